"""The version of the rules: what was made by other rules, or by another Python, is made anew."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
# Whose newer version may give other bytes: they find sentences, decode, extract, and print pages.
_HELPERS = ("nupunkt", "charset-normalizer", "PyYAML", "trafilatura", "lxml", "pypdf", "Jinja2", "Markdown", "mkdocs")


def key_of(*parts: str) -> str:
    """A key for what these rules make of `parts`: 64 hexadecimal digits."""
    digest = hashlib.sha256(rules().encode())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


@cache
def rules() -> str:
    """The SHA-256 of this package's own files and of the versions of what it stands on; some 10 ms, once."""
    digest = hashlib.sha256(f"{sys.version} {[*_versions()]}".encode())
    for file in sorted(_files(_PACKAGE)):
        digest.update(f"\n{file.relative_to(_PACKAGE).as_posix()} ".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            yield from _files(path) if path.name != "__pycache__" else ()
        else:
            yield path


def _versions() -> Iterator[str]:
    for name in _HELPERS:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"no {name}"
