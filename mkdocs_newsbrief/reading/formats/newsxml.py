"""XML of agencies and archives: NITF 3, NewsML-G2, and Factiva's articles with an element for each code.

Known from the standards of the IPTC and from descriptions of Factiva's exports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import people
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.xmlfile import below, local, root_of, text_in

_ROOT = re.compile(
    r"<(?:\w+:)?(nitf|newsitem|newsmessage|ppsarticle|ppsarticleresponse|performcontentsearchresponse)\b"
)
_BODIES = ("body.content", "inlineXML", "inlineData")
_PARAGRAPHS = ("p", "hl2", "h2", "h3", "li", "paragraph", "td")
_LABEL = re.compile(r"^(?:words|by|von|par|por|di)\s+", re.IGNORECASE)
_REMEDY = "export it again with the full texts"


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("<") and bool(_ROOT.search(seed.head))


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    root = root_of(seed, "a file of news in XML that cannot be read", "export it again")
    for name, reader in (("nitf", _nitf), ("newsItem", _news_item), ("article", _factiva)):
        if items := list(below(root, name)):
            return [_whole(reader(item), f"{seed.name}#{number}") for number, item in enumerate(items, 1)]
    raise UnreadableError(seed.name, "news in XML without an article", _REMEDY)


def _whole(draft: Draft, where: str) -> Draft | UnreadableError:
    return draft if draft.text.strip() else UnreadableError(where, "an article without a text", _REMEDY)


def _nitf(item: Any) -> Draft:
    day, time = _first_day(item, ("date.issue", "norm"), ("pubdata", "date.publication"), ("date.release", "norm"))
    known = Known(
        title=_told(item, "hl1") or _told(item, "title"),
        publisher=_attribute(item, "pubdata", "name") or None,
        agency=_attribute(item, "doc.copyright", "holder") if _told(item, "distributor") else None,
        authors=tuple(_names(item, "byline")),
        published=day,
        time=time,
    )
    return Draft(_story(item), known, kind="story")


def _news_item(item: Any) -> Draft:
    """NewsML-G2; the day is that of the content, and not of the version of the envelope."""
    told = ((_told(item, name), "") for name in ("contentCreated", "firstCreated", "versionCreated"))
    day, time = next(filter(lambda one: one[0], (stated_day(value) for value, _ in told)), (None, None))
    known = Known(
        title=_told(item, "headline"),
        publisher=_named(item, "infoSource"),
        agency=_named(item, "provider"),
        authors=tuple(_names(item, "by")) or tuple(_names(item, "creator")),
        published=day,
        time=time,
        language=next((child.get("tag", "")[:2] for child in below(item, "language")), "") or None,
    )
    return Draft(_story(item), known, kind="story")


def _factiva(item: Any) -> Draft:
    day, time = stated_day(_told(item, "publicationDate") or _told(item, "pubDate"))
    known = Known(
        title=_told(item, "headline"),
        publisher=_told(item, "sourceName"),
        authors=tuple(_names(item, "byline")),
        published=day,
        time=time,
        language=(_told(item, "baseLanguage") or "")[:2] or None,
    )
    bodies = [
        text for part in ("leadParagraph", "tailParagraphs") for one in below(item, part) if (text := _lines(one))
    ]
    return Draft("\n\n".join(bodies), known, kind="story")


def _story(item: Any) -> str:
    body = next((one for name in _BODIES for one in below(item, name)), None)
    return _lines(body) if body is not None else ""


def _lines(body: Any) -> str:
    """The paragraphs of a body; all of it where it has none."""
    inner = [
        one
        for one in body.iter()
        if local(one) in _PARAGRAPHS and not any(local(child) in _PARAGRAPHS for child in one)
    ]
    return "\n\n".join(filter(None, map(text_in, inner))) or text_in(body)


def _names(item: Any, name: str) -> Iterator[str]:
    for one in below(item, name):
        within = [text_in(person) for kind in ("person", "name") for person in below(one, kind) if person is not one]
        yield from (person for told in within or [text_in(one)] for person in people(_LABEL.sub("", told)))
        return


def _named(item: Any, name: str) -> str | None:
    """A party: its name, or what it is called literally."""
    party = next(below(item, name), None)
    return None if party is None else (text_in(party) or party.get("literal") or None)


def _told(item: Any, name: str) -> str | None:
    return next((text for one in below(item, name) if (text := text_in(one))), None)


def _attribute(item: Any, name: str, attribute: str) -> str:
    return next((value for one in below(item, name) if (value := one.get(attribute))), "")


def _first_day(item: Any, *places: tuple[str, str]) -> tuple[str | None, str | None]:
    return next(filter(lambda one: one[0], (stated_day(_attribute(item, *place)) for place in places)), (None, None))
