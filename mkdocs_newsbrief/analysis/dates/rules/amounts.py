"""Lengths of time, and days told by a length: "two weeks", "three days later", "a year ago"."""

from __future__ import annotations

import re

from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import NUMBER, UNIT, UNIT_WORDS, UNITS_OF, compiled, number, unit
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, duration, group, time
from mkdocs_newsbrief.analysis.dates.values import period, shifted

_SOME = r"(?P<some>(?:a |the (?:last|past|next) )?(?:few|couple(?: of)?)|several|many|some|numerous|recent)"
_AMOUNT = rf"(?:(?P<half>half an?)|(?P<number>{NUMBER})(?P<more> and a half)?|{_SOME}|(?P<one>an?|one))"
_ROUGHLY = (
    r"(?:(?:about|around|nearly|almost|some|(?:more|less|fewer) than|over(?! the)|at least|just|only|approximately|"
    r"roughly|barely|a mere|up to) ){0,3}"
)
_FULL = (
    r"(?:(?:more|straight|consecutive|additional|full|whole|long|entire|trading|business|working|calendar|successive|"
    r"further) ){0,2}"
)
_LATEST = r"(?:(?:last|past|next|first|previous|coming|final|another|entire|full|recent|following) )?"
_WHOLE = r"(?:an?|an entire|a full|a whole|a single|another|the entire|the whole)"
_LEAD = r"(?:the )?(?:past|last|next|coming|recent|previous|following|intervening|early|final) |the "


def amount(match: re.Match[str]) -> float | None:
    """The number of units; None where it is "a few"."""
    if match["half"]:
        return 0.5
    if match["number"]:
        return number(match["number"]) + (0.5 if match["more"] else 0)
    if match["some"]:
        return 2 if "couple" in match["some"].lower() else None
    return 1


def ago(match: re.Match[str], context: Context) -> Reading:
    """ "two years ago" counts from publication, "two years earlier" from what was last spoken of."""
    count, code, way = amount(match), unit(match["unit"]), " ".join(match["way"].lower().split())
    ahead = way in ("later", "from now", "hence", "afterward", "afterwards")
    if code.startswith("T"):
        return time("FUTURE_REF" if ahead else "PAST_REF")
    if count is None:
        return date("FUTURE_REF" if ahead else "PAST_REF")
    if code == "Y" and not ahead and (quarter := a_year_before(context.thread.value, count)):
        return Reading("DATE", quarter, aside=True)
    base = context.anchor if way in ("ago", "from now", "hence") else context.in_passing or context.spoken
    if count != int(count):
        count, code = _finer(count, code)
    return date(shifted(base, int(count) if ahead else -int(count), code))


def a_year_before(value: str, years: float) -> str | None:
    """A report that compares a quarter with "a year earlier" means the same quarter of that year."""
    match = re.fullmatch(r"(\d{4})(-Q\d)", value)
    return f"{int(match[1]) - int(years):04d}{match[2]}" if match else None


def _finer(count: float, code: str) -> tuple[float, str]:
    """A year and a half in months; other halves are rounded down."""
    return (count * 12, "M") if code == "Y" else (count, code)


def bare_ago(match: re.Match[str], context: Context) -> Reading:
    ahead = match["way"].lower() == "later"
    clock = unit(match["unit"]).startswith("T")
    value = "FUTURE_REF" if ahead else "PAST_REF"
    return time(value) if clock else date(value)


def length(match: re.Match[str], context: Context) -> Reading | None:
    code = unit(match["unit"])
    if match["old"] or (code == "Q" and context.right.lower().startswith(" of")):
        return None  # "a 12-year-old", "three quarters of the seats"
    if match["number"] and match["unit"].istitle():
        return None  # the title of a film or a programme
    return duration(period(amount(match), code))


def between(match: re.Match[str], context: Context) -> tuple[Reading, ...]:
    """ "60 to 90 days" is two lengths."""
    code = unit(match["unit"])
    return (
        Reading("DURATION", period(number(match["low"]), code), "low"),
        Reading("DURATION", period(number(match["high"]), code), "rest"),
    )


