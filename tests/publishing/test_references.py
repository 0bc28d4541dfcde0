"""The sources as bibliographic data, and the briefing as one file to read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from mkdocs_newsbrief.publishing.export import FORMATS
from tests.conftest import Site
from tests.publishing import hostile
from tests.publishing.examination import as_seen, findings
from tests.publishing.newsroom import bridge


def test_csl_items_are_what_citation_programs_read() -> None:
    items = json.loads(FORMATS["csl"](bridge()))
    assert items[0] | {"id": "", "note": ""} == {
        "id": "",
        "type": "article-newspaper",
        "title": "Council votes to rebuild bridge",
        "container-title": "The Norwick Courier",
        "author": [{"literal": "Ada Fennimore"}],
        "issued": {"date-parts": [[2024, 5, 14]]},
        "URL": "https://courier.example/bridge",
        "note": "",
    }
    assert items[2]["issued"] == {"date-parts": [[2024, 5]]}
    assert items[2]["note"].endswith("; published 2024-05-13 to 2024-05-19")


def test_a_bibtex_entry() -> None:
    entry = FORMATS["bibtex"](bridge()).partition("\n\n")[0]
    assert entry.startswith("@article{courier-")
    assert "  title = {{Council votes to rebuild bridge}},\n  author = {{Ada Fennimore}},\n" in entry
    assert "  date = {2024-05-14},\n  year = {2024},\n  month = may,\n" in entry


@pytest.mark.parametrize("text", hostile.strings(longest=2000).values(), ids=hostile.strings())
def test_no_text_ends_a_bibtex_field(text: str) -> None:
    made = re.sub(r"\\[a-z]+\{\}|\\[{}$&#%_]", "", FORMATS["bibtex"](hostile.told_by([text])))
    assert not set(made) & set("\\$#%~^")
    depth = 0
    for character in made:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert 0 <= depth <= 3
    assert depth == 0


def test_the_digest_reads_as_a_briefing() -> None:
    digest = FORMATS["markdown"](bridge())
    assert digest.startswith(
        "# Norwick rebuilds its harbour bridge\n\n## Summary\n\n- The town council voted on Monday [13 May 2024]"
    )
    assert "- cost of the bridge: “41 million crowns” (3); “38 million crowns” (2)\n" in digest
    assert "— Tomas Brill, mayor, Mon 13 May 2024 (1)\n" in digest
    assert "- **2019** The bridge is closed to lorries. (1)\n" in digest
    assert "- (3) What the bridge costs, Gazette of the Isles, <https://courier.example/bridge>\n" in digest


def test_a_digest_that_is_pasted_into_a_site_can_only_be_read(site: Site, tmp_path: Path) -> None:
    texts = hostile.strings(longest=300)
    (tmp_path / "docs/index.md").write_text(FORMATS["markdown"](hostile.told_by(list(texts.values()))), "utf-8")
    (tmp_path / "secret.txt").write_text("hunter2")
    extensions: list[Any] = ["attr_list", "abbr", "footnotes", "pymdownx.snippets", "pymdownx.critic"]
    plugins = ["search", {"macros": {"on_error_fail": False}}]
    site.configure(extra={"api_key": "hunter2"}, plugins=plugins, markdown_extensions=extensions).build()
    assert findings(tmp_path / "site") == []


@pytest.mark.parametrize(
    "name", ["emphasis", "enc-entities", "html-script", "backslash", "emoji", "list-year", "own-citation-spoof"]
)
def test_the_digest_keeps_every_word(name: str) -> None:
    text = hostile.strings()[name]
    shown = re.sub(r"<[^>]+>", "", markdown(FORMATS["markdown"](hostile.told_by([text]))))
    for entity, character in re.findall(r"(&#(\d+);)", shown):
        shown = shown.replace(entity, chr(int(character)))
    assert as_seen(text) in " ".join(shown.split())
