"""From a folder of seeds to its briefing: what was made before is not made again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_newsbrief.cache import Memory, key_of
from mkdocs_newsbrief.cache.codec import encode
from mkdocs_newsbrief.model import Analysis, Briefing
from mkdocs_newsbrief.progress import Progress, silent
from mkdocs_newsbrief.reading.fingerprint import fingerprint


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


class Newsroom:
    """Makes briefings; what a memory has of articles, analyses and whole briefings is not made again."""

    def __init__(self, memory: Memory, progress: Progress = silent) -> None:
        self._memory = memory
        self._progress = progress

    def brief(self, folder: Path, wanted: Wanted) -> Work:
        """The briefing of the files below `folder` as they are now."""
        key = key_of("briefing", fingerprint(folder), encode(Wanted, wanted))
        return self._recall(key) or self._make(key, folder, wanted)

    def _make(self, key: str, folder: Path, wanted: Wanted) -> Work:
        from mkdocs_newsbrief.workshop import Workshop  # rooms that a build enters only when it has work to do

        workshop = Workshop(self._memory, self._progress)
        briefing = workshop.brief(folder, title=wanted.title, words=wanted.words)
        self._keep(key, briefing, workshop.analyses)
        return Work(briefing, len(workshop.analyses) - workshop.reused, workshop.reused, key)

    def _recall(self, key: str) -> Work | None:
        kept = self._memory.recall(Kept, [key]).get(key)
        sources = self._memory.recall(Analysis, kept.sources) if kept else {}
        if kept is None or len(sources) < len(set(kept.sources)):
            return None
        briefing = replace(kept.briefing, sources=tuple(sources[source] for source in kept.sources))
        return Work(briefing, 0, kept.articles, key)

    def _keep(self, key: str, briefing: Briefing, analyses: dict[str, Analysis]) -> None:
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