# "a day" is a length after these, and a rate after a number or a measure; else it says nothing.
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|in|within|after|than|about|nearly|almost|over|half|least|took|takes?|lasted|lasting|last|spent|once|"
    r"just|only|wait|waited|under|of) $",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(
    r"(?:\d|%|\b(?:percent|per cent|million|billion|trillion|times|once|twice|dollars?|cents?|hours|days|euros|"
    r"pounds|people|barrels|tons|tonnes|one|two|three|four|five|six|seven|eight|nine|ten))(?: \w+)? $",
    re.IGNORECASE,
)
_WEAK = frozenset({"day", "night", "minute", "second", "week", "month", "quarter"})


def single(match: re.Match[str], context: Context) -> Reading | None:
    """ "a year": a rate after a number, else a length."""
    word, code = match["unit"].lower(), unit(match["unit"])
    if match["old"] or word == "quarter":
        return None
    before = context.text[max(0, context.start - 30) : match.start("full")]
    if _RATE_BEFORE.search(before) or group(match, "full") == "per ":
        return Reading("SET", period(1, code))
    bare = group(match, "full") in ("a ", "an ") and not context.right.startswith((" after", " before"))
    if word in _WEAK and bare and not _LENGTH_BEFORE.search(before):
        return None
    return duration(period(1, code))


_BARE_BEFORE = re.compile(
    r"\b(?:for|in|of|within|the|take|took|taken|lasts?|lasted|spent|after|just|many|over|be|only|mere|other) $",
    re.IGNORECASE,
)


def bare(match: re.Match[str], context: Context) -> Reading | None:
    """ "for years", "in the last days"."""
    if not match["lead"] and not _BARE_BEFORE.search(context.left):
        return None
    return duration(period(None, unit(match["unit"])))


def long(match: re.Match[str], context: Context) -> Reading:
    """ "year-long", "months-long"."""
    word = match["unit"].lower()
    return duration(period(None if word.endswith("s") else 1, unit(word)))


_PLURAL_WORDS = frozenset(word for word in UNIT_WORDS if word.endswith("s"))

RULES = (
    Rule(
        compiled(
            rf"{_ROUGHLY}{_AMOUNT}(?:-| ){_FULL}{UNIT} (?P<way>ago|(?:earlier|later)(?! than)|before(?=[,.;])|"
            r"from now|hence|previously|prior(?! to)|afterwards?|beforehand)"
        ),
        UNIT_WORDS,
        ago,
        "two years ago, three days later, a year earlier",
    ),
    Rule(
        compiled(rf"{UNITS_OF} (?P<way>ago|earlier|later|before(?=[,.;]))"),
        _PLURAL_WORDS,
        bare_ago,
        "years ago, weeks later",
    ),
    Rule(
        compiled(rf"(?P<low>{NUMBER})-? (?:to|or) (?P<rest>(?P<high>{NUMBER})(?:-| ){UNIT})"),
        UNIT_WORDS,
        between,
        "60 to 90 days",
    ),
    Rule(
        compiled(
            rf"{_ROUGHLY}(?:the )?{_LATEST}(?:(?P<half>half an?)|(?P<number>{NUMBER})(?P<more> and a half)?|{_SOME})"
            rf"(?:-| ){_FULL}{UNIT}(?P<old>(?:-| )old)?"
        ),
        UNIT_WORDS,
        length,
        "two weeks, a few days, 12-hour, the past five trading days",
    ),
    Rule(
        compiled(
            rf"{_ROUGHLY}(?P<full>(?:{_WHOLE}|per) ){UNIT}(?P<old>(?:-| )old)?",
        ),
        UNIT_WORDS,
        single,
        "a year, an entire week, $5 a month",
    ),
    Rule(
        compiled(rf"(?P<lead>{_LEAD})?{UNITS_OF}(?! \d{{4}})"),
        _PLURAL_WORDS,
        bare,
        "for years, the coming weeks",
    ),
    Rule(compiled(rf"{UNIT}(?:-| )?long"), UNIT_WORDS | {f"{word}long" for word in UNIT_WORDS}, long, "year-long"),
)
