"""Lengths of time, and days told by a length: "two weeks", "three days later", "a year ago"."""

from __future__ import annotations

import re

from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    NUMBER,
    ORDINAL,
    UNIT,
    UNIT_WORDS,
    UNITS_OF,
    compiled,
    number,
    unit,
)
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, duration, group, time
from mkdocs_newsbrief.analysis.dates.values import period, shifted, year_before

_SOME = r"(?P<some>(?:a |the (?:last|past|next) )?(?:few|couple(?: of)?)|several|many|some|numerous)"
_AND_A_HALF = r"(?P<more>[- ]and[- ](?:a[- ])?half)"
_COUNT = rf"(?P<half>half an?|(?:a )?half(?=[ -]hour))|(?P<number>{NUMBER}){_AND_A_HALF}?|{_SOME}"
_AMOUNT = rf"(?:{_COUNT}|(?P<one>an?|one|the))"
_ROUGHLY = (
    r"(?:(?:about|around|nearly|almost|some|(?:more|less|fewer) than|over(?! the| several| many| a few| some)|"
    r"at least|just|only|approximately|roughly|under|close to|barely|a mere|up to) ){0,3}"
)
_FULL = (
    r"(?:(?:more|straight|consecutive|additional|full|whole|long|entire|previous|trading|business|working|calendar|successive|"
    r"further|fiscal|financial|bloody|brutal|chaotic|difficult|frantic|gruell?ing|hard|hectic|quiet|tense|tough|troubled|"
    r"turbulent|tumultuous) ){0,2}"
)
_LATEST = r"(?:(?:last|past|next|first|previous|coming|final|another|entire|full|recent|following) )?"
# The article belongs to "the two weeks", not to "the two-week" strike.
_THE = r"(?:the (?![\w,]+-\w+))?"
_WHOLE = r"(?:an?|all|an entire|a full|a whole|a single|another|the entire|the whole)"
_LEAD = r"(?:the )?(?:past|last|next|coming|previous|following|succeeding|intervening|early|final) |the "


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
    ahead = way in ("later", "from now", "from today", "hence", "afterward", "afterwards")
    if code.startswith("T"):
        return time("FUTURE_REF" if ahead else "PAST_REF")
    if count is None:
        return date("FUTURE_REF" if ahead else "PAST_REF")
    if code == "Y" and not ahead and _is_compared(context, count):
        return Reading("DATE", year_before(context.thread.value, int(count)), aside=True)
    base = (
        context.anchor if way in ("ago", "from now", "from today", "hence") else context.in_passing or context.spoken
    )
    if count != int(count):
        count, code = _finer(count, code)
    return date(shifted(base, int(count) if ahead else -int(count), code))


def ago_today(match: re.Match[str], context: Context) -> Reading | None:
    """ "ten years ago today", "a year ago this month"."""
    count, words = amount(match), match["then"].lower().split()
    if count is None or context.anchor is None:
        return None
    off = {"last": -1, "yesterday": -1, "next": 1, "tomorrow": 1}.get(words[0], 0)
    return date(year_before(shifted(context.anchor, off, "M" if words[-1] == "month" else "D"), int(count)))


# What is compared with "a year earlier" is a figure: "from a year earlier", "46 cents a year ago".
_FIGURE = re.compile(
    r"(?:\b(?:from|than|with|to|versus|against|over|on|cents|percent|per cent|million|billion|share)|\d%?),? $",
    re.IGNORECASE,
)


def _is_compared(context: Context, years: float) -> bool:
    """Whether "a year earlier" means the same quarter of that year, or the same month beside a figure."""
    value = context.thread.value
    if re.fullmatch(r"\d{4}-[QH]\d", value):
        return True
    return years == 1 and bool(re.fullmatch(r"\d{4}-\d\d", value) and _FIGURE.search(context.left))


def _finer(count: float, code: str) -> tuple[float, str]:
    """A year and a half in months; other halves are rounded down."""
    return (count * 12, "M") if code == "Y" else (count, code)


def bare_ago(match: re.Match[str], context: Context) -> Reading:
    ahead = match["way"].lower() == "later"
    clock = unit(match["unit"]).startswith("T")
    value = "FUTURE_REF" if ahead else "PAST_REF"
    return time(value) if clock else date(value)


def moment_ago(match: re.Match[str], context: Context) -> Reading:
    return time("PAST_REF")


_RANGE = re.compile(r"\d[-/]$")


def length(match: re.Match[str], context: Context) -> Reading | None:
    code = unit(match["unit"])
    if code == "Q" and context.right.lower().startswith(" of"):
        return None  # "three quarters of the seats"
    if group(match, "some") == "some" and not match["unit"].lower().endswith("s"):
        return None  # "some day"
    if _RANGE.search(context.left):
        return None  # "the 2012-13 fiscal year"
    if match["number"] and match["unit"].istitle():
        return None  # the title of a film or a programme
    return duration(period(amount(match), code))


