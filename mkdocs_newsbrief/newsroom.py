"""From a folder of seeds to its briefing: what was made before is not made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_newsbrief.cache import Memory, key_of
from mkdocs_newsbrief.cache.codec import encode
from mkdocs_newsbrief.crew import ALONE, Crew
from mkdocs_newsbrief.desk.unmet import shared_out
from mkdocs_newsbrief.model import Analysis, Briefing, LedgerEntry
from mkdocs_newsbrief.progress import Progress, silent
from mkdocs_newsbrief.reading.fingerprint import fingerprint

if TYPE_CHECKING:
    from mkdocs_newsbrief.workshop import Heap, Workshop


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a briefing should be like; it is made anew when any of it changes."""

    title: str | None = None
    words: int = 200


@dataclass(frozen=True, slots=True)
class Work:
    """A briefing, and how many analyses were made for it and how many were kept from before.

    `key` is the hash of all that it was made of.
    """

    briefing: Briefing
    analysed: int
    reused: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A briefing as it is kept: without its sources, which are kept by themselves, under these keys."""

    briefing: Briefing
    sources: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class Stories:
    """The briefings of a heap by their addresses, and what became of the files that are in none of them."""

    found: tuple[tuple[str, Work], ...]
    rest: tuple[LedgerEntry, ...]


@dataclass(frozen=True, slots=True)
class Heaped:
    """How a heap was sorted, as it is kept: where the briefings are, and under which keys."""

    addresses: tuple[str, ...]
    keys: tuple[str, ...]
    rest: tuple[LedgerEntry, ...]


class Newsroom:
    """Makes briefings; what a memory has of articles, analyses and whole briefings is not made again."""

    def __init__(self, memory: Memory, progress: Progress = silent, crew: Crew = ALONE) -> None:
        self._memory = memory
        self._progress = progress
        self._crew = crew

    def brief(self, folder: Path, wanted: Wanted) -> Work:
        """The briefing of the files below `folder` as they are now."""
        key = key_of("briefing", fingerprint(folder), encode(Wanted, wanted))
        return self._recall(key) or self._make(key, folder, wanted)

    def stories(self, folder: Path, wanted: Wanted) -> Stories:
        """The briefings of a heap of articles, one for each story that they tell."""
        key = key_of("stories", fingerprint(folder), encode(Wanted, wanted))
        kept = self._memory.recall(Heaped, [key]).get(key)
        works = [self._recall(story) for story in kept.keys] if kept else []
        if kept and all(works):
            return _shared(Stories(tuple(zip(kept.addresses, filter(None, works), strict=True)), kept.rest))
        return _shared(self._sort(key, folder, wanted))

    def _make(self, key: str, folder: Path, wanted: Wanted) -> Work:
        from mkdocs_newsbrief.workshop import Workshop  # rooms that a build enters only when it has work to do

        workshop = Workshop(self._memory, self._progress, self._crew)
        return self._brief(workshop, workshop.read(folder), wanted, key)

    def _sort(self, key: str, folder: Path, wanted: Wanted) -> Stories:
        from mkdocs_newsbrief.workshop import Workshop

        workshop = Workshop(self._memory, self._progress, self._crew)
        heap = workshop.read(folder)
        found: dict[str, Work] = {}
        for address, story in heap.stories():
            named = key_of("story", *story.analyses, encode(Wanted, wanted), repr((story.ledger, story.editor)))
            found[address] = self._recall(named) or self._brief(workshop, story, wanted, named)
        told = {entry for work in found.values() for entry in work.briefing.ledger}
        rest = tuple(entry for entry in heap.ledger if entry not in told)
        keys = tuple(work.key for work in found.values())
        self._memory.keep(Heaped, {key: Heaped(tuple(found), keys, rest)})
        return Stories(tuple(found.items()), rest)

    def _brief(self, workshop: Workshop, heap: Heap, wanted: Wanted, key: str) -> Work:
        briefing = workshop.brief(heap, title=wanted.title, words=wanted.words)
        self._keep(key, briefing, heap.analyses)
        analysed = len(workshop.made & heap.analyses.keys())
        return Work(briefing, analysed, len(heap.analyses) - analysed, key)

    def _recall(self, key: str) -> Work | None:
        kept = self._memory.recall(Kept, [key]).get(key)
        sources = self._memory.recall(Analysis, kept.sources) if kept else {}
        if kept is None or len(sources) < len(set(kept.sources)):
            return None
        briefing = replace(kept.briefing, sources=tuple(sources[source] for source in kept.sources))
        return Work(briefing, 0, kept.articles, key)

    def _keep(self, key: str, briefing: Briefing, analyses: Mapping[str, Analysis]) -> None:
        """Its sources are analyses that are kept already, unless an editor corrected them."""
        known = {id(analysis): name for name, analysis in analyses.items()}
        corrected = {
            key_of("corrected", encode(Analysis, source)): source
            for source in briefing.sources
            if id(source) not in known
        }
        self._memory.keep(Analysis, corrected)
        known |= {id(source): name for name, source in corrected.items()}
        sources = tuple(known[id(source)] for source in briefing.sources)
        self._memory.keep(Kept, {key: Kept(replace(briefing, sources=()), sources, len(analyses))})


def _shared(stories: Stories) -> Stories:
    """What the editor of a heap asks for is listed where it is met."""
    briefings = shared_out([work.briefing for _, work in stories.found])
    pairs = zip(stories.found, briefings, strict=True)
    return Stories(tuple((address, replace(work, briefing=told)) for (address, work), told in pairs), stories.rest)
