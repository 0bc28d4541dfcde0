"""A briefing and its editions as an Atom feed (RFC 4287): an entry for each day that it went out, and one for now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mkdocs_newsbrief.desk.editions import Edition
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.export.email import Address
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.urls import safe_url
from mkdocs_newsbrief.publishing.visible import visible

_ATOM = "http://www.w3.org/2005/Atom"
_UNDATED = "1970-01-01"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a briefing told on an ISO day."""

    day: str
    title: str
    lines: tuple[str, ...]


def to_feed(briefing: Briefing, address: Address = lambda place: None, editions: Sequence[Edition] = ()) -> str:
    """The newest first; its bytes depend on the sources and editions alone, its days are theirs."""
    now = _now(briefing)
    entries = {entry.day: entry for entry in (*map(_kept, editions), now)}
    home = safe_url(address(Place("index")) or "")
    root = Element("feed", {"xmlns": _ATOM})
    _text(root, "title", briefing.title)
    _text(root, "id", _identity(home or briefing.title, ""))
    _text(root, "updated", f"{max(entries)}T00:00:00Z")
    SubElement(SubElement(root, "author"), "name").text = "mkdocs-newsbrief"
    if home:
        SubElement(root, "link", {"href": home})
    for day in sorted(entries, reverse=True):
        _add(root, entries[day], home, briefing.title)
    indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add(root: Element, entry: _Entry, home: str | None, title: str) -> None:
    element = SubElement(root, "entry")
    _text(element, "title", entry.title)
    _text(element, "id", _identity(home or title, entry.day))
    _text(element, "updated", f"{entry.day}T00:00:00Z")
    if home:
        SubElement(element, "link", {"href": home})
    _text(element, "content", "\n\n".join(entry.lines))


def _now(briefing: Briefing) -> _Entry:
    stamps = [source.article.masthead.published for source in briefing.sources]
    days = [day[:10] for stamp in stamps if (day := stamp.value or stamp.latest)]
    told = (*((briefing.dek,) if briefing.dek else ()), *briefing.summary)
    return _Entry(max(days, default=_UNDATED), briefing.title, _lines(item.text for item in told))


def _kept(edition: Edition) -> _Entry:
    told = (edition.data.get("dek"), *(item["text"] for item in edition.data["summary"]))
    return _Entry(edition.day, str(edition.data.get("title")), _lines(told))


def _lines(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(visible(text).split()) for text in texts if text))


def _identity(home: str, day: str) -> str:
    return f"urn:uuid:{_uuid(hashlib.sha256(f'{home} {day}'.encode('utf-8', 'replace')).hexdigest())}"


def _uuid(digest: str) -> str:
    """The form of a UUID of version 8, which leaves its bits to whoever makes it (RFC 9562)."""
    return f"{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = visible(text).encode("utf-8", "replace").decode()
