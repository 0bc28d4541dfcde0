"""What is new since the last edition."""

from __future__ import annotations

from mkdocs_newsbrief.desk.changes import Change, Line
from mkdocs_newsbrief.publishing.calendar import read_date
from mkdocs_newsbrief.publishing.news import NAMES
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.views.corrections import way_to
from mkdocs_newsbrief.publishing.visible import shortened

_LENGTH = 240  # characters of a text
_MANY = 40  # lines of one sort


def changes(scene: Scene) -> dict[str, object] | None:
    since = scene.section.since
    if since is None:
        return None
    many = scene.limit or _MANY
    groups = [_group(scene, kind, change, many) for kind, change in since.changes.kinds()]
    return {"since": read_date(since.day), "changes": groups}


def _group(scene: Scene, kind: str, change: Change, many: int) -> dict[str, object]:
    sorts = (
        ("new", change.new),
        ("changed", change.changed),
        ("answered" if kind == "doubts" else "gone", change.gone),
    )
    return {
        "kind": kind,
        "title": NAMES[kind],
        "items": [_line(scene, kind, sort, line) for sort, lines in sorts for line in lines[:many]],
        "more": sum(max(0, len(lines) - many) for _, lines in sorts),
    }


def _line(scene: Scene, kind: str, sort: str, line: Line) -> dict[str, object]:
    return {
        "sort": sort,
        "text": shortened(line.text, _LENGTH),
        "told": shortened(line.told, _LENGTH) if line.told else None,
        "href": None if sort in ("gone", "answered") else _way(scene, kind, line),
    }


def _way(scene: Scene, kind: str, line: Line) -> str | None:
    if kind == "sources":
        found = (source for source in scene.section.shelf.sources if source.article.file == line.id)
        return next((scene.link(Place(f"sources/{source.id}")) for source in found), None)
    return way_to(scene, [line.id])
