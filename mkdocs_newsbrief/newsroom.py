"""From a folder of seeds to its briefing: read, analysed, put together, and nothing of it twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from mkdocs_newsbrief import desk
from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.cache import Memory, key_of
from mkdocs_newsbrief.cache.codec import encode
from mkdocs_newsbrief.model import Analysis, Article, Briefing
from mkdocs_newsbrief.reading import read_folder
from mkdocs_newsbrief.reading.draft import Known
from mkdocs_newsbrief.reading.fingerprint import fingerprint
from mkdocs_newsbrief.reading.folder import Progress
from mkdocs_newsbrief.reading.making import Made, Making, Sheet, make


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a briefing should be like; it is made anew when any of it changes."""

    title: str | None = None
    words: int = 200


@dataclass(frozen=True, slots=True)
class Work:
    """A briefing, and how many analyses were made for it and how many were kept from before."""

    briefing: Briefing
    analysed: int
    reused: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A briefing as it is kept: without its sources, which are kept by themselves, under these keys."""

    briefing: Briefing
    sources: tuple[str, ...]
    articles: int


def silent(done: int, of: int, what: str) -> None:
    """Say nothing of the progress."""


class Newsroom:
    """Makes briefings; what a memory has of articles, analyses and whole briefings is not made again."""

    def __init__(self, memory: Memory, progress: Progress = silent) -> None:
        self._memory = memory
        self._progress = progress

    def brief(self, folder: Path, wanted: Wanted) -> Work:
        """The briefing of the files below `folder` as they are now."""
        key = key_of("briefing", fingerprint(folder), encode(Wanted, wanted))
        if work := self._recall(key):
            return work
        editor = desk.read_desk(folder)
        leave_out = partial(desk.why_left_out, editor)
        reading = read_folder(folder, progress=self._progress, leave_out=leave_out, maker=self._make)
        articles = [desk.corrected_article(article, editor) for article in reading.articles]
        analyses, reused = self._analyse(articles)
        sources = desk.corrected_analyses(list(analyses.values()), editor)
        briefing = brief(sources, ledger=reading.ledger, title=wanted.title, words=wanted.words)
        briefing = desk.edited(briefing, editor)
        self._keep(key, briefing, analyses)
        return Work(briefing, len(analyses) - reused, reused)

    def _recall(self, key: str) -> Work | None:
        kept = self._memory.recall(Kept, [key]).get(key)
        sources = self._memory.recall(Analysis, kept.sources) if kept else {}
        if kept is None or len(sources) < len(set(kept.sources)):
            return None
        briefing = replace(kept.briefing, sources=tuple(sources[source] for source in kept.sources))
        return Work(briefing, 0, kept.articles)

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

    def _make(self, sheets: Sequence[Sheet]) -> Iterable[tuple[Made, ...]]:
        keys = [
            key_of("articles", sheet.seed.name, sheet.seed.sha256, encode(Known, sheet.beside or Known()))
            for sheet in sheets
        ]
        kept = self._memory.recall(Making, keys)
        missing = [(key, sheet) for key, sheet in zip(keys, sheets, strict=True) if key not in kept]
        made = {key: Making(make(sheet)) for key, sheet in missing}
        self._memory.keep(Making, made)
        kept |= made
        return [kept[key].made for key in keys]

    def _analyse(self, articles: Sequence[Article]) -> tuple[dict[str, Analysis], int]:
        """The analyses by key, in the order of the articles, and how many of them were kept."""
        keys = {key_of("analysis", encode(Article, article)): article for article in articles}
        kept = self._memory.recall(Analysis, list(keys))
        made: dict[str, Analysis] = {}
        for number, key in enumerate(keys):
            if key not in kept:
                self._progress(number, len(keys), keys[key].file)
                made[key] = analyse(keys[key])
        self._progress(len(keys), len(keys), "")
        self._memory.keep(Analysis, made)
        both = kept | made
        return {key: both[key] for key in keys}, len(kept)
