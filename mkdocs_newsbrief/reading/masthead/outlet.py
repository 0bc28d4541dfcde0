"""The outlet: who published a page. Every sign that names a site is a vote, and the votes of all kinds add up.

The points were fitted as a ranking of the names on 545 pages (logistic, halves split by site held out) and rounded.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from mkdocs_newsbrief.model import Found
from mkdocs_newsbrief.reading.marks import DATE
from mkdocs_newsbrief.reading.masthead.agency import AGENCIES
from mkdocs_newsbrief.reading.masthead.head import Head
from mkdocs_newsbrief.reading.masthead.mailbox import PAPERS, outlet_of_mailbox
from mkdocs_newsbrief.reading.masthead.signs import FRAME_SIGNS, SIGNS, Sign
from mkdocs_newsbrief.reading.page import Page, key
from mkdocs_newsbrief.reading.words import INTERFACE_WORDS, word_set

_POINTS = {sign.kind: sign.points for sign in (*FRAME_SIGNS, *SIGNS)} | {
    "end of the title line": 4.0,  # "Bridge opens | The Example"
    "part of the title line": 0.25,
    "owner": 1.25,  # it holds the copyright, and its name is that of a group of papers
    "first lines": 0.5,  # a logo, a section or a button
    "alone": 0.25,  # it has a line of its own
    "address": 1.0,  # a web address or a handle on the page spells it
    "mention": 0.35,  # anywhere
    "beginning of others": 1.0,  # "Example Sports", "Example Films"
    "a paper's name": 1.0,  # "… Times"
    "an agency": -0.75,  # whose copy many sites run
    "a section": -1.5,  # "Politics"
}
_BAR = 2.3
_MOST, _OFTEN = 3, 8  # votes of one kind, mentions; more say nothing
_LOGO = 4  # lines
_RIVALS = 200  # candidates
_SAMPLE = 200_000  # characters that mentions are counted in

_BARS = re.compile(r"\s+[|–—»·-]+\s+")
_PLACE = re.compile(r", [A-Z]{2}$")
_SPELT = re.compile(
    r"@(\w{3,30})"
    r"|(?<![\w@])(?:https?://)?(?:www\.)?([\w-]{2,30})\.(?:com|org|net|info|news|co\.\w\w|\w\w)\b"
)
# What does not tell one site from another: an article in front, a domain's ending.
_TRIMMED = re.compile(r"^the | (?:com|org|net|co uk)$")
# What companies add to the name of their paper.
_COMPANY = re.compile(
    r"[.,]?\s+(?:Inc|LLC|Ltd|Limited|Media|Company|Co|Group|Newspapers|Publishing|Publications|Corp|Corporation|"
    r"All|News & Media|Holdings|Partners|Digital|LP|Pty|PLC|plc)\b.*$|\.$"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_OWNER = re.compile(
    r"\b(?:Newspapers|Media\w*|Group|Holdings|Publishing|Publications|Magazines|Communications|Interactive|Networks?"
    r"|Digital|Partners|Brands|Enterprises|Corporation)\b"
)
# The names of sections and of parts of a page: hardly an outlet is called so.
_SECTIONS = word_set(
    "news sport sports politics business world opinion entertainment tech technology science health travel money "
    "lifestyle culture weather space food style arts books music film auto cars local national international "
    "breaking front page section analysis features us uk home latest live image photo advert ad the and of in"
)
_GENERIC = word_set("the us me this you all rights reserved them him her we our policy the author authors photo")


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A name in line `at`, and the kind of evidence that it stands there."""

    at: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """All sightings of one site; `name` is its commonest form."""

    name: str
    site: str
    sightings: tuple[_Sighting, ...]


def find_outlet(page: Page, head: Head | None = None) -> Found | None:
    """What the head of a clipping names, else the site with the most points above a bar.

    Its basis is "address" where only a mailbox tells it.
    """
    if head and head.outlet is not None:
        return Found(head.name, page.place(head.outlet, head.name))
    candidates = _candidates(page)
    votes = _votes(page, candidates)
    best, most = None, _BAR
    for candidate, kinds in zip(candidates, votes, strict=True):
        points = sum(_POINTS[kind] * math.log2(1 + count) for kind, count in kinds.items())
        if points > most:
            best, most = candidate, points
    return Found(best.name, page.place(best.sightings[0].at, best.name)) if best else outlet_of_mailbox(page)


def _candidates(page: Page) -> list[_Candidate]:
    sites: defaultdict[str, list[_Sighting]] = defaultdict(list)
    for sighting in _sightings(page):
        if _may_be_outlet(sighting.name):
            sites[_site(sighting.name)].append(sighting)
    likely = sorted(sites.items(), key=lambda item: -len(item[1]))[:_RIVALS]
    return [
        _Candidate(Counter(one.name for one in found).most_common(1)[0][0], site, tuple(found))
        for site, found in likely
    ]


