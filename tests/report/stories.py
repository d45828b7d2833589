"""Hand-made reports of the shape that ``claimcheck diff --format json`` prints, with their articles' texts."""

from __future__ import annotations

from typing import Any

from tests.report.story import Desk, Story, claim, pair, question, source

_HERALD = Story(
    "Lakeside Herald",
    "2024-10-28",
    "Kyiv and Washington count Pyongyang's soldiers",
    "Western capitals spent the weekend counting. President Volodymyr Zelenskyy said his government has word of some "
    "10,000 troops from North Korea who are being readied to join the fighting. The United States put the number "
    "already flown to Russia for training at around 3,000 soldiers. Neither side showed how it arrived at its number.",
    "https://herald.example/korea",
    "herald-1",
)
_COURIER = Story(
    "Northern Courier",
    "2024-10-23",
    "Seoul's spies see a first wave",
    "South Korea's intelligence service told lawmakers that at least 1,500 soldiers from the North had reached "
    "Russia's far east by ship. More are expected before the winter, the service said.",
)
_PLAIN = Story(
    "Plainsman Daily",
    "2024-10-25",
    "Ukraine's spy chief: units are trained in the east",
    "Kyrylo Budanov, who leads Ukraine's military intelligence, said 12,000 North Korean soldiers, among them 500 "
    "officers, were in Russia already.",
)
_EVENING = Story(
    "Evening Wire",
    "2024-10-28",
    "Zelenskyy: 10,000 on the way",
    "KYIV - President Volodymyr Zelenskyy said his government has word of some 10,000 troops from North Korea who are "
    "being readied to join the fighting.",
)
_GULF = Story(
    "Gulf Observer",
    "2024-10-02",
    "Iran fires on Israel",
    "Iran launched about 200 ballistic missiles at Israel on Tuesday night, and sirens sounded across the country.",
)
_TABLET = Story(
    "The Tablet Post",
    "2024-10-03",
    "Most of the salvo was stopped",
    "Israel's army counted 181 missiles in the Tuesday attack and said that most of them were shot down.",
)
_STAR = Story(
    "Harbour Star",
    "2024-10-02",
    "A night of sirens",
    "More than 180 missiles flew towards Israel on Tuesday, the White House said.",
)
_RIVER = Story(
    "Riverside Echo",
    "2024-09-16",
    "River takes the lower town",
    "The flood in Marlow valley has killed at least 12 people, the mayor said on Monday.",
)
_RIVER_LATER = Story(
    "Riverside Echo",
    "2024-09-18",
    "Search ends in Marlow",
    "The flood in Marlow valley has killed 19 people, the fire service said on Wednesday.",
)


def korea_claims() -> dict[str, dict[str, Any]]:
    herald = _HERALD.text
    zelenskyy = (
        source("Volodymyr Zelenskyy"),
        source("his government", cue="has word of", kind="organisation"),
    )
    readied = herald[herald.index("President") : herald.index(" The United")]
    put = herald[herald.index("The United") : herald.index(" Neither")]
    return {
        "kyiv": claim(
            _HERALD,
            "some 10,000 troops",
            readied,
            10000,
            bound="about",
            noun="troops",
            predicate="ready",
            modality="planned",
            sources=zelenskyy,
            places=("Russia",),
            origin="text-1",
        ),
        "wire": claim(
            _EVENING,
            "some 10,000 troops",
            _EVENING.text,
            10000,
            bound="about",
            noun="troops",
            predicate="ready",
            modality="planned",
            sources=zelenskyy,
            places=("Russia",),
            origin="text-1",
        ),
        "us": claim(
            _HERALD,
            "around 3,000 soldiers",
            put,
            3000,
            bound="about",
            noun="soldiers",
            unit="soldier",
            predicate="deploy",
            sources=(source("the United States", cue="put", stance="estimates", kind="organisation"),),
            places=("Russia",),
        ),
        "seoul": claim(
            _COURIER,
            "at least 1,500 soldiers",
            _COURIER.text[: _COURIER.text.index(" More")],
            1500,
            bound="at_least",
            noun="soldiers",
            unit="soldier",
            predicate="reach",
            sources=(source("South Korea's intelligence service", cue="told", kind="organisation"),),
            places=("Russia",),
        ),
        "budanov": claim(
            _PLAIN,
            "12,000 North Korean soldiers",
            _PLAIN.text,
            12000,
            noun="soldiers",
            unit="soldier",
            predicate="be",
            sources=(source("Kyrylo Budanov"),),
            places=("Russia",),
        ),
    }


