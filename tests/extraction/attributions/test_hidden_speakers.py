"""Who stands behind a figure where the parse hides it: headlines, counts, asides, clauses that somebody was told."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind, Polarity
from claimcheck.extraction import read_article
from tests.extraction.attributions.reading import read
from tests.extraction.attributions.test_who_speaks import sources_of

BESIDE_NAMES = [
    ("According to investigators, the suspect, army veteran Tom Gorman, fired 200 rounds.", [["investigators"]]),
    ("According to a police statement, Jan Rowe, 16, was killed on Friday.", [["police statement"]]),
    ("According to Ana Roe, the mayor, 12 barns burned.", [["Ana Roe"]]),
    ("In the same month Acme Corp said it had sold five million phones.", [["Acme Corp"]]),
    ("The Santa Rosa Gazette Monitor reported that 12 barns burned.", [["Santa Rosa Gazette Monitor"]]),
    ("Police late Friday said 12 people were hurt.", [["Police"]]),
    ("According to The Evening Post, Sotlev, 31, was a reporter.", [["Evening Post"]]),
    ("According to police, two men, one 17 and the other 21, were held.", [["police"]] * 3),
    ("The Trump administration said that 400 people were held.", [["Trump administration"]]),
    ("All told, some 1,995 children were held.", [[]]),
    ("Police identified the victim as 28-year-old Jan Rowe.", [["Police"]]),
    ("Jan Roe, 22, was charged on Tuesday with two counts of murder.", [[], []]),
    ("STORY: A Mystery Bidder Offers $3 Million", [[]]),
    ("Tom Grant was arrested and charged with two counts of murder, police said.", [["police"]]),
]

MENDED = [
    ("The rebels claimed to have downed two jets and killed 16 soldiers.", [["rebels"], ["rebels"]]),
    ("Police put the crowd at 9,000, while organisers claimed 40,000.", [["Police"], ["organisers"]]),
    ("Villagers said 300 barns had been lost, while the governor claimed 90.", [["Villagers"], ["governor"]]),
    ("The council, however, say six died.", [["council"]]),
    ("According to the opposition, 14 people were shot dead. Police, however, say three died.",
     [["opposition"], ["Police"]]),
    ("Norvia downs 30 drones; Breden says two killed in Osk", [[], ["Breden"]]),
    ("Norvia shells Osk; mayor says three people killed in market", [["mayor"]]),
    ("Selva said it had boarded two ferries and denied that five sailors had been hurt.", [["Selva"], ["Selva"]]),
    ("The firm said it had sacked 40 men and denied owing 90 others wages.", [["firm"], ["firm"]]),
    ("Residents said 60 people had died. The army stood by its count of 31.", [["Residents"], ["army"]]),
    ("The army stood by the road with 31 tanks.", [[]]),
    ("The rebels claimed to have downed two jets and then shelled 16 villages.", [["rebels"], []]),
    ("Norvia's army claims to have killed 57 soldiers.", [["Norvia's army"]]),
    ("Norvia's army reports 57 soldiers killed.", [["Norvia's army"]]),
    ("That is a fraction of the 900 claimed by the rebels.", [["rebels"]]),
    ("The toll is far above the 12 acknowledged by the government.", [["government"]]),
    ("The army lost 400 men, more than the 120 admitted by the general staff.", [[], ["general staff"]]),
    ("Another 15 people were hurt, bringing the number of injured to 41, governor Oleks Prok wrote on Telegram.",
     [["Oleks Prok"], ["Oleks Prok"]]),
    ("According to Norvian police, cited by the Echo, 12 barns burned.", [["Echo", "Norvian police"]]),
    ("According to a spokesman quoted by the Echo, 12 barns burned.", [["Echo", "spokesman"]]),
    ("Hill & Roe said 12 barns burned.", [["Hill & Roe"]]),
    ("Marks & Hill reported a profit of $300 million.", [["Marks & Hill"]]),
    ("Ana Hill & Omar Roe said 12 barns burned.", [["Ana Hill and Omar Roe"]]),
]  # fmt: skip

HEADLINES = [
    ("Officials say 7 killed, 12 missing in Osk landslide", [["Officials"], ["Officials"]]),
    ("Rebels claim 30 killed in Osk ambush", [["Rebels"]]),
    ("Nine dead in Marburg bakery fire – police", [["police"]]),
    ("Storm kills 31 on Tana island: officials", [["officials"]]),
    ("POLICE: 12 smugglers arrested in harbour raid", [["POLICE"]]),
    ("Army: 30 gunmen killed near Tana", [["Army"]]),
    ("UN: 4,000 people fled the valley", [["UN"]]),
    ("GENEVA: 12 people were hurt in a crash", [[]]),
    ("Staff: 40 drivers", [[]]),
]

COUNTS = [
    ("The minister put losses at 23 soldiers dead and 60 wounded.", [["minister"], ["minister"]]),
    ("By the navy's count, 14 boats sank in the bay.", [["navy"]]),
    ("By the union's own estimate 3,000 nurses walked out, while buses ran on 12 lines.", [["union"], ["union"]]),
    ("The U.S. Geological Survey measured it at 5.4.", [["U.S. Geological Survey"]]),
    ("The hospital counted 12 dead, but police spokeswoman Ana Roe spoke of nine deaths.", [["hospital"], ["Ana Roe"]]),
    ("Officials have put the losses at 40, including 12 pilots.", [["Officials"], ["Officials"]]),
    ("The port authority said the city had lost 900 jobs, but the statistics office puts the figure at 400.",
     [["port authority"], ["statistics office"]]),
    ("The army said in its evening report that it had lost 40 men, six tanks and 12 guns.", [["army"]] * 3),
]  # fmt: skip

RIVALS = [
    ("The harbour office's tally stood at 71 on Friday.", [["harbour office"]]),
    ("The ministry reported 800 cases; a Swiss estimate is 2,100.", [["ministry"], ["Swiss estimate"]]),
    ("The union says 400 clerks walked out, the insurers make it 250.", [["union"], ["insurers"]]),
    ("Police put the crowd at 5,000, the organisers at 12,000.", [["Police"], ["organisers"]]),
    ("The trust's figure is 960.", [["trust"]]),
    ("Some 900 clerks marched, according to police; the union spoke of 1,500 marchers.", [["police"], ["union"]]),
    ("Officials said close to 2,000 people had been moved inland.", [["Officials"]]),
    ("The film's total stood at 90 million.", [[]]),
    ("They make it public in 12 towns.", [[]]),
    ("The delays, which would make it 40 days, are over.", [[]]),
]

CLOSERS = [
    ("Fire destroys 12 homes, no injuries reported", [[], []]),
    ("In May, 40 percent of firms said they had cut 12 jobs.", [[], ["firms"]]),
    ("Nobody denies that 12 people died.", [[]]),
    ("The group met on Monday. The army lost 40 tanks, it said.", [[None]]),
    ("A spokesman for the rebels, Okoro, claimed responsibility and said 35 foreign soldiers had been killed.",
     [["Okoro"]]),
    ("The bank lost 40 branches, it said on Friday.", [["bank"]]),
    ("The bank's profit rose 5% to 40 million euros, it said.", [["bank"], ["bank"]]),
    ("The minister has paid back 9,000 euros, she said.", [["minister"]]),
    ("The army lost 40 men, he said.", [[None]]),
    # Of whom the sentence before tells, named or not, where nobody else is in sight.
    ("The mayor visited the site. At least 30 homes were lost, he said.", [["mayor"]]),
    ("The minister spoke in parliament. She said 40 people had died.", [["minister"]]),
    ("The army met on Monday. It said 40 soldiers had died.", [["army"]]),
    ("The coast guard met on Monday. It said 40 people had died.", [["coast guard"]]),
    ("Amnesty published its report. It said 40 people had died.", [["Amnesty"]]),
    ("Residents fled. They said 40 people had died.", [["Residents"]]),
    ("A minister met the mayor. He said 40 people had died.", [[None]]),
    ("The ship sank on Monday. It said 40 people had died.", [[None]]),
    ("Between 400 and 600 people have left the isle, the relief agency NORDA estimates, on top of those already moved.",
     [["relief agency NORDA"]]),
    ("The quake struck 40 km north of Tana at noon, the Marine Research Institute (MRI) said.",
     [["Marine Research Institute"]]),
    ("Nine climbers stayed in hospital, search and rescue chief Ana Roe said.", [["Ana Roe"]]),
    ("A bomb killed 20 people in the square, the head of the town's defence council, Ivo Roe, said.", [["Ivo Roe"]]),
    ("Some 40,000 people filled the square on Sunday, an independent monitor estimated, in what it called a record.",
     [["independent monitor"]]),
    ("She led with 52 percent, said commission chairman Ivo Roe, and a rival had 41 percent.",
     [["Ivo Roe"], ["Ivo Roe"]]),
    ("Two of the wounded were on life support, the ministry said; nine others went home.",
     [["ministry"], ["ministry"]]),
    ("More than 900 people have fled since May, police figures show, and 40 died.",
     [["police figures"], ["police figures"]]),
    ("The toll will rise because 13 huts are cut off, according to army spokesman Ivo Roe.", [["Ivo Roe"]]),
    ("Village elders say the real number could be above 120.", [["Village elders"]]),
    ("“We fed 40 men,” said a field cook who goes by the name of Fox.", [["field cook"]]),
    ("The trip took 12 days, in what captain Ivo Roe described as his longest in 20 years.", [[], ["Ivo Roe"]]),
]  # fmt: skip

TOLD = [
    ("Ivo Roe said he had been told by the crew that 40 men were aboard.", [["Ivo Roe", "crew"]]),
    ("Ivo Roe said he had been told that 40 men were aboard.", [["Ivo Roe", None]]),
    ("The court heard that the clerk had made 31 transfers.", [["court"]]),
    ("The children heard that 31 birds had gone.", [[]]),
    ("The deal will cut 400 jobs, Bloomberg reported on Friday, citing two bankers.",
     [["Bloomberg", "bankers"], []]),
    ("The harbour closed; later, the station said, citing an officer, that 12 boats had sunk.",
     [["station", "officer"]]),
    ("The station said it had counted 12 boats.", [["station"]]),
    ("An Echo report, citing the Echo, put the price at $40.", [["Echo report"]]),
    ("The Tana Echo, citing the mayor's office, said 900 people were hurt.", [["Tana Echo", "mayor's office"]]),
]  # fmt: skip

NAMED = [
    ("The jet stopped near a depot, the Tana Civil Aviation Authority said. The agency said nine men were aboard.",
     [["Tana Civil Aviation Authority"]]),
    ("The Health Ministry and the Defence Ministry spoke. The ministry said nine men were ill.", [["ministry"]]),
    ("All had left the valley, district official Hari Lal Roe said. Another 40 people were hurt, he added.",
     [["Hari Lal Roe"]]),
    ("The fever has killed 37 people, the WHO said.", [["WHO"]]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"), BESIDE_NAMES + MENDED + HEADLINES + COUNTS + RIVALS + CLOSERS + TOLD + NAMED
)
def test_who_stands_behind_each_figure(nlp: Language, text: str, names: list[list[str | None]]) -> None:
    assert sources_of(nlp, text) == names


def test_a_denial_of_a_whole_clause_is_no_relay(nlp: Language) -> None:
    text = "The Echo claimed that 12 boats had sunk, which the navy denied."
    assert [[source.name for source in a.chain] for a in read(nlp, text)] == [["Echo"], ["navy"]]
    assert sources_of(nlp, text) in ([["Echo"]], [["navy"]])


def test_who_cites_another_says_nothing_himself(nlp: Language) -> None:
    claims = read_article(nlp, Article("According to Norvian police, cited by the Echo, 12 barns burned.")).claims
    assert [claim.text for claim in claims if claim.kind is Kind.ATTRIBUTIVE] == ["12 barns burned"]


def test_who_answers_does_not_ask(nlp: Language) -> None:
    claims = read_article(nlp, Article("Asked if he would resign, the premier said: “No.”")).claims
    assert [(claim.sources[0].name, claim.text) for claim in claims] == [
        (None, "if he would resign"),
        ("premier", "“No.”"),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police accuse the mayor, who denies taking 400,000 dollars in bribes.", "mayor"),
        ("The general, who has denied ordering the killing of 43 students, was arrested on Monday.", "general"),
        ("Prosecutors demanded jail for the former minister, who denies taking 2 million euros.", "former minister"),
        ("Selva said it had shot down nine jets and denied losing 12 pilots.", "Selva"),
    ],
)
def test_who_denies_a_deed_is_its_source_and_it_is_not_so(nlp: Language, text: str, source: str) -> None:
    *_, claim = [c for c in read_article(nlp, Article(text)).claims if c.kind is Kind.NUMERIC]
    assert (claim.polarity, [one.name for one in claim.sources]) == (Polarity.NEGATED, [source])
