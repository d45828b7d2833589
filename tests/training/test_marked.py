"""The pairs that the weights of a store are fitted to: all that meet in one story, and some of those from two."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from training.verdicts.marked import STORY, TWO_STORIES, find_story_examples, read_marked
from training.verdicts.tellings import read_stories

FIRE = """\
@a Courier | 2025-06-03 | Fire in Draven
A fire in the Marnholt mill in Draven killed [[dead|12 people]] and hurt [[hurt|30 people]] on Monday.
@b Wire | 2025-06-03 | Draven mill burns
The fire in the Marnholt mill in Draven killed [[dead|14 people]] on Monday and [[hurt|30 people]] were hurt.
"""


def test_the_figures_of_a_key_answer_one_question(nlp: Language, tmp_path: Path) -> None:
    (tmp_path / "c-fire-draven.txt").write_text(FIRE, encoding="utf-8")
    marked = read_marked(nlp, read_stories(tmp_path))
    assert (marked.marks, marked.read) == (4, 4)
    assert sorted(key for _, key in marked.asked.values()) == ["dead", "dead", "hurt", "hurt"]
    examples = list(find_story_examples(nlp, tmp_path))
    labels = {frozenset((one.row.a.focus, one.row.b.focus)): one.row.label for one in examples}
    assert labels[frozenset({"12 people", "14 people"})] == "discrepant"
    assert labels[frozenset({"30 people"})] == "compatible"
    assert {one.row.source for one in examples} == {STORY}


def test_a_story_and_its_sequel_make_no_pairs_of_two_stories(nlp: Language, tmp_path: Path) -> None:
    def sources(*names: str) -> set[str]:
        folder = tmp_path / "-".join(names)
        folder.mkdir()
        for at, name in enumerate(names):
            (folder / f"{name}.txt").write_text(FIRE.replace("mill", f"mill {'of Osk' * at}"), encoding="utf-8")
        return {one.row.source for one in find_story_examples(nlp, folder)}

    assert sources("c-fire-1", "c-fire-2") == {STORY}
    assert sources("c-fire-draven", "c-blaze-osk") == {STORY, TWO_STORIES}
