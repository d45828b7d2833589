"""What a pronoun stands for: the most salient name before it that agrees in gender and number."""

from __future__ import annotations

from claimcheck.claim import SourceKind
from claimcheck.extraction.mentions.names import Entity
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.sources import source_lexicon

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PART = 0.5
"""What a name counts for that only tells more of another noun; a subject counts two, all else one."""
_REACH = 250
"""How many tokens back a pronoun may point."""


def resolve_pronoun(tree: Tree, entities: tuple[Entity, ...], pronoun: int) -> Entity | None:
    """The entity that a third-person pronoun most likely stands for; None where nothing fits."""
    word = tree.lower[pronoun]
    gender = _GENDERS.get(word)
    if gender and _may_be_speaker(tree, pronoun):
        return None
    speaks = tree.dep[pronoun] == "nsubj" and tree.lower[tree.head[pronoun]] in cue_lexicon().verbs
    best: tuple[float, Entity] | None = None
    for entity in entities:
        place = not gender and (entity.is_place or gazetteer().knows(entity.name))
        if not _agrees(entity, gender) or (place and not _may_be_place(word, entity)):
            continue
        places = entity.places if gender else [place for place in entity.places if _stands_alone(tree, place)]
        if place and speaks:
            places = [place for place in places if _is_subject(tree, place)]
        score = max((_salience(tree, place, pronoun) for place in places), default=0.0)
        if score > 0 and (best is None or score > best[0]):
            best = score, entity
    return best[1] if best else None


def _may_be_speaker(tree: Tree, pronoun: int) -> bool:
    """Whether "he" can be an unnamed person who is said to say it: "the judge told Roe he understood"."""
    if tree.dep[pronoun] != "nsubj":
        return False
    verb, cues = tree.head[pronoun], cue_lexicon().verbs
    telling = next((up for up in tree.ancestors(verb)[:3] if up < pronoun and tree.lower[up] in cues), None)
    speaker = None if telling is None else tree.child(telling, "nsubj")
    return speaker is not None and tree.tag[speaker] == "NN" and tree.lower[speaker] in source_lexicon().anonymous


def _is_subject(tree: Tree, place: TokenRange) -> bool:
    """Whether a country does something, so that "it said" can be said of it, and is not only where it happens."""
    return any(tree.dep[i].startswith("nsubj") for i in range(*place))


def _stands_alone(tree: Tree, place: TokenRange) -> bool:
    """Whether a name is spoken of itself, and not only the owner or kind of something: "Court documents"."""
    top = next((i for i in range(*place) if not place[0] <= tree.head[i] < place[1]), place[0])
    return tree.dep[top] not in ("compound", "nmod:poss", "amod", "nmod:desc")


def _may_be_place(word: str, entity: Entity) -> bool:
    """A country can be "it"; "they" are people."""
    return word in ("it", "its", "itself") and gazetteer().code_of(entity.name) is not None


def _agrees(entity: Entity, gender: str | None) -> bool:
    if gender:
        return entity.is_person and entity.gender in (gender, None)
    return entity.kind in (SourceKind.ORGANISATION, SourceKind.GROUP)


def _salience(tree: Tree, place: TokenRange, pronoun: int) -> float:
    """Nearer is better, a subject better than another; nothing after the pronoun counts."""
    distance = pronoun - place[1]
    if distance < 0 or distance > _REACH:
        return 0.0
    start = place[0]
    sentences_back = 0
    i = tree.sentence[pronoun][0]
    while i > start and sentences_back < 8:
        sentences_back += 1
        i = tree.sentence[i - 1][0]
    head = place[1] - 1
    while tree.head[head] != head and place[0] <= tree.head[head] < place[1]:
        head = tree.head[head]
    top = head
    while tree.dep[top] in ("flat", "compound", "appos", "nmod:desc") and tree.head[top] != top:
        top = tree.head[top]
    if tree.dep[head] == "compound" and tree.pos[tree.head[head]] == "NOUN":
        return _PART / (1.0 + sentences_back)  # "Citi analyst Ana Roe" speaks of Roe
    role = 2.0 if tree.dep[top].startswith("nsubj") else 1.0
    return role / (1.0 + sentences_back)
