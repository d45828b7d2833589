"""The review page: one case at a time, one key for each answer, plain forms underneath."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, Response, abort, flash, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from claimcheck.errors import ClaimcheckError
from claimcheck.report.differences import advise, format_told_on, list_differences
from claimcheck.report.figures import counted_word, format_figure, format_ratio, label_claim, scale_unit
from claimcheck.report.html import format_day, page_style, waterfall_script
from claimcheck.report.judgements import DECISIONS, REASONS, describe_correction, describe_judgement
from claimcheck.report.model import Report
from claimcheck.report.outline import Outline
from claimcheck.report.overview import count_of
from claimcheck.report.plots import draw_dots, list_waterfall
from claimcheck.report.quotes import one_line, quote_context, web_address
from claimcheck.report.verdicts import VERDICTS, say_confidence, style_of
from claimcheck.review.cases import Case
from claimcheck.review.desk import Desk
from claimcheck.review.filters import STATUSES, Filters
from claimcheck.review.forms import ACTIONS_ON_CLAIMS, read_judgement
from claimcheck.review.history import describe_entry
from claimcheck.review.passage import read_passage
from claimcheck.review.progress import Progress, next_case
from claimcheck.review.queue import QueuedCase
from claimcheck.review.security import secure
from claimcheck.store.judgements import Judgement
from claimcheck.verdict.naming import name_source, start_sentence

_PER_PAGE = 100
_CONTEXT = 1600
"""Code points of an article beside a case; the rest is one link away."""
_MOST_OFFERED = 30
"""Questions offered at once to merge with; a search narrows them."""


def create_app(desk: Desk, reviewer: str, *, host: str = "127.0.0.1", password: str | None = None) -> Flask:
    """The page over ``desk``, on which ``reviewer`` decides."""
    app = Flask(__name__)
    secure(app, host=host, password=password)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        clean=one_line,
        source_name=lambda source: start_sentence(name_source(source)),
        told_on=format_told_on,
        figure=format_figure,
        noun=counted_word,
        stand=label_claim,
        day=format_day,
        judged=describe_judgement,
        corrected=describe_correction,
        address=web_address,
        style_of=style_of,
        confidence=lambda comparison: say_confidence(comparison.verdict, comparison.confidence),
        count_of=count_of,
        entry=describe_entry,
    )
    app.jinja_env.globals.update(
        reasons=REASONS, decisions=DECISIONS, verdicts=VERDICTS, statuses=STATUSES, reviewer=reviewer, desk=desk
    )
    _add_pages(app, desk)
    _add_actions(app, desk, reviewer)
    return app


def _add_pages(app: Flask, desk: Desk) -> None:
    @app.get("/")
    def queue() -> str:
        desk.refresh()
        filters = Filters.from_query(request.args)
        cases = desk.select(filters)
        page = max(1, request.args.get("page", 1, type=int) or 1)
        shown = cases[(page - 1) * _PER_PAGE : page * _PER_PAGE]
        pages = max(1, -(-len(cases) // _PER_PAGE))
        progress = Progress.of(desk, filters)
        return render_template("queue.html", filters=filters, cases=shown, page=page, pages=pages, progress=progress)

    @app.get("/style.css")
    def style() -> Response:
        return Response(page_style(), mimetype="text/css")

    @app.get("/waterfall.js")
    def script() -> Response:
        return Response(waterfall_script(), mimetype="text/javascript")

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(status=204)

    @app.get("/case/<a>/<b>")
    def case(a: str, b: str) -> str | tuple[str, int]:
        desk.refresh()
        filters = Filters.from_query(request.args)
        found = desk.find_case(a, b)
        if found is None:
            return render_template("gone.html", filters=filters, claims=[desk.find_claim(a), desk.find_claim(b)]), 404
        return _show_case(desk, found, filters, request.args.get("merge"))

    @app.get("/questions/<a>")
    def questions(a: str) -> Response:
        desk.refresh()
        if desk.find_question(a) is None:
            abort(404, "No claim of that name is under a question.")
        offer = Offer.of(desk, a, request.args.get("merge", ""))
        return jsonify(told=offer.told, questions=offer.options)

    @app.get("/article/<identifier>")
    def article(identifier: str) -> str:
        found = desk.find_article(identifier)
        if found is None:
            abort(404, "No article of that name is in the store.")
        claim = desk.find_claim(request.args.get("claim", ""))
        return render_template("article.html", article=found, parts=read_passage(found.text, claim))

    @app.get("/history")
    def history() -> str:
        desk.refresh()
        orphans = {entry.id for entry in desk.orphans}
        return render_template("history.html", entries=list(reversed(desk.log))[:1000], orphans=orphans)


@dataclass(frozen=True)
class Offer:
    """Questions to merge with: ``options`` are (key of a claim, words), ``told`` says how many there are."""

    told: str
    options: list[tuple[str, str]]

    @classmethod
    def of(cls, desk: Desk, claim: str, words: str) -> Offer:
        """The questions that hold the words, or without words those with labels like that of the claim's question."""
        found = desk.find_questions(words, but=claim)
        told = f"{count_of(len(found), 'question')} {'with these words' if words.strip() else 'with a like label'}"
        shown = found[:_MOST_OFFERED]
        if len(shown) < len(found):
            told += f", the first {len(shown)} shown: add words to narrow the search"
        return cls(told, [(other.keys[0], other.offer) for other in shown])