def korea_question(judgement: dict[str, Any] | None = None) -> dict[str, Any]:
    c = korea_claims()
    topic_evidence = ("same thing counted", "troops from North Korea", "North Korean soldiers", 4.2)
    comparisons = [
        pair(
            c["us"],
            c["kyiv"],
            "discrepant",
            "Both count North Korean troops for Russia in October 2024, and about 3,000 cannot be about 10,000.",
            confidence=0.86,
            ratio=3.33,
            judgement=judgement,
            evidence=(
                topic_evidence,
                ("same place", "Russia", "Russia", 1.6),
                ("same week", "2024-10-28", "2024-10-28", 1.1),
                ("other predicate", "deploy", "ready", -1.4),
                ("other modality", "actual", "planned", -0.7),
            ),
        ),
        pair(c["us"], c["wire"], "discrepant", "The same two figures again.", confidence=0.8, ratio=3.33),
        pair(c["kyiv"], c["wire"], "agree", "The same text gives the same figure.", confidence=0.99, ratio=1.0),
        pair(
            c["seoul"],
            c["us"],
            "compatible",
            "At least 1,500 leaves room for about 3,000.",
            confidence=0.9,
            ratio=2.0,
            evidence=(topic_evidence, ("bound leaves room", "at least 1,500", "about 3,000", 2.0)),
        ),
        pair(c["seoul"], c["kyiv"], "compatible", "At least 1,500 leaves room for about 10,000.", ratio=6.67),
        pair(c["seoul"], c["wire"], "compatible", "At least 1,500 leaves room for about 10,000.", ratio=6.67),
        pair(c["seoul"], c["budanov"], "compatible", "At least 1,500 leaves room for 12,000.", ratio=8.0),
        pair(
            c["us"],
            c["budanov"],
            "discrepant",
            "Both count North Korean troops in Russia, and the figures exclude each other.",
            confidence=0.83,
            ratio=4.0,
            evidence=(topic_evidence, ("same place", "Russia", "Russia", 1.6)),
        ),
        pair(
            c["budanov"],
            c["kyiv"],
            "unclear",
            "About 10,000 may or may not reach to 12,000.",
            confidence=0.55,
            ratio=1.2,
        ),
        pair(
            c["budanov"],
            c["wire"],
            "unclear",
            "About 10,000 may or may not reach to 12,000.",
            confidence=0.55,
            ratio=1.2,
        ),
    ]
    return question(
        "North Korean troops sent to Russia, Oct 2024",
        "discrepant",
        list(c.values()),
        comparisons,
        low=1500,
        high=12000,
        unit="soldier",
        independent_sources=4,
    )


def missiles_question() -> dict[str, Any]:
    tuesday = ("Tuesday", "2024-10-01", "2024-10-01")
    about = claim(
        _GULF,
        "about 200 ballistic missiles",
        _GULF.text,
        200,
        bound="about",
        unit="missile",
        noun="missiles",
        predicate="launch",
        time=tuesday,
        places=("Israel",),
    )
    exact = claim(
        _TABLET,
        "181 missiles",
        _TABLET.text,
        181,
        unit="missile",
        noun="missiles",
        predicate="attack",
        time=tuesday,
        places=("Israel",),
        sources=(source("Israel's army", cue="counted", kind="organisation"),),
    )
    more = claim(
        _STAR,
        "More than 180 missiles",
        _STAR.text,
        180,
        bound="more_than",
        unit="missile",
        noun="missiles",
        predicate="fly",
        time=tuesday,
        places=("Israel",),
        sources=(source("the White House", kind="organisation"),),
    )
    return question(
        "Missiles fired by Iran at Israel, 1 Oct 2024",
        "compatible",
        [about, exact, more],
        [
            pair(about, exact, "compatible", "181 rounds to about 200.", confidence=0.88, ratio=1.1),
            pair(about, more, "compatible", "More than 180 leaves room for about 200.", confidence=0.92, ratio=1.11),
            pair(exact, more, "compatible", "181 is more than 180.", confidence=0.97, ratio=1.01),
        ],
        low=180,
        high=200,
        unit="missile",
        independent_sources=3,
    )


