"""The overview as an HTML file for mail programs."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from mkdocs_newsbrief.publishing.export.email import to_email
from mkdocs_newsbrief.publishing.section import Place
from tests.publishing import hostile
from tests.publishing.newsroom import bridge
from tests.publishing.test_pages import _Links

# What mail programs keep, and nothing that fetches, runs or lays out by table.
TAGS = {
    *("html", "head", "meta", "title", "body", "h1", "h2", "p", "b", "br", "span", "blockquote", "ol", "ul", "li"),
    "a",
}


def address(place: Place) -> str:
    return f"https://desk.example/briefing/{place.page}/#{place.anchor}"


class _Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_it_says_what_the_overview_says() -> None:
    text = " ".join("".join(_Page(to_email(bridge())).text).split())
    assert "The town council voted on Monday [13 May 2024] … [1, 2]" in text
    assert "cost of the bridge 41 million crowns [3] 38 million crowns [2]" in text
    assert "waited with us,”Tomas Brill, mayor, Mon 13 May 2024 [1]" in text
    assert "a relief" not in text  # a fragment, which says little by itself
    assert "Mon 13 May 2024 The council votes to rebuild. [1, 2]" in text
    assert re.findall(r"<h2>(.*?)</h2>", to_email(bridge())) == [
        "Summary",
        "Where sources differ",
        "Key quotes",
        "Timeline",
        "Expected next",
        "Sources",
    ]


def test_its_marks_open_the_sentence_where_the_site_has_an_address() -> None:
    courier = bridge().sources[0]
    links = _Links(to_email(bridge(), address)).links
    assert f"https://desk.example/briefing/sources/{courier.article.id}/#{courier.sentences[0].id}" in links
    assert len(links) > 12


def test_without_an_address_there_is_no_link() -> None:
    assert _Links(to_email(bridge())).links == []


@pytest.mark.parametrize(("directories", "ending"), [(True, "/"), (False, ".html")])
def test_a_site_with_an_address_links_to_its_own_pages(published: Any, directories: bool, ending: str) -> None:
    settings = {"site_url": "https://desk.example/news", "use_directory_urls": directories}
    site = published(bridge(), newsbrief={"downloads": ["email"]}, **settings)
    links = _Links(site.page("briefing/briefing.html")).links
    pages = {f"https://desk.example/news/{path}" for path in site.pages()}
    pages |= {page.removesuffix("index.html") for page in pages}
    assert links
    assert {link.partition("#")[0] for link in links} <= pages
    assert any(re.search(rf"courier-\w+{ending}#s-", link) for link in links)


def test_a_site_without_an_address_links_to_nothing(published: Any) -> None:
    site = published(bridge(), newsbrief={"downloads": ["email"]})
    assert _Links(site.page("briefing/briefing.html")).links == []


@pytest.mark.parametrize("text", hostile.strings(longest=300).values(), ids=hostile.strings())
def test_no_text_is_more_than_text(text: str) -> None:
    page = _Page(to_email(hostile.told_by([text]), address))
    assert page.tags <= TAGS
    assert page.attributes <= {"lang", "charset", "name", "content", "style", "href"}


def test_an_address_that_is_none_is_no_link() -> None:
    page = to_email(bridge(), lambda place: "javascript:alert(1)")
    assert "javascript" not in unescape(page)
