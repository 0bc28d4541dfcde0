"""The first wall: one character for one character, so that every offset stays true.

A character that cannot be seen but can steer a page (controls, direction overrides, tags, surrogates,
non-characters, private use) becomes a zero-width space; publishing leaves those out. Joiners that scripts and
emoji need (ZWJ, ZWNJ, variation selector 16) stay.
"""

from __future__ import annotations

import re

_NOTE = re.compile(r"(?<=[\w.,;:!?”\"’)\]])\[\d{1,3}\](?![\w(:])")
_NOTES = 2
BLANK = "\u200b"

# Python's own classes have no name for these; the ranges are Unicode's (Cc, Cf direction marks, Cs, Cn, Co).
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 but tab, newlines and NEL
    "\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"  # direction marks, invisible operators
    "\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"  # byte-order mark, annotations, non-characters
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"  # surrogates, private use
    "\U000e0000-\U000e0fff"  # tags and the variation selectors' supplement
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 15))
    + "]"
)
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PILED = re.compile(f"([{_MARKS}]{{4}})([{_MARKS}]+)")  # more than four marks on one letter hide the line above
_CARRIAGE = re.compile("\r\n?")
_NEWLINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Anything but Latin letters, common marks and currencies: most texts have no such character, as one look tells.
_SUSPECT = re.compile("[^\t\n -~\xa0-\u02ff\u2010-\u2027\u20a0-\u20bf]")


def one_newline(text: str) -> str:
    """The same text in the same length, its lines ended as Unix ends them; form feeds, which part articles, stay."""
    return _CARRIAGE.sub(lambda m: " \n" if len(m[0]) == 2 else "\n", text) if "\r" in text else text


def clean(text: str) -> str:
    """The same text in the same length: one newline style, nothing invisible that acts."""
    if not _SUSPECT.search(text):
        return text
    text = _NEWLINES.sub(lambda m: " \n" if len(m[0]) == 2 else "\n", text)
    text = _UNSEEN.sub(BLANK, text)
    return _PILED.sub(lambda m: m[1] + BLANK * len(m[2]), text)


def without_note_marks(text: str) -> str:
    """The same text in the same length, without the "[3]" that encyclopedias set behind what a source says.

    A text with one alone may mean something else by it.
    """
    if len(_NOTE.findall(text)) < _NOTES:
        return text
    return _NOTE.sub(lambda m: " " * len(m[0]), text)


def count_invisible(text: str, cleaned: str) -> int:
    """How many characters of `text` are blank in what `clean` made of it."""
    return cleaned.count(BLANK) - text.count(BLANK)
