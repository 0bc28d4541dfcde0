"""Nexis, Lexis+ and Nexis Uni exports as text: "1 of 10 DOCUMENTS", or articles that close with "End of Document".

Written from the descriptions of public parsers for these exports, without a real file at hand. The number of articles
that the file promises is compared with the number found. These exports print a double quotation mark as two single
ones; it is read as the mark it stands for, so that quotations are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import day_in, people
from mkdocs_newsbrief.reading.seed import Seed

_COUNTER = re.compile(
    r"^[ \t\u00a0]*(?:\d+ of (\d+) DOCUMENTS?|Dokument \d+ von (\d+)|Document \d+ de (\d+))[ \t]*$", re.MULTILINE
)
_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_COVER = re.compile(r"^[ \t]*Documents? \((\d+)\)", re.MULTILINE)
_FIELD = re.compile(
    r"^[ \t\u00a0]*(BYLINE|SECTION|LENGTH|LÄNGE|LONGUEUR|HIGHLIGHT|DATELINE|GRAPHIC|LOAD-DATE|LANGUAGE|"
    r"SPRACHE|LANGUE|PUBLICATION-TYPE|SUBJECT|GEOGRAPHIC|COPYRIGHT|BODY|CLASSIFICATION|ABSTRACT|FULL TEXT|"
    r"JOURNAL-CODE|PERSON|ORGANIZATION)(?::[ \t\u00a0]*|[ \t\u00a0]*$)(.*)$",
    re.MULTILINE | re.IGNORECASE,
)
_BEFORE = {
    "byline",
    "section",
    "length",
    "länge",
    "longueur",
    "highlight",
    "dateline",
    "body",
    "abstract",
    "full text",
}
# Not the inches of 6'2''; of three marks that close, the first closes the inner quotation.
_DOUBLED_MARK = re.compile(r"(?<!'\d)(?<!'\d\d)''(?!'(?!\w))")
_COPYRIGHT = re.compile(r"copyright|all rights reserved", re.IGNORECASE)


def recognises(seed: Seed) -> bool:
    return is_export(seed.text)


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    return split(seed.text, seed.name)


def is_export(text: str) -> bool:
    """Whether a text is such an export."""
    return bool(_COUNTER.search(text) or (_END.search(text) and _FIELD.search(text)))


def split(text: str, where: str) -> list[Draft | UnreadableError]:
    """The articles of an export, and an error where fewer were found than it promises."""
    counters = list(_COUNTER.finditer(text))
    if counters:
        ends = [*(counter.start() for counter in counters[1:]), len(text)]
        pieces = [text[counter.end() : end] for counter, end in zip(counters, ends, strict=True)]
        promised = max(int(next(filter(None, counter.groups()))) for counter in counters)
    else:
        pieces = _END.split(text)[:-1]
        cover = _COVER.search(text)
        promised = int(cover[1]) if cover else len(pieces)
    found: list[Draft | UnreadableError] = [
        _draft(piece, f"{where}#{number}") for number, piece in enumerate(pieces, 1)
    ]
    if promised > len(pieces):
        what = f"promises {promised} articles and holds {len(pieces)}"
        found.append(UnreadableError(f"{where}#missing", what, "export the missing ones again"))
    return found


def _draft(piece: str, where: str) -> Draft | UnreadableError:
    piece = _DOUBLED_MARK.sub('"', piece)
    fields = list(_FIELD.finditer(piece))
    head = [field for field in fields if field[1].lower() in _BEFORE]
    start = head[-1].end() if head else 0
    end = next((field.start() for field in fields if field.start() >= start and field not in head), len(piece))
    body = piece[start:end].strip("\n ")
    if not body.strip():
        return UnreadableError(where, "an article without a text", "export it with the full text")
    lines = [line.strip() for line in piece[: fields[0].start() if fields else 0].splitlines() if line.strip()]
    values = {field[1].lower(): field[2].strip() for field in fields}
    return Draft(body, _known(lines, values), kind="story")


def _known(lines: list[str], values: dict[str, str]) -> Known:
    """Title, outlet and date stand unlabelled above the fields, in an order that differs between exports."""
    lines = [line for line in lines if not _COPYRIGHT.search(line)]
    dated = next((at for at, line in enumerate(lines) if day_in(line) and len(line.split()) <= 8), None)
    rest = lines[:dated] if dated is not None else lines[:2]
    below = lines[dated + 1 :] if dated is not None else []
    title = below[-1] if below else next(iter(rest), None)
    outlet = rest[-1] if rest and rest[-1] != title else None
    return Known(
        title=title,
        publisher=outlet,
        authors=tuple(people(values.get("byline", ""))),
        published=day_in(lines[dated]) if dated is not None else None,
    )
