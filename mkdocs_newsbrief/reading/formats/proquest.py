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
_FIELD = re.compile(
    r"^(Full text|Publication title|Publication date|Publication year|Publication info|Author|Document URL|Credit|"
    r"ProQuest document ID|Copyright|Last updated|Dateline|Abstract|Subject|Location|Title|Links|Pages|Section|"
    r"Publisher|Place of publication|Country of publication|Source type|Language of publication|"
    r"Document type|Database|ISSN): ?",
    re.MULTILINE,
)


def recognises(seed: Seed) -> bool:
    return bool(_RULE.search(seed.text)) and "Full text: " in seed.text


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    pieces = [piece for piece in _RULE.split(seed.text) if _FIELD.search(piece)]
    return [_draft(piece, f"{seed.name}#{number}") for number, piece in enumerate(pieces, 1)]


def _draft(piece: str, where: str) -> Draft | UnreadableError:
    head, *parts = _FIELD.split(piece)
    values = {label: value.strip() for label, value in zip(parts[::2], parts[1::2], strict=True)}
    body = values.get("Full text", "")
    if not body:
        return UnreadableError(where, "an article without a full text", "export it with the full text")
    known = Known(
        title=next((line.strip() for line in head.splitlines() if line.strip()), None) or values.get("Title"),
        publisher=values.get("Publication title", "").split(";")[0] or None,
        authors=tuple(people(values.get("Author", ""))),
        url=values.get("Document URL") or None,
        published=day_in(values.get("Publication date", "")),
    )
    return Draft(body, known, kind="story")
