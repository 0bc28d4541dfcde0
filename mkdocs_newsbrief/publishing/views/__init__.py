"""The views of a briefing: each turns nouns into what its template prints, or into None where there is nothing.

What a template gets is plain text, numbers and vetted addresses; the names below are what an overriding template
in `custom_dir/newsbrief/` can rely on.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.views.card import card
from mkdocs_newsbrief.publishing.views.changes import changes
from mkdocs_newsbrief.publishing.views.claims import coverage, differences, doubts, summary
from mkdocs_newsbrief.publishing.views.corrections import corrections
from mkdocs_newsbrief.publishing.views.drawn import days, numbers, timescale, voices
from mkdocs_newsbrief.publishing.views.index import index
from mkdocs_newsbrief.publishing.views.moved import moved
from mkdocs_newsbrief.publishing.views.overview import overview
from mkdocs_newsbrief.publishing.views.people import people
from mkdocs_newsbrief.publishing.views.quotes import quotes
from mkdocs_newsbrief.publishing.views.reader import source
from mkdocs_newsbrief.publishing.views.sources import sources
from mkdocs_newsbrief.publishing.views.timeline import timeline

__all__ = ["VIEWS", "WHY_EMPTY", "View", "context_of"]

View = Callable[[Scene], dict[str, object] | None]

VIEWS: dict[str, View] = {
    "overview": overview,
    "card": card,
    "summary": summary,
    "quotes": quotes,
    "timeline": timeline,
    "differences": differences,
    "numbers": numbers,
    "scale": timescale,
    "coverage": coverage,
    "voices": voices,
    "doubts": doubts,
    "people": people,
    "corrections": corrections,
    "changes": changes,
    "moved": moved,
    "sources": sources,
    "days": days,
    "source": source,
    "index": index,
}

WHY_EMPTY = {
    "card": "there are no articles yet",
    "summary": "no sentence of the sources could be chosen",
    "quotes": "no words between quotation marks were found that somebody said",
    "timeline": "no date was found that something happened on",
    "differences": "no point was found on which the sources differ",
    "numbers": "no value was found that moved",
    "scale": "fewer than three days lie around those of the articles",
    "coverage": "no claim was found to compare the sources by",
    "voices": "nobody but one was quoted, or by one outlet alone",
    "doubts": "nothing was found that an editor should look at",
    "people": "no person or organisation was found",
    "changes": "there is no earlier edition (`newsbrief edition`), or nothing has changed since",
    "moved": "no source has that id",
    "corrections": "there is no `briefing.yml` beside the articles, or nothing in it",
    "sources": "there are no articles yet",
    "days": "the articles are of one day, or their days are not known",
    "index": "no briefing has articles yet",
}


def context_of(scene: Scene) -> dict[str, object] | None:
    """What the template of a view is given, with what every template is: `level` and `crumbs`."""
    shown = VIEWS[scene.view](scene)
    return None if shown is None else {"level": scene.level, "crumbs": scene.crumbs(), **shown}
