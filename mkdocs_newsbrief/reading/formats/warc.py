"""WARC, the archive of web pages that crawlers keep, by way of warcio (the `[warc]` extra).

The day of the crawl is no day of publication, so it is not used.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.charset import decoded
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.formats import html
from mkdocs_newsbrief.reading.keys import url_of
from mkdocs_newsbrief.reading.limits import LARGEST_ARCHIVE, LARGEST_PART
from mkdocs_newsbrief.reading.seed import Seed

_GZIP = b"\x1f\x8b"
_STORY = 20  # words; a page with fewer is a redirect or an error
_PAGES = ("text/html", "application/xhtml+xml")


def recognises(seed: Seed) -> bool:
    return seed.data.startswith(b"WARC/") or (seed.data.startswith(_GZIP) and _is_warc(seed.data))


def _is_warc(data: bytes) -> bool:
    import zlib

    try:
        return zlib.decompressobj(31).decompress(data[:4096], 64).startswith(b"WARC/")
    except zlib.error:
        return False


def read(seed: Seed) -> Iterator[Draft | UnreadableError]:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        remedy = "install mkdocs-newsbrief[warc], or save the pages as HTML"
        raise UnreadableError(seed.name, "a web archive (WARC), which needs an extra", remedy) from None
    size = 0
    for number, record in enumerate(ArchiveIterator(io.BytesIO(seed.data)), 1):
        kind = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
        if record.rec_type != "response" or not kind.lower().startswith(_PAGES):
            continue
        page = record.content_stream().read(LARGEST_PART + 1)
        size += len(page)
        where = f"{seed.name}#{number}"
        if size > LARGEST_ARCHIVE or len(page) > LARGEST_PART:
            raise UnreadableError(seed.name, f"expands to more than {LARGEST_ARCHIVE >> 20} MB", "split the archive")
        label = kind.partition("charset=")[2].strip("\"' ;") or None
        yield from _page(page, label, record.rec_headers.get_header("WARC-Target-URI"), where)


def _page(data: bytes, label: str | None, url: str | None, where: str) -> Iterator[Draft | UnreadableError]:
    text, note = decoded(data, label)
    try:
        draft = html.draft_of(text, where, note=note)
    except UnreadableError as error:
        yield error
        return
    if len(draft.text.split()) > _STORY:
        yield replace(draft, known=draft.known.over(Known(url=url_of(url))))
