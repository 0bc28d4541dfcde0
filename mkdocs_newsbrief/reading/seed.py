"""A seed: the bytes of one file, and their text once it is asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsbrief.reading.encoding import Decoded, decode, decoded_head
from mkdocs_newsbrief.reading.hygiene import one_newline

_HEAD = 4096  # bytes


@dataclass(frozen=True)
class Seed:
    """`name` is the path inside the seeds folder."""

    name: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def decoded(self) -> Decoded:
        """Raises `UnreadableError` where the bytes are no text."""
        return decode(self.data, self.name)

    @cached_property
    def text(self) -> str:
        """The decoded text with one kind of line ends, in the same length."""
        return one_newline(self.decoded.text)

    @cached_property
    def head(self) -> str:
        """The first characters, in lower case: enough to recognise a format by."""
        return decoded_head(self.data[:_HEAD]).lstrip("\ufeff \t\r\n").lower()
