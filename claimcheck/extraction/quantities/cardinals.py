"""Cardinal numbers over a chain of atoms: "twenty-one trillion three hundred", "two hundred and two thousand"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from claimcheck.extraction.quantities.atoms import Atom, Kind

HUNDRED = Decimal(100)
LONGEST = 24
"""No number in running text has more words; it keeps the reading of senseless text linear."""
CARDINAL_KINDS = (Kind.ONE, Kind.TEN, Kind.HUNDRED, Kind.SCALE, Kind.FIGURE)


class Cardinal(NamedTuple):
    """A value, the index of the atom after it, and the last scale that was multiplied with (None: none)."""

    value: Decimal
    end: int
    scale: Decimal | None


class _State(NamedTuple):
    """What has been read: the total of the finished groups, the group below a thousand, the last scale."""

    total: Decimal
    group: Decimal | None
    scale: Decimal | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The atoms of a text; ``joints[i]`` says how atom ``i`` is joined to the one before it ("" where it is not)."""

    text: str
    atoms: list[Atom]
    joints: list[str]

    def word(self, i: int) -> str:
        """Atom ``i`` as written, in lower case."""
        return self.text[self.atoms[i].start : self.atoms[i].end].lower()

    def joined(self, i: int, *joints: str) -> bool:
        """Whether atom ``i`` exists and is joined to the one before it in one of these ways."""
        return i < len(self.atoms) and self.joints[i] in joints

    def is_kind(self, i: int, *kinds: Kind) -> bool:
        """Whether atom ``i`` exists and is of one of these kinds."""
        return i < len(self.atoms) and self.atoms[i].kind in kinds


def read_cardinal(chain: Chain, i: int, stop: int | None = None) -> Cardinal | None:
    """The longest cardinal that starts at atom ``i`` and ends before atom ``stop``."""
    limit = min(len(chain.atoms) if stop is None else stop, i + LONGEST)
    state, j = _State(Decimal(0), None, None), i
    while j < limit:
        joint = chain.joints[j] if j > i else "space"
        if joint == "and":
            part = _read_and_part(chain, j, limit, state)
            if part is None:
                break
            state = state._replace(group=(state.group or Decimal(0)) + part[0])
            j = part[1]
            continue
        step = _step(chain, j, state, first=j == i) if joint == "space" else None
        if step is None:
            break
        state, j = step, j + 1
    return None if j == i else Cardinal(state.total + (state.group or 0), j, state.scale)


def _read_and_part(chain: Chain, j: int, limit: int, state: _State) -> tuple[Decimal, int] | None:
    """What may follow "and" inside a number: "one hundred AND three", "two thousand AND two hundred"."""
    group, last = state.group, state.scale
    if group is not None and group >= HUNDRED and group % HUNDRED == 0:
        return _read_below_hundred(chain, j, limit) if chain.is_kind(j - 1, Kind.HUNDRED) else None
    if group is not None or last is None or chain.is_kind(j, Kind.FIGURE):
        return None
    part = read_cardinal(chain, j, limit)
    if part is None or not 0 < part.value < last:
        return None
    if part.end < limit and chain.joined(part.end, "space") and chain.is_kind(part.end, Kind.DENOMINATOR):
        return None
    return part.value, part.end


def _read_below_hundred(chain: Chain, j: int, limit: int) -> tuple[Decimal, int] | None:
    """The ones, tens or dozens after "hundred and"; None where a larger number starts ("and three hundred")."""
    atom, k = chain.atoms[j], j + 1
    value = atom.value
    if atom.kind not in (Kind.ONE, Kind.TEN, Kind.FIGURE) or not 0 < value < HUNDRED:
        return None
    if atom.kind is Kind.FIGURE and (atom.scale is not None or atom.prefix or value % 1):
        return None
    if k < limit and atom.kind is Kind.TEN and chain.joined(k, "space") and chain.is_kind(k, Kind.ONE):
        value, k = value + chain.atoms[k].value, k + 1
    if k < limit and chain.joined(k, "space"):
        if _is_dozen(chain.atoms[k]):
            return value * 12, k + 1
        if chain.is_kind(k, Kind.HUNDRED, Kind.DENOMINATOR):
            return None
    return value, k


def _is_dozen(atom: Atom) -> bool:
    return atom.kind is Kind.DOZEN or (atom.kind is Kind.VAGUE and atom.value == 12)


def _step(chain: Chain, j: int, state: _State, *, first: bool) -> _State | None:
    """The state with atom ``j`` added; None where the number ends before it."""
    atom, group = chain.atoms[j], state.group
    if atom.kind is Kind.ONE:
        return _add_one(atom.value, state)
    if atom.kind is Kind.TEN:
        fits = group is None or (group >= HUNDRED and group % HUNDRED == 0)
        return state._replace(group=(group or Decimal(0)) + atom.value) if fits else None
    if atom.kind is Kind.HUNDRED:
        return _add_hundred(atom.value, state)
    if atom.kind is Kind.SCALE:
        return _add_scale(atom.value, state)
    if _is_dozen(atom) and (group is not None or atom.kind is Kind.DOZEN):
        return state._replace(group=(Decimal(1) if group is None else group) * atom.value)
    if atom.kind in (Kind.FIGURE, Kind.FRACTION):
        return _add_figure(chain, j, state, first=first)
    return None


def _add_one(value: Decimal, state: _State) -> _State | None:
    group = state.group
    if group is None:
        return state._replace(group=value)
    after_hundred = group >= HUNDRED and group % HUNDRED == 0
    after_ten = group % 10 == 0 and 20 <= group % HUNDRED <= 90 and 1 <= value <= 9
    return state._replace(group=group + value) if after_hundred or after_ten else None


def _add_hundred(value: Decimal, state: _State) -> _State | None:
    """ "three hundred", "fifteen hundred", "322 hundred"; but not "one hundred hundred"."""
    group = state.group
    if group is None:
        return state._replace(group=value)
    fits = group < HUNDRED or (group < 1000 and group % HUNDRED != 0 and state.total == 0)
    return state._replace(group=group * value) if fits else None


def _add_scale(value: Decimal, state: _State) -> _State | None:
    """ "two million", "three lakh crore"; a scale above the last one starts a new number."""
    if state.group is None:
        return _State((state.total or Decimal(1)) * value, None, value)
    if state.scale is not None and state.scale <= value:
        return None
    return _State(state.total + state.group * value, None, value)


def _add_figure(chain: Chain, j: int, state: _State, *, first: bool) -> _State | None:
    """A figure opens a number; inside one it must bring a smaller scale of its own: "4 thousand 3 hundred"."""
    atom = chain.atoms[j]
    if first:
        return _State(state.total, atom.value, atom.scale)
    if state.group is not None or state.scale is None or atom.value >= state.scale or atom.scale is not None:
        return None
    goes_on = chain.joined(j + 1, "space") and chain.is_kind(j + 1, Kind.HUNDRED, Kind.SCALE)
    return state._replace(group=atom.value) if goes_on and not atom.prefix and not atom.suffix else None
