"""What is wrong in mkdocs.yml is said in words that help."""

from __future__ import annotations

import json
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import Logs, Site


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"seeds": "nowhere"}, ["nowhere", "set the option `seeds` to the folder of articles"]),
        ({"section": "../up"}, ["section", "'../up' is not a path of letters, digits"]),
        ({"downloads": ["pdf"]}, ["`downloads`", "there is no format 'pdf'", "json"]),
    ],
)
def test_a_wrong_option_stops_the_build_and_says_what_to_do(
    site: Site, logs: Logs, options: dict[str, Any], said: list[str]
) -> None:
    with pytest.raises(Abort):
        site.configure(newsbrief=options).build()
    assert all(words in "\n".join(logs.strangers) for words in said), logs.strangers


def test_a_file_that_cannot_be_used_is_a_warning_with_its_name(site: Site, logs: Logs) -> None:
    (site.root / "seeds" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    site.build()
    assert len(logs.warnings) == 1
    assert "photo.jpg" in logs.warnings[0]
    assert "photo.jpg" in site.briefing("briefing/index.html")


def test_seeds_inside_the_docs_are_a_warning_unless_they_are_excluded(site: Site, logs: Logs) -> None:
    site.tree("docs/seeds/one.txt | The bridge opened on Monday, the town said.")
    site.configure(newsbrief={"seeds": "docs/seeds"}).build()
    assert [line for line in logs.warnings if "seeds/one.txt is published as it is" in line.replace(" — ", " ")]
    logs.warnings.clear()
    site.configure(newsbrief={"seeds": "docs/seeds"}, exclude_docs="seeds/").build()
    assert logs.warnings == []


def test_a_briefing_without_a_title_goes_by_its_section(site: Site) -> None:
    site.tree("seeds/one.txt | The bridge opened on Monday, the town said.")
    site.configure(newsbrief={"section": "2024/harbour-bridge"}).build()
    assert "Harbour bridge</h1>" in site.page("2024/harbour-bridge/index.html")


def test_without_a_summary_the_editor_speaks_first(site: Site) -> None:
    site.tree(
        """
        seeds/one.txt | The bridge at Ellery opened on Monday, the town said. A band played on the quay until dusk.
        seeds/two.txt | The town of Ellery opened the bridge on Monday. Ferries stopped at noon, the harbour said.
        docs/briefing/index.md | # The bridge\\n\\nWe were there.\\n\\n/// newsbrief | overview\\n///
        """
    )
    summary = 'class="nb-points"'
    site.configure(newsbrief={"downloads": ["json"]}).build()
    assert summary in site.page("briefing/index.html")
    site.configure(newsbrief={"downloads": ["json"], "summary": "none"}).build()
    page = site.page("briefing/index.html")
    assert summary not in page
    assert page.index("We were there.") < page.index('class="newsbrief ')
    assert json.loads(site.page("briefing/briefing.json"))["summary"] == []
