"""The index of a site's briefings."""

from __future__ import annotations

import re
from typing import Any

from tests.conftest import Logs, Site
from tests.publishing.test_pages import dead_links

BRIDGE = "seeds/a.txt | The council voted on Monday to rebuild the harbour bridge. It will cost 41 million crowns."
FERRY = "ferry/b.txt | The ferry to Oxmoor stopped on Friday. The council said that it would run again."
INDEX = r"docs/index.md | # Home\n\n/// newsbrief | index\n///"


def two_briefings(site: Site, **settings: Any) -> Site:
    site.tree(f"{BRIDGE}\nseeds/a.yml | published: 2024-05-14\npublisher: Norwick Courier")
    site.tree(f"{FERRY}\nferry/b.yml | published: 2024-06-02\npublisher: Saltmarsh Radio")
    ferry = {"newsbrief": {"seeds": "ferry", "section": "2024/ferry", "title": "The ferry"}}
    return site.configure(newsbrief={"title": "The bridge"}, plugins=["search", ferry], **settings).build()


def entries(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<li><a dir="auto" href="([^"]+)">([^<]+)</a>', html.partition("nb-index")[2])


def test_it_leads_to_every_briefing_the_latest_first(site: Site, logs: Logs) -> None:
    site.tree(INDEX)
    page = two_briefings(site).page("index.html")
    assert entries(page) == [("2024/ferry/", "The ferry"), ("briefing/", "The bridge")]
    assert logs.warnings == logs.strangers == []
    assert dead_links(site) == []


def test_a_briefing_is_told_by_its_bottom_line_its_days_and_its_sources(site: Site) -> None:
    site.tree(INDEX)
    page = two_briefings(site).page("index.html")
    entry = page.partition("nb-index")[2].partition("The bridge</a>")[2].partition("</li>")[0]
    assert "The council voted on Monday" in entry
    assert 'href="briefing/sources/' in entry
    assert '<time datetime="2024-05-14">Tue 14 May 2024</time>' in entry
    assert "1 article" in entry


def test_a_limit(site: Site) -> None:
    site.tree(r"docs/index.md | # Home\n\n/// newsbrief | index\n    limit: 1\n///")
    assert [title for _, title in entries(two_briefings(site).page("index.html"))] == ["The ferry"]


def test_a_briefing_without_articles_is_left_out(site: Site, logs: Logs) -> None:
    site.tree(INDEX)
    (site.root / "empty").mkdir()
    empty = {"newsbrief": {"seeds": "empty", "section": "later"}}
    site.tree(BRIDGE).configure(plugins=["search", empty]).build()
    assert [way for way, _ in entries(site.page("index.html"))] == ["briefing/"]
    assert logs.warnings == []


def test_no_briefing_with_articles_is_said_in_the_log(site: Site, logs: Logs) -> None:
    site.tree(INDEX).build()
    assert "nb-index" not in site.page("index.html")
    assert any("index.md:3 shows no index: no briefing has articles yet" in note for note in logs.notes)