def flood_question() -> dict[str, Any]:
    first = claim(
        _RIVER,
        "at least 12 people",
        _RIVER.text,
        12,
        bound="at_least",
        unit="person",
        noun="people",
        predicate="kill",
        time=("Monday", "2024-09-16", "2024-09-16"),
        places=("Marlow valley",),
        sources=(source("the mayor"),),
    )
    later = claim(
        _RIVER_LATER,
        "19 people",
        _RIVER_LATER.text,
        19,
        unit="person",
        noun="people",
        predicate="kill",
        time=("Wednesday", "2024-09-18", "2024-09-18"),
        places=("Marlow valley",),
        sources=(source("the fire service", kind="organisation"),),
    )
    comparison = pair(
        first,
        later,
        "updated",
        "The toll was told again two days later.",
        confidence=0.93,
        ratio=1.58,
        evidence=(("running count", "kill", "kill", 2.1), ("later report", "2024-09-16", "2024-09-18", 1.9)),
    )
    return question(
        "People killed in the Marlow valley flood, Sep 2024",
        "updated",
        [first, later],
        [comparison],
        low=12,
        high=19,
        unit="person",
        independent_sources=2,
    )


_DENIAL = Story(
    "Plainsman Daily",
    "2024-10-22",
    "Moscow calls the reports a fake",
    "The Kremlin denied that North Korean soldiers had come to Russia.",
)


def denial_question() -> dict[str, Any]:
    words = "North Korean soldiers had come to Russia"
    denied = claim(
        _DENIAL,
        words,
        _DENIAL.text,
        predicate="come",
        polarity="negated",
        places=("Russia",),
        sources=(source("the Kremlin", cue="denied", stance="denies", kind="organisation"),),
    )
    words = "at least 1,500 soldiers from the North had reached Russia's far east by ship"
    affirmed = claim(
        _COURIER,
        words,
        _COURIER.text[: _COURIER.text.index(" More")],
        predicate="reach",
        places=("Russia",),
        sources=(source("South Korea's intelligence service", cue="told", kind="organisation"),),
    )
    reason = "The Kremlin denies what South Korea's intelligence service affirms."
    return question(
        "North Korean soldiers have come to Russia",
        "discrepant",
        [denied, affirmed],
        [pair(denied, affirmed, "discrepant", reason, confidence=0.77)],
        independent_sources=2,
    )


def single_question() -> dict[str, Any]:
    officers = claim(
        _PLAIN,
        "500 officers",
        _PLAIN.text,
        500,
        unit="officer",
        noun="officers",
        predicate="be",
        places=("Russia",),
        sources=(source("Kyrylo Budanov"),),
    )
    return question("North Korean officers in Russia", "single_source", [officers], low=500, high=500, unit="officer")


_STORIES = [_HERALD, _COURIER, _PLAIN, _EVENING, _GULF, _TABLET, _STAR, _RIVER, _RIVER_LATER, _DENIAL]


def newsroom(judgement: dict[str, Any] | None = None) -> Desk:
    """Everything above as one report."""
    questions = [
        korea_question(judgement),
        denial_question(),
        flood_question(),
        missiles_question(),
        single_question(),
    ]
    return Desk(None, list(_STORIES), questions)


def korea(judgement: dict[str, Any] | None = None) -> Desk:
    """The report on the North Korean deployment alone."""
    return Desk(
        "North Korean troops", list(_STORIES), [korea_question(judgement), denial_question(), single_question()]
    )
