"""When an article appeared: of the dates on its page, the one that most likely says so.

A wrong date is worse than none, so what only looks like it (a teaser's date, a comment's, one that a sentence
tells) has to beat a bar.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAYS, alternatives, day_of, month_number, weekday_number
from mkdocs_newsbrief.model import Published, Span
from mkdocs_newsbrief.reading.stamps import Stamp, find_stamps

# --------------------------------------------------------------------------------------- what is said around it

_PUBLISHED = re.compile(
    r"\b(?:(?:first |originally )?(?:published|posted|issued|filed|created|released)|date|pubdate)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|edited|last reviewed|corrected)\b", re.IGNORECASE)
_BYLINE = re.compile(r"(?:^|[\s|•·-])(?:by|written by|author|reporter|correspondent)\b[:\s]", re.IGNORECASE)
# Dates that belong to something else on the page.
_ELSEWHERE = re.compile(
    r"\b(?:comments?|repl(?:y|ies)|copyright|rights reserved|loaded|accessed|retrieved|archived|expires?|"
    r"born|died|tweet|member since|joined|registered|effective)\b|©|@\w+\)|^\s*[—–-] ",
    re.IGNORECASE,
)
# A date that a sentence or a caption tells: a preposition in front, unless it is a label's ("Published on").
_TOLD = re.compile(
    r"(?<!published)(?<!posted)(?<!updated)(?<!modified)(?<!created) "
    r"(?:on|in|of|since|from|until|by|before|after|this|last|next|through|to|for|during)(?: the)? $",
    re.IGNORECASE,
)
# "a protest in Norwick, Alba, March 25, 2021": a caption's place.
_TOLD_PLACE = re.compile(
    r"\b(?:in|at|near|outside)(?: the)?(?: [A-Z][\w.'’-]*){1,4}(?:, [A-Z][\w.'’ -]{1,30}){0,2},? $"
)
_TOLD_BEHIND = re.compile(
    r",? (?:in|near|when|during|photo(?:graph)?|file photo)\b|.{0,12}(?:REUTERS|AP Photo|AFP|Getty)", re.IGNORECASE
)
# "The week in boats (25/03/2021)": a date in brackets behind the words of another story's headline.
_TITLED = re.compile(r"\w{2,} \w[^\n(]* \($")
# Words of a sentence; those of labels do not count.
_LOWER = re.compile(r"\b(?!(?:last|updated?|modified|published|posted|first|written|read|min|and|the)\b)[a-z]{3,}\b")
# A place, and perhaps an agency, before the date that opens a lede.
_DATELINE = re.compile(r"[A-Z][\w.'’-]*(?:[ ,/]+(?:[A-Z][\w.'’-]*|of|de|la|and|the))*,? *\(?$")
# "NORWICK, March 25 (Coast Wire) —": agencies leave the year out.
_YEARLESS = re.compile(
    rf"[A-Z][^\n(]{{1,60}}?, (?P<month>(?:{alternatives(MONTHS)})\b)\.? (?P<day>\d\d?)"
    r" \([A-Z][^)\n]{1,40}\) ?[-–—]",
    re.IGNORECASE,
)
# "Sund Post, Thursday, December 10": the weekday shows which year is meant.
_WEEKDAY_LINE = re.compile(
    rf"(?:[^\n]{{0,60}}[,|·–—-] ?)?(?P<weekday>{alternatives(WEEKDAYS)})\.?,? "
    rf"(?:(?P<month>{alternatives(MONTHS)})\.? (?P<day>\d\d?)"
    rf"|(?P<day_first>\d\d?) (?P<month_behind>{alternatives(MONTHS)}))[.,]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_DATELINE_BEHIND = re.compile(r"\)?,? ?(?:\([^)]*\) ?)?[-–—]")
_LINE = re.compile(r"\S[^\n]*")
_ABOVE = (_YEARLESS, _WEEKDAY_LINE)
_EITHER = (("month", "month_behind"), ("day", "day_first"))
_WORD = re.compile(r"[^\W\d_]{2,}")

# --------------------------------------------------------------------------------------- how likely it is

# Points for what speaks for and against a stamp; found by hand, checked on halves of 545 pages split by site.
_POINTS = {
    "published": 3.0,  # "Published:" stands before it
    "updated": 1.0,  # it dates a later version, which is near the truth
    "dateline": 3.0,  # "NORWICK, March 25, 2021 (Coast Wire) —"
    "clock": 1.0,  # a time of day stands with it
    "byline": 1.0,  # an author stands with it
    "alone": 1.5,  # the line holds little else
    "above": 2.0,  # it stands above the story
    "near": 1.5,  # … within a few lines
    "nearest": 1.0,  # … and no other date stands between them
    "repeated": 0.5,  # the page gives the same day again
    "below": -1.0,  # it stands under the story
    "crowd": -1.5,  # lines of the same look carry other days: teasers, a gallery, an archive
    "told": -4.0,  # a sentence or a caption tells it
    "elsewhere": -4.0,  # a comment, a copyright line, an embedded post
}
_BAR = 2.0
_CROWD = 4  # different days on lines that look alike
_SAME_YEAR = 10  # days between a dateline without a year and a full date that gives it
_NEAR = 400  # characters between a stamp and the story
_LEDE_WORDS = 18  # a paragraph this long is prose
_PROSE, _PROSE_WORDS = 240, 4  # characters of a line, lower-case words in front of a date, that make it prose
_ALONE, _ALONE_WORDS = 80, 14  # characters of a line, words of it and the one above, that leave a date alone


@dataclass(frozen=True, slots=True)
class _Page:
    """What a stamp is weighed against: where the story is, the last date above it, and what other dates look like."""

    start: int
    end: int
    nearest: int
    repeated: frozenset[dt.date]
    crowds: frozenset[str]


def find_published(text: str, body: tuple[Span, ...]) -> Published:
    """The publication date that the text itself states; `body` are the paragraphs of the story.

    Looks above, around and below the story, and in its dateline; basis "stamp", "byline", "dateline" or, where
    nothing is sure enough, "unknown".
    """
    stamps = find_stamps(text)
    page = _page(text, body, stamps)
    scores = [(_score(stamp, page), -number) for number, stamp in enumerate(stamps)]
    ranked = [stamps[-number] for score, number in sorted(scores, reverse=True) if score >= _BAR]
    if ranked:
        return _settle(ranked, page)
    found = find_yearless(text, body, [stamp.day for stamp in stamps])
    return replace(found, basis="dateline") if found.value else found


def find_yearless(text: str, body: tuple[Span, ...], known: Sequence[dt.date]) -> Published:
    """The day of a dateline or date line without a year, where the full dates `known` near it agree on one.

    Looks into the first paragraphs and above them; no day where none is found, or its weekday is another.
    """
    head = body[0].start if body else 0
    ledes = [_YEARLESS.match(text, span.start, span.end) for span in body[:2]]
    above = [form.match(text, line.start(), head) for line in _LINE.finditer(text, 0, head) for form in _ABOVE]
    found = next(filter(None, (*ledes, *above)), None)
    if found is None:
        return Published()
    told = {name: value for name, value in found.groupdict().items() if value}
    month, day = (told[name] if name in told else told[other] for name, other in _EITHER)
    dated = ((day_of(other.year, month_number(month), int(day)), other) for other in known)
    days = {date for date, other in dated if date and _is_near(date, other) and _falls_on(date, told.get("weekday"))}
    if len(days) != 1:
        return Published()
    value = days.pop().isoformat()
    place = [found.span(name) for pair in _EITHER for name in pair if name in told]
    return Published(value, value, value, "inferred", span=Span(min(place)[0], max(place)[1]))


def _falls_on(day: dt.date, weekday: str | None) -> bool:
    return weekday is None or day.weekday() == weekday_number(weekday)


def _is_near(day: dt.date, other: dt.date) -> bool:
    return abs((day - other).days) <= _SAME_YEAR


def _settle(ranked: list[Stamp], page: _Page) -> Published:
    """The first publication if it is told apart from an update, else whatever ranks first."""
    best = next((stamp for stamp in ranked if not _is_update(stamp)), ranked[0])
    updates = [stamp.day for stamp in ranked if _is_update(stamp) and stamp.day >= best.day]
    value = best.day.isoformat()
    return Published(
        value=value,
        earliest=value,
        latest=value,
        basis=_basis(best, page),
        time=best.time,
        updated=updates[0].isoformat() if updates else None,
        span=best.span,
    )


def _basis(stamp: Stamp, page: _Page) -> str:
    if len(stamp.line) > _PROSE and _is_dateline(stamp):
        return "dateline"
    return "byline" if _BYLINE.search(_around(stamp)) else "stamp"


def _page(text: str, body: tuple[Span, ...], stamps: list[Stamp]) -> _Page:
    start, end = _story(text, body)
    days = [stamp.day for stamp in stamps]
    looks: dict[str, set[dt.date]] = {}
    for stamp in stamps:
        looks.setdefault(_look(stamp), set()).add(stamp.day)
    return _Page(
        start,
        end,
        nearest=max((stamp.span.start for stamp in stamps if stamp.span.start < start), default=-1),
        repeated=frozenset(day for day in days if days.count(day) > 1),
        crowds=frozenset(look for look, found in looks.items() if len(found) >= _CROWD),
    )


def _story(text: str, body: tuple[Span, ...]) -> tuple[int, int]:
    """Where the prose begins and ends: short lines at the top of a body, and a standfirst, may be the masthead."""
    prose = [span for span in body if len(_WORD.findall(span.of(text))) >= _LEDE_WORDS]
    if prose:
        return prose[1 if len(prose) > 2 else 0].start, prose[-1].end
    longest = max(body, key=len, default=Span(len(text), len(text)))
    return longest.start, longest.end


# --------------------------------------------------------------------------------------- signs


def _score(stamp: Stamp, page: _Page) -> float:
    signs = {*_wording(stamp), *_place(stamp, page), *_company(stamp, page)}
    return sum(_POINTS[sign] for sign in sorted(signs))


def _wording(stamp: Stamp) -> Iterator[str]:
    """What the words around a stamp say, named as in `_POINTS`."""
    around = _around(stamp)
    if _is_update(stamp):
        yield "updated"
    elif _PUBLISHED.search(_label(stamp)):
        yield "published"
    if stamp.before and _is_dateline(stamp):
        yield "dateline"
    if stamp.time:
        yield "clock"
    if _BYLINE.search(around):
        yield "byline"
    if _is_told(stamp):
        yield "told"
    elif len(stamp.line) < _ALONE and len(_WORD.findall(around)) < _ALONE_WORDS:
        yield "alone"
    if _ELSEWHERE.search(around):
        yield "elsewhere"


def _place(stamp: Stamp, page: _Page) -> Iterator[str]:
    if stamp.span.start < page.start:
        yield "above"
        if page.start - stamp.span.end < _NEAR:
            yield "near"
        if stamp.span.start == page.nearest:
            yield "nearest"
    elif stamp.span.start >= page.end:
        yield "below"


def _company(stamp: Stamp, page: _Page) -> Iterator[str]:
    if stamp.day in page.repeated:
        yield "repeated"
    if _look(stamp) in page.crowds:
        yield "crowd"


def _is_dateline(stamp: Stamp) -> bool:
    return bool(_DATELINE.fullmatch(stamp.before) and _DATELINE_BEHIND.match(stamp.behind))


def _is_told(stamp: Stamp) -> bool:
    """Whether it belongs to a sentence: prose stands in front of it on its line, or goes on behind it."""
    if len(stamp.line) > _PROSE and not _DATELINE.fullmatch(stamp.before):
        return True
    preposition = _TOLD.search(" " + stamp.before) or _TOLD_PLACE.search(stamp.before)
    titled = _TITLED.search(stamp.before) and stamp.behind.startswith(")") and not _is_labelled(stamp)
    led = (preposition or titled) and not _BYLINE.search(stamp.before)
    return bool(led or _TOLD_BEHIND.match(stamp.behind) or len(_LOWER.findall(stamp.before)) >= _PROSE_WORDS)


def _is_labelled(stamp: Stamp) -> bool:
    """Whether what stands before it on its line says what it dates."""
    return bool(_PUBLISHED.search(stamp.before) or _UPDATED.search(stamp.before) or _is_dateline(stamp))


def _is_update(stamp: Stamp) -> bool:
    """Whether the nearest label in front of it says so."""
    label = _label(stamp)
    last = max((match.start() for match in _PUBLISHED.finditer(label)), default=-1)
    return any(match.start() > last for match in _UPDATED.finditer(label))


def _label(stamp: Stamp) -> str:
    """Where a label would stand: in front, or on the line above."""
    return stamp.before if _WORD.search(stamp.before) else f"{stamp.above} {stamp.before}"


def _around(stamp: Stamp) -> str:
    return f"{stamp.above}\n{stamp.before[-25:]} {stamp.behind}"


def _look(stamp: Stamp) -> str:
    """What stands beside a date on its line, letters and figures made alike."""
    return re.sub(r"\w+", "w", f"{stamp.before[-12:]}|{stamp.behind[:12]}")
