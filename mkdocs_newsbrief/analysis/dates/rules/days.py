"""Days told by their name or from where the reader stands: "Thursday", "yesterday", "the next morning"."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import weekday_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    NAME_BEHIND,
    PART,
    PARTS_OF_DAY,
    WEEKDAY,
    WEEKDAY_WORDS,
    compiled,
)
from mkdocs_newsbrief.analysis.dates.nearest import nearest_weekday
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, group, time
from mkdocs_newsbrief.analysis.dates.values import day_value, part_value, shifted

# The words that put a day or a period before or behind another.
BACK = frozenset({"latest", "last", "past", "previous", "prior", "preceding"})
AHEAD = frozenset({"next", "coming", "following", "succeeding"})

_WEEKDAY_RELATIONS = "last|past|next|this|previous|coming|following"
# The name of a day that is no bare weekday: "Super Tuesday", "Black Friday".
_NAMED_DAY = re.compile(r"\b(?:Super|Black|Bloody|Cyber|Giving|Fat|Holy|Small Business) $")
# One of many: "on a recent Friday", "a rainy Monday morning in May"; but "a Monday rally" is a certain Monday.
_ONE_OF_MANY = re.compile(r"\b(?:an?|one|another|any|some) $|(?:^|\b(?:on|was|is|of|like|one) )an? [a-z]+ $")
_NO_NOUN = re.compile(
    r"(?: nights?| mornings?)?(?:[,.;:]|$| (?:in|at|this|last|when|after|before|to|for|with|and)\b)"
)


def weekday(match: re.Match[str], context: Context) -> Reading | None:
    """A bare day of the week is the nearest in the direction of the tense; today counts."""
    if _NAMED_DAY.search(context.left):
        return None
    number, part, which = weekday_number(match["weekday"]), group(match, "part"), group(match, "which")
    if not which and NAME_BEHIND.match(context.right):
        return None
    any_one = _ONE_OF_MANY.search(context.left) and _NO_NOUN.match(context.right)
    day = None if any_one else _weekday(number, which, context)
    if day is None:
        value = f"XXXX-WXX-{number + 1}"
        return time(f"{value}T{PARTS_OF_DAY[part]}") if part else date(value)
    return time(part_value(day, PARTS_OF_DAY[part])) if part else date(day_value(day))


_BESIDE = ("following", "previous", "preceding")  # count from the day last spoken of


def _weekday(number: int, which: str, context: Context) -> dt.date | None:
    anchor = context.day if which in _BESIDE else context.anchor
    if anchor is None:
        return None
    back = (anchor.weekday() - number) % 7
    if which in AHEAD:
        return anchor + dt.timedelta(days=7 - back)
    if which in BACK:
        return anchor - dt.timedelta(days=back or 7)
    return nearest_weekday(number, context)


DEICTIC_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


# "USA TODAY", "Russia Today": a capital behind a capitalised word belongs to a name.
_NAME_BEFORE = re.compile(r"[A-Z]\w+ $")


def deictic_day(match: re.Match[str], context: Context) -> Reading | None:
    if match["day"][0].isupper() and _NAME_BEFORE.search(context.left) and not context.left.isupper():
        return None
    part = group(match, "part")
    count = DEICTIC_DAYS[match["day"].lower()]
    count += {"before": -1, "after": 1}.get(group(match, "beyond"), 0)
    value = shifted(context.day_of_speech, count, "D")
    return time(f"{value}T{PARTS_OF_DAY[part]}") if part else date(value)


# "World News Tonight", "the Tonight show".
_PROGRAMME = re.compile(r"(?:\b[Tt]he|[A-Z]\w+) $")


def part_of_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "tonight", "this morning", "last night", "overnight"."""
    words = match[0].lower()
    if match[0].istitle() and _PROGRAMME.search(context.left):
        return None
    if words == "overnight":
        return time(part_value(context.same_paragraph or context.anchor, "NI"))
    part = "NI" if words == "tonight" else PARTS_OF_DAY[match["part"].lower()]
    back = group(match, "which") == "last"
    return time(f"{shifted(context.day_of_speech, -back, 'D')}T{part}")


# "An early morning raid" is of no certain morning.
_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)


