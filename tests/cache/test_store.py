"""What is kept is there for the next build, and whatever happens to it no build is worse off."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mkdocs_newsbrief.cache import Store, clear

FILE = "kept.sqlite"
ENTRIES = {f"key {number}": f"value {number} é" for number in range(1200)}


def test_what_one_build_keeps_another_finds(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(ENTRIES)
    with Store(tmp_path) as store:
        assert store.get([*ENTRIES, "missing"]) == ENTRIES
        assert store.size()[0] == len(ENTRIES)


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_foreign_file_in_its_place_is_moved_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with Store(tmp_path) as store:
        assert store.get(["a"]) == {}
        store.put({"a": "1"})
    with Store(tmp_path) as store:
        assert store.get(["a"]) == {"a": "1"}
    assert not content or (tmp_path / "kept.foreign").read_bytes() == content


def test_somebody_elses_database_keeps_its_rows(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("CREATE TABLE kept (key TEXT, value TEXT, sum TEXT, build INTEGER)")
        other.execute("INSERT INTO kept VALUES ('a', 'theirs', '', 1)")
    other.close()
    with Store(tmp_path) as store:
        assert store.get(["a"]) == {}
    with sqlite3.connect(tmp_path / "kept.foreign") as other:
        assert other.execute("SELECT value FROM kept").fetchall() == [("theirs",)]
    other.close()


def test_a_damaged_entry_is_none(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put({"a": "1", "b": "2"})
    with sqlite3.connect(tmp_path / FILE) as damaged:
        damaged.execute("UPDATE kept SET value = '7' WHERE key = 'a'")
    damaged.close()
    with Store(tmp_path) as store:
        assert store.get(["a", "b"]) == {"b": "2"}


def test_a_damaged_file_is_an_empty_one_at_the_latest_in_the_next_build(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(ENTRIES)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[:8000] + b"\xee" * (len(whole) - 8000))
    for _ in range(2):
        with Store(tmp_path) as store:
            assert all(ENTRIES[key] == value for key, value in store.get(ENTRIES).items())
            store.put(ENTRIES)
    with Store(tmp_path) as store:
        assert store.get(ENTRIES) == ENTRIES


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with Store(tmp_path / "file") as store:
        store.put({"a": "1"})
        assert store.get(["a"]) == {}
        assert "cannot be used" in store.reason


def test_it_stays_within_its_bounds_and_keeps_what_was_asked_for_last(tmp_path: Path) -> None:
    for number in range(30):
        with Store(tmp_path, limit=100_000) as store:
            store.get(["first"])
            store.put(
                {f"{number} {part}": "x" * 1000 for part in range(20)} | ({"first": "1"} if number == 0 else {})
            )
    with Store(tmp_path, limit=100_000) as store:
        assert store.size()[1] <= 100_000
        assert store.get(["first", "29 0", "1 0"]).keys() == {"first", "29 0"}
    assert (tmp_path / FILE).stat().st_size < 400_000


def test_clearing_takes_our_files_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with Store(tmp_path) as store:
        store.put({"a": "1"})
    assert clear(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]
    assert not clear(tmp_path)


WRITER = """
import sys
from pathlib import Path
from mkdocs_newsbrief.cache import Store
print("ready", flush=True)
number = 0
while True:
    with Store(Path(sys.argv[1])) as store:
        for _ in range(20):
            store.put({f"{sys.argv[2]} {number} {part}": str(part) * 3000 for part in range(10)})
            number += 1
"""


def test_two_builds_killed_at_any_moment_leave_no_unreadable_entry(tmp_path: Path) -> None:
    for number in range(2):
        writers = [
            subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name], stdout=subprocess.PIPE)
            for name in "ab"
        ]
        for writer in writers:
            assert writer.stdout
            writer.stdout.readline()
        time.sleep(0.05 + number / 30)
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            assert writer.stdout
            writer.stdout.close()
    with sqlite3.connect(tmp_path / FILE) as kept:
        assert kept.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        keys = [key for (key,) in kept.execute("SELECT key FROM kept")]
    kept.close()
    with Store(tmp_path) as store:
        found = store.get(keys)
    assert len(found) == len(keys) > 0
    assert all(value == key.rpartition(" ")[2] * 3000 for key, value in found.items())
