"""Our pages on disk, for whoever opens a page by its path."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path


class Copies:
    """A temporary folder of pages: feeds and translations crash without a path, others publish the file it names."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="newsbrief-"))
        self._end = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    @property
    def bell(self) -> Path:
        """An empty file in there, which is no page."""
        path = self._folder / ".bell"
        path.touch()
        return path

    def path_of(self, uri: str, markdown: str) -> str:
        """The absolute path of a file that holds the page's Markdown."""
        path = self._folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(markdown, encoding="utf-8")
        return str(path)
