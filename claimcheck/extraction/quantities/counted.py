"""Finds the noun that a figure counts: "troop" in "some 10,000 troops", "rocket" in "dozens of rockets"."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.phrases import NOMINAL, anchor
from claimcheck.extraction.quantities.rates import read_rate
from claimcheck.extraction.quantities.runs import LONGEST, PLURAL, made_noun, phrase_head
from claimcheck.extraction.quantities.told import tells_of_number
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.inflection import verb_forms
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.nouns import pluralize, singularize
from claimcheck.lexicon.sources import is_person_noun
from claimcheck.lexicon.units import load_currencies, load_units

_REACH = 30
_SUM = 1000
"""From it on a currency is money, whatever word is before it; "two old dollars" may be coins."""
_LINKS = ("compound", "amod", "nmod", "nummod", "nmod:unmarked", "nmod:poss")


def read_counted(page: Page, figure: Figure, following: Figure | None) -> None:
    """Sets ``head`` and ``unit`` of a figure without a measure, and the end of its span.

    ``following`` is the next figure of the text, already read: it may stand before the noun ("six 155mm howitzers").
    """
    if figure.measure is not None:
        figure.complement = _measured_phrase(page, figure)
        if figure.complement is not None and tells_of_number(page, figure, figure.complement):
            figure.complement = None  # "the £4.5 million ministers promised"
        phrase = figure.complement
        if following is not None and phrase is not None and following.start <= phrase.idx < following.end:
            figure.complement = None  # "rose 4% to 2 billion euros": the euros are the next figure's
        return
    if _or_two(page, figure) or _bare_rate(page, figure):
        return
    headcount = _headcount(page, figure)
    if headcount is not None:
        figure.unit, figure.end = "person", headcount.idx + len(headcount)
        figure.complement = _measured_phrase(page, figure)
        return
    compound = _compound_noun(page, figure)
    if compound is not None:
        figure.head = compound
        figure.unit = singularize(compound.text)
        figure.end = compound.idx + len(compound)
        figure.complement = _measured_phrase(page, figure)
        return
    inner = _inner_measure(page, figure, following)
    head = _of_noun(page, figure) or _noun_right(page, figure, inner) or _number_of(page, figure)
    head = head or _noun_behind_hedge(page, figure)
    if head is None or head.lower_ in load_number_contexts().casualties or _is_month(head) or _is_deed(figure, head):
        return
    if tells_of_number(page, figure, head):
        return
    if following is not None and following.measure is not None and not inner and _is_own(page, figure, following, head):
        return
    if following is not None and _is_level_before(page, figure, following):
        return
    figure.end = max(figure.end, head.idx + len(head))
    currency = None if head.lower_ == "pounds" else load_currencies().words.get(head.lower_)
    if currency is not None and figure.low >= _SUM:
        figure.unit, figure.dimension = currency, "money"  # "billions of taxpayer dollars"
        return
    figure.head = head
    figure.unit = _name_unit(page, figure, head, inner)
    figure.per, end = read_rate(page.text, figure.end, counted=True)
    if figure.per is not None:
        figure.unit, figure.end = f"{figure.unit} per {figure.per}", end


def _is_deed(figure: Figure, head: Token) -> bool:
    """ "20,000 flee Osk", "Thousands march": a headline's verb that the tagger took for a noun, for it is singular."""
    several = figure.low > 1 and head.tag_ in ("NN", "NNP", "JJ") and head.i == figure.last + 1
    if several and head.lower_ in modality_lexicon().foreseen:
        return True  # "more than the 170,000 forecast"
    return several and (head.lower_, "count") in measure_lexicon().subject_verbs


def _is_own(page: Page, figure: Figure, following: Figure, head: Token) -> bool:
    """Whether the noun is the unit of the figure behind: the years of "against 19 five years ago"."""
    behind = page.text[figure.number_end : following.start] == " "
    spaced = page.text[following.number_end : following.number_end + 1] == " "
    return behind and spaced and following.number_end < head.idx < following.end


