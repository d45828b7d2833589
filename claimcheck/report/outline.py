"""A question laid out as every form of report tells it: figures by letter, the pairs worth showing, what is open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claimcheck.report.differences import Difference, advise, decisive_comparison, list_differences
from claimcheck.report.figures import FigureGroup, group_by_figure
from claimcheck.report.model import ReportComparison, ReportQuestion
from claimcheck.report.overview import headline_facts, pairs_worth_showing
from claimcheck.report.verdicts import VerdictStyle, style_of


@dataclass(frozen=True)
class Outline:
    """The parts of a question's report, each worked out when it is asked for."""

    question: ReportQuestion

    @property
    def style(self) -> VerdictStyle:
        """How the question's verdict is shown."""
        return style_of(self.question.verdict)

    @cached_property
    def facts(self) -> list[str]:
        """What stands beside the verdict."""
        return headline_facts(self.question)

    @cached_property
    def groups(self) -> tuple[FigureGroup, ...]:
        """The claims by figure, each with its letter."""
        return group_by_figure(self.question)

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter of each claim's figure, by the claim's id."""
        return {claim.id: group.letter for group in self.groups for claim in group.claims}

    @cached_property
    def pairs(self) -> list[ReportComparison]:
        """The pairs that tell the story, the decisive one first."""
        return pairs_worth_showing(self.question, self.groups)

    @property
    def advice(self) -> str:
        """What would settle the question; empty where nothing is open."""
        return advise(self.question, decisive_comparison(self.question))

    def tell_letters(self, pair: ReportComparison, joint: str = " and ") -> str:
        """The letters of a pair's two figures: "A and C"; of one figure "A"."""
        return joint.join(dict.fromkeys((self.letters[pair.a], self.letters[pair.b])))

    def tell_outlets(self, pair: ReportComparison) -> str:
        """The pair's outlets, where one of its figures has several sources and letters are not enough; else empty.

        Two articles of one name are not told apart by it.
        """
        a, b = self.question.by_id[pair.a], self.question.by_id[pair.b]
        shown = {self.letters[a.id], self.letters[b.id]}
        told_often = any(len(group.reprints) > 1 for group in self.groups if group.letter in shown)
        names = dict.fromkeys((a.article.name, b.article.name))
        return " / ".join(names) if told_often and len(names) > 1 else ""

    def list_differences(self, pair: ReportComparison) -> tuple[Difference, ...]:
        """What else differs between the two claims of a pair that is open; empty where it is not."""
        by_id = self.question.by_id
        return list_differences(by_id[pair.a], by_id[pair.b]) if pair.is_open else ()
