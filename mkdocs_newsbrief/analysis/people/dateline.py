"""Datelines: "NORWICK, March 25 (Coast Wire) —" opens a story with where it was filed, which is nobody's name."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import MONTHS, alternatives
from mkdocs_newsbrief.model import Span

_CITY = r"[A-Z][A-Z.'’-]{1,30}(?: [A-Z][A-Z.'’-]{1,30}){0,3}"
_NAMED = r"[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){0,3}"
_DAY = rf", (?i:{alternatives(MONTHS)})\.? \d\d?(?:, \d{{4}})?"
_AGENCY = r" ?\([^()\n]{2,40}\)"
# Capitals alone do; a place in small letters needs a day or an agency behind it.
_DATELINE = re.compile(
    rf"^(?P<place>(?:{_CITY}(?:/{_CITY}){{0,3}}(?:, {_NAMED})?(?=(?:{_DAY})?(?:{_AGENCY})? ?(?:[—–]|--?))"
    rf"|{_NAMED}(?:, {_NAMED})?(?=(?:{_DAY}|{_AGENCY})(?:{_AGENCY})? ?(?:[—–]|--? )))"
    rf")(?:{_DAY})?(?:{_AGENCY})? ?(?:[—–]|--?) ?(?=[\"“‘A-Z\d])",
    re.MULTILINE,
)


def find_datelines(story: str) -> list[Span]:
    """The places of the datelines, in order."""
    return [Span(*match.span("place")) for match in _DATELINE.finditer(story)]
