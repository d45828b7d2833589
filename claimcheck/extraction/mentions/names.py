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
    is_place: bool = False
    """Whether the pipeline takes the name for a city, region or country."""
    places: list[TokenRange] = field(default_factory=list)

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" can stand for it."""
        return self.kind is SourceKind.PERSON


def name_entities(tree: Tree) -> tuple[tuple[Entity, ...], dict[int, Entity]]:
    """The entities in order of appearance, and which tokens name which."""
    found = find_names(tree)
    fullest = _fullest_names(tree.words(t) for t, kind in found if kind is SourceKind.PERSON)
    surnames = {name.split()[-1]: name for name in fullest.values() if " " in name}
    entities: dict[tuple[str, SourceKind], Entity] = {}
    by_token: dict[int, Entity] = {}
    for tokens, kind in found:
        words = tree.words(tokens)
        if kind is SourceKind.ORGANISATION and words in surnames and tree.ent[tokens[0]] == "ORG":
            kind, fullest[words] = SourceKind.PERSON, surnames[words]  # a surname that stands alone
        person = kind is SourceKind.PERSON
        name = fullest[words] if person else strip_determiners(tree, tokens) or words
        entity = entities.setdefault((name, kind), Entity(name, kind, is_place=tree.ent[tokens[0]] == "GPE"))
        entity.places.append(tokens)
        if person and entity.gender is None:
            entity.gender = _gender(tree, tokens, name)
        for i in range(*tokens):
            by_token[i] = entity
    return tuple(entities.values()), by_token


def find_names(tree: Tree) -> list[tuple[TokenRange, SourceKind]]:
    """Named persons, bodies and peoples: the pipeline's entities, and the names that stand behind a personal title."""
    titled = [tokens for i in range(len(tree)) if (tokens := _name_after_title(tree, i)) is not None]
    persons = {i for tokens in titled for i in range(*tokens)}
    found = [(tokens, SourceKind.PERSON) for tokens in titled]
    for start, end in _entity_ranges(tree):
        kind = _KINDS.get(tree.ent[start])
        if kind is None or any(i in persons for i in range(start, end)):
            continue
        if not any(letter.isalpha() for letter in tree.words((start, end))) or _is_office(tree, (start, end)):
            continue
        tokens = start, end
        given = _given_name(tree, tokens) if kind is not SourceKind.PERSON else None
        if given is not None:
            tokens, kind = (given, end), SourceKind.PERSON
        if kind is SourceKind.PERSON:
            tokens = _with_surname(tree, _without_titles(tree, tokens))
        found.append((tokens, kind))
    return sorted(found)


def _is_office(tree: Tree, tokens: TokenRange) -> bool:
    """Whether the words only abbreviate an office: "the CEO", "the PM"; others may be surnames ("King")."""
    return all(tree.text[i].isupper() and tree.lower[i] in source_lexicon().titles for i in range(*tokens))


def _name_after_title(tree: Tree, title: int) -> TokenRange | None:
    """The name right behind a personal title, where the pipeline does not see a person of its own there."""
    words = source_lexicon()
    role = False
    if (
        not (tree.lower[title].rstrip(".") in words.titles or (role := _is_role(tree, title)))
        or title + 1 >= len(tree)
        or tree.lower[title + 1].rstrip(".") in words.titles
    ):
        return None
    start = end = _skip_office(tree, title + 1)
    while end < len(tree) and (_is_name(tree, end) or (tree.text[end] == "-" and end > start)):
        end += 1
    if (
        end == start
        or tree.ent[start] == "PERSON"
        or any(tree.lower[i] in words.organisation for i in range(start, end))
    ):
        return None
    alone = end - start == 1
    return None if alone and (role or tree.ent[start] or tree.text[title].islower()) else (start, end)


def _is_role(tree: Tree, token: int) -> bool:
    """Whether it tells what a person is, in front of the name: "district official Ana Roe"."""
    return tree.tag[token] == "NN" and tree.lower[token] in source_lexicon().anonymous and tree.text[token].islower()


