"""What is new in a briefing, for a person at a screen and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from mkdocs_newsbrief.desk.changes import Change, Changes, Line
from mkdocs_newsbrief.publishing.visible import shortened

_MOST = 6  # lines of one sort: two screens hold all
_WIDTH = 110

NAMES = {
    "sources": "Sources",
    "values": "Values that moved",
    "claims": "Claims",
    "quotes": "Quotes",
    "events": "Events",
    "differences": "Where sources differ",
    "doubts": "Doubts",
    "words": "Title and standfirst",
}
_SIGNS = (("+", "new"), ("-", "gone"), ("~", "changed"))


def as_text(changes: Changes) -> str:
    """At most some two screens: a line for each thing, with + for new, - for gone, ~ for changed."""
    if not changes:
        return "Nothing has changed.\n"
    return "\n".join(line for kind, change in changes.kinds() for line in _lines(kind, change)).lstrip() + "\n"


def as_json(changes: Changes) -> str:
    """The same as data: by kind, then "new", "gone" and "changed"."""
    return json.dumps(asdict(changes), ensure_ascii=False, indent=1) + "\n"


def _lines(kind: str, change: Change) -> Iterator[str]:
    yield ""
    yield NAMES[kind]
    for sign, name in _SIGNS:
        lines: tuple[Line, ...] = getattr(change, name)
        for line in lines[:_MOST]:
            yield f"  {sign} {_told(kind, line)}"
        if len(lines) > _MOST:
            yield f"  {sign} … and {len(lines) - _MOST} more"


def _told(kind: str, line: Line) -> str:
    text = shortened(line.text, _WIDTH)
    if kind == "sources":
        text = f"{line.id}  {text}" if line.text != line.id else line.id
    if not line.told:
        return text
    return f"{text}: {line.told}" if kind == "values" else f"{text}  [{shortened(line.told, _WIDTH)}]"
