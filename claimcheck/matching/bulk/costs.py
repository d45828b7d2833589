"""What the comparisons on arrays cost, by which the fields are put in their order."""

from __future__ import annotations

from collections.abc import Mapping

COSTS: Mapping[str, float] = {
    "sentence, numbers masked": 25.0,
    "better partner": 35.0,
    "articles": 20.0,
    "surroundings": 15.0,
    "sentence words": 10.0,
    "topicality": 9.0,
    "nearest name": 8.0,
    "told elsewhere": 7.0,
    "names unknown to the other article": 6.0,
    "other figures in common": 5.0,
    "distinctness": 1.0,
    "course": 1.0,
    "place in the article": 0.3,
    "figures alike": 0.3,
    "days between the articles": 0.3,
    "long ago": 1.0,
    "later than the other article": 0.5,
}
"""What a pair costs, in 100 ns, where it is not the usual :data:`COST`."""

COST = 3.0
"""What it costs on arrays, as a rule."""
