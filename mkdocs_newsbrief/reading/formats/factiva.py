"""Factiva exports as text: two-letter codes alone on a line, articles set apart by a form feed.

Written from the documented codes (HD headline, BY author, PD date, SN source, LP and TD text), without a real file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import day_in, people
from mkdocs_newsbrief.reading.seed import Seed

_CODE = re.compile(
    r"^[ \t]*(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|CX|ART|SE|CLM|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)[ \t]*$",
    re.MULTILINE,
)
_BREAK = re.compile(r"\f|(?=^[ \t]*HD[ \t]*$)", re.MULTILINE)
_SUMMARY = re.compile(r"^[ \t]*Search Summary[ \t]*$", re.MULTILINE)
_NEEDED = frozenset(("HD", "LP"))


def recognises(seed: Seed) -> bool:
    return set(_CODE.findall(seed.text)) >= _NEEDED


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    text = _SUMMARY.split(seed.text, maxsplit=1)[0]
    pieces = [piece for piece in _BREAK.split(text) if _CODE.search(piece)]
    return [_draft(piece, f"{seed.name}#{number}") for number, piece in enumerate(pieces, 1)]


def _draft(piece: str, where: str) -> Draft | UnreadableError:
    _, *parts = _CODE.split(piece)
    return draft_of({code: value.strip() for code, value in zip(parts[::2], parts[1::2], strict=True)}, where)


def draft_of(values: Mapping[str, str], where: str) -> Draft | UnreadableError:
    """The article of a mapping from codes to what stands under them."""
    body = "\n\n".join(values[code] for code in ("LP", "TD") if values.get(code))
    if not body:
        return UnreadableError(where, "an article without a text", "export “Full Article plus Indexing”")
    known = Known(
        title=" ".join(values.get("HD", "").split()) or None,
        publisher=values.get("SN") or None,
        agency=values.get("CR") or None,
        authors=tuple(people(values.get("BY", ""))),
        published=day_in(values.get("PD", "")),
    )
    return Draft(body, known, kind="story", note="a correction was published: see CX" if values.get("CX") else None)
