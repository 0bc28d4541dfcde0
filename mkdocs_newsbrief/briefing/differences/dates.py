"""Dates: from when, until when or in which year one thing is, where sources tell the same of it otherwise.

What happened on which day is for `days`: there a wrong difference is near, as much happens on every day of a story.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.amounts import NUMBER_WORDS
from mkdocs_newsbrief.briefing.wording.synonyms import is_event
from mkdocs_newsbrief.briefing.wording.terms import names_of

# The words before a date by which it is the bound or the day of something, and what they ask.
_BOUNDS = {
    "until": "By when", "till": "By when", "by": "By when", "before": "By when", "from": "From when",
    "since": "Since when",
}  # fmt: skip
_LEAD = re.compile(rf"\b({'|'.join(_BOUNDS)}) (?:the )?$")
_SHARED = 2  # words of the matter that two sentences share beside the date, something that happens among them …
_WEIGHT = 4.0  # … and what they weigh in nats
_BEFORE, _BEHIND = 9, 4  # terms with content around a date that tell what it is of
_NUMBERS = names_of(" ".join(NUMBER_WORDS))
_CROWD = 60  # dates with one word before them: among more, nobody can say which are of one thing
_MOST = 90  # characters of a side


@dataclass(frozen=True, slots=True)
class _Dated:
    telling: Telling
    start: int
    end: int
    days: tuple[dt.date, dt.date]
    words: frozenset[str]

    @property
    def worded(self) -> str:
        """Of "Saturday" and "Saturday" nobody can see that two are meant."""
        return self.telling.text[self.start : self.end].lower()


def find_dates(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each bound: dates of different sources, neither of which knows the other's."""
    by_bound: defaultdict[tuple[str, int], list[_Dated]] = defaultdict(list)
    for telling in corpus.sentences:
        for bound, size, dated in _dated(telling):
            by_bound[bound, size].append(dated)
    for (bound, *_), found in sorted(by_bound.items(), key=lambda pair: pair[0]):
        for one, other in combinations(found, 2) if len(found) <= _CROWD else ():
            shared = one.words & other.words
            if _is_one(shared, one, corpus) and _stand_against(one, other):
                yield Finding(bound, "value", (_side(one, shared), _side(other, shared)))


def _dated(telling: Telling) -> Iterator[tuple[str, int, _Dated]]:
    """With the word before the date, and how finely it is told; of what happened, the year alone."""
    at = telling.sentence.span.start
    for moment in telling.moments:
        start, end = moment.span.start - at, moment.span.end - at
        lead, days = _LEAD.search(telling.text[:start]), extent(moment.value)
        if lead is None or days is None or moment.type != "DATE" or moment.mod in ("before", "after"):
            continue
        bound, yearly = lead[1].lower(), moment.granularity == "year"
        if moment.granularity not in ("day", "month", "year"):
            continue
        words = telling.around(start, end, _BEFORE, _BEHIND) - _NUMBERS
        yield _BOUNDS[bound], int(yearly), _Dated(telling, start, end, days, words)


def _is_one(shared: frozenset[str], one: _Dated, corpus: Corpus) -> bool:
    events = {word for word in shared if any(map(is_event, one.telling.worded({word})))}
    matter = (shared - corpus.common) | events
    named = bool(shared & corpus.names - OFFICES)
    return bool(events) and len(matter) + named >= _SHARED and corpus.worths(shared) >= _WEIGHT


def _stand_against(one: _Dated, other: _Dated) -> bool:
    apart = one.days[1] < other.days[0] or other.days[1] < one.days[0]
    different = one.telling.document != other.telling.document and one.worded != other.worded
    return different and apart and not (_knows(one, other) or _knows(other, one))


def _knows(dated: _Dated, other: _Dated) -> bool:
    """Whether its source names the other date, too: then it tells of two things, or of a change."""
    analysis = dated.telling.analysis
    extents = [days for moment in analysis.moments if (days := extent(moment.value))]
    return other.worded in analysis.article.text.lower() or any(
        other.days[0] <= days[0] and days[1] <= other.days[1] for days in extents
    )


def _side(dated: _Dated, shared: frozenset[str]) -> Side:
    """The date with the nearest words that both have, as far as they fit."""
    starts = [term.start for term in dated.telling.terms if term.name in shared and term.start < dated.start]
    fit = [start for start in starts if dated.end - start <= _MOST]
    lead = _LEAD.search(dated.telling.text[: dated.start])
    return Side(dated.telling, min(fit, default=lead.start() if lead else dated.start), dated.end)
