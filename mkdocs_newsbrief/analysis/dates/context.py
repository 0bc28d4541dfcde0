"""What stands around an expression: the days it can be resolved against, its sentence, its tense."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_newsbrief.almanac import WEEKDAY_NAMES, weekday_number
from mkdocs_newsbrief.analysis.dates.clause import Clause, clause_at, reports
from mkdocs_newsbrief.analysis.dates.outlook import outlook
from mkdocs_newsbrief.analysis.dates.thread import Standing, Thread

_REACH = 240  # characters of a sentence that are looked at on either side
_STOP = re.compile(r"[.!?\n](?:(?<=\n)|[\"”')\]]*\s+(?=[\"“'(\[]*[A-Z\d]))")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|(?!June|July|May|[A-Z]\w* )[A-Z][a-z]{1,3}|[ap]\.m)\.\s+$")
_THROUGH = re.compile(r",? ?(?:through|to|until|till|-|--) ?(?:the )?", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|compared (?:with|to)|versus|against)(?: in)?(?: the)? $", re.IGNORECASE)
_MIDWEEK = 2  # Wednesday
_SURE = 15  # what the outlook weighs where there is no doubt
_PAST = ("past", "was", "had", "has", "done")  # kinds of verbs that tell what happened
_WORDS = re.compile(r"\w")
_LINE_END = re.compile(r"[ \t.:,|–-]*(?=\n|$)")
# "NORWICK, March 3 (AP) —"
_DATELINE = re.compile(r"[A-Z][A-Z.'-]+(?:[ ,/]+[A-Z][\w.'-]*){0,4}, *\(?")
_DATELINE_END = re.compile(r"\)?,? ?(?:\([^)\n]{1,40}\) ?)?[-–—_]")
_OLD_NEWS = 45  # days from publication beyond which news no longer says "the next day" of a day it has named


# "… he said on Sunday": the day of a speech, outside its marks.
_SAID = re.compile(
    r"[^\n\"”]*[\"”,][^\n\"“”.]{0,80}\b(?:said|told|wrote|added|recalled|warned|announced|explained|declared|tweeted|posted)\b"
    rf"(?: [^\s\"“”.]+){{0,5}}? (?:on |late |early )?(?P<day>{'|'.join(WEEKDAY_NAMES)})\b"
)
_SAYING = re.compile(
    rf"(?:\b(?:said|told|wrote)\b[^\"“”.]{{0,40}} on |(?:^|\.\s+)On )(?P<day>{'|'.join(WEEKDAY_NAMES)})\b"
    r"[^\"“”.]{0,80}[:,] [\"“]"
)


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open at the end of a line's beginning."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands in the story, and what is known when the reader gets there.

    `published` is the day of the article, `written` the one that it was told on: a wire's dateline or a stamp on a
    line of its own may be older. In a `history` what has no year belongs to the thread, in news to those days.
    """

    text: str
    start: int
    end: int
    published: dt.date | None
    thread: Thread
    history: bool
    written: dt.date | None

    def at(self, start: int, end: int) -> Context:
        """The same, for another expression."""
        return Context(self.text, start, end, self.published, self.thread, self.history, self.written)

    @property
    def anchor(self) -> dt.date | None:
        """The day that "last week" counts from."""
        return self.thread.point or self.written if self.history else self.written

    @property
    def spoken(self) -> dt.date | None:
        """The day or period that "the following year" counts from: the last one spoken of."""
        return self.thread.point or self.written

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
        """The day that "the next day" and "in the morning" belong to: of the paragraph, or the story's own."""
        if self.history:
            return self.thread.point
        return self._same_paragraph() or self._recent(self.thread.scene) or self.anchor

    @property
    def same_paragraph(self) -> dt.date | None:
        """The day that the same paragraph has named last, unless that was long ago."""
        return self._recent(self._same_paragraph())

    def _same_paragraph(self) -> dt.date | None:
        stop = self.thread.day is None or "\n" in self.text[self.thread.end : self.start]
        return None if stop else self.thread.day

    @property
    def day_of_hour(self) -> dt.date | None:
        """The day of an hour that stands without one: the story's, or that of publication for what is or will be."""
        if self.history:
            return self.same_paragraph or self.day
        if not _WORDS.search(self.text, self.text.rfind("\n", 0, self.start) + 1, self.start):
            return self.anchor  # the stamp of an entry
        verb, near = self._clause().verb, self.same_paragraph
        past = verb is None or verb.kind.startswith(_PAST)
        if near and not (past and self.anchor and near > self.anchor):
            return near
        return self._recent(self.thread.scene) or self.anchor if past else self.anchor

    @property
    def day_of_speech(self) -> dt.date | None:
        """The day that "today" is: of publication, or in a quotation the one on which it was said."""
        line = self.text.rfind("\n", 0, self.start) + 1
        if self.anchor is None or not _is_quoted(self.text[line : self.start]):
            return self.anchor
        said = _SAID.search(self.text, self.end, self.end + _REACH) or _SAYING.search(self.text, line, self.start)
        if said is None:
            return self.anchor
        return self.anchor - dt.timedelta(days=(self.anchor.weekday() - weekday_number(said["day"])) % 7)

    def _recent(self, day: dt.date | None) -> dt.date | None:
        near = day is not None and (self.published is None or abs((day - self.published).days) <= _OLD_NEWS)
        return day if near else None

    def _clause(self) -> Clause:
        start, end = self.sentence()
        return clause_at(self.text[start:end], self.start - start, self.end - start)

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def left(self) -> str:
        return self.text[max(0, self.start - 40) : self.start]

    @property
    def right(self) -> str:
        return self.text[self.end : self.end + 40]

    def looks_ahead(self, near: str = "now") -> bool:
        """Whether the expression means what is still to come; `near` names its kind and how far off it is."""
        return self._outlook(near) > 0

    def looks_back(self, near: str = "now") -> bool:
        """Whether it surely means what is over."""
        return self._outlook(near) < -_SURE

    def _outlook(self, near: str) -> int:
        start, end = self.sentence()
        return outlook(self.text[start:end], self.start - start, self.end - start, near)

    @property
    def is_early_in_week(self) -> bool:
        """Whether the weekend that has passed is nearer than the one to come."""
        return self.anchor is not None and self.anchor.weekday() < _MIDWEEK

    @property
    def is_compared(self) -> bool:
        """Whether the expression only serves a comparison: "higher than in September 1989"."""
        return bool(_COMPARED.search(self.left))

    @property
    def range_start(self) -> dt.date | None:
        """The day before "through", "to" or a dash, where the expression ends a range of days."""
        day, between = self.thread.day, self.text[self.thread.end : self.start]
        return day if day and _THROUGH.fullmatch(between) else None

    @property
    def is_stamp(self) -> bool:
        """Whether the expression stands alone on its line, or in the dateline of a wire."""
        line = self.text.rfind("\n", 0, self.start) + 1
        if _DATELINE.fullmatch(self.text, line, self.start):
            return bool(_DATELINE_END.match(self.text, self.end))
        return not _WORDS.search(self.text, line, self.start) and bool(_LINE_END.match(self.text, self.end))

    def standing(self) -> Standing:
        """What a day is to the story: one that opens its sentence ("In early 1918, …"), one of saying …"""
        if self.is_stamp:
            return "stamp"
        own, verb = self._clause().own, self._clause().verb
        if own and reports(own):
            return "saying"
        if self.start - self.sentence()[0] <= len("At the beginning of "):
            return "opening"
        if verb and reports(verb):
            return "saying"
        past = verb is None or (verb.kind.startswith(_PAST) and not verb.kind.startswith("had"))
        return "event" if past else "background"

    def sentence(self) -> tuple[int, int]:
        """The sentence around the expression, cut at `_REACH`; an abbreviation's stop does not end it."""
        return _sentence(self.text, self.start, self.end)


@lru_cache(maxsize=16)  # an expression asks for its sentence several times
def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begin = max(0, start - _REACH)
    for stop in _STOP.finditer(text, begin, start):
        if stop[0] == "\n" or not _ABBREVIATION.search(text, max(0, stop.end() - 8), stop.end()):
            begin = stop.end()
    for stop in _STOP.finditer(text, end, end + _REACH):
        if stop[0] == "\n" or not _ABBREVIATION.search(text, max(0, stop.end() - 8), stop.end()):
            return begin, stop.start() + 1
    return begin, min(len(text), end + _REACH)
