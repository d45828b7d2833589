#!/usr/bin/env python3
"""Quality as a ratchet: measures claimcheck on the development data and holds it against ``floors.toml``.

    python -m benchmarks.quality [--quick] [--raise] [--data DIR]

Most of the data is not part of the project (the texts belong to their publishers). Where ``../shared`` is absent only
our own stories and pairs are measured (see :mod:`benchmarks.matched` and :mod:`benchmarks.pairs`). ``--quick`` measures
only the sets marked quick in the file; ``--raise`` writes higher floors where the figures allow it and never lowers
one: lowering is an edit by hand, in a commit that says so. A set whose data has another digest than the one that its
floors were measured on is refused, since the figures would not compare.

Exit status: 0 all floors hold, 1 a figure fell, 2 the data is not what the floors were measured on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from benchmarks import matched, pairs
from benchmarks.matched import STORIES
from benchmarks.pairs import PAIRS

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.toml"
LOWER_IS_BETTER = {"false_alarm"}
OWN = {"stories": (STORIES, matched.measure), "lookalikes": (PAIRS, pairs.measure)}
"""The sets that are part of the project: their folder, and what measures them."""


def digest(paths: list[Path]) -> str:
    """SHA-256 over the files' bytes, in order; the first 16 hexadecimal digits."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def measure(data: Path, sets: list[str]) -> dict[str, dict[str, float]]:
    """The figures of the score script, by row and name."""
    if not sets:
        return {}
    command = str(Path(sys.executable).parent / "claimcheck")
    run = [sys.executable, str(data / "score" / "run.py"), *sets, "--json", "--claimcheck", command]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"the score script failed:\n{done.stderr[-2000:]}")
    start = done.stdout.index("{")
    figures: dict[str, dict[str, float]] = json.loads(done.stdout[start:])
    return figures


def holds(name: str, figure: float, floor: float) -> bool:
    """Whether a figure is at least as good as its floor."""
    return figure <= floor if name in LOWER_IS_BETTER else figure >= floor


def main() -> int:
    """Measure, compare, print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared")
    args = parser.parse_args()
    floors: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    chosen = {name: s for name, s in floors.items() if s["quick"] or not args.quick}
    if not (args.data / "score" / "run.py").is_file():
        print("quality: the development data is not here, only our own stories and pairs are measured")
        chosen = {name: floors[name] for name in OWN}
    for name, entry in chosen.items():
        folder = OWN[name][0] if name in OWN else args.data
        found = digest([path for file in entry["files"] for path in sorted(folder.glob(file))])
        if found != entry["digest"]:
            print(f"quality: {name}: the data has digest {found}, the floors were measured on {entry['digest']}")
            return 2
    figures = {name: run() for name, (_, run) in OWN.items() if name in chosen}
    figures |= measure(args.data, [name for name in chosen if name not in OWN])
    fallen = 0
    for entry in chosen.values():
        for row, wanted in entry["floors"].items():
            for key, floor in wanted.items():
                figure = figures[row][key]
                good = holds(key, figure, floor)
                fallen += not good
                print(f"{'ok  ' if good else 'FELL'} {row:28s} {key:22s} {figure:7.1f}  floor {floor:7.1f}")
                if args.lift and good:
                    step = math.ceil(figure * 2) / 2 if key in LOWER_IS_BETTER else math.floor(figure * 2) / 2
                    wanted[key] = min(floor, step) if key in LOWER_IS_BETTER else max(floor, step)
    if args.lift:
        write(floors)
    return 1 if fallen else 0


def write(floors: dict[str, Any]) -> None:
    """Write the floors back, with the comment that heads the file."""
    head = [line for line in FLOORS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    out = [*head, ""]
    for name, entry in floors.items():
        out += [f"[{name}]", f"quick = {str(entry['quick']).lower()}", f"files = {json.dumps(entry['files'])}"]
        out += [f'digest = "{entry["digest"]}"']
        for row, wanted in entry["floors"].items():
            out += [f'[{name}.floors."{row}"]', *(f"{json.dumps(key)} = {value}" for key, value in wanted.items())]
        out.append("")
    FLOORS.write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
