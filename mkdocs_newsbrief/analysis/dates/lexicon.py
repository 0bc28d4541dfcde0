"""The words of time, and the pieces of patterns that are made of them.

A space in a pattern stands for any white space inside a line; `compiled` sees to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_newsbrief.almanac import MONTH_NAMES, WEEKDAY_NAMES, alternatives

# --------------------------------------------------------------------------------------- numbers

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
)  # fmt: skip
CARDINALS = {word: number for number, word in enumerate(ONES, 1)}
CARDINALS |= {word: 10 * number for number, word in enumerate(TENS, 2)}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)}
_DAY_WORDS = {f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS[:9], 1)}
DAY_WORDS = ORDINALS | _DAY_WORDS | {"thirtieth": 30, "thirty-first": 31}

# --------------------------------------------------------------------------------------- units

# TIMEX3 letters; the clock's units stand behind a T.
UNITS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "weekend": "WE"}
UNITS |= {"fortnight": "2W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE"}
PLURALS = {f"{word}s": code for word, code in UNITS.items() if word != "century"} | {"centuries": "CE"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month
WINTER_ENDS = 3  # until March "the winter" is the one that began last year
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT"}

# --------------------------------------------------------------------------------------- pieces of patterns


def _in_capitals_too(names: Sequence[str]) -> tuple[str, ...]:
    return (*names, *(name.upper() for name in names))


_MONTH_SHORT = _in_capitals_too(("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"))
_WEEKDAY_SHORT = _in_capitals_too(
    ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun"),
)
_MONTHS = _in_capitals_too(MONTH_NAMES)
_WEEKDAYS = _in_capitals_too(WEEKDAY_NAMES)

MONTH = rf"(?P<month>(?-i:{alternatives(_MONTHS)}|(?:{alternatives(_MONTH_SHORT)})\b\.?))"
WEEKDAY = rf"(?P<weekday>(?-i:{alternatives(_WEEKDAYS)}|(?:{alternatives(_WEEKDAY_SHORT)})\.(?=,| \w)))"
YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%:]|[.,]\d)"
# "The first of June", "the twenty-second of May".
DAY_WORD = rf"(?P<word>{alternatives(DAY_WORDS)})"
PART = rf"(?P<part>{alternatives(PARTS_OF_DAY)})"
# "The fall of the city" is no season.
SEASON = rf"(?P<season>{alternatives(SEASONS)})(?! of (?!\d|last|this|next|that|the year))"
_TENS = rf"(?:{alternatives(TENS)})(?:[- ](?:{alternatives(ONES[:9])}))?"
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_TENS}|{alternatives(ONES)}|"
    r"(?:a )?(?:half[- ](?:a )?)?dozen)"
)
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{alternatives(ORDINALS)})"
ERA = r"(?:BCE?|B\.C\.?(?:E\.?)?)"  # before Christ; years of our era need no mark
UNIT = rf"(?P<unit>{alternatives((*UNITS, *PLURALS))})"
UNITS_OF = rf"(?P<unit>{alternatives(PLURALS)})"

# "August Industries", "The Sunday Herald": what stands behind the day or month in a company's or a paper's name.
NAME_BEHIND = re.compile(
    r" (?:Inc|Co|Corp|Ltd|PLC|Industries|Holdings|Group|Herald|Times|Telegraph|Mail|Post|Mirror|Express|Star|News|"
    r"Journal|Tribune|Independent|Record|Live|Night Live|Night Football|Agreement|Accord)\b"
)

# --------------------------------------------------------------------------------------- trigger words

MONTH_WORDS = frozenset({*_MONTHS, *_MONTH_SHORT})
WEEKDAY_WORDS = frozenset({*_WEEKDAYS, *_WEEKDAY_SHORT})
UNIT_WORDS = frozenset({*UNITS, *PLURALS})
PLURAL_WORDS = frozenset(PLURALS)

_KEPT_SPACES = re.compile(r"\[[^]]*\]|\(\?<[=!][^)]*\)| ")


def compiled(pattern: str) -> re.Pattern[str]:
    """A whole-word pattern, in any case; a space matches up to three blanks, but not in brackets or look-behinds.

    It starts behind no currency sign and no decimal point: "$1990" and "4.1556" are no years.
    """
    spaced = _KEPT_SPACES.sub(lambda piece: piece[0] if len(piece[0]) > 1 else r"(?:[ \t]{1,3})", pattern)
    return re.compile(rf"(?<![\w$€£/])(?<!\d[.,])(?:{spaced})(?!\w)", re.IGNORECASE)


def number(words: str) -> float:
    """The number that digits or words up to ninety-nine name, or dozens."""
    if words.lower().endswith("dozen"):
        return 6 if "half" in words.lower() else 12
    digits = words.replace(",", "")
    if digits[0].isdigit():
        return float(digits) if "." in digits else int(digits)
    return sum(CARDINALS[word] for word in re.split(r"[-\s]+", words.lower()))


# "Nineteen ninety-five", "two thousand and eight", "twenty twenty-one".
_LATE = rf"(?:{_TENS}|{alternatives(ONES[9:])})"
YEAR_WORDS = (
    rf"(?P<spelt>nineteen[- ](?:hundred(?: and)?[- ])?(?:{_TENS}|{alternatives(ONES)})|twenty[- ]{_LATE}|"
    rf"two thousand(?: (?:and )?(?:{_TENS}|{alternatives(ONES)}))?)"
)


def spelt_year(words: str) -> int:
    """The year that `YEAR_WORDS` matched."""
    parts = re.split(r"[-\s]+", words.lower().replace(" and ", " "))
    start, rest = (
        (2000, parts[2:]) if parts[1:2] == ["thousand"] else (1900 if parts[0] == "nineteen" else 2000, parts[1:])
    )
    return start + sum(CARDINALS[word] for word in rest if word != "hundred")


def ordinal(words: str) -> int:
    """The number that "3rd" or "third" names."""
    return int(words[:-2]) if words[0].isdigit() else ORDINALS[words.lower()]


def unit(word: str) -> str:
    """The TIMEX3 letters of a unit, singular or plural."""
    word = word.lower()
    return UNITS[word] if word in UNITS else PLURALS[word]
