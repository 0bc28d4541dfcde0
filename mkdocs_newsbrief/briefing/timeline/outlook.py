"""Outlook: whether what was announced is still to come — not once a source tells how it came out, or calls it off."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from itertools import islice

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.timeline.cluster import Cluster
from mkdocs_newsbrief.briefing.timeline.mention import Mention
from mkdocs_newsbrief.briefing.wording.standing import is_expected

_MOST = 20  # mentions of one event that are looked at
_TOLD = 20  # per cent of the weight of what was announced that an outcome has in common with it
_SPOKEN_OF = 25  # per cent of it that later reports have anywhere: one of them may tell the outcome in other words
_CALLED = 40  # per cent that what calls it off has in common with it
_CALLS_OFF = re.compile(
    r"\b(?:called off|cancel(?:s|led|ed|ling)?|postpone[sd]?|put (?:off|back)|scrapp(?:ed|ing)|shelved?|suspended|"
    r"delayed?|abandon(?:s|ed)?|dropp(?:ed|ing)|withdrawn?|withdrew|no longer|(?:will|would) not|won[’']t|instead|"
    r"rule[sd] out|brought forward)\b",
    re.IGNORECASE,
)


class Outlook:
    """What the sources still expect, seen from the day of the newest of them."""

    def __init__(self, corpus: Corpus, newest: dt.date | None) -> None:
        self._corpus = corpus
        self._newest = newest
        self._last: dict[str, str] = {}  # the day of the newest source that reports something with a word
        for telling in corpus.tellings:
            if not is_expected(telling.text):
                for word in telling.words:
                    self._last[word] = max(telling.day, self._last.get(word, ""))

    def is_past(self, found: Cluster) -> bool:
        """Whether its last day lies before the newest source."""
        days = extent(found.date)
        return bool(self._newest and days and days[1] < self._newest)

    def is_settled(self, found: Cluster) -> bool:
        """Whether a source tells how it came out, in whatever words, or calls it off."""
        mentions = list(islice(found.mentions, _MOST))
        if self.is_past(found) and any(map(self._is_spoken_of, mentions)):
            return True
        near = self._corpus.matching.near
        return any(self._settles(other, mention) for mention in mentions for other in near(mention.telling))

    def _is_spoken_of(self, mention: Mention) -> bool:
        """Whether later reports have its words."""
        words = self._announced(mention)
        later = [word for word in words if self._last.get(word, "") >= mention.date]
        return _is_told_at_once(mention) and 100 * self._weight(later) >= _SPOKEN_OF * self._weight(words)

    def _settles(self, other: Telling, mention: Mention) -> bool:
        words = self._announced(mention)
        share = 100 * self._weight(words & other.words) // max(1, self._weight(words))
        if _is_told_at_once(mention) and other.day >= mention.date:
            return share >= _TOLD and not is_expected(other.text)
        return share >= _CALLED and other.day >= mention.telling.day and bool(_CALLS_OFF.search(other.text))

    def _announced(self, mention: Mention) -> frozenset[str]:
        return mention.near - self._corpus.light

    def _weight(self, words: Iterable[str]) -> int:
        return self._corpus.matching.weight(words)


def _is_told_at_once(mention: Mention) -> bool:
    """Whether there is a day on which it comes out: what lasts for days, or is to be in a year, has none."""
    return len(mention.date) == len("2021-03-25")
