"""The evidence of a match weight in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicon.labels import label_words
from claimcheck.lexicon.loader import load_toml

_DECISIVE = "decisive"


@dataclass(frozen=True, slots=True)
class EvidenceWords:
    """How one field is told.

    ``levels`` maps the technical names of its levels to words; a graded field is told by ``for_it`` or ``against_it``.
    """

    name: str
    levels: Mapping[str, str]
    for_it: str | None
    against_it: str | None
    shows_values: bool
    spells_days: bool

    def tell(self, level: str, weight: float) -> str:
        """How the field came out: the level's words, else those for the sign of the weight, else the level itself."""
        if level == _DECISIVE:
            return _settles()
        graded = self.for_it if weight >= 0 else self.against_it
        return self.levels.get(level) or graded or level


@lru_cache(maxsize=1)
def evidence_words() -> Mapping[str, EvidenceWords]:
    """The words for every field, by the field's technical name."""
    data = load_toml("evidence")
    return {field: _read(dict(entry)) for field, entry in data.items() if field != _DECISIVE}


def _read(entry: dict[str, str | bool]) -> EvidenceWords:
    shows_values, spells_days = bool(entry.pop("values", True)), bool(entry.pop("days", False))
    words = {key: str(value) for key, value in entry.items()}
    name, for_it, against_it = (words.pop(key, None) for key in ("name", "for", "against"))
    return EvidenceWords(name or "", words, for_it, against_it, shows_values, spells_days)


def _settles() -> str:
    words: str = load_toml("evidence")[_DECISIVE]["words"]
    return words


def tell_evidence(level: str, values: tuple[str, str], weight: float) -> str:
    """One line of evidence in words: ``"what is counted: the same (troops)"``.

    ``level`` is technical: ``"noun: same"``, ``"sizes: 0.69 (0.6931–)"``, ``"region: decisive"``. A field without an
    entry goes by its own name.
    """
    field, _, outcome = level.partition(": ")
    words = evidence_words().get(field)
    if words is None:
        told = f"{field}: {outcome}" if outcome and not _is_grade(outcome) else field
    else:
        told = f"{words.name}: {words.tell(outcome, weight)}"
        if words.spells_days:
            values = (_spell_days(values[0]), _spell_days(values[1]))
    shown = (
        " / ".join(dict.fromkeys(value.replace("_", " ") for value in values if value))
        if words is None or words.shows_values
        else ""
    )
    return f"{told} ({shown})" if shown else told


def _spell_days(value: str) -> str:
    return ", ".join(label_words().spelled.get(day, day) for day in value.split(", "))


def _is_grade(outcome: str) -> bool:
    """Whether a level is a number and the cuts it lies between: "0.34 (0.2–0.5)"."""
    return outcome.lstrip("-")[:1].isdigit()
