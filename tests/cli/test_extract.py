"""``claimcheck extract``: the JSON that other programs rely on, and what it does with bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Claimcheck

ARTICLE_KEYS = {"id", "title", "outlet", "published", "text_length", "quantities", "attributions", "claims"}
QUANTITY_KEYS = {
    "span", "text", "value", "low", "high", "bound", "unit", "dimension", "change", "per", "referent", "concept"
}  # fmt: skip
ATTRIBUTION_KEYS = {"source", "cue", "content", "speaker", "mention", "stance", "polarity"}
CLAIM_KEYS = {
    "id", "kind", "span", "text", "sentence", "quantity", "subject", "predicate", "event", "polarity", "modality",
    "sources", "time", "places", "score",
}  # fmt: skip
TEXT = "At least 12 people were killed in Draven on Monday, the interior ministry said."


def lines(*records: object) -> bytes:
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def test_every_key_of_the_contract_is_there(claimcheck: Claimcheck) -> None:
    run = claimcheck("extract", stdin=lines({"id": "a1", "text": TEXT, "published": "2025-06-09"}))
    assert (run.code, run.err) == (0, "")
    (row,) = run.rows
    assert set(row) == ARTICLE_KEYS
    assert (row["id"], row["title"], row["published"], row["text_length"]) == ("a1", None, "2025-06-09", len(TEXT))
    assert set(row["quantities"][0]) >= QUANTITY_KEYS
    assert set(row["attributions"][0]) >= ATTRIBUTION_KEYS
    for claim in row["claims"]:
        assert set(claim) >= CLAIM_KEYS


def test_articles_come_in_the_order_of_the_input(claimcheck: Claimcheck) -> None:
    records = [{"id": f"a{number}", "text": TEXT * (1 + number % 3)} for number in range(50)]
    assert [row["id"] for row in claimcheck("extract", stdin=lines(*records)).rows] == [r["id"] for r in records]


def test_bad_line_is_named_and_the_rest_goes_on(claimcheck: Claimcheck) -> None:
    run = claimcheck(
        "extract", stdin=lines({"id": "a", "text": TEXT}) + b"{broken\n" + lines({"id": "b", "text": TEXT})
    )
    assert [row["id"] for row in run.rows] == ["a", "b"]
    assert run.err.startswith("claimcheck: standard input:2: no valid JSON")
    assert run.code == 1


def test_record_without_words_is_answered_with_nothing(claimcheck: Claimcheck) -> None:
    run = claimcheck("extract", stdin=lines({"id": "a", "text": ""}))
    assert run.code == 0
    assert (run.rows[0]["quantities"], run.rows[0]["claims"]) == ([], [])


def test_files_are_read_and_written(claimcheck: Claimcheck, toll: Path, tmp_path: Path) -> None:
    output = tmp_path / "claims.jsonl"
    run = claimcheck("extract", toll, tmp_path / "none.txt", "-o", output)
    assert (run.code, run.out) == (1, "")
    assert run.err == f"claimcheck: {tmp_path / 'none.txt'}: no such file or directory\n"
    assert json.loads(output.read_text())["id"] == "toll"


def test_output_that_cannot_be_written(claimcheck: Claimcheck, toll: Path, tmp_path: Path) -> None:
    run = claimcheck("extract", toll, "-o", tmp_path / "none" / "claims.jsonl")
    assert run.code == 1
    assert "No such file or directory" in run.err


def test_other_model_that_is_not_installed(claimcheck: Claimcheck, toll: Path) -> None:
    run = claimcheck("extract", toll, "--model", "xx_none")
    assert run.code == 1
    assert run.err.startswith("claimcheck: xx_none: no such spaCy pipeline")


def test_internal_fault_costs_one_article_only(claimcheck: Claimcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.extraction import reading

    read_doc = reading.read_doc

    def fail(doc: object, article: object) -> object:
        if article.external_id == "b":  # type: ignore[attr-defined]
            raise IndexError("list index out of range")
        return read_doc(doc, article)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read_doc", fail)
    run = claimcheck("extract", stdin=lines(*({"id": name, "text": TEXT} for name in "abc")))
    assert [row["id"] for row in run.rows] == ["a", "c"]
    assert run.err.startswith("claimcheck: standard input:2: claimcheck failed on this article (IndexError: list index")
    assert run.code == 1


def test_nothing_is_claimed_from_what_is_apart(claimcheck: Claimcheck) -> None:
    caption = "Some 30 people wait in Draven, officials said. (AP)"
    text = f"Flood kills 12\n\n{caption}\n{caption}\nTT\n\nFlood kills 12\n\n{TEXT}"
    (row,) = claimcheck("extract", stdin=lines({"id": "a", "text": text})).rows
    body = text.index(TEXT)
    assert row["claims"]
    assert all(item["span"][0] >= body for item in (*row["claims"], *row["quantities"]))
    assert all(start >= body for item in row["attributions"] for start, _ in item["content"])


def test_text_of_any_length_is_read_in_pieces(claimcheck: Claimcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.language.pieces.PIECE", 200)
    text = "\n".join(TEXT.replace("12", str(number)) for number in range(20, 30))
    (row,) = claimcheck("extract", stdin=lines({"id": "a", "text": text})).rows
    assert [text[slice(*q["span"])] for q in row["quantities"]] == [q["text"] for q in row["quantities"]]
    assert [q["value"] for q in row["quantities"]] == list(range(20, 30))
