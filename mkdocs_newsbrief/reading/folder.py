"""A folder of seeds: which files there are, and what became of each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError, UnreadableError
from mkdocs_newsbrief.model import Article, LedgerEntry
from mkdocs_newsbrief.reading.plain import read_text

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a folder and the account of its files: files = used + duplicates + skipped."""

    articles: tuple[Article, ...]
    ledger: tuple[LedgerEntry, ...]


def read_folder(folder: Path, *, progress: Progress = lambda done, of, what: None) -> Reading:
    """Read every file below `folder`, hidden ones excepted, in the order of their paths."""
    if not folder.is_dir():
        raise SettingsError(
            str(folder), "there is no such folder", "set the option `seeds` to the folder of articles"
        )
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    articles: list[Article] = []
    ledger: list[LedgerEntry] = []
    for number, path in enumerate(files):
        name = path.relative_to(folder).as_posix()
        progress(number, len(files), name)
        try:
            articles.append(_read_file(path, name))
            ledger.append(LedgerEntry(name, "used"))
        except UnreadableError as error:
            ledger.append(LedgerEntry(name, "skipped", reason=str(error)))
    progress(len(files), len(files), "")
    return Reading(tuple(articles), tuple(ledger))


def _read_file(path: Path, name: str) -> Article:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(name, "not UTF-8 text", "save it as UTF-8") from error
    return read_text(text, file=name, sha256=hashlib.sha256(data).hexdigest())
