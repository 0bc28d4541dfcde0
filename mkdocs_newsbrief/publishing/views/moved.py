"""Where an article is now that had another address in an earlier edition."""

from __future__ import annotations

from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place


def moved(scene: Scene) -> dict[str, object] | None:
    """None where the id is not one of the briefing's."""
    source = scene.section.shelf.get(scene.source)
    if source is None:
        return None
    return {"title": source.title, "outlet": source.outlet, "href": scene.link(Place(f"sources/{source.id}"))}
