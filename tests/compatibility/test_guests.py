"""Plugins that read, take away, hide or date pages: with each one nothing leaks and nothing leads nowhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Logs, Site
from tests.publishing.newsroom import bridge
from tests.publishing.test_pages import dead_links

ROOT = Path(__file__).parents[2]
RAW = "Norwick, 14 May – The council voted on Tuesday to rebuild the harbour bridge. Share this article!"
URL = {"site_url": "https://desk.example/"}
TOMORROW = datetime(2031, 3, 9, tzinfo=UTC).timestamp()


def git(site: Site, *arguments: str) -> str:
    who = {f"GIT_{role}_{what}": "desk@example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = ["git", "-c", "init.defaultBranch=main", *arguments]
    return subprocess.run(
        command, cwd=site.root, env={**os.environ, **who}, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture
def repository(site: Site) -> Site:
    """A site whose pages have a history."""
    for step in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message", "Begin")):
        git(site, *step)
    return site


def texts(site: Site) -> dict[str, str]:
    return {path: page.partition("Build Date")[0] for path, page in site.pages().items()}


def test_gen_files_copies_pages_and_no_article(site: Site, published: Any, logs: Logs) -> None:
    script = r"""
import mkdocs_gen_files
for file in list(mkdocs_gen_files.FilesEditor.current().files):
    if file.src_uri.startswith("briefing/sources/"):
        with mkdocs_gen_files.open(file.src_uri, "r") as source:
            text = source.read()
        with mkdocs_gen_files.open(f"copy/{file.name}.md", "w") as copy:
            copy.write(text)
with mkdocs_gen_files.open("briefing/quotes.md", "w") as page:
    page.write("# Words of mine")
with mkdocs_gen_files.open("briefing/timeline.md", "a") as page:
    page.write("\nA line of mine.\n")
"""
    (site.root / "pages.py").write_text(script, encoding="utf-8")
    site.tree(f"seeds/courier.txt | {RAW}")
    published(bridge(), plugins=["search", {"gen-files": {"scripts": ["pages.py"]}}])
    pages = site.pages()
    assert not [path for path, page in pages.items() if "Share this article" in page]
    assert "og:title" not in pages["briefing/quotes/index.html"]
    assert "<title>Words of mine" in pages["briefing/quotes/index.html"]
    assert "A line of mine" in pages["briefing/timeline/index.html"]
    assert "The council votes to rebuild" in pages["briefing/timeline/index.html"]
    assert dead_links(site) == []
    assert logs.warnings == logs.strangers == []


@pytest.mark.parametrize("glob", ["briefing/sources/*", "briefing/quotes.md", "briefing/*"])
def test_exclude_leaves_no_dead_link(site: Site, published: Any, logs: Logs, glob: str) -> None:
    site.tree(r"docs/index.md | # Home\n\n/// newsbrief | summary\n///")
    published(bridge(), plugins=["search", {"exclude": {"glob": glob}}])
    assert dead_links(site) == []
    assert "nb-cite" in site.page("index.html")
    assert logs.warnings == logs.strangers == []


def test_seeds_that_another_plugin_takes_out_are_not_published(site: Site, logs: Logs) -> None:
    site.tree(f"docs/seeds/one.txt | {RAW}")
    site.configure(newsbrief={"seeds": "docs/seeds"}, plugins=[{"exclude": {"glob": "seeds/*"}}]).build()
    assert logs.warnings == []
    assert not (site.root / "site/seeds").exists()


@pytest.mark.parametrize("first", [True, False])
def test_encryptcontent_hides_what_the_head_tells(site: Site, published: Any, logs: Logs, first: bool) -> None:
    secret = {"encryptcontent": {"global_password": "a long one", "search_index": "encrypted"}}
    plugins = ["search", "newsbrief", secret] if first else ["search", secret, "newsbrief"]
    published(bridge(), theme="material", plugins=plugins, **URL)
    pages = {path: page for path, page in site.pages().items() if path.startswith("briefing/")}
    assert len(pages) > 4
    for page in pages.values():
        assert not re.search(r'og:|ld\+json|name="?description', page)
        assert 'class="newsbrief' not in page
        assert "rebuild the bridge" not in page.partition("</head>")[0].replace("<title>", "").lower()


def test_git_revision_date_shows_the_day_of_the_source(
    repository: Site, published: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def built() -> dict[str, str]:
        published(bridge(), theme="material", plugins=["search", {"git-revision-date-localized": {}}])
        return texts(repository)

    today = built()
    monkeypatch.setattr(time, "time", lambda: TOMORROW)
    assert built() == today
    [source] = [page for path, page in today.items() if path.startswith("briefing/sources/courier")]
    assert "14 May 2024" in source.partition("md-source-file")[2]


@pytest.mark.parametrize("git_dates", [True, False])
def test_a_feed_is_dated_by_the_sources(
    repository: Site, published: Any, monkeypatch: pytest.MonkeyPatch, git_dates: bool
) -> None:
    rss = {"rss": {"use_git": git_dates, "match_path": "briefing/.*"}}

    def items() -> list[str]:
        published(bridge(), plugins=["search", rss], **URL)
        feed = (repository.root / "site/feed_rss_created.xml").read_text(encoding="utf-8")
        return re.findall(r"<item>.*?<pubDate>(.*?)</pubDate>", feed, re.DOTALL)

    dates = items()
    assert dates
    assert {date[-23:-15] for date in dates} == {"May 2024"}


def test_glightbox_has_nothing_to_enlarge(published: Any, logs: Logs) -> None:
    site = published(bridge(), theme="material", plugins=["search", "glightbox"])
    assert dead_links(site) == []
    assert "glightbox" not in site.briefing("briefing/index.html").partition("</article>")[0]
    assert logs.warnings == logs.strangers == []


def test_include_markdown_brings_a_directive_along(site: Site, published: Any, logs: Logs) -> None:
    site.tree(r"docs/index.md | # Home\n\n{% include-markdown 'shared/part.inc' %}")
    site.tree(r"docs/shared/part.inc | /// newsbrief | summary\n///")
    published(bridge(), plugins=["search", "include-markdown"])
    assert "nb-cite" in site.page("index.html")
    assert dead_links(site) == []
    assert logs.warnings == logs.strangers == []


def test_monorepo_merges_beside_a_briefing(site: Site, published: Any, logs: Logs) -> None:
    site.tree(r"part/mkdocs.yml | site_name: part\nnav:\n- Start: index.md").tree("part/docs/index.md | # The part")
    nav = [{"Home": "index.md"}, {"Part": "!include ./part/mkdocs.yml"}, {"Bridge": ["briefing/index.md"]}]
    published(bridge(), plugins=["monorepo"], nav=nav)
    assert "The council votes to rebuild" in site.page("briefing/timeline/index.html")
    assert "The part" in site.page("part/index.html")
    assert dead_links(site) == []
    assert logs.warnings == logs.strangers == []


def test_mike_keeps_a_version_whole(repository: Site) -> None:
    site = repository.tree(f"seeds/courier.txt | {RAW}")
    site.configure(plugins=["search"], **URL)
    programs = str(Path(sys.executable).parent)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run([f"{programs}/mike", "deploy", "2.0"], cwd=site.root, env=environment, check=True)
    pages = git(site, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert {f"2.0/briefing/{page}index.html" for page in ("", "timeline/")} <= set(pages)
    assert "voted on Tuesday" in git(site, "show", "gh-pages:2.0/briefing/index.html")
