r"""The fourth wall: what a template printed becomes a tree in which only what is allowed is left.

Templates are parsed by an allow-listing builder, so that not even `|safe` in a template of the site lets a script
through. Text is armoured: its ASCII punctuation becomes numeric entities, which Python-Markdown's serializer keeps
and browsers, feeds and search decode. So no later pattern ([TOC], {: }, {{ }}, --8<--, \( \)) can match.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from mkdocs_newsbrief.publishing.urls import is_ours, safe_url
from mkdocs_newsbrief.publishing.values import allowed
from mkdocs_newsbrief.publishing.visible import visible

TAGS = frozenset({
    "a", "abbr", "article", "aside", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
    "dd", "del", "details", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "i", "ins", "kbd", "li", "mark", "nav", "ol", "p", "pre", "q", "s", "section", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u",
    "ul", "var", "wbr",
})  # fmt: skip
# Of SVG only what draws; where it draws is numbers and the letters of path data.
DRAWN = frozenset(("circle", "g", "line", "path", "rect", "svg", "text"))
GEOMETRY = frozenset(("cx", "cy", "d", "height", "r", "viewbox", "width", "x", "x1", "x2", "y", "y1", "y2"))
_NUMBERS = re.compile(r"[\d MHVL.-]*", re.ASCII)
# Where one ends, a word ends: to a search index, a feed and whoever copies, only a blank says so.
_BLOCKS = frozenset((
    *("blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("header", "footer", "li", "nav", "ol", "p", "section", "summary", "table", "td", "th", "thead", "tr", "ul"),
))  # fmt: skip
_VOID = frozenset(("br", "col", "hr", "wbr"))
_ADDRESSES = frozenset(("cite", "href"))
_PLAIN_VALUE = re.compile(r"[\w :.+-]*", re.ASCII)
_PUNCTUATION = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation if mark not in ",-."}
_FORMULA = re.compile(r"([$\\])")
_BLANK = AtomicString("\n")
# What autoescaping templates print, and nothing else: a start tag, its attributes, an end tag, or text.
_TOKEN = re.compile(
    r"""<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*)\s*>|</([a-z][a-z0-9]*)>|([^<]+)""", re.ASCII
)
_ATTRIBUTE = re.compile(r"""\s+([a-z][a-z0-9-]*)(?:="([^"]*)")?""", re.ASCII)
_MAX_DEPTH = 60  # Python-Markdown walks the tree recursively
_MAX_FORMULA_SIGNS = 100  # a span each; beyond that the page would be all spans


def armour(text: str) -> AtomicString:
    """The same text for a reader, without a character that means anything to a Markdown extension."""
    return AtomicString(text.translate(_PUNCTUATION))


def to_tree(html: str) -> tuple[list[Element], list[str]]:
    """The elements of a template's output, and the tags and attributes that were not let in."""
    builder = _Builder()
    if not builder.read(html):
        builder = _Builder()
        builder.feed(html)
        builder.close()
    for link in builder.root.iter("a"):
        if link.get("href") is None:
            _unlink(link)
    return list(builder.root), sorted(builder.refused)


def _unlink(link: Element) -> None:
    """MkDocs takes every link to lead somewhere, and a name that is not shown belongs to a link or a picture only."""
    link.tag = "span"
    link.attrib.pop("rel", None)
    if link.text or len(link):
        link.attrib.pop("aria-label", None)
    elif link.get("aria-label"):
        link.set("role", "img")


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self.refused: set[str] = set()
        self._open = [self.root]

    def read(self, html: str) -> bool:
        """Whether it is plain enough to be read token by token, in a third of the time of a whole HTML parser.

        Both ways end in the same three methods, so that neither lets in what the other does not.
        """
        at = 0
        for token in _TOKEN.finditer(html):
            tag, attributes, end, text = token.groups()
            if token.start() != at or (tag and tag not in TAGS):
                return False
            at = token.end()
            if text:
                self.handle_data(unescape(text))
            elif end:
                self.handle_endtag(end)
            else:
                self.handle_starttag(tag, [(name, unescape(value)) for name, value in _ATTRIBUTE.findall(attributes)])
        return at == len(html)

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag not in TAGS and tag not in DRAWN:
            self.refused.add(f"<{tag}>")
            tag, attrs = "span", ()
        if tag in _BLOCKS and (len(self._open[-1]) or self._open[-1].text):
            _append(self._open[-1], _BLANK)
        element = SubElement(self._open[-1], tag)
        for name, value in attrs:
            self._set(element, name, value or "")
        if tag not in _VOID and len(self._open) < _MAX_DEPTH:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        tag = tag if tag in TAGS or tag in DRAWN else "span"
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                if tag in _BLOCKS:
                    self._open[depth].tail = _BLANK
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        for piece in _pieces(visible(data)):
            if piece in ("$", "\\"):
                SubElement(parent, "span").text = armour(piece)
            else:
                _append(parent, armour(piece))

    def _set(self, element: Element, name: str, value: str) -> None:
        if name in GEOMETRY and element.tag in DRAWN and _NUMBERS.fullmatch(value):
            element.set("viewBox" if name == "viewbox" else name, value)
            return
        if name in _ADDRESSES:
            address = value if is_ours(value) else safe_url(value)
            if address:
                element.set(name, address.replace("&", "&amp;"))
            elif value:  # an empty one says that there is nothing to open
                self.refused.add(name)
            return
        left, refused = allowed(name, value)
        self.refused.update(refused)
        if left is not None:
            element.set(name, left if _PLAIN_VALUE.fullmatch(left) else armour(visible(left)))


def _pieces(text: str) -> Iterator[str]:
    """Alone in an element, a dollar or a backslash opens no formula in a page that runs MathJax or KaTeX."""
    if text.count("$") + text.count("\\") > _MAX_FORMULA_SIGNS:
        yield text
    else:
        yield from filter(None, _FORMULA.split(text))


def _append(parent: Element, text: AtomicString) -> None:
    if len(parent):
        parent[-1].tail = AtomicString((parent[-1].tail or "") + text)
    else:
        parent.text = AtomicString((parent.text or "") + text)
