"""Attributions whose cue is no verb: "according to X", "X's claim that", "X has evidence that", "allegedly"."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.headlines import read_headline
from claimcheck.extraction.attributions.nominals import FINITE, has_clause, noun_phrase
from claimcheck.extraction.attributions.nouns import read_noun
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.shares import find_shares, joint_behind
from claimcheck.extraction.attributions.spans import extend_over_quotes, trim
from claimcheck.extraction.attributions.speakers import can_speak
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.sources import is_person_noun, source_lexicon

_DASHES = frozenset({"—", "–", "--", "-", "―"})
_ACCORDING = ("according", "to")
_PARTED = frozenset({",", "(", *_DASHES})


def find_phrase_drafts(tree: Tree, quotes: QuoteIndex) -> list[Draft]:
    """One draft for each preposition, noun or adverb that is a cue."""
    words = cue_lexicon()
    openings = {phrase[0] for phrase in words.prepositions}
    drafts: list[Draft | None] = []
    for token, lower in enumerate(tree.lower):
        phrase = _preposition(tree, token) if lower in openings else None
        if phrase is not None:
            drafts.append(_according(tree, quotes, token, phrase))
        elif lower in words.nouns and tree.pos[token] == "NOUN":
            drafts.append(read_noun(tree, quotes, token, words.nouns[lower]))
        elif lower == "by" and tree.lower[tree.head[token]] in words.reckonings:
            drafts.append(_by_count(tree, quotes, token))
        elif lower in words.adverbs:
            drafts.append(_adverb(tree, token, words.adverbs[lower]))
        elif lower == ":" and quotes.starting_at(token + 1) is not None:
            drafts.append(_script(tree, quotes, token))
        elif lower in _DASHES and quotes.ending_at(token) is not None:
            drafts.append(_signed(tree, quotes, token))
        elif lower == ":" or lower in _DASHES:
            drafts.append(read_headline(tree, token))
    return [draft for draft in drafts if draft is not None]


def _preposition(tree: Tree, token: int) -> tuple[str, ...] | None:
    """The phrase of the lexicon that starts at ``token``: "according to", "in the words of"."""
    return next((p for p in cue_lexicon().prepositions if tuple(tree.lower[token : token + len(p)]) == p), None)


def _according(tree: Tree, quotes: QuoteIndex, token: int, words: tuple[str, ...]) -> Draft | None:
    start, limit = tree.sentence[token]
    first = token + len(words)
    head = tree.head[token] if len(words) <= len(_ACCORDING) else first
    if (
        head < first
        or len(words) > len(_ACCORDING)
        or tree.pos[head] not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X")
    ):
        head = first
        while head < limit - 1 and tree.pos[head] not in ("NOUN", "PROPN", "PRON"):
            head += 1
        while head < limit - 1 and tree.pos[head + 1] in ("NOUN", "PROPN"):
            head += 1
    while head < limit - 1 and tree.dep[head] in ("nmod:desc", "nmod") and head < tree.head[head] < limit:
        if tree.dep[head] == "nmod" and tree.head[head] != head + 1:
            break
        head = tree.head[head]  # "according to army spokesman John Roe", "according to Leeds police"
    if head >= len(tree):
        return None
    end = min(max(tree.right[head], head + 1), limit)
    end = _with_name(tree, head, end, limit)
    comma = joint_behind(tree, head + 1, end)
    if comma is None:
        comma = next((i for i in range(head + 1, end) if tree.text[i] == "," and has_clause(tree, i + 1, end)), None)
    if comma is None and (
        tree.text[token - 1] == "," or all(tree.pos[i] in ("SPACE", "CCONJ") for i in range(start, token))
    ):
        behind = end + (tree.text[end : end + 1] == [","])
        cut = behind < limit and tree.tag[behind] in FINITE
        commas = [i for i in range(head + 1, end - 1) if _resumes(tree, i, spent=cut or end == limit)]
        # A verb with no subject but what the parser took for appositions: "according to police, Jane Roe, 27, fired".
        last = cut and tree.pos[head] == "PROPN"
        comma = (commas[-1] if last else commas[0]) if commas else None
    tokens = trim(tree, first, end if comma is None else comma)
    if words[-1] == "per" and not (tree.text[token - 1] in _PARTED and _may_be_told_by(tree, first, head)):
        return None
    stance = cue_lexicon().prepositions[words]
    draft = Draft(token, [(token, first)], stance, Phrase(tokens, head), shape="preposition")
    if head + 1 < tokens[1] == limit - 1 and tree.pos[head] == "NOUN" and tree.tag[head + 1] == "CD":
        # "According to the mayor 40 houses burned, according to the insurers 65": a gap, and no name with a number.
        draft.source, draft.content = Phrase((tokens[0], head + 1), head), [(head + 1, tokens[1])]
        return draft
    if (shared := find_shares(tree, token, tokens[1])) is not None:
        draft.content = shared
        return draft
    narrow = _relative_before(tree, token, tokens[1])
    draft.content = [narrow] if narrow is not None else _around(tree, quotes, (token, tokens[1]))
    return draft if draft.content and tokens[0] < tokens[1] else None


def _may_be_told_by(tree: Tree, first: int, head: int) -> bool:
    """Whether "per" brings in who says it; one person alone is what a rate is of: "$40, per worker"."""
    each = head == first and tree.tag[head] == "NN" and is_person_noun(tree.lower[head])
    return can_speak(tree, head) and not each


def _by_count(tree: Tree, quotes: QuoteIndex, token: int) -> Draft | None:
    """ "By the ministry's count, 40 died": the owner of the count is the source."""
    noun = tree.head[token]
    owner = tree.child(noun, "nmod:poss")
    if owner is None or not token < owner < noun:
        return None
    if (kept := _kept_count(tree, token, noun)) is not None:
        return kept
    phrase = noun_phrase(tree, owner, noun)
    start, end = phrase.tokens
    end -= tree.tag[end - 1] == "POS"
    stance = cue_lexicon().reckonings[tree.lower[noun]]
    source = Phrase((start, end), owner)
    draft = Draft(token, [(token, token + 1), (noun, noun + 1)], stance, source, shape="preposition")
    counted = token > tree.sentence[token][0] and tree.tag[token - 1] == "CD"
    draft.content = [_counted(tree, token)] if counted else _around(tree, quotes, (token, noun + 1))
    return draft if draft.content else None


def _kept_count(tree: Tree, by: int, noun: int) -> Draft | None:
    """The figure that somebody does not give up, not reckoned by: "the police stood by their count of 31"."""
    verb = tree.head[noun]
    subject = tree.child(verb, "nsubj")
    if tree.lemma[verb].lower() not in listed("attributions", "keeping") or verb != by - 1 or subject is None:
        return None
    end = max(tree.right[noun], noun + 1)
    cue = [(verb, by + 1)]
    return Draft(verb, cue, "says", noun_phrase(tree, subject, verb), [trim(tree, by + 1, end)], shape="figure")


def _counted(tree: Tree, by: int) -> TokenRange:
    """The figure alone that a count stands behind: "protesters – 20,000 by the union's count, 8,500 by the army's"."""
    start = by - 1
    while start > tree.sentence[by][0] and tree.text[start - 1] not in (",", ";", "(", *_DASHES):
        start -= 1
    return trim(tree, start, by)


def _relative_before(tree: Tree, token: int, end: int) -> TokenRange | None:
    """The relative clause that the phrase ends without a comma: "of 120 kilos, which is much according to X"."""
    limit = tree.sentence[token][1]
    if tree.text[token - 1] in (",", "—", "–", "--", "”", '"') or any(
        tree.pos[i] != "PUNCT" for i in range(end, limit)
    ):
        return None
    verb = next((up for up in tree.ancestors(token) if tree.dep[up] == "acl:relcl"), None)
    if verb is None or tree.left[verb] == 0:
        return None
    first = tree.left[verb] + (tree.text[tree.left[verb]] == ",")
    if tree.text[first - 1] != ",":
        return None
    return trim(tree, first, token) if tree.tag[first] in ("WDT", "WP") else None


def _resumes(tree: Tree, comma: int, *, spent: bool) -> bool:
    """Whether the main clause can begin behind the comma: with a number, or where none are left ("spent")."""
    follows = ("DET", "PRON", "PROPN", "NOUN", "NUM", "SYM") if spent else ("NUM", "SYM")
    aged = tree.tag[comma + 1] == "CD" and tree.text[comma + 2 : comma + 3] == [","] and tree.pos[comma - 1] == "PROPN"
    return tree.text[comma] == "," and tree.pos[comma + 1] in follows and not aged


def _with_name(tree: Tree, head: int, end: int, limit: int) -> int:
    """The end of a phrase with the name behind its title, where the parser took it for a subject: "Sgt. Jan Roe,"."""
    after = end
    while after < limit and tree.pos[after] == "PROPN":
        after += 1
    named = end > head + 1 or tree.lower[head] in source_lexicon().outlet_nouns  # "the newspaper El Norte,"
    titled = tree.pos[head] == "NOUN" and named and after > end and tree.text[after : after + 1] == [","]
    return after if titled else end


def _around(tree: Tree, quotes: QuoteIndex, block: TokenRange) -> list[TokenRange]:
    """The sentence without the block, and without what follows behind a semicolon: that another may say. Back to the
    start of a quotation that ends at the block.
    """
    start, end = tree.sentence[block[0]]
    if tree.text[block[1] : block[1] + 1] == [";"]:
        end = block[1]
    before = block[0]
    while before > start and tree.text[before - 1] in (",", "—", "–", "--"):
        before -= 1
    quote = quotes.ending_at(before)
    if quote is not None:
        start = min(start, quotes.quotes[quote].tokens[0])
    parts = [trim(tree, start, block[0]), extend_over_quotes(tree, quotes, block[1], end)]
    return [p for p in parts if p[1] > p[0] and any(tree.text[i][0].isalnum() for i in range(*p))]


def _adverb(tree: Tree, token: int, stance: str) -> Draft | None:
    governor = tree.head[token]
    if tree.dep[token] != "advmod" or tree.pos[governor] not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    start, end = tree.subtree(governor)
    aside = next((i for i in range(start, token) if tree.text[i] == "," and tree.text[token - 1] == ","), token)
    end = next((i for i in range(token + 1, end) if "\n" in tree.text[i]), end)
    parts = [trim(tree, start, aside), trim(tree, token + 1, end)]
    return Draft(token, [(token, token + 1)], stance, None, [p for p in parts if p[0] < p[1]], shape="adverb")


def _signed(tree: Tree, quotes: QuoteIndex, token: int) -> Draft | None:
    """ ""…" — NAME", where the quotation and a name fill the paragraph."""
    end = token + 1
    while end < len(tree) and tree.pos[end] in ("PROPN", "PUNCT") and "\n" not in tree.text[end]:
        end += 1
    index = quotes.ending_at(token)
    if index is None or not quotes.quotes[index].opens_paragraph or end == token + 1:
        return None
    if end < len(tree) and "\n" not in tree.text[end]:
        return None
    name = Phrase(trim(tree, token + 1, end), token + 1)
    return Draft(token, [(token, token + 1)], "says", name, [quotes.quotes[index].tokens], shape="colon")


def _script(tree: Tree, quotes: QuoteIndex, token: int) -> Draft | None:
    """ "NAME: "…"", where nothing but a name stands before the colon."""
    start = tree.sentence[token][0]
    while start and not tree.text[start - 1].startswith("\n") and tree.pos[start - 1] != "SPACE":
        start -= 1
    if not 0 < token - start <= 8 or any(tree.pos[i] in ("VERB", "AUX") for i in range(start, token)):
        return None
    head = next((i for i in range(token - 1, start - 1, -1) if tree.text[i][0].isupper()), None)
    quote = quotes.starting_at(token + 1)
    if head is None or quote is None:
        return None
    return Draft(
        token, [(token, token + 1)], "says", Phrase((start, token), head), [quotes.quotes[quote].tokens], shape="colon"
    )
