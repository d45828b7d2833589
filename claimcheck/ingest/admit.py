"""The last step of reading: what an article must be to go on, and what its own words say of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from claimcheck.article import Article, find_apart
from claimcheck.errors import InputError
from claimcheck.ingest.dates import find_published

MAX_CHARACTERS = 1_000_000
"""Longest text of one article, in code points: what the language pipeline takes in one piece."""


def admit(article: Article, where: str, *, titled: bool = False) -> Article:
    """The article with its apart lines found, and its date where only its own text gives one.

    ``titled`` says that the text's first line is known to be the headline. A text without a word passes: a record may
    be a title alone. A text of signs only does not.

    Raises:
        InputError: the text is too long, or holds neither a letter nor an amount.
    """
    text = article.text
    if len(text) > MAX_CHARACTERS:
        raise InputError(where, f"the text has {len(text):,} characters; one article may have {MAX_CHARACTERS:,}")
    if text.strip() and not any(map(_tells_something, text)):
        raise InputError(where, "the text has no letter in it")
    apart = article.apart or find_apart(text, article.title, titled=titled)
    published = article.published or find_published(text, apart)
    return replace(article, apart=apart, published=published)


def _tells_something(character: str) -> bool:
    """Letters, and the signs with which bare figures say what they measure ("$ 10", "5%")."""
    return character.isalpha() or character == "%" or unicodedata.category(character) == "Sc"


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def mend(text: str) -> str:
    """``text`` without the code points that no database stores (NUL, lone surrogates); offsets stay as they were."""
    return _UNSTORABLE.sub("\ufffd", text)
