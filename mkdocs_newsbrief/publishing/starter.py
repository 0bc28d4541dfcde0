"""`newsbrief new`: the smallest site that builds."""

from __future__ import annotations

import tempfile
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError


def create(directory: Path) -> None:
    """Copy the starter site into `directory`, which must be new or empty."""
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise SettingsError(str(directory), "something is there already", "name a new or an empty directory")
    directory = directory.resolve()
    directory.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{directory.name}.", dir=directory.parent) as place:
        made = Path(place) / "site"
        _copy(files("mkdocs_newsbrief") / "starter", made)
        _dress(made)
        if directory.exists():
            directory.rmdir()
        made.rename(directory)


def _dress(made: Path) -> None:
    """With Material where it is installed, else with the theme that MkDocs brings."""
    material = made / "mkdocs-material.yml"
    if find_spec("material"):
        material.replace(made / "mkdocs.yml")
    else:
        material.unlink()


def _copy(source: Traversable, target: Path) -> None:
    if source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        for child in sorted(source.iterdir(), key=lambda entry: entry.name):
            _copy(child, target / child.name)
    else:
        target.write_bytes(source.read_bytes())
