"""Plain text with the page still in it becomes an article."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from mkdocs_newsbrief.model import Article, Published
from mkdocs_newsbrief.reading.article import article_of
from mkdocs_newsbrief.reading.draft import Draft


def read_text(
    text: str,
    *,
    file: str = "text",
    published: str | None = None,
    verbatim: bool = False,
    sha256: str | None = None,
    bare: bool = False,
) -> Article:
    """Read one article from its decoded text; `verbatim` takes all of it as body and looks for nothing.

    A `bare` article has no outlet, authors, date or language: the story is all that is looked for.
    `published` is an ISO day that is known from elsewhere and wins over what the text says.
    """
    sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    article = article_of(Draft(text, kind="story" if verbatim else "page", bare=bare), file=file, sha256=sha256)
    if not published:
        return article
    given = Published(published, published, published, basis="given")
    return replace(article, masthead=replace(article.masthead, published=given))
