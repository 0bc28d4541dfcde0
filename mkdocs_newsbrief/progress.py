"""A progress bar on a terminal; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TextIO

Progress = Callable[[int, int, str], None]
"""Takes how much is done, of how much, and what is next."""

_WIDTH = 30


def silent(done: int, of: int, what: str) -> None:
    """Say nothing of the progress."""


class Bar:
    """Call it with (done, of, what); it draws one line on `stream` and wipes it at the end."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def __call__(self, done: int, of: int, what: str) -> None:
        if not self._shown or not of:
            return
        filled = _WIDTH * done // of
        bar = "█" * filled + "·" * (_WIDTH - filled)
        self._stream.write("\r\033[K" + (f"{bar} {done}/{of} {what[:40]}" if done < of else ""))
        self._stream.flush()
