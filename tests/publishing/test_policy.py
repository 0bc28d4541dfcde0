"""The Content-Security-Policy that the guide recommends: with it every page works, and nothing else is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.conftest import Site
from tests.publishing.newsroom import bridge
from tests.publishing.test_browser import window

pytestmark = pytest.mark.browser

GUIDE = Path(__file__).parents[2] / "example_site/docs/safety.md"
THEMES = {"material": {"name": "material", "font": False}, "mkdocs": {"name": "mkdocs", "highlightjs": False}}
_REPORT = "addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.blockedURI}`))"


def policy() -> str:
    [line] = re.findall(r"^Content-Security-Policy: (.+)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    return str(line)


def held_to_it(page: Page) -> list[str]:
    """What the policy, which now comes with every answer, has stopped or a script has complained of."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy()})

    said: list[str] = []
    page.route("**/*", answer)
    page.add_init_script(_REPORT)
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


@pytest.mark.parametrize("theme", THEMES)
def test_every_page_works_under_the_policy(
    browser: Browser, serve: Callable[[Site], str], published: Any, theme: str
) -> None:
    address = serve(published(bridge(), theme=THEMES[theme], site_url="http://127.0.0.1/"))
    with window(browser) as page:
        said = held_to_it(page)
        page.goto(f"{address}briefing/")
        page.locator("a.nb-cite:visible").first.click()
        page.wait_for_url("**/sources/*/#s-*")
        if theme == "material":
            page.goto(f"{address}?q=bridge")
            page.locator(".md-search-result__item").first.wait_for(state="attached")
        else:
            page.goto(address)
            page.locator('[data-bs-target="#mkdocs_search_modal"]').click()
            page.locator("#mkdocs-search-query").press_sequentially("bridge")
            page.locator("#mkdocs-search-results article").first.wait_for()
        assert [line for line in said if "favicon" not in line and "404" not in line] == []


def test_the_policy_stops_what_is_elsewhere(browser: Browser, serve: Callable[[Site], str], site: Site) -> None:
    site.tree("docs/index.md | <img src='https://elsewhere.example/x.png'>").configure(theme="mkdocs").build()
    with window(browser) as page:
        said = held_to_it(page)
        page.goto(serve(site))
        page.wait_for_load_state("networkidle")
        assert any("elsewhere.example" in line for line in said)
