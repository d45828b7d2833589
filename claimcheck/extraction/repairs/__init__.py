"""Clauses that the parser is known to take apart or to hang from the wrong word, mended before the tree is planted."""

from claimcheck.extraction.repairs.ascribing import hang_ascribed
from claimcheck.extraction.repairs.counts import join_counts
from claimcheck.extraction.repairs.fates import part_fates, tell_fates
from claimcheck.extraction.repairs.hanging import hang_ages, hang_bare_objects, hang_main_verbs, hang_multiples
from claimcheck.extraction.repairs.levels import raise_levels
from claimcheck.extraction.repairs.names import hang_clausal_names
from claimcheck.extraction.repairs.parse import Parse
from claimcheck.extraction.repairs.past import free_past
from claimcheck.extraction.repairs.planning import hang_announced, hang_plans
from claimcheck.extraction.repairs.saying import mend_clauses


def repair_parse(parse: Parse) -> None:
    """Mend all that is known, in place."""
    hang_clausal_names(parse)
    join_counts(parse)
    hang_ages(parse)
    hang_main_verbs(parse)
    hang_bare_objects(parse)
    part_fates(parse)
    tell_fates(parse)
    raise_levels(parse)
    hang_multiples(parse)
    hang_plans(parse)
    hang_announced(parse)
    free_past(parse)
    mend_clauses(parse)
    hang_ascribed(parse)
