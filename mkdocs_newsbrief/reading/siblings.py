"""Siblings: a dateline without a year takes that of the articles that it lies among."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mkdocs_newsbrief.model import Article
from mkdocs_newsbrief.reading.published import find_yearless


def dated_by_siblings(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, those with the day of a dateline alone dated where just one year puts it near another's day."""
    known = sorted({value for article in articles if (value := article.masthead.published.value)})
    days = [dt.date.fromisoformat(value[:10]) for value in known]
    return tuple(_dated(article, days) for article in articles)


def _dated(article: Article, days: Sequence[dt.date]) -> Article:
    if article.masthead.published.value or not days:
        return article
    published = find_yearless(article.text, article.body, days)
    return replace(article, masthead=replace(article.masthead, published=published)) if published.value else article
