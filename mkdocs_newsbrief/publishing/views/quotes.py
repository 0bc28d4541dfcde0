"""Quotes: by speaker, then by date, in the words of each source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.model import Briefing, Utterance, Variant
from mkdocs_newsbrief.publishing.calendar import When, read_date
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.views.drawn import voices
from mkdocs_newsbrief.publishing.visible import visible
from mkdocs_newsbrief.publishing.wording import compare


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a sentence; a fragment in it is what somebody said."""

    text: str
    anchor: str | None = None
    fragment: bool = False


def quotes(scene: Scene) -> dict[str, object] | None:
    """All quotes by speaker, the most quoted first, the unattributed last; with a limit, the ones to show first."""
    items = scene.section.briefing.quotes
    if not items:
        return None
    if scene.limit is not None:
        return {"cards": cards(scene, scene.limit), "speakers": [], "voices": None}
    drawn = (voices(scene) if "voices" in scene.section.drawings else None) or {"voices": None}
    return {"cards": [], "speakers": [_group(scene, speaker, said) for speaker, said in _by_speaker(items)], **drawn}


def cards(scene: Scene, limit: int, told: Container[tuple[str, str]] = ()) -> list[dict[str, object]]:
    """The quotes to show first: whole remarks with a name, and every speaker heard once before one is heard twice.

    Whom at least half of the sources name comes before the others; sentences that are `told` already stay out.
    """
    principals = _principals(scene.section.briefing)
    turns: dict[str | None, int] = {}
    ranked = []
    for quote in scene.section.briefing.quotes:
        if any((one.source, one.sentence) in told for one in quote.citations[:1]):
            continue
        whole = quote.kind == "direct" and quote.speaker is not None
        turn = turns[quote.speaker] = turns.get(quote.speaker, -1) + whole
        ranked.append((not whole, turn, quote.speaker not in principals, quote))
    ranked.sort(key=lambda item: item[:3])
    return [card(scene, quote) for *_, quote in ranked[:limit]]


def _principals(briefing: Briefing) -> set[str]:
    """The names that at least half of the sources have."""
    return {
        figure.name
        for figure in briefing.people
        if 2 * len({citation.source for citation in figure.citations}) >= len(briefing.sources)
    }


def card(scene: Scene, quote: Utterance, *others: Utterance) -> dict[str, object]:
    """A quote; `others` are fragments of the same sentence by the same speaker."""
    together = (quote, *others)
    place = Place("quotes", quote.id)
    context = _in_context(scene, together)
    return {
        "anchor": None if context else scene.anchor(place),
        "permalink": scene.permalink(place),
        "speaker": _named(quote.speaker),
        "role": visible(quote.role) if quote.role else None,
        "kind": quote.kind,
        "text": visible(quote.text),
        "context": context,
        "cue": visible(quote.cue) if quote.cue else None,
        "said_on": read_date(quote.said_on) if quote.said_on else (),
        "reported_on": () if quote.said_on else _reported_on(scene, quote),
        "outlets": scene.outlets([citation for one in together for citation in one.citations]),
        "chips": scene.chips([citation for one in together for citation in one.citations]),
        "variants": [_variant(scene, one, variant) for one in together for variant in one.variants],
    }


def _reported_on(scene: Scene, quote: Utterance) -> tuple[When, ...]:
    """The first day on which a source carried it, for want of the day it was said."""
    sources = (scene.section.shelf.get(citation.source) for citation in quote.citations)
    days = [source.published.value for source in sources if source and source.published.value]
    return read_date(min(days)) if days else ()


def _by_speaker(quotes: Iterable[Utterance]) -> list[tuple[str | None, list[Utterance]]]:
    groups: dict[str | None, list[Utterance]] = {}
    for quote in quotes:
        groups.setdefault(quote.speaker, []).append(quote)
    ordered = sorted(groups.items(), key=lambda item: (item[0] is None, -len(item[1]), item[0] or ""))
    return [(speaker, sorted(said, key=lambda quote: quote.said_on or "9999")) for speaker, said in ordered]


def _group(scene: Scene, speaker: str | None, said: Sequence[Utterance]) -> dict[str, object]:
    role = next((quote.role for quote in said if quote.role), None)
    return {
        "speaker": _named(speaker),
        "role": visible(role) if role else None,
        "quotes": [card(scene, *together) for together in _by_sentence(said)],
    }


def _by_sentence(said: Iterable[Utterance]) -> Iterable[list[Utterance]]:
    """Fragments that stand in one sentence together, everything else alone."""
    groups: dict[str, list[Utterance]] = {}
    for quote in said:
        groups.setdefault(quote.context or quote.id, []).append(quote)
    return groups.values()


def _in_context(scene: Scene, fragments: Sequence[Utterance]) -> tuple[Words, ...]:
    """The sentence around fragments, cut where they begin and end; empty where there is no such sentence."""
    context = visible(fragments[0].context or "")
    found = sorted((context.find(visible(one.text)), one.id, visible(one.text)) for one in fragments)
    pieces: list[Words] = []
    at = 0
    for start, name, text in found:
        if start >= at and text and text != context:
            pieces += [Words(context[at:start]), Words(text, scene.anchor(Place("quotes", name)), fragment=True)]
            at = start + len(text)
    return (*pieces, Words(context[at:])) if pieces else ()


def _variant(scene: Scene, quote: Utterance, variant: Variant) -> dict[str, object]:
    return {
        "pieces": compare(visible(quote.text), visible(variant.text)),
        "outlets": scene.outlets(variant.citations),
        "chips": scene.chips(variant.citations),
    }


def _named(speaker: str | None) -> str | None:
    """A name as a label begins: "the ministry" with a capital."""
    name = visible(speaker or "")
    return name[:1].upper() + name[1:] or None
