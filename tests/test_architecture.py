"""The direction of imports that docs/architecture.md draws, read from the code itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimcheck
from claimcheck.store.surveys import DECIDING

ROOT = Path(claimcheck.__file__).parent

# From the ground up: a module imports only from rooms that stand before its own.
ROOMS = [
    "errors",
    "lexicon",
    "quantity",
    "article",
    "language",
    "claim",
    "extraction",
    "matching",
    "verdict",
    "comparison",
    "ingest",
    "store",
    "check",
    "engine",
    "report",
    "review",
    "cli",
]
HOUSES = {
    "extraction": [
        "repairs",
        "tree",
        "quantities",
        "governing",
        "vicinity",
        "embedded",
        "denials",
        "negations",
        "arrangements",
        "modality",
        "mentions",
        "attributions",
        "times",
        "events",
        "statements",
        "holders",
        "occasions",
        "places",
        "setting",
        "settling",
        "facts",
        "claims",
        "reading",
        "stream",
    ],
    "matching": ["profile", "weights", "fields", "statements", "pair", "contradiction", "bulk", "grouping"],
}
"""Rooms with rooms inside, in the same order."""

CORE = ROOMS[: ROOMS.index("comparison") + 1]
OUTSIDE_THE_CORE = {
    "sqlalchemy", "alembic", "click", "rich", "flask", "socket", "sqlite3", "os", "requests", "urllib", "subprocess"
}  # fmt: skip
CLOCKS = {"now", "today", "utcnow", "time", "monotonic"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if "migrations" in parts:
            continue
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(name: str) -> str:
    return name.split(".")[0]


def find_upward(rooms: list[str], house: str) -> list[str]:
    """The imports that point up in the house: "claimcheck" itself, or "claimcheck.matching" and the like."""
    found = []
    for name, tree in modules():
        own = f"claimcheck.{name}"
        if not name or not own.startswith(house + "."):
            continue  # a house's __init__ is the public face of all its rooms
        here = room(own.removeprefix(house + "."))
        for target in imported(tree):
            there = room(target.removeprefix(house + ".")) if target.startswith(house + ".") else here
            if there != here and there in rooms and rooms.index(there) > rooms.index(here):
                found.append(f"{name} imports {target}")
    return found


def test_every_module_stands_in_a_known_room() -> None:
    assert {room(name) for name, _ in modules() if name} <= set(ROOMS)


def test_imports_point_down_only() -> None:
    assert find_upward(ROOMS, "claimcheck") == []


@pytest.mark.parametrize("house", HOUSES)
def test_imports_inside_a_room_point_down_only(house: str) -> None:
    rooms = HOUSES[house]
    assert {room(name.removeprefix(house + ".")) for name, _ in modules() if name.startswith(house + ".")} == set(rooms)
    assert find_upward(rooms, f"claimcheck.{house}") == []


def test_no_circle_of_modules() -> None:
    known = {f"claimcheck.{name}" if name else "claimcheck" for name, _ in modules()}
    graph: dict[str, set[str]] = {}
    for name, tree in modules():
        if not name:
            continue
        own = f"claimcheck.{name}"
        top_level = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        targets = {t for node in top_level for t in imported(ast.Module([node], []))} & known
        # A package's __init__ gathers its own modules; what counts is that they do not import one another in a ring.
        graph[own] = {t for t in targets if t not in (own, "claimcheck") and not own.startswith(t + ".")}
    done: set[str] = set()

    def visit(node: str, trail: tuple[str, ...]) -> None:
        assert node not in trail, " -> ".join((*trail[trail.index(node) :], node))
        if node in done:
            return
        for target in sorted(graph.get(node, ())):
            visit(target, (*trail, node))
        done.add(node)

    for node in sorted(graph):
        visit(node, ())


def test_core_knows_no_database_screen_or_network() -> None:
    found = [
        f"{name} imports {target}"
        for name, tree in modules()
        if name and room(name) in CORE
        for target in imported(tree)
        if target.split(".")[0] in OUTSIDE_THE_CORE
    ]
    assert found == []


def test_core_reads_no_clock_and_prints_nothing() -> None:
    found = []
    for name, tree in modules():
        if not name or room(name) not in CORE:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                if called == "print" or (called in CLOCKS and isinstance(node.func, ast.Attribute) and not node.args):
                    found.append(f"{name}:{node.lineno} calls {called}")
    assert found == []


def test_what_is_kept_of_a_store_depends_on_all_that_decides_it() -> None:
    deciding = {name.removesuffix(".py").replace("/", ".") for name in DECIDING}

    def is_among(name: str) -> bool:
        return any(name == one or name.startswith(f"{one}.") for one in deciding)

    left_out = [
        f"{name} imports {target}"
        for name, tree in modules()
        if room(name) in ("matching", "verdict")
        for target in imported(tree)
        if target.startswith("claimcheck.") and not is_among(target.removeprefix("claimcheck."))
    ]
    assert left_out == []