def _is_level_before(page: Page, figure: Figure, following: Figure) -> bool:
    """Whether another clause begins behind the figure: "the toll rose to 17 and 60,000 people were in shelters"."""
    joined = page.text[figure.number_end : following.start] == " and "
    word, noun = (page.doc[max(0, figure.first - back)].lower_ for back in (1, 2))
    before = word in ("to", "at") or (word == "of" and noun in measure_lexicon().settlements)
    return joined and following.is_range is figure.is_range and (before or following.high > _OF_ONE_SIZE * figure.high)


_OF_ONE_SIZE = 100
"""How many times the one of two figures that share a noun can be the other: "12 and 30 boats"."""


def _is_month(head: Token) -> bool:
    """ "three more July 18": the date is not what is counted."""
    return head.pos_ == "PROPN" and head.text[0].isupper() and head.lower_ in load_number_contexts().months


def _bare_rate(page: Page, figure: Figure) -> bool:
    """ "an average of 20 per week": the unit is left out, the rate is there."""
    figure.per, end = read_rate(page.text, figure.number_end, counted=True)
    figure.end = end if figure.per is not None else figure.end
    return figure.per is not None


def _or_two(page: Page, figure: Figure) -> bool:
    """ "a year or two", "another pick or two": the noun stands before "or"."""
    match = _OR_TWO.search(page.text, max(0, figure.start - 30), figure.start)
    if match is None or figure.number.kind != "word":
        return False
    entry = load_units().words.get(match["noun"].lower())
    figure.unit, figure.dimension = (match["noun"].lower(), "count") if entry is None else (entry.name, entry.dimension)
    figure.start, figure.is_claim = match.start(), False
    return True


_OR_TWO = re.compile(r"(?i)\b(?:an?|another|one)\s(?P<noun>[a-z]+)\sor\s$")


def _headcount(page: Page, figure: Figure) -> Token | None:
    """The "strong" of "a 30-strong team" and "the crowd was 4,000 strong", but not of "20 strong winds"."""
    doc, i = page.doc, figure.last + 1
    hyphenated = i < len(doc) and doc[i].tag_ == "HYPH" and not doc[i - 1].whitespace_
    words = doc[i + hyphenated : i + hyphenated + 2]
    if not words or words[0].lower_ not in load_number_contexts().headcounts:
        return None
    described = len(words) > 1 and words[1].pos_ in (*NOMINAL, "ADJ")
    return words[0] if hyphenated or not described else None


def _inner_measure(page: Page, figure: Figure, following: Figure | None) -> range:
    """The tokens of a measure between the figure and its noun ("six new 155MM howitzers"); empty if there is none."""
    nothing, doc = range(0), page.doc
    if following is None or not 0 < following.start - figure.number_end <= _REACH:
        return nothing
    hyphenated = page.text[following.number_end : following.number_end + 1] in ("-", "‐", "‑")
    if following.measure is None and not (hyphenated and following.unit != "-"):
        return nothing
    inner = range(page.token_at(following.start), page.token_at(following.end - 1) + 1)
    plain = all(token.pos_ in ("ADJ", "PROPN") for token in doc[figure.last + 1 : inner.start])
    found = plain and inner.stop < len(doc) and phrase_head(page.doc, inner.stop, of=False) is not None
    return inner if found else nothing


def _compound_noun(page: Page, figure: Figure) -> Token | None:
    """The "member" of "15-member council", the "page" of "a 12 page document"."""
    doc, i = page.doc, figure.last + 1
    if i + 1 >= len(doc):
        return None
    if doc[i].text in ("-", "‐", "‑", "–") and not doc[i - 1].whitespace_ and not doc[i].whitespace_:
        token = doc[i + 1]
        if token.lower_ in ("odd", "plus"):
            return phrase_head(page.doc, i + 2, of=False)
        return token if token.text.isalpha() and token.pos_ in (*NOMINAL, "ADJ", "VERB", "X") else None
    token, after = doc[i], doc[i + 1]
    alike = pluralize(after.lower_) == after.lower_  # "two light aircraft"
    if token.tag_ == "NN" and token.dep_ == "compound" and after.tag_ == "NN" and figure.high != 1 and not alike:
        run = phrase_head(page.doc, i, of=False)
        plural = run is not None and run.tag_ in PLURAL
        return token if token.head.tag_ == "NN" and not plural and not figure.is_range else None
    return None


