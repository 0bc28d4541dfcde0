"""Tables of articles: CSV, TSV and spreadsheets whose header names a column of texts; one article a row.

As researchers and media monitors export them, in UTF-8 or UTF-16, with commas, semicolons or tabs. A table without
such a column is no article and is refused as what it is. Spreadsheets are read by python-calamine
(the `[office]` extra).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.archive import has
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.keys import ALIASES, known_from
from mkdocs_newsbrief.reading.limits import LONGEST_TEXT, MOST_ARTICLES
from mkdocs_newsbrief.reading.markup import text_of_markup
from mkdocs_newsbrief.reading.seed import Seed

Row = Sequence[str]

# What columns of texts are called, the fullest first; the last ones hold openings only.
_TEXTS = ("full text", "fulltext", "full_text", "article text", "text", "content", "body", "article",
          "article body", "maintext", "story", "transcript", "message", "volltext", "texte", "texto", "testo",
          "inhalt", "contenu")  # fmt: skip
_OPENINGS = (
    "opening text",
    "snippet",
    "excerpt",
    "summary",
    "abstract",
    "description",
    "lead",
    "teaser",
    "hit sentence",
)
# What media monitors call the columns, beside the keys that are known anyhow.
_NAMES = {
    "headline": "title", "article title": "title", "titel": "title", "titre": "title", "título": "title",
    "source": "publisher", "source name": "publisher", "media outlet": "publisher", "outlet name": "publisher",
    "media name": "publisher", "medium": "publisher", "quelle": "publisher", "publication title": "publisher",
    "publication name": "publisher", "media": "publisher", "journal": "publisher",
    "author name": "author", "autor": "author", "auteur": "author", "journalist": "author", "influencer": "author",
    "publication date": "date", "publish date": "date", "date published": "date", "datum": "date", "fecha": "date",
    "published date": "date", "alternate date format": "date2", "hit date": "date",
    "link": "url", "article url": "url", "permalink": "url",
}  # fmt: skip
_COLUMNS = frozenset(_NAMES) | {key for keys in ALIASES.values() for key in keys} | frozenset((*_TEXTS, *_OPENINGS))
_MARKS = "\t,;|"
_LEAST = 2  # columns of a table, and of known names in its header
_SAMPLE = 20  # rows that show whether a text is a table
_HEAD = 100_000  # characters that show whether a text is a table
_ALIKE = 0.9  # of them have as many cells as the header
_REMEDY = "name a column with the full texts “text”, or save each article as a file of its own"
_SHEET = "xl/workbook.xml"


def recognises(seed: Seed) -> bool:
    return _mark_of(seed.text[:_HEAD]) is not None


def recognises_sheet(seed: Seed) -> bool:
    return has(seed, _SHEET)


def read(seed: Seed) -> Iterator[Draft | UnreadableError]:
    return _articles(_rows(seed.text), seed.name, "a table (CSV)", seed.decoded.note)


def read_sheet(seed: Seed) -> Iterator[Draft | UnreadableError]:
    return _articles(_sheet(seed), seed.name, "a spreadsheet (XLSX)", None)


def _articles(rows: Sequence[Row], where: str, what: str, note: str | None) -> Iterator[Draft | UnreadableError]:
    names = [name.strip().lower() for name in rows[0]] if rows else []
    texts = [names.index(name) for name in (*_TEXTS, *_OPENINGS) if name in names]
    if not texts:
        raise UnreadableError(where, f"{what} without a column of texts", _REMEDY)
    note = note if any(name in names for name in _TEXTS) else "only openings: the table holds no full texts"
    for number, row in enumerate(rows[1:], 1):
        if any(cell.strip() for cell in row):
            yield _draft(names, row, texts, f"{where}#{number}", note)


def _draft(names: Row, row: Row, texts: Sequence[int], where: str, note: str | None) -> Draft | UnreadableError:
    text = next((row[at] for at in texts if at < len(row) and row[at].strip()), "")
    if not text:
        return UnreadableError(where, "a row without a text", _REMEDY)
    return Draft(text_of_markup(text), known_from(_stated(names, row, texts)), kind="story", note=note)


def _stated(names: Row, row: Row, texts: Sequence[int]) -> Mapping[str, str]:
    values: dict[str, str] = {}
    for at, (name, cell) in enumerate(zip(names, row, strict=False)):
        if at not in texts and cell.strip():
            values.setdefault(_NAMES.get(name, name), cell.strip())
    return values


# --------------------------------------------------------------------------------------- text


def _mark_of(text: str) -> str | None:
    """What parts the cells of a text that is a table: its header names columns, its rows have as many cells."""
    first = text.lstrip("\ufeff").partition("\n")[0]
    return next((mark for mark in _MARKS if first.count(mark) >= _LEAST - 1 and _is_table(text, mark)), None)


def _is_table(text: str, mark: str) -> bool:
    rows = list(islice(_parsed(text, mark), _SAMPLE))
    names = [name.strip().lower() for name in rows[0]] if rows else []
    known = sum(name in _COLUMNS for name in names)
    if known < _LEAST or len(rows) < _LEAST or max(map(len, names)) > 60:
        return False
    whole = rows[1 : -1 if len(rows) == _SAMPLE else None] or rows[1:]
    return sum(len(row) == len(names) for row in whole) >= _ALIKE * len(whole)


def _rows(text: str) -> list[Row]:
    return list(islice(_parsed(text, _mark_of(text[:_HEAD]) or ","), MOST_ARTICLES + 2))


def _parsed(text: str, mark: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_TEXT)
    try:
        yield from filter(None, csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=mark))
    except csv.Error:  # a cell longer than any article
        return


# --------------------------------------------------------------------------------------- spreadsheets


def _sheet(seed: Seed) -> list[Row]:
    """The rows of the first sheet with a column of texts, else of the first."""
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        remedy = "install mkdocs-newsbrief[office], or save it as CSV"
        raise UnreadableError(seed.name, "a spreadsheet (XLSX), which needs an extra", remedy) from None
    book = CalamineWorkbook.from_filelike(io.BytesIO(seed.data))
    sheets = [_cells(book.get_sheet_by_name(name).to_python(nrows=MOST_ARTICLES + 2)) for name in book.sheet_names]
    filled = [sheet for sheet in sheets if sheet] or [[[]]]
    return next((sheet for sheet in filled if any(cell.strip().lower() in _TEXTS for cell in sheet[0])), filled[0])


def _cells(rows: Iterable[Sequence[object]]) -> list[Row]:
    return [[_cell(value) for value in row] for row in rows]


def _cell(value: object) -> str:
    """A cell as its text; a whole number is not a fraction."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
