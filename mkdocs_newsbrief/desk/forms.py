"""The forms of `briefing.yml`: which keys there are and what each takes. Reader and schema are made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from mkdocs_newsbrief.model import Genre

ID = re.compile(r"[a-z]-[0-9a-f]{6,8}(?:-\d+)?")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")
_GENRES = get_args(Genre)


@dataclass(frozen=True, slots=True)
class Form:
    """How an entry of one kind is written: one of the keys `targets` names what it is about.

    `needs` must be there, `takes` may be; `plain` is the key that a bare text stands for.
    """

    told: str
    targets: tuple[str, ...]
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    plain: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        return (*self.targets, *self.needs, *self.takes, *SIGNED)


SIGNED = ("by", "why", "on")
"""Who asks for it, why, and since when: in every entry, if its editor wants."""

OWN = {
    "title": "The briefing's title",
    "dek": "The one line below the title, in the editor's words",
    "note": "The editor's note at the top of the page, in Markdown",
    "why_it_matters": "Why it matters, in Markdown",
    "period": "The days that the briefing is about, as 2025-06-03 or 2025-06-03/2025-06-09",
}
"""What an editor says in words of their own."""

_THING = ("id", "words")

FORMS = {
    "include": Form("Only these files are articles; * stands for any letters", ("file",), plain="file"),
    "exclude": Form("These files are no articles; * stands for any letters", ("file",), plain="file"),
    "hide": Form(
        "What is not shown: a claim, quote, event, difference, doubt, value or person", _THING, plain="words"
    ),
    "pin": Form("Sentences that open the summary, and quotes or differences that come first", _THING, plain="words"),
    "order": Form("What comes first in its list, in this order", _THING, plain="words"),
    "speaker": Form("Who said a quote; null for nobody known", _THING, ("is",), ("role",)),
    "role": Form("What somebody is", ("person",), ("is",)),
    "date": Form("When an event was or is; of a file, when it appeared", (*_THING, "file"), ("is",)),
    "outlet": Form("Who published a file", ("file",), ("is",)),
    "genre": Form("What kind of text a file is", ("file",), ("is",)),
    "people": Form("Names of one person; the first is shown", ("same",)),
    "remarks": Form("Quotes that are one remark (the first is shown), or two", ("same", "apart")),
    "settled": Form("A difference or a doubt that is none any more", _THING, plain="words"),
}
"""What an editor may ask for, by key."""

MEANINGS = {
    "id": "The id of a thing, as `newsbrief ids` and the page show it",
    "words": "The first words of its sentence or quote, without the marks",
    "file": "A file's path in the folder, or a pattern with *",
    "person": "A full name",
    "same": "What is one: the one that stays first",
    "apart": "What is not one",
    "is": "What holds from now on",
    "role": "What the speaker is",
    "by": "Who asks for it",
    "why": "The reason",
    "on": "The day it was decided, as 2025-06-03",
}
"""What each key of an entry means."""


def fault_of(kind: str, key: str, value: str) -> str | None:
    """What a value should have been, None where it is right."""
    if (key == "on" or (kind == "date" and key == "is") or kind == "period") and not _DATE.fullmatch(value):
        return "give a day as 2025-06-03"
    if kind == "genre" and key == "is" and value not in _GENRES:
        return f"choose from {', '.join(_GENRES)}"
    if key == "id" and not ID.fullmatch(value):
        return "give an id as `newsbrief ids` shows it, like q-1a2b3c4d"
    return None


def schema() -> dict[str, object]:
    """The same as JSON Schema (draft 2020-12), by which editors complete and check what is typed."""
    own = {name: {"description": told, "anyOf": [_TEXT, _SAID]} for name, told in OWN.items()}
    asked = {name: _list(name, form) for name, form in FORMS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "briefing.yml of mkdocs-newsbrief",
        "description": "What an editor corrects in a briefing. Words of a source cannot be changed.",
        "type": ["object", "null"],
        "properties": {**own, **asked},
        "additionalProperties": False,
    }


_TEXT = {"type": ["string", "number"], "minLength": 1}
_DAY = {"type": ["string", "number"], "pattern": f"^{_DATE.pattern}$"}
_NAMES = {"type": "array", "items": _TEXT, "minItems": 2}
_SAID = {
    "type": "object",
    "properties": {"is": _TEXT, **{key: {**_TEXT, "description": MEANINGS[key]} for key in SIGNED}, "on": _DAY},
    "required": ["is"],
    "additionalProperties": False,
}


def _list(kind: str, form: Form) -> dict[str, object]:
    entry = {
        "type": "object",
        "properties": {key: _property(kind, key) for key in form.keys},
        "required": list(form.needs),
        "oneOf": [{"required": [target]} for target in form.targets],
        "additionalProperties": False,
    }
    items = {"anyOf": [_TEXT, entry]} if form.plain else entry
    return {"description": form.told, "type": ["array", "null"], "items": items}


def _property(kind: str, key: str) -> dict[str, object]:
    told = {"description": MEANINGS[key]}
    if key in ("same", "apart"):
        return {**_NAMES, **told}
    if kind == "genre" and key == "is":
        return {"enum": list(_GENRES), **told}
    if kind == "speaker" and key == "is":
        return {"type": ["string", "null"], **told}
    if key == "on" or (kind == "date" and key == "is"):
        return {**_DAY, **told}
    return {**_TEXT, **told, **({"pattern": f"^{ID.pattern}$"} if key == "id" else {})}