def middle_of_day(match: re.Match[str], context: Context) -> Reading | None:
    if _ARTICLE.search(context.left):
        return None
    return time(part_value(context.day, PARTS_OF_DAY[match["part"].lower()]))


def anaphoric_part(match: re.Match[str], context: Context) -> Reading:
    """ "in the morning", "that night", "the next morning": of the day last spoken of."""
    words = group(match, "which") or group(match, "beyond")
    count = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(words, 0)
    part = PARTS_OF_DAY[group(match, "part") or group(match, "part2")]
    return time(f"{shifted(context.day, count, 'D')}T{part}")


def anaphoric_day(match: re.Match[str], context: Context) -> Reading:
    words = group(match, "which") or group(match, "beyond")
    count = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}.get(words, 0)
    return date(shifted(context.day, count, "D"))


def the_day(match: re.Match[str], context: Context) -> Reading:
    """ "later in the day", "the end of the day": the day last spoken of."""
    return date(day_value(context.day))


# "The day before he had sworn to stay": no clause of "before", since its verb goes behind that of the sentence.
CLAUSE_BEHIND = r" (?:(?:he|she|it|they|we|I)|(?-i:[A-Z])\w+|(?:the|his|her|their|its|a) \w+) had\b| and\b| when\b|$"
_WITHIN = "(?:(?<=in )|(?<=during )|(?<=through )|(?<=into )|(?<=throughout )|(?<=of )|(?<=for ))"
_DAY_WORDS = frozenset({"yesterday", "today", "tomorrow"})
_PART_WORDS = frozenset(PARTS_OF_DAY)

RULES = (
    Rule(
        compiled(rf"(?:(?:the )?(?P<which>{_WEEKDAY_RELATIONS}) )?{WEEKDAY}(?:(?:(?:'s)?,? |-){PART})?"),
        WEEKDAY_WORDS,
        weekday,
        "Thursday, last Monday, Friday night",
    ),
    Rule(
        compiled(rf"(?:the day (?P<beyond>before|after) )?(?P<day>yesterday|today|tomorrow)(?: {PART})?"),
        _DAY_WORDS,
        deictic_day,
        "yesterday, tomorrow morning, the day after tomorrow",
    ),
    Rule(
        compiled(r"tonight|overnight|(?P<which>this|last) (?P<part>morning|afternoon|evening|night)"),
        _PART_WORDS | {"tonight", "overnight"},
        part_of_day,
        "this morning, last night",
    ),
    Rule(
        compiled(r"(?:mid-?|(?:early|late) |(?<=by ))(?P<part>morning|afternoon|evening)"),
        _PART_WORDS | {"mid", "midmorning", "midafternoon", "midevening"},
        middle_of_day,
        "mid-afternoon, late evening, by morning",
    ),
    Rule(
        compiled(
            rf"(?:{_WITHIN}the|that(?: same)?|"
            rf"the (?P<which>next|following|same|previous)) {PART}"
            r"(?! (?:of|shows?|news|papers?|editions?|rush|session|trading)\b)|"
            rf"the {PART.replace('part', 'part2')} (?P<beyond>before|after)(?=[,.;]|{CLAUSE_BEHIND})"
        ),
        _PART_WORDS,
        anaphoric_part,
        "in the morning, that night, the next morning",
    ),
    Rule(
        compiled(
            r"the (?:very )?(?P<which>following|next|previous|preceding|same) day|"
            rf"that(?: same| very)? day|the day (?P<beyond>before|after)(?=[,.;]|{CLAUSE_BEHIND})"
        ),
        frozenset({"day"}),
        anaphoric_day,
        "the following day, that day",
    ),
    Rule(
        compiled(
            r"(?:(?:later|earlier|early|late) in|(?:the )?(?:start|end|close|beginning|rest) of) the day|"
            r"later that day|(?:(?<=end )|(?<=ended )|(?<=ending )|(?<=finish )|(?<=finished )|(?<=closed )|"
            r"(?<=most of )|(?<=much of )|(?<=part of ))the day|(?:(?<=for )|(?<=on ))the day(?=[,.])"
        ),
        frozenset({"day"}),
        the_day,
        "later in the day",
    ),
)
