"""The documentation names everything that there is, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_newsbrief.cli import _parser
from mkdocs_newsbrief.host.style import STYLE_FILE
from mkdocs_newsbrief.publishing.directive import NewsbriefBlock
from mkdocs_newsbrief.publishing.export import FILES
from mkdocs_newsbrief.publishing.views import VIEWS
from mkdocs_newsbrief.settings import Settings

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "example_site/docs"


def rows(page: str) -> list[list[str]]:
    """The rows of a page's tables that begin with a name in backticks."""
    lines = (DOCS / f"{page}.md").read_text(encoding="utf-8").splitlines()
    return [[cell.strip().strip("`") for cell in line.split("|")[1:-1]] for line in lines if line.startswith("| `")]


def test_every_option_has_its_default() -> None:
    defaults: dict[str, Any] = {name: option.default for name, option in Settings._schema}
    told = {name: None if default == "none" else yaml.safe_load(default) for name, default, _ in rows("options")}
    assert told == defaults


def test_every_view_and_every_option_of_the_directive() -> None:
    assert [row[0] for row in rows("embedding")] == [*VIEWS, *NewsbriefBlock.OPTIONS]


def test_every_data_file() -> None:
    assert {name: file for name, file, _ in rows("data")} == FILES


def test_every_variable_of_the_style_sheet() -> None:
    style = STYLE_FILE.read_text(encoding="utf-8")
    assert [row[0] for row in rows("style")] == re.findall(r"^  (--nb-[a-z]+):", style, re.MULTILINE)


def test_every_command() -> None:
    told = re.findall(r"^    newsbrief ([a-z]+)", (DOCS / "command.md").read_text(encoding="utf-8"), re.MULTILINE)
    [commands] = [action for action in _parser()._actions if action.choices]
    assert sorted(told) == sorted(commands.choices or ())


def test_every_page_of_the_guide_is_in_the_navigation() -> None:
    nav = re.findall(r"^ +- (?:.*: )?(\S+\.md)$", (DOCS.parent / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert {path.name for path in DOCS.glob("*.md")} <= set(nav)


@pytest.mark.parametrize("name", ["overview", "phone"])
def test_pictures_are_small(name: str) -> None:
    assert (DOCS / f"assets/{name}.png").stat().st_size < 120_000


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 85