def _skip_office(tree: Tree, token: int) -> int:
    """Past what stands between a title and a name: "Ambassador to the UN Jane Roe", "Minister of Health Jane Roe"."""
    words = source_lexicon()
    if tree.lower[token] in ("to", "of", "for", "in"):
        for i in range(token + 1, min(token + 7, len(tree) - 1)):
            if (tree.lower[i] in words.female or tree.lower[i] in words.male) and tree.text[i][0].isupper():
                return i
    return token


def _is_name(tree: Tree, token: int) -> bool:
    return tree.text[token][0].isupper() and (tree.tag[token] in ("NNP", "NNPS") or tree.ent[token] in _KINDS)


def _given_name(tree: Tree, tokens: TokenRange) -> int | None:
    """Where a person's name starts in an entity of another kind: "UN Jane Roe", behind "ambassador to the"."""
    words = source_lexicon()
    for i in range(tokens[0] + 1, tokens[1] - 1):
        of_saint = tree.lower[i - 1].rstrip(".") in words.saints  # the paper of Santa Rosa
        if (tree.lower[i] in words.female or tree.lower[i] in words.male) and not of_saint:
            return i
    return None


def strip_determiners(tree: Tree, tokens: TokenRange) -> str | None:
    """The words of a noun phrase without articles and quantifiers before it, and without punctuation after."""
    start, end = tokens
    words = source_lexicon().determiners
    if tree.lower[start : start + 2] == ["out", "of"]:
        start += 2  # "three out of four respondents"
    while (
        start < end - 1
        and tree.text[start + 1] != "-"
        and tree.lower[start + 1] != "of"
        and (tree.lower[start] in words or tree.pos[start] in ("DET", "NUM", "PUNCT", "CCONJ", "ADP", "SCONJ"))
    ):
        start += 1
    while end > start + 1 and (tree.pos[end - 1] in ("PUNCT", "SPACE") or tree.is_possessive(end - 1)):
        end -= 1
    return tree.words((start, end)) or None


def _entity_ranges(tree: Tree) -> list[TokenRange]:
    ranges: list[TokenRange] = [(ent.start, ent.end) for ent in tree.doc.ents]
    return [_trim(tree, tokens) for tokens in _join_firms(tree, ranges)]


def _join_firms(tree: Tree, ranges: list[TokenRange]) -> list[TokenRange]:
    """The ranges, with one for each name that "&" joins, which the pipeline takes for two people: "Hill & Roe"."""
    for joint in (i for i in range(1, len(tree) - 1) if tree.text[i] == "&"):
        if not (tree.text[joint - 1][0].isupper() and tree.text[joint + 1][0].isupper()):
            continue
        start = next((s for s, e in ranges if s < joint <= e), joint - 1)
        end = next((e for s, e in ranges if s <= joint + 1 < e), joint + 2)
        if joint - start > 1 and end - joint > 2:
            continue  # two people with their given names
        ranges = sorted([(s, e) for s, e in ranges if e <= start or s >= end] + [(start, end)])
        for i in range(start, end):
            tree.ent[i] = "ORG"
    return ranges


def _trim(tree: Tree, tokens: TokenRange) -> TokenRange:
    start, end = tokens
    while end > start + 1 and (
        tree.is_possessive(end - 1)
        or tree.pos[end - 1] in ("PUNCT", "SPACE")
        or (tree.text[end - 1].isdigit() and tree.text[end - 2] == ",")
    ):
        end -= 1
    return start, end


def _without_titles(tree: Tree, tokens: TokenRange) -> TokenRange:
    start, end = tokens
    words = source_lexicon()
    while start < end - 1 and (
        tree.lower[start].rstrip(".") in words.titles or tree.lower[start] in words.title_modifiers
    ):
        start += 1
    return start, end


def _with_surname(tree: Tree, tokens: TokenRange) -> TokenRange:
    """A given name behind a role with the surname that the pipeline leaves out: "analyst Marcus" "Ode"."""
    (start, end), words = tokens, source_lexicon()
    alone = end - start == 1 and start > 0 and (_is_role(tree, start - 1) or tree.lower[start - 1] in words.titles)
    follows = alone and end < len(tree) and not tree.ent[end] and _is_name(tree, end)
    return (start, end + 1) if follows and tree.lower[end] not in words.organisation else tokens


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
