"""A sentence that denies another, or counts otherwise, does not bear it out."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief import analyse, brief, read_text
from mkdocs_newsbrief.briefing import summarise
from mkdocs_newsbrief.briefing.contradiction import contradicts
from mkdocs_newsbrief.briefing.telling import tellings

PAIRS = [
    ("Twelve people died in the fire at the Norvik mill.", "Seven people died in the fire at the Norvik mill.", True),
    ("The court convicted the minister of fraud.", "The court did not convict the minister of fraud.", True),
    ("The bridge cost 120 million kroner.", "The bridge cost 130 million kroner.", True),
    ("At least 40 people were hurt in the crash.", "The crash hurt 42 people.", False),
    ("North Sund fired a missile at dawn.", "North Sund fired a new missile, which was not seen to land.", False),
    ("“You sold what was not yours to sell,” she said.", "“You sold what was not yours,” she said.", False),
    ("The council has not yet approved the bridge.", "The council approved the bridge.", True),
    ("The ferry did not sail on Monday.", "The ferry did not sail on Monday, the port said.", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_contradicts(one: str, other: str, expected: bool) -> None:
    analyses = [analyse(read_text(text, file=name, verbatim=True)) for name, text in (("a", one), ("b", other))]
    left, right = tellings(analyses)
    assert contradicts(left, right) is contradicts(right, left) is expected


def test_a_contradicting_sentence_is_cited_nowhere_as_support() -> None:
    analyses = [
        analyse(read_text(text, file=f"{number}.txt", published="2024-05-14", verbatim=True))
        for number, text in enumerate(PAIRS[0][:2])
    ]
    assert all(not chosen.support for chosen in summarise(analyses, 50))
    briefing = brief(analyses)
    assert all(len({citation.source for citation in item.citations}) == 1 for item in briefing.summary)
    assert not briefing.coverage
