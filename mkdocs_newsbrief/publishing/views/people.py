"""Who the sources name."""

from __future__ import annotations

from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.visible import visible

_MANY = 1000
_CITED = 5


def people(scene: Scene) -> dict[str, object] | None:
    figures = scene.section.briefing.people
    shown = [
        {
            "name": visible(figure.name),
            "aliases": [visible(alias) for alias in figure.aliases if not _within(alias, figure.name)],
            "roles": [visible(role) for role in figure.roles],
            "mentions": figure.mentions,
            "chips": scene.chips(figure.citations)[:_CITED],
        }
        for figure in figures[: scene.first(figures, _MANY)]
    ]
    return {"people": shown} if shown else None


def _within(alias: str, name: str) -> bool:
    """Does the alias say no more than the name, as a last name alone?"""
    return set(alias.split()) <= set(name.split())
