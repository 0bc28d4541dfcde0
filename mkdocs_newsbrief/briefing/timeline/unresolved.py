"""What is said to happen at a time that no calendar holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.timeline.mention import moments_in
from mkdocs_newsbrief.model import Span, Unresolved

# An appointment without a date; "as soon as possible" is a wish.
_SOME_DAY = re.compile(
    r"\b(?:at an early date|at a later date|as soon as (?!possible)[^,.;:!?]{3,60}|in due course|"
    r"in the (?:near|foreseeable|not[- ]too[- ]distant) future|in the coming (?:days|weeks|months|years)|"
    r"at (?:an|a date) unspecified|date to be)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|agreed|hopes?|expects?|expected|scheduled|due|efforts? to|visit|hold|held)\b",
    re.IGNORECASE,
)


def find_unresolved(told: Sequence[Telling]) -> tuple[Unresolved, ...]:
    """Sentences that date something as only their own source could resolve, each once."""
    return tuple(
        Unresolved(telling.text, place.of(telling.analysis.article.text), (telling.citation,))
        for telling in told
        if (place := next(_places(telling), None))
    )


def _places(telling: Telling) -> Iterator[Span]:
    moments = moments_in(telling)
    yield from (moment.span for moment in moments if moment.value.startswith("XXXX"))
    start = telling.sentence.span.start
    if (found := _SOME_DAY.search(telling.text)) and _AHEAD.search(telling.text):
        place = Span(start + found.start(), start + found.end())
        if not any(place.overlaps(moment.span) and extent(moment.value) for moment in moments):
            yield place
