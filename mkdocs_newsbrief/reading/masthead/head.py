"""The head of a clipping: the few lines above a story, each of them headline, outlet, author or day.

A page with menus around its story has no such head. A name that stands there is read by its shape and its place, as a
reader would: no list of outlets is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from mkdocs_newsbrief.model import Span
from mkdocs_newsbrief.reading.boilerplate.furniture import furniture
from mkdocs_newsbrief.reading.calendars import ALL_MONTHS, ALL_WEEKDAYS
from mkdocs_newsbrief.reading.captions import looks_like_caption
from mkdocs_newsbrief.reading.marks import EMAIL, is_ended
from mkdocs_newsbrief.reading.masthead.mailbox import PAPERS
from mkdocs_newsbrief.reading.masthead.names import is_person, leading_names
from mkdocs_newsbrief.reading.page import Page, key
from mkdocs_newsbrief.reading.stamps import find_stamps
from mkdocs_newsbrief.reading.words import INTERFACE_WORDS, word_set

_LINES = 9  # of a head at most; a page with more above its story is one with menus
_LEAST = 2
_OTHERS = 2  # lines of it that are no names: the headline, and a line below it
_BESIDE = 12  # words of a line that begins with an outlet's name
_NAME = 9  # words of an outlet's name
_SAMPLE = 20_000  # characters of a story that are searched for a name
_DATED = 9  # words that may stand beside a day
# "By Ada Holt", "Comment by Ada Holt", "posted by Ada Holt": at most two words in front.
_BYLINE = re.compile(r"(?:(?:[\w-]+ ){0,2}[Bb]y|BY|[Pp]or|[Vv]on|[Pp]ar|[Dd]i|[Dd]oor)\b:? *(?=[A-Z“\"])")
# An author on the line of the day: "4 May 2021 by Ada Holt", "Ada Holt - 4 May 2021"; a town has a comma.
_SIGNED = re.compile(r"\b[Bb]y [A-Z]|^[A-Z][\w.’'-]+ [A-Z][\w.’'-]+ [-–—|•·] ")
_LABELLED = re.compile(
    r"(?:outlet|publisher|publication|newspaper|source|medium|media|publication name|published (?:by|in))\s*:\s*"
    r"(?P<name>\S[^\n]{1,80})",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:headline|title)\s*:\s*(?P<name>\S[^\n]{5,200})", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][\w ]{2,20}:(?: |$)")
# What parts a name from what is said of it: "Example Ministry, Press Office", "Example (EXM)", "Example | 4 May".
_END = re.compile(r"\s*(?:[,;|·•(\[]|\s[–—-]\s|\s\d[\d.]*\b).*$")
# "Example live desk", "Example Science Desk", "The Example blog": a part of the house.
_PART = re.compile(r"\s+(?:(?:[A-Z][a-z]+ )?Desk|[a-z]+(?: [a-z]+){0,2}|FM|TV)$")
_PARTS = word_set("desk blog page staff live team script bulletin edition newsroom online letters")
_SMALL = word_set(
    "of the and for in on at de la le les du des del di della dei do da dos das der die van von und y e et & to a"
)
_JOINED = re.compile(r"[’'](?:s|S)$")
# Nouns that houses are called by, beside those of papers.
_HOUSES = frozenset(PAPERS) | word_set(
    "press agency radio tv television broadcasting broadcaster wire network media service services review weekly "
    "magazine mail ledger register record argus advertiser star sun log blog line voice monitor reporter "
    "ministry department office organisation organization institute university council association union company "
    "ltd limited inc plc fc club party commission committee authority police court government parliament embassy "
    "foundation federation agency board bank hospital staff group society trust unit bureau"
)
_SECTIONS = word_set(
    "news sport sports politics business world opinion entertainment technology science health travel money culture "
    "weather local national international comment analysis editorial letters live breaking exclusive feature "
    "features interview explainer review corrections correction obituary report staff special correspondent "
    "corporate communications press release service statement transcript script"
)


_CALENDAR = frozenset((*ALL_MONTHS, *ALL_WEEKDAYS)) - {"may", "march", "sun", "set", "out", "mar", "gen"}


@dataclass(frozen=True, slots=True)
class Head:
    """Which line is the headline and which names the outlet, None where none does.

    `claimed` are the lines that name no author: headline, outlet and day. `day` is where a full date stands.
    """

    title: int | None
    outlet: int | None
    name: str
    claimed: frozenset[int]
    headline: str = ""
    day: Span | None = None


def head_of(page: Page) -> Head | None:
    """The head above a story; None where there is none, or it is a page's."""
    lines = _above(page)
    dated = [at for at, line in enumerate(lines) if _is_dated(line)]
    bylines = [at for at, line in enumerate(lines) if _BYLINE.match(line)]
    if len(lines) < _LEAST or not _is_clipping(lines, {*dated, *bylines}):
        return None
    title = _title(lines, [*dated, *bylines])
    story = page.text[page.blocks[page.lede].start :][:_SAMPLE]
    outlet, name = _outlet(lines, title, dated, bylines, story)
    offices = (at for at, line in enumerate(lines) if outlet is not None and at > outlet and _is_office(line))
    days = (at for at in dated if not _SIGNED.search(lines[at]))
    claimed = {at for at in (title, outlet, *days, *offices) if at is not None} - {*bylines}
    return Head(title, outlet, name, frozenset(claimed), _headline(lines, title), _day(page, dated))


