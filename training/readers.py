"""Epochs of training examples, each epoch grouped, laid out and varied anew from the same seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

from spacy.language import Language
from spacy.training import Example

from training import variation
from training.documents import (
    BETWEEN_PASSAGES,
    PARAGRAPH_BREAKS,
    build_name_doc,
    build_tree_doc,
    choose_breaks,
    group_sentences,
    join_passages,
)
from training.mentions import Passage
from training.names import NameStock, rename
from training.trees import Sentence

Item = TypeVar("Item", Sentence, Passage)
BLOCK = 40  # neighbours that stay together where an epoch takes a part of a corpus

RECASED = 0.05
STOPLESS = 0.03
DATED = 0.012
REFIGURED = 0.25
APPROXIMATED = 0.12
RENAMED = 0.55
RECASED_NAMES = 0.03
DATED_NAMES = 0.03


def take_share(items: Sequence[Item], repeat: float, rng: Random) -> list[Item]:
    """The items `repeat` times over; of a fraction a random part, in blocks, so that neighbours stay neighbours."""
    whole, part = divmod(repeat, 1)
    taken = list(items) * int(whole)
    blocks = [items[start : start + BLOCK] for start in range(0, len(items), BLOCK)]
    chosen = sorted(rng.sample(range(len(blocks)), round(part * len(blocks))))
    return taken + [item for number in chosen for item in blocks[number]]


def vary_sentence(sentence: Sentence, stock: NameStock, rng: Random) -> Sentence:
    """One printing of the sentence: most often as it stands."""
    if rng.random() < REFIGURED:
        sentence = variation.vary_figures(sentence, rng)
    if rng.random() < APPROXIMATED:
        sentence = variation.approximate(sentence, rng)
    recase = variation.choose_recasing(rng, RECASED)
    if recase:
        sentence = variation.recase_sentence(sentence, recase)
    if rng.random() < (0.5 if recase else STOPLESS):
        sentence = variation.drop_final_stop(sentence)
    if rng.random() < DATED:
        sentence = variation.date_sentence(sentence, variation.make_dateline(stock, rng))
    return sentence


def vary_passage(passage: Passage, stock: NameStock, rng: Random) -> Passage:
    """One printing of the passage: about every second time with other names."""
    if rng.random() < RENAMED:
        passage = rename(passage, stock, rng)
    recase = variation.choose_recasing(rng, RECASED_NAMES)
    if recase:
        passage = variation.recase_passage(passage, recase)
    if rng.random() < DATED_NAMES:
        passage = variation.date_passage(passage, variation.make_dateline(stock, rng))
    return passage


def read_tree_epoch(
    nlp: Language, corpora: Sequence[tuple[Sequence[Sentence], float]], stock: NameStock, seed: str
) -> Iterator[Example]:
    """All treebanks once through, shuffled by document; `seed` names the run and the epoch."""
    rng = Random(seed)
    pages = [page for sentences, repeat in corpora for page in group_sentences(take_share(sentences, repeat, rng), rng)]
    rng.shuffle(pages)
    for page in pages:
        printed = variation.choose_typography(rng)
        varied = [vary_sentence(sentence, stock, rng) for sentence in page]
        if printed:
            varied = [variation.retypeset_sentence(sentence, printed) for sentence in varied]
        reference = build_tree_doc(nlp, varied, choose_breaks(varied, rng))
        yield Example(nlp.make_doc(reference.text), reference)


def read_name_epoch(
    nlp: Language, corpora: Sequence[tuple[Sequence[Passage], float]], stock: NameStock, seed: str, most: int = 4
) -> Iterator[Example]:
    """All named-entity corpora once through, shuffled by page of up to `most` neighbours; `seed` as above."""
    rng = Random(seed)
    pages = list[list[Passage]]()
    for passages, repeat in corpora:
        taken = take_share(passages, repeat, rng)
        start = 0
        while start < len(taken):
            size = rng.randint(1, most)
            pages.append(taken[start : start + size])
            start += size
    rng.shuffle(pages)
    for page in pages:
        varied = [vary_passage(passage, stock, rng) for passage in page]
        breaks = rng.choices(PARAGRAPH_BREAKS, BETWEEN_PASSAGES, k=len(page) - 1)
        joined = join_passages(varied, breaks)
        printed = variation.choose_typography(rng)
        reference = build_name_doc(nlp, variation.retypeset_passage(joined, printed) if printed else joined)
        yield Example(nlp.make_doc(reference.text), reference)
