"""E-books of news (EPUB, as Calibre makes them): one article a page, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.archive import has, members, opened
from mkdocs_newsbrief.reading.charset import decoded
from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.limits import LARGEST_ARCHIVE, MOST_ARTICLES
from mkdocs_newsbrief.reading.markup import one_line, parse, readable, text_of
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.xmlfile import below, parsed, text_in

_CONTAINER = "META-INF/container.xml"
_STORY = 20  # words; a page with fewer is a cover, a contents list, a colophon
_REMEDY = "save its articles as HTML or text"


def recognises(seed: Seed) -> bool:
    return has(seed, _CONTAINER)


def read(seed: Seed) -> Iterator[Draft | UnreadableError]:
    with opened(seed, "an e-book (EPUB) that is broken", _REMEDY) as book:
        package = next((item.get("full-path", "") for item in below(parsed(book.read(_CONTAINER)), "rootfile")), "")
        root = parsed(book.read(package))
        known = _known(root)
        size = 0
        for page in _spine(root, package, members(seed)):
            data = book.read(page)
            size += len(data)
            if size > LARGEST_ARCHIVE:
                raise UnreadableError(seed.name, f"expands to more than {LARGEST_ARCHIVE >> 20} MB", "split the book")
            yield from _articles(data, known, f"{seed.name}#{page}")


def _spine(root: Any, package: str, names: tuple[str, ...]) -> list[str]:
    """The pages in the order of reading; one that the book lacks does not take the others down."""
    items = {item.get("id"): item.get("href", "") for item in below(root, "item")}
    pages = [items.get(ref.get("idref"), "") for ref in below(root, "itemref")]
    paths = [normpath(join(dirname(package), unquote(page))) for page in pages if page]
    return [path for path in dict.fromkeys(paths) if path in names][:MOST_ARTICLES]


def _known(root: Any) -> Known:
    """The book's publisher, day and language; its title names the collection, not an article."""
    told = {name: next((text_in(one) for one in below(root, name)), "") for name in ("publisher", "date", "language")}
    day, time = stated_day(told["date"])
    return Known(publisher=told["publisher"] or None, published=day, time=time, language=told["language"][:2] or None)


def _articles(data: bytes, known: Known, where: str) -> Iterator[Draft]:
    markup, note = decoded(data, None)
    page = parse(markup, where)
    headings = [one_line(str(heading.text_content())) for heading in page.tree.xpath("//h1|//h2")[:2]]
    title = headings[0] if len(headings) == 1 else one_line(str(page.tree.findtext(".//title") or ""))
    text = text_of(readable(page.tree, hidden=False))
    if len(text.split()) > _STORY:
        yield Draft(text, Known(title=title or None).over(known), note=note, left_out=page.left_out)
