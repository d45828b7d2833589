"""The names of a document: their variants clustered, each cluster with its fullest name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from claimcheck.claim import SourceKind
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.sources import source_lexicon

_KINDS = {
    "PERSON": SourceKind.PERSON,
    "ORG": SourceKind.ORGANISATION,
    "GPE": SourceKind.ORGANISATION,
    "NORP": SourceKind.GROUP,
}


@dataclass(slots=True)
class Entity:
    """One name with all its variants. ``places`` are the token ranges where it stands, in order."""

    name: str
    kind: SourceKind
    gender: str | None = None
    """"m" or "f", from a title or a given name; None where neither tells."""
    places: list[TokenRange] = field(default_factory=list)

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" can stand for it."""
        return self.kind is SourceKind.PERSON


def name_entities(tree: Tree) -> tuple[tuple[Entity, ...], dict[int, Entity]]:
    """The entities in order of appearance, and which tokens name which."""
    found = [(tokens, _KINDS[tree.ent[tokens[0]]]) for tokens in _entity_ranges(tree) if tree.ent[tokens[0]] in _KINDS]
    persons = [(_without_titles(tree, t), kind) for t, kind in found if kind is SourceKind.PERSON]
    fullest = _fullest_names(tree.words(t) for t, _ in persons)
    entities: dict[tuple[str, SourceKind], Entity] = {}
    by_token: dict[int, Entity] = {}
    for tokens, kind in found:
        if kind is SourceKind.PERSON:
            tokens = _without_titles(tree, tokens)
            name = fullest[tree.words(tokens)]
        else:
            name = strip_determiners(tree, tokens) or tree.words(tokens)
        entity = entities.setdefault((name, kind), Entity(name, kind))
        entity.places.append(tokens)
        if kind is SourceKind.PERSON and entity.gender is None:
            entity.gender = _gender(tree, tokens, name)
        for i in range(*tokens):
            by_token[i] = entity
    return tuple(entities.values()), by_token


def strip_determiners(tree: Tree, tokens: TokenRange) -> str | None:
    """The words of a noun phrase without articles and quantifiers before it and punctuation after."""
    start, end = tokens
    words = source_lexicon().determiners
    while start < end - 1 and (tree.lower[start] in words or tree.pos[start] in ("DET", "NUM", "PUNCT", "CCONJ")):
        start += 1
    while end > start + 1 and (
        tree.pos[end - 1] in ("PUNCT", "SPACE") or tree.lower[end - 1] in ("'s", "’s", "'", "’")
    ):
        end -= 1
    return tree.words((start, end)) or None


def _entity_ranges(tree: Tree) -> list[TokenRange]:
    ranges: list[TokenRange] = [(ent.start, ent.end) for ent in tree.doc.ents]
    return [_trim(tree, tokens) for tokens in ranges]


def _trim(tree: Tree, tokens: TokenRange) -> TokenRange:
    start, end = tokens
    while end > start + 1 and (
        tree.lower[end - 1] in ("'s", "’s", "'", "’") or tree.pos[end - 1] in ("PUNCT", "SPACE")
    ):
        end -= 1
    return start, end


def _without_titles(tree: Tree, tokens: TokenRange) -> TokenRange:
    start, end = tokens
    while start < end - 1 and tree.lower[start].rstrip(".") in source_lexicon().titles:
        start += 1
    return start, end


def _fullest_names(names: Iterable[str]) -> dict[str, str]:
    """Each name as written, with the fullest name of the same person: first the long names, then the surnames."""
    written = list(dict.fromkeys(names))
    full = [name for name in written if " " in name]
    table: dict[str, str] = {}
    for name in written:
        table[name] = next((other for other in full if _same_person(name, other)), name)
    return table


def _same_person(name: str, full: str) -> bool:
    """Whether ``name`` is ``full`` or its surname, spelt with at most one letter more, less or other ("Zelensky")."""
    if name == full:
        return True
    short, long = name.split(), full.split()
    if len(short) > len(long) or (len(short) == len(long) and short[0] != long[0]):
        return False
    if len(short) > 1 and short[0] != long[0]:
        return False
    surname, other = short[-1], long[-1]
    limit = 1 if min(len(surname), len(other)) >= 6 else 0
    return Levenshtein.distance(surname, other, score_cutoff=limit) <= limit or (
        len(short) == 1 and surname in long[1:]
    )


def _gender(tree: Tree, tokens: TokenRange, name: str) -> str | None:
    words = source_lexicon()
    before = tree.lower[tokens[0] - 1].rstrip(".") if tokens[0] else ""
    if before in ("mr", "sir", "lord", "king", "prince", "congressman", "spokesman", "chairman"):
        return "m"
    if before in (
        "mrs",
        "ms",
        "miss",
        "dame",
        "lady",
        "queen",
        "princess",
        "congresswoman",
        "spokeswoman",
        "chairwoman",
    ):
        return "f"
    given = name.split()[0].lower()
    if given in words.female:
        return "f"
    return "m" if given in words.male else None
