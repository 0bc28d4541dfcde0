"""Files are written beside their place and then moved there: one finds the old or the new, never a half.

A kill leaves at most a hidden file behind, which the next write of that file takes away. A full disk changes nothing.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError

_ENDING = ".newsbrief-part"


def write_safely(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Make `content` the file's; raises `SettingsError`, and leaves what was there, where that cannot be.

    What is `durable` outlasts a power cut, too; it takes the time of the disk.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe or a device, like /dev/stdout
            path.write_bytes(content)
        else:
            _replace(path.resolve() if path.is_symlink() else path, content, durable=durable)
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})"
        raise SettingsError(str(path), what, "check the folder, its rights and the space on the disk") from error


def sweep(path: Path) -> None:
    """Take away what a kill left of a write of that file."""
    for left in path.parent.glob(f".{_literal(path.name)}.*{_ENDING}"):
        left.unlink(missing_ok=True)


def _replace(path: Path, content: bytes, *, durable: bool) -> None:
    sweep(path)
    handle, name = tempfile.mkstemp(suffix=_ENDING, prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if durable:
                os.fsync(handle)
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
