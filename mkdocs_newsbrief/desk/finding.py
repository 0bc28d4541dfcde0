"""Finding what an editor names: never something else instead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from mkdocs_newsbrief.briefing.wording.words import tokens
from mkdocs_newsbrief.desk.aliases import aliases_of
from mkdocs_newsbrief.desk.entries import Entry
from mkdocs_newsbrief.desk.things import Thing, things_of
from mkdocs_newsbrief.model import Briefing

_SURE = 4  # words: fewer may begin sentences that have nothing in common


class Finder:
    """Asks a briefing for the things that an entry names."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self.things = tuple(things_of(briefing))

    def find(self, entry: Entry, *kinds: str) -> tuple[Thing, ...]:
        """The things of `kinds` (without them, of all) that an entry names; none where it is not clear which."""
        things = [thing for thing in self.things if not kinds or thing.kind in kinds]
        if entry.id:
            return self._by_id(entry.id, things)
        return by_words(entry.words or "", things)

    def _by_id(self, name: str, things: Sequence[Thing]) -> tuple[Thing, ...]:
        found = tuple(thing for thing in things if thing.id == name)
        if found or name not in self._aliases:
            return found
        return tuple(thing for thing in things if thing.id in self._aliases[name])

    @cached_property
    def _aliases(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for former, name in aliases_of(self._briefing):
            found.setdefault(former, set()).add(name)
        return found


def by_words(words: str, things: Sequence[Thing]) -> tuple[Thing, ...]:
    """Of each kind those that begin with these words, or else those that rest on a sentence which does."""
    target = tokens(words)
    if not target:
        return ()
    found: list[Thing] = []
    for kind in dict.fromkeys(thing.kind for thing in things):
        alike = [thing for thing in things if thing.kind == kind]
        named = [thing for thing in alike if _begins(thing.openings, target)]
        found += named or [thing for thing in alike if _begins(thing.grounds, target)]
    return tuple(found) if len(target) >= _SURE or _is_one(found, target) else ()


def _begins(texts: Sequence[list[str]], target: list[str]) -> bool:
    return any(text[: len(target)] == target for text in texts)


def _is_one(found: Sequence[Thing], target: list[str]) -> bool:
    """Whether few words name one thing: what is told of one sentence, or what they are the whole text of."""
    by_kind: dict[str, set[tuple[str, ...]]] = {}
    for thing in found:
        if target not in thing.openings:
            by_kind.setdefault(thing.kind, set()).add(tuple((thing.grounds or thing.openings)[0]))
    return all(len(texts) == 1 for texts in by_kind.values())
