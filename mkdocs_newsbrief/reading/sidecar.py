"""A metadata sidecar: `talks.yml` beside `talks.txt` states what the file does not, and wins over what it does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.beside import is_briefing_file
from mkdocs_newsbrief.reading.draft import Known
from mkdocs_newsbrief.reading.encoding import decode
from mkdocs_newsbrief.reading.filename import printable
from mkdocs_newsbrief.reading.junk import is_junk
from mkdocs_newsbrief.reading.stated import Stated, stated_in

_ENDINGS = (".yml", ".yaml")
_LARGEST = 100_000  # bytes


def sidecar_of(path: Path) -> Path | None:
    """The file that a sidecar belongs to: `talks.txt` for `talks.yml` and for `talks.txt.yml`."""
    if path.suffix.lower() not in _ENDINGS:
        return None
    whole = path.with_suffix("")
    if is_file(whole):
        return whole
    same = sorted(other for other in path.parent.iterdir() if other.stem == path.stem and other.suffix != path.suffix)
    return next((other for other in same if _may_own(other)), None)


def _may_own(path: Path) -> bool:
    return is_file(path) and path.suffix.lower() not in _ENDINGS and not is_junk(path.name)


def sidecar_beside(path: Path, folder: Path) -> Path | None:
    """The sidecar that is read for an article's file; one that is a link out of `folder` is not."""
    return next((sidecar for sidecar in _candidates(path) if _belongs(sidecar, path, folder)), None)


def _candidates(path: Path) -> Iterator[Path]:
    for ending in _ENDINGS:
        yield path.with_name(path.name + ending)
        yield path.with_suffix(ending)


def _belongs(sidecar: Path, path: Path, folder: Path) -> bool:
    if sidecar == path or is_briefing_file(sidecar, folder) or not is_file(sidecar):
        return False
    return sidecar_of(sidecar) == path and not leaves(sidecar, folder)


def stated_beside(path: Path, folder: Path) -> Stated | None:
    """What the sidecar of an article's file states, None where there is none."""
    sidecar = sidecar_beside(path, folder)
    return _stated(sidecar) if sidecar else None


def _stated(sidecar: Path) -> Stated:
    """What it states; one that cannot be read states nothing, and a doubt says why."""
    name = printable(sidecar.name)
    try:
        data = sidecar.read_bytes()
        text = decode(data[:_LARGEST], name).text
    except OSError as error:
        return Stated.nothing(f"its sidecar {name} cannot be opened ({error.strerror}): check its rights")
    except UnreadableError as error:
        return Stated.nothing(f"its sidecar {name} is {error.what}: write lines like `title: …`")
    stated = stated_in(text)
    if stated is None:
        return Stated.nothing(f"its sidecar {name} is no YAML mapping: write lines like `title: …`")
    doubts = list(stated.doubts)
    if len(data) > _LARGEST:
        doubts.append(f"only its first {_LARGEST >> 10} KB are read: keep only metadata in it")
    if replace(stated.known, basis="") == Known() and not doubts:
        doubts.append("it states nothing: write lines like `title: …`")
    return Stated(stated.known, tuple(f"its sidecar {name}: {doubt}" for doubt in doubts))


def is_stray(path: Path) -> bool:
    """Whether a file without an article states what a sidecar does, and nothing else."""
    try:
        if path.suffix.lower() not in _ENDINGS or not path.is_file() or path.stat().st_size > _LARGEST:
            return False
        stated = stated_in(decode(path.read_bytes(), path.name).text)
    except (OSError, UnreadableError):  # which whoever opens it next will report
        return False
    return stated is not None and replace(stated.known, basis="") != Known()


def is_file(path: Path) -> bool:
    """Whether there is such a file; a name too long for the system is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def leaves(path: Path, folder: Path) -> bool:
    """Whether a file is a link to somewhere outside the folder."""
    real = Path(os.path.realpath(path))  # which, unlike `resolve`, bears a link to itself
    return path.is_symlink() and not real.is_relative_to(os.path.realpath(folder))
