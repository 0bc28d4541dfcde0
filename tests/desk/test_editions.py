"""What changed between two editions, as a person reads it on a screen, on a page and as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_newsbrief.cli import main
from mkdocs_newsbrief.desk.changes import Change, Line, compare
from mkdocs_newsbrief.publishing.export import briefing_dict
from tests.conftest import Logs, Site
from tests.desk.newsroom import FIRST, LATER, briefed, folder


def data(path: Path, articles: dict[str, str], **briefing: Any) -> dict[str, Any]:
    return json.loads(json.dumps(briefing_dict(briefed(path, articles, **briefing))))  # type: ignore[no-any-return]


def series(*values: str) -> dict[str, Any]:
    points = [{"value": value, "date": f"2025-06-0{day}", "citations": []} for day, value in enumerate(values, 3)]
    return {"id": "f-1", "topic": "dead", "values": points}


def test_the_same_sources_have_no_news(tmp_path: Path) -> None:
    once = data(tmp_path, FIRST)
    assert not compare(once, once)


def test_what_is_new_is_told_and_what_was_there_before_is_not(tmp_path: Path) -> None:
    changes = compare(data(tmp_path / "old", FIRST), data(tmp_path / "new", {**FIRST, **LATER}))
    assert [line.id for line in changes.sources.new] == sorted(LATER)
    assert changes.sources.gone == ()
    assert {line.text for line in changes.quotes.new} >= {
        "“We found them where the mill stood until Tuesday” (Odile Marchetti)"
    }
    assert not any(
        "We searched house by house" in line.text for line in (*changes.quotes.new, *changes.quotes.changed)
    )
    assert any("helicopters" in line.text for line in changes.events.new)


def test_a_renamed_file_is_neither_new_nor_gone(tmp_path: Path) -> None:
    renamed = {name.replace("star", "stern"): text for name, text in FIRST.items()}
    changes = compare(data(tmp_path / "old", FIRST), data(tmp_path / "new", renamed))
    assert changes.sources == Change(
        changed=(Line("dam-stern.txt", "Tarn Star: Mayor defends the inspection", "was dam-star.txt"),)
    )
    assert not changes.quotes


def test_a_mended_speaker_and_day_are_changes(tmp_path: Path) -> None:
    mended = {
        "speaker": [{"words": "A dam does not break", "is": "Ada Holt"}],
        "date": [{"words": "The council will meet on", "is": "2025-06-13"}],
    }
    changes = compare(data(tmp_path / "old", FIRST), data(tmp_path / "new", FIRST, **mended))
    assert [line.told for line in changes.quotes.changed] == ["speaker was Salome Vey"]
    assert [line.told for line in changes.events.changed] == ["was 2025-06-06"]


def test_what_an_editor_hid_is_not_told_again_as_gone(tmp_path: Path) -> None:
    old, new = data(tmp_path / "old", FIRST), data(tmp_path / "new", FIRST, hide=["Nobody warned the lower town"])
    assert not any("Nobody warned" in line.text for _, change in compare(old, new).kinds() for line in change.gone)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (["17"], ["17", "46", "63"], "17 → 46 → 63"),
        (["17", "46"], ["17", "46", "63"], "46 → 63"),
        (["17", "52", "46"], ["17", "46", "63"], "17 → 46 → 63"),
        ([], ["17", "46"], "17 → 46"),
    ],
)
def test_a_value_that_moved_is_told_from_where_the_reader_left_it(
    old: list[str], new: list[str], told: str, tmp_path: Path
) -> None:
    base = data(tmp_path, {"dam-star.txt": FIRST["dam-star.txt"]})
    before = {**base, "figures": [series(*old)] if old else []}
    assert [line.told for line in compare(before, {**base, "figures": [series(*new)]}).values.changed] == [told]


def test_an_edition_is_kept_by_the_day_of_the_newest_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds = folder(tmp_path / "seeds", FIRST)
    assert main(["edition", str(seeds)]) == 0
    kept = seeds / "editions" / "2025-06-04.json"
    assert main(["export", str(seeds)]) == 0
    assert capsys.readouterr().out.endswith(kept.read_text("utf-8"))
    assert main(["edition", str(seeds)]) == 0
    assert "is this edition already" in capsys.readouterr().out


def test_an_edition_of_undated_sources_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The bridge was closed for a while, the council said.\n", "utf-8")
    assert main(["edition", str(tmp_path)]) == 1
    assert "state one in briefing.yml" in capsys.readouterr().err


def test_diff_fits_a_screen_or_two_and_says_by_its_exit_code_whether_anything_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, articles in (("old", FIRST), ("new", {**FIRST, **LATER})):
        (tmp_path / f"{name}.json").write_text(json.dumps(data(tmp_path / name, articles)), "utf-8")
    old, new = str(tmp_path / "old.json"), str(tmp_path / "new.json")
    assert main(["diff", old, new]) == 1
    told = capsys.readouterr().out
    assert "  + day-three-star.txt" in told
    assert len(told.splitlines()) <= 60
    assert max(map(len, told.splitlines())) <= 160
    assert main(["diff", old, new, "--json"]) == 1
    assert [line["id"] for line in json.loads(capsys.readouterr().out)["sources"]["new"]] == sorted(LATER)
    assert main(["diff", new, new]) == 0
    assert capsys.readouterr().out == "Nothing has changed.\n"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": "newsbrief/1"}', '{"schema": "other/1"}'])
def test_diff_of_something_else_says_what_to_name(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.json").write_text(content, "utf-8")
    assert main(["diff", str(tmp_path / "x.json"), str(tmp_path / "x.json")]) == 1
    assert "newsbrief export" in capsys.readouterr().err


def test_the_page_tells_what_is_new_and_an_old_address_leads_on(site: Site, logs: Logs) -> None:
    seeds = folder(site.root / "seeds", FIRST)
    assert main(["edition", str(seeds)]) == 0
    folder(seeds, LATER)
    star = (seeds / "dam-star.txt").read_text("utf-8")
    (seeds / "dam-star.txt").write_text(
        star.replace("Mayor defends the inspection", "Mayor defends the inspections"), "utf-8"
    )
    site.tree("docs/news.md | # News\\n\\n/// newsbrief | changes\\n    limit: 2\\n///").configure().build()
    told = site.page("briefing/changes/index.html")
    assert "Toll of the Pellow flood rises" in told
    assert "since" in site.briefing("briefing/index.html").lower()
    assert "More dead in Pellow" in site.page("news/index.html")
    old = next(path for path in site.pages() if path.startswith("briefing/sources/mayor-defends-the-inspection-"))
    assert "has another address now" in site.page(old)
    assert logs.warnings == []
