"""What a template prints becomes a tree in which only what is allowed is left."""

from __future__ import annotations

import html
from xml.etree.ElementTree import tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.publishing import armour as armour_module
from mkdocs_newsbrief.publishing.armour import armour, to_tree
from mkdocs_newsbrief.publishing.visible import visible


def markup(source: str) -> str:
    return "".join(tostring(element, encoding="unicode") for element in to_tree(source)[0])


@given(st.text())
def test_armoured_text_reads_the_same_and_means_nothing(text: str) -> None:
    shown = armour(text)
    assert html.unescape(shown) == html.unescape(html.escape(text)) or "\x00" in text or not text.isprintable()
    assert not set(shown) & set("<>\"'[]{}()*_`~$\\:+=!|^@/?%")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_the_text_of_a_tree_is_the_visible_text(text: str) -> None:
    elements, refused = to_tree(f"<p>{html.escape(text)}</p>")
    assert html.unescape("".join(elements[0].itertext())) == visible(text)
    assert refused == []


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("<script>alert(1)</script>", "<span>"),
        ("<p onclick='x'>a</p>", "<p>a</p>"),
        ("<p style='x'>a</p>", "<p>a</p>"),
        ("<iframe src='x'></iframe>", "<span />"),
        ("<a href='javascript:x'>a</a>", "<span>a</span>"),
        ("<a href='//evil.example/x'>a</a>", "<span>a</span>"),
        ("<a href='/admin'>a</a>", "<span>a</span>"),
        ("<a>a</a> b", "<span>a</span>"),
        ("<a href='../sources/x.md#s-1'>a</a>", '<a href="../sources/x.md#s-1">a</a>'),
        ("<p id='s-1' class='nb-x'>a</p>", '<p id="s-1" class="nb-x">a</p>'),
        ("<p data-nth='1' aria-label='b'>a</p>", '<p data-nth="1" aria-label="b">a</p>'),
        ("<a href='' aria-label='b'>a</a>", "<span>a</span>"),
        ("<a href='' aria-label='b'></a>", '<span aria-label="b" role="img" />'),
        ("<pre class='mermaid nb-x'>a</pre>", '<pre class="nb-x">a</pre>'),
        ("<p id='__config'>a</p>", "<p>a</p>"),
        ("<p data-md-component='header' data-bs-toggle='modal' data-clipboard-text='b'>a</p>", "<p>a</p>"),
        ("<p role='dialog' hidden aria-modal='true' aria-owns='x'>a</p>", "<p>a</p>"),
        ("<p role='note' hidden='until-found'>a</p>", '<p role="note" hidden="until-found">a</p>'),
        ("<p tabindex='9999' dir='x' lang='&#1;'>a</p>", "<p>a</p>"),
        ("a</div></div><p>b", "<p>b</p>"),
    ],
)
def test_only_what_is_on_the_list_comes_through(printed: str, kept: str) -> None:
    assert markup(printed).startswith(kept)


def test_what_is_refused_is_named() -> None:
    printed = "<script></script><p onclick='x'><a href='javascript:x'></a></p>"
    assert to_tree(printed)[1] == ["<script>", "href", "onclick"]
    assert to_tree("<p class='mermaid nb-x' id='__config' data-md-x='y'>a</p>")[1] == [
        "class=mermaid",
        "data-md-x",
        "id=__config",
    ]


def test_a_dollar_or_a_backslash_stands_alone_so_that_no_formula_begins() -> None:
    [paragraph] = to_tree("<p>$5 and $6</p>")[0]
    assert [child.tag for child in paragraph] == ["span", "span"]


def test_a_tree_is_never_too_deep_to_write() -> None:
    assert markup("<div>" * 20_000 + "x").count("x") == 1


def test_a_page_of_dollars_stays_one_text() -> None:
    [paragraph] = to_tree(f"<p>{'$' * 20_000}</p>")[0]
    assert len(paragraph) == 0


PIECES = st.sampled_from([
    *("<p>", "</p>", '<a href="x.md#a">', "</a>", "<span>", "</span>", "<br>", "<b", "<script>", "</script>"),
    *("&amp;", "&lt;", "<!--", "-->", "a < b", '<i class="x" title="&quot;&#36;">', "</i>", "<svg/>", "<P>"),
    *("$5 [TOC]", "\n", "<li hidden>"),
])  # fmt: skip


@given(pieces=st.lists(PIECES, max_size=25))
def test_reading_token_by_token_is_reading_with_a_whole_parser(pieces: list[str]) -> None:
    source = "".join(pieces)
    quick = markup(source), to_tree(source)[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(armour_module._Builder, "read", lambda builder, html: False)
        assert (markup(source), to_tree(source)[1]) == quick
