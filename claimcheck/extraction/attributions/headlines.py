"""Headlines signed by who says it: "Twelve dead in blast – police", "Army: 40 rebels killed"."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.spans import trim
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.sources import source_lexicon

_NAME_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_LONGEST_NAME = 4
_LONGEST_LINE = 30
_LONGEST_ACRONYM = 5


def read_headline(tree: Tree, mark: int) -> Draft | None:
    """The line with its source, where the colon or dash ``mark`` parts a line that is no sentence from who says it.

    A label ("Company: 300 employees"), a dateline and the name of an outlet are no source of the line.
    """
    colon = tree.text[mark] == ":"
    line = _line(tree, mark, _LONGEST_LINE if colon else _LONGEST_NAME + 1)
    if line is None:
        return None
    start, end = line
    name_end = mark - _says(tree, start, mark)
    opening = colon and mark - start <= _LONGEST_NAME and _names_source(tree, start, name_end, opens=True)
    if not opening and not (end - mark - 1 <= _LONGEST_NAME and _names_source(tree, mark + 1, end, opens=False)):
        return None
    name, content = ((start, name_end), (mark + 1, end)) if opening else ((mark + 1, end), (start, mark))
    if not _tells(tree, content, poll=tree.lower[name[1] - 1] in listed("attributions", "studies")):
        return None
    source = Phrase(name, name[1] - 1)
    return Draft(mark, [(mark, mark + 1)], "says", source, [trim(tree, *content)], shape="colon")


def _says(tree: Tree, start: int, mark: int) -> bool:
    """Whether a verb of saying stands before the mark, whatever its tag: "Governor tweets: 6 injured"."""
    word = cue_lexicon().verbs.get(tree.lower[mark - 1])
    return mark - 1 > start and word is not None and word.tag == "VBZ" and "clause" in word.frames


def _line(tree: Tree, mark: int, ahead: int) -> TokenRange | None:
    """The line that the mark stands in, where it is short, ends within so many tokens, and not as a sentence."""
    start = end = mark
    while end < len(tree) and "\n" not in tree.text[end]:
        end += 1
        if end - mark > ahead:
            return None  # behind most hyphens a text goes on
    while start and "\n" not in tree.text[start - 1]:
        start -= 1
        if mark - start > _LONGEST_LINE:
            return None
    closed = tree.text[end - 1][-1] in ".?!,;:"
    return None if closed or start == mark or end == mark + 1 else (start, end)


def _names_source(tree: Tree, start: int, end: int, *, opens: bool) -> bool:
    """Whether the range is the name of who may say something: a body, people by what they are, a person.

    What opens a line may only point to another text ("Poll: ..."), as what signs one does not.
    """
    words, last = source_lexicon(), end - 1
    if last < start or not all(tree.pos[i] in _NAME_PARTS for i in range(start, end)):
        return False
    name = " ".join(tree.lower[start:end])
    if opens and name in listed("attributions", "pointers"):
        return False
    if name in words.outlet_names or tree.lower[last] in words.outlet_nouns or tree.ent[last] == "GPE":
        return False
    noun = tree.lower[last]
    if (
        noun in words.anonymous | words.group | words.organisation | listed("attributions", "studies")
        or tree.ent[last] == "PERSON"
    ):
        return True
    if end - start > 1 or not tree.text[last].isupper() or not 1 < len(noun) <= _LONGEST_ACRONYM:
        return False
    return tree.ent[last] == "ORG" or not gazetteer().knows(noun.title())  # "KYIV: ..." has a dateline


def _tells(tree: Tree, part: TokenRange, *, poll: bool) -> bool:
    """Whether it says that something happened: it has a verb, or tells what became of people ("12 dead").

    A poll also tells shares: "Greens 31%, Blues 28%".
    """
    if poll and any(tree.lower[i] in event_lexicon().percent for i in range(*part)):
        return True
    return any(
        tree.tag[i] in ("VBD", "VBZ", "VBP", "VBN", "MD") or measure_lexicon().is_state(tree.lower[i])
        for i in range(*part)
    )
