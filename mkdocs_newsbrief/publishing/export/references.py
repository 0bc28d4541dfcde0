"""The sources as bibliographic data: CSL-JSON (docs.citationstyles.org) and BibTeX."""

from __future__ import annotations

import json
import re
from typing import Any

from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.shelf import Shelf, Source
from mkdocs_newsbrief.publishing.urls import safe_url
from mkdocs_newsbrief.publishing.visible import shortened

_LIMIT = 500  # characters of a field
# What TeX would run, as TeX prints it.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_TEX_ACTIVE = re.compile("[" + re.escape("".join(_TEX)) + "]")


def to_csl(briefing: Briefing) -> str:
    """A list of CSL items of the type "article-newspaper", as Zotero and Pandoc read it."""
    items = [_csl_item(source) for source in Shelf(briefing.sources).sources]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def to_bibtex(briefing: Briefing) -> str:
    """One `@misc` an article; the key is the article's id."""
    return "\n".join(_bibtex_entry(source) for source in Shelf(briefing.sources).sources)


def _csl_item(source: Source) -> dict[str, Any]:
    address = _address(source)
    issued = _issued(source)
    return {
        "id": source.id,
        "type": "article-newspaper",
        "title": shortened(source.title, _LIMIT),
        "container-title": shortened(source.publisher or source.file, _LIMIT),
        **({"author": [{"literal": name} for name in _authors(source)]} if _authors(source) else {}),
        **({"issued": {"date-parts": issued}} if issued else {}),
        **({"URL": address} if address else {}),
        "note": f"SHA-256 {source.article.sha256}",
    }


def _bibtex_entry(source: Source) -> str:
    issued = _issued(source)
    fields = {
        "title": f"{{{_tex(source.title)}}}",
        "author": " and ".join(f"{{{_tex(name)}}}" for name in _authors(source)),
        "howpublished": _tex(source.publisher or source.file),
        "date": "/".join("-".join(f"{part:02}" for part in parts) for parts in issued),
        "url": _tex(_address(source) or ""),
        "note": f"SHA-256 {source.article.sha256}",
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{source.id},\n{''.join(lines)}}}\n"


def _authors(source: Source) -> list[str]:
    return [shortened(author.value, _LIMIT) for author in source.article.masthead.authors]


def _address(source: Source) -> str | None:
    url = source.article.masthead.url
    return safe_url(url.value) if url else None


def _issued(source: Source) -> list[list[int]]:
    """The day, or the first and the last day, as numbers."""
    published = source.published
    days = [published.value] if published.value else [published.earliest, published.latest]
    return [[int(part) for part in day.split("-")] for day in days if day]


def _tex(text: str) -> str:
    return _TEX_ACTIVE.sub(lambda match: _TEX[match[0]], shortened(text, _LIMIT))
