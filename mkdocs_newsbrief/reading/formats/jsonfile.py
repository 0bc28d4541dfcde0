"""JSON and JSON Lines: trafilatura, newspaper4k, JSON Feed 1.1, ninjs 1–3, wallabag, and what scrapers write alike.

One object, a list of objects, an object that holds such a list, or one object a line. trafilatura's `filedate` and
wallabag's `created_at` are the day of the crawl or the clipping and are not read. An article that its agency has
cancelled (`pubStatus`) is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import html
from mkdocs_newsbrief.reading.keys import known_from, text_of
from mkdocs_newsbrief.reading.seed import Seed

Row = Mapping[str, Any]

# The keys of the body, the cleanest first; then the keys of lists of articles.
_BODIES = (
    "text", "content_text", "articlebody", "maintext", "body_text", "raw_text", "content_html", "body_xhtml",
    "content", "body",
)  # fmt: skip
_LISTS = ("items", "articles", "entries", "documents", "results", "data")
_REMEDY = "export it again with the full texts"


def recognises(seed: Seed) -> bool:
    return seed.head.startswith(("{", "[")) and '"' in seed.head


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    try:
        values = json.loads(seed.text)
    except RecursionError:
        raise UnreadableError(seed.name, "JSON that is nested too deeply", _REMEDY) from None
    except ValueError:
        return _lines(seed)
    rows, feed = _rows(values)
    return [_draft(row, feed, f"{seed.name}#{number}") for number, row in enumerate(rows, 1)]


def _lines(seed: Seed) -> list[Draft | UnreadableError]:
    found: list[Draft | UnreadableError] = []
    for number, line in enumerate(filter(str.strip, seed.text.splitlines()), 1):
        where = f"{seed.name}#{number}"
        try:
            found.append(_draft(json.loads(line), {}, where))
        except (ValueError, RecursionError):
            found.append(UnreadableError(where, "a line that is not JSON", "export the file again"))
    if not any(isinstance(one, Draft) for one in found):
        raise UnreadableError(seed.name, "neither JSON nor JSON Lines", "export the file again")
    return found


def _rows(values: object) -> tuple[list[object], Row]:
    """The articles, and the object that holds them."""
    if isinstance(values, list):
        return values, {}
    if isinstance(values, Mapping):
        held = next((values[key] for key in _LISTS if isinstance(values.get(key), list)), None)
        return (held, values) if held is not None else ([values], {})
    return [values], {}


def _draft(row: object, feed: Row, where: str) -> Draft | UnreadableError:
    if not isinstance(row, Mapping):
        return UnreadableError(where, "an entry that is no object", _REMEDY)
    if str(row.get("pubStatus", row.get("pubstatus", ""))).lower() in ("canceled", "cancelled"):
        return UnreadableError(where, "cancelled by its agency", "leave it out")
    lowered = {str(key).lower(): value for key, value in row.items()}
    text = next(_texts(lowered), "").strip()
    if not text:
        return UnreadableError(where, "an entry without a text", _REMEDY)
    publisher = {"publisher": text_of(feed.get("title"))} if feed else {}
    stated = known_from({**_ninjs(lowered), **lowered})
    return Draft(text, stated.over(known_from(publisher)), kind="story")


def _texts(row: Row) -> Iterator[str]:
    for value in [row[key] for key in _BODIES if key in row] + [_of_role(row.get("bodies"))]:
        if isinstance(value, str) and value.strip():
            yield html.text_of_markup(value) if "</" in value else value


def _ninjs(row: Row) -> Row:
    """The nouns that ninjs 2 and 3 keep in lists of roles."""
    told = {"headline": _of_role(row.get("headlines")), "publisher": row.get("copyrightholder")}
    return {key: value for key, value in told.items() if value}


def _of_role(values: object) -> str | None:
    """The value of the main entry of a list of {role, value}, or of the first."""
    entries = [value for value in values if isinstance(value, Mapping)] if isinstance(values, list) else []
    main = [entry for entry in entries if str(entry.get("role", "main")).lower() in ("main", "body", "headline")]
    return text_of(next(iter(main or entries), None))
