"""Voices: who says the words of a part, where it stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from mkdocs_newsbrief.briefing.coverage.parts import Part
from mkdocs_newsbrief.briefing.sources.people import Inventory
from mkdocs_newsbrief.briefing.sources.spelling import Key
from mkdocs_newsbrief.model import Analysis, Span

_SURE = 0.6  # confidence of a quote from which its speaker counts as known


class Voices:
    """The quotes of all sources, by the sentence in which they begin or go on."""

    def __init__(self, analyses: Sequence[Analysis], inventory: Inventory) -> None:
        self._said: defaultdict[tuple[str, int], list[tuple[Span, Key]]] = defaultdict(list)
        for analysis in analyses:
            starts = [sentence.span.start for sentence in analysis.sentences]
            for quote in analysis.quotes:
                if quote.speaker and quote.confidence >= _SURE:
                    first = max(0, bisect_right(starts, quote.span.start) - 1)
                    for start in starts[first : bisect_right(starts, quote.span.end)]:
                        key = inventory.same(quote.speaker)
                        self._said[analysis.article.id, start].append((quote.span, key))

    def of(self, part: Part) -> Key | None:
        """The one who says a word of the part; None where nobody does, or nobody known."""
        at = part.telling.sentence.span.start
        place = Span(at + part.start, at + part.end)
        return next((key for span, key in self._said.get(part.telling.key, ()) if span.overlaps(place)), None)
