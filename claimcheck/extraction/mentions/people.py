"""Who is meant: pronouns, roles and short names resolved to the name they stand for, within one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from claimcheck.claim import SourceKind
from claimcheck.extraction.mentions.names import Entity, name_entities, strip_determiners
from claimcheck.extraction.mentions.pronouns import resolve_pronoun
from claimcheck.extraction.tree import TokenRange, Tree, plant_tree
from claimcheck.lexicon.sources import is_body, source_lexicon

_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "himself", "herself"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_TITLE_PARTS = frozenset({"PROPN", "NOUN", "ADJ", "PART", "DET"})
_BETWEEN = frozenset({"and", "&", ",", "his", "her", "their"})
_RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
"""Relative clauses; the second also in a cleft, "it was Okafor who said so"."""
_CUTS = frozenset({"acl", "acl:relcl", "appos", "parataxis", "advcl", "advcl:relcl", "punct", "dep", "ccomp", "list"})


@dataclass(frozen=True)
class Mentions:
    """The entities of one document, and the parse they were found in."""

    tree: Tree
    entities: tuple[Entity, ...]
    by_token: dict[int, Entity] = field(repr=False)
    """The entity whose name has this token."""

    def name_of(self, span: Span | Token) -> str | None:
        """The full name that a mention stands for; None where the text does not settle it."""
        return self.name(_range(span), _head(span))

    def kind_of(self, span: Span | Token) -> SourceKind:
        """What the mentioned entity is."""
        return self.kind(_range(span), _head(span))

    def entity(self, tokens: TokenRange, head: int) -> Entity | None:
        """The named entity that a noun phrase or pronoun stands for."""
        word = self.tree.lower[head]
        if word in _PRONOUNS:
            return resolve_pronoun(self.tree, self.entities, head)
        entity = self.by_token.get(head)
        last = self._closing_person(tokens, head)
        if entity is not None and entity.is_person:
            return last if last is not None and self._has_title_between(tokens, entity) else entity
        return self._closing_person(tokens, head) or entity or self._named_within(tokens, head)

    def name(self, tokens: TokenRange, head: int) -> str | None:
        """The full name of the noun phrase ``tokens`` with its ``head``; its own words where it has no other name."""
        tree = self.tree
        word = tree.lower[head]
        if word in _RELATIVES and tree.pos[head] == "PRON":
            noun = self._antecedent(head)
            return None if noun is None else self.name(self._nominal(noun), noun)
        entity = self.entity(tokens, head)
        if entity is not None and (entity.is_person or word in _PRONOUNS or self._covers(entity, tokens, head)):
            return entity.name
        if tree.pos[head] == "PRON":
            return None if word not in source_lexicon().anonymous else tree.text[head]
        core = self.core(tokens, head)
        return self._body_behind(core, head) or strip_determiners(tree, core)

    def kind(self, tokens: TokenRange, head: int) -> SourceKind:
        """What the entity of a noun phrase is; unnamed people are anonymous."""
        tree, words = self.tree, source_lexicon()
        if tree.lower[head] in _RELATIVES and tree.pos[head] == "PRON":
            noun = self._antecedent(head)
            return SourceKind.ANONYMOUS if noun is None else self.kind(tree.subtree(noun), noun)
        core = self.core(tokens, head)
        entity = self.entity(tokens, head)
        name = (strip_determiners(tree, core) or "").lower() if entity is None else entity.name.lower()
        lower = tree.lower[head]
        if (
            name in words.outlet_names
            or (lower in words.outlet_nouns and tree.pos[head] != "VERB")
            or name.endswith("news agency")
        ):
            return SourceKind.OUTLET
        if entity is not None and (entity.is_person or lower in _PRONOUNS):
            return entity.kind
        if lower in words.document:
            return SourceKind.DOCUMENT
        named = entity is None and lower not in words.organisation and head > core[0]
        if named and is_body(tree.lower[head - 1], lower):
            return SourceKind.ORGANISATION  # "the coast guard", but a guard is somebody
        if lower in words.anonymous:
            return SourceKind.ANONYMOUS
        if lower in words.group:
            return SourceKind.GROUP
        if entity is not None:
            return entity.kind
        if lower in words.organisation or tree.pos[head] == "PROPN":
            return SourceKind.ORGANISATION
        return SourceKind.ANONYMOUS

    def people_beside(self, tokens: TokenRange) -> list[Entity]:
        """The people that a phrase names side by side, with no more than titles, commas and "and" between them."""
        found: list[Entity] = []
        last = tokens[0]
        for at in range(*tokens):
            entity = self.by_token.get(at)
            if entity is not None and entity.is_person:
                last = at
                if entity not in found:
                    found.append(entity)
            elif self.tree.pos[at] not in _TITLE_PARTS and self.tree.lower[at] not in _BETWEEN:
                break
        joined = not {"and", "&"}.isdisjoint(self.tree.lower[tokens[0] : last])
        return found if joined else found[:1]

    def core(self, tokens: TokenRange, head: int) -> TokenRange:
        """The noun phrase without its appositions and relative clauses."""
        tree = self.tree
        end = tokens[1]
        if tree.text[end - 1] == ")" and "(" in tree.text[head:end]:
            end = tree.text.index("(", head)  # "the Centre for Geosciences (GFZ)"
        aside = tree.text[head + 1 : head + 2] == [","] and tree.pos[head + 2 : head + 3] == ["DET"]
        if aside and "CCONJ" not in tree.pos[head:end]:
            end = min(end, head + 1)  # "the Centre, a local monitor"
        for kid in tree.kids[head]:
            if kid > head and tree.dep[kid] in _CUTS and tree.text[kid] != "-":
                end = min(end, max(tree.left[kid], head + 1))
        return tokens[0], end

    def _has_title_between(self, tokens: TokenRange, entity: Entity) -> bool:
        """Whether a title stands behind the name, which then is a place's: "Warren County Sheriff Martin Pace"."""
        end = next((i for i in range(tokens[1] - 1, tokens[0] - 1, -1) if self.by_token.get(i) is entity), tokens[1])
        return any(self.tree.lower[i] in source_lexicon().titles for i in range(end + 1, tokens[1]))

    def _closing_person(self, tokens: TokenRange, head: int) -> Entity | None:
        """The person whose name ends a phrase of titles: "UN Ambassador Jane Roe", "the bank's lawyer, Jane Roe"."""
        entity = self.by_token.get(tokens[1] - 1)
        if entity is None or not entity.is_person:
            return None
        start = next(i for i in range(*tokens) if self.by_token.get(i) is entity)
        if start - 1 > head and self.tree.text[start - 1] == "," and self.tree.pos[head] == "NOUN":
            return entity
        titles = (i for i in range(*tokens) if self.by_token.get(i) is not entity)
        return entity if all(self.tree.pos[i] in _TITLE_PARTS for i in titles) else None

    def _body_behind(self, core: TokenRange, head: int) -> str | None:
        """The one body named before that "the agency" stands for; None where none or several could be meant."""
        tree, noun = self.tree, self.tree.lower[head]
        kinds = source_lexicon().bodies.get(noun)
        if kinds is None or core != (head - 1, head + 1) or tree.lower[head - 1] != "the":
            return None
        named = [
            entity
            for entity in self.entities
            if entity.kind is SourceKind.ORGANISATION and entity.places[0][1] < head
            if len(entity.name.split()) > 1 and not kinds.isdisjoint(entity.name.lower().split())
        ]
        return named[0].name if len(named) == 1 else None

    def _named_within(self, tokens: TokenRange, head: int) -> Entity | None:
        """A person named beside the head: "spokesman Nasrat Rahimi", "the spokesman, Nasrat Rahimi,"."""
        tree, lexicon = self.tree, source_lexicon()
        is_body = tree.lower[head] in lexicon.organisation or tree.lower[head] in lexicon.group
        for i in range(*tokens):
            entity = self.by_token.get(i)
            if entity is None or not entity.is_person:
                continue
            if i < head and is_body:
                return None  # the Trump administration is not Trump
            top = i
            while tree.head[top] != top and tree.head[top] in self.by_token and top != head:
                top = tree.head[top]
            if tree.head[top] == head and tree.dep[top] in ("flat", "appos", "compound", "nmod:desc", "dep"):
                return entity
        return None

    def _covers(self, entity: Entity, tokens: TokenRange, head: int) -> bool:
        """Whether the phrase is no more than the entity's name."""
        start, end = self.core(tokens, head)
        return all(
            self.by_token.get(i) is entity
            or self.tree.lower[i] in source_lexicon().determiners
            or self.tree.pos[i] == "PUNCT"
            for i in range(start, end)
        )

    def _antecedent(self, relative: int) -> int | None:
        for above in self.tree.ancestors(relative):
            if self.tree.dep[above] in _RELATIVE and self.tree.head[above] < relative:
                noun = self.tree.head[above]
                return self._person_above(noun) if self.tree.lower[relative] in ("who", "whom") else noun
        return None

    def _nominal(self, noun: int) -> TokenRange:
        """The noun phrase, without what a relative clause that hangs elsewhere, or a clause of its own, has in it."""
        tree = self.tree
        if tree.child(noun, "acl:relcl") is not None and tree.child(noun, "cop", "nsubj") is None:
            start, end = tree.subtree(noun)
            while start < noun and tree.dep[start] in ("case", "fixed", "punct"):
                start += 1  # "according to the channel, which cited"
            return start, end
        start = noun
        while start and tree.pos[start - 1] in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
            start -= 1
        return start, noun + 1

    def _person_above(self, noun: int) -> int:
        """Who is meant by "who" behind a place or thing: the doctor of "a doctor at a clinic in Arbeen who said"."""
        tree = self.tree
        at = noun
        for _ in range(3):
            entity = self.by_token.get(at)
            if (entity is not None and entity.is_person) or tree.lower[at] in source_lexicon().anonymous:
                return at
            if tree.dep[at] not in ("nmod", "obl"):
                break
            at = tree.head[at]
            taken = tree.child(at, "obj") if tree.pos[at] == "VERB" else None
            at = taken if taken is not None and taken < noun else at
        return noun


def resolve_mentions(doc: Doc) -> Mentions:
    """Cluster the document's names and find what its pronouns and definite noun phrases refer to."""
    tree = plant_tree(doc)
    entities, by_token = name_entities(tree)
    return Mentions(tree, entities, by_token)


def _range(span: Span | Token) -> TokenRange:
    return (span.i, span.i + 1) if isinstance(span, Token) else (span.start, span.end)


def _head(span: Span | Token) -> int:
    return span.i if isinstance(span, Token) else span.root.i
