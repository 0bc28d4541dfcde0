"""The programs that build MkDocs sites, by the commands that people type, with the themes that go with them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import Site
from tests.publishing.test_pages import dead_links

ROOT = Path(__file__).parents[2]
THEMES = {point.name for group in ("mkdocs.themes", "properdocs.themes") for point in entry_points(group=group)}
PLUGINS = {"material": "search", "materialx": "materialx/search"}


def build(site: Site, host: str, *arguments: str) -> str:
    """What the build said; it has to succeed."""
    done = subprocess.run(
        [sys.executable, "-m", host, "build", *arguments],
        cwd=site.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.mark.parametrize("theme", ["material", "materialx", "mkdocs"])
@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_site_builds_strict(site: Site, host: str, theme: str) -> None:
    if find_spec(host) is None or theme not in THEMES:
        pytest.skip(f"{host} with {theme} — not in this environment — `make homes` builds one for each")
    site.tree(
        r"""
        docs/index.md | # Home\n\n/// newsbrief | summary\n///
        seeds/one.txt | The bridge opened on 14 May 2024, the town said. It cost 40 million crowns.
        seeds/two.txt | “The ferry made its last trip,” said its owner Irena Holt on Tuesday.
        """
    ).configure(theme=theme, plugins=[PLUGINS.get(theme, "search")])
    assert "WARNING" not in build(site, host, "--strict")
    assert dead_links(site) == []
    assert "The bridge opened" in site.page("index.html")
    assert "Irena Holt" in site.page("briefing/quotes/index.html")


def test_the_guide_names_what_each_home_is_tested_by() -> None:
    rows = re.findall(
        r"^\| (\w.*?) \|.*\| `([^`]+)` \|$", (ROOT / "example_site/docs/homes.md").read_text("utf-8"), re.M
    )
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {"MkDocs 1.6", "ProperDocs", "mkdocs-ng", "MaterialX", "Zensical"} <= {home for home, _ in rows}
    for _, told in rows:
        assert told.removeprefix("make ") in targets or (ROOT / told).is_file()
