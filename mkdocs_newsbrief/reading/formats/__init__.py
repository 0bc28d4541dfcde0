"""Formats: each module knows one, recognises it by its content and splits it into drafts.

A file may be named anything; the first format of `FORMATS` that recognises it reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import (
    docx,
    factiva,
    factiva_html,
    feeds,
    html,
    jsonfile,
    mail,
    markdown,
    nexis,
    pdf,
    proquest,
)
from mkdocs_newsbrief.reading.seed import Seed

__all__ = ["FORMATS", "Format", "drafts_of"]

Drafts = Iterable[Draft | UnreadableError]  # an article that cannot be read does not take its neighbours down


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is recognised and split; reading raises `UnreadableError` with a remedy."""

    name: str
    recognises: Callable[[Seed], bool]
    read: Callable[[Seed], Drafts]


def _plain(seed: Seed) -> Drafts:
    return (Draft(seed.text, note=seed.decoded.note),)


FORMATS = (
    Format("PDF", pdf.recognises, pdf.read),
    Format("DOCX", docx.recognises, docx.read),
    Format("RSS or Atom", feeds.recognises, feeds.read),
    Format("Factiva HTML", factiva_html.recognises, factiva_html.read),
    Format("HTML", html.recognises, html.read),
    Format("JSON", jsonfile.recognises, jsonfile.read),
    Format("Markdown with front matter", markdown.recognises, markdown.read),
    Format("mail or MHTML", mail.recognises, mail.read),
    Format("Nexis text", nexis.recognises, nexis.read),
    Format("Factiva text", factiva.recognises, factiva.read),
    Format("ProQuest text", proquest.recognises, proquest.read),
    Format("plain text", lambda seed: True, _plain),
)


def drafts_of(seed: Seed) -> Drafts:
    """The articles in a file, as drafts."""
    return next(found.read(seed) for found in FORMATS if found.recognises(seed))
