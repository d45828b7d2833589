"""Logistic regression over named features, and the data file that the package reads."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from training.attributions.examples import Example

_HEAD = """# Weights of the linear models of claimcheck/extraction/attributions. A positive sum says yes:
#   [cue]     is a word that the lexicon lists a cue here?
#   [extent]  does a statement end at this place?
# Each name is a feature of the parse. Made by `python -m training.attributions`; do not edit.
"""
_LEAST = 6
"""Features seen less often than this are left out: they would only describe single texts."""


def fit(examples: list[Example], strength: float) -> dict[str, float]:
    """Weights by L2-regularised logistic regression; ``strength`` is the inverse of the penalty."""
    counts = Counter(name for example in examples for name in set(example.features))
    vectorizer = DictVectorizer()
    rows = [{name: 1.0 for name in example.features if counts[name] >= _LEAST} for example in examples]
    matrix = vectorizer.fit_transform(rows)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=strength, max_iter=3000, solver="liblinear", random_state=0)
    model.fit(matrix, [example.label for example in examples])
    weights = {name: round(float(w), 2) for name, w in zip(vectorizer.feature_names_, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 2)} | {n: w for n, w in sorted(weights.items()) if abs(w) >= 0.05}


def write(models: dict[str, dict[str, float]], path: Path) -> None:
    """Write the weights of all models as TOML."""
    lines = [_HEAD]
    for name, weights in models.items():
        lines.append(f"[{name}]")
        lines += [f'"{feature}" = {weight}' for feature, weight in weights.items()]
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8")
