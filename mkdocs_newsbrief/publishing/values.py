"""What an attribute may say. An allowed name does not make its value harmless: themes and their scripts act on it.

`class="mermaid"` fetches a program, `data-md-component` mounts a part of Material, and what has the id `__config` is
read as its settings. So values are on lists of their own, as in DOMPurify's rules against clobbering.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mkdocs_newsbrief.publishing.visible import shortened

_SHOWN = 40
_OUR_NAME = r"nb-[a-z0-9-]+"
# what kind of thing, its hash, and of several alike the number: "c-3f2a91", "q-3f2a91d0-2"
_OUR_ID = r"[a-z]{1,2}-[a-z0-9]+(?:-[0-9]+)?"
_NUMBER = r"-?[0-9]{1,4}"

_TOKENS: Mapping[str, str] = {
    "class": _OUR_NAME,
    "headers": rf"{_OUR_NAME}|{_OUR_ID}",
    "rel": "external|next|nofollow|noopener|noreferrer|prev|ugc",
}
"""Attributes of several words, each of which has to fit."""

_VALUES: Mapping[str, str] = {
    "id": rf"{_OUR_NAME}|{_OUR_ID}",
    "role": "cell|columnheader|definition|figure|group|img|list|listitem|none|note|presentation|region|row|rowheader"
    "|separator|table|term",  # no landmark, dialog or live region: these move what is read, or where it is read
    "hidden": "until-found",  # which a search and a link open; any other would hide what stands beside the text
    "open": "",
    "dir": "auto|ltr|rtl",
    "lang": "[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*",
    "scope": "col|colgroup|row|rowgroup",
    "tabindex": "0|-1",
    "colspan": _NUMBER,
    "rowspan": _NUMBER,
    "start": _NUMBER,
    "value": _NUMBER,
    "data-search-exclude": "true|",
    "data-nth": _NUMBER,
    "aria-current": "page|true|location|date",
    "aria-describedby": rf"{_OUR_NAME}|{_OUR_ID}",
    "aria-hidden": "true|false",
    "aria-labelledby": rf"{_OUR_NAME}|{_OUR_ID}",
    "aria-level": "[1-9]",
}
_TEXTS = re.compile(r"abbr|datetime|title|aria-label|data-(?:name|says|speaker|nb-[a-z-]+)")
"""Attributes that are only shown, or that nobody but our style sheet knows: any text."""


def allowed(name: str, value: str) -> tuple[str | None, list[str]]:
    """What is left of a value, None for nothing, and what was refused, as it is named to the site's author."""
    if name in _TOKENS:
        tokens = value.split()
        kept = [token for token in tokens if re.fullmatch(_TOKENS[name], token)]
        return " ".join(kept) or None, [_named(name, token) for token in tokens if token not in kept]
    if _TEXTS.fullmatch(name):
        return value, []
    if name not in _VALUES:
        return None, [name]
    return (value, []) if re.fullmatch(_VALUES[name], value) else (None, [_named(name, value)])


def _named(name: str, value: str) -> str:
    return f"{name}={shortened(value, _SHOWN)}"
