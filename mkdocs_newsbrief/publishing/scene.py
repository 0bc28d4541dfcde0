"""A view on a page: what is asked for, and how the way from there to any sentence is written."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_newsbrief.model import Citation
from mkdocs_newsbrief.publishing.calendar import in_words, published_dates
from mkdocs_newsbrief.publishing.section import Place, Section
from mkdocs_newsbrief.publishing.shelf import Source
from mkdocs_newsbrief.publishing.visible import visible


@dataclass(frozen=True, slots=True)
class Chip:
    """A citation mark: `label` names its outlet, `says` the outlet, the day and the sentence that it opens."""

    label: str
    name: str
    href: str
    says: str
    outlet: str
    source: str


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way to somewhere: what it is called, and its address."""

    name: str
    href: str


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
        return _relative(path, posixpath.dirname(self.page) or ".")

    def anchor(self, place: Place) -> str | None:
        """The id of an element: only its own page gives it one, so that ids are unique on every page and site."""
        return place.anchor if self.page == self.section.uri(place.page) else None

    def permalink(self, place: Place) -> str | None:
        return self.link(place) if place.page in self.section.pages else None

    @property
    def ours(self) -> bool:
        """Whether the page is one that we made, and not the site author's."""
        prefix = f"{self.section.prefix}/"
        return self.page.startswith(prefix) and self.page[len(prefix) :].removesuffix(".md") in self.section.pages

    def crumbs(self) -> tuple[Crumb, ...]:
        """The way back from a page of ours: to the overview, and from a source to the list of them."""
        if not self.ours or self.page == self.section.uri("index"):
            return ()
        steps = [Crumb(visible(self.section.briefing.title), self.link(Place("index")))]
        if self.source and "sources" in self.section.pages:
            steps.append(Crumb("Sources", self.link(Place("sources"))))
        return tuple(steps)

    def disputed(self, citation: Citation) -> Crumb | None:
        """The difference in which a sentence is one of the sides."""
        found = self.section.difference_on(citation)
        return Crumb(visible(found.topic), self.link(Place("differences", found.id))) if found else None

    def chips(self, citations: Sequence[Citation]) -> tuple[Chip, ...]:
        """One mark for each cited sentence: what is cited first, then the others by source and sentence."""
        known: dict[tuple[int, int], tuple[Source, Citation]] = {}
        for citation in citations:
            source = self.section.shelf.get(citation.source)
            sentence = source.sentences.get(citation.sentence) if source else None
            if source and sentence:
                known.setdefault((source.number, sentence.number), (source, citation))
        first = next(iter(known), (0, 0))
        ordered = sorted(known, key=lambda at: (at[0] != first[0], at[0], at != first, at[1]))
        seen = Counter[int]()
        chips = []
        for number, nth in ordered:
            seen[number] += 1
            source, citation = known[number, nth]
            chips.append(self._chip(source, citation, nth, again=seen[number] > 1))
        return tuple(chips)

    def _chip(self, source: Source, citation: Citation, nth: int, *, again: bool) -> Chip:
        name = f"{source.label}, sentence {nth}"
        heading = ", ".join(filter(None, (source.outlet, in_words(published_dates(source.published)))))
        return Chip(
            label=name if again else source.label,
            name=name,
            href=self.link(Place(f"sources/{source.id}", citation.sentence)),
            says=f"{heading}: {source.preview(citation.sentence)}",
            outlet=source.outlet,
            source=source.id,
        )

    def cell(self, chip: Chip, *, expected: bool = False) -> dict[str, object]:
        """A mark as a dot of a table."""
        return {"label": chip.label, "name": chip.name, "href": chip.href, "says": chip.says, "expected": expected}

    def outlets(self, citations: Iterable[Citation]) -> tuple[str, ...]:
        """The outlets behind what is cited, each once, in the order of the sources."""
        cited = {citation.source for citation in citations}
        return tuple(dict.fromkeys(one.outlet for one in self.section.shelf.sources if one.id in cited))

    def first(self, items: Sequence[object], default: int) -> int:
        """How many of `items` to show: the directive's limit, or `default`."""
        return min(len(items), default if self.limit is None else self.limit)


@lru_cache(maxsize=10_000)
def _relative(path: str, folder: str) -> str:
    """Pages link to the same few thousand places tens of thousands of times."""
    return posixpath.relpath(path, folder)
