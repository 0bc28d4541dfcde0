"""A draft becomes an article: its text is cleaned in place, its body marked, its masthead found."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from mkdocs_newsbrief.model import Article, Found, Masthead, Published, Removed, Span
from mkdocs_newsbrief.reading.blocks import find_blocks
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.embargo import find_embargo
from mkdocs_newsbrief.reading.hygiene import BLANK, clean, count_invisible
from mkdocs_newsbrief.reading.language import language_of
from mkdocs_newsbrief.reading.masthead import find_agency, find_authors, find_outlet, find_tag, find_title
from mkdocs_newsbrief.reading.page import key, read_page
from mkdocs_newsbrief.reading.published import find_published
from mkdocs_newsbrief.reading.removal import split_page

_SLUG = 48
_VALUE = 500  # characters of a stated title or name

Parts = tuple[Masthead, tuple[Span, ...], tuple[Removed, ...]]


def article_of(draft: Draft, *, file: str, sha256: str) -> Article:
    """The article; where nothing of it is body, `body` is empty."""
    text = clean(draft.text)
    found, body, removed = _story(text, draft) if draft.kind == "story" else _page(text, draft.skip)
    masthead = _stated(draft.known, found)
    told = "\n".join(span.of(text) for span in body[:20])
    return Article(
        id=identity(masthead.title.value if masthead.title else file.rsplit("/", 1)[-1], text),
        file=file,
        sha256=sha256,
        text=text,
        masthead=masthead,
        body=body,
        removed=removed,
        language=draft.known.language or language_of(told or text),
        invisible=count_invisible(draft.text, text),
    )


def identity(name: str, text: str) -> str:
    """A slug of the name and six hexadecimal digits of the text's hash."""
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", unicodedata.normalize("NFKD", name))
    slug = re.sub(r"[^a-z0-9]+", "-", stem.encode("ascii", "ignore").decode().lower())
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug.strip('-')[:_SLUG].strip('-') or 'source'}-{digest[:6]}"


def _story(text: str, draft: Draft) -> Parts:
    """All of the text but a headline that stands above it."""
    blocks = [Span(block.start + draft.skip, block.end + draft.skip) for block in find_blocks(text[draft.skip :])]
    titled = len(blocks) > 1 and draft.known.title and key(blocks[0].of(text)) == key(draft.known.title)
    headline = (Removed(blocks.pop(0), "title"),) if titled else ()
    return Masthead(notes=find_embargo(text, blocks)), tuple(blocks), (*_skipped(text, draft.skip), *headline)


def _page(text: str, skip: int) -> Parts:
    page = read_page(" " * skip + text[skip:])
    title = find_title(page)
    tag = find_tag(page)
    outlet = find_outlet(page)
    body, removed = split_page(page, title, tag)
    masthead = Masthead(
        title=title,
        publisher=outlet,
        agency=find_agency(page, body, tag),
        authors=find_authors(page, title, outlet),
        published=find_published(page.text, body),
        notes=find_embargo(page.text, page.blocks),
    )
    return masthead, body, (*_skipped(text, skip), *removed)


def _skipped(text: str, skip: int) -> tuple[Removed, ...]:
    inner = text[:skip].strip()
    start = text.find(inner)
    return (Removed(Span(start, start + len(inner)), "front-matter"),) if inner else ()


def _stated(known: Known, found: Masthead) -> Masthead:
    """What is stated wins over what was found."""
    return Masthead(
        title=_value(known.title) or found.title,
        publisher=_value(known.publisher) or found.publisher,
        agency=_value(known.agency) or found.agency,
        authors=tuple(filter(None, map(_value, known.authors))) or found.authors,
        url=_value(known.url) or found.url,
        published=_published(known) or found.published,
        country=_value(known.country),
        notes=(*filter(None, map(_value, known.notes)), *found.notes),
    )


def _value(stated: str | None) -> Found | None:
    value = " ".join(clean(stated or "").replace(BLANK, "").split())[:_VALUE]
    return Found(value, basis="metadata") if value else None


def _published(known: Known) -> Published | None:
    day = known.published
    return Published(day, day, day, "metadata", known.time, known.updated) if day else None
