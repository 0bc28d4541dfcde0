"""PDF: press cuttings, by way of pypdf (the `[pdf]` extra); the order of the text and hyphens are not reliable.

The lines of a column are put together again, running heads and page numbers are left out, and a press review whose
articles begin a page each is parted.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.formats import exported
from mkdocs_newsbrief.reading.marks import is_ended
from mkdocs_newsbrief.reading.page import key
from mkdocs_newsbrief.reading.seed import Seed

_PAGES = 200
_NOTE = "from a PDF: the order of the text and its hyphens are not reliable"
_EDGE = 3  # lines at the top and the bottom of a page that may be its running head or foot
_NUMBERED = re.compile(
    r"\W*(?:page|seite|pagina|página|p\.)\s*\d+(?:\s*(?:of|/|von|de|di|van)\s*\d+)?\b.*|\W*\d+\W*", re.IGNORECASE
)
_BROKEN = re.compile(r"(?<=[a-zà-ÿ])-$")
_FULL = 0.9  # of the widest line
_TOP = 5  # lines where the title of a document stands

Lines = list[str]


def recognises(seed: Seed) -> bool:
    return seed.data.startswith(b"%PDF-")


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    try:
        import pypdf
    except ImportError:
        remedy = "install mkdocs-newsbrief[pdf], or paste the article as text"
        raise UnreadableError(seed.name, "a PDF, which needs an extra", remedy) from None
    document = pypdf.PdfReader(io.BytesIO(seed.data))
    pages = [page.extract_text().splitlines() for page in document.pages[:_PAGES]]
    text = "\f".join("\n".join(_paragraphs(page)) for page in _without_edges(pages))
    if not text.strip():
        raise UnreadableError(seed.name, "a PDF without text, perhaps a scan", "paste the article as text")
    beyond = len(document.pages) - _PAGES
    left_out = (f"{beyond} pages beyond the limit of {_PAGES}",) if beyond > 0 else ()
    drafts = exported.split(text, seed.name, note=_NOTE, left_out=left_out)
    title = str(document.metadata.title or "") if document.metadata else ""
    return [_titled(draft, title) for draft in drafts] if len(drafts) == 1 else drafts


def _titled(draft: Draft | UnreadableError, title: str) -> Draft | UnreadableError:
    """The title that a document states, where its first lines say the same."""
    if isinstance(draft, UnreadableError) or not title.strip():
        return draft
    top = key(" ".join(draft.text.split("\n")[:_TOP]))
    return replace(draft, known=Known(title=title).over(draft.known)) if key(title) in top else draft


def _without_edges(pages: Sequence[Lines]) -> Iterator[Lines]:
    """The pages without the lines that run along their tops and bottoms."""
    edges = Counter(name for page in pages for name in {_name(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    for page in pages:
        top = [at for at, line in enumerate(page[:_EDGE]) if _runs(line, edges)]
        bottom = [at for at, line in enumerate(page) if at >= len(page) - _EDGE and _runs(line, edges)]
        first = top[-1] + 1 if top else 0
        yield [line for line in page[first : bottom[0] if bottom and bottom[0] >= first else None] if line.strip()]


def _name(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip().lower())


def _runs(line: str, edges: Counter[str]) -> bool:
    return bool(_NUMBERED.fullmatch(line)) or (edges[_name(line)] > 1 and bool(line.strip()))


def _paragraphs(lines: Lines) -> Iterator[str]:
    """Lines put together that a column broke: the next word would not have fitted, or begins in lower case."""
    width = max(map(len, lines), default=0)
    paragraph = lines[0].strip() if lines else ""
    for before, line in pairwise(lines):
        word = line.split(None, 1)[0] if line.strip() else ""
        wrapped = not is_ended(before.strip()) and (
            word[:1].islower() or len(before.strip()) + len(word) + 1 > _FULL * width
        )
        if wrapped:
            paragraph = f"{_BROKEN.sub('', paragraph)}{'' if _BROKEN.search(paragraph) else ' '}{line.strip()}"
        else:
            yield paragraph
            paragraph = line.strip()
    yield paragraph
