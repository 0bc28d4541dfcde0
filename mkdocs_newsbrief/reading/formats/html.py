"""HTML pages: trafilatura finds the story; linked data, Open Graph and microdata say what the page states of it.

Offsets are into the extracted text. The date that SingleFile and browsers note when saving is not used: it is the
day of the saving.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading import clippings
from mkdocs_newsbrief.reading.charset import decoded
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.formats import nexis
from mkdocs_newsbrief.reading.formats.linked_data import articles_in
from mkdocs_newsbrief.reading.hygiene import one_newline
from mkdocs_newsbrief.reading.keys import known_from
from mkdocs_newsbrief.reading.markup import one_line, parse, readable, text_of, text_of_markup
from mkdocs_newsbrief.reading.page import key
from mkdocs_newsbrief.reading.seed import Seed

_TAGS = re.compile(r"<(?:!doctype html|html|head|body|article|div|p|meta|title)\b")
_PART = 0.5  # of the text that linked data give: what is found on the page itself should be more
_AROUND = 200_000  # characters of a page that are searched for its masthead
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
    "headline": "title",
    **dict.fromkeys(("dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title"), "title"),
    **dict.fromkeys(("dc.publisher", "dcterms.publisher", "citation_journal_title"), "publisher"),
    **dict.fromkeys(("dc.creator", "citation_author", "parsely-author", "sailthru.author", "byl"), "authors"),
    **dict.fromkeys(
        ("dc.date.issued", "dcterms.issued", "dcterms.created", "citation_publication_date"), "published"
    ),
    **dict.fromkeys(("sailthru.date", "article.published", "publish-date", "pubdate"), "published"),
}
# What an archive lays over the pages that it keeps.
_ARCHIVE = '//*[@id="wm-ipp-base" or @id="wm-ipp" or @id="wm-ipp-print"]'
_BAR = re.compile(r"\s+[|–—»·-]+\s+")
_DATABASE = re.compile(r"\d+ of \d+ DOCUMENTS?\b|End of Document|Dokument \d+ von \d+|Document \d+ de \d+")
_PLACES = ("//article[1]", "//main", "/")  # where a page's own day stands rather than that of another story
_SUFFIX = re.compile(r"\s+[|–—»·-]+\s+[^|–—»]{2,60}$")
_HEADLINE = range(2, 31)  # words


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("<") and bool(_TAGS.search(seed.head))


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    text, note = seed.text, seed.decoded.note
    if note and b"\0" not in seed.data:  # a guess: the page's own word on its characters is better
        text, note = decoded(seed.data, None)
    return drafts_of(one_newline(text), seed.name, note=note)


def drafts_of(markup: str, where: str, *, note: str | None = None) -> list[Draft | UnreadableError]:
    """The stories of a page: several where it is made of articles that each have a headline and a day."""
    page = parse(markup, where)
    known = _stated(page.tree)
    if _DATABASE.search(markup) and nexis.is_export(text := text_of(readable(deepcopy(page.tree)))):
        return nexis.split(text, where)
    if not articles_in(page.tree) and (pieces := clippings.of_page(page.tree)):
        return [Draft(text, Known(language=known.language), note=note, left_out=page.left_out) for text in pieces]
    return [_draft(page.tree, known, where, note, page.left_out)]


def draft_of(markup: str, where: str, *, note: str | None = None, hidden: bool = True) -> Draft:
    """The one story of a page and what the page states; raises `UnreadableError` where there is no text at all."""
    page = parse(markup, where)
    return _draft(page.tree, _stated(page.tree), where, note, page.left_out, hidden=hidden)


def _draft(
    tree: Any, known: Known, where: str, note: str | None, left_out: tuple[str, ...], *, hidden: bool = True
) -> Draft:
    told = max((_body(values) for values in articles_in(tree)), key=len, default="")
    heading = one_line(str(tree.findtext(".//title") or ""))
    for frame in tree.xpath(_ARCHIVE):
        frame.drop_tree()
    readable(tree, hidden=hidden)
    story = _extracted(tree)
    if len(told) * _PART > len(story) or told.split() == story.split():
        story = told  # which keeps its paragraphs
    text = text_of(tree)
    around = None if _tells_all(known) else f"{heading}\n{text}"[:_AROUND]
    if story:
        return Draft(story, known, kind="story", note=note, around=around, left_out=left_out)
    if not text:
        raise UnreadableError(where, "a page without text", "save the page again, or paste the article as text")
    return Draft(text, known, note=note, left_out=left_out)


def _extracted(tree: Any) -> str:
    """The story that trafilatura finds; empty where it finds none."""
    import trafilatura  # imported late: it is slow to load, and few folders hold HTML

    try:
        story = trafilatura.extract(
            deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False, deduplicate=False
        )
    except RecursionError:  # a page nested deeper than any page is
        return ""
    return story or ""


def _tells_all(known: Known) -> bool:
    """Whether a page states all that it might show."""
    return bool(known.title and known.publisher and known.authors and known.published)


def _body(values: Mapping[str, Any]) -> str:
    """The text that linked data give an article, as they do where a script would draw the page."""
    body = values.get("articleBody")
    return text_of_markup(body.strip()) if isinstance(body, str) else ""


def _stated(tree: Any) -> Known:
    known = Known()
    for values in (*articles_in(tree), dict(_microdata(tree)), _meta(tree), _elements(tree)):
        known = known.over(known_from(values))
    return _without_site(known)


def _microdata(tree: Any) -> Iterator[tuple[str, str]]:
    """The day, the update and the headline that elements of the page bear."""
    for name in ("datePublished", "dateModified", "headline"):
        for element in tree.xpath(f'//*[@itemprop="{name}"][not(self::meta)]')[:1]:
            yield name, element.get("datetime") or element.get("content") or str(element.text_content())


def _without_site(known: Known) -> Known:
    """What is known, the title without the name of the site behind it."""
    parts = _BAR.split(known.title or "")
    named = known.publisher and len(parts) > 1 and key(parts[-1]) == key(known.publisher)
    return replace(known, title=(known.title or "")[: -len(parts[-1])].rstrip(" |–—»·-")) if named else known


def _meta(tree: Any) -> dict[str, str]:
    values: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]")[:500]:
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name in _META and not element.get("content").startswith("http") | (name == "og:url"):
            values.setdefault(_META[name], element.get("content"))
    return values


def _elements(tree: Any) -> dict[str, str]:
    """The canonical address, the headline, the first `<time>` of the article and the page's language."""
    days = (tree.xpath(f"string(({place}//time[@datetime])[1]/@datetime)") for place in _PLACES)
    found = {
        "url": tree.xpath('string(//link[@rel="canonical"]/@href)'),
        "title": _headline(tree),
        "published": next(filter(None, days), ""),
        "language": tree.xpath("string(/html/@lang)"),
    }
    return {key: value for key, value in found.items() if value}


def _headline(tree: Any) -> str:
    """The one heading of the first rank, where the title of the window says the same."""
    headings = [" ".join(str(heading.text_content()).split()) for heading in tree.xpath("//h1")[:2]]
    title = _SUFFIX.sub("", one_line(str(tree.findtext(".//title") or "")))
    same = len(headings) == 1 and headings[0].lower() == title.lower() and len(title.split()) in _HEADLINE
    return headings[0] if same else ""
