"""Zensical takes no plugins of MkDocs: `newsbrief pages` writes the pages before its build."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_newsbrief.publishing.folder import write_folder
from mkdocs_newsbrief.publishing.plain import plain_pages
from mkdocs_newsbrief.publishing.section import Section
from tests.conftest import Site
from tests.publishing import hostile
from tests.publishing.newsroom import bridge
from tests.publishing.test_pages import dead_links
from tests.publishing.test_walls import EXTENSIONS, wrong

ZENSICAL = shutil.which("zensical", path=str(Path(sys.executable).parent))
pytestmark = pytest.mark.skipif(ZENSICAL is None, reason="zensical — is not installed — pip install zensical")


def build(site: Site) -> None:
    assert ZENSICAL
    done = subprocess.run([ZENSICAL, "build", "--strict"], cwd=site.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_citation_opens_its_sentence(site: Site) -> None:
    write_folder(site.root / "docs/briefing", dict(plain_pages(Section("x", bridge()))))
    build(site.configure(newsbrief=None, theme="material"))
    assert dead_links(site) == []
    assert "The council votes to rebuild" in site.page("briefing/timeline/index.html")


@pytest.mark.parametrize(("rules", "sources"), [({}, True), ({"not_in_nav": "briefing/sources/\n"}, False)])
def test_its_menu_lists_the_sources_unless_it_is_told_not_to(
    site: Site, rules: dict[str, str], sources: bool
) -> None:
    write_folder(site.root / "docs/briefing", dict(plain_pages(Section("x", bridge()))))
    build(site.configure(newsbrief=None, theme="material", **rules))
    home = site.page("index.html")
    assert "briefing/quotes/" in home
    assert ("briefing/sources/courier" in home) is sources


def test_hostile_text_can_only_be_read(site: Site) -> None:
    texts = hostile.strings(longest=300)
    site.tree("secret.txt | hunter2")
    write_folder(site.root / "docs/briefing", dict(plain_pages(Section("x", hostile.told_by(list(texts.values()))))))
    build(site.configure(newsbrief=None, theme="material", markdown_extensions=EXTENSIONS, plugins=["search"]))
    assert wrong(site, texts) == []
