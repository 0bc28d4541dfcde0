"""PDF: press cuttings, by way of pypdf (the `[pdf]` extra); the order of the text and hyphens are not reliable."""

from __future__ import annotations

import io
from collections.abc import Iterable

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.seed import Seed

_PAGES = 200
_NOTE = "from a PDF: the order of the text and its hyphens are not reliable"


def recognises(seed: Seed) -> bool:
    return seed.data.startswith(b"%PDF-")


def read(seed: Seed) -> Iterable[Draft]:
    try:
        import pypdf
    except ImportError:
        remedy = "install mkdocs-newsbrief[pdf], or paste the article as text"
        raise UnreadableError(seed.name, "a PDF, which needs an extra", remedy) from None
    pages = pypdf.PdfReader(io.BytesIO(seed.data)).pages
    text = "\n\n".join(page.extract_text() for page in pages[:_PAGES])
    if not text.strip():
        raise UnreadableError(seed.name, "a PDF without text, perhaps a scan", "paste the article as text")
    beyond = len(pages) - _PAGES
    left_out = (f"{beyond} pages beyond the limit of {_PAGES}",) if beyond > 0 else ()
    return (Draft(text, note=_NOTE, left_out=left_out),)
