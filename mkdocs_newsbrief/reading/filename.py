"""A file's name as it can be shown, printed and written."""

from __future__ import annotations

import os
import re

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # control characters and line ends


def printable(name: str) -> str:
    """The name, with escapes for bytes that are not UTF-8 and for control characters."""
    told = os.fsencode(name).decode("utf-8", "backslashreplace")
    return _UNPRINTABLE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), told)
