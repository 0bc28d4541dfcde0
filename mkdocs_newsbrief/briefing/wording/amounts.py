"""Amounts: the numbers of a text, and which of them can be meant alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAYS, alternatives

_UNITS = {
    "a": 1, "an": 1, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NAMED = _UNITS | {f"{ten}-{one}": _UNITS[ten] + value for ten in _TENS for one, value in list(_UNITS.items())[3:12]}
_SCALE = {"hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12}
_SHORT = {"k": 1_000, "m": 1e6, "bn": 1e9, "tn": 1e12}  # behind a sum of money: "$5m", "£2bn"

_EXACT = frozenset({"th", "score"})
_ROUNDING = 0.02  # "15,300" for 15,299

# How a number is hedged: what it may stand for besides itself.
_LEAST = frozenset({"at least", "more than", "over", "no fewer than", "upwards of"})
_ABOUT = frozenset({"about", "around", "some", "nearly", "almost", "roughly", "approximately", "up to", "as many as"})

# "a hundred and eighty-four", "three hundred ninety thousand": words that make one number.
_SPELLED = (
    r"(?:(?:{ones}) (?:hundred|thousand)(?:(?: and)? (?:{ones}))?(?: (?:hundred|thousand)(?:(?: and)? (?:{ones}))?)*)"
).format(ones="|".join(sorted(_NAMED, key=len, reverse=True)))

_AMOUNT = re.compile(
    r"(?<![\w.\-/:’'])"  # not inside a word, a decimal, a time or a compound
    r"(?:(?P<hedge>at least|more than|over|no fewer than|upwards of|about|around|some|nearly|almost|roughly|"
    r"approximately|up to|as many as) )?"
    rf"(?P<sign>[$€£¥]?)(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,15}}(?:\.\d{{1,9}})?|{_SPELLED}|"
    + "|".join(sorted(_NAMED, key=len, reverse=True))
    + r")"
    r"(?:(?<=\d)(?P<short>bn|tn|m|k)\b)?"
    r"(?P<half> and a half)?(?:[ -](?P<scale>hundred|thousand|million|billion|trillion|dozen)s?)?"
    r"(?P<unit>%| per ?cent)?"
    r"(?!\w|-(?!(?:day|week|month|year|hour|minute|mile|kilomet|met|foot|feet|ton|seat|storey)))(?!-\w+-old)"
)

_NTH = {
    word: number
    for number, word in enumerate(
        """second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth""".split(),  # noqa: SIM905
        2,
    )
}
NUMERALS = frozenset((*_UNITS, *_NTH)) - {"a", "an"}  # words that tell a number, or are part of one …
NUMBER_WORDS = NUMERALS | _SCALE.keys() | {"per", "cent", "percent"}  # … and those that stand with one
_ORDINAL = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_NTH)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))(?= [a-z])", re.IGNORECASE
)
_SIDE = rf"(?:\d{{1,3}}|{'|'.join(list(_UNITS)[2:22])})"
# "6-3", "six to three": two numbers and nothing counted behind them …
_SCORE = re.compile(
    rf"(?<![\w.,/–-])(?P<mine>{_SIDE})(?:[-–]| to )(?P<theirs>{_SIDE})"
    r"(?![\w%/–-]|[.,]\d| [a-z]*(?:years?|days?|hours?|percent))",
    re.IGNORECASE,
)
# … where somebody votes, rules or plays.
_CONTEST = re.compile(r"\b(?:vot(?:e|es|ed)|rul(?:e|es|ed|ing)|split|w[io]n|beat(?:en)?|lost|led|defeat(?:ed)?)\b")

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAME = re.compile(r"(?:([A-Za-z]+)|[\d,]) ([A-Z][\w’'-]*) $")
_BEFORE_PLACE = frozenset(["in", "at", "from", "near", "off", "around", "outside", "across"])
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
    lower = text.lower()
    found = _AMOUNT.finditer(lower if len(lower) == len(text) else text)  # a few letters are longer when small
    found = (match for match in found if not (_is_date(match, text) or _is_named(match, text)))
    return [_amount(match) for match in found if match["sign"] or not match["short"]]


def is_age(text: str, amount: Amount) -> bool:
    """ "Holt, 58, said", "aged 58", "the 58-year-old": it is of everybody's story and tells nothing."""
    before, behind = text[max(0, amount.start - 6) : amount.start], text[amount.end : amount.end + 10]
    return (before.endswith(", ") and behind.startswith((",", "."))) or before == " aged " or "-year-old" in behind


def find_ordinals(text: str) -> list[Amount]:
    """The places in a row that a text gives, "eighth", "30th"; a first is no number."""
    return [
        Amount(float(_NTH[match["word"].lower()] if match["word"] else match["digits"]), "th", "", *match.span())
        for match in _ORDINAL.finditer(text)
    ]


def find_scores(text: str) -> list[Amount]:
    """The votes and results of a text, "6-3" as 6.003."""
    return [
        Amount(_side(match["mine"]) + _side(match["theirs"]) / 1000, "score", "", *match.span())
        for match in (_SCORE.finditer(text) if _CONTEST.search(text) else ())
        if not _is_date(match, text)
    ]


def _side(number: str) -> float:
    return float(_UNITS.get(number.lower(), 0) or number)


def _is_date(match: re.Match[str], text: str) -> bool:
    """Whether it is a year, or the day after a month."""
    month = _MONTH.search(text, max(0, match.start() - 12), match.start())
    return bool(month or _YEAR.fullmatch(match[0]))


def _is_named(match: re.Match[str], text: str) -> bool:
    """Whether a figure is part of a name: "the Lullaby 2 monitor"."""
    named = _NAME.search(text, max(0, match.start() - 30), match.start()) if match[0].isdigit() else None
    if named is None or (named[1] or "").lower() in _BEFORE_PLACE:  # "In Norwick 47 houses": a place stands by itself
        return False
    return named[2].lower() not in MONTHS.keys() | WEEKDAYS.keys()


def _amount(match: re.Match[str]) -> Amount:
    number = match["number"]
    value = float(number.replace(",", "")) if number[0].isdigit() else float(_spelled(number))
    value += 0.5 if match["half"] else 0
    value *= _SCALE.get(match["scale"], 1) * _SHORT.get(match["short"], 1)
    unit = "%" if match["unit"] else match["sign"]
    return Amount(value, unit, match["hedge"] or "", match.start(), match.end())


def _spelled(number: str) -> int:
    """The value of words that make one number: "three hundred and ninety thousand"."""
    total = group = 0
    for word in number.replace(" and ", " ").split():
        if word == "hundred":
            group *= 100
        elif word == "thousand":
            total, group = total + 1000 * group, 0
        else:
            group += _NAMED[word]
    return total + group


def compatible(one: Amount, other: Amount) -> bool:
    """Whether two wordings can mean one number: "at least 40" and 42, "about 1,000" and 980, 33 and 33.1."""
    if one.unit != other.unit:
        return True  # they measure different things
    low, high = sorted((one, other), key=lambda amount: amount.value)
    if one.unit in _EXACT:
        return low.value == high.value
    if low.value == high.value or low.open_above:
        return True
    gap = (high.value - low.value) / high.value
    if one.hedge in _ABOUT or other.hedge in _ABOUT:
        return gap <= 0.1
    rounded = low.value == int(low.value) and high.value - low.value < 0.5
    return rounded or (gap <= _ROUNDING and high.value >= 1_000)
