"""Ways in which the same sentence is printed: typography, capitals, no full stop, other figures, a dateline.

Everything here is a function of its arguments and a random generator; the annotation stays true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from training.mentions import Mention, Passage, edit
from training.names import NameStock
from training.trees import ROOT, Sentence, Token
from training.words import WORDS

DOUBLE_QUOTES = frozenset(('"', "``", "''", "“", "”"))
DASHES = frozenset(("--", "—", "–"))
SMALL_WORDS = frozenset(WORDS["small"])
FIGURE = re.compile(r"\d{1,3}(?:,\d{3})*|\d{1,3}")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
FINAL_STOPS = frozenset(".")
APPROXIMATORS: list[str] = WORDS["approximators"]
AGENCIES: list[str] = WORDS["dateline"]["agencies"]
MONTHS: list[str] = WORDS["dateline"]["months"]
MARK_TAGS = {"(": "-LRB-", ")": "-RRB-", ",": ","}
DATELINE_DASHES: list[str] = WORDS["dateline"]["dashes"]

Recase = Callable[[str], str]


def choose_typography(rng: Random) -> Callable[[str, bool], str] | None:
    """How one document prints quotation marks, apostrophes and dashes: a function of the word and whether a quotation
    is open before it; None leaves all as it was."""
    quotes = rng.choices(("", "curly", "straight"), (0.6, 0.28, 0.12))[0]
    dash = rng.choice(("—", "–", "--", "-")) if rng.random() < 0.2 else ""
    if not quotes and not dash:
        return None

    def printed(word: str, is_open: bool) -> str:
        if dash and word in DASHES:
            return dash
        if quotes and word in DOUBLE_QUOTES:
            return '"' if quotes == "straight" else "”" if is_open else "“"
        if quotes == "curly":
            return word.replace("'", "’")
        return word.replace("’", "'") if quotes == "straight" else word

    return printed


def retypeset(words: Sequence[str], printed: Callable[[str, bool], str]) -> list[str]:
    """The words in that typography; double quotation marks are paired off from left to right."""
    result, is_open = list[str](), False
    for word in words:
        result.append(printed(word, is_open))
        is_open ^= word in DOUBLE_QUOTES
    return result


def retypeset_sentence(sentence: Sentence, printed: Callable[[str, bool], str]) -> Sentence:
    """The sentence in that typography."""
    forms = retypeset([token.form for token in sentence.tokens], printed)
    tokens = (replace(token, form=form) for token, form in zip(sentence.tokens, forms, strict=True))
    return replace(sentence, tokens=tuple(tokens))


def choose_recasing(rng: Random, share: float) -> Recase | None:
    """For that share of sentences one of: all capitals, no capitals, Headline Capitals."""
    if rng.random() >= share:
        return None
    return rng.choice((str.upper, str.lower, _headline_case))


def _headline_case(word: str) -> str:
    return word if word.lower() in SMALL_WORDS else word[:1].upper() + word[1:]


def recase_sentence(sentence: Sentence, recase: Recase) -> Sentence:
    """The sentence with its words in other capitals."""
    return replace(sentence, tokens=tuple(replace(token, form=recase(token.form)) for token in sentence.tokens))


def recase_passage(passage: Passage, recase: Recase) -> Passage:
    """The passage in other capitals; unchanged if that would change its length (there are such letters)."""
    text = re.sub(r"\S+", lambda match: recase(match.group()), passage.text)
    return replace(passage, text=text) if len(text) == len(passage.text) else passage


def drop_final_stop(sentence: Sentence) -> Sentence:
    """The sentence without its last full stop, if nothing hangs on it."""
    last = len(sentence.tokens) - 1
    if last < 1 or sentence.tokens[last].form not in FINAL_STOPS:
        return sentence
    if any(token.head == last for token in sentence.tokens):
        return sentence
    kept = (*sentence.tokens[: last - 1], replace(sentence.tokens[last - 1], spaced=True))
    return replace(sentence, tokens=kept)


def vary_figures(sentence: Sentence, rng: Random) -> Sentence:
    """Other numbers in figures of about the same size; years, and figures that count nothing, stay."""
    tokens = list(sentence.tokens)
    for index, token in enumerate(tokens):
        if token.relation != "nummod" or not FIGURE.fullmatch(token.form) or YEAR.fullmatch(token.form):
            continue
        digits = max(1, sum(character.isdigit() for character in token.form) + rng.choice((-1, 0, 0, 1)))
        value = rng.randrange(10 ** (digits - 1) + 1, 10**digits)
        if digits > 3 and rng.random() < 0.7:
            value = max(value // 10 ** (digits - 2), 10) * 10 ** (digits - 2)  # news rounds
        form = f"{value:,}"
        tokens[index] = replace(token, form=form, lemma=form)
    return replace(sentence, tokens=tuple(tokens))


def approximate(sentence: Sentence, rng: Random) -> Sentence:
    """The sentence with "some", "about" or the like before one number that counts a noun, if there is a bare one."""
    tokens = sentence.tokens
    bare = [
        index
        for index, token in enumerate(tokens)
        if token.relation == "nummod"
        and token.tag == "CD"
        and token.head > index
        and token.form.lower() not in ("one", "two")
        and not YEAR.fullmatch(token.form)
        and all(other.head != index for other in tokens)
        and min((i for i, other in enumerate(tokens) if other.head == token.head and other.pos != "ADP"), default=0)
        == index
    ]
    if not bare:
        return sentence
    place = rng.choice(bare)
    word = rng.choice(APPROXIMATORS)
    hedge = Token(word, word, "ADV", "RB", "", place, "advmod", True)
    return insert(sentence, place, (replace(hedge, head=1),))


def insert(sentence: Sentence, place: int, tokens: Sequence[Token]) -> Sentence:
    """The sentence with tokens put in before `place`; their heads are relative to `place`, beyond them lies the rest.

    A capital at the start of the sentence is not moved.
    """
    width = len(tokens)

    def move(head: int) -> int:
        return head + width if head >= place else head

    moved = [replace(token, head=move(token.head)) for token in sentence.tokens]
    put_in = [replace(token, head=token.head + place) for token in tokens]
    return replace(sentence, tokens=(*moved[:place], *put_in, *moved[place:]))


def make_dateline(stock: NameStock, rng: Random) -> list[tuple[str, str, bool]]:
    """Words of a dateline with the entity label each belongs to ("" for none) and whether a space follows:
    KYIV, Ukraine (AP) —"""
    words = [(word.upper(), "GPE", True) for word in rng.choice(stock.cities).split()]
    if rng.random() < 0.5:
        words[-1] = (*words[-1][:2], False)
        country = rng.choice(stock.countries).split()
        words += [(",", "", True), *((word, "GPE", True) for word in country)]
    if rng.random() < 0.3:
        words[-1] = (*words[-1][:2], False)
        month = rng.choice(MONTHS)
        words += [(",", "", True), (month, "DATE", True), (str(rng.randint(1, 28)), "DATE", True)]
    if rng.random() < 0.6:
        words += [("(", "", False), (rng.choice(AGENCIES), "ORG", False), (")", "", True)]
    return [*words, (rng.choice(DATELINE_DASHES), "", True)]


def date_sentence(sentence: Sentence, dateline: Sequence[tuple[str, str, bool]]) -> Sentence:
    """The sentence with a dateline before it: the town hangs on the sentence's root, the rest on the town."""
    root = next(index for index, token in enumerate(sentence.tokens) if token.relation == ROOT)
    tokens = list[Token]()
    previous, opened = "", 0  # the label of the word before, and where the present name or mark began
    for index, (word, label, spaced) in enumerate(dateline):
        if label != previous or not label:
            opened = index
        morph = "Number=Sing"
        if index == 0:
            pos, tag, head, relation = "PROPN", "NNP", len(dateline) + root, "parataxis"
        elif not label:
            pos, tag, morph, relation = "PUNCT", MARK_TAGS.get(word, ":"), "", "punct"
            head = {"(": index + 1, ")": index - 1}.get(word, 0)
        elif word.isdigit():
            pos, tag, head, relation = "NUM", "CD", index - 1, "nummod"
            morph = "NumForm=Digit|NumType=Card"
        elif index == opened:
            pos, tag, head, relation = "PROPN", "NNP", 0, "nmod:unmarked" if label == "DATE" else "appos"
        else:
            pos, tag, head, relation = "PROPN", "NNP", opened, "flat"
        tokens.append(Token(word, word, pos, tag, morph, head, relation, spaced))
        previous = label
    return insert(sentence, 0, tokens)


def date_passage(passage: Passage, dateline: Sequence[tuple[str, str, bool]]) -> Passage:
    """The passage with a dateline before it, its names labelled."""
    text, mentions, previous = "", list[Mention](), ""
    for word, label, spaced in dateline:
        start, end = len(text), len(text) + len(word)
        if label and label == previous:
            mentions[-1] = replace(mentions[-1], end=end)
        elif label:
            mentions.append(Mention(start, end, label))
        text += word + " " * spaced
        previous = label
    moved = (Mention(m.start + len(text), m.end + len(text), m.label) for m in passage.mentions)
    return replace(passage, text=text + passage.text, mentions=(*mentions, *moved))


def retypeset_passage(passage: Passage, printed: Callable[[str, bool], str]) -> Passage:
    """The passage in that typography."""
    marks = list(re.finditer(r"``|''|--|[\"“”—–'’]", passage.text))
    new = retypeset([mark.group() for mark in marks], printed)
    return edit(passage, [(m.start(), m.end(), word) for m, word in zip(marks, new, strict=True) if m.group() != word])
