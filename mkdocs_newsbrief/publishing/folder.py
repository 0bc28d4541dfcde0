"""A folder of files that we made: written anew each time, and nothing of anybody else's is touched.

A list of the files with their SHA-256 is kept beside them, in the form of `sha256sum`. A file that is not on it, or
has other bytes than it says, is somebody's work. Before anything is written the list says both what was there and
what will be: after a kill at any moment the next run knows each file for ours, and goes on.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Set
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.publishing.writing import sweep, write_safely

LIST = ".newsbrief"  # site generators leave dot files alone
_LINE = re.compile(r"([0-9a-f]{64})  ((?:[\w-][\w.-]*/)*[\w-][\w.-]*)", re.ASCII)


def write_folder(folder: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Make `files` (text by path) the folder's own; the paths of those that were there before and are not any more.

    Raises SettingsError, and writes nothing, where that would overwrite or delete what is not ours.
    """
    made = _made_before(folder)
    contents = {path: text.encode() for path, text in files.items()}
    gone = [path for path in made if path not in contents]
    stale = tuple(path for path in gone if (folder / path).is_file())
    for path in (*contents, *stale):
        there = _bytes_of(folder / path)
        if there is not None and there != contents.get(path):
            _refuse_to_lose(folder / path, there, made.get(path, set()))
    now = {path: {_digest(content)} for path, content in contents.items()}
    folder.mkdir(parents=True, exist_ok=True)
    _list(folder, {path: made.get(path, set()) | now.get(path, set()) for path in {*made, *now}})
    for path, content in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_safely(folder / path, content, durable=False)
    for path in gone:
        _delete(folder, path)
    _list(folder, now)
    return stale


def _made_before(folder: Path) -> dict[str, set[str]]:
    """Digests by path; a line that is not as we write it counts for nothing: no list leads out of the folder."""
    if not (folder / LIST).is_file():
        return {}
    made: dict[str, set[str]] = {}
    for line in (folder / LIST).read_text(encoding="utf-8", errors="replace").splitlines():
        if match := _LINE.fullmatch(line):
            made.setdefault(match[2], set()).add(match[1])
    return made


def _list(folder: Path, made: Mapping[str, Set[str]]) -> None:
    lines = (f"{digest}  {path}\n" for path in sorted(made) for digest in sorted(made[path]))
    write_safely(folder / LIST, "".join(lines).encode(), durable=False)


def _refuse_to_lose(file: Path, there: bytes, digests: Set[str]) -> None:
    if _digest(there) not in digests:
        what = "was changed since newsbrief made it" if digests else "is there, and newsbrief did not make it"
        raise SettingsError(str(file), what, "move it away, or name another folder")


def _bytes_of(file: Path) -> bytes | None:
    """What is in the way of a file: its bytes, none for a folder, None for nothing."""
    if file.is_file():
        return file.read_bytes()
    return b"" if file.exists() else None


def _delete(folder: Path, path: str) -> None:
    sweep(folder / path)
    if (folder / path).is_file():
        (folder / path).unlink()
    for parent in list((folder / path).relative_to(folder).parents)[:-1]:
        if (folder / parent).is_dir() and not any((folder / parent).iterdir()):
            (folder / parent).rmdir()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
