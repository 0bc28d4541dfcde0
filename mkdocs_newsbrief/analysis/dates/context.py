"""What stands around an expression: the days it can be resolved against, its sentence, its tense."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from mkdocs_newsbrief.analysis.dates.tense import (
    Tense,
    is_awaited,
    is_recounted,
    is_scheduled,
    is_told,
    looks_ahead,
    looks_back,
    tense_at,
)
from mkdocs_newsbrief.analysis.dates.thread import Thread

_REACH = 240  # characters of a sentence that are looked at on either side
_STOP = re.compile(r"[.!?][\"”')\]]*\s+(?=[\"“'(\[]*[A-Z\d])|\n")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,3}|[ap]\.m)\.\s+$")
_WHEN = re.compile(r"\b(?:in|by|until|till|before|for|to|from|through|and|this) (?:early |late |mid-)?$")
_THROUGH = re.compile(r",? ?(?:through|to|until|till|-|--) ?(?:the )?", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|compared (?:with|to)|versus|against)(?: in)?(?: the)? $", re.IGNORECASE)
_OLD_NEWS = 45  # days from publication beyond which news no longer says "the next day" of a day it has named


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands in the story, and what is known when the reader gets there.

    `published` is the day of the article; in a `history` what has no year belongs to the thread, in news to the
    days around publication.
    """

    text: str
    start: int
    end: int
    published: dt.date | None
    thread: Thread
    history: bool

    @property
    def anchor(self) -> dt.date | None:
        """The day that "last week" counts from."""
        return self.thread.point or self.published if self.history else self.published

    @property
    def spoken(self) -> dt.date | None:
        """The day or period that "the following year" counts from: the last one spoken of."""
        return self.thread.point or self.published

    @property
    def in_passing(self) -> dt.date | None:
        """The bare year that the same sentence has named before: "won in 2008 but lost four years later"."""
        return self.thread.year if self.thread.year_end > self.sentence()[0] else None

    @property
    def last_year(self) -> dt.date | None:
        """What "that year" means: the last year told, if only in passing."""
        return self.thread.year or self.spoken

    @property
    def day(self) -> dt.date | None:
        """The day that "the next day" and "in the morning" belong to: the last one spoken of that is not long ago."""
        day = self.thread.day
        if self.history or self.published is None:
            return self.thread.point if self.history else day
        near = day is not None and abs((day - self.published).days) <= _OLD_NEWS
        return day if near else self.published

    @property
    def same_paragraph(self) -> dt.date | None:
        """The day that the same paragraph has named last, unless that was long ago."""
        stop = "\n" in self.text[self.thread.end : self.start] if self.thread.day else True
        return None if stop else self.day

    @property
    def left(self) -> str:
        return self.text[max(0, self.start - 40) : self.start]

    @property
    def right(self) -> str:
        return self.text[self.end : self.end + 40]

    @property
    def tense(self) -> Tense:
        """Which way an expression looks that could be before or after publication."""
        return tense_at(*self._placed())

    @property
    def is_recounted(self) -> bool:
        """Whether a past verb of the same clause tells of the expression."""
        sentence, start, _ = self._placed()
        return is_recounted(sentence, start)

    @property
    def is_planned(self) -> bool:
        """Whether what stands before puts it into the future, preposition included: "will meet in March"."""
        sentence, start, end = self._placed()
        if self.tense != "future" or not _WHEN.search(self.left):
            return False
        return tense_at(sentence[:end], start, end) == "future"

    @property
    def is_awaited(self) -> bool:
        """Whether the words before speak of the expression as still to come."""
        sentence, start, _ = self._placed()
        return is_awaited(sentence, start)

    @property
    def looks_ahead(self) -> bool:
        """Whether the words before the expression speak of what is still to come, if only in the present tense."""
        return looks_ahead(*self._placed())

    @property
    def looks_back(self) -> bool:
        """Whether a past verb of the sentence decides which way the expression looks."""
        return looks_back(*self._placed())

    @property
    def is_told(self) -> bool:
        """Whether a past verb touches the expression."""
        return is_told(*self._placed())

    @property
    def is_scheduled(self) -> bool:
        """Whether a verb of the calendar touches the expression: "resumes Monday"."""
        sentence, start, _ = self._placed()
        return is_scheduled(sentence, start)

    @property
    def is_compared(self) -> bool:
        """Whether the expression only serves a comparison: "higher than in September 1989"."""
        return bool(_COMPARED.search(self.left))

    @property
    def range_start(self) -> dt.date | None:
        """The day before "through", "to" or a dash, where the expression ends a range of days."""
        day, between = self.thread.day, self.text[self.thread.end : self.start]
        return day if day and _THROUGH.fullmatch(between) else None

    def opening(self) -> bool:
        """Whether the expression stands at the beginning of its sentence ("In early 1918, …")."""
        return self.start - self.sentence()[0] <= len("At the beginning of ")

    def _placed(self) -> tuple[str, int, int]:
        """The sentence, and where the expression stands in it."""
        start, end = self.sentence()
        return self.text[start:end], self.start - start, self.end - start

    def sentence(self) -> tuple[int, int]:
        """The sentence around the expression, cut at `_REACH`; an abbreviation's stop does not end it."""
        start = max(0, self.start - _REACH)
        for stop in _STOP.finditer(self.text, start, self.start):
            if stop[0] == "\n" or not _ABBREVIATION.search(self.text, max(0, stop.end() - 8), stop.end()):
                start = stop.end()
        after = _STOP.search(self.text, self.end, self.end + _REACH)
        return start, after.start() + 1 if after else min(len(self.text), self.end + _REACH)
