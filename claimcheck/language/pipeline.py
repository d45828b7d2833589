"""Finds, loads and sets up a spaCy pipeline: the one in the package, or any other that is installed."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import get_package_path, is_package
from thinc.api import NumpyOps, set_current_ops

from claimcheck.errors import PipelineError
from claimcheck.language import acronyms, paragraphs  # noqa: F401  they register their factories with spaCy
from claimcheck.language.labels import check_labels

PACKAGED = "en_claimcheck"


@cache
def load_pipeline(model: str | None = None) -> Language:
    """The packaged pipeline, or the installed spaCy pipeline called ``model``, with claimcheck's components.

    Raises:
        PipelineError: ``model`` is not installed, or its labels are neither UD nor ClearNLP style.
    """
    # BLIS is three times slower than numpy's own BLAS for the small matrix products of these networks.
    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(_find(model))
    check_labels(nlp, model or PACKAGED)
    if "paragraphs" not in nlp.pipe_names:
        nlp.add_pipe("paragraphs", first=True)
    nlp.add_pipe("acronyms", after="paragraphs")
    return nlp


def _find(model: str | None) -> Path:
    if model is None:
        packaged = resources.files(__package__).joinpath(PACKAGED)
        path = Path(str(packaged))
        if not path.joinpath("config.cfg").is_file():
            raise PipelineError(f"the packaged pipeline {PACKAGED} is missing; install claimcheck again")
        return path
    if is_package(model):
        return Path(get_package_path(model)).joinpath()
    path = Path(model)
    if path.joinpath("config.cfg").is_file():
        return path
    raise PipelineError(f"{model}: no such spaCy pipeline is installed; install it, or leave --model away")
