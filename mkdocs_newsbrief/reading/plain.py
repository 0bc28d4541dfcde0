"""Plain text with the page still in it becomes an article."""

from __future__ import annotations

import hashlib
import re

from mkdocs_newsbrief.model import Article, Masthead, Published, Span
from mkdocs_newsbrief.reading.hygiene import clean, count_invisible
from mkdocs_newsbrief.reading.published import find_published

_LINE = re.compile(r"[^\n]*\S[^\n]*")


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
    body = tuple(paragraphs(story))
    return Article(
        id=f"{_slug(file)}-{sha256[:6]}",
        file=file,
        sha256=sha256,
        text=story,
        masthead=Masthead(published=_published(story, body, published, verbatim)),
        body=body,
        invisible=count_invisible(text),
    )


def _published(text: str, body: tuple[Span, ...], given: str | None, verbatim: bool) -> Published:
    if given:
        return Published(value=given, earliest=given, latest=given, basis="given")
    return Published() if verbatim else find_published(text, body)


def paragraphs(text: str) -> list[Span]:
    """The lines that hold something, without the white space around them."""
    spans = []
    for line in _LINE.finditer(text):
        inner = line[0].strip()
        start = line.start() + line[0].index(inner)
        spans.append(Span(start, start + len(inner)))
    return spans


def _slug(name: str) -> str:
    stem = re.sub(r"\.[A-Za-z0-9]+$", "", name)
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:48].strip("-") or "source"
