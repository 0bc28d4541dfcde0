"""The work of a build: a folder is read, analysed and put together, and of that only what is not kept is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from mkdocs_newsbrief import desk
from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.cache import Memory, key_of
from mkdocs_newsbrief.cache.codec import encode
from mkdocs_newsbrief.crew import Crew
from mkdocs_newsbrief.model import Analysis, Article, Briefing, LedgerEntry
from mkdocs_newsbrief.progress import Progress
from mkdocs_newsbrief.reading import read_folder
from mkdocs_newsbrief.reading.making import Made, Making, Sheet, make
from mkdocs_newsbrief.reading.stated import Stated
from mkdocs_newsbrief.stories import group

_OF_A_WHOLE = (
    "title",
    "dek",
    "note",
    "why_it_matters",
    "period",
)  # which the editor of a heap cannot mean of each story


@dataclass(frozen=True, slots=True)
class Heap:
    """A folder as it was read: its analyses by key, its ledger, its editor's file."""

    analyses: Mapping[str, Analysis]
    ledger: tuple[LedgerEntry, ...]
    editor: desk.Desk

    def stories(self) -> Iterator[tuple[str, Heap]]:
        """Each story as a heap of its own, under an address: that of its oldest article, so that it lasts."""
        keys = {analysis.article: key for key, analysis in self.analyses.items()}
        editor = replace(self.editor, title=None, dek=None, note=None, why_it_matters=None, period=None)
        editor = replace(editor, entries=tuple(entry for entry in editor.entries if entry.kind not in _OF_A_WHOLE))
        for articles in group(list(keys)):
            files = {article.file for article in articles}
            ledger = (entry for entry in self.ledger if entry.file in files or entry.of in files)
            address = min(articles, key=lambda article: (article.masthead.published.value or "9", article.id)).id
            yield address, Heap({keys[one]: self.analyses[keys[one]] for one in articles}, tuple(ledger), editor)


class Workshop:
    """Makes what a memory does not have; `made` are the keys of the analyses that it made."""

    def __init__(self, memory: Memory, progress: Progress, crew: Crew) -> None:
        self._memory = memory
        self._progress = progress
        self._crew = crew
        self.made: set[str] = set()

    def read(self, folder: Path) -> Heap:
        """The files below `folder`, read and analysed as their editor wants it."""
        editor = desk.read_desk(folder)
        leave_out = partial(desk.why_left_out, editor)
        reading = read_folder(folder, progress=self._progress, leave_out=leave_out, maker=self._make)
        analyses = self._analyse([desk.corrected_article(article, editor) for article in reading.articles])
        return Heap(analyses, reading.ledger, editor)

    def brief(self, heap: Heap, *, title: str | None, words: int) -> Briefing:
        """The briefing of a heap, as its editor wants it."""
        sources = desk.corrected_analyses(list(heap.analyses.values()), heap.editor)
        return desk.edited(brief(sources, ledger=heap.ledger, title=title, words=words), heap.editor)

    def _make(self, sheets: Sequence[Sheet]) -> Iterable[tuple[Made, ...]]:
        keys = [
            key_of("articles", sheet.seed.name, sheet.seed.sha256, encode(Stated, sheet.beside or Stated.nothing()))
            for sheet in sheets
        ]
        kept = self._memory.recall(Making, keys)
        missing = {key: sheet for key, sheet in zip(keys, sheets, strict=True) if key not in kept}
        results = self._crew.map(make_all, list(missing.values()), lambda sheet: len(sheet.seed.data))
        made = {key: Making(result) for key, result in zip(missing, results, strict=True)}
        self._memory.keep(Making, made)
        both = kept | made
        return [both[key].made for key in keys]

    def _analyse(self, articles: Sequence[Article]) -> dict[str, Analysis]:
        keys = {key_of("analysis", encode(Article, article)): article for article in articles}
        kept = self._memory.recall(Analysis, list(keys))
        missing = {key: article for key, article in keys.items() if key not in kept}
        made: dict[str, Analysis] = {}
        results = self._crew.map(analyse_all, list(missing.values()), lambda article: len(article.text))
        for key, analysis in zip(missing, results, strict=True):
            made[key] = analysis
            self._progress(len(kept) + len(made), len(keys), analysis.article.file)
        self._progress(len(keys), len(keys), "")
        self._memory.keep(Analysis, made)
        self.made |= made.keys()
        both = kept | made
        return {key: both[key] for key in keys}


def make_all(sheets: Sequence[Sheet]) -> list[tuple[Made, ...]]:
    """What becomes of each file; at the top of a module, where another process can find it."""
    return [make(sheet) for sheet in sheets]


def analyse_all(articles: Sequence[Article]) -> list[Analysis]:
    """The analysis of each article."""
    return [analyse(article) for article in articles]
