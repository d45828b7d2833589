"""Sources and days as a sentence names them: "the Pentagon", "a senior official", "17 Oct 2024"."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby

from claimcheck.claim import Source, SourceKind
from claimcheck.lexicon.inflection import inflect
from claimcheck.lexicon.labels import label_words
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.sources import source_lexicon

_PAST_OF_BE = "was"
UNNAMED = "an unnamed source"


def name_source(source: Source) -> str:
    """Who it is, with the article that the text has before the name, or that a bare noun needs."""
    name = source.name or source.mention
    if not name or (source.name is None and name.lower() in label_words().unsettled):
        return UNNAMED
    first, _, rest = (source.mention or "").partition(" ")
    if first.lower() in source_lexicon().determiners and rest.lower().startswith(name.lower()):
        return f"{first.lower()} {name}"
    words = label_words()
    bare = source.kind is not SourceKind.PERSON and name[0].islower() and _is_bare_singular(name)
    return f"the {name}" if bare or name in words.with_article else name


def _is_bare_singular(name: str) -> bool:
    """Whether a noun phrase in lower case stands in the singular and without an article or owner."""
    first, last = name.split()[0], name.split()[-1]
    words = label_words()
    owned = first in source_lexicon().determiners | words.owners or "'s " in name or "’s " in name
    return not owned and not last.endswith("s") and last not in words.without_article


def name_chain(sources: tuple[Source, ...]) -> str:
    """The chain in words, outermost first: "Volodymyr Zelenskyy, citing his government"; empty where it is.

    Nobody cites himself: what a person says of what he said is his word once.
    """
    return ", citing ".join(name for name, _ in groupby(map(name_source, sources)))


def name_day(day: date) -> str:
    """ "17 Oct 2024"."""
    return f"{day.day} {day:%b %Y}"


def name_days(start: date, end: date) -> str:
    """The days from ``start`` to ``end``, told shortly: "9 Jun 2025", "1 to 11 Oct 2024", "Oct 2024", "2026"."""
    if start == end:
        return name_day(start)
    following = end + timedelta(days=1)
    if start.day == following.day == 1:
        if start.month == following.month == 1 and following.year == start.year + 1:
            return str(start.year)
        if (following.year - start.year) * 12 + following.month - start.month == 1:
            return f"{start:%b %Y}"
    if start.year != end.year:
        return f"{name_day(start)} to {name_day(end)}"
    return (
        f"{start.day} to {name_day(end)}" if start.month == end.month else f"{start.day} {start:%b} to {name_day(end)}"
    )


def tell_verb(lemma: str) -> str:
    """A predicate in the past: "send" as "sent", "lay_off" as "laid off", "be_missing" as "was missing"."""
    verb, _, rest = lemma.partition("_")
    past = _PAST_OF_BE if verb == "be" else inflect(verb, "VBD")
    return f"{past} {rest.replace('_', ' ')}".strip()


def tell_event(lemma: str, modality: str) -> str:
    """The same as it is told: in the past, but what lies ahead or would have to be as such ("will cut", "would win").

    A verb of planning tells what has been done: troops that are to fight have been "prepared".
    """
    modal = label_words().modals.get(modality)
    if modal is None or modality_lexicon().verbs.get(lemma) == modality:
        return tell_verb(lemma)
    return f"{modal} {lemma.replace('_', ' ')}"


def start_sentence(words: str) -> str:
    """``words`` with a capital at the beginning."""
    return words[:1].upper() + words[1:]
