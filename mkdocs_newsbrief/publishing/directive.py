"""The second wall: a page's Markdown holds only `/// newsbrief | VIEW`, filled in after Markdown has done its work.

A block of pymdownx leaves an empty element. A treeprocessor fills it late: after everything that changes text
(inline 20, prettify 10, attr_list 8, abbr 7, smarty 6), before what makes anchors and links of it (toc 5, MkDocs'
anchors 5 and links 0). So headings reach the table of contents and MkDocs checks every link.
"""

from __future__ import annotations

import re
from typing import Any, Protocol
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block, type_ranged_integer, type_string

from mkdocs_newsbrief.publishing.views import VIEWS

PRIORITY = 5.5


class Answers(Protocol):
    """Who knows what a directive shows, and who takes what is wrong with one."""

    def fill(self, view: str, options: dict[str, Any]) -> list[Element]: ...

    def warn(self, view: str, problem: str) -> None: ...


_LEFT_OVER = re.compile(r"\s*/{3,}\s*newsbrief\b([^\n]*)")
# MathJax and KaTeX look for formulas in whole pages; these classes keep them out of source text.
_CLASSES = "newsbrief newsbrief--{} mathjax_ignore tex2jax_ignore"


class NewsbriefBlock(Block):  # type: ignore[misc]
    """`/// newsbrief | VIEW`, with options on indented lines below it."""

    NAME = "newsbrief"
    ARGUMENT = None
    OPTIONS = {  # noqa: RUF012 - pymdownx reads and copies it
        "limit": (None, type_ranged_integer(1, 1000)),
        "level": (2, type_ranged_integer(1, 5)),
        "briefing": ("", type_string),
        "id": ("", type_string),
    }

    def _validate(self, parent: Element, arg: str | None, /, **options: Any) -> bool:
        """Say what is wrong: pymdownx leaves a wrong directive on the page without a word."""
        view = (arg or "").strip()
        if view not in VIEWS:
            return self._refuse(view, f"there is no view {view!r}; the views are {', '.join(VIEWS)}")
        for name in options:
            if name not in self.option_spec:
                return self._refuse(view, f"there is no option {name!r}; the options are {', '.join(self.OPTIONS)}")
        if not super()._validate(parent, view, **options):
            return self._refuse(view, f"an option has a value that cannot be used: {options}")
        return True

    def _refuse(self, view: str, problem: str) -> bool:
        self.config["refused"].append(view)
        self.config["answers"].warn(view, problem)
        return False

    def on_markdown(self) -> str:
        """What stands inside a directive is the site author's own Markdown: an editor's note."""
        return "block"

    def on_create(self, parent: Element) -> Element:
        element = SubElement(parent, "div", {"class": _CLASSES.format(self.argument)})
        self.config["pending"].append((element, self.argument, self.options))
        return element


class _Filler(Treeprocessor):
    def __init__(self, md: Markdown, shared: dict[str, Any]) -> None:
        super().__init__(md)
        self._shared = shared

    def run(self, root: Element) -> None:
        for element, view, options in self._shared["pending"]:
            note = list(element)
            element[:] = self._shared["answers"].fill(view, options)
            _add_note(element, note)
        if not self._shared["refused"]:
            self._warn_of_left_overs(root)
        self._shared["pending"].clear()
        self._shared["refused"].clear()

    def _warn_of_left_overs(self, root: Element) -> None:
        for element in root.iter("p"):
            if match := _LEFT_OVER.match(element.text or ""):
                problem = "the directive could not be read; options are lines `    name: value` right below it"
                self._shared["answers"].warn(match[1].strip(" |"), problem)


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
        shared: dict[str, Any] = {"answers": self.answers, "pending": [], "refused": []}
        block_mgr.register(NewsbriefBlock, shared)
        md.treeprocessors.register(_Filler(md, shared), "newsbrief", PRIORITY)
