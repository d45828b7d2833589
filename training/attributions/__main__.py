"""Fits the linear models that find attributions, and writes their weights into the package.

    python -m training.attributions ATTRIBUTIONS.jsonl [--split train] [--limit N]

Each line of the file holds a text and its attributions, offsets in code points:
{"text", "split", "attributions": [{"source": [[s, e]], "cue": [[s, e]], "content": [[s, e], …]}]}.
PolNeAR in this form was used for the weights in the package; no word of its texts is in them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from claimcheck.extraction.attributions import weights
from claimcheck.language import load_pipeline
from training.attributions.examples import Examples
from training.attributions.learn import fit, write


def main() -> None:
    """Read the texts, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--split", default="train")
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.data.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if row["split"] == args.split][: args.limit]
    examples = Examples()
    for doc, row in load_pipeline().pipe(((row["text"], row) for row in rows), as_tuples=True):
        examples.read(row, doc)
    models = {"cue": fit(examples.cue, CUE_STRENGTH), "extent": fit(examples.extent, EXTENT_STRENGTH)}
    write(models, Path(weights.__file__).with_name("weights.toml"))
    print(f"cue: {len(examples.cue)} examples, extent: {len(examples.extent)} examples")


CUE_STRENGTH = 0.3
EXTENT_STRENGTH = 0.3

if __name__ == "__main__":
    main()
