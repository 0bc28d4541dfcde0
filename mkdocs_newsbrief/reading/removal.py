"""What is body and what was removed, and why: together they hold every character that is not white space."""

from __future__ import annotations

from mkdocs_newsbrief.model import Found, Removed, Span
from mkdocs_newsbrief.reading.boilerplate import reason_of
from mkdocs_newsbrief.reading.page import Page, key

Parts = tuple[tuple[Span, ...], tuple[Removed, ...]]


def split_page(page: Page, title: Found | None, tag: Span | None) -> Parts:
    """The body and the removed pieces of a page; `tag` is the agency's tag that closes the last paragraph."""
    headlines = {at for at in range(page.lede) if title and page.keys[at] == key(title.value)}
    kept = {at for at, keep in enumerate(page.body) if keep} - headlines
    body = tuple(block for at, block in enumerate(page.blocks) if at in kept)
    removed = [Removed(block, _reason(page, at, title)) for at, block in enumerate(page.blocks) if at not in kept]
    if tag and body:
        last = body[-1]
        story = last.of(page.text)[: tag.start - last.start].rstrip()
        body = (*body[:-1], *([Span(last.start, last.start + len(story))] if story else []))
        removed.append(Removed(tag, "agency-tag"))
    return body, tuple(sorted(removed, key=lambda piece: piece.span))


def _reason(page: Page, at: int, title: Found | None) -> str:
    if title and page.keys[at].startswith(key(title.value)):
        return "title"
    return page.sure.get(at) or reason_of(page.lines[at])
