"""Treebank sentences as plain data: reading CoNLL-U, and the few places where the annotation is changed on purpose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

# Subtypes that claimcheck's rules read; every other relation is cut to its universal part.
KEPT_SUBTYPES = frozenset(
    [
        "nsubj:pass",
        "csubj:pass",
        "nsubj:outer",
        "csubj:outer",
        "aux:pass",
        "obl:agent",
        "obl:unmarked",
        "nmod:poss",
        "nmod:unmarked",
        "nmod:desc",
        "acl:relcl",
        "advcl:relcl",
        "compound:prt",
        "flat:foreign",
        "det:predet",
        "cc:preconj",
    ]
)
# Older releases say which kind of unmarked modifier it is; newer ones do not.
RENAMED_SUBTYPES = {
    "obl:tmod": "obl:unmarked",
    "obl:npmod": "obl:unmarked",
    "nmod:tmod": "nmod:unmarked",
    "nmod:npmod": "nmod:unmarked",
}
ROOT = "ROOT"
FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word. `head` is an index into its sentence; the root is its own head, as in spaCy."""

    form: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    relation: str
    spaced: bool  # a space follows


@dataclass(frozen=True, slots=True)
class Sentence:
    """One tree, with what the treebank says about where it stood."""

    tokens: tuple[Token, ...]
    document: str = ""
    opens_paragraph: bool = False

    @property
    def text(self) -> str:
        """The words with their spaces, without the space after the last."""
        return "".join(token.form + " " * token.spaced for token in self.tokens).rstrip()


def simplify_relation(relation: str) -> str:
    """The relation as the parser shall learn it: kept subtype, renamed subtype or bare universal relation."""
    relation = RENAMED_SUBTYPES.get(relation, relation)
    return relation if relation in KEPT_SUBTYPES else relation.partition(":")[0]


def is_tree(tokens: Iterable[Token]) -> bool:
    """Exactly one root, every head inside the sentence, no circle."""
    heads = [token.head for token in tokens]
    if sum(head == index for index, head in enumerate(heads)) != 1:
        return False
    if not all(0 <= head < len(heads) for head in heads):
        return False
    for index in range(len(heads)):
        steps = 0
        while heads[index] != index:
            index = heads[index]
            steps += 1
            if steps > len(heads):
                return False
    return True


def read_sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """CoNLL-U to sentences. Empty nodes are left out, multiword tokens only tell where no space stands.

    Sentences that are no tree are dropped (reconstructed sources hold a handful of them).
    """
    document, opens, rows = "", False, list[list[str]]()
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            document = line.rpartition("=")[2].strip()
        elif line == "# newpar" or line.startswith("# newpar id"):
            opens = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            tokens = _tokens(rows)
            if is_tree(tokens):
                yield Sentence(tokens, document, opens)
            opens, rows = False, []


def _tokens(rows: list[list[str]]) -> tuple[Token, ...]:
    glued = set[int]()  # word numbers that no space follows
    tokens = list[Token]()
    inside_multiword = range(0)
    for row in rows:
        number, unspaced = row[0], "SpaceAfter=No" in row[9]
        if "." in number:
            continue
        if "-" in number:
            first, last = map(int, number.split("-"))
            inside_multiword = range(first, last + 1)
            glued.update(range(first, last + unspaced))
            continue
        index = int(number)
        if index not in inside_multiword and unspaced:
            glued.add(index)
        form = row[1].replace("\u00a0", " ")
        head = int(row[6])
        tokens.append(
            Token(
                form=form,
                lemma=form if row[2] == "_" else row[2],
                pos=row[3],
                tag="" if row[4] == "_" else row[4],
                morph="" if row[5] == "_" else row[5],
                head=head - 1 if head else len(tokens),
                relation=simplify_relation(row[7]) if head else ROOT,
                spaced=index not in glued,
            )
        )
    return tuple(tokens)


def amend(sentence: Sentence) -> Sentence:
    """The sentence with the treebanks' annotation brought in line with what claimcheck reads.

    "some" before a number is an approximator like "about", whatever noun follows ("some 10,000 troops"): the treebanks
    mostly make it the noun's determiner. A figure is its own lemma: the treebanks take commas out of some figures and
    spell others, which the lemmatizer can only guess.
    """
    tokens = list(sentence.tokens)
    for index, token in enumerate(tokens):
        if token.pos == "NUM" and FIGURE.search(token.form):
            tokens[index] = replace(token, lemma=token.form)
        follower = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.form.lower() == "some" and follower is not None and follower.tag == "CD" and token.head > index:
            tokens[index] = replace(token, pos="ADV", tag="RB", morph="", head=index + 1, relation="advmod")
    amended = replace(sentence, tokens=tuple(tokens))
    return amended if is_tree(amended.tokens) else sentence


def conform(sentence: Sentence, tokenize: Callable[[str], list[str]]) -> Sentence:
    """The sentence with words merged that the pipeline's tokenizer keeps whole.

    Treebanks split "6:00am" in two and "COVID-19" in three, spaCy does not; without merging such words would teach the
    parser nothing. The merged word takes the place of its highest part; a noun that modifies becomes an adjective.
    """
    ends = _ends(tokenize(sentence.text), sentence.text)
    groups, current, offset = list[list[int]](), list[int](), 0
    for index, token in enumerate(sentence.tokens):
        current.append(index)
        offset += len(token.form)
        if offset in ends:
            groups.append(current)
            current = []
        offset += token.spaced
    if current or len(groups) == len(sentence.tokens):
        return sentence
    place = {index: number for number, group in enumerate(groups) for index in group}
    merged = list[Token]()
    for number, group in enumerate(groups):
        tops = [i for i in group if place[sentence.tokens[i].head] != number or sentence.tokens[i].head == i]
        if len(tops) != 1:
            return sentence
        top = sentence.tokens[tops[0]]
        head = place[top.head]
        if len(group) == 1:
            merged.append(replace(top, head=head))
            continue
        form = "".join(sentence.tokens[i].form for i in group)
        token = replace(top, form=form, lemma=form, head=head, spaced=sentence.tokens[group[-1]].spaced)
        if (
            "-" in form
            and token.pos in ("NOUN", "NUM", "ADJ")
            and token.relation in ("compound", "nmod:unmarked", "amod")
        ):
            token = replace(token, pos="ADJ", tag="JJ", morph="Degree=Pos", relation="amod")
        merged.append(token)
    conformed = replace(sentence, tokens=tuple(merged))
    return conformed if is_tree(conformed.tokens) and conformed.text == sentence.text else sentence


def _ends(words: list[str], text: str) -> set[int]:
    ends, offset = set[int](), 0
    for word in words:
        offset = text.index(word, offset) + len(word)
        ends.add(offset)
    return ends
