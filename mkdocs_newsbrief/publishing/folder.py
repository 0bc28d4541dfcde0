"""A folder of files that we made: written anew each time, and nothing of anybody else's is touched.

A list of the files with their SHA-256 is kept beside them, in the form of `sha256sum`. A file that is not on it, or
has other bytes than it says, is somebody's work.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError

LIST = ".newsbrief"  # site generators leave dot files alone
_LINE = re.compile(r"([0-9a-f]{64})  ((?:[\w-][\w.-]*/)*[\w-][\w.-]*)", re.ASCII)


def write_folder(folder: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Make `files` (text by path) the folder's own; the paths of those that were there before and are not any more.

    Raises SettingsError, and writes nothing, where that would overwrite or delete what is not ours.
    """
    made = _made_before(folder)
    contents = {path: text.encode() for path, text in files.items()}
    stale = tuple(path for path in made if path not in contents and (folder / path).is_file())
    for path in (*contents, *stale):
        there = _bytes_of(folder / path)
        if there is not None and there != contents.get(path):
            _refuse_to_lose(folder / path, there, made.get(path))
    for path, content in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    for path in stale:
        _delete(folder, path)
    lines = (f"{_digest(content)}  {path}\n" for path, content in sorted(contents.items()))
    (folder / LIST).write_bytes("".join(lines).encode())
    return stale


def _made_before(folder: Path) -> dict[str, str]:
    """Digests by path; a line that is not as we write it counts for nothing: no list leads out of the folder."""
    if not (folder / LIST).is_file():
        return {}
    lines = (folder / LIST).read_text(encoding="utf-8", errors="replace").splitlines()
    return {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}


def _refuse_to_lose(file: Path, there: bytes, digest: str | None) -> None:
    if _digest(there) != digest:
        what = "was changed since newsbrief made it" if digest else "is there, and newsbrief did not make it"
        raise SettingsError(str(file), what, "move it away, or name another folder")


def _bytes_of(file: Path) -> bytes | None:
    """What is in the way of a file: its bytes, none for a folder, None for nothing."""
    if file.is_file():
        return file.read_bytes()
    return b"" if file.exists() else None


def _delete(folder: Path, path: str) -> None:
    (folder / path).unlink()
    for parent in list((folder / path).relative_to(folder).parents)[:-1]:
        if not any((folder / parent).iterdir()):
            (folder / parent).rmdir()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
