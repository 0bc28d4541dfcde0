"""`newsbrief pages`: the briefing as Markdown files, for a site whose generator knows no plugin of ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from mkdocs_newsbrief.cli import main
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.folder import write_folder
from mkdocs_newsbrief.publishing.plain import plain_pages
from mkdocs_newsbrief.publishing.section import Section
from tests.conftest import Logs, Site
from tests.publishing import hostile
from tests.publishing.examination import shown_by_id
from tests.publishing.newsroom import bridge
from tests.publishing.test_pages import dead_links
from tests.publishing.test_walls import ATTACKED, wrong


def built(site: Site, briefing: Briefing, **settings: Any) -> Site:
    """The site without the plugin, with our pages written into its docs."""
    pages = plain_pages(Section("x", briefing), "directory" if settings.get("use_directory_urls", True) else "html")
    write_folder(site.root / "docs/briefing", dict(pages))
    return site.configure(newsbrief=None, **settings).build()


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_citation_opens_its_sentence(site: Site, logs: Logs, theme: str, directory_urls: bool) -> None:
    built(site, bridge(), theme=theme, use_directory_urls=directory_urls)
    assert dead_links(site) == []
    assert site.page("briefing/index.html").count('class="nb-cite"') >= 10
    assert (site.root / "site/briefing/newsbrief.css").is_file()
    assert logs.warnings == logs.strangers == []


def test_they_say_what_the_pages_of_the_plugin_say(published: Any, site: Site) -> None:
    def shown() -> dict[str, dict[str, str]]:
        return {path: shown_by_id(html) for path, html in site.pages().items() if path.startswith("briefing/")}

    published(bridge())
    by_plugin = shown()
    built(site, bridge())
    anchors = {"st-1", "q-wait", "e-vote", "d-cost"}
    assert shown().keys() == by_plugin.keys()
    for path, texts in shown().items():
        ours = {name for name in texts if name in anchors or name.startswith("s-")}
        assert {name: texts[name] for name in ours} == {name: by_plugin[path][name] for name in ours}
        anchors -= ours
    assert anchors == set()


def test_hostile_text_can_only_be_read(site: Site, logs: Logs) -> None:
    texts = hostile.strings(longest=300)
    site.tree("secret.txt | hunter2")
    built(site, hostile.told_by(list(texts.values())), **ATTACKED)
    assert wrong(site, texts) == []
    assert logs.strangers == []


def test_a_page_is_one_block_of_html_to_any_markdown() -> None:
    briefing = hostile.told_by(list(hostile.strings(longest=300).values()))
    for path, text in plain_pages(Section("x", briefing)):
        if path.endswith(".md"):
            front, html = text.split("<div>", 1)
            assert re.fullmatch(r'---\ntitle: "[^"\\\n]+"\ndescription: "[^"\\\n]+"\n---\n\n(# [\w ]+\n\n)?', front)
            assert not re.search(r"^[ \t]|^$", html.removesuffix("\n"), re.MULTILINE)
            assert not set(html) & set("`{}[]|\\$*~")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with two articles, beside the folder that pages go to."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "one.txt").write_text("The bridge opened on Monday, the town said.", encoding="utf-8")
    (folder / "two.txt").write_text("The ferry made its last trip on Tuesday, the owner said.", encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_command_writes_the_same_bytes_each_time(seeds: Path, tmp_path: Path) -> None:
    command = ["pages", str(seeds), "--output", str(tmp_path / "docs/briefing"), "--title", "The bridge"]
    assert main(command) == 0
    first = contents(tmp_path / "docs")
    assert main(command) == 0
    assert contents(tmp_path / "docs") == first
    assert b'title: "The bridge"' in first["briefing/index.md"]


def test_the_page_of_a_source_that_is_gone_goes_too(seeds: Path, tmp_path: Path) -> None:
    output = tmp_path / "docs/briefing"
    main(["pages", str(seeds), "--output", str(output)])
    [ferry] = [path for path in contents(output) if path.startswith("sources/two")]
    (seeds / "two.txt").unlink()
    (output / "sources/mine.md").write_text("# Mine")
    main(["pages", str(seeds), "--output", str(output)])
    assert ferry not in contents(output)
    assert "sources/mine.md" in contents(output)


@pytest.mark.parametrize("changed", ["index", "sources/two", "newsbrief"])
def test_a_page_that_somebody_wrote_or_changed_is_never_lost(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], changed: str
) -> None:
    output = tmp_path / "docs/briefing"
    main(["pages", str(seeds), "--output", str(output)])
    [page] = [output / path for path in contents(output) if path.startswith(changed)]
    page.write_text("# Mine")
    (seeds / "two.txt").unlink()
    before = contents(output)
    assert main(["pages", str(seeds), "--output", str(output)]) == 1
    assert contents(output) == before
    assert f"{page} — was changed since newsbrief made it — move it away" in capsys.readouterr().err


def test_a_page_that_was_there_before_ours_stays(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quotes.md").write_text("# Mine")
    (tmp_path / "index.md").write_text("# Mine")
    assert main(["pages", str(seeds), "--output", str(tmp_path)]) == 1
    assert "index.md — is there, and newsbrief did not make it" in capsys.readouterr().err


def test_a_list_that_leads_elsewhere_deletes_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    (tmp_path / "out").mkdir()
    (tmp_path / "out/.newsbrief").write_text(f"{digest}  ../mine.txt\n{digest}  {tmp_path}/mine.txt\n")
    assert write_folder(tmp_path / "out", {"index.md": "# Ours"}) == ()
    assert (tmp_path / "mine.txt").read_text() == "x"


def test_only_what_is_cited_where_the_full_text_is_not_ours_to_publish() -> None:
    pages = dict(plain_pages(Section("x", bridge(), texts={"*": "excerpt"})))
    [courier] = [text for path, text in pages.items() if "courier" in path]
    assert "ninth vote" not in courier
    assert "voted on Monday to rebuild" in courier


@pytest.mark.parametrize("output", [".", "pages"])
def test_pages_are_not_written_among_the_articles(tmp_path: Path, output: str, capsys: Any) -> None:
    (tmp_path / "one.txt").write_text("The bridge opened on 14 May 2024, the town said.", encoding="utf-8")
    assert main(["pages", str(tmp_path), "--output", str(tmp_path / output)]) == 1
    assert "lies in the folder of articles" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["one.txt"]
