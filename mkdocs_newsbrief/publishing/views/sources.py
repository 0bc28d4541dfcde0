"""The sources of a briefing, and the account of every file."""

from __future__ import annotations

from mkdocs_newsbrief.model import Genre, Published
from mkdocs_newsbrief.publishing.calendar import published_dates, read_date
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place, Section
from mkdocs_newsbrief.publishing.shelf import UNNAMED, Source
from mkdocs_newsbrief.publishing.views.drawn import days
from mkdocs_newsbrief.publishing.visible import visible

_MANY = 1000

BASIS = {
    "given": "as given with the file",
    "metadata": "from the file's metadata",
    "stamp": "from a date stamp in the text",
    "dateline": "from the dateline",
    "byline": "from the byline",
    "inferred": "worked out from dates in the text",
    "unknown": "the text does not say",
}


GENRES: dict[Genre, str] = {
    "wire": "wire copy",
    "opinion": "opinion",
    "live": "live page",
    "qa": "questions and answers",
    "correction": "correction",
    "release": "press release",
    "explainer": "explainer",
    "preview": "preview",
}


def sources(scene: Scene) -> dict[str, object] | None:
    shelf = scene.section.shelf
    shown = [line(scene, source) for source in shelf.sources[: scene.first(shelf.sources, _MANY)]]
    ledger = [
        {
            "file": visible(entry.file),
            "status": entry.became,
            "of": visible(entry.of) if entry.of else None,
            "reason": visible(entry.reason) if entry.reason else None,
            "left_out": visible(", ".join(entry.left_out)),
        }
        for entry in scene.section.briefing.ledger
    ]
    told = [entry for entry in ledger if entry["status"] != "used" or entry["reason"]]
    unused = sum(entry.status != "used" for entry in scene.section.briefing.ledger)
    files = sum(not entry.beside for entry in scene.section.briefing.ledger)
    counts = {"file_count": files, "unused_count": unused}
    if not shown and not told:
        return None
    own = scene.ours and scene.view == "sources"
    drawn = days(scene) if own and "days" in scene.section.drawings else None
    return {"sources": shown, "ledger": told, **counts, "read": facts(scene.section) if own else None, "days": drawn}


def facts(section: Section) -> dict[str, object]:
    """What a briefing rests on: how many sources, from when to when, how much of them was read and cited."""
    shelf = section.shelf
    return {
        "sources": len(shelf),
        "outlets": shelf.outlets(),
        "independent": shelf.independent(section.briefing.relations),
        "words": shelf.words(),
        "cited": section.cited_sentences(),
        "period": shelf.period(),
        "data_hash": shelf.data_hash(),
    }


def line(scene: Scene, source: Source) -> dict[str, object]:
    masthead = source.article.masthead
    return {
        "number": source.number,
        "href": scene.link(Place(f"sources/{source.id}")),
        "title": source.title,
        "outlet": source.publisher or UNNAMED,
        "published": published_dates(source.published),
        "words": source.words,
        "genre": genre_phrase(source),
        "country": visible(masthead.country.value) if masthead.country else None,
        "notes": [visible(note.value) for note in masthead.notes],
        "vantage": _vantage(scene, source),
    }


def _vantage(scene: Scene, source: Source) -> dict[str, object] | None:
    """From which side of the main event the source tells of it, and the sentence that shows it."""
    found = next((item for item in scene.section.briefing.vantages if item.source == source.id), None)
    if found is None:
        return None
    return {"when": found.when, "day": read_date(found.day), "chips": scene.chips([found.citation])}


def basis_phrase(published: Published) -> str:
    return BASIS.get(published.basis, visible(published.basis))


def genre_phrase(source: Source) -> str | None:
    """What kind of text it is, where that is worth a label: a plain report has none."""
    return GENRES.get(source.analysis.genre) if source.analysis.genre else None
