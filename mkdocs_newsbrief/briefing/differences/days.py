"""Days: on which day something happened, where clauses tell the same but for the day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.analysis.quotes.lexicon import CUES
from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.clauses import clauses
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.terms import names_of
from mkdocs_newsbrief.briefing.wording.words import tokens, word_set

_APART = 3  # days: what lies further apart is the next of its kind
_TOLD = 2  # words, names left out, that two clauses must share at the least: who, and what became of them
_STRETCH = re.compile(r"[^,;:()–—]+")  # of a clause: the attribution behind it is another
# Not "by Sunday", "the Sunday ferry" or "Sunday's ferry"; nor "yesterday", for the stamp may be of a later version.
_REFERS = re.compile(r"\b(?:the|an?|this|that|by|for|of|from|to|till|until|before|after|and|or) $", re.I)
_NAMED = re.compile(r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|.*\d)[^'’]+")
# The same may be said on two days, and what is one of a row happens on two.
_REPEATED = CUES.keys() | word_set("another again first second third fourth fifth last new not no never")


@dataclass(frozen=True, slots=True)
class Dated:
    """What a clause says, and the day that it gives for it."""

    side: Side
    words: frozenset[str]
    day: dt.date


def find_days(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each claim: the days that different sources give it."""
    dated = {telling.key: day for telling in corpus.sentences if (day := _dated(telling))}
    for claim in claims:
        found = [dated[clause.telling.key] for clause in claim.clauses if clause.telling.key in dated]
        against = {one.side for one in found for other in found if _stand_against(one, other, corpus)}
        if against:
            yield Finding(
                "On which day it happened", "value", tuple(one.side for one in found if one.side in against)
            )


def _dated(telling: Telling) -> Dated | None:
    """The stretch around the only date of a sentence."""
    text, offset = telling.text, telling.sentence.span.start
    moments = telling.moments
    if [(moment.granularity, moment.modality, moment.mod) for moment in moments] != [("day", "reported", None)]:
        return None
    day, start, end = extent(moments[0].value), moments[0].span.start - offset, moments[0].span.end - offset
    if not day or _REFERS.search(text[:start]) or not _NAMED.fullmatch(text, start, end + 1):
        return None
    part = next(part for part in clauses(telling) if start < part.end)
    told = next(found.span() for found in _STRETCH.finditer(text, part.start, part.end) if start < found.end())
    words = telling.words_in(*told) - names_of(text[start:end])
    once = part.mood == "reported" and _REPEATED.isdisjoint(tokens(text[slice(*told)]))
    return Dated(Side(telling, *told), words, day[0]) if once else None


def _stand_against(one: Dated, other: Dated, corpus: Corpus) -> bool:
    """Whether one wording holds the other but for a day near its own, which neither source can mean as well."""
    shared = one.words & other.words
    return (
        shared in (one.words, other.words)
        and len(shared - corpus.light) >= _TOLD
        and bool(shared & corpus.names)
        and 0 < abs((one.day - other.day).days) <= _APART
        and not (_knows(one, other.day) or _knows(other, one.day))
    )


def _knows(dated: Dated, day: dt.date) -> bool:
    """Whether its source names the day too, or cannot be shown to be as late: then it may tell of another event."""
    analysis, iso = dated.side.telling.analysis, day.isoformat()
    published = analysis.article.masthead.published.value or ""
    return published < iso or any(moment.value.startswith(iso) for moment in analysis.moments)
