"""The ways in which a site can be configured and built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.conftest import Logs, Site
from tests.publishing.test_pages import dead_links

ONE = "seeds/one.txt | The bridge opened on 14 May 2024, the town said. It cost 40 million crowns, the mayor said."
TWO = "seeds/two.txt | The ferry made its last trip on 15 May 2024, the owner said. Nobody was on board."


@pytest.fixture
def desk(site: Site) -> Site:
    return site.tree(ONE).tree(TWO)


def run(file: Path, *, dirty: bool = False) -> None:
    config = load_config(str(file))
    config.plugins.on_startup(command="build", dirty=dirty)
    build(config, dirty=dirty)


def test_a_dirty_build_shows_what_changed(desk: Site, logs: Logs) -> None:
    """Only the page of the seed as it was is left over: MkDocs says so, and `--clean` removes it."""
    file = desk.configure().root / "mkdocs.yml"
    run(file)
    [stale] = [path for path in desk.pages() if path.startswith("briefing/sources/two")]
    desk.tree("seeds/two.txt | The ferry made its last trip on 16 May 2024, the owner said. Nobody was on board.")
    run(file, dirty=True)
    assert "16 May 2024" in desk.page("briefing/timeline/index.html")
    assert [link for link in dead_links(desk) if not link.startswith(stale)] == []
    assert logs.warnings == []


def test_a_clean_build_leaves_no_page_of_a_seed_that_is_gone(desk: Site) -> None:
    desk.build()
    (desk.root / "seeds/two.txt").unlink()
    desk.build()
    assert [path for path in desk.pages() if path.startswith("briefing/sources/two")] == []
    assert dead_links(desk) == []


def test_options_that_are_inherited(desk: Site) -> None:
    desk.tree("base.yml | plugins:\\n  newsbrief:\\n    seeds: seeds\\n    section: town\\n    title: The base")
    desk.tree("mkdocs.yml | INHERIT: base.yml\\nsite_name: Desk\\nplugins:\\n  newsbrief:\\n    title: The desk")
    run(desk.root / "mkdocs.yml")
    assert "The desk</h1>" in desk.page("town/index.html")


def test_options_from_the_environment(desk: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SEEDS", "seeds")
    monkeypatch.setenv("DESK_WORDS", "12")
    options = r"seeds: !ENV DESK_SEEDS\n    summary_words: !ENV DESK_WORDS"
    desk.tree(rf"mkdocs.yml | site_name: Desk\nplugins:\n- newsbrief:\n    {options}")
    run(desk.root / "mkdocs.yml")
    assert "The bridge opened" in desk.page("briefing/index.html")


def test_a_configuration_that_is_no_file(desk: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative paths count from the working directory then, as those of MkDocs do."""
    monkeypatch.chdir(desk.root)
    config = MkDocsConfig()
    config.load_dict({"site_name": "Desk", "plugins": [{"newsbrief": {"seeds": "seeds"}}]})
    assert config.validate() == ([], [])
    build(config)
    assert "The bridge opened" in desk.page("briefing/index.html")


@pytest.mark.parametrize("docs", ["content/pages", "../elsewhere"])
def test_docs_that_are_elsewhere(tmp_path: Path, docs: str) -> None:
    site = Site(tmp_path / "desk").tree(ONE)
    (site.root / docs).resolve().mkdir(parents=True)
    site.configure(docs_dir=docs)
    run(site.root / "mkdocs.yml")
    assert "The bridge opened" in site.page("briefing/index.html")


def test_a_configuration_below_the_folder_of_seeds(desk: Site) -> None:
    """The overview names the folder, and not where it is on somebody's machine."""
    (desk.root / "site_of_it/docs").mkdir(parents=True)
    file = desk.root / "site_of_it/mkdocs.yml"
    empty = desk.root / "none"
    empty.mkdir()
    file.write_text(yaml.safe_dump({"site_name": "Desk", "plugins": [{"newsbrief": {"seeds": str(empty)}}]}))
    run(file)
    page = (desk.root / "site_of_it/site/briefing/index.html").read_text(encoding="utf-8")
    assert ">none</code>" in page
    assert str(desk.root) not in page


@pytest.mark.parametrize("url", [None, "https://desk.example/", "https://desk.example/a/b/"])
@pytest.mark.parametrize("directories", [True, False])
def test_every_link_is_relative_to_its_page(desk: Site, url: str | None, directories: bool) -> None:
    desk.configure(use_directory_urls=directories, **({"site_url": url} if url else {})).build()
    for path, page in desk.pages().items():
        if path.startswith("briefing/"):
            ours = re.split(r'(?=<div class="newsbrief )', page)[1]
            assert not re.search(r'href="(/|https?://desk)', ours)
    assert dead_links(desk) == []