def _above(page: Page) -> tuple[str, ...]:
    """The lines above a story down to the last that bears its author, its day or a label."""
    lines = page.lines[: page.lede]
    if page.lede >= len(page.lines) or len(lines) > _LINES:
        return ()
    told = [
        at for at, line in enumerate(lines) if _is_dated(line) or _BYLINE.match(line) or _LABELLED.fullmatch(line)
    ]
    return lines[: told[-1] + 1] if told else ()


def _is_clipping(lines: Sequence[str], told: Set[int]) -> bool:
    """Whether each line is a headline, a name, an author or a day: no button, no caption, no section, no menu."""
    rest = [line for at, line in enumerate(lines) if at not in told and not EMAIL.search(line)]
    named = [line for line in rest if _is_name(_short(line)) or _LABEL.match(line)]
    buttons = any("|" in line or INTERFACE_WORDS.issuperset(key(line).split()) for line in rest)
    sections = any(len(line.split()) == 1 and not line.isupper() and not _is_house(line) for line in rest)
    return (
        bool(rest) and len(rest) - len(named) <= _OTHERS and not buttons and not sections and all(map(_is_free, rest))
    )


def _headline(lines: Sequence[str], title: int | None) -> str:
    """The headline without its label."""
    line = lines[title] if title is not None else ""
    labelled = _TITLED.fullmatch(line)
    return labelled["name"] if labelled else line


def _title(lines: Sequence[str], others: Sequence[int]) -> int | None:
    """The first line that reads as a headline; an outlet's name may stand above it."""
    may = [at for at, line in enumerate(lines) if at not in others and len(line.split()) > 1]
    labelled = [at for at in may if _TITLED.fullmatch(lines[at])]
    if labelled or not may:
        return labelled[0] if labelled else None
    first, rest = may[0], may[1:]
    named = _is_house(lines[first]) and any(not _is_name(lines[at]) or not _is_house(lines[at]) for at in rest[:1])
    return rest[0] if named and rest else first


def _outlet(
    lines: Sequence[str], title: int | None, dated: Sequence[int], bylines: Sequence[int], story: str
) -> tuple[int | None, str]:
    """The line of the outlet and its name: labelled, alone on a line, beside the day, or behind the author."""
    for at, line in enumerate(lines):
        if label := _LABELLED.fullmatch(line):
            return at, _short(label["name"])
    alone = (at for at, line in enumerate(lines) if at not in (title, *dated, *bylines) and _is_free(line))
    for at in alone:
        name = _short(lines[at]) if len(lines[at].split()) <= _BESIDE else ""
        if _is_name(name) and (bylines or _is_house(name) or _is_institution(lines[at], name, story)):
            return at, name
    for at in (at for at in dated if at not in bylines):
        name = _short(lines[at])
        barred = bool(bylines) and "|" in lines[at][len(name) :]
        if _is_name(name) and (_is_house(name) or barred or _opens(lines[at], name)):
            return at, name
    return next(_of_bylines(lines, bylines), (None, ""))


def _is_institution(line: str, name: str, story: str) -> bool:
    """Whether a name without a byline is no person's: a part of the house follows, or the story tells of it."""
    tail = line[len(name) :].lower().split() if line.startswith(name) else []
    acronym = name.isupper() and len(name.split()) == 1
    return not _PARTS.isdisjoint(tail) or not leading_names(line) or name in story or acronym


def _opens(line: str, name: str) -> bool:
    """Whether a name opens the line with the day and is no town or person."""
    return len(name.split()) > 1 and not name.isupper() and line.startswith(name) and not is_person(name)


def _of_bylines(lines: Sequence[str], bylines: Sequence[int]) -> Iterator[tuple[int, str]]:
    """ "By Ada Holt, Example News": a house behind the author."""
    for at in bylines:
        for part in lines[at].split(", ")[1:]:
            if _is_house(part) and _is_name(part):
                yield at, part


def _is_free(line: str) -> bool:
    """Whether a line is no caption, button or label of its own."""
    return not (furniture(line, len(line.split())) or looks_like_caption(line) or line.startswith("["))


def _is_dated(line: str) -> bool:
    stamps = find_stamps(line)
    return bool(stamps) and len(line.split()) - len(line[stamps[0].span.start : stamps[0].span.end].split()) <= _DATED


def _short(line: str) -> str:
    """The name that a line begins with, without the part of the house and what is said of it."""
    stamps = find_stamps(line)
    name = line[: stamps[0].span.start] if stamps and stamps[0].span.start else line
    name = _END.sub("", name.strip()).strip(" ,|–—-·")
    return _PART.sub("", name).strip()


def _is_name(name: str) -> bool:
    """Whether each word is set as in a name, and not all of them are those of a section."""
    words = name.split()
    if not 0 < len(words) <= _NAME or not name[0].isupper() or is_ended(name) or _LABEL.match(name):
        return False
    if _SECTIONS.issuperset(key(name).split()) or not _CALENDAR.isdisjoint(key(name).split()):
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)


def _is_house(name: str) -> bool:
    words = [_JOINED.sub("", word) for word in key(_short(name)).split()]
    return _is_name(_short(name)) and not _HOUSES.isdisjoint(words)


def _is_office(line: str) -> bool:
    """Whether a line names a part of the house or what the piece is: "Corporate Communications", "Press release"."""
    return not _SECTIONS.isdisjoint(key(line).split()) or not _HOUSES.isdisjoint(key(line).split())


def _day(page: Page, dated: Sequence[int]) -> Span | None:
    """Where the one day of the head stands."""
    found = [(page.blocks[at], stamp) for at in dated for stamp in find_stamps(page.blocks[at].of(page.text))]
    if len({stamp.day for _, stamp in found}) != 1:
        return None
    block, stamp = found[0]
    return Span(block.start + stamp.span.start, block.start + stamp.span.end)
