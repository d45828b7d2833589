"""Made-up news for benchmarks: articles with claims, skewed as real stores are, without a language pipeline.

Stories have few articles or many (a Pareto distribution), some names and words are in every third article and most in
hardly any (Zipf), articles of one story tell some of the same facts with other figures in other words, and every
article has figures that nobody else gives.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from importlib import resources

from claimcheck.article import Article
from claimcheck.claim import Claim, Counted, Event, Kind
from claimcheck.quantity import Quantity

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol")]
_RARE_WORDS = 20_000
_FIRST_DAY = date(2023, 1, 1)

_FACTS = (
    # measure, predicate, nouns that are told for the same, sentence
    ("killed", "kill", ("people", "civilian"), "{n} {noun} were killed when the {x} reached {place}, {who} said."),
    ("injured", "injure", ("people", "resident"), "{n} {noun} were injured near {place} in the {x}, {who} said."),
    ("missing", "be_missing", ("people", "villager"), "{n} {noun} are still missing after the {x} in {place}."),
    ("arrested", "arrest", ("suspect", "man"), "Police arrested {n} {noun} in {place} over the {x}."),
    ("deployed", "send", ("soldier", "troop"), "{who} has sent {n} {noun} to {place} because of the {x}."),
    ("fired", "fire", ("missile", "rocket"), "{n} {noun} were fired at {place} during the {x}, {who} said."),
    ("destroyed", "destroy", ("house", "building"), "The {x} destroyed {n} {noun} in and around {place}."),
    ("displaced", "flee", ("people", "resident"), "Some {n} {noun} have fled {place} since the {x} began."),
    ("laid_off", "cut", ("job", "worker"), "{who} will cut {n} {noun} in {place} after the {x}."),
    ("protested", "protest", ("protester", "people"), "{n} {noun} marched through {place} against the {x}."),
    (None, "open", ("shop",), "{n} {noun} in {place} stayed closed, {who} told reporters about the {x}."),
    (None, "see", ("boat",), "Witnesses saw {n} {noun} leave {place} before the {x}."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class News:
    """An article with its claims, and for each the fact that it tells of: one name for one question."""

    article: Article
    claims: tuple[Claim, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    day: date
    names: tuple[str, ...]
    words: tuple[str, ...]
    facts: tuple[tuple[int, str, str, str, int], ...]
    """Which of the facts, told of which place, event and source, and its figure."""


def make_news(claims: int, *, seed: int = 0) -> Iterator[News]:
    """Articles with some ten claims each, ``claims`` in all; the same seed gives the same news."""
    rng = random.Random(seed)
    common = [word for word in _common_words() if word.isalpha() and len(word) > 2]
    names = _zipf([word.capitalize() for word in [*common[5::20], *(_word(rng) for _ in range(_RARE_WORDS))]])
    words = _zipf([*common, *(_word(rng) for _ in range(_RARE_WORDS))])
    made, stories = 0, 0
    while made < claims:
        story = _make_story(rng, names, words)
        stories += 1
        for _ in range(min(60, int(rng.paretovariate(1.3)))):
            article, told, shared = _write_article(rng, story, names, words, min(claims - made, rng.randint(6, 14)))
            facts = [f"{stories} {fact}" for fact in shared]
            yield News(article, told, (*facts, *(f"alone {made} {at}" for at in range(len(told) - len(facts)))))
            made += len(told)
            if made >= claims:
                return


def _common_words() -> list[str]:
    """Words of the shipped table of rarity, the commonest first, so that what is frequent here is known as frequent."""
    table = resources.files("claimcheck.matching.profile").joinpath("rarity.toml").read_text("utf-8")
    levels: dict[str, str] = tomllib.loads(table)["levels"]
    return [word for level in sorted(levels) if level != "0" for word in levels[level].split()]


@dataclass(frozen=True, slots=True)
class _Pool:
    values: tuple[str, ...]
    cumulative: tuple[float, ...]

    def draw(self, rng: random.Random) -> str:
        return rng.choices(self.values, cum_weights=self.cumulative)[0]


def _zipf(values: list[str]) -> _Pool:
    total, sums = 0.0, []
    for rank in range(len(values)):
        total += 1 / (rank + 3)
        sums.append(total)
    return _Pool(tuple(values), tuple(sums))


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4)))


def _make_story(rng: random.Random, names: _Pool, words: _Pool) -> _Story:
    own = tuple(dict.fromkeys([*(names.draw(rng) for _ in range(4)), *(rng.choice(names.values) for _ in range(2))]))
    event = tuple(
        dict.fromkeys([*(words.draw(rng) for _ in range(12)), *(rng.choice(words.values) for _ in range(12))])
    )
    facts = tuple(
        (rng.randrange(len(_FACTS)), rng.choice(own), rng.choice(event), rng.choice(own), rng.randint(2, 5000))
        for _ in range(6)
    )
    return _Story(_FIRST_DAY + timedelta(days=rng.randrange(730)), own, event, facts)


def _write_article(
    rng: random.Random, story: _Story, names: _Pool, words: _Pool, size: int
) -> tuple[Article, tuple[Claim, ...], list[int]]:
    """An article with its claims, of which the first tell of the story's facts with these numbers."""
    told_of = rng.sample(range(len(story.facts)), min(size, rng.randint(1, 5)))
    shared = [story.facts[fact] for fact in told_of]
    alone = [
        (rng.randrange(len(_FACTS)), names.draw(rng), words.draw(rng), names.draw(rng), rng.randint(2, 5000))
        for _ in range(size - len(shared))
    ]
    sentences, facts = [], []
    for kind, place, event, who, figure in (*shared, *alone):
        noun = rng.choice(_FACTS[kind][2])
        value = figure if rng.random() < 0.7 else max(1, int(figure * rng.uniform(0.5, 2)))
        told = _FACTS[kind][3].format(n=f"{value:,}", noun=noun, place=place, x=event, who=who)
        sentences.append(told)
        facts.append((kind, noun, value, tuple(sorted({name for name in (place, who) if name in told}))))
        sentences.append(_pad(rng, story, words))
    text = " ".join(sentences)
    article = Article(
        text,
        title=f"{rng.choice(story.names)}: {' '.join(rng.sample(story.words, 4))}",
        outlet=f"Outlet {rng.randrange(400)}",
        published=story.day + timedelta(days=rng.randrange(5)),
    )
    claims = tuple(_claim(article, sentences[2 * at], *fact) for at, fact in enumerate(facts))
    return article, claims, told_of


def _pad(rng: random.Random, story: _Story, words: _Pool) -> str:
    """A sentence without a figure, half of it in the story's own words."""
    filling = [rng.choice(story.words) if rng.random() < 0.5 else words.draw(rng) for _ in range(8)]
    return f"The {' '.join(filling)} in {rng.choice(story.names)}."


def _claim(article: Article, sentence: str, kind: int, noun: str, value: int, names: tuple[str, ...]) -> Claim:
    start = article.text.index(sentence)
    written = f"{value:,}"
    at = start + sentence.index(written)
    end = at + len(written)
    figure = Decimal(value)
    quantity = Quantity((at, end), written, figure, figure, figure, unit=noun, number_span=(at, end))
    measure, predicate = _FACTS[kind][:2]
    return Claim(
        article=article.digest,
        kind=Kind.NUMERIC,
        span=(start, start + len(sentence)),
        text=sentence,
        sentence=(start, start + len(sentence)),
        quantity=quantity,
        event=Event(predicate=predicate, measure=measure, role="patient"),
        counted=Counted(noun),
        names=names,
        places=names[:1],
    )
