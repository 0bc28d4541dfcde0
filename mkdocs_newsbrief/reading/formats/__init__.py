"""Formats: each module knows one, recognises it by its content and splits it into drafts.

A file may be named anything; the first format of `FORMATS` that recognises it reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import html, markdown
from mkdocs_newsbrief.reading.seed import Seed

__all__ = ["FORMATS", "Format", "drafts_of"]


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is recognised and split; reading raises `UnreadableError` with a remedy."""

    name: str
    recognises: Callable[[Seed], bool]
    read: Callable[[Seed], Iterable[Draft]]


def _plain(seed: Seed) -> Iterable[Draft]:
    return (Draft(seed.text, note=seed.decoded.note),)


FORMATS = (
    Format("HTML", html.recognises, html.read),
    Format("Markdown with front matter", markdown.recognises, markdown.read),
    Format("plain text", lambda seed: True, _plain),
)


def drafts_of(seed: Seed) -> Iterable[Draft]:
    """The articles in a file, as drafts."""
    return next(found.read(seed) for found in FORMATS if found.recognises(seed))
