"""The authors: a byline above or below the story, a bare name beside the date, or a line about the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_newsbrief.model import Found
from mkdocs_newsbrief.reading.marks import DATE, EMAIL
from mkdocs_newsbrief.reading.masthead.names import is_person, leading_names
from mkdocs_newsbrief.reading.page import Page

_BY = re.compile(
    r"(?:^|[\d.)|•·–—-] ?|[ap]\.?m\.? |[a-z](?=By ))"
    r"(?:(?:[Ww]ritten|[Pp]osted|[Rr]eport(?:ed|ing)|[Ss]tory|[Ww]ords|[Aa]rticle|[Aa]nalysis) )?(?:[Bb]y|BY)\b:? *"
)
_LABEL = re.compile(
    r"(?:(?:written|posted|reported|story|words) )?by:?|authors?:?|byline:?"
    r"|(?:author of|about|contact) the (?:article|author):?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\bago\b|\d:\d\d|\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b")
_ABOUT = re.compile(
    r"([^\n]{4,60}?) is (?:an? |the )?[^\n.]{0,60}?\b(?:reporter|correspondent|writer|editor|journalist|columnist)\b"
)
_BESIDE = 10  # blocks above the lede where a name alone is read as a byline
_ABOVE, _BELOW = 25, 3  # blocks around the lede where a byline may stand
_SHORT = 30  # words of the longest line that is read as a byline


def find_authors(page: Page) -> tuple[Found, ...]:
    for at, names in _bylines(page):
        if names:
            return tuple(Found(name, page.place(at, name)) for name in dict.fromkeys(names))
    return ()


def _bylines(page: Page) -> Iterator[tuple[int, list[str]]]:
    """The lines that may name authors, and whom they name, the surest first."""
    head = range(max(0, page.lede - _ABOVE), min(len(page.lines), page.lede + _BELOW))
    tail = range(len(page.lines) - 1, head.stop - 1, -1)
    for at in (*reversed(head), *tail):
        yield from _after_by(page, at)
    for at in range(page.lede):
        yield at + 1, _after_label(page, at)
    for at in reversed(head[-_BESIDE - _BELOW :]):
        yield at, _beside_date(page, at)
    for at in tail:
        yield at, _contact(page.lines[at])
    for at in tail:
        about = _ABOUT.match(page.lines[at])
        yield at, [about[1]] if about and is_person(about[1]) else []


def _after_by(page: Page, at: int) -> Iterator[tuple[int, list[str]]]:
    line = page.lines[at]
    if len(line.split()) >= _SHORT:
        return
    if _LABEL.fullmatch(line):
        yield at + 1, _after_label(page, at)
        return
    for by in _BY.finditer(line):
        yield at, leading_names(line[by.end() :])


def _after_label(page: Page, at: int) -> list[str]:
    """Who stands on the line below "By" or "About the author"."""
    labelled = at + 1 < len(page.lines) and _LABEL.fullmatch(page.lines[at])
    return leading_names(page.lines[at + 1]) if labelled else []


def _beside_date(page: Page, at: int) -> list[str]:
    """A short line above the lede that begins with a name, near one that tells the time."""
    line = page.lines[at]
    if at >= page.lede or len(line.split()) > 9 or page.keys[at] in page.keys[0]:
        return []
    near = page.lines[at : at + 4]
    return leading_names(line) if any(DATE.search(other) or _CLOCK.search(other) for other in near) else []


def _contact(line: str) -> list[str]:
    """A closing "Ada Holt ada.holt@example.org"."""
    email = EMAIL.search(line)
    name = line[: email.start()].strip(" ,(|:–-") if email and len(line) < 120 else ""
    return [name] if is_person(name) else []
