"""A sentence that denies another, or counts otherwise, does not bear it out."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief import analyse, brief, read_text
from mkdocs_newsbrief.briefing import summarise
from mkdocs_newsbrief.briefing.telling.contradiction import contradicts
from mkdocs_newsbrief.briefing.telling.telling import tellings

PAIRS = [
    ("Twelve people died in the fire at the Norvik mill.", "Seven people died in the fire at the Norvik mill.", True),
    ("The court convicted the minister of fraud.", "The court did not convict the minister of fraud.", True),
    ("The bridge cost 120 million kroner.", "The bridge cost 130 million kroner.", True),
    ("At least 40 people were hurt in the crash.", "The crash hurt 42 people.", False),
    ("North Sund fired a missile at dawn.", "North Sund fired a new missile, which was not seen to land.", False),
    ("“You sold what was not yours to sell,” she said.", "“You sold what was not yours,” she said.", False),
    ("The council has not yet approved the bridge.", "The council approved the bridge.", True),
    (
        "The bank raised its rate for the eighth time in a row.",
        "It raised its rate for the ninth time in a row.",
        True,
    ),
    ("The board of the bank voted 6-3 for the increase.", "The board voted seven to two for the increase.", True),
    ("The board voted 6-3 for the increase.", "The board voted six to three for the increase.", False),
    ("The drivers ended a 12-day strike.", "The drivers ended a 13-day strike.", True),
    ("Forty-one houses were destroyed in Norvik.", "In Norvik 47 houses were destroyed.", True),
    ("The dyke broke over 60 meters.", "The dyke broke along 80 metres.", True),
    ("Norvik Rovers paid £5m for him.", "Norvik Rovers paid £15 million for him.", True),
    ("Floods killed at least nine people.", "Floods killed 14 people.", True),  # no conflict, and no support either
    ("Oster blamed the battery.", "Oster rejected that the battery was to blame.", True),
    ("The ferry did not sail on Monday.", "The ferry did not sail on Monday, the port said.", False),
    ("There was no meeting and no warning for the staff.", "The staff were told at a meeting in Norvik.", True),
    ("The ministers signed no accord.", "The ministers failed to sign the accord.", False),
    ("The blast struck the No. 4 mine.", "The blast struck mine 4 of the valley.", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_contradicts(one: str, other: str, expected: bool) -> None:
    analyses = [analyse(read_text(text, file=name, verbatim=True)) for name, text in (("a", one), ("b", other))]
    left, right = tellings(analyses)
    assert contradicts(left, right) is contradicts(right, left) is expected


def test_a_source_cannot_bear_out_what_happened_after_it_appeared() -> None:
    texts = (
        ("The rocket lifts off in Norvik on Tuesday.", "2024-05-12"),
        ("The rocket lifted off in Norvik on Tuesday.", "2024-05-15"),
    )
    early, late = tellings([analyse(read_text(text, file=day, published=day, verbatim=True)) for text, day in texts])
    assert contradicts(early, late)


def test_another_thursday_is_another_day() -> None:
    texts = (
        ("The court ruled on Thursday.", "2025-04-04"),
        ("The clinic said on Thursday that the court ruled.", "2025-04-25"),
    )
    first, second = tellings(
        [analyse(read_text(text, file=day, published=day, verbatim=True)) for text, day in texts]
    )
    assert contradicts(first, second)


def test_a_contradicting_sentence_is_cited_nowhere_as_support() -> None:
    analyses = [
        analyse(read_text(text, file=f"{number}.txt", published="2024-05-14", verbatim=True))
        for number, text in enumerate(PAIRS[0][:2])
    ]
    assert all(not chosen.support for chosen in summarise(analyses, 50))
    briefing = brief(analyses)
    assert all(len({citation.source for citation in item.citations}) == 1 for item in briefing.summary)
    assert not briefing.coverage
