"""The machine-readable forms and Markdown."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from importlib.metadata import EntryPoint, EntryPoints
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from claimcheck.errors import ClaimcheckError
from claimcheck.quantity import Bound
from claimcheck.report import forms
from claimcheck.report.csv_form import COLUMNS, render_csv
from claimcheck.report.forms import SUFFIXES, check_suffix, render
from claimcheck.report.json_form import render_json, render_jsonl
from claimcheck.report.jsonld import render_jsonld
from claimcheck.report.markdown import render_markdown
from claimcheck.report.model import Report
from claimcheck.report.tables import defuse
from claimcheck.report.xlsx_form import render_xlsx
from tests.report.golden import assert_golden
from tests.report.payloads import PAYLOADS
from tests.report.stories import korea, newsroom
from tests.report.story import JUDGED, Desk, Story, claim, pair, question


def hostile_report(payload: str) -> Report:
    """A report in which every text that comes from outside is ``payload``."""
    stories = [
        Story(payload, "2024-01-02", payload, f"{n} {payload} people were seen, it said.", payload, payload)
        for n in (7, 9)
    ]
    claims = [
        claim(
            story,
            f"{n} {payload} people",
            story.text,
            n,
            noun="people",
            unit=payload or "-",
            predicate=payload,
            places=(payload,),
        )
        for n, story in zip((7, 9), stories, strict=True)
    ]
    for made in claims:
        made["sources"] = [
            {"name": payload, "mention": payload, "kind": "person", "cue": payload, "stance": payload, "span": None}
        ]
    judgement = {**JUDGED, "by": payload, "note": payload, "reason": payload}
    compared = pair(
        *claims, "discrepant", payload, evidence=((payload, payload, payload, 1.0),), ratio=1.29, judgement=judgement
    )
    asked = question(payload, "discrepant", claims, [compared], low=7, high=9, unit=payload, independent_sources=2)
    return Desk(payload, stories, [asked]).report()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_suffix_has_its_form(suffix: str) -> None:
    assert check_suffix(f"news{suffix.upper()}") == suffix
    assert render(newsroom(JUDGED).report(), suffix)


def test_another_suffix_is_refused_with_the_list() -> None:
    with pytest.raises(ClaimcheckError, match=r"out\.pdf: .*\.html, \.md"):
        check_suffix("out.pdf")


def render_plain(report: Report) -> str:
    return f"{len(report.questions)} questions"


def test_a_package_can_add_a_form_but_replace_none(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint(suffix, f"{__name__}:render_plain", forms.GROUP) for suffix in (".txt", ".md")]
    monkeypatch.setattr(forms, "entry_points", lambda **wanted: EntryPoints(points).select(**wanted))
    assert check_suffix("out.txt") == ".txt"
    assert render(newsroom().report(), ".txt") == b"5 questions"
    assert render(newsroom().report(), ".md").startswith(b"# ")
    with pytest.raises(ClaimcheckError, match=r"\.jsonld, \.txt"):
        check_suffix("out.pdf")


def test_a_form_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    points = EntryPoints([EntryPoint(".txt", "no_such_package:render", forms.GROUP)])
    monkeypatch.setattr(forms, "entry_points", lambda **wanted: points.select(**wanted))
    with pytest.raises(ClaimcheckError, match="no_such_package:render"):
        render(newsroom().report(), ".txt")


@cache
def schema() -> dict[str, Any]:
    text = files("claimcheck.report").joinpath("schema", "report.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def problems(data: object, wanted: dict[str, Any]) -> list[str]:
    return [error.message for error in Draft202012Validator(wanted).iter_errors(data)]


def test_json_is_what_came_in() -> None:
    data = newsroom(JUDGED).to_json()
    assert json.loads(render_json(Report.from_json(data))) == {**json.loads(json.dumps(data)), "orphans": []}


def test_json_holds_to_its_schema() -> None:
    Draft202012Validator.check_schema(schema())
    assert problems(json.loads(render_json(newsroom(JUDGED).report())), schema()) == []


def test_each_json_line_holds_to_the_schema_of_a_question() -> None:
    line = {"$ref": "#/$defs/question", "required": ["topic"], "$defs": schema()["$defs"]}
    for text in render_jsonl(newsroom(JUDGED).report()).splitlines():
        assert problems(json.loads(text), line) == []


_NODE_SCHEMAS = {
    "Claim": {"required": ["@id", "text", "appearance"], "properties": {"text": {"type": "string"}}},
    "oa:Annotation": {
        "required": ["@id", "oa:hasBody", "oa:hasTarget"],
        "properties": {
            "oa:hasTarget": {
                "properties": {
                    "oa:hasSelector": {
                        "prefixItems": [
                            {"properties": {"@type": {"const": "oa:TextQuoteSelector"}}, "required": ["oa:exact"]},
                            {
                                "properties": {"@type": {"const": "oa:TextPositionSelector"}},
                                "required": ["oa:start", "oa:end"],
                            },
                        ]
                    }
                }
            }
        },
    },
    "ClaimReview": {"required": ["itemReviewed", "reviewRating", "author", "claimReviewed"]},
}


def test_each_jsonld_node_holds_to_its_schema() -> None:
    nodes = json.loads(render_jsonld(newsroom(JUDGED).report()))["@graph"]
    assert {node["@type"] for node in nodes} == set(_NODE_SCHEMAS)
    for node in nodes:
        assert problems(node, _NODE_SCHEMAS[node["@type"]]) == []


def test_a_correction_shows_in_every_form() -> None:
    desk = korea()
    desk.questions[0]["claims"][2]["corrected"] = {"value": 3500, "source": None, "by": "Ada", "at": "2024-11-02T10:00"}
    for suffix in (".html", ".md", ".json", ".jsonl", ".csv"):
        assert "3500" in render(desk.report(), suffix).decode().replace("3,500", "3500")


def test_json_lines_hold_one_question_each() -> None:
    lines = [json.loads(line) for line in render_jsonl(korea().report()).splitlines()]
    assert [line["topic"] for line in lines] == ["North Korean troops"] * 3
    assert [line["id"] for line in lines] == [q["id"] for q in korea().questions]


def test_markdown_is_as_it_was() -> None:
    assert_golden("report.md", render_markdown(newsroom(JUDGED).report()))


def test_csv_is_as_it_was() -> None:
    text = render_csv(newsroom(JUDGED).report())
    assert_golden("report.csv", text)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert tuple(rows[0]) == COLUMNS
    assert [row["row"] for row in rows].count("claim") == 13
    assert [row["row"] for row in rows].count("comparison") == 15


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_is_a_formula(payload: str) -> None:
    report = hostile_report(payload)
    for row in csv.reader(io.StringIO(render_csv(report))):
        assert not any(cell.lstrip().startswith(("=", "+", "@", "\t", "\r")) for cell in row)
    book = load_workbook(io.BytesIO(render_xlsx(report)))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}


_NUMBER = {"type": ["number", "null"]}
_VERDICTS = {"enum": ["discrepant", "unclear", "updated", "compatible", "agree", "single_source", "not_comparable"]}
_ROW_SCHEMAS: dict[str, dict[str, Any]] = {
    "question": {
        "required": ["question", "label"],
        "properties": {"verdict": _VERDICTS, "low": _NUMBER, "high": _NUMBER, "claims": {"type": "integer"}},
    },
    "claim": {
        "required": ["question", "claim", "kind", "text", "source", "article", "start", "end"],
        "properties": {
            "kind": {"enum": ["numeric", "attributive"]},
            "text": {"type": "string", "minLength": 1},
            "value_low": _NUMBER,
            "value_high": _NUMBER,
            "bound": {"enum": [None, *map(str, Bound)]},
            "polarity": {"enum": ["affirmed", "negated"]},
            "published": {"type": ["string", "null"], "format": "date"},
            "start": {"type": "integer", "minimum": 0},
        },
    },
    "comparison": {
        "required": ["question", "claim_a", "claim_b", "verdict", "reason"],
        "properties": {
            "verdict": _VERDICTS,
            "reason": {"type": "string", "minLength": 1},
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "ratio": _NUMBER,
        },
    },
}


def read_cell(cell: object) -> object:
    """A cell as its type: spreadsheets and CSV readers take what looks like a number for one."""
    if not isinstance(cell, str):
        return cell
    try:
        return json.loads(cell) if cell else None
    except ValueError:
        return cell


def test_each_row_of_csv_and_workbook_holds_to_its_schema() -> None:
    report = newsroom(JUDGED).report()
    rows = [(row.pop("row"), row) for row in csv.DictReader(io.StringIO(render_csv(report)))]
    for sheet in load_workbook(io.BytesIO(render_xlsx(report))):
        names, *cells = sheet.iter_rows(values_only=True)
        rows += [(sheet.title.lower()[:-1], dict(zip(names, row, strict=True))) for row in cells]
    assert {kind for kind, _ in rows} == set(_ROW_SCHEMAS)
    for kind, row in rows:
        values = {name: read_cell(cell) for name, cell in row.items()}
        assert problems(values, _ROW_SCHEMAS[kind]) == []


def test_each_markdown_table_is_whole() -> None:
    text = re.sub(r"\\\|", "", render_markdown(newsroom(JUDGED).report()))
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) > 15
    assert {row.count("|") for row in rows} == {7}


def test_numbers_below_zero_stay_numbers() -> None:
    assert defuse(-3.5) == -3.5
    assert defuse("-3 degrees") == "'-3 degrees"


def test_the_same_report_makes_the_same_workbook() -> None:
    assert render_xlsx(newsroom(JUDGED).report()) == render_xlsx(newsroom(JUDGED).report())


def test_the_workbook_has_a_sheet_for_each_kind_of_row() -> None:
    book = load_workbook(io.BytesIO(render_xlsx(newsroom(JUDGED).report())))
    assert [(sheet.title, sheet.max_row - 1) for sheet in book] == [
        ("Questions", 5),
        ("Claims", 13),
        ("Comparisons", 15),
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markdown_lets_no_text_act(payload: str) -> None:
    text = render_markdown(hostile_report(payload)).lower()
    for mark in ("<script", "<img", "<svg", "<iframe", "<a "):
        assert mark not in text.replace(f"\\{mark}", "")
    assert "](javascript:" not in text.replace("\\](", "")


def test_jsonld_is_as_it_was() -> None:
    text = render_jsonld(newsroom(JUDGED).report())
    assert_golden("report.jsonld", text)
    nodes = json.loads(text)["@graph"]
    assert [node["@type"] for node in nodes].count("Claim") == 13


def test_jsonld_reviews_only_what_a_person_judged() -> None:
    def types(report: Report) -> list[str]:
        return [node["@type"] for node in json.loads(render_jsonld(report))["@graph"]]

    assert "ClaimReview" not in types(korea().report())
    assert types(korea(JUDGED).report()).count("ClaimReview") == 1


def test_jsonld_selectors_find_the_words_again() -> None:
    desk = newsroom()
    for node in json.loads(render_jsonld(desk.report()))["@graph"]:
        if node["@type"] != "oa:Annotation":
            continue
        quote, position = node["oa:hasTarget"]["oa:hasSelector"]
        anchored = quote["oa:prefix"] + quote["oa:exact"] + quote["oa:suffix"]
        start, end = position["oa:start"], position["oa:end"]
        texts = [text for text in desk.texts.values() if anchored in text]
        assert any(text[start:end] == quote["oa:exact"] for text in texts)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_jsonld_may_stand_in_a_page(payload: str) -> None:
    text = render_jsonld(hostile_report(payload))
    assert "<" not in text
    for node in json.loads(text)["@graph"]:
        if node["@type"] == "Claim":
            assert node["appearance"]["@id"].startswith(("urn:claimcheck:", "https://", "http://"))
