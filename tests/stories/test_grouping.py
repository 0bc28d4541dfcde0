"""A heap of articles is sorted into the stories that they tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from mkdocs_newsbrief import read_text
from mkdocs_newsbrief.cli import main
from mkdocs_newsbrief.model import Article
from mkdocs_newsbrief.stories import group
from tests.conftest import Logs, Site

HEAP = Path(__file__).with_name("heap.txt")


@dataclass(frozen=True)
class Told:
    story: str
    day: str
    title: str
    text: str


def told() -> list[Told]:
    lines = HEAP.read_text(encoding="utf-8").splitlines()
    parts = [line.split(" | ") for line in lines]
    return [Told(head.split()[0], head.split()[1], title, text) for head, title, text in parts]


def article(one: Told) -> Article:
    return read_text(f"{one.title}\n\n{one.text}", published=one.day)


@pytest.fixture(scope="module")
def heap() -> dict[Article, str]:
    """Sixty articles, and which of four stories an editor would put each into."""
    return {article(one): one.story for one in told()}


def misplaced(heap: dict[Article, str], groups: tuple[tuple[Article, ...], ...]) -> int:
    """Articles outside the largest group of their story, or in a group that is mostly another's."""
    homes: dict[str, int] = {}
    for members in groups:
        story, count = Counter(heap[one] for one in members).most_common(1)[0]
        homes[story] = max(homes.get(story, 0), count)
    return len(heap) - sum(homes.values())


def test_sixty_articles_of_four_stories(heap: dict[Article, str]) -> None:
    groups = group(list(heap))
    assert misplaced(heap, groups) <= 3
    assert sorted(one.text for members in groups for one in members) == sorted(one.text for one in heap)


def test_the_order_of_the_articles_does_not_matter(heap: dict[Article, str]) -> None:
    def sets(articles: list[Article]) -> set[frozenset[Article]]:
        return {frozenset(members) for members in group(articles)}

    assert sets(list(heap)) == sets(list(reversed(heap)))


def test_an_article_that_fits_nowhere_stands_alone(heap: dict[Article, str]) -> None:
    stranger = read_text(
        "Chess title for a girl of nine\n\nMira Vos, nine, won the chess title of Ardmoor in 31 moves."
    )
    assert (stranger,) in group([*heap, stranger])


def test_one_story_a_year_later_is_another_one() -> None:
    flood = "The river Sann flooded the market of Velden, and boats carried bread to the school."
    early = read_text(flood, published="2023-03-01")
    late = read_text("The river Sann flooded the market of Velden again, a baker said.", published="2024-09-01")
    others = [read_text(f"{one.title}\n\n{one.text}", published=one.day) for one in told()[:20]]
    assert (early,) in group([*others, early, late])


@pytest.fixture
def inbox(site: Site) -> Site:
    """Twelve articles of three stories in one folder."""
    chosen = [one for story in ("ferry", "mine", "trial") for one in [o for o in told() if o.story == story][:4]]
    for number, one in enumerate(chosen):
        site.tree(f"seeds/{number:02}.txt | {one.title}\\n\\n{one.day}\\n\\n{one.text}")
    return site


def briefings(site: Site) -> list[str]:
    return sorted(path.parent.name for path in (site.root / "site/briefing").glob("*/index.html"))


def test_an_inbox_sorts_itself_and_addresses_last(inbox: Site, logs: Logs) -> None:
    inbox.configure(newsbrief={"stories": "auto"}).build()
    first = briefings(inbox)
    assert len(first) == 3
    assert logs.notes[-1].endswith("3 stories, 12 sources, 12 analysed, 0 reused")
    assert all(f'href="{name}/"' in inbox.page("briefing/index.html") for name in first)
    later = [one for one in told() if one.story == "mine"][6]
    inbox.tree(f"seeds/later.txt | {later.title}\\n\\n{later.day}\\n\\n{later.text}").build()
    assert briefings(inbox) == first
    assert logs.notes[-1].endswith("3 stories, 13 sources, 1 analysed, 12 reused")
    assert logs.warnings == logs.strangers == []


def test_every_folder_is_a_briefing(site: Site, logs: Logs) -> None:
    site.tree(
        """
        seeds/harbour-bridge/one.txt | The bridge at Ellery opened on Monday, the town said.
        seeds/last-ferry/two.txt | The ferry made its last trip on Tuesday, the owner said.
        seeds/loose.txt | A band played on the quay until dusk, the town said.
        """
    )
    site.configure(newsbrief={"stories": "folders"}).build()
    index = site.page("briefing/index.html")
    assert briefings(site) == ["harbour-bridge", "last-ferry"]
    assert "Harbour bridge" in index
    assert "Last ferry" in index
    assert ["loose.txt" in line for line in logs.warnings] == [True]


def test_check_says_that_a_folder_holds_several_stories(inbox: Site, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(inbox.root / "seeds")])
    said = capsys.readouterr().out
    assert "Looks like 3 stories" in said
    assert "- 4 articles: Ferry Alma runs aground off Quell Point" in said
