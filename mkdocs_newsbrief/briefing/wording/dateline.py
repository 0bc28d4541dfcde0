"""Datelines: the place, day and agency that a wire story begins with; the news begins behind them."""

from __future__ import annotations

import re

_CAPITALS = r"[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}"  # "NORWICK", "PORT ELLERY"
_PLACE = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}"  # "Norwick": in small letters only before an agency
_MORE = r"(?:, [A-Z][\w.]+(?: [A-Z]\w+)?){0,2}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"  # ", Ont., May 14"
_AGENCY = r" ?(?:\([A-Z][^()\n]{1,30}\)|/[A-Z][^/\n]{1,30}/)"  # "(Coast Wire)", "/CW/"
_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?"  # "May 14, 2024": without a place only before an agency
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_MORE}(?:{_AGENCY})?|(?:{_PLACE}{_MORE}|{_DAY}){_AGENCY}) ?(?:—|–|--?) ?(?=[“\"‘A-Z])"
)


def behind_dateline(sentence: str) -> int:
    """Where the news begins in a sentence: 0 where it has no dateline."""
    found = _DATELINE.match(sentence)
    return found.end() if found else 0
