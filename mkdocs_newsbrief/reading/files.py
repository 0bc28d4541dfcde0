"""The files of a folder of seeds."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.reading.beside import is_edition


def files_of(folder: Path) -> list[Path]:
    """The files, links and special files below `folder`, and the sub-folders that cannot be listed."""
    if not folder.is_dir():
        raise SettingsError(
            str(folder),
            "there is no such folder",
            "name another; on a site, set the option `seeds` to the folder of articles",
        )
    unlisted: list[OSError] = []
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=unlisted.append):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        links = [name for name in folders if Path(place, name).is_symlink()]
        found += [Path(place, name) for name in (*files, *links) if not _is_hidden(name)]
    found = [path for path in found if not is_edition(path, folder)]
    return sorted((*found, *(Path(error.filename) for error in unlisted)), key=lambda path: path.parts)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") and not name.startswith("..")
