"""`/// newsbrief | VIEW` on a page of the site's own."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_newsbrief.publishing.views import VIEWS
from tests.conftest import Logs, Site
from tests.publishing.newsroom import bridge


@pytest.fixture
def page(site: Site, published: Any) -> Any:
    """`page(markdown)`: the HTML of a home page with that Markdown."""

    def write(markdown: str, **settings: Any) -> str:
        (site.root / "docs/index.md").write_text(f"# Home\n\n{markdown}\n", encoding="utf-8")
        html: str = published(bridge(), **settings).page("index.html")
        return html

    return write


@pytest.mark.parametrize("view", sorted(set(VIEWS) - {"source"}))
def test_every_view_can_stand_on_any_page(page: Any, logs: Logs, view: str) -> None:
    html = page(f"/// newsbrief | {view}\n///")
    assert f'<div class="newsbrief newsbrief--{view} ' in html
    assert 'href="briefing/sources/' in html
    assert logs.warnings == logs.strangers == []


def test_one_source_by_its_id(page: Any) -> None:
    courier = bridge().sources[0].article.id
    assert "ninth vote" in page(f"/// newsbrief | source\n    id: {courier}\n///")


def test_a_limit(page: Any) -> None:
    html = page("/// newsbrief | summary\n    limit: 1\n///")
    assert "The town council voted" in html
    assert "41 million" not in html.partition("newsbrief--summary")[2].partition("</div>")[0]


def test_quotes_with_a_limit_are_cards_and_every_speaker_is_heard(page: Any) -> None:
    html = page("/// newsbrief | quotes\n    limit: 2\n///")
    assert html.count("<figure") == 2
    assert '<b dir="auto">Tomas Brill</b>' in html
    assert "Unattributed" not in html


def test_a_level_sets_the_headings(page: Any) -> None:
    assert "<h4" in page("/// newsbrief | quotes\n    level: 4\n///")


def test_headings_reach_the_table_of_contents(page: Any) -> None:
    assert page("/// newsbrief | quotes\n///").count("#tomas-brill") > 0


@pytest.mark.parametrize(
    "markdown",
    [
        "- item\n\n    /// newsbrief | summary\n    ///",
        "!!! note\n\n    /// newsbrief | summary\n    ///",
        '=== "Tab"\n\n    /// newsbrief | summary\n    ///',
        '<div class="grid" markdown>\n\n/// newsbrief | summary\n///\n\n</div>',
        "> /// newsbrief | summary\n> ///",
    ],
)
def test_it_works_in_lists_admonitions_tabs_grids_and_block_quotes(page: Any, logs: Logs, markdown: str) -> None:
    extensions = ["admonition", "attr_list", "md_in_html", {"pymdownx.tabbed": {"alternate_style": True}}]
    html = page(markdown, theme="material", markdown_extensions=extensions)
    assert "The town council voted" in html
    assert logs.warnings == logs.strangers == []


def test_what_stands_inside_is_the_editor_s_note(page: Any) -> None:
    html = page("/// newsbrief | overview\n\nOur *own* words.\n\n///")
    assert html.index("<h2") < html.index('<div class="nb-editor">') < html.index("nb-card")
    assert "<p>Our <em>own</em> words.</p>" in html


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        (
            "/// newsbrief | sumary\n///",
            "index.md:3 — `/// newsbrief | sumary` — there is no view 'sumary'; the views",
        ),
        ("/// newsbrief\n///", "there is no view ''; the views are overview, card"),
        ("/// newsbrief | summary\n    limt: 2\n///", "there is no option 'limt'; the options are limit, level"),
        ("/// newsbrief | summary\n    limit: many\n///", "limit takes a whole number from 1 to 1000, not 'many'"),
        ("/// newsbrief | summary\n    limit: -1\n///", "limit takes a whole number from 1 to 1000, not -1"),
        ("/// newsbrief | quotes\n    level: 9\n///", "level takes a whole number from 1 to 5, not 9"),
        ("/// newsbrief | quotes\nlimit: 2\n///", "options are indented by four spaces"),
        ("/// newsbrief | quotes\n\n    limit: 2\n///", "options are indented by four spaces, right below it"),
        ("    /// newsbrief | quotes\n    ///", "indented by four spaces it is code; take them away"),
        ("// newsbrief | quotes\n//", "a directive begins with three slashes"),
        ("::: newsbrief | quotes\n:::", "a directive begins with three slashes"),
        ("/// newsbrief quotes\n///", "the directive could not be read"),
        ("/// newsbrief | quotes", "it is never closed: end it with a line `///`"),
        ("/// newsbrief | summary\n    limit: [\n///", "the directive could not be read"),
        (
            "/// newsbrief | summary\n    briefing: other\n///",
            "there is no briefing 'other'; the briefings are: briefing",
        ),
        (
            "/// newsbrief | source\n    id: nobody\n///",
            "there is no source 'nobody'; the option `id` is one of: courier-",
        ),
    ],
)
def test_a_wrong_directive_is_a_warning_with_page_line_and_what_there_is(
    page: Any, logs: Logs, markdown: str, said: str
) -> None:
    page(markdown)
    [warning] = logs.warnings
    assert "index.md:3" in warning
    assert said in warning


def test_every_wrong_directive_is_named_by_its_own_line(page: Any, logs: Logs) -> None:
    shown = "```\n/// newsbrief | summary\n///\n```"
    right, wrong = "/// newsbrief | summary\n///", "/// newsbrief | summary\n    limit: many\n///"
    page("\n\n".join([shown, right, wrong, wrong]), markdown_extensions=["fenced_code"])
    assert [warning.partition("index.md:")[2].partition(" ")[0] for warning in logs.warnings] == ["11", "15"]


def test_a_directive_that_cannot_be_read_is_named_by_its_own_line(page: Any, logs: Logs) -> None:
    page("/// newsbrief | summary\n///\n\n/// newsbrief | summary\n    limit: [\n///")
    [warning] = logs.warnings
    assert "index.md:6" in warning


def test_a_directive_in_html_is_named_by_its_line(page: Any, logs: Logs) -> None:
    page("<div>\n/// newsbrief | summary\n///\n</div>")
    [warning] = logs.warnings
    assert "index.md:4" in warning
    assert "give the element the attribute `markdown`" in warning


@pytest.mark.parametrize("indent", ["", " ", "  ", "   "])
def test_up_to_three_spaces_before_it_are_no_matter(page: Any, logs: Logs, indent: str) -> None:
    assert "The town council voted" in page(f"{indent}/// newsbrief | summary\n{indent}///")
    assert logs.warnings == []


def test_a_directive_in_a_code_block_is_only_shown(page: Any, logs: Logs) -> None:
    html = page("```\n/// newsbrief | sumary\n///\n```", markdown_extensions=["fenced_code"])
    assert "newsbrief | sumary" in html
    assert logs.warnings == []


def test_nothing_to_show_is_said_in_the_log(site: Site, logs: Logs) -> None:
    site.tree(r"docs/index.md | # Home\n\n/// newsbrief | quotes\n///").build()
    assert any("index.md:3 shows no quotes: no words between quotation marks" in note for note in logs.notes)
    assert logs.warnings == []
