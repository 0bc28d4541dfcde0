"""Newsletters and mails in HTML: their stories one by one where each stands in a box with a headline of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.forwarded import forwarded_in
from mkdocs_newsbrief.reading.markup import one_line, parse, readable, text_of
from mkdocs_newsbrief.reading.page import key

_HEADINGS = ".//h1|.//h2|.//h3"
_BOXES = "ancestor::*[self::td or self::tr or self::section or self::article or self::div or self::table]"
_STORY = 20  # words below a headline
_FOOTER = 0.4  # of the lines stand above a footer at least
_NOTICE = 40  # words
_STOP = re.compile(
    r"\bunsubscribe\b|\bmanage (?:your )?(?:email )?preferences|\bopt[ -]out\b"
    r"|\byou(?:['’]re| are)? receiv(?:ing|ed?) this\b"
    r"|\bthis (?:e-?mail|newsletter|message) was sent to\b|\babmelden\b|\babbestellen\b|\bdésabonner\b"
    r"|\bdarse de baja\b"
    r"|\bcancelar (?:la |a )?su[bs]scri|\bannulla(?:re)? l['’]iscrizione|\bdisiscri\w+|\buitschrijven\b|\bafmelden\b",
    re.IGNORECASE,
)
_ITEMS = range(2, 100)


def drafts_of(markup: str, known: Known, where: str, note: str | None) -> Iterator[Draft]:
    """The articles of a mail in HTML; `known` is what its headers state."""
    page = parse(markup, where)
    tree = readable(page.tree, hidden=False)
    items = _items(tree, known.title or "")
    for number, (title, text) in enumerate(items, 1):
        of = f"item {number} of {len(items)} of “{known.title}”" if known.title else f"item {number} of {len(items)}"
        yield Draft(text, replace(known, title=title), kind="story", note=note or of, left_out=page.left_out)
    if items:
        return
    text = text_of(tree)
    told = forwarded_in(text)
    if told:
        known, text = told.known.over(known), told.text
    story, footer = without_footer(text)
    left_out = (*page.left_out, *(["the footer of the mail"] if footer else []))
    yield Draft(story, known, note=note, left_out=left_out)


def without_footer(text: str) -> tuple[str, str]:
    """A mail's text, and what stands from the line on that says why it was sent and how to stop it."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if at >= len(lines) * _FOOTER and len(line.split()) <= _NOTICE and _STOP.search(line):
            return "\n".join(lines[:at]), "\n".join(lines[at:])
    return text, ""


def _items(tree: Any, subject: str) -> list[tuple[str, str]]:
    """Headline and text of each item; none where the boxes are not sure, or the mail is about one of them."""
    boxes: dict[Any, str] = {}
    for heading in tree.xpath(_HEADINGS):
        box = _box(heading)
        if box is not None:
            boxes.setdefault(box, one_line(str(heading.text_content())))
    told = [(title, box) for box, title in boxes.items() if title and len(str(box.text_content()).split()) > _STORY]
    if len(told) not in _ITEMS or any(key(title) == key(subject) for title, _ in told):
        return []
    return [(title, without_footer(text_of(box))[0]) for title, box in told]


def _box(heading: Any) -> Any | None:
    """The smallest box around a headline that holds a text below it and no other headline."""
    for box in heading.xpath(_BOXES)[::-1]:
        if len(box.xpath(_HEADINGS)) > 1:
            return None
        if len(str(box.text_content()).split()) > len(str(heading.text_content()).split()) + _STORY:
            return box
    return None
