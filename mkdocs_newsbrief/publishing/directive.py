"""The second wall: a page's Markdown holds only `/// newsbrief | VIEW`, filled in after Markdown has done its work.

A block of pymdownx leaves an empty element. A treeprocessor fills it late: after everything that changes text
(inline 20, prettify 10, attr_list 8, abbr 7, smarty 6), before what makes anchors and links of it (toc 5, MkDocs'
anchors 5 and links 0). So headings reach the table of contents and MkDocs checks every link.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any, Protocol
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block, type_ranged_integer, type_string

from mkdocs_newsbrief.publishing.headings import keep_clear_of_the_theme
from mkdocs_newsbrief.publishing.leftover import left_over
from mkdocs_newsbrief.publishing.views import VIEWS

PRIORITY = 5.5


class Answers(Protocol):
    """Who knows what a directive shows, and who takes what is wrong with one."""

    def fill(self, view: str, options: dict[str, Any]) -> list[Element]: ...

    def warn(self, view: str, problem: str) -> None: ...

    def turn_to_directive(self, number: int) -> None:
        """What is asked and said next is about the page's directive of that view with that number, from 0."""


_ALLOWED = {
    "limit": "a whole number from 1 to 1000",
    "level": "a whole number from 1 to 5",
    "briefing": "a text: the `section` of a briefing",
    "id": "a text: the id of a source, or of a quote, an event or a difference",
    "speaker": "a text: who is quoted",
    "source": "a text: the file, the outlet or the id of a source",
    "day": "a day, as 2025-06-03",
}
_OPTION_LINE = re.compile(rf"\s*(?:{'|'.join(_ALLOWED)})\s*:")
# MathJax and KaTeX look for formulas in whole pages; these classes keep them out of source text.
CLASSES = "newsbrief newsbrief--{} mathjax_ignore tex2jax_ignore"


def _text(value: object) -> str:
    """A text, also one that YAML has read as a number or a day."""
    number = isinstance(value, int | date) and not isinstance(value, bool)
    return type_string(str(value) if number else value)  # type: ignore[no-any-return]


class NewsbriefBlock(Block):  # type: ignore[misc]
    """`/// newsbrief | VIEW`, with options on indented lines below it."""

    NAME = "newsbrief"
    closed = False
    number = 0
    ARGUMENT = None
    OPTIONS = {  # noqa: RUF012 - pymdownx reads and copies it
        "limit": (None, type_ranged_integer(1, 1000)),
        "level": (2, type_ranged_integer(1, 5)),
        "briefing": ("", _text),
        "id": ("", _text),
        "speaker": ("", _text),
        "source": ("", _text),
        "day": ("", _text),
    }

    def _validate(self, parent: Element, arg: str | None, /, **options: Any) -> bool:
        """Say what is wrong: pymdownx leaves a wrong directive on the page without a word."""
        view = (arg or "").strip()
        self.number = self.config["seen"][view]
        self.config["seen"][view] += 1
        if view not in VIEWS:
            return self._refuse(view, f"there is no view {view!r}; the views are {', '.join(VIEWS)}")
        for name in options:
            if name not in self.option_spec:
                return self._refuse(view, f"there is no option {name!r}; the options are {', '.join(self.OPTIONS)}")
        if not super()._validate(parent, view, **options):
            return self._refuse(view, self._wrong_values(options))
        return True

    def _wrong_values(self, options: dict[str, Any]) -> str:
        return "; ".join(f"{name} takes {_ALLOWED[name]}, not {options[name]!r}" for name in self._wrong(options))

    def _wrong(self, options: dict[str, Any]) -> list[str]:
        wrong = []
        for name, value in options.items():
            try:
                self.OPTIONS[name][1](value)
            except ValueError:
                wrong.append(name)
        return wrong

    def _refuse(self, view: str, problem: str) -> bool:
        self.config["refused"].append(view)
        self.config["answers"].turn_to_directive(self.number)
        self.config["answers"].warn(view, problem)
        return False

    def on_markdown(self) -> str:
        """What stands inside a directive is the site author's own Markdown: an editor's note."""
        return "block"

    def on_create(self, parent: Element) -> Element:
        element = SubElement(parent, "div", {"class": CLASSES.format(self.argument)})
        self.config["pending"].append((element, self))
        return element

    def on_end(self, block: Element) -> None:
        self.closed = True


class _Filler(Treeprocessor):
    def __init__(self, md: Markdown, shared: dict[str, Any]) -> None:
        super().__init__(md)
        self._shared = shared

    def run(self, root: Element) -> None:
        for element, block in self._shared["pending"]:
            self._fill(element, block)
        if not self._shared["refused"]:
            self._warn_of_left_overs(root)
        for kept in ("pending", "refused", "seen"):
            self._shared[kept].clear()

    def _fill(self, element: Element, block: NewsbriefBlock) -> None:
        answers: Answers = self._shared["answers"]
        view = block.argument or ""
        answers.turn_to_directive(block.number)
        note = list(element)
        if not block.closed:
            answers.warn(view, "it is never closed: end it with a line `///`")
        if note and _OPTION_LINE.match("".join(note[0].itertext())):
            answers.warn(view, "options are indented by four spaces, right below it; this one is shown as a note")
        element[:] = answers.fill(view, block.options)
        keep_clear_of_the_theme(element, self._slug)
        _add_note(element, note)

    def _slug(self, words: str) -> str:
        """The id that Markdown will make of a heading."""
        toc = next((other for other in self.md.treeprocessors if isinstance(other, TocTreeprocessor)), None)
        return str(toc.slugify(words, toc.sep)) if toc else words

    def _warn_of_left_overs(self, root: Element) -> None:
        read = {id(element): block.argument or "" for element, block in self._shared["pending"]}
        seen: Counter[str] = Counter()
        for element in root.iter():
            wrong = left_over(element, self.md.htmlStash.rawHtmlBlocks)
            view = wrong.view if wrong else read.get(id(element))
            if wrong:
                self._shared["answers"].turn_to_directive(seen[wrong.view])
                self._shared["answers"].warn(wrong.view, wrong.problem)
            if view is not None:
                seen[view] += 1


def _add_note(element: Element, note: list[Element]) -> None:
    """The editor's note goes below what heads the view: its title, dek and facts."""
    if note:
        head = sum(1 for child in element if "nb-head" in child.get("class", "").split())
        box = Element("div", {"class": "nb-editor"})
        box.extend(note)
        element.insert(head, box)


class NewsbriefExtension(BlocksExtension):  # type: ignore[misc]
    """The Markdown side of a site's briefings."""

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self.answers = answers

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 - pymdownx's name
        shared: dict[str, Any] = {"answers": self.answers, "pending": [], "refused": [], "seen": Counter()}
        block_mgr.register(NewsbriefBlock, shared)
        md.treeprocessors.register(_Filler(md, shared), "newsbrief", PRIORITY)
