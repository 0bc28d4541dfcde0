"""What a build says of a briefing: counts for whoever looks, warnings for what the owner of the seeds can mend."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from mkdocs.plugins import get_plugin_logger

from mkdocs_newsbrief.desk import missing
from mkdocs_newsbrief.model import Briefing, LedgerEntry
from mkdocs_newsbrief.newsroom import Work
from mkdocs_newsbrief.publishing.pages import why_missing
from mkdocs_newsbrief.publishing.visible import visible

log = get_plugin_logger("newsbrief")

_SILENCE = 5.0  # seconds


class Ticker:
    """A line now and then of a build that takes its time."""

    def __init__(self) -> None:
        self._said = time.monotonic()

    def __call__(self, done: int, of: int, what: str) -> None:
        if done < of and time.monotonic() - self._said > _SILENCE:
            self._said = time.monotonic()
            log.info(f"{done} of {of} …")


def say(works: Sequence[Work], rest: Sequence[LedgerEntry] = ()) -> None:
    """Tell what became of the files of a section, and last how much of it was work."""
    for work in works:
        for line in _remarks(work.briefing):
            log.info(line)
        for line in _losses(work.briefing):
            log.warning(line)
    for entry in rest:
        if not entry.on_purpose:
            log.warning(visible(f"{entry.file} — {entry.reason}"))
    sources = sum(len(work.briefing.sources) for work in works)
    told = f"{len(works)} stories, {sources} sources" if len(works) != 1 else f"{sources} sources"
    analysed, reused = (sum(getattr(work, name) for work in works) for name in ("analysed", "reused"))
    log.info(f"{told}, {analysed} analysed, {reused} reused")


def _remarks(briefing: Briefing) -> Iterator[str]:
    statuses = [entry.status for entry in briefing.ledger if not entry.beside]
    count = statuses.count
    became = f"{count('used')} used, {count('duplicate')} duplicates, {count('skipped')} left out"
    yield f"{len(statuses)} files: {became}"
    for entry in briefing.ledger:
        if entry.status == "duplicate":
            yield f"{visible(entry.file)} is a duplicate of {visible(entry.of or '')}"
    if briefing.sources:
        yield from why_missing(briefing)
    else:
        yield "there are no articles yet: put text, Markdown or HTML files into the folder of the option `seeds`"


def _losses(briefing: Briefing) -> Iterator[str]:
    """What the owner of the seeds can mend."""
    for entry in briefing.ledger:
        if entry.lost:
            yield visible(f"{entry.file} — {entry.reason}")
    yield from map(visible, missing(briefing))
