"""The style sheet: small, and nothing in it is fetched from anywhere."""

from __future__ import annotations

from mkdocs_newsbrief.host.style import STYLE_FILE


def test_the_style_sheet_is_small_and_fetches_nothing() -> None:
    style = STYLE_FILE.read_text(encoding="utf-8")
    assert len(style.encode()) <= 12_288
    assert "url(" not in style
    assert "@import" not in style


def test_there_is_no_script_of_ours() -> None:
    publishing = STYLE_FILE.parents[1]
    assert [path.name for path in publishing.rglob("*") if path.suffix in (".js", ".mjs")] == []
    assert not any("<script" in path.read_text(encoding="utf-8") for path in publishing.rglob("*.html"))
