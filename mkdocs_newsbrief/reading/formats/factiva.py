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

_CODES = "HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|CX|ART|SE|CLM|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN"
_ALONE = re.compile(rf"^[ \t]*({_CODES})[ \t]*$", re.MULTILINE)
_BESIDE = re.compile(
    rf"^[ \t]*({_CODES})(?:[ \t]*$|[ \t]*[|:][ \t]*|[ \t]{{2,}}(?=\S)|(?<=HD|BY|WC|PD|SN|SC|LA|CY|LP|TD|AN) )",
    re.MULTILINE,
)
_BREAK = re.compile(r"\f|(?=^[ \t]*HD(?:[ \t]*$|[ \t:|]))", re.MULTILINE)
_SUMMARY = re.compile(r"^[ \t]*Search Summary[ \t]*$", re.MULTILINE)
_NEEDED = frozenset(("HD", "LP"))
_PLENTY = frozenset(("HD", "PD", "SN", "LP"))  # where the values stand beside the codes, words may look like codes


def recognises(seed: Seed) -> bool:
    return is_export(seed.text)


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    return split(seed.text, seed.name)


def is_export(text: str) -> bool:
    """Whether a text is such an export."""
    return _code_of(text) is not None


def split(text: str, where: str) -> list[Draft | UnreadableError]:
    code = _code_of(text) or _ALONE
    pieces = [piece for piece in _BREAK.split(_SUMMARY.split(text, maxsplit=1)[0]) if code.search(piece)]
    return [_draft(code, piece, f"{where}#{number}") for number, piece in enumerate(pieces, 1)]


def _code_of(text: str) -> re.Pattern[str] | None:
    """How the codes stand: alone on a line, or with their values beside them."""
    if set(_ALONE.findall(text)) >= _NEEDED:
        return _ALONE
    return _BESIDE if set(_BESIDE.findall(text)) >= _PLENTY else None


def _draft(code: re.Pattern[str], piece: str, where: str) -> Draft | UnreadableError:
    _, *parts = code.split(piece)
    values: dict[str, str] = {}
    for name, value in zip(parts[::2], parts[1::2], strict=True):
        values.setdefault(name, value.strip())
    return draft_of(values, where)


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
