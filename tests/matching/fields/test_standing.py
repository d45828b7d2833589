from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claim import Counted, Event
from claimcheck.matching.fields.standing import compare_standing
from claimcheck.matching.profile import ClaimInContext
from tests.matching.factory import make_article, make_claim, place_in_context


def tell(
    text: str, head: str, measure: str, group: tuple[str, ...], names: tuple[str, ...] = (), scope: tuple[str, ...] = ()
) -> ClaimInContext:
    article = make_article(text)
    claim = make_claim(article, text, head=head, measure=measure, names=names)
    claim = replace(claim, counted=Counted(head, names=group), event=Event(measure=measure, scope=scope))
    return place_in_context(article, claim)[0]


TOLD = tell("Osmark has 3,000 Velian soldiers in training.", "soldier", "trained", ("Velia",), ("Osmark", "Velia"))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (tell("Some 10,000 Velian troops were sent.", "troop", "deployed", ("Velia",), ("Velia",)), True),
        (tell("Velia will send 12,000 troops.", "troop", "readied", (), ("Velia",)), True),
        (tell("Some 10,000 Norran troops were sent.", "troop", "deployed", ("Norra",), ("Norra",)), False),
        (tell("Velia sent 12 doctors.", "doctor", "deployed", (), ("Velia",)), False),
        (tell("The raid killed 40 Velian troops.", "troop", "killed", ("Velia",), ("Velia",)), False),
        (tell("Of them 50 Velian troops went.", "troop", "deployed", ("Velia",), ("Velia",), ("subset",)), False),
    ],
)
def test_the_size_of_a_named_force_is_one_question(other: ClaimInContext, same: bool) -> None:
    assert (compare_standing(TOLD, other).value == 1.0) is same
    assert compare_standing(other, TOLD).value == compare_standing(TOLD, other).value
