"""An article with another text than before: a correction, or what was written since, at the same place."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from claimcheck.article import Article
from claimcheck.matching.grouping.copies import Copies
from claimcheck.store import rows
from claimcheck.store.models import ArticleRow


def find_edition(session: Session, article: Article, beside: Collection[str]) -> ArticleRow | None:
    """The stored article of which this one is another edition; None where there is none.

    Both have one outlet and one address, or without an address one id, and most of one text: a page that shows another
    story every day is no edition of yesterday's. Those ``beside`` it, by digest, are told apart: they are there still.
    """
    place = _find_place(article)
    if place is None:
        return None
    query = select(ArticleRow).where(place, ArticleRow.outlet.is_not_distinct_from(article.outlet))
    for row in session.scalars(query.order_by(ArticleRow.id.desc())):
        other = rows.read_article_row(row)
        if other.digest not in beside and Copies.among((article, other)).are_copies(article.digest, other.digest):
            return row
    return None


def _find_place(article: Article) -> ColumnElement[bool] | None:
    if article.url is not None:
        return ArticleRow.url == article.url
    if article.external_id is not None:
        return (ArticleRow.external_id == article.external_id) & ArticleRow.url.is_(None)
    return None
