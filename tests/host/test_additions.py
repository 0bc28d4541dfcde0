"""What other plugins make of our pages: what is true is decided at the end."""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import Logs, Site
from tests.publishing.newsroom import bridge
from tests.publishing.test_pages import dead_links


def hooked(site: Site, code: str) -> dict[str, Any]:
    (site.root / "hooks.py").write_text(code, encoding="utf-8")
    return {"hooks": ["hooks.py"]}


def test_whoever_reads_a_page_by_its_path_finds_its_own_markdown(site: Site, published: Any) -> None:
    """Others publish the file that a page names, or copy it."""
    code = """
import gc
import tempfile
from pathlib import Path
def on_nav(nav, config, files):
    for file in files:
        if file.generated_by == "newsbrief" and file.src_uri.endswith(".md"):
            assert Path(file.abs_src_path).read_text() == file.content_string
            assert file.content_string.count("/// newsbrief") == 1
    config["extra"]["checked"] = True
"""
    published(bridge(), **hooked(site, code), extra={})


def test_pages_that_a_hook_removes_leave_text_and_no_dead_link(site: Site, published: Any, logs: Logs) -> None:
    code = """
def on_files(files, config):
    files.remove(files.get_file_from_path("briefing/quotes.md"))
"""
    published(bridge(), **hooked(site, code))
    assert not (site.root / "site/briefing/quotes").exists()
    assert dead_links(site) == []
    assert 'href="timeline/' in site.page("briefing/index.html")
    assert logs.warnings == logs.strangers == []


def test_a_page_that_a_hook_replaces_has_neither_our_title_nor_our_metadata(site: Site, published: Any) -> None:
    code = """
from mkdocs.structure.files import File
def on_files(files, config):
    files.remove(files.get_file_from_path("briefing/quotes.md"))
    files.append(File.generated(config, "briefing/quotes.md", content="# Words of mine"))
"""
    published(bridge(), **hooked(site, code))
    page = site.page("briefing/quotes/index.html")
    assert "<title>Words of mine" in page
    assert "og:title" not in page
    assert 'href="quotes/"' in site.page("briefing/index.html") or 'href="../quotes/"' in site.page(
        "briefing/timeline/index.html"
    )
    assert dead_links(site) == []


def test_a_page_that_a_hook_renames_is_somebody_else_s(site: Site, published: Any, logs: Logs) -> None:
    code = """
def on_files(files, config):
    file = files.get_file_from_path("briefing/quotes.md")
    files.remove(file)
    file.src_uri, file.dest_uri, file.url = "words.md", "words/index.html", "words/"
    files.append(file)
"""
    published(bridge(), **hooked(site, code))
    assert dead_links(site) == []
    assert "og:title" not in site.page("words/index.html")
    assert logs.warnings == logs.strangers == []


def test_a_page_without_a_file_does_not_stop_the_build(site: Site, published: Any) -> None:
    code = r"""
from mkdocs.structure.files import File
def on_files(files, config):
    file = File("elsewhere.md", "/nowhere", config.site_dir, config.use_directory_urls)
    files.append(file)
def on_page_read_source(page, config):
    if page.file.src_uri == "elsewhere.md":
        return "# From elsewhere\n\n/// newsbrief | summary\n///\n"
"""
    published(bridge(), **hooked(site, code))
    assert "nb-cite" in site.page("elsewhere/index.html")


@pytest.mark.parametrize(
    ("template", "line", "what"),
    [
        (r"<p>\n{{ 1 / 0 }}</p>", 2, "ZeroDivisionError: division by zero"),
        (r"<p>\n\n{{ nothing }}</p>", 3, "UndefinedError"),
        (r"<p>\n{% for %}", 2, "TemplateSyntaxError"),
        (r"{% include 'gone.html' %}", 1, "TemplateNotFound: 'gone.html'"),
    ],
)
def test_a_faulty_template_of_the_site_is_an_error_in_words(
    site: Site, published: Any, caplog: pytest.LogCaptureFixture, template: str, line: int, what: str
) -> None:
    site.tree(f"overrides/newsbrief/quotes.html | {template}")
    with pytest.raises(Abort):
        published(bridge(), theme={"name": "mkdocs", "custom_dir": "overrides"})
    assert f"template newsbrief/quotes.html:{line} — {what}" in caplog.text


def test_the_copies_go_when_the_build_is_over(site: Site, published: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    published(bridge())
    gc.collect()
    assert list(tmp_path.glob("newsbrief-*")) == []
