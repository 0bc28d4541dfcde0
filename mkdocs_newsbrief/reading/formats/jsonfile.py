"""JSON and JSON Lines of scrapers, readers, news services and agencies: one article an object.

trafilatura, newspaper4k, goose3, news-please, Readability, Zyte, JSON Feed 1.1, ninjs 1–3, wallabag, NewsAPI, Event
Registry, the Guardian's API, Feedly, Inoreader, Omnivore and Telegram. One object, a list of them, an object that
holds such lists, or one object a line. trafilatura's `filedate` and wallabag's `created_at` are the day of the crawl
or the clipping and are not read. An article that its agency has cancelled (`pubStatus`) is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import known_from, text_of
from mkdocs_newsbrief.reading.markup import text_of_markup
from mkdocs_newsbrief.reading.seed import Seed

Row = Mapping[str, Any]

# The keys of the body, the cleanest first; the last ones are teasers. Then the keys of lists of articles.
_BODIES = (
    "text", "content_text", "textcontent", "articlebody", "maintext", "bodytext", "body_text", "cleaned_text",
    "raw_text", "story_text", "full_text", "fulltext", "article_text", "content_html", "html_content", "body_xhtml",
    "content", "body", "html",
)  # fmt: skip
_TEASERS = ("summary", "description", "excerpt", "trailtext", "lead_paragraph", "snippet", "abstract")
_LISTS = (
    "items",
    "articles",
    "entries",
    "documents",
    "results",
    "data",
    "messages",
    "response",
    "posts",
    "docs",
    "list",
)
_WITHIN = ("article", "fields", "opengraph")  # objects that hold what is told of the one article
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+?(\d+) char(?:s|acters)\]\s*\Z")
_REMEDY = "export it again with the full texts"
_DIGITS = 4000  # of a number; Python refuses longer ones
_LIST_DEPTH = 3


def recognises(seed: Seed) -> bool:
    return seed.head.startswith(("{", "[")) and '"' in seed.head


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    try:
        values = _loaded(seed.text)
    except RecursionError:
        raise UnreadableError(seed.name, "JSON that is nested too deeply", _REMEDY) from None
    except ValueError:
        return _lines(seed)
    rows = list(_rows(values, {}, _LIST_DEPTH))
    return [_draft(row, feed, f"{seed.name}#{number}") for number, (row, feed) in enumerate(rows, 1)]


def _loaded(text: str) -> Any:
    return json.loads(text, strict=False, parse_int=lambda digits: int(digits) if len(digits) < _DIGITS else digits)


def _lines(seed: Seed) -> list[Draft | UnreadableError]:
    found: list[Draft | UnreadableError] = []
    for number, line in enumerate(filter(str.strip, seed.text.split("\n")), 1):
        where = f"{seed.name}#{number}"
        try:
            found.append(_draft(_loaded(line), {}, where))
        except (ValueError, RecursionError):
            found.append(UnreadableError(where, "a line that is not JSON", "export the file again"))
    if not any(isinstance(one, Draft) for one in found):
        raise UnreadableError(seed.name, "neither JSON nor JSON Lines", "export the file again")
    return found


def _rows(values: object, feed: Row, depth: int) -> Iterator[tuple[object, Row]]:
    """Each article, and the object that holds it."""
    if isinstance(values, list):
        yield from ((row, feed) for row in values if not _is_event(row))
        return
    lists = _held(values) if isinstance(values, Mapping) and depth else []
    if not lists:
        yield values, feed
    for one in lists:
        yield from _rows(one, values if isinstance(values, Mapping) else feed, depth - 1)


def _held(values: Row) -> list[object]:
    """The lists of articles in an object, or the objects in it that hold such lists."""
    held = [values.get(key) for key in _LISTS] if _is_holder(values) else []
    return [one for one in held if isinstance(one, list) or (isinstance(one, Mapping) and _is_holder(one))]


def _is_holder(values: Row) -> bool:
    """Whether an object holds articles rather than being one."""
    return not any(isinstance(values.get(key), str) for key in _BODIES)


def _is_event(row: object) -> bool:
    """Telegram's notes of who created a channel or joined it."""
    return isinstance(row, Mapping) and row.get("type") == "service"


def _draft(row: object, feed: Row, where: str) -> Draft | UnreadableError:
    if not isinstance(row, Mapping):
        return UnreadableError(where, "an entry that is no object", _REMEDY)
    if str(row.get("pubStatus", row.get("pubstatus", ""))).lower() in ("canceled", "cancelled"):
        return UnreadableError(where, "cancelled by its agency", "leave it out")
    lowered = _lowered(row)
    text, teaser = next(_texts(lowered), ("", False))
    if not text:
        return UnreadableError(where, "an entry without a text", _REMEDY)
    cut = _CUT.search(text)
    left_out = (f"{cut[1]} more characters, which the service cut off",) if cut else ()
    note = "only a teaser: the full text is cut off" if cut or teaser else None
    known = known_from({**_ninjs(lowered), **lowered}).over(_of_feed(feed))
    return Draft(_CUT.sub("…", text) if cut else text, known, kind="story", note=note, left_out=left_out)


def _lowered(row: Row) -> dict[str, Any]:
    lowered = {str(key).lower(): value for key, value in row.items()}
    within: dict[str, Any] = {}
    for key in _WITHIN:
        if isinstance(lowered.get(key), Mapping):
            within |= {str(name).lower(): value for name, value in lowered[key].items()}
    return {**within, **lowered}


def _of_feed(feed: Row) -> Known:
    """What the object around the articles states of all of them: its own name and its authors."""
    stated = {"publisher": text_of(feed.get("title")) or text_of(feed.get("name")), "authors": feed.get("authors")}
    return known_from({key: value for key, value in stated.items() if value})


def _texts(row: Row) -> Iterator[tuple[str, bool]]:
    """The bodies, the best first, and whether each is only a teaser."""
    for value in (*(row.get(key) for key in _BODIES), _of_role(row.get("bodies"))):
        if text := _text(value):
            yield text, False
    for key in _TEASERS:
        if text := _text(row.get(key)):
            yield text, isinstance(row[key], str)


def _text(value: object) -> str:
    """A string, Feedly's {content}, or Telegram's list of strings and entities, without tags and entities."""
    if isinstance(value, Mapping):
        value = value.get("content")
    if isinstance(value, list):
        parts = [part.get("text") if isinstance(part, Mapping) else part for part in value]
        value = "".join(part for part in parts if isinstance(part, str))
    return text_of_markup(value).strip() if isinstance(value, str) else ""


def _ninjs(row: Row) -> Row:
    """The nouns that ninjs 2 and 3 keep in lists of roles."""
    told = {"headline": _of_role(row.get("headlines")), "publisher": row.get("copyrightholder")}
    return {key: value for key, value in told.items() if value}


def _of_role(values: object) -> str | None:
    """The value of the main entry of a list of {role, value}, or of the first."""
    entries = [value for value in values if isinstance(value, Mapping)] if isinstance(values, list) else []
    main = [entry for entry in entries if str(entry.get("role", "main")).lower() in ("main", "body", "headline")]
    entry = next(iter(main or entries), {})
    value = entry.get("value") or entry.get("text")
    return value if isinstance(value, str) else None
