"""A draft becomes an article: its text is cleaned in place, its body marked, its masthead found."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.model import Article, Found, Masthead, Published, Removed, Span
from mkdocs_newsbrief.reading.blocks import find_blocks
from mkdocs_newsbrief.reading.boilerplate import reason_of
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.embargo import find_embargo
from mkdocs_newsbrief.reading.hygiene import BLANK, clean, count_invisible, without_note_marks
from mkdocs_newsbrief.reading.language import language_of
from mkdocs_newsbrief.reading.marks import is_ended
from mkdocs_newsbrief.reading.masthead import (
    Head,
    find_agency,
    find_authors,
    find_outlet,
    find_tag,
    find_title,
    head_of,
)
from mkdocs_newsbrief.reading.page import Page, key, page_around, read_page
from mkdocs_newsbrief.reading.published import find_published
from mkdocs_newsbrief.reading.removal import split_page
from mkdocs_newsbrief.reading.slug import slug
from mkdocs_newsbrief.reading.stamps import find_stamps

_LABEL = 8  # words of a byline or a date above a story
_TELLING = 20  # paragraphs that tell the language
_VALUE = 500  # characters of a stated title or name
_DAY_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=/)")
_DOUBTFUL = "nothing in it reads as a story for sure: look whether its text is one"
_NOTHING = Known()

Parts = tuple[Masthead, tuple[Span, ...], tuple[Removed, ...]]


def article_of(draft: Draft, *, file: str, sha256: str) -> Article:
    """The article; where nothing of it is body, `body` is empty."""
    return read_draft(draft, file=file, sha256=sha256)[0]


def read_draft(draft: Draft, *, file: str, sha256: str) -> tuple[Article, str | None]:
    """The article, and what is doubtful about the way it was read."""
    text = without_note_marks(clean(draft.text))
    page = None if draft.kind == "story" else read_page(" " * draft.skip + text[draft.skip :])
    found, body, removed = _story(text, draft) if page is None else _page(page, text, draft.skip, bare=draft.bare)
    masthead = _stated(draft.known, found)
    doubt = _DOUBTFUL if page and page.doubtful and body else None
    article = Article(
        id=identity(masthead.title.value if masthead.title else file.rsplit("/", 1)[-1], text),
        file=file,
        sha256=sha256,
        text=text,
        masthead=masthead,
        body=body,
        removed=removed,
        language=draft.known.language or ("und" if draft.bare else _language(text, body)),
        invisible=count_invisible(draft.text, text),
    )
    return article, doubt


def _language(text: str, body: tuple[Span, ...]) -> str:
    """That of the story, or of the text where nothing of it is body."""
    return language_of("\n".join(span.of(text) for span in body[:_TELLING]) or text)


def identity(name: str, text: str) -> str:
    """A slug of the name and six hexadecimal digits of the text's hash."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug(name)}-{digest[:6]}"


def _story(text: str, draft: Draft) -> Parts:
    """All of the text but what stands above it: a headline, and in a story cut out of a page its byline and date."""
    blocks = [Span(block.start + draft.skip, block.end + draft.skip) for block in find_blocks(text[draft.skip :])]
    masthead = _shown(draft.around, text)
    if notes := find_embargo(text, blocks):
        masthead = replace(masthead, notes=notes)
    title = draft.known.title or (masthead.title.value if masthead.title else "")
    above = []
    while len(blocks) > 1 and (reason := _reason_above(blocks[0].of(text), title, cut=draft.around is not None)):
        above.append(Removed(blocks.pop(0), reason))
    return masthead, tuple(blocks), (*_skipped(text, draft.skip), *above)


def _reason_above(line: str, title: str, *, cut: bool) -> str | None:
    if title and key(line) == key(title):
        return "title"
    reason = reason_of(line) if cut and len(line.split()) <= _LABEL and not is_ended(line) else None
    return reason if reason in ("byline", "date") else None


def _shown(around: str | None, story: str) -> Masthead:
    """What the page around a story shows of it; without spans, as the article keeps the text of the story alone."""
    if around is None:
        return Masthead()
    page = page_around(clean(around), story)
    body = tuple(block for block, kept in zip(page.blocks, page.body, strict=True) if kept)
    head = head_of(page)
    found = _masthead(page, body, find_title(page, head), find_tag(page), head)
    return Masthead(
        title=_elsewhere(found.title),
        publisher=_elsewhere(found.publisher),
        agency=_elsewhere(found.agency),
        authors=tuple(filter(None, map(_elsewhere, found.authors))),
        published=replace(found.published, span=None),
    )


def _elsewhere(found: Found | None) -> Found | None:
    return replace(found, span=None) if found else None


def _page(page: Page, text: str, skip: int, *, bare: bool = False) -> Parts:
    head = head_of(page)
    title = find_title(page, head)
    tag = find_tag(page)
    body, removed = split_page(page, title, tag)
    if bare:
        return Masthead(title=title), body, (*_skipped(text, skip), *removed)
    return _masthead(page, body, title, tag, head), body, (*_skipped(text, skip), *removed)


def _masthead(
    page: Page, body: tuple[Span, ...], title: Found | None, tag: Span | None, head: Head | None
) -> Masthead:
    outlet = find_outlet(page, head)
    return Masthead(
        title=title,
        publisher=outlet,
        agency=find_agency(page, body, tag),
        authors=find_authors(page, title, outlet, head),
        published=_dated(find_published(page.text, body), page, head),
        notes=find_embargo(page.text, page.blocks),
    )


def _dated(found: Published, page: Page, head: Head | None) -> Published:
    """What the text tells of its day, else the one day in the head of a clipping, however it is worded."""
    if found.value or head is None or head.day is None:
        return found
    value = find_stamps(head.day.of(page.text))[0].day.isoformat()
    return Published(value, value, value, "stamp", span=head.day)


def _skipped(text: str, skip: int) -> tuple[Removed, ...]:
    inner = text[:skip].strip()
    start = text.find(inner)
    return (Removed(Span(start, start + len(inner)), "front-matter"),) if inner else ()


def _stated(known: Known, found: Masthead) -> Masthead:
    """What is stated wins over what was found."""
    if known == _NOTHING:
        return found
    return Masthead(
        title=_value(known.title) or found.title,
        publisher=_value(known.publisher) or found.publisher,
        agency=_value(known.agency) or found.agency,
        authors=tuple(filter(None, map(_value, known.authors))) or found.authors,
        url=_value(known.url) or found.url,
        published=_published(known) or _addressed(known, found.published),
        country=_value(known.country),
        notes=(*filter(None, map(_value, known.notes)), *found.notes),
        genre=_value(known.genre),
    )


def _value(stated: str | None) -> Found | None:
    value = " ".join(clean(stated).replace(BLANK, "").split())[:_VALUE] if stated else ""
    return Found(value, basis="metadata") if value else None


def _addressed(known: Known, found: Published) -> Published:
    """What the text tells, else the day in the address of the page: "/2016/02/10/bridge-opens/"."""
    told = _DAY_IN_URL.search(known.url) if known.url and not (found.value or found.earliest) else None
    days = extent("-".join(told.groups())) if told else None
    value = days[0].isoformat() if days else None
    return Published(value, value, value, "inferred") if value else found


def _published(known: Known) -> Published | None:
    """A day, or the first and last day of a month, a year or a range."""
    days = extent(known.published) if known.published else None
    if days is None:
        return None
    first, last = (day.isoformat() for day in days)
    value = first if first == last else None
    return Published(value, first, last, known.basis or "metadata", known.time if value else None, known.updated)
