"""Factiva exports as HTML: an element of the class "article enArticle" for each article.

Two layouts: a table with a code in the first cell of each row, and one with the headline, then bare lines (words,
day, source). Written from descriptions of the mark-up, without a real file at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import factiva
from mkdocs_newsbrief.reading.keys import day_in
from mkdocs_newsbrief.reading.markup import parse
from mkdocs_newsbrief.reading.seed import Seed

_CLASS = re.compile(r"article ([a-z]{2})Article\b")  # with the language, ISO 639-1
_PARAGRAPHS = './/p[contains(@class, "articleParagraph")]'
_CODE = re.compile(r"[A-Z]{2,3}")
_CLOCK = re.compile(r"\d\d?:\d\d")


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("<") and "articleParagraph" in seed.text and bool(_CLASS.search(seed.text))


def read(seed: Seed) -> Iterator[Draft | UnreadableError]:
    page = parse(seed.text, seed.name)
    for number, (article, language) in enumerate(_articles(page.tree), 1):
        draft = factiva.draft_of(_coded(article) or _bare(article), f"{seed.name}#{number}")
        if isinstance(draft, Draft):
            draft = replace(draft, known=replace(draft.known, language=language), left_out=page.left_out)
        yield draft


def _articles(tree: Any) -> Iterator[tuple[Any, str]]:
    """Each article and its language."""
    for article in tree.xpath('//div[starts-with(@class, "article ")]'):
        if found := _CLASS.match(article.get("class")):
            yield article, found[1]


def _coded(article: Any) -> dict[str, str]:
    """What stands beside each code; empty in the layout without codes."""
    values: dict[str, str] = {}
    for row in article.iter("tr"):
        cells = row.findall("td")
        code = _text(cells[0]) if len(cells) == 2 else ""
        if _CODE.fullmatch(code):
            values[code] = _paragraphs(cells[1])
    return values if values.keys() & {"LP", "TD"} else {}


def _bare(article: Any) -> dict[str, str]:
    """The headline, and the lines by their order: the day, perhaps a time, the source."""
    headline = article.xpath('string(.//*[contains(@class, "Headline")])')
    author = article.xpath('string(.//*[contains(@class, "author")])')
    lines = [_text(line) for line in article.xpath(".//div[not(div)]")]
    dated = next((at for at, line in enumerate(lines) if day_in(line)), len(lines))
    source = (line for line in lines[dated + 1 :] if line and not _CLOCK.fullmatch(line))
    values = {
        "HD": headline,
        "BY": " ".join(author.split()),
        "PD": "".join(lines[dated : dated + 1]),
        "SN": next(source, ""),
    }
    return {**values, "TD": _joined(article.xpath(_PARAGRAPHS))}


def _paragraphs(cell: Any) -> str:
    return _joined(cell.xpath(_PARAGRAPHS)) or _text(cell)


def _joined(paragraphs: Iterable[Any]) -> str:
    return "\n\n".join(filter(None, map(_text, paragraphs)))


def _text(element: Any) -> str:
    return " ".join(str(element.text_content()).split())
