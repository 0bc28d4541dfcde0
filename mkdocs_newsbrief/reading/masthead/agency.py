"""The news agency whose copy a story is: a tag at its end, a dateline or byline at its head, or "Agency reported"."""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_newsbrief.model import Found, Span
from mkdocs_newsbrief.reading.marks import DATE, is_ended
from mkdocs_newsbrief.reading.page import Page

# Agencies of the world by the names they sign with; an unlisted one is known by its tag at the end of the story.
AGENCIES = (
    "AAP", "AFP", "Agence France-Presse", "AKIpress", "Anadolu", "Anadolu Agency", "ANI", "ANSA", "AP",
    "Associated Press", "The Associated Press", "Bernama", "Bloomberg", "Canadian Press", "The Canadian Press", "CNA",
    "DPA", "dpa", "EFE", "Interfax", "IANS", "IRNA", "Jiji", "Jiji Press", "KCNA", "Kyodo", "Kyodo News",
    "Newsis",
    "PA", "PA Media", "PTI", "Press Association", "Press Trust of India", "Reuters", "RIA Novosti", "Sputnik",
    "TASS", "Tass", "Thomson Reuters", "UPI", "Ukrinform", "United Press International", "UNI", "Xinhua", "Yonhap",
    "Yonhap News Agency",
)  # fmt: skip

_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_TAG = re.compile(r"\s*[(\[]([A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3}(?:/[A-Z][\w.&' -]{0,30}){0,2})[)\]]\.?$")
_IN_BRACKETS = rf"[(\[]({_NAMES})[)\]]"
_DATELINE = re.compile(rf"^.{{0,60}}?{_IN_BRACKETS} ?[—–-]|^[A-Z .,'-]{{2,40}}, .{{0,30}}{_IN_BRACKETS}")
# "NORWICK, May 14 (Coast Wire) —": behind a town in capitals an unlisted one signs, too.
_SIGNED = re.compile(
    r"^[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}(?:, [^(\n]{1,30}?)? ?"
    r"\(([A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3})\) ?[—–-]"
)
_BYLINE = re.compile(rf"(?:(?:[Bb]y|BY|[Ss]ource|SOURCE):? )?({_NAMES})(?:,? (?:staff|and (?:staff|agencies)))?")
_ABOVE = 12  # lines above the story where an agency may stand as its author
_REPORTED = re.compile(
    rf"\b({_NAMES}) (?:news agency )?(?:has )?(?:reported|reports|said)\b"
    rf"|\b(?:reported|reports|according to) ({_NAMES})\b"
)


def find_tag(page: Page) -> Span | None:
    """The "(Agency)" that closes the story.

    Anything else in brackets there belongs to the story, unless a full sentence ends before it.
    """
    last = next((block for block, kept in zip(reversed(page.blocks), reversed(page.body), strict=True) if kept), None)
    tag = _TAG.search(last.of(page.text), max(0, len(last) - 100)) if last else None
    if not last or not tag:
        return None
    before = last.of(page.text)[: tag.start()]
    if tag[1] in AGENCIES or (is_ended(before) and len(before) > 20):
        return Span(last.start + tag.start(1) - 1, last.end)
    return None


def find_agency(page: Page, body: tuple[Span, ...], tag: Span | None) -> Found | None:
    """By the closing tag, else the dateline, else a byline, else by whom the body says that it "reported"."""
    text = page.text
    if tag:
        name = tag.of(text).rstrip(").] \n")[1:]
        return Found(name, Span(tag.start + 1, tag.start + 1 + len(name)), "agency tag")
    lede = text[body[0].start : min(body[0].end, body[0].start + 140)] if body else ""
    if dateline := _DATELINE.match(lede):
        return _found(dateline, body[0].start, "dateline")
    if signed := _SIGNED.match(lede):
        return Found(signed[1], Span(body[0].start + signed.start(1), body[0].start + signed.end(1)), "dateline")
    if byline := _byline(page):
        return byline
    said = [_found(match, span.start, "text") for span in body for match in _REPORTED.finditer(span.of(text))]
    if not said:
        return None
    most = Counter(found.value for found in said).most_common(1)[0][0]
    return next(found for found in said if found.value == most)


def _byline(page: Page) -> Found | None:
    """An agency on a line above the story, behind "By" or beside a date; alone it credits a picture."""
    lines = page.lines[: page.lede]
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _ABOVE), -1):
        named = _BYLINE.fullmatch(lines[at])
        if named and (named[1] != lines[at] or any(map(DATE.search, lines[max(0, at - 1) : at + 2]))):
            return Found(named[1], page.place(at, named[1]), "byline")
    return None


def _found(match: re.Match[str], offset: int, basis: str) -> Found:
    group = 1 if match[1] else 2
    return Found(match[group], Span(offset + match.start(group), offset + match.end(group)), basis)
