"""A document's parse as plain lists: reading a spaCy token's attribute costs ten times what a list does."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LEMMA, LOWER, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc

from claimcheck.extraction.repairs import repair_parse
from claimcheck.extraction.repairs.parse import Parse
from claimcheck.lexicon.sources import is_source_noun, source_lexicon
from claimcheck.lexicon.verbs import base_of
from claimcheck.quantity import Span

TokenRange = tuple[int, int]
"""First token, and the one after the last."""


_BEFORE_FIGURES = frozenset(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "approx", "ca"}
)
"""Abbreviations that no sentence ends with before a figure: "Aug. 29"."""


_TEXT = "claimcheck_text"
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of a document; each list has one item for each token.

    ``head`` is an index into the lists (a root is its own head), ``left`` and ``right`` bound the subtree: it lies in
    ``[left, right)``. ``sentence`` holds each token's sentence as a range; ``after_break`` says whether a paragraph
    starts there.
    """

    doc: Doc
    string: str
    """The document's text."""
    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    ent: list[str]
    head: list[int]
    kids: list[list[int]]
    left: list[int]
    right: list[int]
    sentence: list[TokenRange]
    starts: list[int]
    """Offset of each token's first character."""
    ends: list[int]

    def __len__(self) -> int:
        return len(self.text)

    def span(self, tokens: TokenRange) -> Span:
        """Offsets of a range of tokens."""
        return self.starts[tokens[0]], self.ends[tokens[1] - 1]

    def tokens(self, span: Span) -> TokenRange:
        """The tokens of a span of the text, from the one in which, or behind which, it starts."""
        first = max(0, bisect_right(self.starts, span[0]) - 1)
        return first, max(first + 1, bisect_left(self.starts, span[1]))

    def words(self, tokens: TokenRange) -> str:
        """The text of a range of tokens, as it stands."""
        start, end = self.span(tokens)
        return self.string[start:end]

    def subtree(self, token: int) -> TokenRange:
        """The range that the subtree of ``token`` spans."""
        return self.left[token], self.right[token]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child of ``token`` with one of the labels."""
        for kid in self.kids[token]:
            if self.dep[kid] in deps:
                return kid
        return None

    def child_after(self, token: int, *deps: str) -> int | None:
        """The first child to the right of ``token`` with one of the labels."""
        for kid in self.kids[token]:
            if kid > token and self.dep[kid] in deps:
                return kid
        return None

    def is_possessive(self, token: int) -> bool:
        """Whether the token is an "'s" or an apostrophe, whatever the tagger makes of it."""
        return self.lower[token] in _POSSESSIVES

    def ancestors(self, token: int) -> list[int]:
        """Heads of ``token`` up to the root, the nearest first."""
        path = []
        while self.head[token] != token:
            token = self.head[token]
            path.append(token)
        return path


def plant_tree(doc: Doc) -> Tree:
    """Copy the parse of ``doc`` into lists."""
    strings = doc.vocab.strings
    columns = doc.to_array([DEP, POS, TAG, LEMMA, ENT_TYPE, HEAD, SENT_START, ORTH, LOWER, IDX, SPACY])
    cache: dict[int, str] = {0: ""}

    def name(column: int) -> list[str]:
        values = columns[:, column].tolist()
        for value in set(values):
            if value not in cache:
                cache[value] = strings[value]
        return [cache[value] for value in values]

    text = name(7)
    size = len(text)
    head = [i + offset for i, offset in enumerate(columns[:, 5].astype("int64").tolist())]
    dep = name(0)
    for i in (i for i, word in enumerate(text) if word.isspace()):
        _bypass(i, head, dep)
    pos, lower = ["SPACE" if word.isspace() else tag for word, tag in zip(text, name(1), strict=True)], name(8)
    for i in (i for i, word in enumerate(lower) if word in _BESIDE and dep[i] == "advcl"):
        _make_adjective(i, head, dep, pos)
    tag = name(2)
    if not source_lexicon().lookalikes.isdisjoint(text):
        _name_organisations(text, tag, pos)
    _make_speakers(lower, head, dep, pos, tag)
    repair_parse(Parse(text, lower, head, dep, pos, tag))
    kids: list[list[int]] = [[] for _ in range(size)]
    left, right = list(range(size)), list(range(1, size + 1))
    for i, parent in enumerate(head):
        if parent != i:
            kids[parent].append(i)
            _stretch(i, head, left, right)
    lemma = name(3)
    lemma = [base_of(low, base) if t.startswith("VB") else base for low, t, base in zip(lower, tag, lemma, strict=True)]
    starts: list[int] = columns[:, 9].astype("int64").tolist()
    ends = [start + len(word) for start, word in zip(starts, text, strict=True)]
    return Tree(
        doc=doc,
        string=_join(doc, text, columns[:, 10].tolist()),
        text=text,
        lower=lower,
        lemma=lemma,
        pos=pos,
        tag=tag,
        dep=dep,
        ent=name(4),
        head=head,
        kids=kids,
        left=left,
        right=right,
        sentence=_sentences(columns[:, 6].astype("int64").tolist(), text),
        starts=starts,
        ends=ends,
    )


def text_of(doc: Doc) -> str:
    """The text of a document; ``doc.text`` joins it anew at each call, which costs as much as a regular expression."""
    joined: str | None = doc.user_data.get(_TEXT)
    return doc.text if joined is None else joined


def _join(doc: Doc, words: list[str], spaced: list[int]) -> str:
    """The document's text from its words and the blanks behind them, kept for :func:`text_of`."""
    joined = "".join(word + " " if blank else word for word, blank in zip(words, spaced, strict=True))
    doc.user_data[_TEXT] = joined
    return joined


