"""The keys that people and programs write metadata with, and the values they mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from mkdocs_newsbrief.model import Genre
from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Known
from mkdocs_newsbrief.reading.markup import one_line
from mkdocs_newsbrief.reading.published import find_published

# Per noun the keys that mean it, the surest first. `created`, `accessed` and `filedate` are the day of a clipping or
# a crawl, so they are left out. Sources: Obsidian Web Clipper, MarkDownload, Hugo, Jekyll, trafilatura, newspaper4k,
# JSON Feed, CSL-JSON, schema.org, wallabag, goose3, news-please, Readability, NewsAPI, Event Registry, the Guardian's
# API, Feedly, Inoreader, Omnivore, Readwise.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name", "webtitle", "full title"),
    "publisher": (
        "publisher", "outlet", "site", "sitename", "site_name", "publication", "source-hostname", "meta_site_name",
        "container-title", "newspaper", "source_name", "origin", "domain_name", "source_domain",
    ),
    "agency": ("agency", "credit"),
    "authors": ("authors", "author", "byline", "by", "creator", "published_by"),
    "url": (
        "url", "link", "canonical", "canonical_link", "canonicalurl", "source_url", "external_url", "permalink",
        "weburl", "final_url", "originalarticleurl", "alternate", "url source", "source",
    ),
    "published": (
        "published", "date_published", "datepublished", "publish_date", "published_at", "publishedat",
        "publisheddate", "published_date", "published time", "publishedtime", "published_time", "date_publish",
        "datetimepub", "webpublicationdate", "publication_date", "pubdate", "pub_date", "date", "issued",
        "firstcreated", "versioncreated",
    ),
    "updated": ("updated", "modified", "date_modified", "datemodified", "lastmod", "last_modified_at", "updated_at"),
    "language": ("language", "lang", "inlanguage", "meta_lang"),
    "country": ("country",),
    "genre": ("genre",),
}  # fmt: skip

# Keys whose value is a remark on the article, and how it is worded. `embargoedUntil` is of ninjs, `dateline` of
# schema.org's NewsArticle.
REMARKS = {
    "note": "{}",
    "notes": "{}",
    "embargoeduntil": "Embargoed until {}",
    "embargoed": "Embargoed until {}",
    "dateline": "Dateline: {}",
}
GENRES: tuple[str, ...] = get_args(Genre)
_NAMES = ("name", "title", "main", "original", "default", "text", "value", "content", "@value", "#text", "literal")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_GLUE = re.compile(r"\s*[;\n]\s*|\s+(?:and|&)\s+|\s*,\s+(?=\S+\s)")
_BY = re.compile(r"^(?:[Bb]y|BY):?\s+")
_TURNED = re.compile(r"([A-Z][\w'’-]*[a-z][\w'’-]*), ([A-Z][\w'’-]*[a-z.](?: [A-Z]\.)?)")  # "Holt, Ada"
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:)")
_LINE = 200  # characters
_MANY = 50  # authors, notes


def known_from(values: Mapping[Any, Any]) -> Known:
    """What a mapping of front matter, JSON or a sidecar states; keys in any case, unknown ones ignored."""
    lowered = {str(key).lower(): value for key, value in values.items() if value not in (None, "", [])}
    told = {noun: _first(lowered, keys) for noun, keys in ALIASES.items()}
    published, time = stated_day(told["published"])
    source = text_of(lowered.get("source"))
    return Known(
        title=text_of(told["title"]),
        publisher=text_of(told["publisher"]) or (source if source and not _is_url(source) else None),
        agency=text_of(told["agency"]),
        authors=tuple(dict.fromkeys(people(told["authors"]))),
        url=url_of(told["url"]),
        published=published,
        updated=stated_day(told["updated"])[0],
        time=time,
        language=(text_of(told["language"]) or "").lower()[:2] or None,
        country=text_of(told["country"]),
        notes=tuple(_notes(lowered)),
        genre=genre_of(told["genre"]),
    )


def _notes(values: Mapping[str, object]) -> Iterable[str]:
    for key, wording in REMARKS.items():
        stated = values.get(key)
        for one in stated[:_MANY] if isinstance(stated, list) else (stated,):
            if isinstance(one, str | dt.date):
                yield wording.format(one)


def day_in(line: str) -> str | None:
    """The one day that a short line tells in words or figures, as an ISO day."""
    return find_published(line[:_LINE], ()).value


def text_of(value: object) -> str | None:
    """A string, or the name of something structured."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in _NAMES if value.get(key)), None)
    if isinstance(value, list):
        value = next(iter(value), None)
        return text_of(value) if not isinstance(value, list) else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    return one_line(_WIKILINK.sub(r"\1", value)) or None if isinstance(value, str) else None


def genre_of(value: object) -> str | None:
    """One of the genres we tell apart; what else programs call a genre says where a story stood."""
    told = (text_of(value) or "").lower()
    return told if told in GENRES else None


def url_of(value: object) -> str | None:
    """The address that a string, a link or a list of them states; of an archive's copy that of the original."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, Mapping):
        value = value.get("href") or value.get("url") or value.get("@id")
    url = _ARCHIVED.sub("", value.strip()) if isinstance(value, str) else ""
    return url if _is_url(url) else None


def people(value: object) -> Iterable[str]:
    """Names from a string ("Ada Holt; Ben Ito"), a list, wikilinks, or objects with a name."""
    if isinstance(value, str):
        if turned := _TURNED.fullmatch(value.strip()):
            value = f"{turned[2]} {turned[1]}"
        pieces = _GLUE.split(_BY.sub("", _unwrapped(value)))[:_MANY]
        yield from (_BY.sub("", piece) for piece in pieces if piece and not _is_url(piece))
    elif isinstance(value, Mapping):
        family = [str(value[part]) for part in ("given", "family") if value.get(part)]
        name = value.get("name") or " ".join(family)
        if isinstance(name, str | list):
            yield from people(name)
    elif isinstance(value, list):
        for one in value[:_MANY]:
            if not isinstance(one, list):
                yield from people(one)


def _unwrapped(value: str) -> str:
    """Names a line each, without the marks of links; what is one line stays one."""
    lines = _WIKILINK.sub(r"\1", value[: _LINE * _MANY]).splitlines()
    return "\n".join(filter(None, map(one_line, lines)))


def _first(values: Mapping[str, object], keys: Iterable[str]) -> object:
    return next((values[key] for key in keys if key in values), None)


def _is_url(value: str) -> bool:
    return value.startswith(("http://", "https://"))
