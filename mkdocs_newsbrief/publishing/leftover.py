"""Directives that Markdown did not take for one, and left on the page as text or code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE

_BEGINNING = re.compile(r"\s*(/{2,}|:{3,})\s*newsbrief\b([^\n]*)")
_IN_HTML = re.compile(r"^[ \t]*(/{3,})[ \t]*newsbrief\b([^\n]*)", re.MULTILINE)

_UNREAD = "the directive could not be read; options are lines `    name: value` right below it"
_NO_SLASHES = "a directive begins with three slashes"
_CODE = "indented by four spaces it is code; take them away, or show it between lines of ```"
_HTML = "Markdown leaves what stands in HTML alone; give the element the attribute `markdown` (extension md_in_html)"


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What would be a directive of that view, and why it is none."""

    view: str
    problem: str


def left_over(element: Element, html: Sequence[object]) -> LeftOver | None:
    """The directive that an element shows instead of being one; `html` is what Markdown has put aside as it is."""
    if element.tag == "pre" and len(element):
        return _found(_BEGINNING.match(element[0].text or ""), _CODE)
    if element.tag != "p":
        return None
    text = element.text or ""
    if aside := HTML_PLACEHOLDER_RE.fullmatch(text.strip()):
        return _in_html(str(html[int(aside[1])]))
    return _found(_BEGINNING.match(text), _UNREAD)


def _in_html(html: str) -> LeftOver | None:
    """A fence is put aside as HTML, too: what stands in it is meant to be shown."""
    return None if "<code" in html else _found(_IN_HTML.search(html), _HTML)


def _found(match: re.Match[str] | None, problem: str) -> LeftOver | None:
    if match is None:
        return None
    return LeftOver(match[2].strip(" |"), problem if match[1].startswith("///") else _NO_SLASHES)
