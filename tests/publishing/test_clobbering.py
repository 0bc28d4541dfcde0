"""Names of the theme's parts in an article's text: nothing is fetched, moved or taken for the theme's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Request

from mkdocs_newsbrief.model import Briefing
from tests.conftest import Logs, Site
from tests.publishing.newsroom import bridge
from tests.publishing.test_browser import window

EMBED = r"docs/index.md | # Home\n\n/// newsbrief | summary\n///"
SAFE = (
    "overrides/newsbrief/summary.html | {% for s in summary %}<div id='nb-own' class='nb-x'>{{ s.text|safe }}</div>"
    "<p id='nb-after'>Here it goes on.</p>{% endfor %}"
)
CLOBBERING = {
    "diagram": '<pre class="mermaid"><code>graph TD; a-->b</code></pre>',
    "settings": '<div id="__config">{"base": "https://evil.example", "features": [], "search": "x"}</div>',
    "heading": '<h2>__config</h2><h2 id="__search">__drawer</h2>',
    "component": '<div data-md-component="header" class="md-header md-header--lifted" role="banner" hidden>x</div>',
    "formula": '<div class="arithmatex">x</div><span class="MathJax_Preview">y</span>',
    "clipboard": '<code data-clipboard-target="#__config" class="md-clipboard">x</code>',
    "overlay": '<div class="md-dialog md-search__overlay tabbed-set" role="dialog" aria-modal="true">x</div>',
    "hidden": "<p hidden>not</p><div hidden>",
}


def saying(text: str) -> Briefing:
    briefing = bridge()
    statement = replace(briefing.summary[0], text=text)
    return replace(briefing, summary=(statement,))


@pytest.mark.parametrize("name", CLOBBERING)
def test_an_article_s_text_says_nothing_to_the_theme(site: Site, published: Any, logs: Logs, name: str) -> None:
    site.tree(EMBED).tree(SAFE)
    published(saying(CLOBBERING[name]), theme={"name": "material", "custom_dir": "overrides"})
    page = site.page("index.html")
    own = page.partition('id="nb-own"')[2].partition('id="nb-after"')[0]
    assert not re.search(r'mermaid|arithmatex|MathJax|md-|tabbed|clipboard|(role|hidden|aria-[a-z]+)[="> ]', own)
    assert not re.search(r'id="_', own)
    assert any("its template prints what is not allowed" in line for line in logs.warnings) or name == "heading"


@pytest.mark.parametrize("headline", ["__config", "Mkdocs search results", "toc_collapse", "Search"])
def test_a_headline_takes_no_id_of_the_theme(site: Site, headline: str) -> None:
    site.tree(rf"seeds/one.md | ---\ntitle: {headline}\n---\n\nThe bridge opened on 14 May 2024, the town said.")
    site.configure(theme="material").build()
    [page] = [text for path, text in site.pages().items() if path.count("/") == 3]
    [identity] = re.findall(r'<h1 dir="auto" id="([^"]+)"', page)
    assert identity.startswith("nb-")


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_a_page_full_of_them_works_and_fetches_nothing(
    browser: Browser, serve: Callable[[Site], str], site: Site, published: Any, theme: str
) -> None:
    site.tree(EMBED).tree(SAFE)
    settings = {"font": False} if theme == "material" else {"highlightjs": False}
    published(saying("".join(CLOBBERING.values())), theme={"name": theme, "custom_dir": "overrides", **settings})
    address = serve(site)
    asked: list[Request] = []
    broken: list[object] = []
    with window(browser) as page:
        page.on("request", lambda request: asked.append(request))
        page.on("pageerror", lambda error: broken.append(error))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert [request.url for request in asked if not request.url.startswith(address)] == []
        assert broken == []
        assert page.locator("#nb-after").is_visible()