def _of_noun(page: Page, figure: Figure) -> Token | None:
    """The noun after "of": "dozens of people", "half the seats".

    None for a pronoun ("17 of them"), and for a name that is not divided ("John Roe, 45 of Leeds").
    """
    doc, i = page.doc, figure.last + 1
    if i < len(doc) and doc[i].lower_ in ("more", "other", "others"):
        i += 1
    if i + 1 >= len(doc):
        return None
    of_time = doc[i].lower_ in ("a", "an") and doc[figure.last].tag_ == "CD"  # "one in 14 a decade ago"
    if figure.number.kind == "fraction" and not of_time and (doc[i].pos_ == "DET" or doc[i].tag_ == "PRP$"):
        return phrase_head(page.doc, i, of=True)
    i += doc[i].lower_ == "out" and doc[i + 2 : i + 3].text.isdigit()
    if doc[i].lower_ != "of":
        return None
    head = phrase_head(page.doc, i + 1, of=True)
    named = head is not None and head.tag_ == "NNP" and doc[i + 1].tag_ == "NNP"
    return None if named and figure.number.kind == "figure" else head


def _noun_behind_hedge(page: Page, figure: Figure) -> Token | None:
    """The noun behind words that hedge the number before it: "a dozen or so protesters"."""
    opening = page.doc[figure.last + 1 : figure.last + 3]
    if len(opening) < 2 or opening[0].lower_ != "or" or opening.text.lower() not in load_hedges().after:
        return None
    return phrase_head(page.doc, figure.last + 3, of=False)


def _number_of(page: Page, figure: Figure) -> Token | None:
    """ "bringing to more than 4,500 the number of strikes"."""
    doc, i = page.doc, figure.last + 1
    if doc[i : i + 3].text.lower() in ("the number of", "the count of"):
        return phrase_head(page.doc, i + 3, of=True)
    return None


def _noun_right(page: Page, figure: Figure, inner: range) -> Token | None:
    """The head of the noun phrase to the right that the figure belongs to, past the measure at ``inner``."""
    doc = page.doc
    if figure.last + 1 >= len(doc) or _ends_phrase(doc, figure.last + 1):
        return None
    after = doc[figure.last + 1]
    told = after.tag_ in ("VBD", "VBN") or (after.tag_ == "JJ" and after.lower_.endswith("ed"))
    if figure.number.kind == "fraction" and doc[figure.last].tag_ != "CD" and told:
        return None  # "a third contained lead"
    start = inner.stop if inner else figure.last + 1
    if after.lower_ in ("more", "others") and doc[figure.last + 2 : figure.last + 3].text.lower() in _losing():
        return None  # "14,000 more lost power"
    run = phrase_head(page.doc, start, of=False) or made_noun(page.doc, start) or _nationality(page, figure)
    if run is not None and after.lower_ in load_number_contexts().doing and not is_person_noun(run.lower_):
        return None  # "50 serving life terms", but "50 serving officers"
    token = doc[figure.last]
    head = token.head
    while head.dep_ in ("nummod", "compound") and head.pos_ == "NUM" and head.head.i > head.i:
        head = head.head
    attached = token.dep_ in ("nummod", "compound", "amod", "det", "advmod") and start <= head.i <= token.i + LONGEST
    following = doc[figure.last + 1]
    if following.lower_ in ("last", "this", "next") and following.head.lower_ in load_units().words:
        return None
    between = doc[token.i + 1 : head.i]
    if attached and any(map(_parts_phrase, between)):
        return run
    if attached and head.pos_ in NOMINAL:
        if head.tag_ not in PLURAL and run is not None and run.tag_ in PLURAL:
            return run
        return None if head.lower_ in load_number_contexts().weekdays else head
    return run


