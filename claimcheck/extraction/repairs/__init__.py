"""Clauses that the parser is known to take apart or to hang from the wrong word, mended before the tree is planted."""

from claimcheck.extraction.repairs.ascribing import hang_ascribed
from claimcheck.extraction.repairs.counts import join_counts
from claimcheck.extraction.repairs.fates import part_fates, tell_fates
from claimcheck.extraction.repairs.hanging import (
    hang_ages,
    hang_agos,
    hang_bare_objects,
    hang_main_verbs,
    hang_multiples,
)
from claimcheck.extraction.repairs.levels import raise_levels
from claimcheck.extraction.repairs.names import hang_clausal_names
from claimcheck.extraction.repairs.opening import open_clauses
from claimcheck.extraction.repairs.parse import Parse, is_circular
from claimcheck.extraction.repairs.past import free_past
from claimcheck.extraction.repairs.planning import hang_announced, hang_plans
from claimcheck.extraction.repairs.saying import mend_clauses

_MENDS = (
    hang_clausal_names,
    join_counts,
    open_clauses,
    hang_ages,
    hang_agos,
    hang_main_verbs,
    hang_bare_objects,
    part_fates,
    tell_fates,
    raise_levels,
    hang_multiples,
    hang_plans,
    hang_announced,
    free_past,
    mend_clauses,
    hang_ascribed,
)


def repair_parse(parse: Parse) -> None:
    """Mend all that is known, in place; what would leave words hanging from each other in a circle is taken back."""
    for mend in _MENDS:
        before = parse.head.copy(), parse.dep.copy(), parse.pos.copy(), parse.tag.copy()
        mend(parse)
        if parse.head != before[0] and is_circular(parse):
            parse.head[:], parse.dep[:], parse.pos[:], parse.tag[:] = before
