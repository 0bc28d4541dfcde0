"""A reader takes a briefing in at one glance: how long the front page may be, whatever there was to read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Site
from tests.publishing import press
from tests.publishing.test_browser import MATERIAL, window

pytestmark = pytest.mark.browser

SEEDS = Path(__file__).parents[2] / "seeds"
FOLDERS: dict[str, Callable[[Path], Any]] = {
    "own": lambda folder: folder.symlink_to(SEEDS),
    "twelve": partial(press.write, count=12),
    "sixty": partial(press.write, count=60),
}
SEEN = "document.querySelector('.newsbrief').innerText"
BOTTOM = "(name) => document.querySelector(name).getBoundingClientRect().bottom + scrollY"


@pytest.fixture(scope="module", params=FOLDERS)
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with what is read from a folder."""
    site = Site(tmp_path_factory.mktemp(request.param)).tree("docs/index.md | # Home")
    FOLDERS[request.param](site.root / "seeds")
    return site.configure(theme=MATERIAL, use_directory_urls=False).build()


def pages_at(browser: Browser, site: Site, width: int, height: int = 800) -> Iterator[Page]:
    with window(browser, width) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.goto((site.root / "site/briefing/index.html").as_uri())
        yield page


def words_read(site: Site) -> int:
    """Words of the sentences on the pages of the sources."""
    pages = [html for path, html in site.pages().items() if path.startswith("briefing/sources/")]
    bodies = [html.partition('class="nb-body"')[2].partition("</div>")[0] for html in pages]
    return sum(len(re.sub(r"<[^>]+>", " ", body.partition(">")[2]).split()) for body in bodies)


@pytest.mark.parametrize(("width", "most"), [(1280, 3), (390, 4)])
def test_the_card_is_one_screen_and_the_page_a_few(browser: Browser, desk: Site, width: int, most: int) -> None:
    for page in pages_at(browser, desk, width):
        assert page.evaluate(BOTTOM, ".nb-card") <= 800
        assert page.evaluate(BOTTOM, ".newsbrief") <= most * 800


def test_the_page_says_each_thing_once_and_no_more_than_a_quarter(browser: Browser, desk: Site) -> None:
    for page in pages_at(browser, desk, 1280):
        said = page.evaluate(SEEN).split()
        assert len(said) <= min(450, words_read(desk) // 4)
        runs = Counter(tuple(said[at : at + 8]) for at in range(len(said) - 7))
        assert sum(count for count in runs.values() if count > 1) <= len(said) * 0.1


def test_no_page_scrolls_sideways_on_a_small_phone(browser: Browser, desk: Site) -> None:
    parts = [path for path in desk.pages() if re.fullmatch(r"briefing/\w+.html", path)]
    assert len(parts) >= 7
    for page in pages_at(browser, desk, 360):
        for path in parts:
            page.goto((desk.root / "site" / path).as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


@pytest.mark.parametrize("width", [390, 1280])
def test_five_questions_have_an_answer_on_the_card_or_a_tap_away(browser: Browser, desk: Site, width: int) -> None:
    """What is the latest, what is disputed, what is next, who said it, where does this sentence come from?"""
    for page in pages_at(browser, desk, width):
        card = page.locator(".nb-card")
        assert card.locator(".nb-lead").inner_text()
        assert card.locator(".nb-dispute .nb-value").count() >= 2
        awaited = 'id="expected"' in desk.page("briefing/timeline.html")
        assert (card.locator(".nb-next time").count() >= 1) is awaited
        page.locator(".nb-ways a", has_text="Quotes").click()
        assert page.locator(".newsbrief--quotes blockquote").count() >= 1
        page.go_back()
        page.locator(".nb-lead .nb-cite").first.click()
        page.locator(".nb-sentence:target").wait_for()
