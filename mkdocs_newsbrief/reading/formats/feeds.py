"""RSS and Atom files: one article an item.

Known from their specifications (RSS 2.0, RFC 4287) and from exports of readers.
"""

from __future__ import annotations

import email.utils
import re
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.formats import html
from mkdocs_newsbrief.reading.keys import day_and_time
from mkdocs_newsbrief.reading.seed import Seed

_ROOT = re.compile(r"<(?:rss|rdf:rdf|feed)\b")
_TEASER = 80  # words; a feed that holds less of an article mostly holds its teaser
_BODIES = ("encoded", "content", "description", "summary")  # the fullest first


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("<") and bool(_ROOT.search(seed.head))


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    from lxml import etree  # comes with trafilatura; imported late as that is

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(seed.data.lstrip(), parser=parser)
    if root is None:
        raise UnreadableError(seed.name, "a feed that cannot be read", "export it again")
    channel = next((child for child in root if _name(child) == "channel"), root)
    publisher = _text(channel, "title")
    items = [element for element in root.iter() if _name(element) in ("item", "entry")]
    return [_draft(item, publisher, f"{seed.name}#{number}") for number, item in enumerate(items, 1)]


def _draft(item: Any, publisher: str | None, where: str) -> Draft | UnreadableError:
    markup = next((body for name in _BODIES if (body := _markup(item, name))), "")
    text = html.text_of_markup(markup) if "<" in markup else markup
    if not text.strip():
        return UnreadableError(where, "an item without a text", "export the feed with full texts")
    day, time = _published(item)
    known = Known(
        title=_text(item, "title"),
        publisher=_text(item, "source") or publisher,
        authors=tuple(_authors(item)),
        url=_link(item),
        published=day,
        time=time,
    )
    note = "only a teaser: the feed does not hold the full text" if len(text.split()) < _TEASER else None
    return Draft(text, known, kind="story", note=note)


def _published(item: Any) -> tuple[str | None, str | None]:
    iso = next((_text(item, name) for name in ("published", "date", "updated") if _text(item, name)), None)
    if iso:
        return day_and_time(iso)
    stamp = _text(item, "pubDate")
    try:
        moment = email.utils.parsedate_to_datetime(stamp) if stamp else None
    except ValueError:
        moment = None
    return day_and_time(moment.isoformat()) if moment else (None, None)


def _authors(item: Any) -> Iterator[str]:
    for child in item:
        if _name(child) == "creator" and child.text:
            yield child.text.strip()
        elif _name(child) == "author":
            name = _text(child, "name") or ((child.text or "").strip() if "@" not in (child.text or "@") else "")
            if name:
                yield name


def _link(item: Any) -> str | None:
    links = [child for child in item if _name(child) == "link"]
    chosen = [link for link in links if link.get("rel", "alternate") == "alternate"] or links
    return next((link.get("href") or (link.text or "").strip() or None for link in chosen), None)


def _markup(item: Any, name: str) -> str:
    child = next((child for child in item if _name(child) == name), None)
    if child is None:
        return ""
    if not len(child):
        return "".join(child.itertext()).strip()
    from lxml import etree

    return str(etree.tostring(child, encoding="unicode", method="html", with_tail=False))


def _text(element: Any, name: str) -> str | None:
    child = next((child for child in element if _name(child) == name), None)
    return " ".join("".join(child.itertext()).split()) or None if child is not None else None


def _name(element: Any) -> str:
    """The local name of an element; comments and instructions have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