def _show_case(desk: Desk, found: Case, filters: Filters, merge: str | None) -> str:
    question = found.question
    articles = (desk.find_article(claim.article.id) for claim in (found.claim_a, found.claim_b))
    report = Report(None, (question,), {article.digest[:16]: article.text for article in articles if article})
    outline = Outline(question)
    return render_template(
        "case.html",
        case=found,
        question=question,
        filters=filters,
        progress=Progress.of(desk, filters),
        facts=outline.facts,
        apart=format_ratio(found.comparison.ratio),
        dots=draw_dots(outline.groups, scale_unit(question)),
        waterfall=list_waterfall(found.comparison, question.spellings),
        differences=list_differences(found.claim_a, found.claim_b),
        advice=advise(question, found.comparison),
        sides=[
            (outline.letters[claim.id], claim, key, quote_context(report, claim, width=_CONTEXT))
            for claim, key in ((found.claim_a, found.a), (found.claim_b, found.b))
        ],
        judgement=desk.standing.describe_pair(found.a, found.b),
        entries=[entry for entry in desk.log if entry.pair == found.pair],
        notes=desk.standing.notes.get(found.pair, ()),
        merge=merge,
        offer=Offer.of(desk, found.a, merge or ""),
    )


def _add_actions(app: Flask, desk: Desk, reviewer: str) -> None:
    @app.post("/case/<a>/<b>")
    def judge(a: str, b: str) -> BaseResponse:
        desk.refresh()
        filters = Filters.from_query(request.args)
        found = desk.find_case(a, b)
        if found is None:
            flash("This case is gone: an article was scanned again, or somebody split it off. Nothing was written.")
            return redirect(url_for("queue") + filters.query, 303)
        if request.form.get("action") == "skip":
            desk.skipped.add(found.pair)
            return _go_on(desk, found, filters)
        before = desk.standing.decisions.get(found.pair)
        try:
            written = desk.add(read_judgement(request.form, found, reviewer))
        except ClaimcheckError as error:
            flash(str(error))
            return redirect(_address(found) + filters.query, 303)
        desk.skipped.discard(found.pair)
        _tell_of_others(before, request.form.get("seen", ""), reviewer)
        flash(f"Written: {describe_entry(written)}")
        stays = written.action in ACTIONS_ON_CLAIMS and desk.find_case(a, b) is not None
        return redirect(_address(found) + filters.query, 303) if stays else _go_on(desk, found, filters)

    @app.post("/undo")
    def undo() -> BaseResponse:
        desk.refresh()
        filters = Filters.from_query(request.args)
        last = desk.last_by(reviewer)
        if last is None:
            flash("There is nothing of yours to undo.")
            return redirect(url_for("queue") + filters.query, 303)
        desk.add(Judgement("undo", reviewer, last.claim_a, last.claim_b, last.question, undoes=last.id))
        flash(f"Undone: {describe_entry(last)}")
        found = desk.find_case(last.claim_a or "", last.claim_b or "")
        return redirect((_address(found) if found else url_for("queue")) + filters.query, 303)

    @app.errorhandler(400)
    @app.errorhandler(403)
    @app.errorhandler(404)
    @app.errorhandler(413)
    def refuse(error: Exception) -> tuple[str, int]:
        code: int = getattr(error, "code", 400)
        return render_template("refused.html", message=getattr(error, "description", str(error))), code


def _address(case: Case | QueuedCase) -> str:
    return url_for("case", a=case.a, b=case.b)


def _go_on(desk: Desk, here: Case, filters: Filters) -> Response | BaseResponse:
    following = next_case(desk, here, filters)
    if following is None:
        return redirect(url_for("queue") + filters.query, 303)
    return redirect(_address(following) + filters.query, 303)


def _tell_of_others(before: Judgement | None, seen: str, reviewer: str) -> None:
    """Say that somebody decided this case while it was open here; both entries stay in the log."""
    if before is not None and before.uid != seen and before.reviewer != reviewer:
        flash(f"Meanwhile {before.reviewer} had decided: {describe_entry(before)}. Both are kept; yours stands.")
