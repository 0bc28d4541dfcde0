"""The site's own rules hold for all of our pages: what it excludes, drafts or keeps out of its menu."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.conftest import Logs, Site
from tests.publishing.newsroom import bridge
from tests.publishing.test_pages import dead_links

SECRET = "The council votes to rebuild"
EMBED = r"docs/index.md | # Home\n\n/// newsbrief | summary\n///"


@pytest.mark.parametrize("rule", ["exclude_docs", "draft_docs"])
def test_a_section_that_is_kept_off_the_site_is_off_it_whole(
    site: Site, published: Any, logs: Logs, rule: str
) -> None:
    site.tree(EMBED)
    published(bridge(), **{rule: "briefing/\n"}, newsbrief={"downloads": ["json"]})
    assert not (site.root / "site/briefing").exists()
    assert dead_links(site) == []
    assert "nb-cite" in site.page("index.html")
    assert logs.warnings == logs.strangers == []


def test_a_citation_of_what_is_not_there_is_text(site: Site, published: Any) -> None:
    site.tree(EMBED)
    published(bridge(), exclude_docs="briefing/sources/\n")
    assert [path for path in site.pages() if path.startswith("briefing/sources/")] == ["briefing/sources/index.html"]
    assert dead_links(site) == []
    assert '<span class="nb-cite" ' in site.page("briefing/index.html")
    assert 'href="briefing/"' in site.page("index.html") or 'href="briefing/quotes/"' in site.page("index.html")


def test_a_page_that_the_site_keeps_out_of_its_menu_is_linked_all_the_same(published: Any, logs: Logs) -> None:
    site = published(bridge(), not_in_nav="briefing/quotes.md\n", nav=[{"Home": "index.md"}, "briefing/index.md"])
    assert 'href="quotes/"' in site.page("briefing/index.html")
    assert logs.warnings == []


def test_downloads_that_the_site_excludes_are_not_linked(published: Any) -> None:
    site = published(bridge(), newsbrief={"downloads": ["json", "csv"]}, exclude_docs="*.json\n")
    overview = site.page("briefing/index.html")
    assert 'href="briefing.json"' not in overview
    assert 'href="quotes.csv"' in overview or ".csv" in overview


def test_a_page_of_the_site_counts_as_its_own_only_where_it_is_built(site: Site, published: Any) -> None:
    site.tree(r"docs/briefing/README.md | # Notes for the desk").tree(EMBED)
    published(bridge(), exclude_docs="README.md\n")
    assert SECRET in site.page("briefing/timeline/index.html")
    assert "Notes for the desk" not in site.page("briefing/index.html")
    assert dead_links(site) == []


def test_a_page_of_the_site_at_the_address_of_ours_is_linked_by_its_own_name(site: Site, published: Any) -> None:
    site.tree(r"docs/briefing/README.md | # Notes for the desk").tree(EMBED)
    published(bridge())
    assert "Notes for the desk" in site.page("briefing/index.html")
    assert dead_links(site) == []


@pytest.mark.parametrize("section", ["templates", "templates/town"])
def test_a_section_that_mkdocs_never_builds_is_refused(
    site: Site, caplog: pytest.LogCaptureFixture, section: str
) -> None:
    with pytest.raises(Abort):
        site.configure(newsbrief={"section": section}).build()
    assert f"MkDocs leaves '{section}' out of every site" in caplog.text


@pytest.mark.parametrize("inner", ["town/quotes", "town/sources/old"])
def test_a_section_among_the_pages_of_another_is_refused(
    site: Site, caplog: pytest.LogCaptureFixture, inner: str
) -> None:
    with pytest.raises(Abort):
        site.configure(newsbrief={"section": inner}, plugins=[{"newsbrief": {"section": "town"}}]).build()
    assert f"the section '{inner}' lies where the section 'town' has its pages" in caplog.text


def test_a_section_below_another_is_fine(site: Site, logs: Logs) -> None:
    town = {"newsbrief": {"section": "town"}}
    site.tree("seeds/one.txt | The bridge opened on 14 May 2024, the town said.")
    site.configure(newsbrief={"section": "town/harbour"}, plugins=[town]).build()
    assert "The bridge opened" in site.page("town/harbour/index.html")


@pytest.mark.parametrize(
    ("section", "asked"), [("2024", "2024"), ("2024-06-01", "2024-06-01"), ("on", '"on"'), (2024, "2024")]
)
def test_a_section_may_look_like_a_number_a_day_or_a_boolean(
    site: Site, logs: Logs, section: object, asked: str
) -> None:
    site.tree(rf"docs/index.md | # Home\n\n/// newsbrief | summary\n    briefing: {asked}\n///")
    site.tree("seeds/one.txt | The bridge opened on 14 May 2024, the town said.")
    site.configure(newsbrief={"section": section}).build()
    assert logs.warnings == logs.strangers == []
    assert "The bridge opened" in site.page(f"{section}/index.html")
    assert "The bridge opened" in site.page("index.html")


def test_a_section_that_yaml_has_turned_into_a_truth_is_explained(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        site.configure(newsbrief={"section": True}).build()
    assert "put it into quotation marks" in caplog.text


def test_pages_kept_from_an_earlier_build_follow_the_rules_of_this_one(site: Site, published: Any) -> None:
    published(bridge())
    assert 'href="sources/' in site.page("briefing/index.html")
    published(bridge(), exclude_docs="briefing/sources/\nbriefing/quotes.md\n")
    assert dead_links(site) == []
    published(bridge())
    assert 'href="sources/' in site.page("briefing/index.html")


def test_drafts_are_seen_and_linked_while_they_are_served(site: Site) -> None:
    site.tree("seeds/one.txt | The bridge opened on 14 May 2024, the town said. It cost 40 million crowns.")
    config = load_config(str(site.configure(draft_docs="briefing/\n").root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1/")
    assert 'href="sources/' in site.page("briefing/index.html")
    assert dead_links(site) == []
