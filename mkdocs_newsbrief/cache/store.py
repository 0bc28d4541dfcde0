"""A sqlite database of texts by key. Whatever happens to it, a build goes on without.

In WAL mode two builds can use it at once, and one that is killed leaves no half entry. Each value has a checksum. A
file that is no database of ours is moved aside. When it is full, the entries that no build has asked for longest go.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

PLACE = ".cache/plugin/newsbrief"  # beside mkdocs.yml, where Material's plugins keep theirs

STORE = "kept.sqlite"
_OURS = 0x4E425246  # sqlite's application_id: "NBRF"
_LIMIT = 256 << 20  # bytes of all values
_PATIENCE = 10.0  # seconds for another build that writes
_AT_ONCE = 500  # keys of one question
_FRESH = 8  # builds after which being asked for is noted again
_MAKE = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT, sum TEXT, build INTEGER) WITHOUT ROWID"


class Store:
    """Opened for one build, and closed at its end; `reason` says why it keeps nothing, if so."""

    def __init__(self, folder: Path, limit: int = _LIMIT) -> None:
        self._file = folder / STORE
        self._limit = limit
        self._build = 0
        self._wrote = False
        self._asked: set[str] = set()
        self.reason = ""
        self._connection = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def get(self, keys: Iterable[str]) -> dict[str, str]:
        """The values of those keys that are there."""
        found: dict[str, str] = {}
        stale: list[str] = []
        for some in _batches(keys):
            for key, value, digest, build in self._ask(some):
                if digest == _sum(key, value):
                    found[key] = value
                    stale += [key] if build < self._build - _FRESH else []
        self._asked |= found.keys()
        self._note(stale)
        return found

    def put(self, entries: Mapping[str, str]) -> None:
        """Keep texts by key, all of them or none."""
        rows = [(key, value, _sum(key, value), self._build) for key, value in entries.items()]
        self._write("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
        self._wrote = self._wrote or bool(rows)

    def size(self) -> tuple[int, int]:
        """How many entries there are, and the bytes of their values."""
        try:
            row = (
                self._connection
                and self._connection.execute("SELECT count(*), coalesce(sum(length(value)), 0) FROM kept").fetchone()
            )
        except sqlite3.Error:
            row = None
        return (row[0], row[1]) if row else (0, 0)

    def close(self) -> None:
        """Make room, where something was added, and let go."""
        if self._connection is None:
            return
        if self._wrote:
            self._make_room()
        self._connection.close()
        self._connection = None

    def _note(self, keys: Iterable[str]) -> None:
        """That this build asked for them: so they are not the first to go."""
        self._write("UPDATE kept SET build = ? WHERE key = ?", [(self._build, key) for key in keys])

    def _open(self) -> sqlite3.Connection | None:
        try:
            return self._connect()
        except sqlite3.OperationalError as error:  # locked, or a folder that may not be written
            return self._read_only(error)
        except sqlite3.DatabaseError:
            return self._anew()
        except OSError as error:
            self.reason = f"{self._file.parent} cannot be used ({error.strerror})"
            return None

    def _connect(self) -> sqlite3.Connection:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)
        try:
            [(owner,)] = connection.execute("PRAGMA application_id")
            [(pages,)] = connection.execute("PRAGMA page_count")
            if owner != _OURS and pages:
                raise sqlite3.DatabaseError("a database of somebody else")
            for line in ("journal_mode = WAL", "synchronous = NORMAL", f"application_id = {_OURS}"):
                connection.execute(f"PRAGMA {line}")
            connection.execute(_MAKE)
            [(last,)] = connection.execute("SELECT coalesce(max(build), 0) FROM kept")
            self._build = int(last) + 1
        except BaseException:
            connection.close()
            raise
        return connection

    def _read_only(self, error: Exception) -> sqlite3.Connection | None:
        """A WAL database in a folder that may not be written opens only as one that nobody changes."""
        self.reason = f"{self._file.parent} cannot be written ({error})"
        try:
            connection = sqlite3.connect(f"{self._file.resolve().as_uri()}?immutable=1", uri=True)
            connection.execute("SELECT key, value, sum, build FROM kept LIMIT 1")
        except sqlite3.Error:
            return None
        return connection

    def _anew(self) -> sqlite3.Connection | None:
        """Move what is no database of ours aside, with what sqlite may have laid beside it, and begin again."""
        try:
            self._file.replace(self._file.with_suffix(".foreign"))
            for beside in ("-wal", "-shm"):
                self._file.with_name(STORE + beside).unlink(missing_ok=True)
            return self._connect()
        except (sqlite3.Error, OSError) as error:
            self.reason = f"{self._file} cannot be used ({error})"
            return None

    def _ask(self, keys: Sequence[str]) -> list[tuple[str, str, str, int]]:
        if self._connection is None:
            return []
        question = f"SELECT key, value, sum, build FROM kept WHERE key IN ({_marks(keys)})"
        try:
            return self._connection.execute(question, keys).fetchall()
        except sqlite3.OperationalError:
            return []
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            self._give_up()
            return []

    def _write(self, order: str, rows: Sequence[Sequence[object]]) -> None:
        if self._connection is None or self.reason or not rows:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")  # a lock that is taken late fails at once, without patience
            with self._connection:
                self._connection.executemany(order, rows)
        except sqlite3.OperationalError:
            return  # another build writes; what is not kept is made again
        except sqlite3.DatabaseError:
            self._give_up()

    def _give_up(self) -> None:
        """A database that proves to be broken is moved aside, and the next build finds an empty one."""
        if self._connection:
            self._connection.close()
        self._connection = self._anew()

    def _make_room(self) -> None:
        _, size = self.size()
        if size <= self._limit or self._connection is None:
            return
        self._note(self._asked)
        oldest = "SELECT key, length(value) FROM kept ORDER BY build, key"
        gone: list[tuple[str]] = []
        for key, length in self._connection.execute(oldest).fetchall():
            if size <= self._limit // 2:
                break
            gone.append((key,))
            size -= length
        self._write("DELETE FROM kept WHERE key = ?", gone)
        try:
            self._connection.execute("VACUUM")
        except sqlite3.Error:
            return  # another build reads; the room inside the file is used again all the same


def clear(folder: Path) -> bool:
    """Delete the database of a folder and whatever sqlite laid beside it; whether there was one."""
    files = [path for path in folder.glob("kept.*") if path.is_file()]
    for file in files:
        file.unlink(missing_ok=True)
    return bool(files)


def _sum(key: str, value: object) -> str:
    """A checksum: sqlite has none of its own, and a damaged page of the file may still be well-formed."""
    return hashlib.sha256(f"{key} {value}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _batches(keys: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(keys)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def _marks(keys: Sequence[object]) -> str:
    return ",".join("?" * len(keys))
