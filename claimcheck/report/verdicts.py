"""How each verdict is shown: a word, a sign that does not need colour, and colours that the colour-blind tell apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerdictStyle:
    """``sign`` and ``plain_sign`` (ASCII) carry the meaning; ``colour`` (on dark and light) only helps.

    Colours follow the palette of Okabe and Ito (2008), darkened where 4.5:1 on white asks for it.
    """

    verdict: str
    title: str
    sign: str
    plain_sign: str
    terminal: str
    ink: str
    meaning: str


_STYLES = (
    VerdictStyle("discrepant", "Discrepant", "✗", "X", "bold #ff7d2d", "#a84300", "both cannot be true"),
    VerdictStyle("unclear", "Unclear", "?", "?", "bold #e69f00", "#7a5400", "the text does not settle it"),
    VerdictStyle("updated", "Updated", "↻", "U", "bold #56b4e9", "#00598c", "the later report replaces the earlier"),
    VerdictStyle("compatible", "Compatible", "≈", "~", "bold #2fc99a", "#00664b", "both can be true"),
    VerdictStyle("agree", "Agree", "=", "=", "bold #2fc99a", "#00664b", "the same figure or statement"),
    VerdictStyle(
        "single_source", "Single source", "◇", "-", "bold #cc9fd0", "#7b3f73", "nobody else has been heard on it"
    ),
    VerdictStyle(
        "not_comparable", "Not comparable", "∥", "|", "bold #a0a0a0", "#555555", "they measure different things"
    ),
)

VERDICTS = tuple(style.verdict for style in _STYLES)
"""Every verdict a question can have, the most contested first."""

_BY_VERDICT = {style.verdict: style for style in _STYLES}


def style_of(verdict: str) -> VerdictStyle:
    """How ``verdict`` is shown."""
    return _BY_VERDICT[verdict]


def say_confidence(verdict: str, confidence: float) -> str:
    """ "93% sure"; where the machine abstains, how likely it is that both answer one question."""
    return f"{1 - confidence:.0%} likely one question" if verdict == "unclear" else f"{confidence:.0%} sure"


def rank_of(verdict: str) -> int:
    """Place of ``verdict`` in the order of :data:`VERDICTS`."""
    return VERDICTS.index(verdict)
