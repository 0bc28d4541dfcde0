"""Worth: how surely a mention tells of an event that a reader would put on a timeline, and how well.

A live blog greets its readers by the minute, a column remembers, a spokesman "did not answer on Tuesday": each has a
date, and none is an event. The weights are fitted on stories with keys by `benchmarks/timeline_model.py`, held out by
story.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.timeline.bearing import clock, is_quoted, is_said, is_stamp
from mkdocs_newsbrief.briefing.timeline.cluster import Cluster
from mkdocs_newsbrief.briefing.timeline.mention import Mention
from mkdocs_newsbrief.briefing.wording.standing import outside_quotes

_ASIDE = ("opinion", "correction", "qa")  # genres that report nothing new
_OPENING = 3  # sentences of a source that tell its news
_LAST = 20  # sentences: further down all count alike
_SHARE = 40  # per cent of the sources: a date that more of them give is no better for that
_OLD = dt.timedelta(days=30)  # before the newest source

# A verb of what happened: a form that ends in -ed, or one of those that do not.
_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|came|went|left|began|fell|rose|struck|broke|said|told|took|made|found|met|won|"
    r"lost|held|gave|sent|became|ran|stood|put|cut|hit|shot|drew|flew|fled|sank|led|set)\b"
)
_NOT = re.compile(r"\b(?:not|never|no|nobody|none|without)\b|n[’']t\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:would|could|may|might|should|can|must|will)\b", re.IGNORECASE)


class Features(NamedTuple):
    """What is weighed, in whole numbers; in the order of the weights."""

    stamp: int  # 1 for the hour at the head of an entry
    open: int  # 1 if the date is only referred to
    said: int  # 1 if it dates a statement
    quoted: int  # 1 if it stands within a quotation
    first_person: int  # 1 for the voice of a column, a letter or a reporter on the spot
    aside: int  # 1 in an opinion, a letter, a correction or answers to questions
    orphan: int  # 1 if nobody says who speaks
    unclosed: int  # 1 if a quotation goes on in another sentence
    past: int  # 1 if the writer's own words tell what happened
    negated: int  # 1 if they say "not"
    modal: int  # 1 if they say "would", "can", "may"
    lead: int  # 1 in the first three sentences of a source
    number: int  # of the sentence, at most 20
    coarse: int  # 1 for a week, a month, a year
    old: int  # 1 if it was more than 30 days before the newest source
    share: int  # per cent of the sources that give this date, at most 40
    hour: int  # 1 if an hour is given whose day stands elsewhere
    names: int  # 1 if a name stands near the date
    amounts: int  # numbers in the sentence, at most 2


# Thousandths of a logit for each unit.
WEIGHTS = Features(
    stamp=-1496,
    open=-948,
    said=733,
    quoted=-2773,
    first_person=-1452,
    aside=-460,
    orphan=-1531,
    unclosed=-4224,
    past=945,
    negated=-571,
    modal=-123,
    lead=390,
    number=-51,
    coarse=-1049,
    old=1859,
    share=56,
    hour=-893,
    names=339,
    amounts=258,
)
BIAS = -1320
ENOUGH = -1200  # a row below it is left out …
_TOLD_TOO = 700  # … where each further source that tells it, up to two, counts as much as this
_EXPECTED = 2000  # what a sentence that only expects falls behind those that report …
_COARSE = 1000  # … and one that gives a longer time behind one that gives the day


class Worth:
    """What the mentions of a story are worth; they are told by their sentences and dates."""

    def __init__(self, mentions: Iterable[Mention], corpus: Corpus) -> None:
        self._corpus = corpus
        days = [telling.day for telling in corpus.tellings if telling.day]
        self._newest = dt.date.fromisoformat(max(days)) if days else None
        self._sources: defaultdict[str, set[int]] = defaultdict(set)
        for mention in mentions:
            self._sources[mention.date].add(mention.telling.document)

    def of(self, mention: Mention) -> int:
        """Thousandths of a logit that it tells of an event."""
        return BIAS + sum(weight * value for weight, value in zip(WEIGHTS, self.features(mention), strict=True))

    def best(self, found: Cluster) -> Mention:
        """The mention whose sentence tells the event best."""
        return min(
            found.mentions, key=lambda mention: (-self._within(mention, found), mention.telling.key, mention.span)
        )

    def is_event(self, found: Cluster) -> bool:
        """Whether a row is worth its place."""
        further = min(2, len(found.sources) - 1)
        if found.expected:
            return any(mention.telling.analysis.genre != "opinion" for mention in found.mentions)
        return self._within(self.best(found), found) + further * _TOLD_TOO >= ENOUGH

    def _within(self, mention: Mention, found: Cluster) -> int:
        return self.of(mention) - mention.expected * _EXPECTED - (mention.date != found.date) * _COARSE

    def features(self, mention: Mention) -> Features:
        telling, faults = mention.telling, mention.telling.faults
        own, days = outside_quotes(telling.text), extent(mention.date)
        return Features(
            stamp=int(is_stamp(mention)),
            open=int(mention.open),
            said=int(is_said(mention)),
            quoted=int(is_quoted(mention)),
            first_person=int("first person" in faults),
            aside=int(telling.analysis.genre in _ASIDE),
            orphan=int("orphan" in faults),
            unclosed=int("unclosed" in faults),
            past=int(bool(_PAST.search(own))),
            negated=int(bool(_NOT.search(own))),
            modal=int(bool(_MODAL.search(own))),
            lead=int(telling.sentence.number <= _OPENING),
            number=min(_LAST, telling.sentence.number),
            coarse=int(len(mention.date) != len("2021-03-25")),
            old=int(bool(self._newest and days and self._newest - days[1] > _OLD)),
            share=min(_SHARE, 100 * len(self._sources[mention.date]) // max(1, self._corpus.sources)),
            hour=int(bool(clock(mention)) and not is_stamp(mention) and not _gives_day(telling)),
            names=int(not mention.near.isdisjoint(self._corpus.names)),
            amounts=min(2, len(telling.amounts)),
        )


def _gives_day(telling: Telling) -> bool:
    return any(moment.granularity == "day" for moment in telling.moments)
