"""RSS and Atom files: one article an item, its elements told by their namespaces.

Known from their specifications (RSS 2.0, RSS 1.0, RFC 4287, Media RSS) and from exports of readers. What Media RSS
says of a picture never stands for what the item says of itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.charset import decoded
from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import people, url_of
from mkdocs_newsbrief.reading.markup import one_line, text_of_markup
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.xmlfile import children, local, root_of, text_in

_ROOT = re.compile(r"<(?:\w+:)?(?:rss|rdf|feed)\b")
_DECLARED = re.compile(r"\A\ufeff?\s*<\?xml[^<>]*\?>")
_TEASER = 80  # words; a feed that holds less of an article mostly holds its teaser
# Namespaces whose elements speak of the item: none (RSS 2.0), RSS 1.0 and 0.9, Atom, Dublin Core, and its modules.
_OWN = (
    "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://www.w3.org/2005/Atom",
    "http://purl.org/atom/ns#", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
    "http://purl.org/rss/1.0/modules/content/",
)  # fmt: skip
_BODIES = ("encoded", "content", "description", "summary")  # the fullest first
_DAYS = ("pubDate", "published", "issued", "date", "updated", "modified")  # an update only where nothing else is told
_APPEARED = re.compile(r"^The post .{1,300} (?:appeared first on|first appeared on) .{1,100}\.?$", re.MULTILINE)
_MAILBOX = re.compile(r"^\S+@\S+(?:\s+\(([^()]+)\))?$")  # "desk@example.org (Ada Holt)"


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("<") and bool(_ROOT.search(seed.head))


def read(seed: Seed) -> Iterator[Draft | UnreadableError]:
    text, guess = decoded(seed.data, None)  # what a feed declares is often not what it holds
    root = root_of(
        replace(seed, data=_DECLARED.sub("", text).encode()), "a feed that cannot be read", "export it again"
    )
    channel = next((child for child in root if local(child) == "channel"), root)
    feed = Known(publisher=_title(channel), authors=tuple(_authors(channel)))
    items = (element for element in root.iter() if local(element) in ("item", "entry"))
    for number, item in enumerate(items, 1):
        draft = _draft(item, feed, f"{seed.name}#{number}")
        yield replace(draft, note=draft.note or guess) if isinstance(draft, Draft) else draft


def _draft(item: Any, feed: Known, where: str) -> Draft | UnreadableError:
    text = _APPEARED.sub("", next((body for name in _BODIES if (body := _body(item, name))), "")).strip()
    if not text:
        return UnreadableError(where, "an item without a text", "export the feed with full texts")
    day, time = next(filter(lambda told: told[0], (stated_day(_text(item, name)) for name in _DAYS)), (None, None))
    stated = Known(title=_title(item), authors=tuple(_authors(item)), url=_link(item), published=day, time=time)
    note = "only a teaser: the feed does not hold the full text" if len(text.split()) < _TEASER else None
    return Draft(text, stated.over(_source(item)).over(feed), kind="story", note=note)


def _source(item: Any) -> Known:
    """The feed that an item was taken from."""
    source = next(children(item, "source", _OWN), None)
    if source is None:
        return Known()
    name = _title(source) if len(source) else one_line(text_in(source))
    return Known(publisher=name or None, authors=tuple(_authors(source)))


def _authors(item: Any) -> Iterator[str]:
    for name in ("creator", "author"):
        for child in children(item, name, _OWN):
            told = _text(child, "name") or text_in(child)
            mailbox = _MAILBOX.match(told)
            yield from people((mailbox[1] or "") if mailbox else told)


def _link(item: Any) -> str | None:
    links = list(children(item, "link", _OWN))
    chosen = [link for link in links if link.get("rel", "alternate") == "alternate"] or links
    return next((url for link in chosen if (url := url_of(link.get("href") or (link.text or "").strip()))), None)


def _body(item: Any, name: str) -> str:
    child = next(children(item, name, _OWN), None)
    if child is None:
        return ""
    if not len(child):
        return text_of_markup(text_in(child)).strip()
    from lxml import etree

    return text_of_markup(str(etree.tostring(child, encoding="unicode", method="html", with_tail=False))).strip()


def _title(element: Any) -> str | None:
    return one_line(_text(element, "title") or "") or None


def _text(element: Any, name: str) -> str | None:
    return next((text for child in children(element, name, _OWN) if (text := text_in(child))), None)
