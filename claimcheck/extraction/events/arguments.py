"""The participants and circumstances of a predicate, through relative clauses, control and coordination."""

from __future__ import annotations

from claimcheck.claim import Argument
from claimcheck.extraction.embedded import charged_with
from claimcheck.extraction.events.frames import NOMINAL, case_of
from claimcheck.extraction.events.predicates import verb_lemma
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.nouns import singularize

_CORE = {
    "nsubj": "agent",
    "nsubj:outer": "agent",
    "csubj": "agent",
    "nsubj:pass": "patient",
    "obj": "patient",
    "iobj": "recipient",
    "obl:agent": "agent",
}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_CONTROLLING = frozenset({"of", "from"})
_STOPS = frozenset({"acl:relcl", "advcl", "advcl:relcl", "parataxis", "appos", "punct", "dep", "list"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 16


def read_arguments(tree: Tree, predicate: int, mentions: Mentions) -> tuple[Argument, ...]:
    """The arguments of a predicate in the order of the text; shared subjects are found one or two clauses above."""
    found = [_argument(tree, kid, role, mentions) for kid, role in _own(tree, predicate)]
    roles = {argument.role for argument in found}
    if tree.pos[predicate] in ("VERB", "AUX", "ADJ"):
        shared = subject_of(tree, predicate)
        if shared is not None and tree.child(predicate, "nsubj", "nsubj:pass", "csubj") is None:
            role = "patient" if _is_passive(tree, predicate) else "agent"
            if role not in roles:
                found.append(_argument(tree, shared, role, mentions))
    elif "agent" not in roles and (accused := charged_with(tree, predicate)) is not None:
        found.append(_argument(tree, accused, "agent", mentions))  # "blamed the rebels for the attack"
    return tuple(sorted(found, key=lambda argument: argument.span))


def subject_of(tree: Tree, predicate: int) -> int | None:
    """The subject's noun: its own, the antecedent of "who", or that of the clause that shares it."""
    at = predicate
    for _ in range(4):
        subject = next((k for k in tree.kids[at] if tree.dep[k] in _SUBJECTS and tree.ent[k] != "DATE"), None)
        if subject is not None:
            if tree.lower[subject] in _RELATIVES and tree.dep[at].startswith("acl"):
                return tree.head[at]
            return subject
        dep, head = tree.dep[at], tree.head[at]
        if (controller := _controller(tree, at)) is not None:
            return controller
        if dep.startswith("acl") and tree.pos[head] in NOMINAL:
            return head
        if head == at or dep not in ("xcomp", "advcl", "conj", "ccomp", "parataxis", "dep"):
            return None
        if dep in ("ccomp", "parataxis") and _is_told(tree, at):
            return None
        at = head
    return None


def _is_told(tree: Tree, clause: int) -> bool:
    """Whether a clause is what the verb above reports, so that its subject is not who speaks.

    "Last year was 2C warmer, the agency said" has one of its own, which the parser did not see.
    """
    finite = any(tree.tag[at] in _FINITE for at in (clause, *tree.kids[clause]) if tree.pos[at] in ("VERB", "AUX"))
    return finite and tree.lemma[tree.head[clause]].lower() in event_lexicon().reporting


def _controller(tree: Tree, verb: int) -> int | None:
    """Whom the verb above makes the subject of this one, which has none of its own.

    "Accused Norvia of arming rebels", "kept troops from leaving", "ordered her to pay $2 million".
    """
    if (accused := charged_with(tree, verb)) is not None:
        return accused
    mark, above = tree.child(verb, "mark"), tree.head[verb]
    if mark is None:
        return None
    obj = tree.child_after(above, "obj")
    if obj is None or obj > mark:
        return None
    if tree.tag[verb] == "VBG":
        return obj if tree.lower[mark] in _CONTROLLING else None
    ordered = tree.dep[verb] == "xcomp" and tree.lemma[above].lower() in event_lexicon().controlling
    return obj if ordered and tree.lower[mark] == "to" else None


def phrase(tree: Tree, noun: int) -> TokenRange:
    """The noun phrase of ``noun`` without relative clauses, appositions and what follows them."""
    start, end = tree.subtree(noun)
    for kid in tree.kids[noun]:
        if tree.dep[kid] == "case" and kid < noun:
            start = max(start, kid + 1)
        elif kid > noun and charged_with(tree, kid) == noun:
            end = min(end, tree.left[kid])
        elif kid > noun and (
            tree.dep[kid] in _STOPS or tree.dep[kid] == "cc" or (tree.dep[kid] == "acl" and tree.right[kid] - kid > 4)
        ):
            end = min(end, tree.left[kid] if tree.left[kid] > noun else kid)
        elif kid > noun and tree.dep[kid] == "conj":
            end = min(end, tree.left[kid])
    start = min(start, noun)
    end = max(end, noun + 1)
    if end - start > _LONGEST:
        start, end = max(start, noun - _LONGEST // 2), min(end, noun + _LONGEST // 2)
    while end > noun + 1 and tree.pos[end - 1] in ("PUNCT", "SPACE", "CCONJ"):
        end -= 1
    while start < noun and tree.pos[start] in ("PUNCT", "SPACE", "CCONJ"):
        start += 1
    return start, end


def _own(tree: Tree, predicate: int) -> list[tuple[int, str]]:
    """Children that are arguments, with their roles; conjuncts of a noun count with it."""
    nominal = tree.pos[predicate] in NOMINAL and tree.child(predicate, "cop") is None
    found: list[tuple[int, str]] = []
    for kid in tree.kids[predicate]:
        dep = tree.dep[kid]
        role = _CORE.get(dep)
        if role == "agent" and dep == "nsubj" and tree.lower[kid] in _RELATIVES:
            kid = tree.head[predicate] if tree.dep[predicate].startswith("acl") else kid
        elif role is None and dep.startswith("obl") and tree.pos[kid] in NOMINAL:
            role = case_of(tree, kid) or "measure"
            if verb_lemma(tree, predicate).endswith(f"_{role}") and tree.child(predicate, "obj") is None:
                role = "patient"  # "shot down the plane"
        elif role is None and nominal and dep in ("nmod", "nmod:poss"):
            case = case_of(tree, kid)
            role = {"of": "patient", "by": "agent"}.get(case or "", case) if dep == "nmod" else "possessor"
        if role is not None and tree.pos[kid] in NOMINAL:
            found.append((kid, role))
            if role in ("agent", "patient"):
                found.extend(
                    (other, role)
                    for other in tree.kids[kid]
                    if tree.dep[other] == "conj" and tree.pos[other] in NOMINAL
                )
    return found


def _is_passive(tree: Tree, predicate: int) -> bool:
    if tree.child(predicate, "aux:pass") is not None:
        return True
    return tree.tag[predicate] == "VBN" and tree.child(predicate, "aux", "obj") is None


def _name_behind(tree: Tree, noun: int) -> str | None:
    """The name that stands for the noun: "the skipper, Ann Roe", "the poet Ann Roe"."""
    name = tree.child_after(noun, "appos")
    if name is None or tree.pos[name] != "PROPN" or tree.pos[noun] == "PROPN":
        return None
    start = next(at for at in range(tree.left[name], name + 1) if tree.pos[at] != "PUNCT")
    return tree.words((start, max(name + 1, _end_of_name(tree, name))))


def _end_of_name(tree: Tree, name: int) -> int:
    parts = [kid for kid in tree.kids[name] if kid > name and tree.dep[kid] in ("flat", "conj", "compound")]
    return max((tree.right[kid] for kid in parts), default=name + 1)


def _argument(tree: Tree, noun: int, role: str, mentions: Mentions) -> Argument:
    tokens = phrase(tree, noun)
    name = mentions.name(tokens, noun) if noun in mentions.by_token or tree.pos[noun] == "PRON" else None
    name = name or _name_behind(tree, noun)
    return Argument(role, tree.words(tokens), singularize(tree.lower[noun]), tree.span(tokens), name)