def _parts_phrase(token: Token) -> bool:
    """Whether what follows is of another phrase: "the three dead, 12 people", but not "two off-duty officers"."""
    joined = token.pos_ == "ADP" and token.nbor(1).tag_ == "HYPH" and not token.whitespace_
    return (token.pos_ == "ADP" and not joined) or (token.pos_ == "NUM" and token.nbor(-1).text == ",")


@cache
def _losing() -> frozenset[str]:
    return frozenset(form for verb in event_lexicon().losing for form in verb_forms(verb))


def _ends_phrase(doc: Doc, i: int) -> bool:
    """ "3,000, analysts reckon", "killed 60 and wounded dozens": from token ``i`` on it is another phrase."""
    words = doc[i : i + 2]
    joined = words[0].lower_ == "and" and len(words) > 1
    return words[0].text in _BREAKS or (joined and words[1].tag_ in ("JJ", "VB", "VBD", "VBN", "VBP", "VBZ"))


_BREAKS = frozenset({",", ";", ":", "–", "—"})


def _nationality(page: Page, figure: Figure) -> Token | None:
    """ "one Tunisian, one Chinese": a capitalised adjective that stands for the person."""
    token = page.doc[figure.last + 1]
    after = page.doc[token.i + 1] if token.i + 1 < len(page.doc) else None
    ends = after is None or after.pos_ not in (*NOMINAL, "ADJ")
    return token if token.pos_ == "ADJ" and token.text[0].isupper() and ends else None


def _name_unit(page: Page, figure: Figure, head: Token, inner: range) -> str:
    """The counted noun in the singular with its adjectives and nouns, as the CQE annotation names it."""
    doc = page.doc
    words = [t.text for t in _left_modifiers(page, figure, head)]
    for i in range(figure.last + 1, head.i):
        token = doc[i]
        if i in inner:
            continue
        if token.tag_ == "POS" and doc[i + 1].pos_ == "NUM":
            words = []  # whose they are is none of their kind: "half of the city's 60 buses"
        elif token.tag_ == "HYPH" and words and not doc[i - 1].whitespace_ and i > figure.last + 1:
            words[-1] += "-"
        elif words and words[-1].endswith("-"):
            words[-1] += token.text
        elif token.tag_ in ("JJR", "JJS"):
            if token.lower_ not in ("more", "most", "fewer", "less"):
                words.append(token.lemma_)
        elif token.lower_ == "such":
            continue
        elif token.pos_ in NOMINAL or token.tag_ in ("JJ", "AFX", "NNP", "NNPS"):
            words.append(token.text)
    name = singularize(head.text) if head.tag_ in (*PLURAL, "NN") else head.text
    return " ".join([*words, name])


def _left_modifiers(page: Page, figure: Figure, head: Token) -> list[Token]:
    """The adjectives before the number that belong to the noun: "the previous two sessions", "the top three seeds"."""
    words: list[Token] = []
    i = figure.first - 1
    while i >= 0 and page.doc[i].tag_ == "JJ" and page.doc[i].head == head:
        if page.doc[i].lower_ in load_number_contexts().amount_adjectives:
            return []
        if measure_lexicon().is_state(page.doc[i].lower_) and i and page.doc[i - 1].pos_ == "VERB":
            return []  # "shooting dead four people"
        words.insert(0, page.doc[i])
        i -= 1
    return words


def _measured_phrase(page: Page, figure: Figure) -> Token | None:
    """The head of the phrase that a measure modifies: "war" in "three-year war", "border" in "3,500-km border"."""
    first = anchor(page, figure)
    after = page.doc[first.i + 1 : first.i + 3]
    if len(after) == 2 and after[1].lower_ in ("long", "old", "high", "deep", "wide") and after[0].tag_ == "HYPH":
        first = after[1]
    last, head, found = first, first.head, None
    for _ in range(4):
        if head == last or head.i < last.i or last.dep_ not in _LINKS or head.i - first.i > LONGEST:
            break
        if head.pos_ in NOMINAL and head.lower_ not in load_units().words:
            found = head
            if head.dep_ != "compound":
                break
        last, head = head, head.head
    # "a 3-year-old dies" is often parsed as a noun phrase.
    return None if found is not None and found.tag_ == "NNS" and found.lower_ in measure_lexicon().base else found
