"""Mends the commonest faults of a machine-annotated corpus, by what the corpus itself says elsewhere.

In the Groningen Meaning Bank a leader is an organisation where the surname stands alone, so are some countries, and
scraps of longer names are names. A recogniser that is taught this confuses ORG with everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from training.mentions import Mention, Passage
from training.words import WORDS

TITLES = frozenset(WORDS["silver"]["titles"])
PARTICLES = frozenset(WORDS["silver"]["particles"])
SCRAPS = frozenset(WORDS["silver"]["scraps"])
OFFICES = tuple(WORDS["silver"]["offices"])
GROUPS = frozenset(WORDS["silver"]["groups"])


@dataclass(frozen=True, slots=True)
class Evidence:
    """What names are elsewhere in the corpora."""

    surnames: Counter[str]  # how often a word ends a person's name of several words
    organisations: Counter[str]  # how often a name is labelled ORG
    groups: frozenset[str]
    countries: frozenset[str]


def gather_evidence(passages: Iterable[Passage], groups: frozenset[str], countries: Iterable[str]) -> Evidence:
    """Counts over all mentions; `groups` and `countries` are names that are NORP and GPE whatever else is said."""
    surnames, organisations = Counter[str](), Counter[str]()
    for passage in passages:
        for mention in passage.mentions:
            words = passage.text[mention.start : mention.end].split()
            if mention.label == "ORG":
                organisations[" ".join(words)] += 1
            elif mention.label == "PERSON" and len(words) > 1:
                surnames[words[-1]] += 1
    return Evidence(surnames, organisations, groups | GROUPS, frozenset(countries))


def mend(passage: Passage, evidence: Evidence) -> Passage:
    """The passage with its mentions corrected, cut or dropped."""
    mended = [_mend_mention(mention, passage.text, evidence) for mention in passage.mentions]
    return replace(passage, mentions=tuple(mention for mention in mended if mention))


def _mend_mention(mention: Mention, text: str, evidence: Evidence) -> Mention | None:
    name = text[mention.start : mention.end]
    if mention.label == "PERSON":
        return _cut_front(mention, name, lambda word: word.islower() and word not in PARTICLES)
    if mention.label in ("ORG", "GPE") and name in evidence.groups:
        return replace(mention, label="NORP")
    if mention.label != "ORG":
        return mention
    if name in evidence.countries:
        return replace(mention, label="GPE")
    if name in SCRAPS:
        return None
    for office in OFFICES:
        if name.endswith(office):
            return replace(mention, end=mention.end - len(office))
    words = name.split()
    titled = len(words) > 1 and words[0] in TITLES
    surname = evidence.surnames[words[-1]]
    if surname >= 2 and (titled or len(words) == 1) and surname >= evidence.organisations[name]:
        return _cut_front(replace(mention, label="PERSON"), name, TITLES.__contains__)
    return mention


def _cut_front(mention: Mention, name: str, is_foreign: Callable[[str], bool]) -> Mention | None:
    while name and is_foreign(name.split()[0]):
        rest = name[len(name.split()[0]) :].lstrip()
        mention = replace(mention, start=mention.start + len(name) - len(rest))
        name = rest
    return mention if name else None
