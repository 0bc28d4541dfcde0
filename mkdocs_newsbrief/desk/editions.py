"""Editions: the data file of a briefing as it went out, kept beside the articles by the day of its newest source."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.reading.beside import EDITIONS, is_edition

Json = dict[str, Any]

_MOST = 12  # editions that a build looks at, the latest: beyond that nobody asks what is new


@dataclass(frozen=True)
class Edition:
    """A briefing's data on an ISO day."""

    day: str
    data: Json

    @property
    def files(self) -> frozenset[str]:
        """The hashes of its sources' files: what it was made of."""
        return frozenset(source["sha256"] for source in self.data["sources"])


def edition_day(briefing: Briefing) -> str:
    """The day of the newest source; raises `SettingsError` where none has one."""
    stamps = [source.article.masthead.published for source in briefing.sources]
    days = [day[:10] for stamp in stamps if (day := stamp.value or stamp.latest)]
    if not days:
        remedy = "state one in briefing.yml: `date: [{file: …, is: 2025-06-03}]`"
        raise SettingsError("an edition", "has no day, because no source has one", remedy)
    return max(days)


def edition_path(seeds: Path, day: str) -> Path:
    return seeds / EDITIONS / f"{day}.json"


def read_editions(seeds: Path) -> tuple[Edition, ...]:
    """The latest editions that were kept, oldest first."""
    folder = seeds / EDITIONS
    paths = sorted(path for path in folder.glob("*.json") if is_edition(path, seeds)) if folder.is_dir() else []
    return tuple(Edition(path.stem, read_data(path)) for path in paths[-_MOST:])


def last_of(editions: tuple[Edition, ...], briefing: Briefing) -> Edition | None:
    """The latest edition that was made of other files than the briefing is made of."""
    now = frozenset(source.article.sha256 for source in briefing.sources)
    return next((edition for edition in reversed(editions) if edition.files != now), None)


def read_data(path: Path) -> Json:
    """A briefing's data file; raises `SettingsError` where it is none."""
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        what = f"cannot be opened ({error.strerror})"
        raise SettingsError(str(path), what, "name a file of `newsbrief export` or `newsbrief edition`") from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(str(path), "is no JSON", "make it again with `newsbrief export`, or remove it") from error
    if not isinstance(data, dict) or not str(data.get("schema")).startswith("newsbrief/") or not _is_whole(data):
        remedy = "name a file of `newsbrief export` or `newsbrief edition`"
        raise SettingsError(str(path), "is no data file of a briefing", remedy)
    return data


def _is_whole(data: Json) -> bool:
    lists = ("sources", "summary", "quotes", "timeline", "expected", "differences", "coverage")
    return all(isinstance(data.get(name), list) for name in lists)
