"""Years, decades and centuries by number."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import alternatives
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import ERA, ORDINAL, YEAR, compiled, ordinal
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, group
from mkdocs_newsbrief.analysis.dates.values import year_value

# What makes four digits no year: a counted noun behind …
_COUNTED = (
    r"(?! (?:people|workers|jobs|miles|troops|soldiers|employees|tons|tonnes|points|shares|met(?:er|re)s|km|feet|"
    r"pounds|aircraft|deaths|percent|per cent|square|acres|barrels|men|women|hours|calories|megawatts|index)\b)"
)
# … which behind a round number may be any ("2000 posts", "a 2000-seat hall"), for "1989 votes" are those of 1989, …
_COUNTED_ROUND = re.compile(
    r" (?:dollars|posts|members|contracts|bonds|units|ounces|bushels|gallons|lots|kilomet(?:er|re)s|cars|vehicles|"
    r"homes|rooms|beds|families|students|refugees|prisoners|passengers|delegates|cases|hectares|votes|words|pages|"
    r"seats|stores|copies|steps|stairs|signatures|ballots|tickets|letters|bottles|coins|stones|panels|litres|euros|pounds|"
    r"yards|volts|watts|runs|voters|residents|patients|fans|spectators|runners|trees|birds|sheep|cows)\b|-(?:seat|word|page|member|man|mile|foot|pound|point|acre|room|bed|unit|person|strong)\b",
)
# … a name that numbers its things in front …
_NUMBERED = re.compile(
    r"(?:#|\b(?:(?:nos?|vol|pp?|ch|sec|art|h\.r|s\.b)\.|flight|highway|interstate|route|room|office|section|article|page|"
    r"resolution|channel|class|bill|act|rule|motion|measure|proposition|suite|unit|lot|gate|bus|tram|train|platform|bay|"
    r"box|locker|cell|ward|case|file|code|pin|extension|apartment|flat|building|number|seat|"
    r"model|mark|area|level|boeing|airbus|windows|russell|nikkei|fortune|global|exactly|total of|another|estimated|"
    r"these|those)) $",
    re.IGNORECASE,
)
# … or, before a round number or one that no living reader has seen, a word that measures.
_MEASURED = re.compile(
    r"\b(?:some|about|than|nearly|least|over|only|just|almost|roughly|approximately|with|or|all|up to) $",
    re.IGNORECASE,
)


# "Sold 2020 tickets".
_TAKEN = re.compile(
    r"\b(?:[a-z]+ed|sold|won|held|drew|built|bought|made|sent|took|had|has|have|found|saw|read|ran|cut) $"
)
_PLURAL = re.compile(r" [a-z]+s\b(?! (?:of|in)\b)")
# "1776 Alder Road".
_STREET = re.compile(
    r" (?:[NSEW]\.? )?(?:[A-Z][\w'-]+ ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Way|Square|"
    r"Place|Terrace|Crescent|Court|Close|Row|Highway|Parkway|Pike|Hill|Gardens|Mews)\b"
)


def _is_number(year: int, context: Context) -> bool:
    if _NUMBERED.search(context.left) or _STREET.match(context.right):
        return True
    if _TAKEN.search(context.left) and _PLURAL.match(context.right):
        return True
    if year % 50 and year >= 1900:
        return False
    return bool(_COUNTED_ROUND.match(context.right) or _MEASURED.search(context.left))


def year(match: re.Match[str], context: Context) -> Reading | tuple[Reading, ...] | None:
    first, second = match["year"], match["second"]
    if not second:
        return None if _is_number(int(first), context) else date(first)
    second = first[: 4 - len(second)] + second
    return (date(first, "first"), date(second, "second")) if first < second else None


def short_year(match: re.Match[str], context: Context) -> Reading | None:
    """'89: the last year before the anchor, or soon after it, that ends so."""
    anchor = context.anchor
    if anchor is None:
        return None
    number = anchor.year // 100 * 100 + int(match["short"])
    return date(year_value(number - 100 if number > anchor.year + 10 else number))


def before_christ(match: re.Match[str], context: Context) -> Reading | tuple[Reading, ...]:
    second = year_value(-int(match["bc"]))
    if match["since"]:
        return date(year_value(-int(match["since"])), "since"), date(second, "second")
    return date(second)


_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7}
_DECADES |= {"eighties": 8, "nineties": 9}


# "In her 30s", "in the low 80s": ages, prices and degrees.
_AGE_OR_PRICE = re.compile(
    r"\b(?:his|her|their|my|your|low|high|upper|lower|middle)(?: early| mid| late)?[ -]$", re.IGNORECASE
)


# "The 1980's", but "1980's third quarter".
_DECADE_MARK = re.compile(r"\b(?:the|early|late|mid)[ -]\d+'s$", re.IGNORECASE)


def decade(match: re.Match[str], context: Context) -> Reading | None:
    """A decade is three digits, "the 1800s" a century of two."""
    if _AGE_OR_PRICE.search(context.left) or (match["mark"] and not _DECADE_MARK.search(context.left + match[0])):
        return None
    if match["word"] or match["short"]:
        return date(f"19{match['short'] or _DECADES[match['word'].lower()]}")
    digits = match["full"]
    if match["era"]:
        return date(f"BC{int(digits[:-1]):03d}")
    if len(digits) < 4:
        return None
    return date(digits[:-2] if digits.endswith("00") and digits != "2000" else digits[:-1])


def century(match: re.Match[str], context: Context) -> Reading | None:
    number = ordinal(match["count"])
    return date(f"{'BC' if group(match, 'era') else ''}{number - 1:02d}") if 1 <= number <= 21 else None


RULES = (
    Rule(
        compiled(
            rf"(?:the years? )?(?<!\d\d\d-)(?P<first>{YEAR})(?!\d|[.,]\d|%){_COUNTED}"
            rf"(?: ?[-–/] ?(?P<second>(?:1[0-9]|20)?\d\d)(?!\d|[.,]\d| ?{ERA}))?"
        ),
        frozenset({"#year", "#mark", "#decade"}),
        year,
        "1990, 2020–2021, 1914-18",
    ),
    Rule(compiled(r"'(?P<short>\d\d)(?!s\b|')"), frozenset({"#short"}), short_year, "'89"),
    Rule(
        compiled(rf"(?:(?P<since>\d{{1,4}}) ?(?:-|–|to) ?)?(?P<second>(?P<bc>\d{{1,4}}) ?{ERA})"),
        frozenset({"BC", "BCE", "B"}),
        before_christ,
        "490 BC, 499–493 BC",
    ),
    Rule(
        compiled(
            rf"(?:the )?(?:(?P<full>(?:(?:1[0-9]|20)\d|\d\d)0)(?:s|(?P<mark>'s))(?P<era> {ERA})?|'?(?P<short>\d)0'?s|"
            rf"(?P<word>{alternatives(_DECADES)}))"
        ),
        frozenset({"#decade", *_DECADES}),
        decade,
        "the 1990s, the '60s, the nineties",
    ),
    Rule(
        compiled(rf"(?:the )?(?:early |late |mid-?)?(?P<count>{ORDINAL})[- ]century(?P<era> {ERA})?"),
        frozenset({"century"}),
        century,
        "the 19th century",
    ),
)
