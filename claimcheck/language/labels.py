"""Which dependency labels a pipeline speaks: Universal Dependencies, or ClearNLP as in spaCy's own pipelines."""

from __future__ import annotations

import numpy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import PipelineError

UD_MARKS = frozenset({"nsubj", "obj", "obl"})
CLEARNLP_MARKS = frozenset({"nsubj", "dobj", "pobj"})


def check_labels(nlp: Language, name: str) -> None:
    """Refuse a pipeline that claimcheck cannot read with; add the mapping component where labels are ClearNLP's.

    Raises:
        PipelineError: no parser, or labels of neither style; the message names the pipeline.
    """
    if "parser" not in nlp.pipe_names:
        raise PipelineError(f"{name}: this pipeline has no parser; claimcheck needs one with UD or ClearNLP labels")
    labels = set(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
    if labels >= UD_MARKS:
        return
    if labels >= CLEARNLP_MARKS:
        nlp.add_pipe("clearnlp_to_ud", after="parser")
        return
    raise PipelineError(f"{name}: its dependency labels are neither UD nor ClearNLP style; choose another --model")


@Language.component("clearnlp_to_ud", assigns=["token.dep", "token.head"])
def clearnlp_to_ud(doc: Doc) -> Doc:
    """Rename ClearNLP labels to their UD counterparts and hang prepositions under their objects, as UD does."""
    heads = [token.head.i for token in doc]
    deps = [token.dep_ for token in doc]
    for token in doc:
        deps[token.i] = _RENAMED.get(token.dep_, token.dep_)
        if token.dep_ in ("pobj", "pcomp") and token.head.dep_ in ("prep", "agent"):
            preposition = token.head
            heads[token.i] = preposition.head.i
            heads[preposition.i] = token.i
            nominal = preposition.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM")
            deps[token.i] = "nmod" if nominal else "obl"
            deps[preposition.i] = "case"
    _attach_copulas(doc, heads, deps)
    # All heads at once: set one by one, spaCy moves the root and the sentence bounds while the tree is half changed.
    labels = numpy.array([doc.vocab.strings.add(dep) for dep in deps], dtype="uint64")
    offsets = (numpy.array(heads, dtype="int64") - numpy.arange(len(heads))).astype("uint64")
    return doc.from_array(["DEP", "HEAD"], numpy.column_stack((labels, offsets)))  # type: ignore[arg-type]


def _attach_copulas(doc: Doc, heads: list[int], deps: list[str]) -> None:
    """ClearNLP makes "is" the head of "is ready"; UD makes the predicate the head."""
    for token in doc:
        if token.dep_ not in ("attr", "acomp"):
            continue
        copula = token.head
        heads[token.i], deps[token.i] = heads[copula.i], deps[copula.i]
        if copula.head.i == copula.i:
            heads[token.i] = token.i
        heads[copula.i], deps[copula.i] = token.i, "cop"
        for child in copula.children:
            if child.i != token.i and heads[child.i] == copula.i:
                heads[child.i] = token.i


_RENAMED = {
    "dobj": "obj",
    "dative": "iobj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "possessive": "case",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "quantmod": "advmod",
    "nn": "compound",
    "prt": "compound:prt",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "oprd": "xcomp",
    "pcomp": "advcl",
}
