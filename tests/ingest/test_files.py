"""Files, folders and streams, and every kind of bad input: one clear line each, and the rest goes on."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from claimcheck.article import Article
from claimcheck.errors import InputError
from claimcheck.ingest import MAX_CHARACTERS, files, jsonl, read_json_lines, read_paths, read_stream

GOOD = "Twelve people died on Monday."


def read(*paths: Path) -> list[Article | InputError]:
    return list(read_paths(paths))


def problems(*paths: Path) -> list[str]:
    return [str(result) for result in read(*paths) if isinstance(result, InputError)]


def json_lines(*lines: bytes | dict[str, object]) -> list[Article | InputError]:
    raw = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return list(read_json_lines(io.BytesIO(raw), "news.jsonl"))


def test_folder_is_read_in_the_order_of_names_with_what_lies_below(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/a.md", "a.txt", ".hidden.txt", "notes.pdf"):
        (tmp_path / name).write_text(f"{GOOD} {name}")
    assert [r.external_id for r in read(tmp_path) if isinstance(r, Article)] == ["a", "a", "c"]


def test_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    assert problems(path) == [f"{path}: no such file or directory"]


@pytest.mark.parametrize("name", ["empty.txt", "empty.md", "empty.jsonl"])
@pytest.mark.parametrize("content", [b"", b" \n\n"])
def test_empty_file(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert problems(path) == [f"{path}: the file is empty"]


def test_front_matter_without_a_text(tmp_path: Path) -> None:
    path = tmp_path / "head.md"
    path.write_text("---\ntitle: Nothing\n---\n")
    assert problems(path) == [f"{path}: no text in it"]


def test_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_text("x")
    (problem,) = problems(tmp_path)
    assert problem.startswith(f"{tmp_path}: no articles in this folder")


def test_kind_of_file_that_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("x")
    assert problems(path)[0].startswith(f"{path}: no kind of file that claimcheck reads")


def test_address_is_told_to_be_none(tmp_path: Path) -> None:
    assert "save the page" in problems(Path("https://news.example/a"))[0]


def test_invalid_utf8_names_the_line_and_spares_the_next_file(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(b"One.\nTwo \xff.\n")
    good.write_text(GOOD)
    results = read(bad, good)
    assert str(results[0]) == f"{bad}:2: no valid UTF-8; save the file as UTF-8"
    assert isinstance(results[1], Article)


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text(GOOD)
    monkeypatch.setattr(Path, "open", refuse)
    assert problems(path) == [f"{path}: permission denied"]


def test_text_that_is_too_long_is_named(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 200_001)
    (problem,) = problems(path)
    assert problem.startswith(f"{path}:1: the text has 1,000,004 characters; one article may have {MAX_CHARACTERS:,}")


def test_file_that_is_too_large_is_not_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TEXT_FILE", 10)
    path = tmp_path / "large.txt"
    path.write_text(GOOD)
    assert problems(path) == [f"{path}: larger than 10 bytes; split it into several files"]


@pytest.mark.parametrize("text", ["12 34 !!", "…", "١٢٣"])
def test_text_without_a_letter(tmp_path: Path, text: str) -> None:
    path = tmp_path / "figures.txt"
    path.write_text(text)
    assert problems(path) == [f"{path}:1: the text has no letter in it"]


def test_bare_amounts_say_something() -> None:
    (article,) = json_lines({"id": "a", "text": "30 $"})
    assert isinstance(article, Article)


def test_record_becomes_an_article() -> None:
    record = {"id": 7, "text": GOOD, "title": "T", "outlet": "O", "published": "2025-06-09", "url": "https://o.example"}
    (article,) = json_lines(record)
    assert isinstance(article, Article)
    assert (article.external_id, article.title, article.outlet, article.url) == ("7", "T", "O", "https://o.example")
    assert article.location == "news.jsonl:1"


def test_text_of_a_record_is_taken_as_it_is() -> None:
    text = "  Twelve\r\npeople  died. \n"
    (article,) = json_lines({"id": "a", "text": text})
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"id": "a", "text":}', "no valid JSON: Expecting value at column 20"),
        (b"[1, 2]", 'not a JSON object; write {"id": …, "text": …}'),
        (b'{"id": "a"}', '"text" is missing'),
        (b'{"text": null}', '"text" is missing'),
        (b'{"text": 5}', '"text" is no string'),
        (b'{"text": "Twelve died.", "outlet": 5}', '"outlet" is no string'),
        (b'{"text": "Twelve died.", "published": "soon"}', "\"published\" is no date: 'soon'; write it as 2024-10-28"),
        (b'{"text": "\xff"}', "no valid UTF-8 (byte 11 of the line)"),
        (b"[" * 100_000, "no JSON that can be read: nested too deeply or a number too long"),
        (b'{"text": ' + b"1" * 5_000 + b"}", "no JSON that can be read: nested too deeply or a number too long"),
    ],
    ids=lambda value: value[:20] if isinstance(value, bytes) else "",
)
def test_bad_line_is_named_and_the_next_is_read(line: bytes, problem: str) -> None:
    first, bad, last = json_lines({"text": GOOD}, line, {"text": GOOD})
    assert isinstance(first, Article)
    assert str(bad) == f"news.jsonl:2: {problem}"
    assert isinstance(last, Article)


def test_line_without_end_is_passed_over_in_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 100)
    bad, good = json_lines(b'{"text": "' + b"x" * 1_000 + b'"}', {"text": GOOD})
    assert str(bad) == "news.jsonl:1: the line is longer than 100 bytes"
    assert isinstance(good, Article)


def test_blank_lines_and_a_byte_order_mark_are_no_error() -> None:
    (article,) = json_lines(b'\xef\xbb\xbf{"text": "Twelve died."}', b"", b"  ")
    assert isinstance(article, Article)


def test_what_no_database_stores_is_replaced_in_place() -> None:
    (article,) = json_lines({"text": "Twelve\x00 died\ud800."})
    assert isinstance(article, Article)
    assert article.text == "Twelve\ufffd died\ufffd."


@pytest.mark.parametrize(
    ("content", "identifiers"),
    [(b'{"id": "a", "text": "Twelve died."}\n', ["a"]), (b"Twelve people died.\n", ["standard input"])],
    ids=["JSON lines", "plain text"],
)
def test_stream_is_read_by_what_it_begins_with(content: bytes, identifiers: list[str]) -> None:
    results = list(read_stream(io.BufferedReader(io.BytesIO(content)), "standard input"))
    assert [r.external_id for r in results if isinstance(r, Article)] == identifiers
