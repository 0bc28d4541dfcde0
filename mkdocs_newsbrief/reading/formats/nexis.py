"""Nexis, Lexis+ and Nexis Uni exports as text: "1 of 10 DOCUMENTS", or articles that close with "End of Document".

Written from the descriptions of public parsers for these exports, without a real file at hand. The number of articles
that the file promises is compared with the number found. These exports print a double quotation mark as two single
ones; it is read as the mark it stands for, so that quotations are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.days import stated_day
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
    r"UPDATE|PUBLIKATIONSART|RUBRIK|DATE-CHARGEMENT|TYPE-PUBLICATION|SUJET|"
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
_LONG = ("highlight", "abstract", "graphic")  # fields of more than a line
_BETWEEN = 12  # words between two fields of a head; more are the story
_DATED = 8  # words of the line with the day
_CLOCK = re.compile(r"\d\d?[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z][\w ]{1,30})?")
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
    head = _head(piece, fields)
    start = head[-1].end() if head else _below_the_date(piece, fields)
    end = next((field.start() for field in fields if field.start() >= start and field not in head), len(piece))
    body = piece[start:end].strip("\n ")
    if not body.strip():
        return UnreadableError(where, "an article without a text", "export it with the full text")
    above = piece[: fields[0].start()] if head else piece[:start]
    values = {field[1].lower(): field[2].strip() for field in reversed(fields)}
    return Draft(body, _known([line for line in above.splitlines() if line.strip()], values), kind="story")


def _head(piece: str, fields: list[re.Match[str]]) -> list[re.Match[str]]:
    """The fields above the story; some exports print further ones below it."""
    head: list[re.Match[str]] = []
    for field in fields:
        between = piece[head[-1].end() : field.start()] if head else ""
        told = head and head[-1][1].lower() in _LONG
        if field[1].lower() not in _BEFORE or (len(between.split()) > _BETWEEN and not told):
            break
        head.append(field)
    return head


def _below_the_date(piece: str, fields: list[re.Match[str]]) -> int:
    """Where the story starts that has no field above it: behind the headline, which stands below the day."""
    stop = fields[0].start() if fields else len(piece)
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", piece[:stop]))
    dated = next((at for at, line in enumerate(lines) if _is_dated(line[0])), None)
    return lines[dated + 1].end() if dated is not None and dated + 1 < len(lines) else 0


def _is_dated(line: str) -> bool:
    return len(line.split()) <= _DATED and day_in(line.strip()) is not None


def _known(lines: list[str], values: dict[str, str]) -> Known:
    """Title, outlet and date stand unlabelled above the fields, in an order that differs between exports."""
    lines = [line for line in lines if not _COPYRIGHT.search(line) and not _CLOCK.fullmatch(line.strip())]
    dated = next((at for at, line in enumerate(lines) if _is_dated(line)), None)
    if dated is None:
        dated = next(
            (at for at, line in enumerate(lines) if stated_day(line.strip())[0] and len(line.split()) < 3), None
        )
    title, outlet = _title_and_outlet(lines, dated)
    return Known(
        title=title,
        publisher=outlet,
        authors=tuple(people(values.get("byline", ""))),
        published=stated_day(lines[dated].strip())[0] if dated is not None else None,
    )


def _title_and_outlet(lines: list[str], dated: int | None) -> tuple[str | None, str | None]:
    """By the day between them; without one by the indent, as outlets are set in the middle and headlines are not."""
    bare = [line.strip() for line in lines]
    rest = bare[:dated] if dated is not None else bare[:2]
    below = bare[dated + 1 :] if dated is not None else []
    if below:
        return below[-1], rest[-1] if rest else None
    if len(rest) > 1 and lines[0][:1].isspace() and not lines[len(rest) - 1][:1].isspace():
        rest.reverse()
    title = next(iter(rest), None)
    return title, rest[-1] if rest and rest[-1] != title else None
