"""ProQuest exports as text: articles between lines of sixty underscores, labelled fields, the title first.

Written from descriptions of the format, without a real file at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import day_in, people
from mkdocs_newsbrief.reading.seed import Seed

_RULE = re.compile(r"^_{60,}[ \t]*$", re.MULTILINE)
_LABELS = (
    "Full text|Publication title|Publication date|Publication year|Publication info|Author|Document URL|Credit|"
    "ProQuest document ID|Copyright|Last updated|Dateline|Abstract|Subject|Location|Title|Links|Pages|Section|"
    "Publisher|Place of publication|Country of publication|Source type|Language of publication|"
    "Document type|Database|ISSN|Volume|Issue|First page|Company / organization|People|Identifier / keyword"
)
_FIELD = re.compile(rf"^({_LABELS}): ?", re.MULTILINE)
_FULL = re.compile(r"^Full text: ?", re.MULTILINE)
_EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_NUMBER = re.compile(r"Document \d+ of \d+")


def recognises(seed: Seed) -> bool:
    return is_export(seed.text)


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    return split(seed.text, seed.name)


def is_export(text: str) -> bool:
    """Whether a text is such an export."""
    return bool(_RULE.search(text)) and "Full text: " in text


def split(text: str, where: str) -> list[Draft | UnreadableError]:
    pieces = [piece for piece in _RULE.split(text) if _FIELD.search(piece)]
    return [_draft(piece, f"{where}#{number}") for number, piece in enumerate(pieces, 1)]


def _draft(piece: str, where: str) -> Draft | UnreadableError:
    above, below = (*_FULL.split(piece, maxsplit=1), "")[:2]
    body, below = _parted(below)
    head, *parts = _FIELD.split(above)
    _, *others = _FIELD.split(below)
    parts += others
    values = {label: value.strip() for label, value in zip(parts[::2], parts[1::2], strict=True)}
    if not body:
        return UnreadableError(where, "an article without a full text", "export it with the full text")
    lines = (line.strip() for line in head.splitlines())
    known = Known(
        title=next((line for line in lines if line and not _NUMBER.fullmatch(line)), None) or values.get("Title"),
        publisher=values.get("Publication title", "").split(";")[0] or None,
        authors=tuple(people(values.get("Author", ""))),
        url=values.get("Document URL") or None,
        published=day_in(values.get("Publication date", "")),
    )
    return Draft(body, known, kind="story")


def _parted(text: str) -> tuple[str, str]:
    """The full text, and the fields below it: a line of the story may look like one, but no story ends in them."""
    blocks = _EMPTY_LINES.split(text)
    at = len(blocks)
    while at > 1 and (not blocks[at - 1].strip() or _FIELD.match(blocks[at - 1])):
        at -= 1
    lines = "\n\n".join(blocks[:at]).strip().split("\n")
    end = len(lines)
    while end > 1 and _FIELD.match(lines[end - 1]):
        end -= 1
    return "\n".join(lines[:end]), "\n".join((*lines[end:], *blocks[at:]))
