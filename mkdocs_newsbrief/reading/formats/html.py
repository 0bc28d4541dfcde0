"""HTML pages: trafilatura finds the story; JSON-LD, Open Graph and `<time>` say what the page states of it.

Offsets are into the extracted text. The date that SingleFile and browsers note when saving is not used: it is the
day of the saving.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import known_from
from mkdocs_newsbrief.reading.seed import Seed

_TAGS = re.compile(r"<(?:!doctype html|html|head|body|article|div|p|meta|title)\b")
_ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)
_PART = 0.5  # of the text that linked data give: what is found on the page itself should be more
_AROUND = 200_000  # characters of a page that are searched for its masthead
_DEPTH = 6  # of JSON-LD graphs
_SPACE = re.compile(r"[ \t\r\f\v\u00a0]+")
_META = {
    "og:title": "title",
    "og:site_name": "publisher",
    "article:published_time": "published",
    "article:modified_time": "updated",
    "article:author": "authors",
    "author": "authors",
    "og:url": "url",
    "datepublished": "published",
    "date": "published",
    "dc.date": "published",
    "parsely-pub-date": "published",
}


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("<") and bool(_TAGS.search(seed.head))


def read(seed: Seed) -> Iterable[Draft]:
    return (draft_of(seed.text, seed.name, note=seed.decoded.note),)


def draft_of(markup: str, where: str, *, note: str | None = None) -> Draft:
    """The story of a page and what the page states; raises `UnreadableError` where there is no text at all."""
    import trafilatura  # imported late: it is slow to load, and few folders hold HTML
    from lxml import html

    tree = html.fromstring(markup.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    if tree is None:
        raise UnreadableError(where, "an empty page", "save the page again, or paste the article as text")
    known = _stated(tree)
    heading = str(tree.findtext(".//title") or "")
    story = trafilatura.extract(
        markup, include_comments=False, include_tables=True, with_metadata=False, deduplicate=False
    )
    told = max((_body(values) for values in _linked_data(tree)), key=len, default="")
    if len(told) * _PART > len(story or "") or told.split() == (story or "").split():
        story = told  # which keeps its paragraphs
    text = text_of(tree)
    around = None if _tells_all(known) else f"{heading}\n{text}"[:_AROUND]
    if story:
        return Draft(story, known, kind="story", note=note, around=around)
    if not text:
        raise UnreadableError(where, "a page without text", "save the page again, or paste the article as text")
    return Draft(text, known, note=note)


def _tells_all(known: Known) -> bool:
    """Whether a page states all that it might show."""
    return bool(known.title and known.publisher and known.authors and known.published)


def _body(values: Mapping[str, Any]) -> str:
    """The text that linked data give an article, as they do where a script would draw the page."""
    body = values.get("articleBody")
    text = body.strip() if isinstance(body, str) else ""
    return text_of_markup(text) if "</" in text else text


def text_of_markup(markup: str) -> str:
    """The text of a piece of HTML, one block a line."""
    from lxml import html

    return text_of(html.fragment_fromstring(markup, create_parent="div")) if markup.strip() else ""


def text_of(tree: Any) -> str:
    """All the text of a page, one block a line."""
    for element in tree.xpath("//script|//style|//noscript|//template|//head"):
        element.drop_tree()
    for element in tree.xpath("//p|//div|//li|//h1|//h2|//h3|//h4|//br|//tr|//section|//blockquote|//figcaption"):
        element.tail = "\n" + (element.tail or "")
    lines = (_SPACE.sub(" ", line).strip() for line in str(tree.text_content()).split("\n"))
    return "\n".join(line for line in lines if line)


def _stated(tree: Any) -> Known:
    known = Known()
    for values in (*_linked_data(tree), _meta(tree), _elements(tree)):
        known = known.over(known_from(values))
    return known


def _linked_data(tree: Any) -> Iterator[Mapping[str, Any]]:
    for script in tree.xpath('//script[@type="application/ld+json"]/text()')[:20]:
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        yield from _articles(data, _DEPTH)


def _articles(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list) and depth:
        for item in data[:100]:
            yield from _articles(item, depth - 1)
    elif isinstance(data, Mapping):
        if _ARTICLE.search(str(data.get("@type", ""))):
            yield {**{key: data[key] for key in data if key != "name"}, "name": data.get("headline")}
        yield from _articles(data.get("@graph"), depth - 1)


def _meta(tree: Any) -> dict[str, str]:
    values: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]")[:500]:
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name in _META and not element.get("content").startswith("http") | (name == "og:url"):
            values.setdefault(_META[name], element.get("content"))
    return values


def _elements(tree: Any) -> dict[str, str]:
    """The canonical address, the first `<time>` and the page's language."""
    found = {
        "url": tree.xpath('string(//link[@rel="canonical"]/@href)'),
        "published": tree.xpath("string(//time[@datetime][1]/@datetime)"),
        "language": tree.xpath("string(/html/@lang)"),
    }
    return {key: value for key, value in found.items() if value}
