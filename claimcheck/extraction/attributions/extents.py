"""Where a statement after its cue ends: each place where it could end is judged by a linear model over the parse."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.attributions.nominals import FINITE
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.weights import load_weights, score
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import cue_lexicon

_SEPARATORS = {
    ",": "comma",
    ";": "semicolon",
    "—": "dash",
    "–": "dash",
    "--": "dash",
    "-": "dash",
    "(": "bracket",
    "―": "dash",
}
_COUNTED = frozenset({"NUM", "ADJ", "NOUN", "PROPN"})
_DASHES = frozenset({"—", "–", "--", "-", "―"})
_SUBORDINATORS = frozenset(
    {
        *("when", "as", "after", "before", "while", "although", "though", "because", "if", "since", "once", "until"),
        "whereas",
    }
)
_WORDS = _SUBORDINATORS | {
    *(
        "and",
        "but",
        "or",
        "which",
        "who",
        "where",
        "that",
        "according",
        "a",
        "an",
        "the",
        "including",
        "citing",
        "adding",
    ),
    *(
        "he",
        "she",
        "they",
        "it",
        "in",
        "with",
        "to",
        "for",
        "of",
        "on",
        "at",
        "by",
        "from",
        "during",
        "not",
        "even",
        "so",
    ),
    *("said", "says"),
}


def statement_end(tree: Tree, quotes: QuoteIndex, verb: int, start: int, least: int = 0) -> int:
    """The token where the statement that starts at ``start`` ends: the first place that the model takes for its end.

    No place up to ``least`` can be its end.
    """
    weights = load_weights("extent")
    for place in possible_ends(tree, quotes, verb, start):
        if place > least and score(weights, end_features(tree, verb, start, place)) > 0:
            return place
    return tree.sentence[verb][1]


def possible_ends(tree: Tree, quotes: QuoteIndex, verb: int, start: int) -> Iterator[int]:
    """Separators, conjunctions and subordinators between ``start`` and the sentence's end, outside quotations."""
    end = tree.sentence[verb][1]
    place = start + 1
    while place < end - 1:
        quote = quotes.at(place)
        if quote is not None:
            place = quotes.quotes[quote].tokens[1]
            continue
        text = tree.text[place]
        if text in _DASHES and (closing := _closing_dash(tree, start, place, end)) is not None:
            place = closing + 1
            continue
        if text != ";" and (_is_incomplete(tree, start, place) or _lists_figures(tree, place, end)):
            place += 1
            continue
        if text in _SEPARATORS:
            yield place
            place += 1 + (tree.pos[place + 1] == "CCONJ")
        elif (
            tree.pos[place] == "CCONJ"
            or tree.lower[place] in _SUBORDINATORS
            or (tree.pos[place] == "SPACE" and "\n" in text)
        ):
            yield place
        place += 1


def _is_incomplete(tree: Tree, start: int, place: int) -> bool:
    """Whether "that …" has no verb yet, or no main clause behind the one that a conjunction opens."""
    first = start + (tree.lower[start] in ("that", "even"))
    if tree.lower[first] in _SUBORDINATORS and first <= place:
        return sum(tree.tag[i] in FINITE for i in range(start, place)) < 2
    if tree.lower[start] not in ("that", "what", "how", "why", "whether", "if", "where", "who"):
        return False
    return not any(tree.tag[i] in FINITE for i in range(start, place))


def _lists_figures(tree: Tree, place: int, end: int) -> bool:
    """Whether counted things go on here with the next: "lost 12 men, nine tanks and 41 guns"."""
    if tree.text[place] != "," or tree.tag[place + 1] != "CD" or tree.pos[place - 1] != "NOUN":
        return False
    joins = next((i for i in range(place + 2, end - 1) if tree.pos[i] not in _COUNTED), end)
    return joins < end and tree.lower[joins] in ("and", ",") and tree.tag[joins + 1] == "CD"


def _closing_dash(tree: Tree, start: int, place: int, end: int) -> int | None:
    """The second of two dashes that stand between a subject or object and what goes on with it."""
    if any(tree.tag[i] in FINITE for i in range(start, place)):
        return None
    return next((i for i in range(place + 1, min(place + 20, end - 1)) if tree.text[i] in _DASHES), None)


