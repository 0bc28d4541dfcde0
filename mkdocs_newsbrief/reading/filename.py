"""A file's name as it can be shown, printed and written."""

from __future__ import annotations

import os
import re

# Controls, line ends, and what turns the direction of writing or is not seen; the joiners of emoji stay.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def printable(name: str) -> str:
    """The name, with escapes for bytes that are not UTF-8 and for control characters."""
    told = os.fsencode(name).decode("utf-8", "backslashreplace")
    return _UNPRINTABLE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), told)
