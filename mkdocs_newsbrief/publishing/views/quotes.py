"""Quotes: by speaker, then by date, in the words of each source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mkdocs_newsbrief.model import Utterance, Variant
from mkdocs_newsbrief.publishing.calendar import read_date
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.views.claims import outlets
from mkdocs_newsbrief.publishing.visible import visible
from mkdocs_newsbrief.publishing.wording import compare

_MANY = 1000


def quotes(scene: Scene) -> dict[str, object] | None:
    """All quotes by speaker, the most quoted first and the unattributed last."""
    items = scene.section.briefing.quotes
    chosen = items[: scene.first(items, _MANY)]
    groups = [_group(scene, speaker, said) for speaker, said in _by_speaker(chosen)]
    return {"speakers": groups, "quote_count": len(items)} if groups else None


def cards(scene: Scene, limit: int) -> list[dict[str, object]]:
    """The quotes to show first: whole remarks with a name, and every speaker heard once before one is heard twice."""
    turns: dict[str | None, int] = {}
    ranked = []
    for quote in scene.section.briefing.quotes:
        whole = quote.kind == "direct" and quote.speaker is not None
        turn = turns[quote.speaker] = turns.get(quote.speaker, -1) + whole
        ranked.append((not whole, turn, quote))
    ranked.sort(key=lambda item: item[:2])
    return [card(scene, quote) for _, _, quote in ranked[:limit]]


def card(scene: Scene, quote: Utterance) -> dict[str, object]:
    place = Place("quotes", quote.id)
    return {
        "anchor": scene.anchor(place),
        "permalink": scene.permalink(place),
        "speaker": visible(quote.speaker) if quote.speaker else None,
        "initials": _initials(quote.speaker or ""),
        "role": visible(quote.role) if quote.role else None,
        "kind": quote.kind,
        "text": visible(quote.text),
        "context": _in_context(quote),
        "cue": visible(quote.cue) if quote.cue else None,
        "said_on": read_date(quote.said_on) if quote.said_on else (),
        "outlets": outlets(scene, quote.citations),
        "chips": scene.chips(quote.citations),
        "variants": [_variant(scene, quote, variant) for variant in quote.variants],
    }


def _by_speaker(quotes: Iterable[Utterance]) -> list[tuple[str | None, list[Utterance]]]:
    groups: dict[str | None, list[Utterance]] = {}
    for quote in quotes:
        groups.setdefault(quote.speaker, []).append(quote)
    ordered = sorted(groups.items(), key=lambda item: (item[0] is None, -len(item[1]), item[0] or ""))
    return [(speaker, sorted(said, key=lambda quote: quote.said_on or "9999")) for speaker, said in ordered]


def _group(scene: Scene, speaker: str | None, said: Sequence[Utterance]) -> dict[str, object]:
    role = next((quote.role for quote in said if quote.role), None)
    return {
        "speaker": visible(speaker) if speaker else None,
        "role": visible(role) if role else None,
        "quotes": [card(scene, quote) for quote in said],
    }


def _in_context(quote: Utterance) -> tuple[str, str, str] | None:
    """A fragment in the sentence around it: the words before, the fragment, the words after."""
    before, fragment, after = visible(quote.context or "").partition(visible(quote.text))
    return (before, fragment, after) if fragment and (before or after) else None


def _variant(scene: Scene, quote: Utterance, variant: Variant) -> dict[str, object]:
    return {
        "pieces": compare(visible(quote.text), visible(variant.text)),
        "outlets": outlets(scene, variant.citations),
        "chips": scene.chips(variant.citations),
    }


def _initials(name: str) -> str:
    words = [word for word in visible(name).split() if word[0].isalpha() and word[0].isupper()]
    return "".join(word[0] for word in (words if len(words) < 3 else (words[0], words[-1])))
