"""The style sheet and the script: small, and nothing in them is fetched from anywhere."""

from __future__ import annotations

import re
from typing import Any

import pytest

from mkdocs_newsbrief.host.style import SCRIPT_FILE, STYLE_FILE
from tests.publishing.newsroom import bridge


def test_the_style_sheet_is_small_and_fetches_nothing() -> None:
    style = STYLE_FILE.read_text(encoding="utf-8")
    assert len(style.encode()) <= 12_288
    assert "url(" not in style
    assert "@import" not in style


def test_the_one_script_is_small_and_fetches_and_writes_nothing() -> None:
    publishing = STYLE_FILE.parents[1]
    assert [path.name for path in publishing.rglob("*") if path.suffix in (".js", ".mjs")] == ["newsbrief.js"]
    assert not any("<script" in path.read_text(encoding="utf-8") for path in publishing.rglob("*.html"))
    script = SCRIPT_FILE.read_text(encoding="utf-8")
    assert len(script.encode()) <= 4096
    assert not re.search(r"HTML|insertAdj|document\.write|eval|fetch|XML|import|https?:", script)


@pytest.mark.parametrize("tools", [True, False])
def test_the_script_is_there_only_where_it_is_asked_for(published: Any, tools: bool) -> None:
    site = published(bridge(), newsbrief={"tools": tools})
    assert ("assets/newsbrief.js" in site.page("briefing/index.html")) is tools
    assert (site.root / "site/assets/newsbrief.js").exists() is tools
