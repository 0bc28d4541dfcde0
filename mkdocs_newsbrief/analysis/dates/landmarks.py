"""Days that are the name of an event for good: "the July 7 bombers", "the Jan. 6 riot", "after 9/11".

A table, because nothing in a sentence of 2024 tells that the sixth of January means 2021; those are listed that news
in English goes on naming by their day.
"""

from __future__ import annotations

import datetime as dt
import re

# Month, day → the years in which something happened, oldest first; of two the noun decides.
_YEARS = {
    (1, 6): (2021,), (1, 30): (1972,), (2, 24): (2022,), (2, 26): (1993,), (2, 28): (1986,), (3, 11): (2004,),
    (3, 15): (2019,), (3, 22): (2016,), (4, 7): (1994,), (4, 15): (2013,), (4, 16): (2007,), (4, 19): (1995,),
    (4, 20): (1999,), (4, 25): (1974,), (5, 4): (1970,), (6, 4): (1989,), (6, 6): (1944,), (7, 7): (2005,),
    (7, 14): (2016,), (7, 15): (2016,), (7, 20): (1944,), (7, 21): (2005,), (7, 22): (2011,), (8, 4): (2020,),
    (8, 6): (1945,), (8, 7): (1998,), (9, 11): (2001,), (10, 1): (2017,), (10, 7): (2023,), (10, 12): (2002,),
    (11, 13): (2015,), (11, 22): (1963,), (11, 26): (2008,), (12, 7): (1941,), (12, 14): (2012,), (12, 21): (1988,),
}  # fmt: skip
_BY_NATURE = {(3, 11): 2011, (4, 15): 1989}
_NATURE = re.compile(r"(?:'s)? (?:[\w-]+ ){0,2}(?:quake|earthquake|tsunami|disaster|crush)", re.IGNORECASE)
# … and the days that are written as figures.
FIGURES = {"9/11": (9, 11), "7/7": (7, 7), "26/11": (11, 26)}
_EVENT = re.compile(
    r"(?:'s)? (?:[\w-]+ ){0,2}(?:attack|bomb|riot|insurrection|massacre|shooting|coup|uprising|siege|assault|hijack|"
    r"plot|quake|earthquake|tsunami|blast|explosion|invasion|mob|committee|commission|victims?|survivors?|terror|killings?|"
    r"atrocit|raid|landing|crackdown|defendants?|prisoners?|case|disaster|tragedy|memorial|families|crash|disaster)",
    re.IGNORECASE,
)


def landmark(month: int, day: int, behind: str, published: dt.date) -> dt.date | None:
    """The day of the event that a month and a day name, where a noun behind says that they do."""
    if (month, day) in _BY_NATURE and _NATURE.match(behind):
        return dt.date(_BY_NATURE[month, day], month, day)
    return named_day(month, day, published) if _EVENT.match(behind) else None


def named_day(month: int, day: int, published: dt.date) -> dt.date | None:
    """The last landmark of that name before publication."""
    days = [dt.date(year, month, day) for year in _YEARS.get((month, day), ())]
    return max((found for found in days if found <= published), default=None)
