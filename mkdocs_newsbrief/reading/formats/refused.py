"""What is refused by what it is: files that hold no article, or hold one where it is not read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats.outlook import OLE
from mkdocs_newsbrief.reading.seed import Seed

_AS_TEXT = "save what is to be read as text, HTML or DOCX"
_ARTICLES = "save the articles themselves"
_ADDRESS = re.compile(r"\s*(?:[-*•\d.)]+\s*)?(?:\[[^\]\n]*\]\()?<?https?://\S+\s*")
_XML = r"(?:<\?xml[^>]*>\s*)?"


@dataclass(frozen=True, slots=True)
class _Kind:
    what: str
    remedy: str
    holds: Callable[[Seed], object]


def _starts(*heads: bytes) -> Callable[[Seed], object]:
    return lambda seed: seed.data.startswith(heads)


def _begins(form: str) -> Callable[[Seed], object]:
    """Told by the first characters of the text, in lower case."""
    pattern = re.compile(form)
    return lambda seed: pattern.match(seed.head)


def _is_list_of_links(seed: Seed) -> bool:
    if not seed.head.lstrip("-*•[0123456789.) ").startswith(("http", "<http")) or len(seed.data) > 1 << 20:
        return False
    lines = [line for line in seed.text.splitlines() if line.strip()]
    return bool(lines) and all(map(_ADDRESS.fullmatch, lines))


# The kinds by their first bytes, then those that are text.
_BINARY = (
    _Kind("a Word document of before 2007 (.doc) or another old Office file", _AS_TEXT, _starts(OLE)),
    _Kind("a picture", "paste the article as text",
          _starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")),
    _Kind("a picture", "paste the article as text",
          lambda seed: seed.data[:4] == b"RIFF" and seed.data[8:12] == b"WEBP"),
    _Kind("sound or video", "save its transcript as text",
          _starts(b"ID3", b"OggS", b"fLaC", b"RIFF", b"\x1aE\xdf\xa3")),
    _Kind("sound or video", "save its transcript as text", lambda seed: seed.data[4:8] == b"ftyp"),
    _Kind("a compressed archive", "unpack it into the folder",
          _starts(b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")),
    _Kind("a web archive of Safari", "save the page as HTML", _starts(b"bplist00")),
    _Kind("a database (SQLite)", _ARTICLES, _starts(b"SQLite format 3")),
    _Kind("PostScript", _AS_TEXT, _starts(b"%!PS")),
)  # fmt: skip
_TEXT = (
    _Kind("subtitles", "save the words as text", _begins(r"webvtt\b|1\s*\n\d\d:\d\d:\d\d[,.]\d{3} -->")),
    _Kind("a calendar", _ARTICLES, _begins(r"begin:vcalendar")),
    _Kind("an address card", _ARTICLES, _begins(r"begin:vcard")),
    _Kind("a bibliography (RIS)", _ARTICLES, _begins(r"ty  - ")),
    _Kind("a bibliography (BibTeX)", _ARTICLES,
          _begins(r"(?:%[^\n]*\n|\s)*@[a-z]{3,20}\s*\{[^\n{}]{0,80},?\s*\n?[^\n]*=")),
    _Kind("a bibliography (EndNote)", _ARTICLES, _begins(r"%0 [a-z ]{4,30}\n%")),
    _Kind("a wiki dump", "save its articles as text", _begins(rf"{_XML}<mediawiki\b")),
    _Kind("a list of feeds (OPML)", "export the feeds' articles",
          _begins(rf"{_XML}(?:<!--.{{0,200}}?-->\s*)?<opml\b")),
    _Kind("a map of a site", _ARTICLES, _begins(rf"{_XML}<(?:urlset|sitemapindex)\b")),
    _Kind("a drawing (SVG)", _ARTICLES, _begins(rf"{_XML}(?:<!doctype svg[^>]*>\s*)?<svg\b")),
    _Kind("a list of links (bookmarks)", _ARTICLES, _begins(r"<!doctype netscape-bookmark")),
    _Kind("a link", _ARTICLES, _begins(r"\[internetshortcut\]")),
    _Kind("a link or settings", _ARTICLES, _begins(rf"{_XML}(?:<!doctype plist[^>]*>\s*)?<plist\b")),
    _Kind("a list of links", _ARTICLES, _is_list_of_links),
)  # fmt: skip


def _kind_of(seed: Seed) -> _Kind | None:
    binary = next((kind for kind in _BINARY if kind.holds(seed)), None)
    return binary or next((kind for kind in _TEXT if kind.holds(seed)), None)


def recognises(seed: Seed) -> bool:
    return _kind_of(seed) is not None


def read(seed: Seed) -> Iterator[Draft]:
    kind = _kind_of(seed)
    if kind:
        raise UnreadableError(seed.name, kind.what, kind.remedy)
    yield from ()
