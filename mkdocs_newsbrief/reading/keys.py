"""The keys that people and programs write metadata with, and the values they mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_newsbrief.reading.draft import Known
from mkdocs_newsbrief.reading.published import find_published

# Per noun the keys that mean it, the surest first. `created`, `accessed` and `filedate` are the day of a clipping or
# a crawl, so they are left out. Sources: Obsidian Web Clipper, MarkDownload, Hugo, Jekyll, trafilatura, newspaper4k,
# JSON Feed, CSL-JSON, schema.org, wallabag.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name"),
    "publisher": (
        "publisher", "outlet", "site", "sitename", "site_name", "publication", "source-hostname", "meta_site_name",
        "container-title", "newspaper", "source_name", "domain_name",
    ),
    "agency": ("agency", "credit"),
    "authors": ("authors", "author", "byline", "by", "creator", "published_by"),
    "url": ("url", "link", "canonical", "canonical_link", "source_url", "external_url", "permalink", "source"),
    "published": (
        "published", "date_published", "datepublished", "publish_date", "published_at", "publishedat", "pubdate",
        "date", "issued", "firstcreated", "versioncreated",
    ),
    "updated": ("updated", "modified", "date_modified", "datemodified", "lastmod", "last_modified_at", "updated_at"),
    "language": ("language", "lang", "inlanguage", "meta_lang"),
    "country": ("country",),
}  # fmt: skip

# Keys whose value is a remark on the article, and how it is worded. `embargoedUntil` is of ninjs, `dateline` of
# schema.org's NewsArticle.
_REMARKS = {
    "note": "{}",
    "notes": "{}",
    "embargoeduntil": "Embargoed until {}",
    "embargoed": "Embargoed until {}",
    "dateline": "Dateline: {}",
}
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_GLUE = re.compile(r"\s*;\s*|\s+and\s+|\s*,\s+(?=\S+\s)")
_LINE = 200  # characters
_MANY = 50  # authors, notes


def known_from(values: Mapping[Any, Any]) -> Known:
    """What a mapping of front matter, JSON or a sidecar states; keys in any case, unknown ones ignored."""
    lowered = {str(key).lower(): value for key, value in values.items() if value not in (None, "", [])}
    told = {noun: _first(lowered, keys) for noun, keys in ALIASES.items()}
    published, time = day_and_time(told["published"])
    url = text_of(told["url"])
    return Known(
        title=text_of(told["title"]),
        publisher=text_of(told["publisher"]) or (text_of(told["url"]) if url and not _is_url(url) else None),
        agency=text_of(told["agency"]),
        authors=tuple(people(told["authors"])),
        url=url if url and _is_url(url) else None,
        published=published,
        updated=day_and_time(told["updated"])[0],
        time=time,
        language=(text_of(told["language"]) or "").lower()[:2] or None,
        country=text_of(told["country"]),
        notes=tuple(_notes(lowered)),
    )


def _notes(values: Mapping[str, object]) -> Iterable[str]:
    for key, wording in _REMARKS.items():
        stated = values.get(key)
        for one in stated[:_MANY] if isinstance(stated, list) else (stated,):
            if isinstance(one, str | dt.date):
                yield wording.format(one)


def day_and_time(value: object) -> tuple[str | None, str | None]:
    """The ISO day and the time of a date in ISO 8601, YAML's own date, or CSL's date-parts."""
    if isinstance(value, Mapping):
        parts = value.get("date-parts") or [[]]
        numbers = parts[0] if isinstance(parts, list) and isinstance(parts[0], list) else []
        value = "-".join(str(part).zfill(2) for part in numbers)
    if isinstance(value, dt.date | dt.datetime):
        value = value.isoformat()
    found = _ISO.search(value) if isinstance(value, str) else None
    if not found or not _exists(found):
        return None, None
    zone = (found[5] or "").replace("Z", "+00:00")
    clock = found[4] if found[4] != "00:00" or zone else None  # midnight without a zone is how a bare day is stored
    return f"{found[1]}-{found[2]}-{found[3]}", f"{clock}{zone}" if clock else None


def day_in(line: str) -> str | None:
    """The one day that a short line tells in words or figures, as an ISO day."""
    return find_published(line[:_LINE], ()).value


def text_of(value: object) -> str | None:
    """A string, or the name of something structured."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("text") or value.get("value")
    if isinstance(value, list):
        value = next(iter(value), None)
        return text_of(value) if not isinstance(value, list) else None
    if not isinstance(value, str):
        return None
    return _WIKILINK.sub(r"\1", value).strip() or None


def people(value: object) -> Iterable[str]:
    """Names from a string ("Ada Holt; Ben Ito"), a list, wikilinks, or objects with a name."""
    if isinstance(value, str):
        pieces = _GLUE.split(_WIKILINK.sub(r"\1", value))[:_MANY]
        yield from (re.sub(r"^(?:by|By|BY)\s+", "", piece) for piece in pieces if piece)
    elif isinstance(value, Mapping):
        family = [str(value[part]) for part in ("given", "family") if value.get(part)]
        name = value.get("name") or " ".join(family)
        yield from [name] if isinstance(name, str) and name else []
    elif isinstance(value, list):
        for one in value[:_MANY]:
            if not isinstance(one, list):
                yield from people(one)


def _first(values: Mapping[str, object], keys: Iterable[str]) -> object:
    return next((values[key] for key in keys if key in values), None)


def _is_url(value: str) -> bool:
    return value.startswith(("http://", "https://"))


def _exists(found: re.Match[str]) -> bool:
    try:
        dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return False
    return True
