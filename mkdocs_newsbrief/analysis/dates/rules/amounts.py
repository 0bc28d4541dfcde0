"""Lengths of time and rates: "two weeks", "a year and a half", "$5 a month"."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import alternatives
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    NUMBER,
    ONES,
    PLURAL_WORDS,
    TENS,
    UNIT,
    UNIT_WORDS,
    UNITS_OF,
    compiled,
    number,
    unit,
)
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, duration, group
from mkdocs_newsbrief.analysis.dates.values import period

_SOME = r"(?P<some>(?:a |the (?:last|past|next) )?(?:few|couple(?: of)?)|several|many|some|numerous)"
_AND_A_HALF = r"(?P<more>[- ]and[- ](?:a[- ])?half|[- ]?(?:1/2|½))"
_COUNT = rf"(?P<half>half an?|(?:a )?half(?=[ -]hour))|(?P<number>{NUMBER})(?:-plus|-odd)?{_AND_A_HALF}?|{_SOME}"
AMOUNT = rf"(?:{_COUNT}|(?P<one>an?|one|the))"
ROUGHLY = (
    r"(?:(?:about|around|nearly|almost|some|(?:more|less|fewer) than|over(?! the| several| many| a few| some)|"
    r"at least|just|only|approximately|roughly|under|close to|barely|a mere|up to) ){0,3}"
)
FULL = (
    r"(?:(?:more|straight|consecutive|additional|full|whole|long|entire|previous|trading|business|working|calendar|successive|"
    r"further|fiscal|financial|bloody|brutal|chaotic|difficult|frantic|gruell?ing|hard|hectic|quiet|tense|tough|troubled|"
    r"turbulent|tumultuous) ){0,2}"
)
_LATEST = r"(?:(?:last|past|next|first|previous|coming|final|another|entire|full|recent|following) )?"
# The article belongs to "the two weeks", not to "the two-week" strike.
_THE = r"(?:the (?![\w,]+(?: 1/2)?-\w+))?"
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


_RANGE = re.compile(r"\d[-/]$")
_IN_A_ROW = re.compile(r"\b(?:consecutive|straight|successive|full|more) ", re.IGNORECASE)


def length(match: re.Match[str], context: Context) -> Reading | None:
    code = unit(match["unit"])
    if code == "Q" and context.right.lower().startswith(" of") and not _IN_A_ROW.search(match[0]):
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
    rf"pounds|people|barrels|tons|tonnes|dozen|hundred|thousand|{alternatives(ONES)}|{alternatives(TENS)}))"
    r"(?: \w+){0,2}\)? $",
    re.IGNORECASE,
)
_WEAK = frozenset({"day", "night", "minute", "second", "week", "month", "quarter"})


# … as behind it what is measured: "a week later than planned".
_MEASURED = (
    " after",
    " before",
    " later than",
    " earlier than",
    " away",
    " ahead of",
    " behind schedule",
    " of ",
    " out,",
)


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
    usual = match["unit"].lower() in _ALWAYS and (match["unit"].islower() or context.start == context.sentence()[0])
    if not usual and not match["lead"] and not _BARE_BEFORE.search(context.left):
        return None
    return duration(period(None, unit(match["unit"])))


def one(match: re.Match[str], context: Context) -> Reading:
    """ "single-day", "one-day"."""
    return duration(period(1, unit(match["unit"])))


def long(match: re.Match[str], context: Context) -> Reading:
    """ "year-long", "months-long"."""
    word = match["unit"].lower()
    return duration(period(None if word.endswith("s") else 1, unit(word)))


_FRACTIONS = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}


def fraction(match: re.Match[str], context: Context) -> Reading:
    """ "a quarter-century", "half a decade", in years."""
    length = _FRACTIONS[match["fraction"].lower()] * (100 if match["unit"].lower() == "century" else 10)
    return duration(period(int(length), "Y"))


RULES = (
    Rule(
        compiled(
            rf"(?P<first>(?:the (?:last|past|next) )?(?P<low>{NUMBER}))(?:-? (?:to|or) |(?<=between \d\d) and )"
            rf"(?P<rest>(?P<high>{NUMBER})(?:-| ){UNIT})"
        ),
        UNIT_WORDS,
        between,
        "60 to 90 days",
    ),
    Rule(
        compiled(
            rf"{ROUGHLY}{_THE}{_LATEST}(?:{_COUNT})"
            rf"(?:-| ){FULL}{UNIT}(?:(?:-| )(?:olds?|long)| of age)?"
        ),
        UNIT_WORDS,
        length,
        "two weeks, a few days, 12-hour, the past five trading days",
    ),
    Rule(
        compiled(
            rf"{ROUGHLY}(?P<full>(?:{_WHOLE}|per) ){UNIT}(?:(?P<old>(?:-| )old)|{_AND_A_HALF})?",
        ),
        UNIT_WORDS,
        single,
        "a year, an entire week, $5 a month",
    ),
    Rule(
        compiled(rf"(?P<lead>{_LEAD})?{UNITS_OF}(?! \d{{4}})"),
        PLURAL_WORDS,
        bare,
        "for years, the coming weeks",
    ),
    Rule(
        compiled(
            rf"{ROUGHLY}(?:the )?(?:past |last |next )?(?:an? |three[- ])?(?P<fraction>half|quarters?)"
            r"(?:-| |(?: of)? a )(?P<unit>century|decade)"
        ),
        frozenset({"century", "decade"}),
        fraction,
        "a quarter-century, half a decade",
    ),
    Rule(compiled(rf"single-{UNIT}"), frozenset({"single"}), one, "single-day"),
    Rule(
        compiled(rf"{UNIT}(?:-| )?long"),
        frozenset({"long"}) | {f"{word}long" for word in UNIT_WORDS},
        long,
        "year-long",
    ),
)
