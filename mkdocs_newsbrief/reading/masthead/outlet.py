"""The outlet: who published a page, by the signs that name a site; each sign is counted, a bar must be reached."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator

from mkdocs_newsbrief.model import Found
from mkdocs_newsbrief.reading.marks import DATE, EMAIL
from mkdocs_newsbrief.reading.page import Page, key
from mkdocs_newsbrief.reading.words import INTERFACE_WORDS, word_set

_PART = r"[\w'’&]+(?:\.\w+){0,3}"
_NAME = rf"((?:The |the )?[A-Z0-9]{_PART}(?: (?:of |and |& |the )?[A-Z&]{_PART}){{0,4}})"
_COPYRIGHT = re.compile(
    r"(?:(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)[\s©]*(?:by )?(?:(?:19|20)\d\d[\s\-–,]*){0,3}){1,2}(?:by )?" + _NAME
)
_CREDITED = re.compile(r"\b(?:[Oo]riginally |[Ff]irst )(?:published|appeared) (?:on|in|at|by) " + _NAME)
_CALLS = re.compile(
    r"\b(?:[Mm]ore (?:[Ff]rom|[Oo]n)|[Ff]ollow|FOLLOW|[Aa]bout|[Ss]earch|[Uu]pdates from|[Ss]ubscribe to|[Ss]upport|"
    r"[Aa]dvertise (?:[Ww]ith|[Oo]n|[Ii]n)|[Cc]ontact|[Oo]riginally published (?:on|in|by)|[Ww]elcome to|"
    r"[Pp]ublished by|appeared (?:first )?(?:on|in)) " + _NAME
)
# A site that writes itself as an address: "Example.com".
_HOSTED = re.compile(r"(?<![\w@./])([A-Z][\w-]{2,30}\.(?:com|org|net|info|co\.uk))\b(?!/)")
# What companies add to the name of their paper.
_COMPANY = re.compile(
    r"[.,]?\s+(?:Inc|LLC|Ltd|Limited|Media|Company|Co|Group|Newspapers|Publishing|Publications|Network|Corp|Corporation|"
    r"All|News & Media|Holdings|Partners|Digital|LP|Pty|PLC|plc)\b.*$|\.$"
)
_POINTS = {
    "suffix of the title": 5.0,
    "part of the title line": 1.0,
    "credited": 4.0,
    "copyright": 2.0,
    "call": 1.0,
    "first lines": 1.0,
}
_LOGO = 4
_BAR = 3.0
_OFTEN = 8  # mentions; more say nothing
_BARS = re.compile(r"\s+[|–—»·-]+\s+")
# The names of sections and of parts of a page: no outlet is called so.
_SECTIONS = word_set(
    "news sport sports politics business world opinion entertainment tech technology science health travel money "
    "lifestyle culture weather space food style arts books music film auto cars local national international "
    "breaking front page section analysis features us uk home latest live image photo advert ad the and of in"
)
_GENERIC = word_set("us me this you all rights reserved them him her we our policy the author authors")

# Nouns that newspapers are called by: "exampletimes.co.kr" reads "Example Times".
_PAPERS = (
    "times", "herald", "post", "news", "tribune", "daily", "today", "journal", "gazette", "telegraph", "guardian",
    "observer", "chronicle", "standard", "mirror", "express", "globe", "courier", "independent", "examiner",
    "sentinel", "dispatch", "bulletin", "echo",
)  # fmt: skip
_HOST = re.compile(rf"([a-z]{{3,}})({'|'.join(_PAPERS)})\.(?:[a-z]{{2,3}}\.)?[a-z]{{2,6}}")


def find_outlet(page: Page) -> Found | None:
    points: defaultdict[str, float] = defaultdict(float)
    where: dict[str, int] = {}
    for at, name, value in _signs(page):
        if _may_be_outlet(name):
            points[name] += value
            where.setdefault(name, at)
    best, most = None, _BAR
    for name, value in points.items():
        value *= 1 + math.log1p(min(page.text.count(name), _OFTEN))
        if value > most:
            best, most = name, value
    return Found(best, page.place(where[best], best)) if best else _from_address(page)


def _signs(page: Page) -> Iterator[tuple[int, str, float]]:
    yield from _title_line(page)
    yield from _first_lines(page)
    for at, line in enumerate(page.lines):
        for match in _CREDITED.finditer(line):
            yield at, match[1], _POINTS["credited"]
        if page.body[at]:
            continue
        for match in _COPYRIGHT.finditer(line):
            yield at, _COMPANY.sub("", match[1]), _POINTS["copyright"]
        for sign in (_CALLS, _HOSTED):
            for match in sign.finditer(line):
                yield at, match[1], _POINTS["call"]


def _title_line(page: Page) -> Iterator[tuple[int, str, float]]:
    """The parts of "Bridge opens | News | The Daily Example", the last above all."""
    line = page.lines[0] if page.lines else ""
    head = _BARS.split(line)
    if len(head) > 1 or len(head := line.rsplit(" : ", 1)) > 1:
        yield 0, _before_buttons(head[-1]), _POINTS["suffix of the title"]
        yield from ((0, part, _POINTS["part of the title line"]) for part in head[1:-1])


def _first_lines(page: Page) -> Iterator[tuple[int, str, float]]:
    """The first lines of a page are its logo, its section or a button."""
    for at, line in enumerate(page.lines[: min(_LOGO, page.lede)]):
        if 1 <= len(line.split()) <= 4 and line[:1].isupper():
            yield at, line, _POINTS["first lines"]


def _before_buttons(name: str) -> str:
    """A name without the buttons that a page prints on the same line: "The Example Log In"."""
    words = name.split()
    stop = next((at for at, word in enumerate(words) if at and word.lower() in INTERFACE_WORDS), len(words))
    return " ".join(words[:stop])


def _may_be_outlet(name: str) -> bool:
    words = key(name).split()
    return (
        1 < len(name) <= 40
        and bool(words)
        and not _GENERIC.issuperset(words)
        and not (INTERFACE_WORDS | _SECTIONS).issuperset(words)
        and not name[0].isdigit() | (name[0] in "+([")
        and not DATE.search(name)
    )


def _from_address(page: Page) -> Found | None:
    """A newspaper's name in the domain of an author's address."""
    for at in range(len(page.lines) - 1, -1, -1):
        email = EMAIL.search(page.lines[at]) if not page.body[at] and len(page.lines[at]) < 200 else None
        host = _HOST.fullmatch(email[0].rsplit("@", 1)[1]) if email else None
        if host:
            return Found(f"{host[1].title()} {host[2].title()}", page.place(at, host[0]), "address")
    return None
