"""What the reading of a folder depends on, in one hash."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from mkdocs_newsbrief.reading.files import files_of
from mkdocs_newsbrief.reading.limits import LARGEST_FILE


def fingerprint(folder: Path) -> str:
    """64 digits that are the same as long as every file below `folder` has its name and its bytes."""
    digest = hashlib.sha256()
    for path in files_of(folder):
        name = os.fsencode(path.relative_to(folder))
        digest.update(b"%d:%s %s\n" % (len(name), name, _state(path).encode("utf-8", "surrogateescape")))
    return digest.hexdigest()


def _state(path: Path) -> str:
    """The hash of a file's bytes, where it is one that would be opened, and where a link leads."""
    leads = os.path.realpath(path) if path.is_symlink() else ""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_FILE:
            return f"{status.st_mode} {status.st_size} {leads}"
        return f"{hashlib.sha256(path.read_bytes()).hexdigest()} {leads}"
    except OSError as error:
        return f"{error.errno} {leads}"
