"""Europresse exports as HTML: an element for each of outlet, day, headline, author and text, known by its class.

Written from descriptions of the mark-up, without a real file at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import people
from mkdocs_newsbrief.reading.markup import parse, readable, text_of
from mkdocs_newsbrief.reading.seed import Seed

_END = re.compile(r",|\s[-–|•]|\s+no\.? ?\d|\d+ (?:words|mots)")  # behind an outlet's name: its section, its number


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("<") and "DocPublicationName" in seed.text


def read(seed: Seed) -> Iterator[Draft | UnreadableError]:
    page = parse(seed.text, seed.name)
    for number, article in enumerate(readable(page.tree).xpath("//article[not(ancestor::article)]"), 1):
        body = next(
            iter(article.xpath('.//*[contains(@class, "DocText") or contains(@class, "docOcurrContainer")]')), None
        )
        text = text_of(body) if body is not None else ""
        if text:
            yield Draft(text, _known(article), kind="story", left_out=page.left_out)
        else:
            yield UnreadableError(
                f"{seed.name}#{number}", "an article without a text", "export it with the full text"
            )


def _known(article: Any) -> Known:
    header = _told(article, "DocHeader")
    return Known(
        title=_told(article, "titreArticle") or None,
        publisher=_END.split(_told(article, "DocPublicationName"))[0].strip() or None,
        authors=tuple(people(_told(article, "sm-margin-bottomNews") or _told(article, "docAuthors"))),
        published=stated_day(header)[0],
    )


def _told(article: Any, name: str) -> str:
    return " ".join(str(article.xpath(f'string(.//*[contains(@class, "{name}")])')).split())
