"""A view on a page: what is asked for, and how the way from there to any sentence is written."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.model import Citation
from mkdocs_newsbrief.publishing.section import Place, Section

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Chip:
    """A citation mark: the source's number, lettered where one claim cites several of its sentences."""

    label: str
    name: str
    href: str
    title: str
    outlet: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A view that was asked for on `page` (its path in the docs directory); `sections` are all of the site's."""

    section: Section
    page: str
    view: str
    limit: int | None = None
    level: int = 2
    source: str = ""
    sections: tuple[Section, ...] = ()

    def link(self, place: Place) -> str:
        """The way to a place, relative to this page: without its anchor on a page that is not ours, "" to no page."""
        if place.page in self.section.pages:
            return self.file_link(f"{place.page}.md") + (f"#{place.anchor}" if place.anchor else "")
        own = self.section.others.get(place.page)
        return self._way(own) if own else ""

    def file_link(self, name: str) -> str:
        """The way to a file of the section."""
        return self._way(f"{self.section.prefix}/{name}")

    def _way(self, path: str) -> str:
        return posixpath.relpath(path, posixpath.dirname(self.page) or ".")

    def anchor(self, place: Place) -> str | None:
        """The id of an element: only its own page gives it one, so that ids are unique on every page and site."""
        return place.anchor if self.page == self.section.uri(place.page) else None

    def permalink(self, place: Place) -> str | None:
        return self.link(place) if place.page in self.section.pages else None

    def chips(self, citations: Sequence[Citation]) -> tuple[Chip, ...]:
        """One mark for each cited sentence, by source and sentence."""
        known = {
            (source.number, sentence.number): (source, citation)
            for citation in citations
            if (source := self.section.shelf.get(citation.source))
            and (sentence := source.sentences.get(citation.sentence))
        }
        several = Counter(number for number, _ in known)
        used: defaultdict[int, int] = defaultdict(int)
        chips = []
        for (number, nth), (source, citation) in sorted(known.items(), key=lambda item: item[0]):
            letter = _LETTERS[min(used[number], len(_LETTERS) - 1)] if several[number] > 1 else ""
            used[number] += 1
            href = self.link(Place(f"sources/{source.id}", citation.sentence))
            name = f"{source.outlet}, sentence {nth}"
            title = f"{name}: {source.preview(citation.sentence)}"
            chips.append(Chip(f"{number}{letter}", name, href, title, source.outlet))
        return tuple(chips)

    def first(self, items: Sequence[object], default: int) -> int:
        """How many of `items` to show: the directive's limit, or `default`."""
        return min(len(items), default if self.limit is None else self.limit)
