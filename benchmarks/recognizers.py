"""How many of Microsoft's specifications for English numbers are read exactly right.

    python benchmarks/recognizers.py SPECS.jsonl [--errors]

SPECS.jsonl holds the cases of Recognizers-Text (MIT), one JSON object a line: {"id", "model", "input", "expected":
[{"text", "start", "end", "resolution": {"value"}}], "not_supported": [...]}. A supported number case is one of model
``NumberModel`` whose ``not_supported`` does not name "python": 211 of them, of which Microsoft's own Python port reads
172. A case is right when the same spans are found in the same order, each with the same value to nine digits, and
nothing else. Figures glued to a unit ("180ml") are no numbers there, so they are left out here too.
"""

from __future__ import annotations

import argparse
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from claimcheck.extraction.quantities.numerals import read_numbers

PRECISION = Decimal("1e-9")
Reading = list[tuple[int, int, Decimal]]


def expected_readings(case: dict[str, Any]) -> Reading:
    """Span and value of every number that the case expects; ends are inclusive in the file."""
    return [(item["start"], item["end"] + 1, Decimal(item["resolution"]["value"])) for item in case["expected"]]


def is_right(case: dict[str, Any]) -> bool:
    """Whether the case is read exactly."""
    found = [(n.start, n.end, n.value) for n in read_numbers(case["input"]) if not n.suffix]
    expected = expected_readings(case)
    return len(found) == len(expected) and all(
        a[:2] == b[:2] and abs(a[2] - b[2]) <= abs(b[2]) * PRECISION for a, b in zip(found, expected, strict=True)
    )


def main() -> int:
    """Count the cases and print the figure, with ``--errors`` the cases that are read otherwise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("specs", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if not options.specs.is_file():
        print(f"{options.specs}: no such file; the specifications are not shipped with claimcheck", file=sys.stderr)
        return 1
    cases = [json.loads(line) for line in options.specs.read_text(encoding="utf-8").splitlines() if line.strip()]
    supported = [c for c in cases if c["model"] == "NumberModel" and "python" not in c["not_supported"]]
    wrong = [case for case in supported if not is_right(case)]
    print(f"{len(supported) - len(wrong)} of {len(supported)} supported number cases exactly right")
    if options.errors:
        for case in wrong:
            print(f"{case['id']}\t{case['input']!r}\t{[item['text'] for item in case['expected']]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
