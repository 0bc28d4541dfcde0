"""Amounts: the numbers of a text, and which of them can be meant alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import MONTHS, alternatives

_UNITS = {
    "a": 1, "an": 1, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALE = {"hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12}

_ROUNDING = 0.02  # "15,300" for 15,299

# How a number is hedged: what it may stand for besides itself.
_LEAST = frozenset({"at least", "more than", "over", "no fewer than", "upwards of"})
_ABOUT = frozenset({"about", "around", "some", "nearly", "almost", "roughly", "approximately", "up to", "as many as"})

_AMOUNT = re.compile(
    r"(?<![\w.\-/:’'])"  # not inside a word, a decimal, a time or a compound
    r"(?:(?P<hedge>at least|more than|over|no fewer than|upwards of|about|around|some|nearly|almost|roughly|"
    r"approximately|up to|as many as) )?"
    r"(?P<sign>[$€£¥]?)(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?|"
    + "|".join(sorted(_UNITS, key=len, reverse=True))
    + r")"
    r"(?P<half> and a half)?(?:[ -](?P<scale>hundred|thousand|million|billion|trillion|dozen)s?)?"
    r"(?P<unit>%| per ?cent)?(?![\w-])",
    re.IGNORECASE,
)


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTH = re.compile(rf"\b(?:{alternatives(MONTHS)})\.? $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it is worded; `digits` is how many of them the wording gives."""

    value: float
    unit: str
    hedge: str
    start: int
    end: int

    @property
    def open_above(self) -> bool:
        return self.hedge in _LEAST


def find_amounts(text: str) -> list[Amount]:
    """The amounts of a text, in order; "a" and "an" count as one."""
    return [_amount(match) for match in _AMOUNT.finditer(text) if not _is_date(match, text)]


def _is_date(match: re.Match[str], text: str) -> bool:
    """Whether it is a year, or the day after a month."""
    month = _MONTH.search(text, max(0, match.start() - 12), match.start())
    return bool(month or _YEAR.fullmatch(match[0]))


def _amount(match: re.Match[str]) -> Amount:
    number = match["number"].lower()
    value = float(_UNITS[number]) if number in _UNITS else float(number.replace(",", ""))
    value += 0.5 if match["half"] else 0
    value *= _SCALE.get((match["scale"] or "").lower(), 1)
    unit = "%" if match["unit"] else match["sign"]
    return Amount(value, unit, (match["hedge"] or "").lower(), match.start(), match.end())


def compatible(one: Amount, other: Amount) -> bool:
    """Whether two wordings can mean one number: "at least 40" and 42, "about 1,000" and 980, 33 and 33.1."""
    if one.unit != other.unit:
        return True  # they measure different things
    low, high = sorted((one, other), key=lambda amount: amount.value)
    if low.value == high.value or low.open_above:
        return True
    gap = (high.value - low.value) / high.value
    if one.hedge in _ABOUT or other.hedge in _ABOUT:
        return gap <= 0.1
    rounded = low.value == int(low.value) and high.value - low.value < 0.5
    return rounded or (gap <= _ROUNDING and high.value >= 1_000)
