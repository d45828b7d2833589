"""Finds the noun that a figure counts: "troops" in "some 10,000 North Korean troops", "rockets" in "dozens of rockets"."""

from __future__ import annotations

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.nouns import people_nouns, singularize

_NOMINAL = ("NOUN", "PROPN")
_INSIDE = ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "PUNCT", "VERB", "SYM", "X")
_MODIFIERS = ("amod", "compound", "nmod", "flat", "nmod:poss", "acl", "nummod", "nmod:unmarked")
_NOT_COUNTED = frozenset(
    {
        "%",
        "percent",
        "today",
        "yesterday",
        "tomorrow",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "ago",
        "years-old",
    }
)
_OF = frozenset({"of"})
_LONGEST = 9


def read_counted(page: Page, figure: Figure) -> None:
    """Sets ``head`` and ``unit`` of a figure without a measure, and the end of its span."""
    if figure.measure is not None:
        figure.complement = _measured_phrase(page, figure)
        return
    compound = _hyphenated(page, figure)
    if compound is not None:
        figure.head = compound
        figure.unit = singularize(compound.text)
        figure.end = compound.idx + len(compound)
        figure.complement = _measured_phrase(page, figure)
        return
    head = _of_noun(page, figure) or _noun_right(page, figure)
    if head is None:
        return
    figure.head = head
    figure.unit = name_unit(page, figure, head)
    figure.end = max(figure.end, head.idx + len(head))


def _hyphenated(page: Page, figure: Figure) -> Token | None:
    """The "member" of "15-member council"."""
    doc, i = page.doc, figure.last + 1
    if (
        i + 1 < len(doc)
        and doc[i].text in ("-", "‐", "‑", "–")
        and not doc[i - 1].whitespace_
        and not doc[i].whitespace_
    ):
        token = doc[i + 1]
        if token.text.isalpha() and token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "X"):
            return token
    token = doc[figure.last]
    tail = token.text[figure.number_end - token.idx :]
    if tail.startswith("-") and tail[1:].isalpha():
        return None
    return None


def _of_noun(page: Page, figure: Figure) -> Token | None:
    """The noun after "of": "dozens of people", "three of the foreigners"; None for a pronoun ("17 of them")."""
    doc, i = page.doc, figure.last + 1
    if i < len(doc) and doc[i].lower_ in ("more", "other", "others"):
        i += 1
    if i + 1 >= len(doc) or doc[i].lower_ not in _OF:
        return None
    return _phrase_head(page, i + 1, of=True)


def _noun_right(page: Page, figure: Figure) -> Token | None:
    """The head of the noun phrase to the right that the figure belongs to."""
    doc = page.doc
    if figure.last + 1 >= len(doc):
        return None
    token = doc[figure.last]
    head = token.head
    while head.dep_ in ("nummod", "compound") and head.pos_ == "NUM" and head.head.i > head.i:
        head = head.head
    if (
        token.dep_ in ("nummod", "compound", "amod", "det", "advmod")
        and head.i > token.i
        and head.pos_ in _NOMINAL
        and head.i - token.i <= _LONGEST
    ):
        if head.lower_ not in _NOT_COUNTED:
            return head
        return None
    return _phrase_head(page, figure.last + 1, of=False)


def _phrase_head(page: Page, i: int, *, of: bool) -> Token | None:
    """The last noun of the run of nouns and modifiers that starts at token ``i``."""
    doc = page.doc
    found: Token | None = None
    j = i
    while j < len(doc) and j - i <= _LONGEST:
        token = doc[j]
        if token.is_sent_start and j > i:
            break
        if token.pos_ in _NOMINAL and token.lower_ not in _NOT_COUNTED:
            if found is not None and found.tag_ in ("NNS", "NNPS") and token.tag_ not in ("NNS", "NNPS"):
                break
            found = token
        elif token.pos_ == "DET" or token.tag_ in ("PRP$", "POS"):
            if not of and found is None:
                return None
            if found is not None and token.tag_ != "POS":
                break
        elif token.tag_ == "HYPH" or token.text in ('"', "“", "”"):
            pass
        elif token.pos_ in ("ADJ", "NUM") or token.tag_ in ("VBN", "VBG", "JJ"):
            if found is not None or (token.tag_ in ("VBN", "VBG") and not _modifies_right(token)):
                break
            if token.pos_ == "NUM" and not of:
                return None
        elif token.tag_ == "RB" and found is None and _modifies_right(token):
            pass
        else:
            break
        j += 1
    return found


def _modifies_right(token: Token) -> bool:
    return token.dep_ in ("amod", "advmod", "compound") and token.head.i > token.i


def name_unit(page: Page, figure: Figure, head: Token) -> str:
    """The counted noun in the singular, with the modifiers that stand between it and the figure."""
    doc = page.doc
    start = figure.last + 1
    words: list[str] = []
    for i in range(start, head.i):
        token = doc[i]
        if token.tag_ == "HYPH" and words and not doc[i - 1].whitespace_:
            words[-1] += "-"
        elif (
            token.pos_ in ("ADJ", "NOUN", "PROPN")
            or token.tag_ in ("VBN", "VBG")
            or (words and words[-1].endswith("-"))
        ):
            if words and words[-1].endswith("-"):
                words[-1] += token.text
            else:
                words.append(token.text)
    name = singularize(head.text) if head.tag_ in ("NNS", "NNPS", "NN") else head.text
    return " ".join([*words, name])


def _measured_phrase(page: Page, figure: Figure) -> Token | None:
    """The head of the phrase that a measure modifies: "war" in "three-year war", "frontier" in "3,500-km frontier"."""
    doc = page.doc
    last = doc[page.token_at(max(figure.start, figure.end - 1))]
    head = last.head
    for _ in range(3):
        if (
            head.pos_ in _NOMINAL
            and head.i > last.i
            and last.dep_ in ("compound", "amod", "nmod", "nummod", "nmod:unmarked", "nmod:poss")
        ):
            return head if head.i - last.i <= _LONGEST else None
        if head is last or head.i < last.i:
            return None
        last, head = head, head.head
    return None


def inherit_units(page: Page, figures: list[Figure]) -> None:
    """Gives an elided noun back: "12 people were killed and 30 wounded" counts 30 people."""
    last: Figure | None = None
    for figure in figures:
        if figure.measure is None and figure.unit == "-" and last is not None and _may_inherit(page, last, figure):
            figure.unit = last.unit
            figure.notes.add("inherited")
        if figure.measure is None and figure.unit != "-":
            last = figure
        elif figure.dimension not in ("duration", "age"):
            last = None if figure.measure is not None else last


def _may_inherit(page: Page, last: Figure, figure: Figure) -> bool:
    if figure.start - last.end > 120 or page.doc[last.first].sent != page.doc[figure.first].sent:
        return False
    after = page.doc[figure.last + 1] if figure.last + 1 < len(page.doc) else None
    person = last.unit.split(" ")[-1].lower() in people_nouns()
    if after is not None and (after.lower_ in _CASUALTY):
        return person
    token = page.doc[figure.last]
    return (
        token.dep_ in ("obj", "conj", "nsubj", "nsubj:pass", "obl", "appos") and token.pos_ == "NUM" and figure.low >= 1
    )


_CASUALTY = frozenset(
    {
        "wounded",
        "injured",
        "killed",
        "dead",
        "hurt",
        "missing",
        "died",
        "arrested",
        "detained",
        "captured",
        "displaced",
        "others",
        "more",
    }
)
