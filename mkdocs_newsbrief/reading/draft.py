"""A draft: one article as a format hands it over, before it is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class Known:
    """What is stated beside the text, by a format, front matter or a sidecar; None or empty: not stated.

    `published` and `updated` are ISO days, `published` also a month, a year or a range ("2024-03", "2024",
    "2024-03-05/2024-03-07"); `time` is "15:29" with or without an offset; `basis` is how the day is known: "given"
    by the owner, else "metadata".
    """

    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    time: str | None = None
    language: str | None = None
    country: str | None = None
    notes: tuple[str, ...] = ()
    genre: str | None = None
    basis: str = ""

    def over(self, other: Known) -> Known:
        """Itself, filled up with what only `other` states; the notes of both are kept."""
        filled = Known(*(getattr(self, name) or getattr(other, name) for name in self.__slots__))
        told = self if self.published else other
        notes = tuple(dict.fromkeys((*self.notes, *other.notes)))
        return replace(filled, time=told.time, basis=told.basis, notes=notes)


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article and what is known of it.

    `kind` says what the text is: a "page" with anything around the story, or the "story" alone. The first
    `skip` characters belong to the format ("front-matter"). `around` is the text of the page that a story was cut
    out of, for what the page shows and does not state. `bare` asks for the story alone: no outlet, authors or date.
    `note` says what was guessed in reading it, `left_out` what of the file was not read.
    """

    text: str
    known: Known = field(default_factory=Known)
    kind: Literal["page", "story"] = "page"
    skip: int = 0
    note: str | None = None
    around: str | None = None
    bare: bool = False
    left_out: tuple[str, ...] = ()
