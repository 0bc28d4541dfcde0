"""The work of a build: a folder is read, analysed and put together, and of that only what is not kept is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from mkdocs_newsbrief import desk
from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.cache import Memory, key_of
from mkdocs_newsbrief.cache.codec import encode
from mkdocs_newsbrief.model import Analysis, Article, Briefing
from mkdocs_newsbrief.progress import Progress
from mkdocs_newsbrief.reading import read_folder
from mkdocs_newsbrief.reading.making import Made, Making, Sheet, make
from mkdocs_newsbrief.reading.stated import Stated


class Workshop:
    """One briefing in the making; `analyses` are by their keys in the memory, `reused` of them were there."""

    def __init__(self, memory: Memory, progress: Progress) -> None:
        self._memory = memory
        self._progress = progress
        self.analyses: dict[str, Analysis] = {}
        self.reused = 0

    def brief(self, folder: Path, *, title: str | None, words: int) -> Briefing:
        """The briefing of the files below `folder`, as their editor wants it."""
        editor = desk.read_desk(folder)
        leave_out = partial(desk.why_left_out, editor)
        reading = read_folder(folder, progress=self._progress, leave_out=leave_out, maker=self._make)
        self._analyse([desk.corrected_article(article, editor) for article in reading.articles])
        sources = desk.corrected_analyses(list(self.analyses.values()), editor)
        return desk.edited(brief(sources, ledger=reading.ledger, title=title, words=words), editor)

    def _make(self, sheets: Sequence[Sheet]) -> Iterable[tuple[Made, ...]]:
        keys = [
            key_of("articles", sheet.seed.name, sheet.seed.sha256, encode(Stated, sheet.beside or Stated.nothing()))
            for sheet in sheets
        ]
        kept = self._memory.recall(Making, keys)
        made = {key: Making(make(sheet)) for key, sheet in zip(keys, sheets, strict=True) if key not in kept}
        self._memory.keep(Making, made)
        both = kept | made
        return [both[key].made for key in keys]

    def _analyse(self, articles: Sequence[Article]) -> None:
        keys = {key_of("analysis", encode(Article, article)): article for article in articles}
        kept = self._memory.recall(Analysis, list(keys))
        made: dict[str, Analysis] = {}
        for number, (key, article) in enumerate(keys.items()):
            if key not in kept:
                self._progress(number, len(keys), article.file)
                made[key] = analyse(article)
        self._progress(len(keys), len(keys), "")
        self._memory.keep(Analysis, made)
        both = kept | made
        self.analyses = {key: both[key] for key in keys}
        self.reused = len(kept)
