"""One sentence for each way in which news puts words between quotation marks and says whose they are."""

from __future__ import annotations

from spacy.language import Language

from tests.extraction.attributions.reading import Case, Told, each_case, read_told

CASES: list[Case] = [
    (
        "quotation behind an aside",
        "Holm said, looking out on the water, “We will rebuild the barn and the bridge.”",
        [("Holm", "said", "“We will rebuild the barn and the bridge.”")],
    ),
    (
        "indirect and quoted",
        "The union said the offer was “an insult to every nurse” and that members would vote on Friday.",
        [("union", "said", "the offer was “an insult to every nurse” and that members would vote on Friday")],
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
        "script",
        "Holm: “The nets are empty and the sea is warm.”",
        [("Holm", ":", "“The nets are empty and the sea is warm.”")],
    ),
    (
        "noun and colon before a paragraph",
        "On Friday, Roe made the following comment:\n\n“Between 17 and 20 boats are lost.”\n\nNobody agreed.",
        [("Roe", "made the following comment", "“Between 17 and 20 boats are lost.”")],
    ),
    (
        "a subject before a quoted predicate",
        'The authors of the book went through the letters and found a striking 73 percent "owned boats on the bay."',
        [("authors of the book", "found", 'a striking 73 percent "owned boats on the bay."')],
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
        "a quotation that is signed",
        "The race is on.\n\n“So far it is harbour one, storm 12.” — Jane Roe\n\nNobody won.",
        [("Jane Roe", "—", "“So far it is harbour one, storm 12.”")],
    ),
    (
        "a quotation behind a full stop",
        "Anna Holm, who runs the shipyard, said in a statement. “We have lost 12 orders and many people must go.”",
        [("Anna Holm", "said", "“We have lost 12 orders and many people must go.”")],
    ),
    (
        "whose document it is",
        "The council issued a statement calling the delay “a breach of two promises” by the port.",
        [("council", "calling", "the delay “a breach of two promises” by the port")],
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
        "an abbreviated title",
        "“The boy got up,” said Harbour Unit Lt. Peter Dahl.",
        [("Peter Dahl", "said", "“The boy got up,”")],
    ),
]  # fmt: skip


@each_case(CASES)
def test_whose_words_are_quoted(nlp: Language, text: str, expected: list[Told]) -> None:
    assert read_told(nlp, text) == expected
