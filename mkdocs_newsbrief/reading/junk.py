"""Junk: what editors, browsers, shells and synchronisers leave beside the files that people keep."""

from __future__ import annotations

from fnmatch import fnmatchcase

_PATTERNS = (
    ("*~", "an editor's backup"),
    ("#*#", "an editor's copy"),
    ("*.bak", "a backup"),
    ("*.orig", "a backup"),
    ("*.sw?", "an editor's copy"),
    ("*.tmp", "a temporary file"),
    ("~$*", "the lock of an open document"),
    (".~lock.*#", "the lock of an open document"),
    ("*.part", "an unfinished download"),
    ("*.crdownload", "an unfinished download"),
    ("*.download", "an unfinished download"),
    ("*.partial", "an unfinished download"),
    ("thumbs.db", "a file of the system"),
    ("ehthumbs.db", "a file of the system"),
    ("desktop.ini", "a file of the system"),
    ("icon\r", "a file of the system"),
    ("*.sync-conflict-*", "a synchroniser's second copy"),
    ("*(conflicted copy*)*", "a synchroniser's second copy"),
    ("*'s conflicted copy *", "a synchroniser's second copy"),
)


def junk(name: str) -> str | None:
    """What a file is that is left beside others, None where it may be an article."""
    lowered = name.lower()
    return next((what for pattern, what in _PATTERNS if fnmatchcase(lowered, pattern)), None)


def is_junk(name: str) -> bool:
    return junk(name) is not None
