"""The outlet that only an address of its staff tells; the last on a page first, as who wrote it stands at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_newsbrief.model import Found
from mkdocs_newsbrief.reading.marks import EMAIL
from mkdocs_newsbrief.reading.masthead.agency import AGENCIES
from mkdocs_newsbrief.reading.page import Page
from mkdocs_newsbrief.reading.words import word_set

# Nouns that newspapers are called by: "exampletimes.co.kr" reads "Example Times".
PAPERS = (
    "times", "herald", "post", "news", "tribune", "daily", "today", "journal", "gazette", "telegraph", "guardian",
    "observer", "chronicle", "standard", "mirror", "express", "globe", "courier", "independent", "examiner",
    "sentinel", "dispatch", "bulletin", "echo",
)  # fmt: skip
_HOST = re.compile(rf"([a-z]{{3,}})({'|'.join(PAPERS)})\.(?:[a-z]{{2,3}}\.)?[a-z]{{2,6}}")

# Where anybody may have a mailbox, and agencies, whose copy many outlets run.
_ANYBODYS = word_set(
    "gmail googlemail yahoo ymail hotmail outlook live msn icloud me mac aol gmx web mail email fastmail zoho "
    "proton protonmail pm yandex qq naver tutanota comcast verizon btinternet"
) | {name.lower().replace(" ", "") for name in AGENCIES}
# Whom readers may reach at it: somebody that the story tells of, or their spokesman.
_SPOKESMAN = re.compile(
    r"\b(?:press|media|public|investors?|relations|contacts?|in?quir\w+|enquir\w+|information|details|tickets?|rsvp"
    r"|register|advertis\w+|sales)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(r"\b(?:author|writer|reporter|editor|correspondent|columnist|journalist)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'-]{2,}")
_FIRST_AND_LAST = re.compile(r"[a-z]{2,}[._][a-z]{2,}")
_LINE = 200  # characters of a line that may hold the address of who wrote the story


def outlet_of_mailbox(page: Page) -> Found | None:
    """A newspaper's name in the domain of an address, else the bare domain of an address that is a writer's own."""
    addresses = list(_addresses(page))
    for at, _, host in addresses:
        if named := _HOST.fullmatch(host):
            return Found(f"{named[1].title()} {named[2].title()}", page.place(at, host), "address")
    staff = ((at, host) for at, box, host in addresses if _is_outlets(host) and _is_staffs(page, at, box))
    return next((Found(host, page.place(at, host), "address") for at, host in staff), None)


def _addresses(page: Page) -> Iterator[tuple[int, str, str]]:
    """The addresses around the story: the line, the mailbox, its host."""
    for at in range(len(page.lines) - 1, -1, -1):
        email = EMAIL.search(page.lines[at]) if not page.body[at] and len(page.lines[at]) < _LINE else None
        if email:
            box, _, host = email[0].rpartition("@")
            yield at, box, host


def _is_outlets(host: str) -> bool:
    return _ANYBODYS.isdisjoint(host.lower().split(".")[:-1])


def _is_staffs(page: Page, at: int, box: str) -> bool:
    """Whether a mailbox bears the name of a person, of whom its line does not say that they speak for others."""
    around = " ".join(page.lines[max(0, at - 1) : at + 1])
    if _SPOKESMAN.search(around) and not _STAFF.search(around):
        return False
    named = (name.lower() in box.lower() for name in _NAME.findall(page.lines[at].replace(box, "")))
    return any(named) or bool(_FIRST_AND_LAST.fullmatch(box.lower()))
