"""Unmarked: the words of a Markdown text without its marks, and what of it is not the article's.

The marks are those of CommonMark, of footnotes, and of Obsidian: wiki links, highlights, callouts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADDRESS = (
    r"\((?:<[^<>\n]{0,2000}>|(?:[^()\s]|\([^()\s]{0,200}\)){0,2000})(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\)"
)
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,500}}\](?:{_ADDRESS}|\[[^\[\]\n]{{0,100}}\])|!\[\[[^\[\]\n]{{1,300}}\]\]")
_LINK = re.compile(rf"\[((?:[^\[\]\n]|\[[^\[\]\n]{{0,100}}\]){{0,500}})\]{_ADDRESS}")
_NAMED = re.compile(r"(?<!\])\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,100}\]")
_STRUCK = re.compile(r"~~(?=\S)[^~\n]{1,2000}?(?<=\S)~~[ ]?")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]\n]{1,200})\]\]")
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,500})>")
_MARKED = tuple(
    re.compile(form)
    for form in (
        r"(?<![\\*])\*\*(?=\S)([^*\n]{1,2000}?(?:\*[^*\n]{1,200}\*[^*\n]{0,200})?)(?<=\S)\*\*(?!\*)",
        r"(?<![\w\\])__(?=\S)([^_\n]{1,2000}?)(?<=\S)__(?!\w)",
        r"(?<![\w\\*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*(?![\w*])",
        r"(?<![\w\\_])_(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])_(?![\w_])",
        r"==(?=\S)([^=\n]{1,2000}?)(?<=\S)==",
        r"(?<![\\`])`([^`\n]{1,300})`",
    )
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~$-])")
_CALLOUT = re.compile(r"(?:^>[ \t]?\[!(\w+)\][+-]?[^\n]*\n?)(?:^>[^\n]*(?:\n|\Z))*", re.MULTILINE)
_CALLOUT_HEAD = re.compile(r"^>[ \t]?\[!\w+\][+-]?[ \t]*", re.MULTILINE)
_QUOTED = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]{1,40}\]:[^\n]*(?:\n(?:[ \t]{2,}|\t)[^\n]+)*\n?", re.MULTILINE)
_REFERENCE = re.compile(r"^\[[^\[\]\n]{1,100}\]:[ \t]+\S+(?:[ \t]+[\"'(][^\n]*)?[ \t]*\n?", re.MULTILINE)
_RULE = re.compile(r"^[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)
_MARKS = re.compile(
    r"~~|\]\(|\]\[|\[\[|\*\*|__|==|\[\^|^>[ \t]?\[!|(?<!\w)[*_][^\s*_][^*_\n]*[*_](?!\w)|^[ \t]{0,3}>", re.MULTILINE
)
_ARTICLES_OWN = ("quote", "cite", "abstract", "summary")  # callouts that hold its words; the others are the reader's


@dataclass(frozen=True, slots=True)
class Unmarked:
    text: str
    left_out: tuple[str, ...] = ()


def has_marks(text: str) -> bool:
    """Whether a text has a mark of Markdown that would be seen in a quotation."""
    return bool(_MARKS.search(text))


def unmarked(text: str) -> Unmarked:
    """The words alone; pictures go, and with them no line that stands above or below."""
    left_out = []
    callouts = [match for match in _CALLOUT.finditer(text) if match[1].lower() not in _ARTICLES_OWN]
    for match in reversed(callouts):
        text = text[: match.start()] + text[match.end() :]
    text, notes = _FOOTNOTE.subn("", text)
    if callouts:
        left_out.append(f"{len(callouts)} remarks of the reader (callouts)")
    if notes:
        left_out.append(f"{notes} footnotes")
    text = _REFERENCE.sub("", _CALLOUT_HEAD.sub("", text))
    text = _QUOTED.sub("", _RULE.sub("", text))
    return Unmarked(words(text), tuple(left_out))


def words(text: str) -> str:
    """A line or more without the marks within lines."""
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _LINK.sub(r"\1", text)  # the link around a picture
    text = _NAMED.sub(r"\1", _STRUCK.sub("", text))
    text = _WIKILINK.sub(r"\1", _NOTE_MARK.sub("", text))
    text = _AUTOLINK.sub(r"\1", text)
    for form in _MARKED:
        text = form.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text)
