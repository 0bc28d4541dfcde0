"""Business time: quarters, halves and fiscal years, and the periods that a report compares them with."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_newsbrief.almanac import MONTH_NAMES, alternatives, month_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import YEAR, compiled, unit
from mkdocs_newsbrief.analysis.dates.outlook import near_month
from mkdocs_newsbrief.analysis.dates.rules.calendar import MONTH_DAY, month_day
from mkdocs_newsbrief.analysis.dates.rules.periods import OF_YEAR, year_beside
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, duration, group
from mkdocs_newsbrief.analysis.dates.values import period, shifted, year_before, year_value

_COUNT = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_COUNT |= {"final": 4, "last": 4, "latter": 2}


# "The second half", "third-period" are of a match unless the sentence speaks of money.
_MONEY = re.compile(
    r"[$£€]|\b(?:profits?|earnings|sales|net|loss(?:es)?|revenues?|income|results|growth|output|orders|exports|imports|"
    r"prices|economy|economic|rates|market|markets|inflation|costs|demand|shipments|production|budget|deficit)\b",
    re.IGNORECASE,
)


_MATCH = re.compile(
    r"\b(?:scor(?:e|es|ed|ing|eless)|touchdowns?|goals?|baskets?|rebounds?|trailed|trailing|led|halftime|half-time|"
    r"quarterback|kick(?:s|ed|er)?|yards?|points? (?:up|down|ahead|behind)|free throws?|coach|play(?:s|ed|ers?)|"
    r"fouls?|buzzer|whistle|crowd|half|match|game|win|wins|won|lost|lead)\b",
    re.IGNORECASE,
)


def _of_match(context: Context) -> bool:
    """Whether the sentence tells of a match, so that its quarters are those of an hour."""
    start, end = context.sentence()
    return bool(_MATCH.search(context.text, start, end))


def _of_money(context: Context) -> bool:
    start, end = context.sentence()
    return bool(_MONEY.search(context.text, start, end))


def quarter(match: re.Match[str], context: Context) -> Reading | None:
    """A quarter without a year is the nearest that the tense allows; of a business year the one that is reported."""
    if (group(match, "period") or _of_match(context)) and not _of_money(context):
        return None
    number, year = int(group(match, "digit") or 0) or _COUNT[group(match, "count")], year_beside(match, context)
    if year is None and context.anchor is not None:
        year = context.anchor.year
        if not (context.history or group(match, "fiscal") or group(match, "fiscal2")):
            year -= _is_over(number, context.anchor.month, context)
    return date(f"{year_value(year)}-Q{number}")


# "Will report fourth-quarter earnings": what can be reported is over.
_REPORTING = re.compile(r"\b(?:releas|report|announc|publish|post|restat)\w* (?:[\w']+ ){0,4}$", re.IGNORECASE)


_QUARTER = 3  # months


def _is_over(number: int, month: int, context: Context) -> bool:
    """Whether a quarter that has not begun in this year's calendar is last year's."""
    ahead = 3 * number - 2 - month
    if ahead > _QUARTER and _REPORTING.search(context.left):
        return True
    near = near_month(ahead)
    return context.looks_back(near) if 0 < ahead <= _QUARTER else ahead > 0 and not context.looks_ahead(near)


def month_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """ "the July-September quarter", "the September quarter"."""
    last = month_number(match["to"])
    first = month_number(match["from"]) if match["from"] else 0 if match["period"] else last - 2
    if first % 3 != 1 or last != first + 2:
        return None
    number, year, anchor = last // 3, year_beside(match, context), context.anchor
    if year is None and anchor is not None:
        year = anchor.year - _is_over(number, anchor.month, context)
    return date(f"{year_value(year)}-Q{number}")


_REPORTED = re.compile(r"\b(?:for|in|during|of|over) $", re.IGNORECASE)
_ENDED = re.compile(r" (?:that |which )?(?:ended|ending|to|through) ")


def the_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """ "for the quarter": the one that ends on the day behind, the one last told, or the last that is over."""
    if end := _end(context):
        return date(f"{end[:4]}-Q{(int(end[5:7]) + 2) // 3}")
    if "-Q" in context.thread.value:
        return date(context.thread.value)
    if not _REPORTED.search(context.left):
        return None
    return date(shifted(context.anchor, -1, "Q"))


def _end(context: Context) -> str | None:
    """The day behind "ended", as a value."""
    joint = _ENDED.match(context.text, context.end)
    found = MONTH_DAY.match(context.text, joint.end()) if joint else None
    reading = month_day(found, replace(context, start=found.start(), end=found.end())) if found else None
    return reading.value if reading and reading.value[0] != "X" else None


def ended_period(match: re.Match[str], context: Context) -> Reading:
    """ "the year ended June 30" is a length."""
    return duration(period(1, unit(match["unit"])))


_PART_OF_YEAR = re.compile(r"\d{4}(?:-Q\d|-\d\d|-H\d)")


def same_period(match: re.Match[str], context: Context) -> Reading:
    """ "the same period a year earlier": what was told last, a year before or in the year that is named."""
    value, named = context.thread.value, group(match, "year")
    if _PART_OF_YEAR.fullmatch(value):
        return Reading("DATE", f"{named}{value[4:]}" if named else year_before(value), aside=True)
    return Reading("DATE", named or shifted(context.anchor, -1, "Y"), aside=True)


def period_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "the 1988 period": the one that was told, in that year."""
    value = context.thread.value
    return Reading("DATE", f"{match['year']}{value[4:]}", aside=True) if _PART_OF_YEAR.fullmatch(value) else None


