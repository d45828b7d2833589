"""Attributions whose cue is a verb."""

from __future__ import annotations

from claimcheck.extraction.attributions.beside import find_beside
from claimcheck.extraction.attributions.complements import find_statement
from claimcheck.extraction.attributions.contents import content_before, following_paragraph, following_quote
from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.fronted import find_fronted
from claimcheck.extraction.attributions.manners import before_medium
from claimcheck.extraction.attributions.mistagged import mistagged
from claimcheck.extraction.attributions.nominals import before_deed, without_case
from claimcheck.extraction.attributions.openings import relative_antecedent
from claimcheck.extraction.attributions.passives import read_passive
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.quoting import find_quoted, is_aside, quoting_start, quoting_verb
from claimcheck.extraction.attributions.speakers import find_inherited, find_seen, with_absolute
from claimcheck.extraction.attributions.subjects import find_subject
from claimcheck.extraction.attributions.voice import is_passive
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.numbers import load_number_words
from claimcheck.lexicon.sources import is_source_noun

_OCCASIONS = frozenset({"when", "whenever", "if", "unless"})
_PARTICLES = frozenset({"up", "off", "down", "over", "away", "around"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LONGEST_UNNAMED = 7
"""Tokens in which "on the condition of anonymity" ends behind its verb."""
_NOMINAL_ROLES = frozenset({"obj", "nsubj", "nsubj:pass", "iobj", "obl", "nmod"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})


def find_verb_drafts(tree: Tree, quotes: QuoteIndex) -> list[Draft]:
    """One draft for each cue verb that has a statement, or that says that there is none."""
    words = cue_lexicon().verbs
    drafts = []
    for token, lower in enumerate(tree.lower):
        word, retagged = words.get(lower), False
        if word is None or (lower == "told" and tree.lower[token - 1] == "all"):
            continue  # "all told, 12 were hurt" is a sum
        doubted = tree.tag[token] not in _FINITE or tree.dep[token] == "amod" or tree.pos[token] == "NOUN"
        if doubted and mistagged(tree, quotes, token, word):
            tree.tag[token], tree.pos[token] = "VBZ" if lower.endswith("s") else "VBD", "VERB"
        elif not _is_verb(tree, token) or _is_other_phrase(tree, token, word):
            continue
        elif retagged := tree.tag[token][:2] != "VB":
            tree.tag[token], tree.pos[token] = "VBP" if word.tag == "VB" else word.tag, "VERB"
        draft = _draft(tree, quotes, token, word, retagged=retagged)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _is_verb(tree: Tree, token: int) -> bool:
    """Tagged so, or tagged a noun though it has a subject, an auxiliary or a clause as only verbs do."""
    if _is_plural_noun(tree, token):
        return False
    if tree.tag[token][:2] == "VB" or tree.pos[token] == "VERB":
        if tree.dep[token] in ("amod", "compound"):
            return is_aside(tree, token) or (
                tree.tag[token] in ("VBD", "VBZ", "VBP") and tree.child(token, "nsubj") is not None
            )
        return tree.dep[token] not in ("case", "fixed", "aux")
    return tree.pos[token] in ("NOUN", "PROPN") and any(tree.dep[kid] in ("ccomp", "aux") for kid in tree.kids[token])


def _is_plural_noun(tree: Tree, token: int) -> bool:
    """Whether it is what is said of that others say: "denied reports that", "says claims that … are false"."""
    if tree.lower[token] not in cue_lexicon().nouns or not tree.lower[token].endswith("s"):
        return False
    if tree.child(token, "nsubj", "aux") is not None:
        return False
    if tree.dep[token] in _NOMINAL_ROLES:
        return True
    return token > 0 and tree.tag[token] == "VBZ" and tree.tag[token - 1] in _FINITE and tree.pos[token - 1] == "VERB"


def _is_other_phrase(tree: Tree, token: int, word: CueWord) -> bool:
    """Whether the words behind the verb make something else of it: "call sign", "failed to show up"."""
    idiom = (word.base, *tree.lower[token + 1 : token + 2]) in cue_lexicon().idioms
    return idiom or _is_phrasal(tree, token, word) or _asks_for_anonymity(tree, token)


def _is_phrasal(tree: Tree, token: int, word: CueWord) -> bool:
    """Whether a particle makes another verb of it: "failed to show up"."""
    obj = tree.child_after(token, "obj")
    particles = {
        tree.lower[kid]
        for kid in tree.kids[token]
        if tree.dep[kid] == "compound:prt" and not (obj is not None and obj < kid and tree.pos[obj] != "PRON")
    }
    return not particles.isdisjoint(_PARTICLES - word.prepositions)


def _asks_for_anonymity(tree: Tree, token: int) -> bool:
    """Whether it only tells that a source wants no name, or why: "asked not to be named discussing the plan"."""
    while True:
        after = " ".join(tree.lower[token + 1 : token + _LONGEST_UNNAMED])
        if after.startswith(cue_lexicon().unnamed):
            return True
        if tree.dep[token] != "advcl" or tree.head[token] == token:
            return False
        token = tree.head[token]


def _draft(tree: Tree, quotes: QuoteIndex, token: int, word: CueWord, *, retagged: bool) -> Draft | None:
    passive = is_passive(tree, token)
    if _is_told_of_some(tree, token):
        return None
    fronted = bool(find_fronted(tree, quotes, token))
    apart = with_absolute(tree, token)
    source = apart or (None if fronted else _find_speaker(tree, quotes, token))
    if source is None and retagged and not passive:
        source = find_beside(tree, token)
    inherited = False
    if source is None and not passive and not fronted:
        source = find_inherited(tree, quotes, token)
        if source is not None and tree.lower[source.tokens[0]] == "as" and source.tokens[0] < source.head:
            source = Phrase((source.tokens[0] + 1, source.tokens[1]), source.head)
        inherited = source is not None
        governed = tree.tag[token] == "VBG" and tree.pos[token - 1] == "ADP"
        if source is None and not governed and ("clause" in word.frames or _is_finite(tree, token, word)):
            source = find_beside(tree, token)
    if source is not None:
        source = _people_of(tree, before_medium(tree, before_deed(tree, source)))
        if not _is_anybody(tree, source):
            return None
    if source is not None and not passive and _is_amount(tree, source, word):
        return None
    if "bench" in word.frames and (source is None or tree.lower[source.head] not in cue_lexicon().benches):
        return None
    unnamed = source is None or (inherited and "at" in word.frames)
    if "active" in word.frames and tree.tag[token] in ("VBN", "VBD") and unnamed:
        return None  # "watches valued at $400"
    draft = Draft(token, [_cue_range(tree, token)], _stance(tree, token, word), source, inherited=inherited)
    if (source is None and not passive and _is_unsaid(tree, token)) or _is_conjunction(tree, token):
        return None
    draft.negated = _is_negated(tree, token) or _is_nobody(tree, source)
    if passive and not fronted:
        return read_passive(tree, quotes, draft, word)
    draft.apart = apart is not None
    found = (_after_day(tree, token, part) for part in find_statement(tree, quotes, draft, word))
    draft.content = [part for part in found if _has_words(tree, part)]
    if draft.shape == "clause" and draft.content:
        draft.content = relative_antecedent(tree, draft) + draft.content
    if not draft.content and (quoting := quoting_verb(tree, token)) is not None:
        draft.content = content_before(tree, quotes, draft, quoting_start(tree, quoting))
    if not draft.content and source is not None and token + 1 < len(tree) and tree.ent[token + 1] == "DATE":
        draft.content = content_before(tree, quotes, draft, source.tokens[0])  # "…, officials announced Thursday."
        draft.shape = "clause"
    if not draft.content and "clause" in word.frames:
        draft.content = following_paragraph(tree, quotes, token + 1) or following_quote(tree, quotes, token)
    if draft.shape != "clause" and _is_generic(tree, token):
        return None
    if not draft.content and not draft.negated:
        return None
    return draft if draft.source is not None or draft.content else None


def _after_day(tree: Tree, verb: int, part: TokenRange) -> TokenRange:
    """The statement without the day on which it was made: "said Sunday that", "announced Thursday."."""
    start, end = part
    at = start
    while verb < at < end and (tree.ent[at] in ("DATE", "TIME") or tree.lower[at] in ("on", "late", "early")):
        at += 1
    return (at, end) if at > start and (at == end or tree.lower[at] == "that") else part


def _is_told_of_some(tree: Tree, verb: int) -> bool:
    """Whether it only tells of whom some are counted: "Of the 58 people admitted to the clinic, 19 died"."""
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    return subject is not None and any(
        tree.dep[kid] == "case" and tree.lower[kid] == "of" for kid in tree.kids[subject]
    )


def _people_of(tree: Tree, source: Phrase) -> Phrase:
    """Those of whom a share speaks: the voters of "52% of voters said"."""
    if tree.lower[source.head] not in event_lexicon().percent:
        return source
    people = next((kid for kid in tree.kids[source.head] if tree.dep[kid] == "nmod"), None)
    return source if people is None else without_case(tree, people)


def _is_anybody(tree: Tree, source: Phrase) -> bool:
    """Whether it can speak at all: neither nobody nor a count does ("no one denies", "12 deaths reported")."""
    nobody = " ".join(tree.lower[slice(*source.tokens)]) in load_number_words().nobody
    return not nobody and tree.lower[source.head] not in measure_lexicon().none_told


def _is_nobody(tree: Tree, source: Phrase | None) -> bool:
    """Whether none of such people says it: "no group has claimed the attack"."""
    return (source is not None and is_source_noun(tree.lower[source.head])) and any(
        tree.lower[kid] in ("no", "neither") and tree.dep[kid] == "det" for kid in tree.kids[source.head]
    )


def _stance(tree: Tree, token: int, word: CueWord) -> str:
    """The verb's own, or that which its particle makes of it: "ruled out sending troops"."""
    particle = tree.child(token, "compound:prt")
    return (
        word.stance if particle is None else cue_lexicon().phrases.get((word.base, tree.lower[particle]), word.stance)
    )


def _find_speaker(tree: Tree, quotes: QuoteIndex, token: int) -> Phrase | None:
    return find_quoted(tree, token) or find_subject(tree, quotes, token) or find_seen(tree, token)


def _is_amount(tree: Tree, source: Phrase, word: CueWord) -> bool:
    """Whether what the verb is said of is a number of things, which tells nothing: "the number of jobs added"."""
    return tree.lower[source.head] in listed("attributions", "amounts") and word.stance != "reports"


def _is_finite(tree: Tree, verb: int, word: CueWord) -> bool:
    """Whether the verb is finite; "put" may be so whatever its tag, as all its forms look alike."""
    helped = any(tree.dep[kid].startswith(("aux", "mark")) for kid in tree.kids[verb])
    return tree.tag[verb] in _FINITE or (word.base == "put" and tree.lower[verb] == "put" and not helped)


def _is_unsaid(tree: Tree, verb: int) -> bool:
    """Whether the verb names an action that nobody is said to do: "the time to discuss it", "it is worth noting"."""
    if tree.tag[verb] == "VB":
        return any(kid < verb and tree.lower[kid] == "to" for kid in tree.kids[verb])
    return tree.tag[verb] == "VBG" and tree.lower[verb - 1] == "worth"


def _is_conjunction(tree: Tree, verb: int) -> bool:
    """Whether a participle only joins clauses: "it was a miracle, considering he fired 18 rounds"."""
    return tree.lower[verb] == "considering" and tree.child(verb, "aux", "nsubj") is None and tree.dep[verb] != "ROOT"


def _is_generic(tree: Tree, verb: int) -> bool:
    """Whether the clause tells on what occasion something happens, ever: "when sailors ask for help"."""
    opens = any(kid < verb and tree.lower[kid] in _OCCASIONS for kid in tree.kids[verb])
    return opens and tree.tag[verb] in ("VBP", "VBZ")


def _has_words(tree: Tree, part: TokenRange) -> bool:
    """Whether something is said in it; the next cue by itself is nothing: "a diplomat briefed on the talks said"."""
    alone = part[1] - part[0] == 1 and tree.tag[part[0]] in _FINITE
    return not alone and any(tree.text[i][0].isalnum() for i in range(*part))


def _cue_range(tree: Tree, token: int) -> TokenRange:
    """The verb with the auxiliaries, negations and adverbs before it."""
    start = token
    while (
        start
        and (tree.head[start - 1] == token or tree.head[start - 1] == start)
        and tree.dep[start - 1] in ("aux", "advmod", "aux:pass")
        and tree.pos[start - 1] in ("AUX", "ADV", "PART")
    ):
        start -= 1
    return start, token + 1


def _is_negated(tree: Tree, token: int) -> bool:
    if any(kid < token and tree.lower[kid] in _NEGATIONS for kid in tree.kids[token]):
        return True
    if tree.tag[token] == "VBG" and " ".join(tree.lower[max(0, token - 2) : token]).endswith(cue_lexicon().unsaid):
        return True
    parent = tree.head[token]
    return (
        parent != token
        and tree.dep[token] == "xcomp"
        and tree.lemma[parent].lower() in listed("attributions", "declining")
    )
