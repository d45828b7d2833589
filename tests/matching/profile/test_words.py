from __future__ import annotations

import pytest

from claimcheck.matching.profile.words import names, years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill of 1800 burned down in 1999 and again in 2049.", {1800, 1999, 2049}),
        ("Some 1799 and 2050 sheep grazed there.", set()),
        ("Nobody counted 11999 or 19991 of them, nor the x1999.", set()),
        ("It was (1987), or 1987/88, or in the 1990s.", {1987}),
    ],
)
def test_years(text: str, expected: set[int]) -> None:
    assert years(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We met Pia Halvorsen of the Osk Council in al-Draven.",
            ["pia halvorsen of the osk council", "draven"],
        ),
        ("“Marnholt stood under water on Monday. Draven did not, said Jon Marsk’s aunt.", ["jon marsk"]),
        ("   (Draven Bridge fell into the river at Port-au-Osk.", ["draven bridge", "port-au-osk"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected
