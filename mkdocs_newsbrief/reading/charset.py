"""The character set of a part of a mail or an archive: what it says, unless its bytes say that it is wrong."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<\?xml[^<>]{0,100}?encoding\s*=\s*[\"']([\w-]{2,40})")
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HEAD = 4096  # bytes that hold a page's own word on it
# What programs write when they do not know: ASCII, and Latin-1, which browsers read as Windows-1252.
_VAGUE = frozenset(("ascii", "us-ascii", "iso8859-1", "iso-8859-1", "latin-1", "unknown-8bit", "cp1252", "8bit"))


def decoded(data: bytes, stated: str | None) -> tuple[str, str | None]:
    """The text, and what was guessed: by its label, its own `<meta>`, then UTF-8 if valid, then Windows-1252."""
    mark = next((encoding for bytes_, encoding in MARKS if data.startswith(bytes_)), None)
    if mark:
        return data.decode(mark, "replace").lstrip("\ufeff"), None
    own = _META.search(data[:_HEAD]) or _XML.search(data[:_HEAD])
    labels = [stated if not _is_vague(stated) else None, own[1].decode("ascii") if own else None, "utf-8", stated]
    for number, label in enumerate(labels):
        codec = _codec(label)
        if codec and (text := _strictly(data, codec)) is not None:
            guessed = number > 0 and not data.isascii() and codec != _codec(stated)
            return text, f"read as {codec.upper()}" if guessed else None
    return data.decode("cp1252", "replace"), "read as Windows-1252"


def _is_vague(label: str | None) -> bool:
    return label is None or (_codec(label) or label.lower()) in _VAGUE


def _codec(label: str | None) -> str | None:
    try:
        name = codecs.lookup(label).name if label else None
    except (LookupError, ValueError):
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None
