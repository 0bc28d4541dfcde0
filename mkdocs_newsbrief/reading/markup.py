"""Markup: pages and pieces of HTML as trees, as text with a block a line, and as one line.

What a reader sees as a mark stays one: `<q>` is quoted, an exponent is raised, the number of a footnote goes.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError

# One of the tags that pages and feeds are made of, closed or not; "a < b" and "<Ada>" are none.
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|img|ul|ol|li|h[1-6]|q|s|sup|sub|small|font|blockquote|figure|figcaption|"
    r"table|tbody|tr|td|th|hr|article|section|aside|cite|code|pre|html|body|head|iframe|video|wbr|mark|time)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_TWICE = 2  # content systems escape what is escaped
_BREAK = "\ue000"  # between blocks, as a line end within one is a space; of private use, so in no text
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_SOFT = re.compile("[\u00ad\u034f\u200b\ufeff]")  # where a word may be broken

_UNSEEN = "//script|//style|//noscript|//template|//head|//comment()|//svg|//iframe|//object|//select"
_HIDDEN = "//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')]"
_BLOCKS = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "tr", "td", "th", "table", "caption", "ul",
    "ol", "dl", "dt", "dd", "section", "article", "aside", "header", "footer", "nav", "main", "blockquote", "pre",
    "figure", "figcaption", "address", "details", "summary", "form", "fieldset", "center", "body",
)  # fmt: skip
_BLOCK_PATH = "|".join(f"//{tag}" for tag in _BLOCKS)
_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_NUMBER = re.compile(r"[-+−]?\d{1,3}")
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|citation needed)[\])]?(?:[,; ]{1,2}\d{1,3})*")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_MEASURE = re.compile(r"(?:\d|\b[cdkm]?m|\bft|\bin|\bmi|\byd|\)|[A-Z][a-z]?)$")

_LONGEST_TAG = 20_000  # characters; a tag with more holds a picture or an attack
_HUGE_TAG = re.compile(rf"<[A-Za-z][^<>]{{{_LONGEST_TAG},}}>")
_MOST_TAGS = 100_000  # of one page; each is an object in memory
_STOPPED = ("Excessive depth", "Resource limit")  # what the parser says where it reads no further


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tree of a page, and what of the page is not in it."""

    tree: Any
    left_out: tuple[str, ...] = ()


def parse(markup: str, where: str = "") -> Parsed:
    """A page's tree; raises `UnreadableError` where it has no element.

    Tags that hold pictures in their attributes, most of what a saved page weighs, are taken out before.
    """
    from lxml import etree  # imported late: few folders hold HTML
    from lxml import html as lxml_html

    markup, left_out = _capped(_HUGE_TAG.sub("", markup))
    data = markup.encode("utf-8", "replace")
    for huge in (False, True):
        parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=huge)
        try:
            tree = lxml_html.document_fromstring(data, parser=parser)
        except (etree.ParserError, ValueError) as error:
            remedy = "save the page again, or paste the article as text"
            raise UnreadableError(where, "an empty page", remedy) from error
        if not any(str(entry.message).startswith(_STOPPED) for entry in parser.error_log):
            return Parsed(tree, left_out)
    return Parsed(tree, (*left_out, "what stands more than 2,000 tags deep"))


def _capped(markup: str) -> tuple[str, tuple[str, ...]]:
    if markup.count("<") <= _MOST_TAGS:
        return markup, ()
    *_, last = islice(re.finditer("<", markup), _MOST_TAGS)
    return markup[: last.start()], (f"what stands behind the first {_MOST_TAGS:,} tags",)


def is_markup(text: str) -> bool:
    """Whether a text holds tags of HTML."""
    return "<" in text and bool(_TAG.search(text))


def text_of_markup(markup: str) -> str:
    """The text of a piece of HTML or of escaped text, one block a line."""
    if is_markup(markup):
        return text_of(readable(parse(f"<div>{markup}</div>").tree))
    return unescaped(markup) if "&" in markup else markup


def one_line(value: str) -> str:
    """A title or a name without tags and entities, however often it was escaped."""
    text = unescaped(value) if "&" in value else value
    text = _TAG.sub("", text) if "<" in text else text
    return " ".join(text.split())


def unescaped(text: str) -> str:
    """The text with its entities decoded; "&" alone and what only looks like one stay."""
    for _ in range(_TWICE):
        if not _ENTITY.search(text):
            return text
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return text


def readable(tree: Any, *, hidden: bool = True) -> Any:
    """The same tree with its marks as characters, less scripts and, unless `hidden`, what is not shown."""
    for element in tree.xpath(_UNSEEN if hidden else f"{_UNSEEN}|{_HIDDEN}"):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.xpath("//sup"):
        _raise(element)
    for element in reversed(tree.xpath("//q")):
        inner = any(True for _ in element.iterancestors("q"))
        _quote(element, *("‘’" if inner else "“”"))
    return tree


def text_of(tree: Any) -> str:
    """All the text of a readable tree, one block a line; the tree is used up."""
    for element in tree.xpath("//pre"):
        for node in element.iter():
            node.text, node.tail = (part and part.replace("\n", _BREAK) for part in (node.text, node.tail))
    for element in tree.xpath(_BLOCK_PATH):
        element.text = _BREAK + (element.text or "")
        element.tail = _BREAK + (element.tail or "")
        before, parent = element.getprevious(), element.getparent()
        if before is not None:
            before.tail = (before.tail or "") + _BREAK
        elif parent is not None:
            parent.text = (parent.text or "") + _BREAK
    text = _EMPTY_LINE.sub(_BREAK, _SOFT.sub("", str(tree.text_content())))
    return "\n".join(line for part in text.split(_BREAK) if (line := " ".join(part.split())))


def _raise(element: Any) -> None:
    """An exponent as raised figures; the mark of a footnote goes, anything else ("5th") stays as it is."""
    text = str(element.text_content()).strip()
    linked = element.find(".//a") is not None or element.getparent().tag == "a"
    told = "" if linked and _NOTE.fullmatch(text) else raised(text, _before(element))
    if told == text:
        element.drop_tag()
        return
    before, tail = element.getprevious(), told + (element.tail or "")
    element.tail = None
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        element.getparent().text = (element.getparent().text or "") + tail
    element.drop_tree()


def raised(text: str, before: str) -> str:
    """What stands for a raised piece of text behind some other: "²", nothing for a footnote's mark, or the text."""
    if _is_power(text, before):
        return text.translate(_RAISED)
    return "" if _NOTE.fullmatch(text.strip()) else text


def _is_power(text: str, before: str) -> bool:
    """Whether a raised number belongs to what stands in front of it: "10" and "m", not a year or a word."""
    return bool(_NUMBER.fullmatch(text) and _MEASURE.search(before) and not _DATED.search(before))


def _before(element: Any) -> str:
    previous = element.getprevious()
    if previous is not None:
        return str(previous.tail or previous.text_content())[-8:]
    parent = element.getparent()
    return str(parent.text or "")[-8:] if parent is not None else ""


def _quote(element: Any, opening: str, closing: str) -> None:
    """An element between marks, unless it has its own."""
    text = str(element.text_content()).strip()
    if not text.startswith(("“", '"', "«", "„", "‘")):
        element.text = opening + (element.text or "").lstrip()
        last = element[-1] if len(element) else None
        if last is None:
            element.text = element.text.rstrip() + closing
        else:
            last.tail = (last.tail or "").rstrip() + closing
    element.drop_tag()
