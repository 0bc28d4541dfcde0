"""What is shown of a wire story begins behind its dateline, and still is a slice of the source."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief.analysis.dateline import behind_dateline
from mkdocs_newsbrief.briefing.telling.statements import shown
from tests.briefing.cluster import corpus_of


@pytest.mark.parametrize(
    "dateline",
    [
        "NORWICK — ",
        "NORWICK (Coast Wire) -- ",
        "PORT ELLERY, Ont., May 14 (CW) - ",
        "Norwick (Coast Wire) – ",
        "HARWELL, May 14, 2024 /Coast Wire/ -- ",
        "May 14, 2024 (Coast Wire) - ",
        "ST. ANSER, Norland —",
        "SAROVAR, 11 October (CWA) - ",
        "April 22 (CW) - ",
    ],
)
def test_the_news_begins_behind_it(dateline: str) -> None:
    assert behind_dateline(f"{dateline}The bridge was closed on Tuesday.") == len(dateline)


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO members — Norland among them — agreed.",
        "Norwick - The Musical opened on Tuesday.",
        "The mayor (Dana Brill) – A friend of bridges – spoke.",
        "“NORWICK — The bridge” is a book.",
        "UN-backed envoys met.",
        "PENNY-WISE builder Oskar Brill was found guilty.",
        "WELL-KNOWN GROUP-Two is a band.",
        "",
    ],
)
def test_what_only_looks_like_one_stays(sentence: str) -> None:
    assert behind_dateline(sentence) == 0


def test_what_is_shown_is_what_is_cited() -> None:
    telling = corpus_of(["NORWICK, May 14 (CW) — The bridge was closed on Tuesday."]).tellings[0]
    assert shown(telling) == "The bridge was closed on Tuesday [14 May 2024]."
    assert telling.citation.span.of(telling.analysis.article.text) == "The bridge was closed on Tuesday."
