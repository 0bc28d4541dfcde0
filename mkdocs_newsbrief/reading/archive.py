"""Archives: the members of a ZIP file, as which Word, EPUB and others are too, read within bounds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.limits import LARGEST_PART
from mkdocs_newsbrief.reading.seed import Seed

_BROKEN = (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, EOFError, ValueError)
_START = b"PK\x03\x04"


def members(seed: Seed) -> tuple[str, ...]:
    """The names in an archive, none where the file is no archive or a broken one."""
    if not seed.data.startswith(_START):
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(seed.data)) as archive:
            return tuple(info.filename for info in archive.infolist() if not info.is_dir())
    except _BROKEN:
        return ()


def has(seed: Seed, name: str) -> bool:
    return seed.data.startswith(_START) and name in members(seed)


class Archive:
    """The members of an open archive; whatever it says of their sizes, no more than the limit is expanded."""

    def __init__(self, archive: zipfile.ZipFile, where: str) -> None:
        self._archive, self._where = archive, where

    def read(self, name: str) -> bytes:
        with self._archive.open(name) as file:
            data = file.read(LARGEST_PART + 1)
        if len(data) > LARGEST_PART:
            raise UnreadableError(self._where, f"expands to more than {LARGEST_PART >> 20} MB", "split the document")
        return data


@contextmanager
def opened(seed: Seed, what: str, remedy: str) -> Iterator[Archive]:
    """An archive; raises `UnreadableError` that says what the file is where it is broken or locked."""
    try:
        with zipfile.ZipFile(io.BytesIO(seed.data)) as archive:
            yield Archive(archive, seed.name)
    except _BROKEN as error:
        locked = isinstance(error, RuntimeError) and "password" in str(error)
        raise UnreadableError(seed.name, f"{what} with a password" if locked else what, remedy) from error
