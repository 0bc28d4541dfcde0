"""The plugins that sites have: with each one, the briefing builds without a warning and every link is alive."""

from __future__ import annotations

import re
import socket
from typing import Any

import pytest

from tests.conftest import Logs, Site
from tests.publishing.newsroom import bridge
from tests.publishing.test_pages import dead_links

URL = {"site_url": "https://desk.example/"}

HOMES: dict[str, dict[str, Any]] = {
    "macros": {"plugins": ["search", "macros"]},
    "rss": {"plugins": ["search", {"rss": {"use_git": False}}], **URL},
    "minify": {"plugins": ["search", {"minify": {"minify_html": True}}]},
    "redirects": {"plugins": ["search", {"redirects": {"redirect_maps": {"old.md": "briefing/index.md"}}}]},
    "redirects-first": {"plugins": [{"redirects": {"redirect_maps": {"old.md": "briefing/index.md"}}}, "newsbrief"]},
    "print-site": {"plugins": ["search", "print-site"]},
    "tags": {"theme": "material", "plugins": ["search", "tags"]},
    "blog": {"theme": "material", "plugins": ["search", "blog"]},
    "offline": {"theme": "material", "plugins": ["search", "offline"]},
    "mkdocstrings": {"plugins": ["search", "autorefs", "mkdocstrings"]},
    "section-index": {"theme": "material", "plugins": ["search", "section-index"]},
    "no-search": {"plugins": []},
    "sub-path": {"site_url": "https://desk.example/a/b/"},
    "explicit-nav": {"nav": [{"Home": "index.md"}, {"Bridge": ["briefing/index.md", "briefing/quotes.md"]}]},
    "extensions": {
        "theme": "material",
        "markdown_extensions": ["attr_list", "md_in_html", "pymdownx.blocks.admonition", "pymdownx.blocks.tab"],
    },
}


@pytest.mark.parametrize("home", HOMES)
def test_a_briefing_is_at_home(published: Any, logs: Logs, home: str) -> None:
    site = published(bridge(), **HOMES[home])
    assert logs.warnings == logs.strangers == []
    if home not in (
        "print-site",
        "redirects",
        "redirects-first",
    ):  # these make pages whose links are their own affair
        assert dead_links(site) == []
    assert "The council votes to rebuild" in site.page(
        "briefing/timeline.html" if home == "offline" else "briefing/timeline/index.html"
    )


def test_privacy_has_nothing_to_fetch(
    site: Site, published: Any, logs: Logs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It downloads what pages load from elsewhere; a page of ours loads nothing."""

    def refuse(host: str, *_: object, **__: object) -> None:
        raise OSError(f"{host} was asked for")  # a warning of the plugin's

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    own = ["unpkg.com/mermaid@*"]  # the theme's
    privacy = {"privacy": {"cache_dir": str(site.root / "cache"), "assets_exclude": own}}
    published(bridge(), theme={"name": "material", "font": False}, plugins=["search", privacy])
    assert logs.warnings == logs.strangers == []
    assert 'href="https://courier.example/bridge"' in "".join(site.pages().values())


def test_literate_nav_finds_the_section(site: Site, published: Any, logs: Logs) -> None:
    site.tree(r"docs/SUMMARY.md | * [Home](index.md)\n* [Bridge](briefing/)")
    published(bridge(), plugins=["search", "literate-nav"])
    assert logs.warnings == logs.strangers == []
    assert 'href="briefing/quotes/"' in site.page("index.html")


@pytest.mark.parametrize(("listed", "sources"), [("briefing/", True), ("briefing/*.md", False)])
def test_literate_nav_lists_the_sources_only_where_it_takes_the_whole_folder(
    site: Site, published: Any, listed: str, sources: bool
) -> None:
    bridge_item = f"[Bridge]({listed})" if sources else rf"Bridge\n    * {listed}"
    site.tree(rf"docs/SUMMARY.md | * [Home](index.md)\n* {bridge_item}")
    published(bridge(), plugins=["search", "literate-nav"])
    assert 'href="briefing/quotes/"' in site.page("index.html")
    assert ('href="briefing/sources/courier' in site.page("index.html")) is sources


def test_print_site_leads_to_headings_and_loses_what_is_none(published: Any) -> None:
    """Its own doing, as the guide says: once it follows any id, this fails."""
    page = published(bridge(), plugins=["search", "print-site"]).page("print_page/index.html")
    ids = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r' href="#(briefing-[^"]+)"', page))
    assert {"briefing-quotes", "briefing-timeline"} <= links & ids
    assert {link for link in links if re.search(r"-[sq]-[0-9a-z]+$", link)} & ids == set()
    assert "The council votes to rebuild" in page


def test_awesome_nav_finds_the_section(site: Site, published: Any, logs: Logs) -> None:
    site.tree(r"docs/.nav.yml | nav:\n  - index.md\n  - briefing")
    published(bridge(), plugins=["search", "awesome-nav"])
    assert logs.warnings == logs.strangers == []
    assert 'href="briefing/quotes/"' in site.page("index.html")


@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_a_site_in_two_languages_shares_the_briefing(site: Site, published: Any, logs: Logs, structure: str) -> None:
    embed = r"/// newsbrief | summary\n///"
    if structure == "folder":
        (site.root / "docs/index.md").unlink()
        site.tree(rf"docs/en/index.md | # Home\n\n{embed}").tree(rf"docs/fr/index.md | # Accueil\n\n{embed}")
    else:
        site.tree(rf"docs/index.fr.md | # Accueil\n\n{embed}")
    languages = [{"locale": "en", "name": "English", "default": True}, {"locale": "fr", "name": "Français"}]
    i18n = {"i18n": {"docs_structure": structure, "languages": languages}}
    published(bridge(), theme="material", plugins=["search", i18n])
    assert logs.warnings == logs.strangers == []
    assert "The council votes to rebuild" in site.page("briefing/timeline/index.html")
    assert "briefing/sources/courier-" in site.page("fr/index.html")


def test_a_feed_gives_the_article_s_own_description(published: Any) -> None:
    site = published(bridge(), plugins=["search", {"rss": {"use_git": False, "match_path": "briefing/.*"}}], **URL)
    feed = (site.root / "site/feed_rss_created.xml").read_text(encoding="utf-8")
    assert "Norwick rebuilds its harbour bridge" in feed
    assert "/// newsbrief" not in feed
