"""Everything that decides what a page shows, in one text: the same text is the same page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Section

Context = dict[str, Any] | None

_MADE = ("briefing", "shelf", "key")  # of what the key of the briefing stands for


def inputs_of(scene: Scene, context: Context, templates: str) -> str | None:
    """What the template gets, what its editor did, and the templates' own digest."""
    section, briefing = scene.section, scene.section.briefing
    told = (
        *(scene.page, scene.view, scene.level, scene.source, context, templates),
        *(section.serving, section.prefix, section.since, sorted(page for page in section.pages if "/" not in page)),
        *(briefing.corrections, briefing.editorial),
    )
    try:
        return json.dumps(told, default=_plain)
    except TypeError:  # a view may hand on what has no form of its own; then the page is made each time
        return None


def settings_of(section: Section) -> str | None:
    """What a section knows beside its briefing: its options, its pages that are there, where to begin what is new."""
    known = {name: value for name, value in vars(section).items() if name not in _MADE and not name.startswith("_")}
    try:
        return json.dumps(known, default=_plain, sort_keys=True)
    except TypeError:
        return None


def _plain(value: object) -> object:
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)