def _site(name: str) -> str:
    """What names of one site have in common: "The Example", "example.com" → example."""
    return _TRIMMED.sub("", key(name)).replace(" ", "")


_GOES_ON = re.compile(r"[’']s [a-z]+$")  # "Norwick's electoral": a sentence goes on


def _may_be_outlet(name: str) -> bool:
    words = key(name).split()
    return (
        1 < len(name) <= 40
        and bool(_site(name))
        and name[0].isalnum()
        and not words[0].isdigit()
        and not (INTERFACE_WORDS | _GENERIC).issuperset(words)
        and (not name[0].islower() or len(words) == 1 or words[0] == "the")
        and words[0] != "by"
        and not _GOES_ON.search(name)
        and ":" not in name
        and not DATE.search(name)
    )


# --------------------------------------------------------------------------------------- where names stand


def _sightings(page: Page) -> Iterator[_Sighting]:
    yield from _title_line(page)
    yield from _first_lines(page)
    for kept, signs in ((False, (*FRAME_SIGNS, *SIGNS)), (True, SIGNS)):
        lines = [at for at, body in enumerate(page.body) if body is kept]
        yield from _said(page, lines, signs)


def _said(page: Page, lines: list[int], signs: tuple[Sign, ...]) -> Iterator[_Sighting]:
    """What the signs find in these lines, searched as one text: a search for each line takes twice as long."""
    text = "\n".join(page.lines[at] for at in lines)
    starts = list(accumulate((len(page.lines[at]) + 1 for at in lines), initial=0))
    for sign in signs:
        for match in sign.pattern.finditer(text):
            at = lines[bisect_right(starts, match.start()) - 1]
            yield _sighting(at, match["name"], sign.kind)


def _sighting(at: int, name: str, kind: str) -> _Sighting:
    """A name as running text has it, without what belongs to the text: "Example Media Ltd", "the Example's"."""
    short = _COMPANY.sub("", name)
    if kind == "copyright":
        return _Sighting(at, short, "owner" if _OWNER.search(name) else kind)
    return _Sighting(at, _POSSESSIVE.sub("", short), kind)


def _title_line(page: Page) -> Iterator[_Sighting]:
    """The parts of "Bridge opens | News | The Daily Example", the last above all unless it is a place."""
    line = page.lines[0] if page.lines else ""
    parts = _BARS.split(line)
    parts = parts if len(parts) > 1 else line.rsplit(" : ", 1)
    if len(parts) > 2 and _PLACE.search(parts[-1]):
        parts.pop()
    for number, part in enumerate(parts[1:], 2):
        last = number == len(parts)
        yield _Sighting(
            0, _before_buttons(part) if last else part, "end of the title line" if last else "part of the title line"
        )


def _first_lines(page: Page) -> Iterator[_Sighting]:
    """The first lines of a page are its logo, its section or a button."""
    for at, line in enumerate(page.lines[: min(_LOGO, page.lede)]):
        if 1 <= len(line.split()) <= 4 and (line[:1].isupper() or line[:1].isdigit()):
            yield _Sighting(at, line, "first lines")


def _before_buttons(name: str) -> str:
    """A name without the buttons that a page prints on the same line: "The Example Log In"."""
    words = name.split()
    stop = next((at for at, word in enumerate(words) if at and word.lower() in INTERFACE_WORDS), len(words))
    return " ".join(words[:stop])


# --------------------------------------------------------------------------------------- what speaks for them


def _votes(page: Page, candidates: list[_Candidate]) -> Iterator[Counter[str]]:
    """For each candidate how much evidence of each kind there is."""
    spelt = Counter((match[1] or match[2]).lower().replace("-", "") for match in _SPELT.finditer(page.text))
    frame = (line for line, kept in zip(page.lines, page.body, strict=True) if len(line) < 40 and not kept)
    alone = Counter(map(_site, frame))
    sample = page.text[:_SAMPLE]
    names = [candidate.name for candidate in candidates]
    for candidate in candidates:
        votes = Counter(sighting.kind for sighting in candidate.sightings)
        votes["alone"] = alone[candidate.site]
        votes["address"] = spelt[candidate.site]
        votes["beginning of others"] = sum(name.startswith(f"{candidate.name} ") for name in names)
        votes |= Counter(_nature(candidate.name))
        capped = Counter({kind: min(count, _MOST) for kind, count in votes.items()})
        capped["mention"] = min(sample.count(candidate.name), _OFTEN)
        yield capped


def _nature(name: str) -> Iterator[str]:
    words = key(name).split()
    if words[-1] in PAPERS:
        yield "a paper's name"
    if name in AGENCIES:
        yield "an agency"
    if (INTERFACE_WORDS | _SECTIONS).issuperset(words):
        yield "a section"
