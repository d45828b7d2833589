"""``claimcheck show``: one claim in its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.options import db_option, format_option, output_option
from claimcheck.cli.output import open_output, printable, write_json_line

if TYPE_CHECKING:
    from claimcheck.article import Article
    from claimcheck.claim import Claim, Source

CONTEXT = 300
"""Code points that are shown on each side of the claim's sentence."""


@click.command()
@click.argument("identifier", metavar="ID")
@db_option
@format_option("text", "json")
@output_option
def command(identifier: str, db: str, form: str, output: str) -> None:
    """Show one claim in its article.

    Who says it, what was read, and what stands around it. ID is a claim's id, or its beginning; other words are looked
    for in the claims' sentences.

    \b
    Example:
      claimcheck show 3f2a9c
      claimcheck show "10,000 troops"
    """
    from claimcheck.errors import ClaimcheckError
    from claimcheck.store import Store

    with Store(db) as store:
        found = store.find_claims(identifier) or store.search_claims([[word] for word in identifier.split()])
        if not found:
            raise ClaimcheckError(f"{identifier}: no claim in {store.name} has this id or these words")
    with open_output(output) as stream:
        for number, (claim, article) in enumerate(found):
            if form == "json":
                write_json_line(stream, _to_json(claim, article))
            else:
                click.echo(("\n" if number else "") + _describe(claim, article), file=stream, nl=False)


def _to_json(claim: Claim, article: Article) -> dict[str, Any]:
    """The claim with its article, and the words around it."""
    before, own, after = _context(claim, article)
    context = {"before": before, "text": own, "after": after}
    return {**claim.to_json(), "article": article.to_json(), "context": context}


def _describe(claim: Claim, article: Article) -> str:
    about = [article.outlet, None if article.published is None else article.published.isoformat(), article.url]
    before, own, after = _context(claim, article)
    left = printable(before) + (" " if before[-1:].isspace() else "")
    right = (" " if after[:1].isspace() else "") + printable(after)
    lines = [
        f"{claim.id}  {printable(article.title or article.external_id or article.digest[:16])}",
        f"  {printable(', '.join(part for part in about if part) or 'no outlet, no date')}",
        "",
        f"  {left}{click.style(f'[{printable(own)}]', bold=True)}{right}",
        "",
    ]
    lines.extend(f"  {name + ':':10} {printable(words)}" for name, words in _facts(claim) if words)
    return "\n".join(lines) + "\n"


def _facts(claim: Claim) -> list[tuple[str, str | None]]:
    quantity = claim.quantity
    time = claim.time
    return [
        ("kind", str(claim.kind)),
        (
            "figure",
            None if quantity is None else f"{quantity.text} ({_range(claim)}, {quantity.bound}, {quantity.unit})",
        ),
        ("of", None if quantity is None else quantity.referent),
        ("subject", claim.subject),
        ("event", " / ".join(part for part in (claim.predicate, claim.event.measure) if part)),
        ("says", " > ".join(map(_name_source, claim.sources)) or "the outlet itself"),
        ("modality", f"{claim.modality}, {claim.polarity}"),
        ("time", None if time is None else f"{time.text} ({time.start} to {time.end})"),
        ("places", ", ".join(claim.places)),
    ]


def _range(claim: Claim) -> str:
    from claimcheck.quantity import plain

    quantity = claim.quantity
    assert quantity is not None
    ends = ["…" if end is None else f"{plain(end):,}" for end in (quantity.low, quantity.high)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _name_source(source: Source) -> str:
    name = source.name or source.mention or "unnamed"
    return f"{name} ({source.stance})"


def _context(claim: Claim, article: Article) -> tuple[str, str, str]:
    """What stands before the claim, the claim, and what stands after it."""
    start, end = claim.span
    first = max(0, min(claim.sentence[0], start) - CONTEXT)
    last = max(claim.sentence[1], end) + CONTEXT
    before, after = article.text[first:start], article.text[end:last]
    if first:
        before = "…" + before.partition(" ")[2]
    if last < len(article.text):
        after = after.rpartition(" ")[0] + "…"
    return before, article.text[start:end], after
