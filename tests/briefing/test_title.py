"""A briefing without a title is named after whom it is about and its main day."""

from __future__ import annotations

from mkdocs_newsbrief import analyse, brief, read_text

TALKS = "Mayor Tomas Brill met Governor Ada Fennimore in Norwick on 14 May 2024 and agreed on the harbour bridge."
REPORT = "Governor Ada Fennimore and Mayor Tomas Brill met in Norwick on 14 May 2024 and spoke of the harbour bridge."


def title_of(*texts: str) -> str:
    return brief([analyse(read_text(text, published="2024-05-15", verbatim=True)) for text in texts]).title


def test_people_that_the_sources_share_and_the_day() -> None:
    assert title_of(TALKS, REPORT) in {
        "Tomas Brill and Ada Fennimore, 14 May 2024",
        "Ada Fennimore and Tomas Brill, 14 May 2024",
    }


def test_no_sources_no_names() -> None:
    assert title_of() == "Briefing"
