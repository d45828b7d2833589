from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.article import Article
from claimcheck.matching.grouping.copies import Copies, Fingerprint

AGENCY = (
    "The river Osk burst its banks before dawn on Tuesday and cut off three villages in the lower valley. Rescue crews "
    "in boats brought 140 people to a school in Draven, the district office said. Nobody is missing, but two bridges "
    "are gone and the road to the coast will stay closed for a week. The water is expected to fall from Thursday on."
)
OWN = (
    "Shops in the old town of Draven opened late again this morning. Marta Olen, who sells shoes by the bridge, has "
    "carried her stock to the second floor for the third time in ten years. She does not want to move. The council has "
    "promised a wall since she was a girl, she says, and laughs."
)


def test_a_cut_and_extended_reprint_is_a_copy() -> None:
    half = AGENCY[: len(AGENCY) // 2]
    assert Fingerprint.of(AGENCY).containment(Fingerprint.of(f"{OWN}\n\n{half}")) >= 0.3


def test_two_reports_of_one_event_are_no_copies() -> None:
    assert Fingerprint.of(AGENCY).containment(Fingerprint.of(OWN)) < 0.05


def test_case_punctuation_and_spacing_leave_no_trace() -> None:
    assert Fingerprint.of(AGENCY).containment(Fingerprint.of(AGENCY.upper().replace(",", " -  "))) == 1.0


def test_a_shared_caption_makes_no_copy() -> None:
    caption = "A woman wades through the flooded market of Draven on the morning of the second day. (Photo: Olen)\n\n"
    copies = Copies.among(
        Article(caption + text, apart=((0, len(caption)),)) for text in ("Nobody was hurt.", "The council met at noon.")
    )
    one, other = copies.articles
    assert not copies.are_copies(one, other)


def test_an_empty_text_copies_nothing_but_itself() -> None:
    copies = Copies.among([Article(""), Article(AGENCY)])
    empty, full = copies.articles
    assert copies.are_copies(empty, empty)
    assert not copies.are_copies(empty, full)


@given(st.text(), st.text())
def test_containment_is_a_symmetric_share(one: str, other: str) -> None:
    left, right = Fingerprint.of(one), Fingerprint.of(other)
    assert 0.0 <= left.containment(right) <= 1.0
    assert left.containment(right) == right.containment(left)
