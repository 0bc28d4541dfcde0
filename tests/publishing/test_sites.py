"""The sites that people see first build strict, by the command that people type."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from mkdocs_newsbrief.publishing import starter
from tests.conftest import Site
from tests.publishing.examination import as_seen, shown_by_id
from tests.publishing.test_pages import dead_links

ROOT = Path(__file__).parents[2]


def build(directory: Path, target: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=directory,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example site, built once."""
    root = tmp_path_factory.mktemp("example")
    assert "WARNING" not in build(ROOT / "example_site", root / "site")
    return Site(root)


def test_the_example_site_builds_strict_and_every_link_of_it_is_alive(example: Site) -> None:
    assert dead_links(example) == []
    citations = re.findall(
        r'class="nb-cite"[^>]* href="sources/([^/"]+)/#(s-[0-9a-f]+)"', example.page("briefing/index.html")
    )
    assert len(citations) > 10


def test_every_statement_of_the_example_opens_the_words_it_came_from(example: Site) -> None:
    data = json.loads((example.root / "site/briefing/briefing.json").read_text(encoding="utf-8"))
    files = {
        source["id"]: (ROOT / "seeds" / source["file"]).read_text(encoding="utf-8") for source in data["sources"]
    }
    shown = {name: shown_by_id(example.page(f"briefing/sources/{name}/index.html")) for name in files}
    items = [*data["summary"], *data["quotes"], *data["timeline"], *data["expected"]]
    cited = [citation for item in items for citation in item["citations"]]
    assert len(cited) > 30
    for citation in cited:
        words = files[citation["source"]][citation["start"] : citation["end"]]
        assert as_seen(words) in as_seen(shown[citation["source"]][citation["sentence"]])


def test_a_new_site_builds_without_a_warning(tmp_path: Path) -> None:
    starter.create(tmp_path / "new")
    assert "WARNING" not in build(tmp_path / "new", tmp_path / "site")
    overview = (tmp_path / "site" / "briefing" / "index.html").read_text(encoding="utf-8")
    assert all(outlet in overview for outlet in ("The Norwick Courier", "Saltmarsh Radio"))


def test_two_briefings_cannot_share_a_section(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    town = {"section": "town"}
    with pytest.raises(Abort):
        site.tree("docs/index.md | # Home").configure(newsbrief=town, plugins=[{"newsbrief": town}]).build()
    assert "two entries of the plugin have the same section 'town'" in caplog.text
