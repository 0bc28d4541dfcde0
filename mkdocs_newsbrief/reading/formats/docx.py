"""Word documents: the paragraphs, in order, as they read once all changes are accepted.

A Nexis or Factiva export in one is split into its articles, and so is a press review whose articles have heads. A
row of two cells is a label and what it labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.archive import has, opened
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import exported
from mkdocs_newsbrief.reading.markup import raised
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.xmlfile import local, parsed

_DOCUMENT = "word/document.xml"
# Parts beside the document, and what to call what they hold.
_BESIDE = {"word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes", "word/comments.xml": "comments"}
_MARKS = {"tab": " ", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_GONE = {"del": "deleted text", "moveFrom": "text that was moved away"}
_HEADINGS = ("Heading", "Title", "berschrift", "Titre", "Ttulo")  # as Word calls the styles in its languages
_CELLS = 2
_LABEL = 4  # words


def recognises(seed: Seed) -> bool:
    return has(seed, _DOCUMENT)


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    with opened(seed, "a Word document that is broken", "save it again, or as text") as archive:
        text = _Text(archive.read(_DOCUMENT))
        beside = [f"{count} {name}" for part, name in _BESIDE.items() if (count := _notes(archive, seed, part))]
    left_out = (*text.left_out, *beside)
    return exported.split(text.text, seed.name, left_out=left_out)


def _notes(archive: Any, seed: Seed, part: str) -> int:
    """How many notes a part holds; separators are none."""
    if not has(seed, part):
        return 0
    root = parsed(archive.read(part))
    return 0 if root is None else sum(bool("".join(note.itertext()).strip()) for note in root)


class _Text:
    """One walk through a document; each paragraph is ended where its element ends, so that none is read twice."""

    def __init__(self, document: bytes) -> None:
        self._gone: Counter[str] = Counter()
        self._lines: list[str] = []
        self._open: list[list[str]] = []  # the paragraphs that are open: that of a text box stands in another
        self._cells: list[list[int]] = []  # of each open row: where in the lines its cells begin
        root = parsed(document)
        if root is not None:
            self._walk(root)

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(name if count == 1 else f"{name} ({count} times)" for name, count in sorted(self._gone.items()))

    def _walk(self, root: Any) -> None:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local(element)
            if event == "end":
                self._end(name)
            elif self._is_gone(element, name):
                walk.skip_subtree()
            else:
                self._start(element, name)

    def _is_gone(self, element: Any, name: str) -> bool:
        """What is not to be read: changes that took it away, hidden runs, and the second form of a text box."""
        if name == "Fallback":
            return True
        what = _GONE.get(name) if len(element) else None
        if name == "r" and _property(element, "vanish") is not None:
            what = "hidden text"
        self._gone.update([what] if what else [])
        return what is not None

    def _start(self, element: Any, name: str) -> None:
        if name == "p":
            self._open.append([])
        elif name == "pStyle" and any(value.startswith(_HEADINGS) for value in element.attrib.values()):
            self._lines.append("")  # an empty line above a heading, as a reader sees it
        elif name == "tr":
            self._cells.append([])
        elif name == "tc" and self._cells:
            self._cells[-1].append(len(self._lines))
        elif self._open:
            self._open[-1].append(self._inline(element, name))

    def _inline(self, element: Any, name: str) -> str:
        if name == "t":
            return self._run(element)
        if name == "br":
            return "\f" if any(value == "page" for value in element.attrib.values()) else "\n"
        return _MARKS.get(name, "")

    def _run(self, element: Any) -> str:
        text = element.text or ""
        place = _property(element.getparent(), "vertAlign")
        if place is not None and "superscript" in place.attrib.values():
            return raised(text, "".join(self._open[-1])[-8:])
        return text

    def _end(self, name: str) -> None:
        if name == "p" and self._open:
            self._lines.append("".join(self._open.pop()).strip(" "))
        elif name == "tr" and self._cells:
            self._join(self._cells.pop())

    def _join(self, cells: list[int]) -> None:
        """A row "Outlet", "The Example" becomes a line "Outlet: The Example"."""
        if len(cells) != _CELLS or cells[1] != cells[0] + 1 or len(self._lines) != cells[1] + 1:
            return
        label, value = self._lines[cells[0] :]
        if 0 < len(label.split()) <= _LABEL and value:
            self._lines[cells[0] :] = [f"{label.rstrip(':')}: {value}"]


def _property(run: Any, name: str) -> Any | None:
    """A property of a run, None where it is absent or turned off."""
    properties: Iterator[Any] = (child for child in run if local(child) == "rPr")
    found = next((one for rpr in properties for one in rpr if local(one) == name), None)
    return None if found is None or "0" in found.attrib.values() or "false" in found.attrib.values() else found
