"""What is body and what was removed, and why: together they hold every character that is not white space."""

from __future__ import annotations

from mkdocs_newsbrief.model import Found, Removed, Span
from mkdocs_newsbrief.reading.boilerplate import reason_of
from mkdocs_newsbrief.reading.page import Page, key

Parts = tuple[tuple[Span, ...], tuple[Removed, ...]]


def split_page(page: Page, title: Found | None, tag: Span | None) -> Parts:
    """The body and the removed pieces of a page; `tag` is the agency's tag that closes the last paragraph."""
    body = tuple(block for block, kept in zip(page.blocks, page.body, strict=True) if kept)
    removed = [Removed(page.blocks[at], _reason(page, at, title)) for at, kept in enumerate(page.body) if not kept]
    if tag:
        last = body[-1]
        story = last.of(page.text)[: tag.start - last.start].rstrip()
        body = (*body[:-1], *([Span(last.start, last.start + len(story))] if story else []))
        removed.append(Removed(tag, "agency-tag"))
    return body, tuple(sorted(removed, key=lambda piece: piece.span))


def _reason(page: Page, at: int, title: Found | None) -> str:
    if title and page.keys[at] == key(title.value):
        return "title"
    return page.sure.get(at) or reason_of(page.lines[at])
