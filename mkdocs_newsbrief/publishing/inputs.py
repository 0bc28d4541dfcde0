"""Everything that decides what a page shows, in one text: the same text is the same page."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from mkdocs_newsbrief.publishing.scene import Scene

Context = dict[str, Any] | None


def inputs_of(scene: Scene, context: Context, templates: str) -> str | None:
    """What the template gets, what its editor did, and the templates' own digest."""
    section, briefing = scene.section, scene.section.briefing
    told = (
        *(scene.page, scene.view, scene.level, scene.source, context, templates),
        *(section.serving, section.prefix, "corrections" in section.pages),
        *(briefing.corrections, briefing.editorial),
    )
    try:
        return json.dumps(told, default=_plain)
    except TypeError:  # a view may hand on what has no form of its own; then the page is made each time
        return None


def _plain(value: object) -> object:
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, frozenset | set):
        return sorted(value)
    raise TypeError(type(value).__name__)