def between(match: re.Match[str], context: Context) -> tuple[Reading, ...]:
    """ "60 to 90 days" is two lengths."""
    code = unit(match["unit"])
    return (
        Reading("DURATION", period(number(match["low"]), code), "first"),
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


# … as behind it what is measured: "a week later than planned".
_MEASURED = (" after", " before", " later than", " earlier than", " away", " ahead of", " behind schedule", " out,")


def single(match: re.Match[str], context: Context) -> Reading | None:
    """ "a year": a rate after a number, else a length."""
    word, code = match["unit"].lower(), unit(match["unit"])
    if word == "quarter" or context.right.startswith("-"):
        return None  # "a quarter of them", "a year-to-year basis"
    if match["old"] or match["more"]:
        return duration(period(1.5 if match["more"] else 1, code))
    before = context.text[max(0, context.start - 30) : match.start("full")]
    if _RATE_BEFORE.search(before) or group(match, "full") == "per ":
        return Reading("SET", period(1, code))
    bare = group(match, "full") in ("a ", "an ") and not context.right.startswith(_MEASURED)
    if word in _WEAK and bare and not _LENGTH_BEFORE.search(before):
        return None
    return duration(period(1, code))


_BARE_BEFORE = re.compile(
    r"\b(?:for|in|of|within|the|take|took|taken|lasts?|lasted|spent|after|just|many|over|be|only|mere|other) $",
    re.IGNORECASE,
)


# These are lengths wherever they stand ("years of neglect"), but in an institution's hours; the others — seconds,
# quarters, nights, weekends — have other meanings.
_ALWAYS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "decades", "centuries"})
_INSTITUTION = re.compile(
    r"\b(?:(?:business|office|working|opening|visiting|rush|peak|early) hours|(?:school|those|olden) days)$",
    re.IGNORECASE,
)


def bare(match: re.Match[str], context: Context) -> Reading | None:
    """ "for years", "in the last days"."""
    before = context.text[max(0, match.start("unit") - 24) : match.start("unit")]
    if _INSTITUTION.search(f"{before}{match['unit']}"):
        return None
    usual = match["unit"].lower() in _ALWAYS and (match["unit"].islower() or context.opening())
    if not usual and not match["lead"] and not _BARE_BEFORE.search(context.left):
        return None
    return duration(period(None, unit(match["unit"])))


def long(match: re.Match[str], context: Context) -> Reading:
    """ "year-long", "months-long"."""
    word = match["unit"].lower()
    return duration(period(None if word.endswith("s") else 1, unit(word)))


_FRACTIONS = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}


def fraction(match: re.Match[str], context: Context) -> Reading:
    """ "a quarter-century", "half a decade", in years."""
    length = _FRACTIONS[match["fraction"].lower()] * (100 if match["unit"].lower() == "century" else 10)
    return duration(period(int(length), "Y"))


def running(match: re.Match[str], context: Context) -> Reading:
    """ "the third straight day": the one that it is now."""
    code = unit(match["unit"] or match["unit2"])
    base = context.day if code == "D" else context.anchor
    return date(shifted(base, -1 if code == "Q" else 0, code))


_UNIT_OF_CALENDAR = r"(?P<unit>day|week|month|quarter|year)"
_PLURAL_WORDS = frozenset(word for word in UNIT_WORDS if word.endswith("s"))

RULES = (
    Rule(
        compiled(
            rf"{_ROUGHLY}{_AMOUNT}(?:-| ){_FULL}{UNIT} (?P<way>ago|(?:earlier|later)(?! than)|before(?=[,.;])|"
            r"from (?:now|today)|hence|previously|prior(?! to)|afterwards?|beforehand|back(?=[,.;]))"
        ),
        UNIT_WORDS,
        ago,
        "two years ago, three days later, a year earlier",
    ),
    Rule(
        compiled(rf"{_AMOUNT} years? ago (?P<then>today|yesterday|tomorrow|(?:this|last|next) month)"),
        frozenset({"ago"}),
        ago_today,
        "ten years ago today",
    ),
    Rule(
        compiled(rf"{UNITS_OF} (?P<way>ago|earlier|later|before(?=[,.;]))"),
        _PLURAL_WORDS,
        bare_ago,
        "years ago, weeks later",
    ),
    Rule(
        compiled(r"(?:(?:a|just a|a few) )?moments? ago"),
        frozenset({"moment", "moments"}),
        moment_ago,
        "a moment ago",
    ),
    Rule(
        compiled(
            rf"(?P<first>(?:the (?:last|past|next) )?(?P<low>{NUMBER}))-? (?:to|or) "
            rf"(?P<rest>(?P<high>{NUMBER})(?:-| ){UNIT})"
        ),
        UNIT_WORDS,
        between,
        "60 to 90 days",
    ),
    Rule(
        compiled(
            rf"{_ROUGHLY}{_THE}{_LATEST}(?:{_COUNT})"
            rf"(?:-| ){_FULL}{UNIT}(?:(?:-| )(?:olds?|long)| of age)?"
        ),
        UNIT_WORDS,
        length,
        "two weeks, a few days, 12-hour, the past five trading days",
    ),
    Rule(
        compiled(
            rf"{_ROUGHLY}(?P<full>(?:{_WHOLE}|per) ){UNIT}(?:(?P<old>(?:-| )old)|{_AND_A_HALF})?",
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
    Rule(
        compiled(
            rf"{_ROUGHLY}(?:the )?(?:past |last |next )?(?:an? |three[- ])?(?P<fraction>half|quarters?)"
            r"(?:-| |(?: of)? a )(?P<unit>century|decade)"
        ),
        frozenset({"century", "decade"}),
        fraction,
        "a quarter-century, half a decade",
    ),
    Rule(
        compiled(
            rf"(?:(?:the|an?) )?{ORDINAL} (?:(?:straight|consecutive|successive) {_UNIT_OF_CALENDAR}|"
            rf"{_UNIT_OF_CALENDAR.replace('unit', 'unit2')} (?:in a row|running))"
        ),
        frozenset({"straight", "consecutive", "successive", "row", "running"}),
        running,
        "the third straight day, the fifth week in a row",
    ),
    Rule(
        compiled(rf"{UNIT}(?:-| )?long"),
        frozenset({"long"}) | {f"{word}long" for word in UNIT_WORDS},
        long,
        "year-long",
    ),
)
