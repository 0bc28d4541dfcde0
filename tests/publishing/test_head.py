"""What search results and link previews are told of a page."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from mkdocs_newsbrief.publishing import descriptions
from mkdocs_newsbrief.publishing.head import Preview, with_head
from mkdocs_newsbrief.publishing.pages import pages_of
from mkdocs_newsbrief.publishing.section import Section
from tests.publishing import hostile
from tests.publishing.newsroom import bridge

PREVIEW = Preview("A title", "What it says", "Harbour Desk", "https://desk.example/briefing/")


class _Head(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.told: list[tuple[str | None, str | None]] = []
        self.feed(html.partition("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("property") or given.get("name")
        if tag == "meta" and name not in (None, "viewport", "generator"):
            self.told.append((name, given.get("content")))


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_every_page_is_described_once_in_every_theme(published: Any, theme: str) -> None:
    site = published(bridge(), theme=theme, site_url="https://desk.example/news/", site_description="A desk")
    for path, html in site.pages().items():
        if path.startswith("briefing/"):
            told = dict(_Head(html).told)
            assert len(told) == len([name for name, _ in _Head(html).told]), path
            assert told["description"] == told["og:description"] != "A desk"
            assert told["og:url"] == f"https://desk.example/news/{path.removesuffix('index.html')}"
            assert told["og:site_name"] == "Harbour Desk"


def test_pages_that_are_not_ours_are_left_alone(published: Any) -> None:
    assert "og:title" not in published(bridge()).page("index.html")


def test_without_an_address_of_the_site_there_is_none_of_the_page(published: Any) -> None:
    told = dict(_Head(published(bridge()).page("briefing/index.html")).told)
    assert told["og:title"] == "Norwick rebuilds its harbour bridge"
    assert "og:url" not in told


def test_a_description_says_what_is_on_the_page() -> None:
    said = {page.name.partition("-")[0]: page.description for page in pages_of(Section("briefing", bridge()))}
    assert said == {
        "index": "The town council voted on Monday ［13 May 2024］ …",
        "summary": "2 sentences: Norwick rebuilds its harbour bridge",
        "differences": "1 point: Norwick rebuilds its harbour bridge",
        "coverage": "2 claims: Norwick rebuilds its harbour bridge",
        "doubts": "1 statement: Norwick rebuilds its harbour bridge",
        "people": "2 names: Norwick rebuilds its harbour bridge",
        "sources": "3 sources: Norwick rebuilds its harbour bridge",
        "quotes": "3 quotes, by Tomas Brill, Irena Holt and others: Norwick rebuilds its harbour bridge",
        "timeline": "3 dates, from 2019 to 2027: Norwick rebuilds its harbour bridge",
        "sources/courier": "The Norwick Courier, Tue 14 May 2024: The town council voted on Monday to rebuild the "
        "harbour bridge, which has been closed to lorries since 2019.",
        "sources/radio": "Saltmarsh Radio, Tue 14 May 2024: Norwick's council agreed on Monday to replace the bridge "
        "over the harbour.",
        "sources/gazette": "Gazette of the Isles, Mon 13 – Sun 19 May 2024: The new bridge will cost 41 million "
        "crowns, according to papers seen by this newspaper.",
    }


def test_a_text_that_is_not_ours_to_publish_is_not_in_the_description() -> None:
    source = Section("briefing", bridge()).shelf.sources[0]
    said = descriptions.of_source(source, full_text=False)
    assert said == "The Norwick Courier, Tue 14 May 2024: Council votes to rebuild bridge"


@pytest.mark.parametrize(
    ("speakers", "said"),
    [
        ([None], "1 quote: T"),
        (["Ann"], "1 quote, by Ann: T"),
        (["Ann", "Bo", "Bo"], "3 quotes, by Bo and Ann: T"),
        (["Ann", None], "2 quotes, by Ann and others: T"),
        (["Ann", "Bo", "Cy", "Di"], "4 quotes, by Ann, Bo, Cy and others: T"),
    ],
)
def test_quotes_are_described_by_who_is_heard(speakers: list[str | None], said: str) -> None:
    quote = bridge().quotes[0]
    quotes = tuple(replace(quote, speaker=speaker) for speaker in speakers)
    assert descriptions.of_quotes(replace(bridge(), title="T", quotes=quotes)) == said


def test_a_timeline_without_a_date_says_so() -> None:
    undated = replace(bridge(), title="T", timeline=(), expected=())
    assert descriptions.of_timeline(undated) == "What is said to happen, without a date: T"


@pytest.mark.parametrize("told", ['<meta name="description" content="x">', "<meta name=description content=x>"])
def test_what_the_theme_says_already_is_not_said_again(told: str) -> None:
    assert with_head(f"<head>{told}</head>", PREVIEW).count("description") == 2  # the theme's, and og:description
    assert with_head('<head><meta property="og:title" content="x"></head>', PREVIEW).count("og:") == 1


def test_a_page_without_a_head_stays_as_it_is() -> None:
    assert with_head("<p>bare</p>", PREVIEW, "<script></script>") == "<p>bare</p>"


@pytest.mark.parametrize("text", hostile.strings(longest=300).values(), ids=hostile.strings())
def test_no_text_can_leave_its_attribute(text: str) -> None:
    page = with_head("<head></head>", Preview(text, text, text, text))
    assert page.count("<") == page.count("<meta") + len(("<head>", "</head>"))
    assert dict(_Head(page).told)["twitter:card"] == "summary"
