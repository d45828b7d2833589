"""Keeps a long page light: its depth is packed into one block of data, which the page's script puts back.

The depth of a question is what is read after its verdict, its scale and its quotes: the words around each quote, the
timeline, what else differs, the other pairs and the match weight. A page that is light enough holds it as it is.
"""

from __future__ import annotations

import base64
import json
import re
import zlib

OPEN, CLOSE = "\x02", "\x03"
"""Stand around each part of the depth in a rendered page; cleaned text of an article never holds them."""

LIGHT = 280_000
"""Bytes up to which a page is left whole."""

DATA = "\x04"
"""Where the packed parts go; empty in a page that is whole."""

_PART = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")


def fold(page: str) -> str:
    """The page without its marks: whole where that is light, else with the parts of its depth packed at ``DATA``.

    Packed are the parts in the order of their places in the page: a JSON list, deflated (RFC 1950), in base64.
    """
    whole = _PART.sub(r"\1", page).replace(DATA, "")
    if len(whole.encode("utf-8", "replace")) <= LIGHT:
        return whole
    parts = json.dumps(_PART.findall(page), ensure_ascii=False).encode("utf-8", "replace")
    packed = base64.b64encode(zlib.compress(parts, 9)).decode()
    return _PART.sub("", page).replace(DATA, packed)
