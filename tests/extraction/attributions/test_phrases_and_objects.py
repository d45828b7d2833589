"""One sentence for each way in which news ascribes something by another cue than a verb with a clause: by a phrase
such as “according to”, by a noun or an adverb, or as the object of the verb.
"""

from __future__ import annotations

from spacy.language import Language

from tests.extraction.attributions.reading import Case, Told, each_case, read_told

CASES: list[Case] = [
    (
        "according to, first",
        "According to the harbour office, 40 boats were lost in the storm.",
        [("harbour office", "According to", "40 boats were lost in the storm")],
    ),
    (
        "according to, amid the statement",
        "In the last month, according to Amnesty International, soldiers have burned nine villages.",
        [("Amnesty International", "According to", "In the last month … soldiers have burned nine villages")],
    ),
    (
        "according to, last",
        "The fire destroyed 30 homes, according to the regional governor.",
        [("regional governor", "according to", "The fire destroyed 30 homes")],
    ),
    (
        "in the words of",
        "The plan was, in the words of the mayor, a gift to the builders.",
        [("mayor", "in the words of", "The plan was … a gift to the builders")],
    ),
    (
        "adverb",
        "The rebels reportedly left the town on Sunday.",
        [(None, "reportedly", "The rebels … left the town on Sunday")],
    ),
    (
        "passive, reporter unknown",
        "The general is said to have fled the capital.",
        [(None, "said", "The general … to have fled the capital")],
    ),
    (
        "noun of its owner",
        "Investigators doubted the company's claim that the valve had been tested in May.",
        [("Investigators", "doubted", "the company's claim that the valve had been tested in May")],
    ),
    (
        "put at",
        "The health ministry put the death toll at 212.",
        [("health ministry", "put", "the death toll at 212")],
    ),
    (
        "promise",
        "The party vowed to build 50,000 homes.",
        [("party", "vowed", "to build 50,000 homes")],
    ),
    (
        "call",
        "The president called on both sides to lay down their arms.",
        [("president", "called", "both sides to lay down their arms")],
    ),
    (
        "as",
        "The judge described the raid as a complete failure.",
        [("judge", "described", "the raid as a complete failure")],
    ),
    (
        "warning",
        "The agency warned of a famine in the north.",
        [("agency", "warned", "a famine in the north")],
    ),
    (
        "a paper's report",
        "Jane Roe seized on a Harbour Herald report that Al Moe had lost $900 million in 1995.",
        [("Harbour Herald", "report", "that Al Moe had lost $900 million in 1995")],
    ),
    (
        "an amount with a hedge for an object",
        "Roe reported between $5,000 and $15,000 in income from the ferry.",
        [("Roe", "reported", "between $5,000 and $15,000 in income from the ferry")],
    ),
    (
        "a subject before a participle",
        "The poll showed Mr. Roe losing voters after the storm, with 40 percent backing him.",
        [("poll", "showed", "Mr. Roe losing voters after the storm, with 40 percent backing him")],
    ),
    (
        "the subject, not what is put at a figure",
        "The Poll Watch, which gathers all polling, puts support for Roe at 50 percent.",
        [("Poll Watch", "puts", "support for Roe at 50 percent")],
    ),
    (
        "a phrasal verb is no cue",
        "The captain failed to show up at the second hearing in two weeks.",
        [],
    ),
    (
        "charged with",
        "Prosecutors in April charged two clerks with stealing from at least 74 towns.",
        [("Prosecutors", "charged", "stealing from at least 74 towns")],
    ),
    (
        "a noun and its figure",
        "The bank kept the ministry's estimate of 3.1 percent growth in view.",
        [("ministry", "estimate", "3.1 percent growth")],
    ),
    (
        "a source of two parts before a clause that the parser missed",
        "According to a 52-page complaint filed by the harbour office and a 15-page one by the town, the builders "
        "engaged in a scheme in which they looted millions of dollars.",
        [
            (
                "52-page complaint",
                "According to",
                "the builders engaged in a scheme in which they looted millions of dollars",
            )
        ],
    ),
    (
        "a poll, and a share for a subject",
        "According to a recent Harbour Herald poll, 91 percent of sailors and 81 percent of clerks have a boat.",
        [
            (
                "recent Harbour Herald poll",
                "According to",
                "91 percent of sailors and 81 percent of clerks have a boat",
            )
        ],
    ),
    (
        "a state for a passive, as in headlines",
        "Dozens feared dead after ferry sinks off Bergen",
        [(None, "feared", "Dozens … dead")],
    ),
    (
        "a statement without how it was made",
        "The rebels claimed responsibility for the raid in a statement on their website.",
        [("rebels", "claimed", "responsibility for the raid")],
    ),
    (
        "as reported by",
        "As reported by the Harbour Herald, divers found 40 crates in the wreck.",
        [("Harbour Herald", "As reported by", "divers found 40 crates in the wreck")],
    ),
    (
        "a figure put near another",
        "The pilots put the loss closer to 54,000 crowns.",
        [("pilots", "put", "the loss closer to 54,000 crowns")],
    ),
    (
        "a charge in the passive",
        "Three clerks were charged with taking bribes of 40,000 crowns.",
        [(None, "charged", "Three clerks … with taking bribes of 40,000 crowns")],
    ),
    (
        "what is told of somebody is not what is doubted",
        "Sailors have questioned the health of Mr. Holm, who is 70.",
        [("Sailors", "questioned", "the health of Mr. Holm")],
    ),
    (
        "a source before a sum of money",
        "The yard receives, according to one report, $40 million a year.",
        [("report", "according to", "The yard receives … $40 million a year")],
    ),
    (
        "what is called for, and what another would do",
        "Mr. Holm called for cutting the levy to 20 percent, but Ms. Dahl would leave it at 25 percent.",
        [("Holm", "called", "cutting the levy to 20 percent")],
    ),
    (
        "a circumstance with a source of its own",
        "Averages show Holm with a small lead, with the Herald showing her ahead 4 points.",
        [
            ("Averages", "show", "Holm with a small lead"),
            ("Herald", "showing", "her ahead 4 points"),
        ],
    ),
    (
        "a source of a relative clause only",
        "The boat weighs 120 tonnes, which makes it too heavy according to the harbour office.",
        [("harbour office", "according to", "which makes it too heavy")],
    ),
    (
        "a figure without the meeting at which it was named",
        "The two leaders cited the figure at last month’s summit attended by 3,000 people.",
        [("leaders", "cited", "the figure")],
    ),
    (
        "what was asked about",
        "The survey asked about all five parties in parliament.",
        [("survey", "asked", "all five parties in parliament")],
    ),
    (
        "a comment about a figure",
        "He never recovered from his remark about 40 percent of the voters being lazy.",
        [(None, "remark", "40 percent of the voters being lazy")],
    ),
]  # fmt: skip


@each_case(CASES)
def test_who_is_named_by_a_phrase_or_has_an_object(nlp: Language, text: str, expected: list[Told]) -> None:
    assert read_told(nlp, text) == expected
