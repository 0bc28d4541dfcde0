"""Nouns that earlier builds made, by the hash of what they were made of."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from mkdocs_newsbrief.cache.codec import ForeignError, decode, encode
from mkdocs_newsbrief.cache.store import Store

Noun = TypeVar("Noun")


class Memory:
    """Remembers within one process, and in a store where one is open.

    `serve` keeps it from build to build: what the last one used is at hand, without being read again.
    """

    def __init__(self) -> None:
        self.at_hand: dict[str, Any] = {}
        self._used: dict[str, Any] = {}
        self._store: Store | None = None

    def begin(self, store: Store | None = None) -> None:
        """A build; what it does not use is not at hand in the next one."""
        self.end()
        self._store = store

    def end(self) -> None:
        """The build is over, well or not."""
        if self._store:
            self._store.close()
        if self._used:
            self.at_hand, self._used = self._used, {}
        self._store = None

    def recall(self, kind: type[Noun], keys: Sequence[str]) -> dict[str, Noun]:
        """The values of those keys that are kept. What does not read as such a noun is not."""
        found = {key: self.at_hand[key] for key in keys if key in self.at_hand}
        missing = [key for key in keys if key not in found]
        if self._store and missing:
            found |= dict(_decoded(kind, self._store.get(missing)))
        self._used |= found
        return found

    def keep(self, kind: type[Noun], made: Mapping[str, Noun]) -> None:
        """Keep values by key."""
        self._used.update(made)
        if self._store:
            self._store.put({key: encode(kind, value) for key, value in made.items()})


def _decoded(kind: type[Noun], texts: Mapping[str, str]) -> list[tuple[str, Noun]]:
    found = []
    with _without_collector():
        for key, text in texts.items():
            try:
                found.append((key, decode(kind, text)))
            except ForeignError:
                continue
    return found


@contextmanager
def _without_collector() -> Iterator[None]:
    """Half of the time of reading many small values would go to looking for cycles, and they have none."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
