"""Formats: each module knows one, recognises it by its content and splits it into drafts.

A file may be named anything; the first format of `FORMATS` that recognises it reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import (
    archives,
    docx,
    epub,
    europresse,
    exported,
    factiva,
    factiva_bare,
    factiva_html,
    feeds,
    html,
    jsonfile,
    mail,
    markdown,
    newsxml,
    nexis,
    opendocument,
    outlook,
    pdf,
    proquest,
    refused,
    rtf,
    tables,
    warc,
)
from mkdocs_newsbrief.reading.seed import Seed

__all__ = ["FORMATS", "Format", "drafts_of"]

# An article that cannot be read does not take its neighbours down; a file within a file is read in turn.
Drafts = Iterable[Draft | Seed | UnreadableError]


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is recognised and split; reading raises `UnreadableError` with a remedy."""

    name: str
    recognises: Callable[[Seed], bool]
    read: Callable[[Seed], Drafts]


def _plain(seed: Seed) -> Drafts:
    return exported.split(seed.text, seed.name, note=seed.decoded.note)


FORMATS = (
    Format("PDF", pdf.recognises, pdf.read),
    Format("DOCX", docx.recognises, docx.read),
    Format("EPUB", epub.recognises, epub.read),
    Format("ODT", opendocument.recognises, opendocument.read),
    Format("XLSX", tables.recognises_sheet, tables.read_sheet),
    Format("ZIP", archives.recognises, archives.read),
    Format("RTF", rtf.recognises, rtf.read),
    Format("Outlook mail", outlook.recognises, outlook.read),
    Format("WARC", warc.recognises, warc.read),
    Format("what is refused", refused.recognises, refused.read),
    Format("RSS or Atom", feeds.recognises, feeds.read),
    Format("NITF, NewsML-G2 or Factiva XML", newsxml.recognises, newsxml.read),
    Format("Factiva HTML", factiva_html.recognises, factiva_html.read),
    Format("Europresse HTML", europresse.recognises, europresse.read),
    Format("HTML", html.recognises, html.read),
    Format("JSON", jsonfile.recognises, jsonfile.read),
    Format("CSV", tables.recognises, tables.read),
    Format("mail or MHTML", mail.recognises, mail.read),
    Format("Markdown", markdown.recognises, markdown.read),
    Format("Nexis text", nexis.recognises, nexis.read),
    Format("Factiva text", factiva.recognises, factiva.read),
    Format("Factiva text without codes", factiva_bare.recognises, factiva_bare.read),
    Format("ProQuest text", proquest.recognises, proquest.read),
    Format("plain text", lambda seed: True, _plain),
)


def drafts_of(seed: Seed) -> Drafts:
    """The articles in a file, as drafts."""
    return next(found.read(seed) for found in FORMATS if found.recognises(seed))