def end_features(tree: Tree, verb: int, start: int, place: int) -> list[str]:
    """What tells whether the statement ends at ``place``."""
    separator = _SEPARATORS.get(tree.text[place], "none")
    follow = place + (separator != "none")
    conjunction = tree.pos[follow] == "CCONJ"
    first = follow + conjunction
    limit = tree.sentence[verb][1]
    first = min(first, limit - 1)
    word = tree.lower[follow] if tree.lower[follow] in _WORDS else "other"
    after = tree.lower[first] if tree.lower[first] in _WORDS else "other"
    bridge = _bridge(tree, first, place, limit)
    names = [
        f"separator={separator}",
        f"follow={separator}+{word}",
        f"tag={separator}+{tree.tag[first]}",
        f"rooted={tree.dep[verb] == 'ROOT'}",
        f"beyond={place >= tree.right[verb]}",
        f"beyond={place >= tree.right[verb]}+{separator}",
        f"length={min((place - start) // 4, 6)}",
        f"opened={_opening(tree, verb)}+{separator}",
        f"dep={tree.dep[verb]}+{separator}",
    ]
    finite_so_far = sum(tree.tag[i] in FINITE for i in range(start, place))
    opens = tree.lower[start + (tree.lower[start] == "that")]
    names += [
        f"finite={min(finite_so_far, 3)}",
        f"finite={min(finite_so_far, 3)}+{separator}",
        f"first={tree.lower[start] == 'that'}+{separator}+{min(finite_so_far, 2)}",
        f"that={tree.lower[start] == 'that'}+{word}",
        f"subordinate={opens in _SUBORDINATORS}+{separator}+{min(finite_so_far, 2)}",
        f"next={tree.tag[first] in FINITE}+{separator}+{min(finite_so_far, 2)}",
    ]
    names.append(f"cue={_next_cue(tree, first, limit)}+{separator}+{word if tree.tag[first] != 'VBG' else 'VBG'}")
    if separator == "dash":
        paired = any(
            tree.text[i] in _SEPARATORS and _SEPARATORS[tree.text[i]] == "dash" for i in range(place + 1, limit)
        )
        names.append(f"paired={paired}+{min(finite_so_far, 2)}")
    if conjunction:
        names.append(f"joined={after}")
        names.append(f"again={_is_cue(tree, first)}+{tree.tag[first] == tree.tag[verb]}")
    if bridge is None:
        return [*names, "bridge=none"]
    head = tree.head[bridge]
    to = "cue" if head == verb else "statement" if start <= head < place else "before" if head < verb else "after"
    owner = any(tree.dep[kid].startswith("nsubj") for kid in tree.kids[bridge])
    finite = tree.tag[bridge] if tree.tag[bridge] in FINITE else _auxiliary(tree, bridge)
    same = finite == tree.tag[verb]
    names += [
        f"bridge={to}",
        f"bridge={to}+{tree.dep[bridge]}",
        f"bridge={to}+{tree.dep[bridge]}+{word}",
        f"verb={to}+{finite}+{owner}",
        f"same={same}+{owner}+{word}+{separator}",
        f"tense={tree.tag[verb]}+{finite}+{owner}+{separator}",
    ]
    return names


def _is_cue(tree: Tree, token: int) -> bool:
    word = cue_lexicon().verbs.get(tree.lower[token])
    return word is not None and "clause" in word.frames


def _next_cue(tree: Tree, first: int, limit: int) -> bool:
    """Whether a verb of saying stands at the head of what follows: "though she noted", "adding that"."""
    return any(_is_cue(tree, i) for i in range(first, min(first + 4, limit)))


def _opening(tree: Tree, verb: int) -> str:
    start = tree.sentence[verb][0]
    while start < verb and tree.pos[start] in ("SPACE", "CCONJ", "PUNCT"):
        start += 1
    return "subordinate" if tree.lower[start] in _SUBORDINATORS else "main"


def _bridge(tree: Tree, first: int, place: int, limit: int) -> int | None:
    """The token at or after ``first`` that ties what follows to what stands before."""
    for i in range(first, limit):
        head = tree.head[i]
        if (head < place or head == i) and tree.dep[i] not in ("punct", "cc", "case", "mark"):
            return i
    return None


def _auxiliary(tree: Tree, verb: int) -> str:
    return next((tree.tag[kid] for kid in tree.kids[verb] if kid < verb and tree.tag[kid] in FINITE), "none")
