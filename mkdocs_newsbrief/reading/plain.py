"""Plain text with the page still in it becomes an article."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from mkdocs_newsbrief.model import Article, Masthead, Published, Removed, Span
from mkdocs_newsbrief.reading.blocks import find_blocks
from mkdocs_newsbrief.reading.hygiene import clean, count_invisible
from mkdocs_newsbrief.reading.masthead import find_agency, find_authors, find_outlet, find_tag, find_title
from mkdocs_newsbrief.reading.page import read_page
from mkdocs_newsbrief.reading.published import find_published
from mkdocs_newsbrief.reading.removal import split_page


def read_text(
    text: str,
    *,
    file: str = "text",
    published: str | None = None,
    verbatim: bool = False,
    sha256: str | None = None,
) -> Article:
    """Read one article from its decoded text; `verbatim` takes all of it as body and looks for nothing.

    `published` is an ISO day that is known from elsewhere and wins over what the text says.
    """
    sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    story = clean(text)
    masthead, body, removed = _verbatim(story) if verbatim else _cleaned(story)
    if published:
        masthead = replace(masthead, published=Published(published, published, published, basis="given"))
    return Article(
        id=f"{_slug(masthead.title.value if masthead.title else file)}-{sha256[:6]}",
        file=file,
        sha256=sha256,
        text=story,
        masthead=masthead,
        body=body,
        removed=removed,
        invisible=count_invisible(text),
    )


_Parts = tuple[Masthead, tuple[Span, ...], tuple[Removed, ...]]


def _verbatim(text: str) -> _Parts:
    return Masthead(), tuple(find_blocks(text)), ()


def _cleaned(text: str) -> _Parts:
    page = read_page(text)
    title = find_title(page)
    tag = find_tag(page)
    body, removed = split_page(page, title, tag)
    masthead = Masthead(
        title=title,
        publisher=find_outlet(page),
        agency=find_agency(text, body, tag),
        authors=find_authors(page),
        published=find_published(text, body),
    )
    return masthead, body, removed


def _slug(name: str) -> str:
    stem = re.sub(r"\.[A-Za-z0-9]+$", "", name)
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:48].strip("-") or "source"
