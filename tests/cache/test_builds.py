"""A build with what an earlier one kept gives the same bytes as one without, and says what it did."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from mkdocs_newsbrief.cache import Memory, Store
from mkdocs_newsbrief.cli import main
from tests.conftest import Logs, Site

PLACE = ".cache/plugin/newsbrief"


@pytest.fixture
def desk(site: Site) -> Site:
    return site.tree(
        """
        docs/index.md | # Home\\n\\n/// newsbrief | summary\\n///
        seeds/one.txt | Bridge opens\\n\\nThe Courier, 5 May 2024\\n\\nThe bridge at Ellery opened on Monday, the town said. "It is late," said Ada Holt, the mayor. A band played.
        seeds/two.txt | New bridge\\n\\n6 May 2024\\n\\nThe town of Ellery opened the bridge on Monday. Ferries stopped at noon, the harbour said.
        seeds/three.txt | The ferry made its last trip on Tuesday, the owner Tomas Brill said. Nobody wept.
        """  # noqa: E501 - an article is one line
    ).configure()


@pytest.fixture(autouse=True)
def as_if_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a plugin has at hand from its last build is not what is tested here."""
    begin = Memory.begin

    def forgetful(memory: Memory, store: Store | None = None) -> None:
        memory.end()
        memory.at_hand.clear()
        begin(memory, store)

    monkeypatch.setattr(Memory, "begin", forgetful)


def made(site: Site) -> dict[str, bytes]:
    """Every file of the built site; MkDocs writes when it was built into one of them."""
    folder = site.root / "site"
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix != ".gz")
    return {file.relative_to(folder).as_posix(): file.read_bytes().partition(b"Build Date")[0] for file in files}


def tally(logs: Logs) -> str:
    """The end of the last line that the last build said of a briefing."""
    return logs.notes[-1].partition(", ")[2]


def test_the_next_build_analyses_nothing_and_gives_the_same_bytes(desk: Site, logs: Logs) -> None:
    cold = made(desk.build())
    assert tally(logs) == "3 analysed, 0 reused"
    assert made(desk.build()) == cold
    assert tally(logs) == "0 analysed, 3 reused"
    assert made(desk.configure(newsbrief={"cache": False}).build()) == cold
    assert tally(logs) == "3 analysed, 0 reused"
    assert logs.warnings == []


def test_one_touched_article_is_analysed_and_touched_back_it_is_as_it_was(desk: Site, logs: Logs) -> None:
    before = (desk.root / "seeds/two.txt").read_text(encoding="utf-8")
    cold = made(desk.build())
    (desk.root / "seeds/two.txt").write_text(before.replace("noon", "dusk"), encoding="utf-8")
    touched = made(desk.build())
    assert tally(logs) == "1 analysed, 2 reused"
    assert b"dusk" in touched["search/search_index.json"]
    assert made(desk.configure(newsbrief={"cache": False}).build()) == touched
    (desk.root / "seeds/two.txt").write_text(before, encoding="utf-8")
    assert made(desk.configure().build()) == cold
    assert tally(logs) == "0 analysed, 3 reused"


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("title", "The bridge"),
        ("summary_words", 12),
        ("summary", "none"),
        ("downloads", ["json"]),
        ("section", "news"),
    ],
)
def test_an_option_is_heeded_at_once(desk: Site, option: str, value: object) -> None:
    cold = made(desk.build())
    changed = made(desk.configure(newsbrief={option: value}).build())
    assert changed != cold
    assert made(desk.configure(newsbrief={option: value, "cache": False}).build()) == changed


def test_a_sidecar_and_an_editors_file_are_heeded_at_once(desk: Site) -> None:
    desk.build()
    desk.tree("seeds/three.yml | title: The last ferry")
    assert "The last ferry" in desk.build().page("briefing/index.html")
    desk.tree('seeds/briefing.yml | exclude: ["one.txt"]')
    assert made(desk.build()) == made(desk.configure(newsbrief={"cache": False}).build())


def test_a_foreign_file_in_its_place_does_no_harm(desk: Site, logs: Logs) -> None:
    cold = made(desk.build())
    (desk.root / PLACE / "kept.sqlite").write_bytes(b"something else")
    assert made(desk.build()) == cold
    assert tally(logs) == "3 analysed, 0 reused"
    assert logs.warnings == []


def test_it_lies_where_it_is_told_to(desk: Site) -> None:
    desk.configure(newsbrief={"cache": "elsewhere"}).build()
    assert (desk.root / "elsewhere/kept.sqlite").is_file()
    assert not (desk.root / ".cache").exists()


@pytest.mark.parametrize("place", ["docs/kept", "seeds", "seeds/.kept"])
def test_it_never_lies_in_a_watched_folder(desk: Site, logs: Logs, place: str) -> None:
    with pytest.raises(Abort):
        desk.configure(newsbrief={"cache": place}).build()
    assert "which is watched" in "\n".join(logs.strangers)
    assert not (desk.root / place / "kept.sqlite").exists()


def test_the_command_tells_what_is_kept_and_clears_it(
    desk: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.build()
    monkeypatch.chdir(desk.root)
    assert main(["cache"]) == 0
    assert str(Path(PLACE)) in capsys.readouterr().out
    assert main(["cache", "--clear"]) == 0
    assert not (desk.root / PLACE / "kept.sqlite").exists()
    assert main(["cache"]) == 0
    assert "nothing" in capsys.readouterr().out
