"""Datelines: the place, day and agency that a wire story begins with; the news begins behind them.

"NORWICK, Ont., May 14 (Coast Wire) — The bridge …": a place in capitals does alone, one in small letters and a day
need an agency or a day beside them. A hyphen is a dash only between blanks: "PENNY-PINCHING" is a word.
"""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import MONTHS, alternatives
from mkdocs_newsbrief.model import Span

_CITY = r"[A-Z][A-Z.'’-]{1,30}(?: [A-Z][A-Z.'’-]{1,30}){0,3}"  # "NORWICK", "PORT ELLERY"
_NAMED = r"[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){0,3}"  # "Norwick"
_MORE = rf"(?:, (?!(?i:{alternatives(MONTHS)})\b)[A-Z][\w.]{{1,20}}(?: [A-Z]\w{{1,20}})?){{0,2}}"
_MONTH = rf"(?i:{alternatives(MONTHS)})\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_AGENCY = r" ?(?:\([A-Z][^()\n]{1,40}\)|/[A-Z][^/\n]{1,30}/)"  # "(Coast Wire)", "/CW/"
_DASH = r"(?: ?(?:—|–|--) ?| - )(?=[\"“‘A-Z\d])"
_DATELINE = re.compile(
    rf"(?:(?P<city>{_CITY}(?:/{_CITY}){{0,3}}{_MORE})(?:,? {_DAY})?(?:{_AGENCY})?"
    rf"|(?P<named>{_NAMED}{_MORE})(?:,? {_DAY}(?:{_AGENCY})?|{_AGENCY})"
    rf"|{_DAY}{_AGENCY}){_DASH}",
)
_LINE = re.compile(r"[^\n]+")


def find_datelines(story: str) -> list[Span]:
    """The places of the datelines, in order."""
    opened = (_DATELINE.match(story, line.start()) for line in _LINE.finditer(story))
    return [Span(*match.span(group)) for match in opened if match and (group := _place(match))]


def _place(dateline: re.Match[str]) -> str | None:
    return next((group for group in ("city", "named") if dateline[group]), None)


def behind_dateline(sentence: str) -> int:
    """Where the news begins in a sentence: 0 where it has no dateline."""
    found = _DATELINE.match(sentence)
    return found.end() if found else 0
