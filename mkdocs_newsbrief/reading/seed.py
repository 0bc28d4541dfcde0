"""A seed: the bytes of one file, and their text once it is asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsbrief.reading.encoding import Decoded, decode


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

    @property
    def text(self) -> str:
        return self.decoded.text

    @cached_property
    def head(self) -> str:
        """The first characters, in lower case: enough to recognise a format by."""
        return self.data[:4096].decode("utf-8", "replace").lstrip("\ufeff \t\r\n").lower()
