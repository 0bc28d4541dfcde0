"""The timeline: one line an event, from however many sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief import analyse, read_text
from mkdocs_newsbrief.briefing import timeline as room
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import tellings
from mkdocs_newsbrief.briefing.timeline import Timeline
from mkdocs_newsbrief.model import Analysis, Citation, Event, Span, Unresolved

GOLDEN = Path(__file__).parent.parent / "golden" / "timeline"


def read(name: str, text: str, published: object) -> Analysis:
    return analyse(read_text(text, file=f"{name}.txt", published=str(published), verbatim=True))


def lay_out(analyses: Sequence[Analysis]) -> Timeline:
    return room.lay_out(analyses, Corpus(tellings(analyses)))


def line(item: Event | Unresolved) -> str:
    """An event as the golden files write it: "2021-03-25 reported, on Thursday, courier radio + preview".

    Behind the plus stand those that announce it or only refer to it.
    """
    related = outlets(item.related) if isinstance(item, Event) else []
    head = f"{item.date} {item.status}, " if isinstance(item, Event) else ""
    return f"{head}{item.as_reported}, {' '.join(outlets(item.citations))}" + "".join(f" + {one}" for one in related)


def outlets(citations: Sequence[Citation]) -> list[str]:
    return list(dict.fromkeys(citation.source.rpartition("-")[0] for citation in citations))


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    timeline = lay_out([read(name, one["text"], one["published"]) for name, one in case["sources"].items()])
    assert [line(event) for event in timeline.events] == case.get("timeline", [])
    assert [line(event) for event in timeline.expected] == case.get("expected", [])
    assert [line(event) for event in timeline.overdue] == case.get("overdue", [])
    assert [line(item) for item in timeline.unresolved] == case.get("unresolved", [])


COURIER = read("courier", "The council met on Thursday. In 1990 the port was closed by fire.", "2021-03-25")
RADIO = read("radio", "Fire closed the port in 1990, and a storm broke the bridge last week.", "2021-03-26")


GAZETTE = read("gazette", "An owl was seen in the park on Monday.", "2021-03-26")


def test_the_order_of_the_sources_changes_nothing() -> None:
    assert lay_out([COURIER, RADIO]) == lay_out([RADIO, COURIER])


def test_a_source_on_something_else_moves_no_anchor() -> None:
    before, after = lay_out([COURIER, RADIO]), lay_out([GAZETTE, COURIER, RADIO])
    assert {event.id for event in before.events} < {event.id for event in after.events}


def test_the_sentence_is_shown_in_its_own_words_with_its_dates_completed() -> None:
    timeline = lay_out([RADIO])
    assert [event.text for event in timeline.events] == [
        "Fire closed the port in 1990, and a storm broke the bridge last week [15–21 March 2021].",
        "Fire closed the port in 1990, and a storm broke the bridge last week [15–21 March 2021].",
    ]


def test_every_citation_is_a_sentence_of_its_source() -> None:
    sources = {analysis.article.id: analysis for analysis in (COURIER, RADIO)}
    for event in lay_out(list(sources.values())).events:
        for citation in event.citations:
            spans = {sentence.id: sentence.span for sentence in sources[citation.source].sentences}
            assert spans[citation.sentence] == citation.span


def test_the_article_s_own_stamp_is_no_event() -> None:
    text = "Storm breaks harbour bridge\nMarch 26, 2021\nThe harbour bridge broke on Thursday, the mayor said."
    analysis = analyse(read_text(text, verbatim=False))
    assert analysis.article.masthead.published.value == "2021-03-26"
    assert [event.date for event in lay_out([analysis]).events] == ["2021-03-25"]


TEXTS = st.lists(
    st.sampled_from(
        [
            "The council met on Thursday. ",
            "It will meet next week. ",
            "In 1990, fire. ",
            "From May 3 to 5 it rained on the town. ",
            "in March",
            "\n",
            "“No,” he said in 2019. ",
            "The fleet of 480 BC sank in the spring of 479 BC near the port. ",
        ]
    ),
    max_size=8,
).map("".join)


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, max_size=3))
def test_whatever_the_sources_say_events_are_in_order_and_their_anchors_differ(texts: list[str]) -> None:
    analyses = [read(f"s{number}", text, "2021-03-25") for number, text in enumerate(texts)]
    timeline = lay_out(analyses)
    events = [*timeline.events, *timeline.expected]
    assert len({event.id for event in events}) == len(events)
    assert all(isinstance(citation.span, Span) for event in events for citation in event.citations)
    assert [event.date[:4] for event in timeline.events] == sorted(event.date[:4] for event in timeline.events)
