"""Two wordings of one remark, word for word: which words of the second are not in the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s*\w+[^\w\s]*|\s*[^\w\s]+|\s+")
_WORD = re.compile(r"\w+")
_MAX_WORDS = 300  # the comparison is quadratic, and no remark is this long


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of the second wording; `differs` where the first has other words there."""

    text: str
    differs: bool


def compare(first: str, second: str) -> tuple[Piece, ...]:
    """The second wording in pieces; together they are exactly its text. Case and marks do not count."""
    old, new = _TOKEN.findall(first), _TOKEN.findall(second)
    if max(len(old), len(new)) > _MAX_WORDS:
        return (Piece(second, differs=False),)
    matcher = SequenceMatcher(None, [_key(t) for t in old], [_key(t) for t in new], autojunk=False)
    return tuple(_pieces(matcher, new))


def _pieces(matcher: SequenceMatcher[str], tokens: list[str]) -> Iterator[Piece]:
    for operation, _, _, start, end in matcher.get_opcodes():
        text = "".join(tokens[start:end])
        if operation != "equal" and (space := text[: len(text) - len(text.lstrip())]):
            yield Piece(space, differs=False)
            text = text.lstrip()
        if text:
            yield Piece(text, differs=operation != "equal")


def _key(token: str) -> str:
    match = _WORD.search(token)
    return match[0].casefold() if match else ""
