"""Who is who, and who said what, as an editor knows it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from mkdocs_newsbrief.briefing.sources.spelling import key_of
from mkdocs_newsbrief.desk.entries import Entry
from mkdocs_newsbrief.desk.finding import Finder
from mkdocs_newsbrief.model import Briefing, Figure, Utterance

Edited = tuple[Briefing, Sequence[str]]


def spoken(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """With the speaker that an entry states, in its spelling wherever that person speaks."""
    found = {thing.id for thing in finder.find(entry, "quote")}
    if not found:
        return None
    name = entry.value
    role = entry.role or _role_of(briefing, name)

    def said(quote: Utterance) -> Utterance:
        if quote.id in found:
            return replace(quote, speaker=name, role=role, confidence=1.0 if name else 0.0)
        return replace(quote, speaker=name) if name and is_named(quote.speaker, name) else quote

    renamed = _renamed(briefing, name) if name else briefing
    return replace(renamed, quotes=tuple(map(said, briefing.quotes))), sorted(found)


def _role_of(briefing: Briefing, name: str | None) -> str | None:
    roles = (figure.roles for figure in briefing.people if name and is_named(figure.name, name))
    return next((role for some in roles for role in some), None)


def placed(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """With the role that an entry states, for the person and for all that they say."""
    person, role = entry.person or "", entry.value or ""
    figures = [figure for figure in briefing.people if _is_called(figure, [person])]
    names = {person, *(figure.name for figure in figures)}
    quotes = [quote for quote in briefing.quotes if any(is_named(quote.speaker, name) for name in names)]
    if not figures and not quotes:
        return None
    changed = _figures(briefing, figures, lambda figure: replace(figure, roles=(role,)))
    said = tuple(replace(quote, role=role) if quote in quotes else quote for quote in briefing.quotes)
    return replace(changed, quotes=said), [*(figure.id for figure in figures), *(quote.id for quote in quotes)]


def merged(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """With the first of the names for all of them; they were made one before the sources were put together."""
    first = entry.names[0]
    known = [figure for figure in briefing.people if _is_called(figure, entry.names)]
    called = {name for name in entry.names if any(_is_called(figure, [name]) for figure in known)}
    if called != set(entry.names):
        return None
    return _renamed(briefing, first), [figure.id for figure in known]


def _renamed(briefing: Briefing, name: str) -> Briefing:
    """With this spelling of a name."""
    figures = [figure for figure in briefing.people if is_named(figure.name, name)]
    return _figures(briefing, figures, lambda figure: _called(figure, name))


def _called(figure: Figure, name: str) -> Figure:
    aliases = dict.fromkeys((figure.name, *figure.aliases))
    return replace(figure, name=name, aliases=tuple(alias for alias in aliases if alias != name))


def _figures(briefing: Briefing, figures: Collection[Figure], change: Callable[[Figure], Figure]) -> Briefing:
    people = tuple(change(figure) if figure in figures else figure for figure in briefing.people)
    return replace(briefing, people=people)


def is_named(speaker: str | None, name: str) -> bool:
    """Whether two spellings are of one full name."""
    return speaker is not None and (speaker == name or key_of(speaker) == key_of(name))


def _is_called(figure: Figure, names: Sequence[str]) -> bool:
    return any(is_named(called, name) for name in names for called in (figure.name, *figure.aliases))
