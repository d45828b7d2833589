"""Made-up questions as full as busy ones are: five figures from five outlets, and all ten pairs worth telling.

Sentences, passages, chains of sources and lines of evidence are as long as those of real articles are in the mean.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from claimcheck.matching.pair import FIELDS
from tests.report.story import Desk, Story, claim, pair, question, source

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol")]
_NOUNS = ("people", "soldiers", "houses", "residents", "missiles", "workers", "villagers", "arrests")
_OFFICES = ("regional governor", "interior ministry", "civil defence agency", "army's general staff", "relief agency")
_FIGURES = 5
_EVIDENCE = 22
"""Lines of evidence of a pair: what pairs of real articles have."""


def crowded(questions: int) -> Desk:
    """A report of ``questions`` questions, no two of which share a word of their articles."""
    draw = random.Random(5)
    desk = Desk(None)
    for _ in range(questions):
        stories, asked = _question(draw)
        desk.stories += stories
        desk.questions.append(asked)
    return desk


def _name(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=3)).capitalize()


def _words(draw: random.Random, least: int) -> str:
    words: list[str] = []
    while len(" ".join(words)) < least:
        words.append("".join(draw.choices(_SYLLABLES, k=draw.randint(1, 3))))
    return " ".join(words)


def _question(draw: random.Random) -> tuple[list[Story], dict[str, Any]]:
    town, noun = _name(draw), draw.choice(_NOUNS)
    stories, claims = zip(*_claims(draw, town, noun), strict=True)
    pairs = [_pair(draw, a, b) for a, b in combinations(claims, 2)]
    values = [found["quantity"]["value"] for found in claims]
    return list(stories), question(
        f"{noun.capitalize()} evacuated from {town} after the {_words(draw, 8)}, Sep 2024",
        "discrepant",
        list(claims),
        pairs,
        low=min(values),
        high=max(values),
        unit=noun,
        independent_sources=_FIGURES,
    )


_CHAINS = (0, 1, 1, 1, 2)
"""How many sources each claim names."""


def _claims(draw: random.Random, town: str, noun: str) -> Iterator[tuple[Story, dict[str, Any]]]:
    day = date(2024, 9, 2)
    for value, chain in zip(draw.sample(range(200, 9000), _FIGURES), _CHAINS, strict=True):
        day += timedelta(days=draw.randint(0, 2))
        person, office = f"{_name(draw)} {_name(draw)}", f"the {draw.choice(_OFFICES)}"
        sources = (source(person), source(office, cue="citing", kind="organisation"))[:chain]
        lead = ("In the end ", f"{person} said that ", f"{person}, citing {office}, said that ")[chain]
        figure = f"about {value:,} {noun}" if value % 3 == 0 else f"{value:,} {noun}"
        sentence = f"{lead}{figure} had been taken out of {town} {_words(draw, 160 - len(lead) - len(figure))}."
        around = _words(draw, 200).capitalize(), _words(draw, 200).capitalize()
        story = Story(
            f"{_name(draw)} {draw.choice(('Herald', 'Courier', 'Post'))}",
            day.isoformat(),
            _words(draw, 45).capitalize(),
            f"{around[0]}. {sentence} {around[1]}.",
            f"https://{_name(draw).lower()}.example/{day:%Y/%m/%d}/{_words(draw, 30).replace(' ', '-')}",
        )
        made = claim(
            story,
            figure,
            sentence,
            value,
            bound="about" if value % 3 == 0 else "exact",
            unit=noun,
            noun=noun,
            predicate="take",
            sources=sources,
            time=("Monday", day.isoformat(), day.isoformat()),
            places=(town,),
        )
        yield story, made


_VERDICTS = ("discrepant", "discrepant", "discrepant", "updated", "unclear", "not_comparable")


def _pair(draw: random.Random, a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    low, high = sorted(side["quantity"]["value"] for side in (a, b))
    verdict = draw.choice(_VERDICTS)
    evidence = tuple(
        (
            f"{field.name}: {draw.choice(field.levels or ('0.34 (0.2–0.5)',))}",
            _words(draw, 14),
            _words(draw, 14),
            round(draw.uniform(-2, 2), 3),
        )
        for field in draw.sample(FIELDS, _EVIDENCE)
    )
    reason = {
        "discrepant": f"Both cannot be true: {_cite(a)} against {_cite(b)}, {high / low:.1f} times as many.",
        "updated": f"A count that goes on: {_cite(a)}, then {_cite(b)}.",
        "unclear": f"“{a['text']}” and “{b['text']}” differ, and it is not certain that they answer the same question.",
        "not_comparable": f"They count different groups: {_words(draw, 20)} and {_words(draw, 20)}.",
    }[verdict]
    confidence = round(draw.uniform(0.6, 0.95), 3)
    return pair(a, b, verdict, reason, confidence=confidence, evidence=evidence, ratio=round(high / low, 2))


def _cite(side: dict[str, Any]) -> str:
    names = ", citing ".join(made["name"] for made in side["sources"]) or side["article"]["outlet"]
    return f"“{side['text']}” ({names}, {side['article']['published']})"