def half(match: re.Match[str], context: Context) -> Reading | None:
    number, year = _COUNT[group(match, "count")], year_beside(match, context)
    if year is None:
        if context.anchor is None or not _of_money(context):
            return None
        year = context.anchor.year - (number == 2 and context.anchor.month < 4 and not context.looks_ahead())
    return date(f"{year_value(year)}-H{number}")


def fiscal(match: re.Match[str], context: Context) -> Reading:
    """A business year keeps its own calendar: FY1998 (TIDES 2005)."""
    year = next(filter(None, (group(match, name) for name in ("year", "year2", "year3", "year4"))))
    if len(year) < len("1998"):
        year = f"{'19' if int(year) > 50 else '20'}{year}"
    return date(f"FY{year}")


def relative_fiscal(match: re.Match[str], context: Context) -> Reading:
    """ "the current fiscal year"."""
    off = {"last": -1, "past": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1}.get(group(match, "which"), 0)
    return date(f"FY{shifted(context.anchor, off, 'Y')}")


_AGO_YEAR = "(?P<ago>year-(?:ago|earlier)) "
_WHOSE = rf"(?:the )?(?:(?P<whose2>last|this|next) year's |(?P<year3>(?:19|20)\d\d)(?:'s)? |{_AGO_YEAR})?"
_QUARTERLY = rf"(?P<fiscal2>fiscal )?quarter{OF_YEAR}"
_SAME = r"(?:the )?(?:same|comparable|corresponding)(?: (?:\w+-)?month)?"
_KIND = r"(?:month|quarter|period|time|half|week)"
_AGO = r"(?:last year|the (?:previous|prior|preceding) year|(?:a|one) year (?:ago|earlier|before|previously))"
_FISCAL = r"(?:fiscal|financial)"

RULES = (
    Rule(
        compiled(
            rf"{_WHOSE}(?P<fiscal>fiscal )?(?P<count>{alternatives(_COUNT)})(?:[- ]{_QUARTERLY}|-(?P<period>period))|"
            r"Q(?P<digit>[1-4])(?:,? (?:of )?(?P<year2>(?:19|20)\d\d))?"
        ),
        frozenset({"quarter", "period", "q1", "q2", "q3", "q4"}),
        quarter,
        "the third quarter of 2008, fiscal second-quarter, Q3",
    ),
    Rule(
        compiled(
            rf"(?:the )?(?:(?P<from>(?-i:{alternatives(MONTH_NAMES)}))(?:-| to | through ))?"
            rf"(?P<to>(?-i:{alternatives(MONTH_NAMES)})) (?:quarter|(?P<period>period)){OF_YEAR}"
        ),
        frozenset({"quarter", "period"}),
        month_quarter,
        "the July-September quarter",
    ),
    Rule(compiled(r"the quarter(?! of\b|-)"), frozenset({"quarter"}), the_quarter, "for the quarter"),
    Rule(
        compiled(
            rf"the (?:{_FISCAL} )?(?P<unit>year|month|week)"
            r"(?= (?:that |which )?(?:end(?:ed|ing|s)|beg[iau]n(?:s|ning)?|through) |"
            r" to (?-i:[A-Z]))"
        ),
        frozenset({"year", "month", "week"}),
        ended_period,
        "the year ended June 30",
    ),
    Rule(
        compiled(
            rf"{_SAME} {_KIND},? (?:(?:of |in )?{_AGO}|(?:of |in ){YEAR})|"
            rf"(?:the )?year-(?:earlier|ago)(?: {_KIND})?"
        ),
        frozenset({"same", "comparable", "corresponding", "earlier", "ago"}),
        same_period,
        "the same period a year earlier, the year-ago quarter",
    ),
    Rule(
        compiled(r"the (?P<year>(?:19|20)\d\d) (?:quarter|period|half)"),
        frozenset({"quarter", "period", "half"}),
        period_of_year,
        "the 1988 period",
    ),
    Rule(
        compiled(rf"{_WHOSE}(?P<count>first|second|latter)[- ]half(?! of\b(?! \d)(?! \w+ year)){OF_YEAR}"),
        frozenset({"half"}),
        half,
        "the second half of 2008",
    ),
    Rule(
        compiled(
            rf"(?:the )?{_FISCAL}[- ](?:year )?(?:{YEAR}|'(?P<year2>\d\d))|"
            rf"(?:the )?(?P<year3>(?:19|20)\d\d) {_FISCAL} year|(?-i:FY) ?'?(?P<year4>(?:(?:19|20)\d\d|\d\d))"
        ),
        frozenset({"fiscal", "financial", "fy"}),
        fiscal,
        "fiscal 1998, the 1998 fiscal year, FY 1998",
    ),
    Rule(
        compiled(
            rf"(?:the |its )?(?P<which>last|past|previous|prior|this|current|present|next|coming|new) {_FISCAL} year"
        ),
        frozenset({"fiscal", "financial"}),
        relative_fiscal,
        "the current fiscal year",
    ),
)
