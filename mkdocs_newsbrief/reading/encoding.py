"""Bytes become text: byte-order marks, UTF-8, UTF-16, Windows-1252 and mixtures; what had to be guessed is said."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from mkdocs_newsbrief.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65536  # bytes that tell an encoding or a binary file
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_RARE = 0.15  # of a Western text's bytes, at most, are outside ASCII

# "â€œ", "Ã©": UTF-8 read as Windows-1252. Only whole sequences that decode again are taken.
_LATIN = "".join(bytes((byte,)).decode("cp1252", "replace") for byte in range(0x80, 0xC0)).replace("\ufffd", "")
_MOJIBAKE = re.compile(f"[Ã-ô][{re.escape(_LATIN)}]{{1,3}}")
_CERTAIN = 2  # repaired only where at least so many sequences decode and none fails


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and, where anything had to be guessed or repaired, what."""

    text: str
    note: str | None = None


def decode(data: bytes, where: str) -> Decoded:
    """The text of `data`; raises `UnreadableError` for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"))
    if wide := _wide(data[:_SAMPLE]):
        return Decoded(data.decode(wide, "replace"), f"read as {wide.upper()}")
    if _is_binary(data[:_SAMPLE]):
        raise UnreadableError(where, "not a text file", "export the article as text, HTML or Markdown")
    try:
        return _repair(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(data)


def decoded_head(head: bytes) -> str:
    """The first characters of a file, whatever it is; UTF-16 is told, anything else is read as UTF-8."""
    marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)
    return head.decode(marked or _wide(head) or "utf-8", "replace")


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Western text is zero."""
    if len(sample) < 8:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.4 * half and sample[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if sample[::2].count(0) > 0.4 * half and sample[1::2].count(0) < 0.05 * half else None


def _is_binary(sample: bytes) -> bool:
    return bool(sample) and (len(sample) - len(sample.translate(None, _CONTROLS))) > 0.02 * len(sample)


def _guess(data: bytes) -> Decoded:
    """Neither marked nor UTF-8: a mixture, Windows-1252, or what charset-normalizer finds likeliest."""
    mixed = data.decode("utf-8", "surrogateescape")
    stray = sum("\udc80" <= character <= "\udcff" for character in mixed)
    foreign = sum(character > "\x7f" for character in mixed) - stray
    if foreign > stray:
        text = "".join(_western(c) if "\udc80" <= c <= "\udcff" else c for c in mixed)
        return Decoded(text, f"mixed encodings: {stray} bytes read as Windows-1252")
    if stray + foreign <= _RARE * len(data):
        return Decoded(data.decode("cp1252", "replace"), "read as Windows-1252")
    from charset_normalizer import from_bytes  # imported late: few files need it

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    return Decoded(data.decode(encoding, "replace"), f"read as {encoding}, a guess")


def _western(escaped: str) -> str:
    return bytes((ord(escaped) - 0xDC00,)).decode("cp1252", "replace")


def _repair(text: str) -> Decoded:
    found = _MOJIBAKE.findall(text)
    repaired = [_again(piece) for piece in found]
    if len(found) < _CERTAIN or None in repaired:
        return Decoded(text)
    text = _MOJIBAKE.sub(lambda match: _again(match[0]) or match[0], text)
    return Decoded(text, f"repaired {len(found)} characters that had been decoded wrongly")


def _again(piece: str) -> str | None:
    try:
        return piece.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
