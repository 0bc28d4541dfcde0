"""OpenDocument texts (LibreOffice): headings and paragraphs in order, as they read once all changes are accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.archive import has, opened
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import exported
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.xmlfile import local, parsed

_CONTENT = "content.xml"
_GONE = {"tracked-changes": "", "annotation": "comments", "note": "footnotes", "annotation-end": "", "forms": ""}
_MARKS = {"tab": " ", "line-break": "\n", "s": " "}
_OTHERS = {"spreadsheet": "a spreadsheet", "presentation": "a presentation", "drawing": "a drawing"}


def recognises(seed: Seed) -> bool:
    return has(seed, _CONTENT) and has(seed, "META-INF/manifest.xml")


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    with opened(seed, "an OpenDocument file that is broken", "save it again, or as text") as archive:
        root = parsed(archive.read(_CONTENT))
    office = next((child for child in root if local(child) == "body"), None) if root is not None else None
    kind = local(office[0]) if office is not None and len(office) else ""
    if kind != "text":
        what = f"{_OTHERS.get(kind, 'no text')} (OpenDocument)"
        raise UnreadableError(seed.name, what, "save what is to be read as text")
    gone: Counter[str] = Counter()
    text = "\n".join(_paragraphs(office, gone))
    return exported.split(text, seed.name, left_out=tuple(f"{count} {name}" for name, count in sorted(gone.items())))


def _paragraphs(body: Any, gone: Counter[str]) -> Iterable[str]:
    """One walk, each paragraph ended where its element ends: those of a text box stand in another."""
    from lxml import etree

    opened_: list[list[str]] = []
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        name = local(element)
        ended = event == "end"
        if not ended and name in _GONE:
            gone.update([_GONE[name]] if _GONE[name] else [])
            walk.skip_subtree()
        elif name in ("p", "h"):
            if ended and opened_:
                yield "".join(opened_.pop()).strip()
            elif not ended:
                opened_.append([element.text or ""])
        elif not ended and opened_:
            opened_[-1].append(_MARKS.get(name, "") + (element.text or ""))
        if ended and opened_ and name not in ("p", "h"):
            opened_[-1].append(element.tail or "")
