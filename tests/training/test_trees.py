from __future__ import annotations

import pytest
import spacy

from training.trees import Sentence, amend, conform, is_tree, read_sentences, simplify_relation

CONLLU = """\
# newdoc id = made-up-1
# newpar
# text = Some 40 miners can't leave.
1	Some	some	DET	DT	_	3	det	_	_
2	40	forty	NUM	CD	NumType=Card	3	nummod	_	_
3	miners	miner	NOUN	NNS	Number=Plur	6	nsubj	_	_
4-5	can't	_	_	_	_	_	_	_	_
4	ca	can	AUX	MD	_	6	aux	_	_
5	n't	not	PART	RB	_	6	advmod	_	_
6	leave	leave	VERB	VB	_	0	root	_	SpaceAfter=No
7	.	.	PUNCT	.	_	6	punct	_	_

# text = The COVID-19 bus left Monday.
1	The	the	DET	DT	_	5	det	_	_
2	COVID	COVID	PROPN	NNP	_	5	compound	_	SpaceAfter=No
3	-	-	PUNCT	HYPH	_	4	punct	_	SpaceAfter=No
4	19	19	NUM	CD	_	2	nummod	_	_
5	bus	bus	NOUN	NN	_	6	nsubj	_	_
5.1	gone	go	VERB	VBN	_	_	_	_	_
6	left	leave	VERB	VBD	_	0	root	_	_
7	Monday	Monday	PROPN	NNP	_	6	obl:tmod	_	SpaceAfter=No
8	.	.	PUNCT	.	_	6	punct	_	_

# text = no tree
1	no	no	DET	DT	_	2	det	_	_
2	tree	tree	NOUN	NN	_	1	root	_	_

"""


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return list(read_sentences(CONLLU.splitlines()))


def test_reading_keeps_words_spaces_and_places(sentences: list[Sentence]) -> None:
    assert [s.text for s in sentences] == ["Some 40 miners can't leave.", "The COVID-19 bus left Monday."]
    assert [s.document for s in sentences] == ["made-up-1", "made-up-1"]
    assert [s.opens_paragraph for s in sentences] == [True, False]


def test_reading_makes_the_root_its_own_head(sentences: list[Sentence]) -> None:
    root = sentences[0].tokens[5]
    assert (root.form, root.head, root.relation) == ("leave", 5, "ROOT")


def test_what_is_no_tree_is_dropped(sentences: list[Sentence]) -> None:
    assert len(sentences) == 2
    assert all(is_tree(sentence.tokens) for sentence in sentences)


def test_some_before_a_number_hangs_on_the_number(sentences: list[Sentence]) -> None:
    some, number = amend(sentences[0]).tokens[:2]
    assert (some.pos, some.tag, some.head, some.relation) == ("ADV", "RB", 1, "advmod")
    assert number.lemma == "40"


def test_words_that_the_tokenizer_keeps_whole_are_merged(sentences: list[Sentence]) -> None:
    tokenizer = spacy.blank("en").tokenizer
    merged = conform(sentences[1], lambda text: [token.text for token in tokenizer(text)])
    assert [token.form for token in merged.tokens] == ["The", "COVID-19", "bus", "left", "Monday", "."]
    assert (merged.tokens[1].head, merged.tokens[1].relation) == (2, "compound")
    assert merged.text == sentences[1].text
    assert is_tree(merged.tokens)


@pytest.mark.parametrize(
    ("relation", "simple"),
    [("obl:tmod", "obl:unmarked"), ("nsubj:pass", "nsubj:pass"), ("conj:and", "conj"), ("obj", "obj")],
)
def test_relations_are_cut_to_what_claimcheck_reads(relation: str, simple: str) -> None:
    assert simplify_relation(relation) == simple
