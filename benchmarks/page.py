"""How long the review page takes to answer: every kind of request, over cases drawn from the whole queue."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from werkzeug.test import TestResponse

from claimcheck.review.app import create_app
from claimcheck.review.desk import Desk

_HERE = "http://127.0.0.1:8765"
_TOKEN = re.compile(r'name="csrf" value="([^"]+)"')
_OFFERED = re.compile(r'<option value="([0-9a-f]{16})">')


@dataclass
class Reader:
    """A reviewer at the page of ``desk``; ``taken`` has the seconds of each kind of request."""

    desk: Desk
    taken: dict[str, list[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._client = create_app(self.desk, "benchmark").test_client()
        self._token = _TOKEN.findall(self._client.get("/", base_url=_HERE).text)[0]

    def read(self, kind: str, address: str) -> str:
        """The page at ``address``."""
        start = time.perf_counter()
        response = self._client.get(address, base_url=_HERE)
        self._note(kind, start, response, 200)
        return response.text

    def write(self, kind: str, address: str, **form: str) -> str:
        """The address that a form leads on to."""
        start = time.perf_counter()
        response = self._client.post(address, base_url=_HERE, data={"csrf": self._token, **form})
        self._note(kind, start, response, 303)
        return response.headers["Location"]

    def _note(self, kind: str, start: float, response: TestResponse, expected: int) -> None:
        self.taken.setdefault(kind, []).append(time.perf_counter() - start)
        if response.status_code != expected:
            raise RuntimeError(f"{kind}: {response.status}")


def read_pages(desk: Desk, times: int, *, seed: int = 0) -> Iterator[tuple[str, float, float]]:
    """Each kind of request with the median and the longest of ``times`` answers, in milliseconds on the clock.

    Everything that is written is undone again; the log keeps both.
    """
    reader = Reader(desk)
    for case in random.Random(seed).sample(desk.cases, min(times, len(desk.cases))):
        address = f"/case/{case.a}/{case.b}"
        reader.read("queue", "/")
        reader.read("queue, all cases", "/?status=all&page=3")
        reader.read("queue, words", f"/?status=all&words={case.label.split()[0]}")
        page = reader.read("case", address)
        for action in ("skip", "confirm", "dismiss:subset", "note", "split:a"):
            reader.read("case after a judgement", reader.write(action, address, action=action, note="a note"))
            if action != "skip":
                reader.write("undo", "/undo")
        reader.read("search to merge", f"/questions/{case.a}?merge=people")
        if offered := _OFFERED.findall(page):
            reader.write("merge", address, action="merge", other=offered[0])
            reader.write("undo of a merge", "/undo")
        reader.write("correct", address, action="correct", side="a", source="a ministry")
        reader.write("undo of a correction", "/undo")
        reader.read("log", "/history")
    for kind, taken in reader.taken.items():
        yield kind, *(round(1000 * seconds, 1) for seconds in (sorted(taken)[len(taken) // 2], max(taken)))
