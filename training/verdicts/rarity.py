"""Counts in how many news articles each word stands, and writes the table that claimcheck/matching weighs words with.

    python -m training.verdicts.rarity DATA

DATA holds articles/*.jsonl with {"text", "title"}. Only words in at least one article of 250 are kept.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.matching.profile.words import content_stems, names

TABLE = Path(__file__).parents[2] / "claimcheck" / "matching" / "profile" / "rarity.toml"
_RAREST = 1 / 250
_HEAD = """\
# How rare a word is in news: level n holds the stems and name words that stand in about one article of e^n
# (level 1: one of 3, level 5: one of 150); what is missing here is rarer still and counts as level 6.
# Written by training/verdicts/rarity.py; do not edit by hand.

[levels]
"""


def read_texts(data: Path) -> Iterator[str]:
    """Title and text of every article under ``data``/articles, each text once."""
    seen: set[int] = set()
    for path in sorted(data.glob("articles/*_topics.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = f"{row.get('title') or ''}\n{row['text']}"
            if hash(row["text"]) not in seen:
                seen.add(hash(row["text"]))
                yield text


def count_articles(texts: Iterable[str]) -> tuple[int, Counter[str]]:
    """How many texts there are, and in how many of them each stem or name word stands."""
    total, counts = 0, Counter[str]()
    for text in texts:
        total += 1
        counts.update(set(content_stems(text)) | {word for name in names(text) for word in name.split()})
    return total, counts


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    total, counts = count_articles(read_texts(parser.parse_args().data))
    levels: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if count / total >= _RAREST and word.isascii():
            levels[min(5, max(0, round(-math.log(count / total))))].append(word)
    lines = [f'{level} = """\n{_wrapped(sorted(levels[level]))}"""\n' for level in sorted(levels)]
    TABLE.write_text(_HEAD + "".join(lines), encoding="utf-8")


def _wrapped(words: list[str], width: int = 118) -> str:
    rows, row = [], ""
    for word in words:
        if len(row) + len(word) > width:
            rows.append(row.rstrip())
            row = ""
        row += word + " "
    return "\n".join([*rows, row.rstrip()]) + "\n"


if __name__ == "__main__":
    main()
