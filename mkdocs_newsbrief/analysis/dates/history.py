"""News or history: whether dates without a year belong to the days around publication or to the story's own past."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import MONTH_NAMES, WEEKDAY_NAMES

# Digits first, so that nothing else is tried at other letters; what stands in front is looked at then.
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d(?<![\w$€£.,#/-]\d{4})(?![\w%]|[,.]\d| (?:people|troops|men|miles)\b)")
_BEFORE_CHRIST = re.compile(r"\d BC\b")
# A year told with its month, or before Christ: news names the years of old things, a history dates what happened.
_DATED = re.compile(rf"\b(?:{'|'.join(MONTH_NAMES)})(?: \d\d?,?)? ((?:1[0-9]|20)\d\d)\b|\b\d{{1,4}} BC")
# Words that only make sense on the day of publication.
_DAYS = "|".join((*WEEKDAY_NAMES, "today", "yesterday", "tomorrow", "tonight"))
_DEICTIC = re.compile(rf"\b(?:{_DAYS}|(?:this|last|next) (?:week|month|year|morning))\b")
_FEWEST = 6  # years well before publication; a short history has half as many, and tells nothing from today
_NEAR = 1  # years from publication that still are news
_SHARE = 0.5  # of the years named that must lie farther back
# News says "on Thursday", a history the date: an obituary names as many old years, but does so around its own days.
_MOST_DEICTIC = 0.3  # of the years named
_DEICTIC_APART = 5000  # characters of a history for each that a quotation in it holds


def is_history(text: str, published: dt.date | None) -> bool:
    """Whether a text tells mostly of years well before its publication."""
    before = published.year - _NEAR if published else dt.MAXYEAR
    years = [int(year) for year in _YEAR.findall(text)] + [0] * len(_BEFORE_CHRIST.findall(text))
    far = sum(year < before for year in years)
    if far < _FEWEST / 2 or far <= _SHARE * len(years):
        return False
    dated = sum(int(found[1] or 0) < before for found in _DATED.finditer(text))
    deictic = len(_DEICTIC.findall(text))
    if far < _FEWEST:
        return dated > 1 and deictic == 0
    return dated > 0 and deictic <= min(_MOST_DEICTIC * len(years), len(text) / _DEICTIC_APART)
