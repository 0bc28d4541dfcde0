"""Which files an editor means: a path in the folder, a name, or a pattern."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from mkdocs_newsbrief.desk.entries import Desk, Entry


def names_file(entry: Entry, file: str) -> bool:
    """Whether the entry is about a file."""
    return matches(entry.file or "", file)


def matches(pattern: str, file: str) -> bool:
    """Whether a pattern is about a file ("inbox/a.txt"), or about an article of one ("dump.json#3").

    One without a slash is about names in any folder, one that ends in a slash about all that is in that folder.
    """
    if pattern.endswith("/"):
        return file.startswith(pattern) or f"/{pattern}" in f"/{file}"
    whole = {file, file.partition("#")[0]}
    if "/" not in pattern:
        whole |= {name.rpartition("/")[2] for name in whole}
    return any(name == pattern or fnmatchcase(name, pattern) for name in whole)


def named(entry: Entry, files: Iterable[str]) -> bool:
    """Whether the entry is about any of the files."""
    return any(names_file(entry, file) for file in files)


def why_left_out(desk: Desk, file: str) -> str | None:
    """Why a file is no article for this editor; None where it is one."""
    for entry in desk.of("exclude"):
        if names_file(entry, file):
            return f"excluded by the editor: {entry.why}" if entry.why else "excluded by the editor"
    included = desk.of("include")
    if included and not any(names_file(entry, file) for entry in included):
        return "not among the files that the editor includes"
    return None
