"""Who reads the seeds and briefs, build after build."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_newsbrief.cache import Memory
from mkdocs_newsbrief.crew import Crew
from mkdocs_newsbrief.host.log import Ticker
from mkdocs_newsbrief.model import LedgerEntry
from mkdocs_newsbrief.newsroom import Newsroom, Wanted, Work
from mkdocs_newsbrief.reading.slug import slug
from mkdocs_newsbrief.settings import DEFAULT_SECTION, Settings


@dataclass(frozen=True, slots=True)
class Told:
    """One briefing: its address below the section ("" or "/harbour-bridge"), its folder, and how it came about."""

    address: str
    seeds: Path
    work: Work


@dataclass(frozen=True, slots=True)
class Briefings:
    """All of a section, and what became of the files that are in none of them."""

    told: Sequence[Told]
    rest: tuple[LedgerEntry, ...] = ()


class Briefer:
    """Has the memory: what has not changed is neither read nor analysed again."""

    def __init__(self) -> None:
        self.memory = Memory()

    def brief(self, settings: Settings) -> Briefings:
        """The briefings of the seeds as they are now; by the option `stories` one, or several below an index."""
        jobs = 0 if settings.jobs == "auto" else int(settings.jobs)
        with Crew(jobs, settings.executor) as crew:
            return self._told(settings, Newsroom(self.memory, Ticker(), crew))

    def _told(self, settings: Settings, newsroom: Newsroom) -> Briefings:
        words = settings.summary_words if settings.summary == "extractive" else 0
        title, seeds = settings.title or _title_of(settings.section), Path(settings.seeds)
        if settings.stories == "folders":
            return _of_folders(newsroom, seeds, words)
        if settings.stories == "auto":
            stories = newsroom.stories(seeds, Wanted(None, words))
            return Briefings([Told(f"/{address}", seeds, work) for address, work in stories.found], stories.rest)
        return Briefings([Told("", seeds, newsroom.brief(seeds, Wanted(title, words)))])

    def title(self, settings: Settings) -> str:
        """That of the index of several briefings."""
        return settings.title or _title_of(settings.section) or "Briefings"


def _of_folders(newsroom: Newsroom, seeds: Path, words: int) -> Briefings:
    """Every sub-folder is a briefing; what lies loose beside them is named, and is in none."""
    folders = sorted(path for path in seeds.iterdir() if path.is_dir() and not path.name.startswith("."))
    told = [
        Told(f"/{slug(folder.name)}", folder, newsroom.brief(folder, Wanted(_titled(folder.name), words)))
        for folder in folders
    ]
    loose = sorted(path.name for path in seeds.iterdir() if path.is_file() and not path.name.startswith("."))
    reason = "lies beside the folders of the stories — move it into one of them"
    return Briefings(told, tuple(LedgerEntry(name, "skipped", reason=reason) for name in loose))


def _title_of(section: str) -> str | None:
    """A title for want of one: "2024/harbour-bridge" is "Harbour bridge"; the default prefix says nothing."""
    if section == DEFAULT_SECTION:
        return None
    return _titled(section.rpartition("/")[2])


def _titled(name: str) -> str:
    return re.sub(r"[-_]+", " ", name).strip().capitalize()
