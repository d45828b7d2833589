"""Sentences and passages laid out as pages: paragraphs, line breaks, and the spaCy documents made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from training.mentions import Mention, Passage
from training.trees import Sentence, Token

PARAGRAPH_BREAKS = ("\n\n", "\n", " ")
AT_PARAGRAPH = (0.55, 0.3, 0.15)  # how often each stands where the treebank has a new paragraph
ELSEWHERE = (0.06, 0.03, 0.91)  # and between other sentences: news likes paragraphs of one sentence
BETWEEN_PASSAGES = (0.15, 0.1, 0.75)


def group_sentences(sentences: Iterable[Sentence], rng: Random, most: int = 8) -> Iterator[list[Sentence]]:
    """Runs of up to `most` sentences of one document, in order; a new paragraph may end a run."""
    run, limit = list[Sentence](), rng.randint(1, most)
    for sentence in sentences:
        ends = len(run) >= limit or (sentence.opens_paragraph and rng.random() < 0.3)
        if run and (ends or sentence.document != run[-1].document):
            yield run
            run, limit = [], rng.randint(1, most)
        run.append(sentence)
    if run:
        yield run


def choose_breaks(sentences: Sequence[Sentence], rng: Random) -> list[str]:
    """What stands before each sentence but the first: a blank line, a line break or a space."""
    return [
        rng.choices(PARAGRAPH_BREAKS, AT_PARAGRAPH if sentence.opens_paragraph else ELSEWHERE)[0]
        for sentence in sentences[1:]
    ]


def build_tree_doc(nlp: Language, sentences: Sequence[Sentence], breaks: Sequence[str] = ()) -> Doc:
    """One document with heads, relations, tags, morphology and lemmas.

    A break is a token of its own that hangs on the one before it. Without breaks, a space stands between sentences.
    """
    tokens = list[Token]()
    for number, sentence in enumerate(sentences):
        gap = breaks[number - 1] if number and breaks else " "
        if number:
            tokens[-1] = replace(tokens[-1], spaced=gap == " ")
            if gap != " ":
                tokens.append(_break_token(gap, len(tokens)))
        offset = len(tokens)
        tokens += [replace(token, head=token.head + offset) for token in sentence.tokens]
    return Doc(
        nlp.vocab,
        words=[token.form for token in tokens],
        spaces=[token.spaced for token in tokens],
        tags=[token.tag for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[token.morph for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=[token.head for token in tokens],
        deps=[token.relation for token in tokens],
    )


def _break_token(gap: str, index: int) -> Token:
    return Token(gap, gap, "SPACE", "_SP", "", index - 1, "dep", spaced=False)


def join_passages(passages: Sequence[Passage], breaks: Sequence[str] = ()) -> Passage:
    """One passage of several, with the breaks (default: spaces) between them."""
    text, mentions = "", list[Mention]()
    for number, passage in enumerate(passages):
        if number:
            text += breaks[number - 1] if breaks else " "
        mentions += [Mention(m.start + len(text), m.end + len(text), m.label) for m in passage.mentions]
        text += passage.text
    return Passage(text, tuple(mentions), passages[0].source)


def build_name_doc(nlp: Language, passage: Passage) -> Doc:
    """One document with entities; a mention that cuts a token in two gives the tokens wholly inside it."""
    doc = nlp.make_doc(passage.text)
    spans = [doc.char_span(m.start, m.end, label=m.label, alignment_mode="contract") for m in passage.mentions]
    doc.set_ents(filter_spans([span for span in spans if isinstance(span, Span)]))
    return doc
