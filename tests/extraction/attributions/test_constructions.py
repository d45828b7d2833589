"""One sentence for each way in which news ascribes words to somebody: who says it, with what cue, and what is said."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claim import Attribution
from claimcheck.extraction.attributions import find_attributions
from claimcheck.extraction.mentions import resolve_mentions

Expected = tuple[str | None, str, str]
"""Speaker, cue, content with " … " between its parts."""


def read(nlp: Language, text: str) -> list[Attribution]:
    doc = nlp(text)
    return find_attributions(doc, resolve_mentions(doc))


def shown(attribution: Attribution, text: str) -> Expected:
    own = attribution.own
    return own.name, own.cue or "", " … ".join(text[start:end] for start, end in attribution.content)


CASES: list[tuple[str, str, list[Expected]]] = [
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
        "quotation behind an aside",
        "Holm said, looking out on the water, “We will rebuild the barn and the bridge.”",
        [("Holm", "said", "“We will rebuild the barn and the bridge.”")],
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
        "indirect and quoted",
        "The union said the offer was “an insult to every nurse” and that members would vote on Friday.",
        [("union", "said", "the offer was “an insult to every nurse” and that members would vote on Friday")],
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
        "quotation before the cue",
        "“We lost everything in one night,” said Peter Holm, a farmer from the valley.",
        [("Peter Holm", "said", "“We lost everything in one night,”")],
    ),
    (
        "split quotation",
        "“We lost everything,” Holm said. “The water took the barn and both tractors.”",
        [("Holm", "said", "“We lost everything,” … “The water took the barn and both tractors.”")],
    ),
    (
        "quotation of several sentences",
        "“The road is gone. The school is gone. We need boats,” Holm told reporters.",
        [("Holm", "told", "“The road is gone. The school is gone. We need boats,”")],
    ),
    (
        "quotation that goes on in the next paragraph",
        "Holm said: “The road is gone and nobody came to help.\n\n“We waited on the roof for two days.”",
        [("Holm", "said", "“The road is gone and nobody came to help. … “We waited on the roof for two days.”")],
    ),
    (
        "speaker set up before a bare quotation",
        "The governor said the relief fund was empty. “There is not a single dollar left for the farmers.”",
        [("governor", "said", "the relief fund was empty … “There is not a single dollar left for the farmers.”")],
    ),
    (
        "two apostrophes",
        "''There was no warning at all,'' Holm said.",
        [("Holm", "said", "''There was no warning at all,''")],
    ),
    (
        "single marks",
        "‘There was no warning at all,’ Holm said.",
        [("Holm", "said", "‘There was no warning at all,’")],
    ),
    (
        "collective",
        "Officials said 14 people were missing.",
        [("Officials", "said", "14 people were missing")],
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
        "script",
        "Holm: “The nets are empty and the sea is warm.”",
        [("Holm", ":", "“The nets are empty and the sea is warm.”")],
    ),
    (
        "another outlet",
        "Nine miners were rescued from the shaft, the Associated Press reported Friday.",
        [("Associated Press", "reported", "Nine miners were rescued from the shaft")],
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
        "noun and colon before a paragraph",
        "On Friday, Roe made the following comment:\n\n“Between 17 and 20 boats are lost.”\n\nNobody agreed.",
        [("Roe", "made the following comment", "“Between 17 and 20 boats are lost.”")],
    ),
    (
        "a paper's report",
        "Jane Roe seized on a Harbour Herald report that Al Moe had lost $900 million in 1995.",
        [("Harbour Herald", "report", "that Al Moe had lost $900 million in 1995")],
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
        "an amount with a hedge for an object",
        "Roe reported between $5,000 and $15,000 in income from the ferry.",
        [("Roe", "reported", "between $5,000 and $15,000 in income from the ferry")],
    ),
    (
        "a subject before a quoted predicate",
        'The authors of the book went through the letters and found a striking 73 percent "owned boats on the bay."',
        [("authors of the book", "found", 'a striking 73 percent "owned boats on the bay."')],
    ),
    (
        "a subject before a participle",
        "The poll showed Mr. Roe losing voters after the storm, with 40 percent backing him.",
        [("poll", "showed", "Mr. Roe losing voters after the storm, with 40 percent backing him")],
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
        "the subject, not what is put at a figure",
        "The Poll Watch, which gathers all polling, puts support for Roe at 50 percent.",
        [("Poll Watch", "puts", "support for Roe at 50 percent")],
    ),
    (
        "whom, where, and then that",
        "Moe said in an interview Friday that she sent more than 50 men the same text: “Come home. Bring the boats.”",
        [
            (
                "Moe",
                "said",
                "that she sent more than 50 men the same text: “Come home. Bring the boats.”",
            )
        ],
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
        "a phrasal verb is no cue",
        "The captain failed to show up at the second hearing in two weeks.",
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
        "the answer after a question with a quotation",
        "Asked if Roe is “fit to lead the port,” 72 percent of the crew nodded.",
        [(None, "asked", "if Roe is “fit to lead the port,”")],
    ),
    (
        "a quotation of its own below what was said",
        "Roe said that critics had been wrong.\n\n“This port is home to nearly half of the boats.”\n\nOthers differ.",
        [("Roe", "said", "that critics had been wrong … “This port is home to nearly half of the boats.”")],
    ),
    (
        "a question in the paragraph before the cue",
        "The judge asked, “Would they sell both boats?”\n\nRoe continued, “Yes. For more than 15 years.”",
        [
            ("judge", "asked", "“Would they sell both boats?”"),
            ("Roe", "continued", "“Yes. For more than 15 years.”"),
        ],
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
        "a quotation that is signed",
        "The race is on.\n\n“So far it is harbour one, storm 12.” — Jane Roe\n\nNobody won.",
        [("Jane Roe", "—", "“So far it is harbour one, storm 12.”")],
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
        "a state for a passive, as in headlines",
        "Dozens feared dead after ferry sinks off Bergen",
        [(None, "feared", "Dozens … dead")],
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
        "a quotation behind a full stop",
        "Anna Holm, who runs the shipyard, said in a statement. “We have lost 12 orders and many people must go.”",
        [("Anna Holm", "said", "“We have lost 12 orders and many people must go.”")],
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
        "whose document it is",
        "The council issued a statement calling the delay “a breach of two promises” by the port.",
        [("council", "calling", "the delay “a breach of two promises” by the port")],
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
        "what happens as it is said",
        "“We lost three nets,” Holm said as the crowd cheered.",
        [("Holm", "said", "“We lost three nets,”")],
    ),
    (
        "a person behind whom he works for",
        "“It will end in two weeks,” Senator Anna Holm’s chief of staff, Peter Dahl, told the Herald.",
        [("Peter Dahl", "told", "“It will end in two weeks,”")],
    ),
    (
        "two who speak, one in a subordinate clause",
        "Even as Holm claimed on Monday that “all is well,” one of the pilots said two boats had sunk.",
        [("Holm", "claimed", "that “all is well,”"), ("one of the pilots", "said", "two boats had sunk")],
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
        "a question after an earlier quotation",
        "“We go at four in the morning!”\n\nA radio ad in 2009 questioned whether her rival was ready for floods.",
        [("radio ad", "questioned", "whether her rival was ready for floods")],
    ),
    (
        "who is seen saying it",
        "The film uses footage of Anna Holm asking, “Why are we not 40 points ahead?”",
        [("Anna Holm", "asking", "“Why are we not 40 points ahead?”")],
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
        "a finding without the data it rests on",
        "The survey shows that 12 percent are idle, using an average of six polls.",
        [("survey", "shows", "that 12 percent are idle")],
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
        "a comment about a figure",
        "He never recovered from his remark about 40 percent of the voters being lazy.",
        [(None, "remark", "40 percent of the voters being lazy")],
    ),
    (
        "a name with its role behind the statement",
        "Nine people had drowned in the flood, Fauzi, an official from the rescue agency, told AFP late Tuesday.",
        [("Fauzi", "told", "Nine people had drowned in the flood")],
    ),
    (
        "an abbreviated title",
        "“The boy got up,” said Harbour Unit Lt. Peter Dahl.",
        [("Peter Dahl", "said", "“The boy got up,”")],
    ),
    (
        "a month cut short before its day",
        "Police said the boat that sank on Aug. 27 had 12 men aboard.",
        [("Police", "said", "the boat that sank on Aug. 27 had 12 men aboard")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [(t, e) for _, t, e in CASES], ids=[name for name, _, _ in CASES])
def test_construction(nlp: Language, text: str, expected: list[Expected]) -> None:
    found = [shown(a, text) for a in read(nlp, text) if not a.is_relayed]
    assert [(n, c.lower(), k) for n, c, k in found] == [(n, c.lower(), k) for n, c, k in expected]
