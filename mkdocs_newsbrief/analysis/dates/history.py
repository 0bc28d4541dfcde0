"""News or history: whether dates without a year belong to the days around publication or to the story's own past."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import WEEKDAY_NAMES

_YEAR = re.compile(r"(?<![\w$€£.,#/-])(?:1[0-9]|20)\d\d(?![\w%]|[,.]\d| (?:people|troops|men|miles)\b)|\b\d{1,4} BC")
# Words that only make sense on the day of publication.
_DAYS = "|".join((*WEEKDAY_NAMES, "today", "yesterday", "tomorrow", "tonight"))
_DEICTIC = re.compile(rf"\b(?:{_DAYS}|(?:this|last|next) (?:week|month|year|morning))\b")
_FEWEST = 6  # years named; an article of news seldom names more
_NEAR = 1  # years from publication that still are news
_SHARE = 0.5  # of the years named that must lie farther back
_MOST_DEICTIC = 0.3  # of the years named: news says "on Thursday", a history the date


def is_history(text: str, published: dt.date | None) -> bool:
    """Whether a text tells mostly of years well before its publication."""
    years = [int(found[0]) if found[0].isdigit() else 0 for found in _YEAR.finditer(text)]
    if len(years) < _FEWEST or len(_DEICTIC.findall(text)) > _MOST_DEICTIC * len(years):
        return False
    return published is None or sum(year < published.year - _NEAR for year in years) > _SHARE * len(years)
