"""A metadata sidecar: `talks.yml` beside `talks.txt` states what the file does not, and wins over what it does."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.beside import is_briefing_file
from mkdocs_newsbrief.reading.draft import Known
from mkdocs_newsbrief.reading.filename import printable
from mkdocs_newsbrief.reading.formats.markdown import stated_in

_ENDINGS = (".yml", ".yaml")
_LARGEST = 100_000  # bytes


def sidecar_of(path: Path) -> Path | None:
    """The file that a sidecar belongs to: `talks.txt` for `talks.yml` and for `talks.txt.yml`."""
    if path.suffix.lower() not in _ENDINGS:
        return None
    whole = path.with_suffix("")
    if whole.is_file():
        return whole
    same = sorted(other for other in path.parent.iterdir() if other.stem == path.stem and other.suffix != path.suffix)
    return next((other for other in same if other.is_file() and other.suffix.lower() not in _ENDINGS), None)


def stated_beside(path: Path, folder: Path) -> Known | None:
    """What the sidecar of an article's file states; raises `UnreadableError` where it is broken.

    One that is a link out of `folder` is not read.
    """
    for ending in _ENDINGS:
        for sidecar in (path.with_name(path.name + ending), path.with_suffix(ending)):
            if is_briefing_file(sidecar, folder) or leaves(sidecar, folder):
                continue
            if sidecar != path and sidecar.is_file() and sidecar_of(sidecar) == path:
                return _read(sidecar)
    return None


def is_stray(path: Path) -> bool:
    """Whether a file without an article states what a sidecar does, and nothing else."""
    if path.suffix.lower() not in _ENDINGS or not path.is_file() or path.stat().st_size > _LARGEST:
        return False
    try:
        known = stated_in(path.read_text(encoding="utf-8", errors="replace"))
    except OSError:  # which whoever opens it next will report
        return False
    return known is not None and known != Known()


def leaves(path: Path, folder: Path) -> bool:
    """Whether a file is a link to somewhere outside the folder."""
    real = Path(os.path.realpath(path))  # which, unlike `resolve`, bears a link to itself
    return path.is_symlink() and not real.is_relative_to(os.path.realpath(folder))


def _read(sidecar: Path) -> Known:
    try:
        text = sidecar.read_text(encoding="utf-8", errors="replace")[:_LARGEST]
    except OSError as error:
        what = f"its sidecar {printable(sidecar.name)} cannot be opened ({error.strerror})"
        raise UnreadableError(printable(sidecar.name), what, "check the sidecar and its rights") from error
    known = stated_in(text)
    if known is None:
        name = printable(sidecar.name)
        raise UnreadableError(name, f"its sidecar {name} is no YAML mapping", "write lines like `title: …`")
    return known