_BESIDE = frozenset({"neighbouring", "neighboring", "adjoining", "bordering"})
"""Adjectives that the parser takes for verbs: "fled to neighbouring Uganda"."""

_FAR = 8
_OPENERS = frozenset({";", ",", "(", "and", "but", "while", "though", "although", "whereas", ".", "“", '"'})


def _name_organisations(text: list[str], tag: list[str], pos: list[str]) -> None:
    """Take "WHO" and the like in capitals for the organisation, but behind a word that is all in capitals, too."""
    names = source_lexicon().lookalikes
    for i in (i for i, word in enumerate(text) if word in names):
        if not (i and text[i - 1][1:].isupper()):
            tag[i], pos[i] = "NNP", "PROPN"


def _make_speakers(lower: list[str], head: list[int], dep: list[str], pos: list[str], tag: list[str]) -> None:
    """Make people of what the tagger takes for a verb where a clause opens: "; organisers spoke of 4,000"."""
    for i, word in enumerate(lower[:-1]):
        opens = tag[i] == "VBZ" and (i == 0 or lower[i - 1] in _OPENERS) and tag[i + 1] in ("VBD", "VBP", "VBN")
        if opens and is_source_noun(word):
            tag[i], pos[i], head[i], dep[i] = "NNS", "NOUN", i + 1, "nsubj"
            if tag[i + 1] == "VBN":
                tag[i + 1] = "VBD"


def _make_adjective(word: int, head: list[int], dep: list[str], pos: list[str]) -> None:
    """Hang "to neighbouring Uganda" from the verb by its place, where the parser made a clause of it."""
    kids = [i for i in range(word - 1, min(len(head), word + _FAR)) if i >= 0 and head[i] == word and i != word]
    noun = next((i for i in kids if i > word and dep[i] == "obj"), None)
    if noun is None or kids[0] != word - 1 or dep[word - 1] not in ("mark", "case"):
        return
    head[noun], dep[noun] = head[word], "obl"
    head[word], dep[word], pos[word] = noun, "amod", "ADJ"
    for kid in kids:
        if kid != noun:
            head[kid] = noun
    dep[word - 1] = "case"


def _bypass(blank: int, head: list[int], dep: list[str]) -> None:
    """Give a blank's place in the parse to its neighbour: the parser takes a no-break space for a word."""
    kids = [i for i in range(max(0, blank - 12), min(len(head), blank + 12)) if head[i] == blank and i != blank]
    if kids:
        heir = blank - 1 if blank - 1 in kids else min(kids, key=lambda i: abs(i - blank))
        head[heir] = heir if head[blank] == blank else head[blank]
        dep[heir] = dep[blank]
        for kid in kids:
            if kid != heir:
                head[kid] = heir
        head[blank] = heir
    if head[blank] != blank:
        dep[blank] = "punct"


def _stretch(token: int, head: list[int], left: list[int], right: list[int]) -> None:
    """Widen the subtrees above ``token`` so that they hold it."""
    above = token
    while head[above] != above:
        above = head[above]
        if token < left[above]:
            left[above] = token
        elif token >= right[above]:
            right[above] = token + 1


def _sentences(marks: list[int], text: list[str]) -> list[TokenRange]:
    """The parser's sentences; one that begins behind a word or a comma goes on with the one before."""
    bounds = [i for i, mark in enumerate(marks) if i == 0 or (mark == 1 and not _goes_on(text, i))] + [len(marks)]
    return [(start, end) for start, end in pairwise(bounds) for _ in range(start, end)]


def _goes_on(text: list[str], start: int) -> bool:
    before = text[start - 1]
    if text[start][0].isdigit() and before.rstrip(".").lower() in _BEFORE_FIGURES and before.endswith("."):
        return True
    if before == "." and start > 1:
        return text[start - 2].lower() in source_lexicon().titles and len(text[start - 2]) < 5
    return before == "," or before[-1].isalnum()
