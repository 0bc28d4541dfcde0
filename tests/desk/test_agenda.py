"""`newsbrief check` says what to look at, and the line it prints does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_newsbrief.cli import main
from mkdocs_newsbrief.desk.agenda import Item, agenda
from tests.desk.newsroom import FIRST, briefed

UNDATED = {
    **FIRST,
    "old.txt": "A ferry sank off Norwick, the coast guard said.\n“We are all safe and well tonight” was heard.\n",
}


def settled_by(line: str) -> dict[str, object]:
    filled = line.replace("Full Name", "Ada Holt").replace("…", "so it is")
    asked: dict[str, object] = yaml.safe_load(filled)
    return asked


@pytest.mark.parametrize("kind", ["value", "undated", "single-source", "no outlet"])
def test_the_line_that_is_printed_settles_it(kind: str, tmp_path: Path) -> None:
    items = agenda(briefed(tmp_path / "before", UNDATED))
    item = next(item for item in items if item.kind == kind)
    after = briefed(tmp_path / "after", UNDATED, **settled_by(item.line))
    assert after.corrections[0].applied
    assert (item.kind, item.text) not in [(other.kind, other.text) for other in agenda(after)]


def test_what_matters_more_comes_first(tmp_path: Path) -> None:
    order = [item.kind for item in agenda(briefed(tmp_path, UNDATED, hide=["No such words are here"]))]
    assert order[0] == "gone"
    assert order.index("value") < order.index("single-source") < order.index("no outlet")


def test_check_prints_the_line_below_the_doubt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item: Item = agenda(briefed(tmp_path, UNDATED))[0]
    assert main(["check", str(tmp_path)]) == 0
    assert f"- {item.kind}: {item.text}\n    {item.line}\n" in capsys.readouterr().out
