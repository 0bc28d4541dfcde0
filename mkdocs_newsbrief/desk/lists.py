"""What is on the lists of a briefing, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from mkdocs_newsbrief.briefing.telling.statements import shown
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.identity import doubt_id, quote_id, statement_id
from mkdocs_newsbrief.briefing.wording.words import tokens
from mkdocs_newsbrief.desk.entries import Entry
from mkdocs_newsbrief.desk.finding import Finder
from mkdocs_newsbrief.desk.things import Shelf, Thing
from mkdocs_newsbrief.model import Briefing, Citation, Coverage, Doubt, Statement, Unresolved, Utterance, Variant

Edited = tuple[Briefing, Sequence[str]]
Lists = dict[str, Any]
"""Items by the name of their list."""

_SENTENCES = ("summary", "dek", "lone", "claim", "event", "unresolved", "sentence")
_LISTS = ("summary", "quotes", "differences", "figures", "coverage", "doubts", "people")
_SHOWN = (*_LISTS, "timeline", "expected", "overdue", "unresolved", "lone")


def id_of(item: object) -> str:
    """What an item of a list goes by, also where the list has no ids."""
    if isinstance(item, Doubt):
        return doubt_id(item.kind, item.text)
    if isinstance(item, Unresolved):
        return statement_id(item.text)
    return str(item.claim if isinstance(item, Coverage) else item.id)  # type: ignore[attr-defined]


def hidden(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """Without what an entry names, and without doubts about it."""
    found = [thing for thing in finder.find(entry) if thing.kind != "source"]
    if not found:
        return None
    gone = {thing.id for thing in found}
    places = {thing.citations[0] for thing in found if thing.kind in _SENTENCES and thing.citations}
    told = {(place.source, place.sentence) for place in places}
    gone |= {id_of(doubt) for doubt in briefing.doubts if _first(doubt.citations) in told}
    return _without(briefing, gone), sorted(thing.id for thing in found)


def settled(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """Without the differences and doubts that an entry names."""
    found = {thing.id for thing in finder.find(entry, "difference", "doubt")}
    return (_without(briefing, found), sorted(found)) if found else None


def _first(citations: Sequence[Citation]) -> tuple[str, str] | None:
    return (citations[0].source, citations[0].sentence) if citations else None


def _without(briefing: Briefing, gone: Collection[str]) -> Briefing:
    lists: Lists = {name: tuple(i for i in getattr(briefing, name) if id_of(i) not in gone) for name in _SHOWN}
    dek = None if briefing.dek and briefing.dek.id in gone else briefing.dek
    return replace(briefing, dek=dek, **lists)


def ordered(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """With what an entry names behind what earlier ones named, and before all else."""
    kinds = ("summary", "quote", "difference", "figure", "claim", "doubt", "person")
    found = [thing.id for thing in finder.find(entry, *kinds)]
    if not found:
        return None
    return _fronted(briefing, found, _chosen(briefing)), found


def _chosen(briefing: Briefing) -> frozenset[str]:
    """What earlier entries put first."""
    chosen = (correction for correction in briefing.corrections if correction.kind in ("pin", "order"))
    return frozenset(thing for correction in chosen for thing in correction.things)


def _fronted(briefing: Briefing, found: Collection[str], before: Collection[str]) -> Briefing:
    def rank(item: object) -> int:
        return 0 if id_of(item) in before else 1 if id_of(item) in found else 2

    lists: Lists = {name: tuple(sorted(getattr(briefing, name), key=rank)) for name in _LISTS}
    return replace(briefing, **lists)


def pinned(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """With a sentence in the summary before what was chosen; a quote, difference or doubt comes first in its list."""
    found = finder.find(entry)
    sentences = [thing for thing in found if thing.kind in _SENTENCES and thing.citations]
    if not sentences:
        return ordered(briefing, entry, finder)
    statement = _statement(briefing, sentences)
    if statement is None:
        return None
    pins = [item for item in briefing.summary if item.id in _chosen(briefing)]
    others = [item for item in briefing.summary if item not in pins and item.id != statement.id]
    return replace(briefing, summary=(*pins, statement, *others)), (statement.id,)


def _statement(briefing: Briefing, found: Sequence[Thing]) -> Statement | None:
    """The sentence as the briefing has it, or else as its source does, with those that are known to tell the same."""
    dek = [briefing.dek] if briefing.dek and briefing.dek.citations else []
    known = {item.id: item for item in (*briefing.lone, *dek, *briefing.summary)}
    for thing in found:
        if thing.id in known:
            return known[thing.id]
    place = found[0].citations[0]
    at = Shelf(briefing.sources).place(place)
    if at is None:
        return None
    telling = Telling(0, *at)
    rows = (row for row in briefing.coverage if _first(row.citations) == (place.source, place.sentence))
    alike = next((row.citations[1:] for row in rows), ())
    told = {place.source, *(citation.source for citation in alike)}
    return Statement(
        id=statement_id(telling.text),
        text=shown(telling),
        citations=(telling.citation, *alike),
        sources=len(told),
        independent=_independent(briefing, told),
    )


def _independent(briefing: Briefing, sources: Collection[str]) -> int:
    """How many sources are left when those that share wording or are versions count as one."""
    group = {source: source for source in sorted(sources)}
    for relation in briefing.relations:
        old, new = group.get(relation.source), group.get(relation.other)
        if relation.kind in ("shares-wording", "update-of") and old and new:
            group = {name: new if root == old else root for name, root in group.items()}
    return len(set(group.values()))


def joined(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """With the remarks that an entry names as one, in the wording of the first; or as several."""
    named = [finder.find(replace(entry, id=None, words=name), "quote") for name in entry.names]
    if not all(named):
        return None
    names = list(dict.fromkeys(thing.id for things in named for thing in things))
    if not entry.together:
        return _parted(briefing, entry.names[1:], names)
    said = {quote.id: quote for quote in briefing.quotes}
    first, *others = (said[name] for name in names if name in said)
    more = [variant for quote in others for variant in (Variant(quote.text, quote.citations), *quote.variants)]
    one = replace(first, variants=(*first.variants, *more))
    quotes = (one if quote is first else quote for quote in briefing.quotes if quote not in others)
    return replace(briefing, quotes=tuple(quotes)), (first.id,)


def _parted(briefing: Briefing, words: Sequence[str], names: Collection[str]) -> Edited:
    """The wordings that begin with `words` are remarks of their own."""
    quotes: list[Utterance] = []
    for quote in briefing.quotes:
        out = [v for v in quote.variants if quote.id in names and _begins(v.text, words)]
        kept = tuple(variant for variant in quote.variants if variant not in out)
        quotes.append(replace(quote, variants=kept))
        quotes += [_alone(quote, variant) for variant in out]
    return replace(briefing, quotes=tuple(quotes)), tuple(names)


def _alone(quote: Utterance, variant: Variant) -> Utterance:
    name = quote_id(tokens(variant.text))
    return replace(quote, id=name, text=variant.text, citations=variant.citations, variants=(), context=None)


def _begins(text: str, words: Sequence[str]) -> bool:
    return any(tokens(text)[: len(target)] == target for target in map(tokens, words))
