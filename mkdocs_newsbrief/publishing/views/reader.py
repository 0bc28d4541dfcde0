"""A source to be read: its masthead, its sentences with what rests on them, what was removed and why."""

from __future__ import annotations

from itertools import groupby

from mkdocs_newsbrief.model import Citation, Relation, Sentence
from mkdocs_newsbrief.publishing.calendar import published_dates
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.shelf import UNNAMED, Source
from mkdocs_newsbrief.publishing.urls import safe_url
from mkdocs_newsbrief.publishing.views.sources import basis_phrase, genre_phrase
from mkdocs_newsbrief.publishing.visible import shortened, visible

_REMOVED_LENGTH = 600

BACK_LABELS = {name: name for name in ("summary", "differences", "quotes", "timeline")}
RELATIONS = {
    "shares-wording": "Shares wording with",
    "update-of": "Is a later version of",
    "same-agency": "Carries the same agency as",
}


def source(scene: Scene) -> dict[str, object] | None:
    """The page of one source; None where the id is not one of the briefing's."""
    shown = scene.section.shelf.get(scene.source)
    if shown is None:
        return None
    return {
        **_masthead(shown),
        "paragraphs": _paragraphs(scene, shown),
        "shown": scene.section.shown_of(shown.article.file),
        "only_here": _only_here(scene, shown),
        "removed": _removed(scene, shown),
        "invisible": shown.article.invisible,
        "relations": _relations(scene, shown),
        "before": _neighbour(scene, shown.number - 1),
        "back": scene.link(Place("index")),
        "after": _neighbour(scene, shown.number + 1),
    }


def _masthead(shown: Source) -> dict[str, object]:
    article, masthead = shown.article, shown.article.masthead
    address = safe_url(masthead.url.value) if masthead.url else None
    return {
        "number": shown.number,
        "title": shown.title,
        "outlet": shown.publisher or UNNAMED,
        "genre": genre_phrase(shown),
        "agency": visible(masthead.agency.value) if masthead.agency else None,
        "authors": [visible(author.value) for author in masthead.authors],
        "published": published_dates(shown.published),
        "time": visible(shown.published.time) if shown.published.time else None,
        "basis": basis_phrase(shown.published),
        "language": article.language if article.language.isalpha() else "und",
        "words": shown.words,
        "file": shown.file,
        "sha256": article.sha256,
        "country": visible(masthead.country.value) if masthead.country else None,
        "notes": [visible(note.value) for note in masthead.notes],
        "url": address,
        "host": address.split("/")[2] if address else None,
    }


def _paragraphs(scene: Scene, shown: Source) -> list[list[dict[str, object]]]:
    return [
        [_sentence(scene, shown, sentence) for sentence in sentences]
        for _, sentences in groupby(shown.analysis.sentences, key=lambda sentence: sentence.paragraph)
    ]


def _sentence(scene: Scene, shown: Source, sentence: Sentence) -> dict[str, object]:
    places = scene.section.places_citing(shown.id, sentence.id)
    return {
        "anchor": scene.anchor(Place(f"sources/{shown.id}", sentence.id)),
        "permalink": scene.link(Place(f"sources/{shown.id}", sentence.id)),
        "number": sentence.number,
        "text": shown.text_of(sentence) if _is_shown(scene, shown, cited=bool(places)) else None,
        "cited": bool(places),
        "disputed": scene.disputed(Citation(shown.id, sentence.id, sentence.span)),
        "backs": [{"label": BACK_LABELS[place.page], "href": scene.link(place)} for place in places],
    }


def _is_shown(scene: Scene, shown: Source, *, cited: bool) -> bool:
    extent = scene.section.shown_of(shown.article.file)
    return extent == "full" or (cited and extent == "excerpt")


def _removed(scene: Scene, shown: Source) -> list[dict[str, object]]:
    """What is no part of the story; not shown where not all of the text is."""
    if not _is_shown(scene, shown, cited=False):
        return []
    return [
        {"text": shortened(piece.span.of(shown.article.text), _REMOVED_LENGTH), "reason": visible(piece.reason)}
        for piece in shown.article.removed
    ]


def _only_here(scene: Scene, shown: Source) -> list[dict[str, object]]:
    """Sentences that tell what no other source does."""
    if not _is_shown(scene, shown, cited=False):
        return []
    return [
        {"text": visible(item.text), "chips": scene.chips(item.citations)}
        for item in scene.section.briefing.lone
        if item.citations[0].source == shown.id
    ]


def _relations(scene: Scene, shown: Source) -> list[dict[str, object]]:
    return [
        {
            "phrase": RELATIONS.get(relation.kind, relation.kind.replace("-", " ").capitalize()),
            **_other(scene, relation),
        }
        for relation in scene.section.briefing.relations
        if relation.source == shown.id
    ]


def _neighbour(scene: Scene, number: int) -> dict[str, object] | None:
    """The source with that number, to read on."""
    if not 1 <= number <= len(scene.section.shelf):
        return None
    source = scene.section.shelf.sources[number - 1]
    return {"name": source.outlet, "href": scene.link(Place(f"sources/{source.id}"))}


def _other(scene: Scene, relation: Relation) -> dict[str, object]:
    other = scene.section.shelf.get(relation.other)
    if other is None:
        return {"name": visible(relation.other), "href": None}
    name = f"{other.publisher}: {other.title}" if other.publisher else other.title
    return {"name": name, "href": scene.link(Place(f"sources/{other.id}"))}
