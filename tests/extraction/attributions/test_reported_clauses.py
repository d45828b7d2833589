"""One sentence for each way in which news reports a clause, without quotation marks, and says whose words it is."""

from __future__ import annotations

from spacy.language import Language

from tests.extraction.attributions.reading import Case, Told, each_case, read_told

CASES: list[Case] = [
    (
        "verb and that-clause",
        "The mayor said that the bridge had been closed since Monday.",
        [("mayor", "said", "that the bridge had been closed since Monday")],
    ),
    (
        "statement before the cue",
        "Two ferries had already left the harbour, the coast guard said.",
        [("coast guard", "said", "Two ferries had already left the harbour")],
    ),
    (
        "inverted",
        "The dam will not hold for another week, said one engineer at the site.",
        [("engineer at the site", "said", "The dam will not hold for another week")],
    ),
    (
        "question before the answer",
        "Asked whether the dam was safe, Holm said nobody had looked.",
        [(None, "Asked", "whether the dam was safe"), ("Holm", "said", "nobody had looked")],
    ),
    (
        "two speakers in one sentence",
        "The mayor said the dam was safe, and two engineers warned that it would not last.",
        [("mayor", "said", "the dam was safe"), ("engineers", "warned", "that it would not last")],
    ),
    (
        "inserted cue",
        "The old harbour, the minister said, would be rebuilt within five years.",
        [("minister", "said", "The old harbour … would be rebuilt within five years")],
    ),
    (
        "pronoun",
        "Maria Lindqvist runs the shelter. She said 60 families had asked for help.",
        [("Maria Lindqvist", "said", "60 families had asked for help")],
    ),
    (
        "collective",
        "Officials said 14 people were missing.",
        [("Officials", "said", "14 people were missing")],
    ),
    (
        "estimate",
        "The bank estimates that between 300 and 400 jobs will go.",
        [("bank", "estimates", "that between 300 and 400 jobs will go")],
    ),
    (
        "a poll as source",
        "A survey published in June found that 64 percent of drivers had seen the sign.",
        [("survey", "found", "that 64 percent of drivers had seen the sign")],
    ),
    (
        "denial",
        "The army denied that its jets had struck the market.",
        [("army", "denied", "that its jets had struck the market")],
    ),
    (
        "confirmation",
        "The airline has confirmed that 61 passengers were on board.",
        [("airline", "confirmed", "that 61 passengers were on board")],
    ),
    (
        "a comment behind the statement",
        "Twelve boats sank in March, as the Echo reported on Monday, and the port was closed.",
        [("Echo", "reported", "Twelve boats sank in March")],
    ),
    (
        "a comment at the end",
        "It is not known why the boats sank, as the coastguard has said.",
        [("coastguard", "said", "It is not known why the boats sank")],
    ),
    (
        "relative pronoun",
        "The minister, who said the strike had cost 20 million euros, left before noon.",
        [("minister", "said", "the strike had cost 20 million euros")],
    ),
    (
        "participle with the same speaker",
        "The doctor said the ward was full, adding that 12 patients had been turned away.",
        [("doctor", "said", "the ward was full"), ("doctor", "adding", "that 12 patients had been turned away")],
    ),
    (
        "same speaker again",
        "Lindqvist confirmed that the ship had sunk and said the crew was safe.",
        [("Lindqvist", "confirmed", "that the ship had sunk"), ("Lindqvist", "said", "the crew was safe")],
    ),
    (
        "apposition before the cue",
        "Peter Holm, a fisherman based in Bergen, said the nets were empty.",
        [("Peter Holm", "said", "the nets were empty")],
    ),
    (
        "another outlet",
        "Nine miners were rescued from the shaft, the Associated Press reported Friday.",
        [("Associated Press", "reported", "Nine miners were rescued from the shaft")],
    ),
    (
        "state media",
        "State media said 30 officers had been dismissed.",
        [("State media", "said", "30 officers had been dismissed")],
    ),
    (
        "spokesman of",
        "A spokesman for the railway said trains would run again on Monday.",
        [("spokesman for the railway", "said", "trains would run again on Monday")],
    ),
    (
        "name and a verb that looks like a noun, at the end",
        "Fares were $5 to $20 a day at the old port, The Harbour Herald reports. Clerks get more.",
        [("Harbour Herald", "reports", "Fares were $5 to $20 a day at the old port")],
    ),
    (
        "a relative clause without a pronoun",
        "Friday's march was the third time the league said it had closed the road.",
        [("league", "said", "the third time … it had closed the road")],
    ),
    (
        "a number with a hedge after the cue",
        "The harbour office said about half of the change reflected losses from the storm.",
        [("harbour office", "said", "about half of the change reflected losses from the storm")],
    ),
    (
        "a subordinate clause first",
        "As The Harbour Herald reported, even if Roe managed to sell two boats, he would need to sell 55 more.",
        [("Harbour Herald", "reported", "even if Roe managed to sell two boats, he would need to sell 55 more")],
    ),
    (
        "who is asked, then what",
        "Baker also asked Roe if he had sold 24 boats.",
        [("Baker", "asked", "if he had sold 24 boats")],
    ),
    (
        "a clause that tells when, before the cue",
        "When the town cut the money for the pilot two years later, Roe said enough.",
        [],
    ),
    (
        "a clause that tells when, with the cue in it",
        "When sailors ask for help, too many of their 40 calls are not getting through.",
        [],
    ),
    (
        "an object with an apposition before its verb",
        "The reports show the Harbour Fund, an outside group spending $10 million, made a major change in its plans.",
        [
            (
                "reports",
                "show",
                "the Harbour Fund, an outside group spending $10 million, made a major change in its plans",
            )
        ],
    ),
    (
        "a main clause after one that tells when, before the cue",
        "As the mayor spoke to sailors on Tuesday, two boats were lost off the pier, the harbour office said.",
        [
            (
                "harbour office",
                "said",
                "As the mayor spoke to sailors on Tuesday, two boats were lost off the pier",
            )
        ],
    ),
    (
        "a subject that an aside parts from its verb",
        "The census office says islanders, now 75,000 strong, outnumbered farmers in May.",
        [("census office", "says", "islanders, now 75,000 strong, outnumbered farmers in May")],
    ),
    (
        "a role and a name behind the statement",
        "The fleet has no plans to sail, a spokesman for the harbour, Peter Holm, said on Friday.",
        [("Peter Holm", "said", "The fleet has no plans to sail")],
    ),
    (
        "a name that the parser cut in two",
        "Co-founder Peter Holm said 12 boats were sold.",
        [("Peter Holm", "said", "12 boats were sold")],
    ),
    (
        "a statement in brackets",
        "The price fell (to 19 crowns at one point, the broker said).",
        [("broker", "said", "to 19 crowns at one point")],
    ),
    (
        "an aside in dashes before that",
        "The captain argued - and not for the first time - that the crew had 30 days of food.",
        [("captain", "argued", "that the crew had 30 days of food")],
    ),
    (
        "a condition before what is said on it",
        "Holm said if 300 members voted, the union would strike.",
        [("Holm", "said", "if 300 members voted, the union would strike")],
    ),
    (
        "a reason behind an inserted cue",
        "The ferry will stay in port, he said, because two engines failed.",
        [(None, "said", "The ferry will stay in port … because two engines failed")],
    ),
    (
        "what came of it, behind who says it",
        "A bomb went off at the market on Monday, police said, killing 12 people and wounding 30.",
        [("police", "said", "A bomb went off at the market on Monday … killing 12 people and wounding 30")],
    ),
    (
        "an outlet that relays the whole sentence",
        "A panel found that 12 crates had burned, the Harbour Herald reported.",
        [("Harbour Herald", "reported", "A panel found that 12 crates had burned")],
    ),
    (
        "a finding without the data it rests on",
        "The survey shows that 12 percent are idle, using an average of six polls.",
        [("survey", "shows", "that 12 percent are idle")],
    ),
    (
        "documents before a verb that looks like a noun",
        "But the scandal grew after stolen files from his 2003 audit show he took a huge $700 million write-off.",
        [("stolen files from his 2003 audit", "show", "he took a huge $700 million write-off")],
    ),
    (
        "an aside between dashes",
        "The rebels — who say they lost 300 men — showed a video of 40 boats.",
        [("rebels", "showed", "a video of 40 boats"), ("rebels", "say", "they lost 300 men")],
    ),
    (
        "those who are told something",
        "Residents were told that 12 dams had broken.",
        [(None, "told", "that 12 dams had broken")],
    ),
    (
        "a name with its role behind the statement",
        "Nine people had drowned in the flood, Fauzi, an official from the rescue agency, told AFP late Tuesday.",
        [("Fauzi", "told", "Nine people had drowned in the flood")],
    ),
    (
        "a day between cue and statement",
        "The mayor announced Thursday that the dam had broken.",
        [("mayor", "announced", "that the dam had broken")],
    ),
    (
        "a day behind the cue at the end",
        "Nine people had died of the cold, the mayor announced Thursday.",
        [("mayor", "announced", "Nine people had died of the cold")],
    ),
    (
        "a month cut short before its day",
        "Police said the boat that sank on Aug. 27 had 12 men aboard.",
        [("Police", "said", "the boat that sank on Aug. 27 had 12 men aboard")],
    ),
]  # fmt: skip


@each_case(CASES)
def test_who_says_a_clause(nlp: Language, text: str, expected: list[Told]) -> None:
    assert read_told(nlp, text) == expected
