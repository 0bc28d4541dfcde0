"""One briefing and the address of its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_newsbrief.desk.changes import Since
from mkdocs_newsbrief.model import Briefing, Citation, Difference
from mkdocs_newsbrief.publishing.shelf import Shelf
from mkdocs_newsbrief.publishing.texts import Shown, Texts, shown_of

DRAWINGS = ("numbers", "scale", "voices", "days")
"""What our own pages can draw, by the view that draws it."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """An element of one of our pages: the page's name ("index", "quotes" …) and the element's id."""

    page: str
    anchor: str = ""


class Section:
    """What every page of a briefing knows: its sources by number, and where each sentence is cited."""

    def __init__(
        self,
        prefix: str,
        briefing: Briefing,
        *,
        seeds: str = "seeds",
        texts: Texts = MappingProxyType({}),
        newest_first: bool = False,
        files: tuple[str, ...] = (),
        serving: bool = False,
        drawings: Iterable[str] = DRAWINGS,
        since: Since | None = None,
        moved: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.prefix = prefix
        self.briefing = briefing
        self.seeds = seeds
        self.texts = texts
        self.newest_first = newest_first
        self.files = files
        self.serving = serving
        self.drawings = frozenset(drawings)
        self.since = since
        self.moved = moved
        """By the ids that articles had in earlier editions, what they are now."""
        self.key = ""
        """The same for the same pages, once it is known which of them there are; "" where that cannot be told."""
        self.shelf = Shelf(briefing.sources)
        self.pages: frozenset[str] = frozenset()
        """The names of our pages that are on the site."""
        self.others: Mapping[str, str] = {}
        """The site's own pages where one of ours would be: its name, and the path of theirs in the docs directory."""
        self._cited = _index(cited_places(briefing))
        self._disputed = _disputed(briefing)

    def uri(self, page: str) -> str:
        """The path of one of our pages in the docs directory."""
        return f"{self.prefix}/{page}.md"

    def shown_of(self, file: str) -> Shown:
        """How much of a source's text its page shows."""
        return shown_of(self.texts, file)

    def file(self, name: str) -> str:
        """The path of one of our data files in the docs directory."""
        return f"{self.prefix}/{name}"

    def places_citing(self, source: str, sentence: str) -> tuple[Place, ...]:
        """Where the briefing rests on a sentence, in page order; at most one place a page."""
        return self._cited.get((source, sentence), ())

    def difference_on(self, citation: Citation) -> Difference | None:
        """The conflict or denial that a sentence takes part in."""
        return self._disputed.get((citation.source, citation.sentence))

    def cited_sentences(self) -> int:
        return len(self._cited)


def cited_places(briefing: Briefing) -> Iterator[tuple[Place, tuple[Citation, ...]]]:
    """Every element of the pages that cites something, with what it cites."""
    for statement in briefing.summary:
        yield Place("summary", statement.id), statement.citations
    for difference in briefing.differences:
        yield Place("differences", difference.id), tuple(c for side in difference.positions for c in side.citations)
    for quote in briefing.quotes:
        variants = (c for variant in quote.variants for c in variant.citations)
        yield Place("quotes", quote.id), (*quote.citations, *variants)
    for event in (*briefing.timeline, *briefing.expected, *briefing.overdue):
        yield Place("timeline", event.id), event.citations


def _index(
    places: Iterable[tuple[Place, tuple[Citation, ...]]],
) -> dict[tuple[str, str], tuple[Place, ...]]:
    cited: dict[tuple[str, str], dict[str, Place]] = {}
    for place, citations in places:
        for citation in citations:
            cited.setdefault((citation.source, citation.sentence), {}).setdefault(place.page, place)
    return {key: tuple(by_page.values()) for key, by_page in cited.items()}


def _disputed(briefing: Briefing) -> dict[tuple[str, str], Difference]:
    found: dict[tuple[str, str], Difference] = {}
    for difference in briefing.differences:
        if difference.kind in ("value", "denial"):
            for citation in (citation for side in difference.positions for citation in side.citations):
                found.setdefault((citation.source, citation.sentence), difference)
    return found
