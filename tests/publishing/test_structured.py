"""What search engines read, and that no text can end it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.structured import json_ld
from tests.publishing import hostile
from tests.publishing.newsroom import bridge

HEAD = '<script type="application/ld+json">'


def read(element: str) -> Any:
    return json.loads(element.removeprefix(HEAD).removesuffix("</script>\n"))


def test_the_front_page_says_what_it_cites_and_whom_it_quotes(published: Any) -> None:
    page = published(bridge()).page("briefing/index.html")
    report = read(HEAD + page.partition(HEAD)[2].partition("</script>")[0])
    assert report["headline"] == "Norwick rebuilds its harbour bridge"
    assert report["citation"][0] == {
        "@type": "NewsArticle",
        "headline": "Council votes to rebuild bridge",
        "publisher": {"@type": "Organization", "name": "The Norwick Courier"},
        "datePublished": "2024-05-14",
        "url": "https://courier.example/bridge",
    }
    assert report["hasPart"][0]["creator"]["name"] == "Tomas Brill"


def test_only_the_front_page_says_it(published: Any) -> None:
    pages = published(bridge()).pages()
    assert [path for path, html in pages.items() if HEAD in html] == ["briefing/index.html"]


@pytest.mark.parametrize("text", hostile.strings(longest=300).values(), ids=hostile.strings())
def test_no_text_ends_it_or_begins_anything_in_it(text: str) -> None:
    element = json_ld(Section("briefing", hostile.told_by([text])))
    inside = element.removeprefix(HEAD).removesuffix("</script>\n")
    assert not set(inside) & set("<>&")
    assert read(element)["headline"] == read(element)["hasPart"][0]["text"]
