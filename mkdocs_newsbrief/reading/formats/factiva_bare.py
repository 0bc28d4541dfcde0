"""Factiva exports without codes: headline, author, words, day, source, code, language, ©, story.

Each article ends with its number, "Document EXMPL00020240305ek3500012". The words around the values are those of the
interface's language, so what a line means is told by its place and its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import day_in, people
from mkdocs_newsbrief.reading.seed import Seed

_END = re.compile(
    r"^[ \t]*(?:Document|Dokument|Documento|Documenti|Doc\.) [A-Z][A-Z0-9]{4,8}\d{9}[a-z0-9]{6,12}[ \t]*$",
    re.MULTILINE,
)
_WORDS = re.compile(
    r"[\d.,\s]{1,9}\s(?:words|mots|Wörter|palabras|parole|palavras|woorden|слов|語|字)", re.IGNORECASE
)
_OWNER = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_CLOCK = re.compile(r"\d\d?:\d\d(?::\d\d)?(?: ?[AP]M)?", re.IGNORECASE)
_CODE = re.compile(r"[A-Z0-9]{2,8}")
_HEAD = 20  # lines


def recognises(seed: Seed) -> bool:
    return is_export(seed.text)


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    return split(seed.text, seed.name)


def is_export(text: str) -> bool:
    """Whether a text is such an export."""
    return bool(_END.search(text)) and any(map(_WORDS.fullmatch, map(str.strip, text.splitlines())))


def split(text: str, where: str) -> list[Draft | UnreadableError]:
    pieces = [piece for piece in _END.split(text)[:-1] if piece.strip()]
    return [_draft(piece, f"{where}#{number}") for number, piece in enumerate(pieces, 1)]


def _draft(piece: str, where: str) -> Draft | UnreadableError:
    lines = list(re.finditer(r"[^\n\f]*\S[^\n\f]*", piece))
    told = [line[0].strip() for line in lines[:_HEAD]]
    counted = next((at for at, line in enumerate(told) if _WORDS.fullmatch(line)), None)
    owner = next(
        (at for at, line in enumerate(told) if counted is not None and at > counted and _OWNER.match(line)), None
    )
    if counted is None or owner is None:
        return UnreadableError(where, "an article without its head", "export it again as “Article Format”")
    body = piece[lines[owner].end() :].strip()
    if not body:
        return UnreadableError(where, "an article without a text", "export it with the full text")
    return Draft(body, _known(told[:counted], told[counted + 1 : owner]), kind="story")


def _known(above: list[str], below: list[str]) -> Known:
    """What stands above the number of words, headline and author, and below it."""
    dated = next((at for at, line in enumerate(below) if day_in(line)), -1)
    sources = (line for line in below[dated + 1 :] if not _CLOCK.fullmatch(line) and not _CODE.fullmatch(line))
    byline = above[-1] if len(above) > 1 else ""
    return Known(
        title=" ".join(above[:-1] if byline else above) or None,
        publisher=next(sources, None),
        authors=tuple(people(byline)),
        published=stated_day(below[dated])[0] if dated >= 0 else None,
    )


def known_of(lines: list[str]) -> Known | None:
    """The same of the lines of a head alone; None where they hold no number of words."""
    counted = next((at for at, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
    return None if counted is None else _known(lines[:counted], lines[counted + 1 :])
