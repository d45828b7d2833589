"""Pairs of sides as they are given, by a call or as JSON lines, and their comparisons."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from claimcheck.comparison.choosing import Comparison
from claimcheck.comparison.comparer import Comparer
from claimcheck.comparison.side import Side, read_side
from claimcheck.errors import InputError
from claimcheck.language import load_pipeline


def compare(
    a: Side | Mapping[str, Any] | str, b: Side | Mapping[str, Any] | str, *, model: str | None = None
) -> Comparison:
    """The verdict on two statements: bare sentences, sides, or their JSON objects as ``claimcheck compare`` reads them.

    Raises:
        InputError: a JSON object is no side.
        PipelineError: the pipeline called ``model`` is not installed or has other labels.
    """
    return Comparer(load_pipeline(model)).compare(_as_side(a), _as_side(b))


def _as_side(side: Side | Mapping[str, Any] | str) -> Side:
    if isinstance(side, Side):
        return side
    return Side(side) if isinstance(side, str) else read_side(side)


def compare_stream(lines: Iterable[str], where: str, *, model: str | None = None) -> Iterator[Comparison | InputError]:
    """One comparison for each JSON line ``{"id", "a": SIDE, "b": SIDE}``, in order; a bad line gives its error.

    No more than one batch of lines is held, and the pipeline is loaded with the first of them.
    """
    comparer: Comparer | None = None
    for batch in _batched(enumerate(lines, 1), BATCH_LINES):
        comparer = comparer or Comparer(load_pipeline(model))
        pairs = [_read_pair(line, f"{where}:{number}") for number, line in batch if line.strip()]
        comparer.prepare(side for pair in pairs if not isinstance(pair, InputError) for side in pair[1:])
        for pair in pairs:
            yield pair if isinstance(pair, InputError) else replace(comparer.compare(pair[1], pair[2]), id=pair[0])


BATCH_LINES = 64


def _batched(items: Iterable[tuple[int, str]], size: int) -> Iterator[list[tuple[int, str]]]:
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


def _read_pair(line: str, where: str) -> tuple[str | None, Side, Side] | InputError:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return InputError(where, f"no JSON ({error.msg} at column {error.colno})")
    if not isinstance(data, dict) or not isinstance(data.get("a"), dict) or not isinstance(data.get("b"), dict):
        return InputError(where, 'needs an object with "a" and "b", each an object with "text"')
    try:
        return data.get("id"), read_side(data["a"], where), read_side(data["b"], where)
    except InputError as error:
        return error
