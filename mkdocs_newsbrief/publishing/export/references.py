"""The sources as bibliographic data: CSL-JSON (docs.citationstyles.org) and BibTeX.

BibTeX is written here and not by pybtex, which escapes the marks of an address and doubles a backslash on each round;
pybtex, biber and pandoc read it in the tests.
"""

from __future__ import annotations

import json
import re
from typing import Any

from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.shelf import Shelf, Source
from mkdocs_newsbrief.publishing.urls import safe_url
from mkdocs_newsbrief.publishing.visible import shortened

_LIMIT = 500  # characters of a field
# What TeX would run, as TeX prints it. A brace is a command: "\}" ends a field for biber and pybtex.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&",
    "#": r"\#", "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_TEX_ACTIVE = re.compile("[" + re.escape("".join(_TEX)) + "]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def to_csl(briefing: Briefing) -> str:
    """A list of CSL items of the type "article-newspaper", as Zotero and Pandoc read it."""
    items = [_csl_item(source) for source in Shelf(briefing.sources).sources]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def to_bibtex(briefing: Briefing) -> str:
    """One newspaper article an entry, for biblatex and BibTeX alike; the key is the article's id."""
    return "\n".join(_bibtex_entry(source) for source in Shelf(briefing.sources).sources)


def _csl_item(source: Source) -> dict[str, Any]:
    address, issued = _address(source), _issued(source)
    between = " to ".join("-".join(f"{part:02}" for part in parts) for parts in issued)
    note = f"SHA-256 {source.article.sha256}" + (f"; published {between}" if len(issued) > 1 else "")
    return {
        "id": source.id,
        "type": "article-newspaper",
        "title": shortened(source.title, _LIMIT),
        "container-title": shortened(source.publisher or source.file, _LIMIT),
        **({"author": [{"literal": name} for name in _authors(source)]} if _authors(source) else {}),
        **({"issued": {"date-parts": _shared(issued)}} if issued else {}),
        **({"URL": address} if address else {}),
        "note": note,
    }


def _shared(issued: list[list[int]]) -> list[list[int]]:
    """What the ends of a range share, else their years: citeproc-py raises on 1–5 March and loses other years."""
    first, *rest = issued
    if not rest:
        return [first]
    (last,) = rest
    if first[0] != last[0]:
        return [first[:1], last[:1]]
    return [first[: 2 if first[:2] == last[:2] else 1]]


def _bibtex_entry(source: Source) -> str:
    issued = _issued(source)
    year, month = (issued[0] + [0, 0])[:2] if issued else (0, 0)
    fields = {
        "entrysubtype": "{newspaper}",
        "title": f"{{{{{_tex(source.title)}}}}}",
        "author": f"{{{' and '.join(f'{{{_tex(name)}}}' for name in _authors(source))}}}",
        "journal": f"{{{_tex(source.publisher or source.file)}}}",
        "date": f"{{{'/'.join('-'.join(f'{part:02}' for part in parts) for parts in issued)}}}",
        "year": f"{{{year or ''}}}",
        "month": _MONTHS[month - 1] if month else "{}",
        "url": f"{{{_address(source) or ''}}}",
        "note": f"{{SHA-256 {source.article.sha256}}}",
    }
    lines = [f"  {name} = {value},\n" for name, value in fields.items() if value != "{}"]
    return f"@article{{{source.id},\n{''.join(lines)}}}\n"


def _authors(source: Source) -> list[str]:
    return [shortened(author.value, _LIMIT) for author in source.article.masthead.authors]


def _address(source: Source) -> str | None:
    """Without what ends a field, which `safe_url` refuses."""
    url = source.article.masthead.url
    return safe_url(url.value) if url else None


def _issued(source: Source) -> list[list[int]]:
    """The day, or the first and the last day, as numbers; once where they are one."""
    published = source.published
    days = [published.value] if published.value else [published.earliest, published.latest]
    return [[int(part) for part in day[:10].split("-")] for day in dict.fromkeys(days) if day]


def _tex(text: str) -> str:
    return _TEX_ACTIVE.sub(lambda match: _TEX[match[0]], shortened(text, _LIMIT))
