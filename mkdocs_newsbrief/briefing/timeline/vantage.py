"""Vantage: whether a source was written before, during or after the main event.

A preview and a report of the same talks do not contradict each other: they look at them from two sides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.timeline import Timeline
from mkdocs_newsbrief.briefing.wording.standing import foretells, is_expected
from mkdocs_newsbrief.briefing.wording.synonyms import concept, is_event
from mkdocs_newsbrief.briefing.wording.words import stem, tokens
from mkdocs_newsbrief.model import Analysis, Event, Vantage

_AT = re.compile(r"\b(?:at|during|in|throughout) (?:the|this|that|their|its|his|her)((?: \w+){1,2})", re.IGNORECASE)
_PAST = re.compile(r"\bafter(?: (?:the|this|that|their|its|his|her|a)\b)?((?: \w+){1,2})", re.IGNORECASE)


def find_vantages(analyses: Sequence[Analysis], told: Sequence[Telling], timeline: Timeline) -> tuple[Vantage, ...]:
    """For each source that tells of the main event, from which side; `told` are the sentences of all sources."""
    event = _main_event(timeline, len(analyses))
    if event is None:
        return ()
    cited = {(citation.source, citation.sentence) for citation in (*event.citations, *event.related)}
    sentences = [telling for telling in told if (telling.source, telling.sentence.id) in cited]
    happening = _events(sentences)
    found = (_vantage(analysis, event.date, sentences, told, happening) for analysis in analyses)
    return tuple(sorted((vantage for vantage in found if vantage), key=lambda vantage: vantage.source))


def _main_event(timeline: Timeline, sources: int) -> Event | None:
    """The event of one day that most sources tell of: at least two of them, and half of all."""
    days = [
        event
        for event in (*timeline.events, *timeline.expected, *timeline.overdue)
        if len(event.date) == len("2021-03-25")
    ]
    best = max(days, key=lambda event: (_tellers(event), event.date), default=None)
    return best if best and _tellers(best) >= max(2, sources / 2) else None


def _tellers(event: Event) -> int:
    return len({citation.source for citation in (*event.citations, *event.related)})


def _events(sentences: Sequence[Telling]) -> frozenset[str]:
    """What the main event is called: the words of what happens that two of its sources share."""
    sources: dict[str, set[str]] = {}
    for telling in sentences:
        for word in tokens(telling.text):
            if is_event(word):
                sources.setdefault(concept(stem(word)), set()).add(telling.source)
    return frozenset(word for word, tellers in sources.items() if len(tellers) > 1)


def _vantage(
    analysis: Analysis, day: str, sentences: Sequence[Telling], told: Sequence[Telling], happening: frozenset[str]
) -> Vantage | None:
    """By the day of publication; on the day itself, or where it is not known, by what the source still expects."""
    article = analysis.article
    own = [telling for telling in sentences if telling.source == article.id]
    if not own:
        return None
    published = article.masthead.published
    first, last = published.value or published.earliest, published.value or published.latest
    reports = [telling for telling in own if not _awaits(telling, day)]
    if not reports or (last and last < day):
        show = next((telling for telling in own if _awaits(telling, day)), own[0])
        return Vantage(article.id, "before", day, show.citation)
    if first and first > day:
        return Vantage(article.id, "after", day, reports[0].citation)
    story = [telling for telling in told if telling.source == article.id]
    pending = [telling for telling in story if _pends(telling, day, happening)]
    if pending:
        return Vantage(article.id, "during", day, pending[0].citation)
    over = [telling for telling in story if _names(_PAST, telling) & happening and not foretells(telling.text)]
    return Vantage(article.id, "after", day, (over or reports)[0].citation)


def _awaits(telling: Telling, day: str) -> bool:
    """Whether a sentence only expects what it tells of the day."""
    moods = {moment.modality for moment in telling.moments if moment.value.startswith(day)}
    return moods == {"expected"} if moods else foretells(telling.text)


def _pends(telling: Telling, day: str, happening: frozenset[str]) -> bool:
    """Whether something of the main event, or of its day, is still to come."""
    if not is_expected(telling.text):
        return False
    later = any(moment.value.startswith(day) and moment.modality == "expected" for moment in telling.moments)
    return later or bool(_names(_AT, telling) & happening)


def _names(pattern: re.Pattern[str], telling: Telling) -> set[str]:
    """What a pattern finds in a sentence, as words are compared."""
    return {concept(stem(word)) for found in pattern.findall(telling.text) for word in found.lower().split()}
