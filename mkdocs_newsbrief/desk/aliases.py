"""Other names of things: the ids that they had, or would have, in the words of another of their sources.

A remark goes by its fullest wording, an event by the sentence that tells it best, a difference by all its sides. An
article that is added may bring a fuller, a better, or one more; what an editor named before is found all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.timeline.mention import find_mentions
from mkdocs_newsbrief.briefing.wording.identity import difference_id, event_id, quote_id, statement_id
from mkdocs_newsbrief.briefing.wording.words import tokens
from mkdocs_newsbrief.desk.things import Shelf
from mkdocs_newsbrief.model import Briefing, Citation, Difference

_MOST = 8  # sides of a difference: beyond that there are too many ways to have been fewer


def aliases_of(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Pairs of an id that may have been written down, and the id of the same thing as it is now."""
    shelf = Shelf(briefing.sources)
    for quote in briefing.quotes:
        for variant in quote.variants:
            yield quote_id(tokens(variant.text)), quote.id
    for event in (*briefing.timeline, *briefing.expected, *briefing.overdue):
        for name in _event_names(event.citations, event.date, shelf):
            yield name, event.id
    for difference in briefing.differences:
        for name in _difference_names(difference):
            yield name, difference.id
    for analysis in briefing.sources:
        for sentence in analysis.sentences:
            yield statement_id(sentence.span.of(analysis.article.text)), sentence.id


def _event_names(citations: tuple[Citation, ...], date: str, shelf: Shelf) -> Iterator[str]:
    for citation in citations:
        if place := shelf.place(citation):
            for mention in find_mentions([Telling(0, *place)]):
                if mention.date == date:
                    yield event_id(mention.telling.text, mention.as_reported)


def _difference_names(difference: Difference) -> Iterator[str]:
    topic = difference.topic.partition(" (")[0]
    sides = [side.text for side in difference.positions][:_MOST]
    for size in range(2, len(sides) + 1):
        for some in combinations(sides, size):
            yield difference_id(topic, some)
