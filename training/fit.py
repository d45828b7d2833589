"""Training by a fixed number of steps from fixed seeds: the same corpora and packages give the same pipeline."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training import Example
from spacy.util import load_config, load_model_from_config, registry
from spacy.vectors import Vectors
from thinc.api import Config, NumpyOps, fix_random_seed, set_current_ops

CONFIGS = Path(__file__).with_name("configs")
LOG_EVERY = 50

# Language, name of the epoch -> examples of that epoch
Epochs = Callable[[Language, str], Iterator[Example]]


def fit(recipe: str, vectors: Vectors, epochs: Epochs, out: Path, *, max_steps: int | None = None) -> None:
    """Train the pipeline of configs/`recipe`.cfg and write it to `out`, with a log of losses beside it.

    `max_steps` shortens a trial run; the learning rate falls to nought over the steps that are run.
    """
    set_current_ops(NumpyOps(use_blis=False))
    config = load_config(CONFIGS / f"{recipe}.cfg", interpolate=False)
    if max_steps is not None:
        config["training"]["max_steps"] = max_steps
    training = _resolve_training(config)
    fix_random_seed(training["seed"])
    nlp = load_model_from_config(Config({"nlp": config["nlp"], "components": config["components"]}), auto_fill=True)
    nlp.vocab.vectors = vectors
    optimizer = nlp.initialize(partial(epochs, nlp, "labels"), sgd=training["optimizer"])
    batches = _batches(nlp, epochs, training["batcher"])
    out.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    losses = dict[str, float]()
    with (out.parent / f"{out.name}.log.jsonl").open("w", encoding="utf8") as log:
        for step in range(1, training["max_steps"] + 1):
            epoch, batch = next(batches)
            nlp.update(batch, drop=training["dropout"], sgd=optimizer, losses=losses)
            optimizer.step_schedules()  # type: ignore[no-untyped-call]
            if step % LOG_EVERY == 0:
                seconds = round(time.perf_counter() - started, 1)
                mean = {name: round(float(loss) / LOG_EVERY, 3) for name, loss in losses.items()}
                print(json.dumps({"step": step, "epoch": epoch, "seconds": seconds, **mean}), file=log, flush=True)
                losses = {}
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(out)


def _resolve_training(config: Config) -> dict[str, Any]:
    section = Config({"training": config["training"]}).interpolate()["training"]
    resolved: dict[str, Any] = registry.resolve(section)
    return resolved


def _batches(
    nlp: Language, epochs: Epochs, batcher: Callable[[Iterator[Example]], Iterator[list[Example]]]
) -> Iterator[tuple[int, list[Example]]]:
    epoch = 0
    while True:
        for batch in batcher(epochs(nlp, str(epoch))):
            yield epoch, batch
        epoch += 1
