"""A mention: one sentence of one source says that something happened, or is to happen, at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.model import Moment, Span

# Granularities that put an event on a calendar; a decade or "recently" does not.
_DAYS = ("day", "part-of-day", "hour", "minute")
_TIMES = ("hour", "minute")
_PLACED = frozenset({*_DAYS, "week", "weekend", "month", "quarter", "season", "half-year", "year"})
_RANGE = re.compile(r",? ?(?:to|and|through|until|till|-|–|—) ?")
# A clause ends at a mark or where another one is joined to it.
_CLAUSE = re.compile(
    r"[,;:()]|[–—]| -- |"
    r"\b(?:and|but|(?:after|before)(?! (?:dawn|noon|midday|midnight|dark|sunrise|sunset)\b)|following|as|while|"
    r"when|amid|due to|because of|which|who|where|since)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[,–—]? ?(?:and|but|which|who)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(?:on|in|at|by|since|until|till|from|during|before|after|through|early|late|earlier|later|mid|around)"
    r"(?: (?:in|on|the|this))*[ -]$",
    re.IGNORECASE,
)
# A year tells when something happened where a preposition says so; else it names a thing ("the 1972 accord").
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|before|after|during|from|through|to|early|late|earlier|later|mid|around|between|"
    r"(?:end|beginning|start|middle|summer|spring|autumn|fall|winter) of)(?: the)?[ -]$|^\W*$",
    re.IGNORECASE,
)
_RELATIVE_YEAR = re.compile(r"[a-z]", re.IGNORECASE)
_FEWEST_WORDS = 3  # a sentence with fewer words of content, its date among them, is a stamp or a heading
_NEAR_WORDS = 3  # a clause with fewer words of content takes in the next


@dataclass(frozen=True)
class Mention:
    """`date` is an ISO day, week, month, year or interval; `near` the words of content around it."""

    telling: Telling
    moment: Moment
    span: Span
    date: str
    near: frozenset[str] = field(repr=False)

    @property
    def expected(self) -> bool:
        return self.moment.modality == "expected"

    @property
    def open(self) -> bool:
        """Whether it only refers to its date: "since 2009", "Thursday's talks".

        "After 4 a.m." tells about when, and what is to come "before June" has its date.
        """
        text, mod = self.telling.analysis.article.text, self.moment.mod
        bounds = ("since", "after") if self.expected else ("since", "until", "before", "after")
        clock = mod in ("before", "after") and self.moment.granularity in _TIMES
        return (mod in bounds and not clock) or text.startswith(("'s", "’s"), self.span.end)

    @property
    def as_reported(self) -> str:
        """The date as the source words it, with its preposition."""
        text = self.telling.analysis.article.text
        lead = _LEAD.search(text, max(self.telling.sentence.span.start, self.span.start - 20), self.span.start)
        return text[lead.start() if lead else self.span.start : self.span.end]

    @property
    def minute(self) -> str | None:
        """An hour told to the minute, "06:12", as no two events of a day share it; many begin at half past six."""
        hour = self.part_of_day[: len("06:12")]
        return hour if self.moment.granularity == "minute" and hour[-2:] not in ("00", "30") else None

    @property
    def part_of_day(self) -> str:
        return self.moment.value.partition("T")[2]


def find_mentions(tellings: Sequence[Telling]) -> list[Mention]:
    """What the sentences put on a calendar, in their order."""
    return [mention for telling in tellings for mention in _mentions(telling)]


def moments_in(telling: Telling) -> list[Moment]:
    """The dates and times of a sentence; the article's own stamp or dateline is none."""
    stamp = telling.analysis.article.masthead.published.span
    return [
        moment
        for moment in telling.moments
        if moment.type in ("DATE", "TIME")
        and moment.span.start >= telling.news.start
        and not (stamp and stamp.overlaps(moment.span))
    ]


def _mentions(telling: Telling) -> Iterator[Mention]:
    text = telling.analysis.article.text
    moments = [moment for moment in moments_in(telling) if _tells(moment, telling, text)]
    at = 0
    while at < len(moments):
        group = moments[at : at + 2] if _is_range(moments[at : at + 2], text) else moments[at : at + 1]
        span = Span(group[0].span.start, group[-1].span.end)
        near = _near(telling, span, text)
        if len(telling.words) >= _FEWEST_WORDS:
            yield Mention(telling, group[0], span, _date(group), near)
        at += len(group)


def _tells(moment: Moment, telling: Telling, text: str) -> bool:
    if moment.granularity not in _PLACED or extent(moment.value) is None:
        return False
    if moment.granularity != "year" or _RELATIVE_YEAR.search(moment.span.of(text)):
        return True
    return _YEAR_LEAD.search(text[telling.sentence.span.start : moment.span.start]) is not None


def _is_range(pair: Sequence[Moment], text: str) -> bool:
    """Whether two dates are the ends of one stretch: "March 23 to 25"."""
    if len(pair) < 2 or pair[0].granularity != pair[1].granularity or pair[0].value >= pair[1].value:
        return False
    joint = text[pair[0].span.end : pair[1].span.start]
    return _RANGE.fullmatch(joint) is not None and joint.strip() != "and"


def _date(group: Sequence[Moment]) -> str:
    if len(group) == 2:
        return f"{_iso(group[0].value)}/{_iso(group[1].value)}"
    return _iso(group[0].value)


def _iso(value: str) -> str:
    """A TIMEX3 value as ISO 8601: parts of a year that it does not know become intervals."""
    value = value.partition("T")[0]
    if value.endswith("-WE") or "-Q" in value or "-H" in value or value[-1:].isalpha():
        days = extent(value)
        return f"{days[0]}/{days[1]}" if days else value
    return value


def _near(telling: Telling, span: Span, text: str) -> frozenset[str]:
    """The words of the clause around a date, with its subject; a short clause ("On Thursday,") takes in the next."""
    start, end = telling.news.start, telling.news.end
    cuts = [start, *(cut.start() for cut in _CLAUSE.finditer(text, start, end)), end]
    cuts = [cut for cut in cuts if not span.start < cut < span.end]
    left = max(cut for cut in cuts if cut <= span.start)
    subject = _subject(telling, max((cut for cut in cuts if cut < left - len(", ")), default=left), left, text)
    for right in (cut for cut in cuts if cut >= span.end):
        words = subject | _words(telling, left, span.start) | _words(telling, span.end, right)
        if len(words) >= _NEAR_WORDS:
            return words
    return telling.words


def _subject(telling: Telling, before: int, left: int, text: str) -> frozenset[str]:
    """Who acts in a clause that goes on with the one before it: "Marsh, who …", "Marsh … and …"."""
    if not _GOES_ON.match(text, left):
        return frozenset()
    at = telling.sentence.span.start
    return frozenset(
        term.name for term in telling.terms if term.capital and term.content and before <= at + term.start < left
    )


def _words(telling: Telling, start: int, end: int) -> frozenset[str]:
    at = telling.sentence.span.start
    return telling.words_in(start - at, end - at)
