"""A directive may ask for one speaker, source, day or thing; a limit counts things, whatever they stand under."""

from __future__ import annotations

import re

import pytest

from mkdocs_newsbrief.desk import Desk
from tests.conftest import Logs, Site
from tests.desk.newsroom import FIRST, edited, folder


def shown(site: Site, view: str, *options: str) -> str:
    """What a page with one directive shows of it."""
    folder(site.root / "seeds", FIRST)
    lines = "".join(f"    {option}\n" for option in options)
    (site.root / "docs/part.md").write_text(f"# Part\n\n/// newsbrief | {view}\n{lines}///\n", "utf-8")
    return site.configure().build().briefing("part/index.html")


def quotes(html: str) -> int:
    return html.count('<figure class="nb-quote')


@pytest.mark.parametrize(
    ("option", "count"),
    [
        ("speaker: Konrad Abel", 2),
        ("speaker: Abel", 2),
        ("source: dam-courier.txt", 1),
        ("limit: 3", 3),
    ],
)
def test_quotes_of_one_speaker_or_source(option: str, count: int, site: Site, logs: Logs) -> None:
    assert quotes(shown(site, "quotes", option)) == count
    assert logs.warnings == []


def test_one_quote_and_one_difference_by_id(site: Site, logs: Logs) -> None:
    briefing = edited(FIRST, Desk())
    quote, difference = briefing.quotes[0], briefing.differences[0]
    html = shown(site, "quotes", f"id: {quote.id}")
    assert (quotes(html), quote.text in html) == (1, True)
    assert difference.topic in shown(site, "differences", f"id: {difference.id}")
    assert logs.warnings == []


def test_one_day_of_the_timeline(site: Site, logs: Logs) -> None:
    days = set(re.findall(r'<time datetime="([\d-]+)"', shown(site, "timeline", "day: 2025-06-04")))
    assert days == {"2025-06-04"}
    assert logs.warnings == []


def test_a_limit_of_the_timeline_counts_all_that_it_lists(site: Site) -> None:
    assert shown(site, "timeline", "limit: 3").count('<li class="nb-event') == 3


def test_who_asks_for_what_is_not_there_is_told_what_there_is(site: Site, logs: Logs) -> None:
    shown(site, "quotes", "speaker: Nobody Known")
    (warning,) = logs.warnings
    assert "part.md:3" in warning
    assert "there are: " in warning
    assert "Konrad Abel" in warning
