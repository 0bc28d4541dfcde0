"""The people of a briefing: one inventory over all sources, whatever each of them spells or calls them."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from mkdocs_newsbrief.analysis.people.lexicon import GIVEN_NAMES
from mkdocs_newsbrief.analysis.people.nouns import is_person_noun
from mkdocs_newsbrief.briefing.sources.spelling import Key, holds, is_short_for, is_variant, key_of, spelled_of
from mkdocs_newsbrief.model import Analysis, Citation, Figure, Person

_NOT_A_ROLE = re.compile(r"\bcounterpart\b", re.IGNORECASE)
_LEANING = ("his ", "her ", "their ", "its ")
_MOST_ALIKE = 40  # names that share a word and are held against each other
_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its|our)\s+", re.IGNORECASE)


@dataclass(slots=True)
class _Entry:
    people: list[tuple[Analysis, Person]] = field(default_factory=list)


class Inventory:
    """Everybody whom the sources name, merged; asks for a figure by the name that one source uses."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        ordered = sorted(analyses, key=lambda analysis: analysis.article.id)
        found = [(analysis, person) for analysis in ordered for person in analysis.people if person.kind != "place"]
        self._same = _same_people(found)
        self._full = _full_keys((person for _, person in found), self._same)
        entries: dict[Key, _Entry] = {}
        for analysis, person in found:
            entries.setdefault(self._key(person.name), _Entry()).people.append((analysis, person))
        speaking = {quote.speaker for analysis in analyses for quote in analysis.quotes if quote.speaker}
        self._figures = {
            key: _figure(entry)
            for key, entry in entries.items()
            if any(_is_worth_listing(person, speaking) for _, person in entry.people)
        }

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Most mentioned first."""
        return tuple(sorted(self._figures.values(), key=lambda figure: (-figure.mentions, figure.name)))

    def of(self, name: str) -> Figure | None:
        return self._figures.get(self._key(name))

    def speaker(self, name: str, article: str) -> str:
        """The name that most sources use; "the minister" by name, if one of those whom the article names is one."""
        figure = self.of(name) or self._holder(name, article)
        return figure.name if figure else name

    def same(self, name: str) -> Key:
        """What two speakers must share to be one: a figure, or a phrase without its article."""
        figure = self.of(name)
        return (figure.id,) if figure else tuple(_ARTICLE.sub("", name).lower().split())

    def _key(self, name: str) -> Key:
        key = key_of(name)
        return self._same.get(key, self._full.get(key[0], key) if len(key) == 1 else key)

    def _holder(self, phrase: str, article: str) -> Figure | None:
        """The one figure of the article whom some source gives the office: "the president"."""
        opener, *rest = phrase.lower().split()
        if opener != "the" or len(rest) != 1 or not is_person_noun(rest[0]):
            return None
        holders = [
            figure
            for figure in self._figures.values()
            if any(citation.source == article for citation in figure.citations)
            and any(rest[0] in _role_words(role) for role in figure.roles)
        ]
        return holders[0] if len(holders) == 1 else None


Found = Sequence[tuple[Analysis, Person]]


def _same_people(found: Found) -> dict[Key, Key]:
    """Key of a full name → that of the person, where two names are one's: spellings, titles, short forms."""
    names: dict[Key, list[tuple[Analysis, Person]]] = {}
    for analysis, person in found:
        key = key_of(person.name)
        if len(key) > 1 and person.kind == "person":
            names.setdefault(key, []).append((analysis, person))
    root = {key: key for key in names}
    buckets: dict[str, list[Key]] = {}
    for key, bearers in names.items():
        for word in dict.fromkeys((key[0], spelled_of(bearers[0][1].name).consonants)):
            buckets.setdefault(word, []).append(key)
    for keys in buckets.values():
        for one, other in combinations(keys[:_MOST_ALIKE], 2):
            if root[one] != root[other] and _are_one(names[one], names[other]):
                old, new = sorted((root[one], root[other]))[::-1]
                root = {key: new if kept == old else kept for key, kept in root.items()}
    return {key: kept for key, kept in root.items() if key != kept}


def _are_one(one: Found, other: Found) -> bool:
    mine, theirs = spelled_of(one[0][1].name), spelled_of(other[0][1].name)
    if len({person.pronoun for _, person in (*one, *other) if person.pronoun}) > 1:
        return False
    if holds(mine, theirs) or holds(theirs, mine):
        return True
    if not {analysis.article.id for analysis, _ in one}.isdisjoint(analysis.article.id for analysis, _ in other):
        return False
    shared = _heads(one) & _heads(other)
    return is_short_for(mine, theirs) or is_variant(mine, theirs, kin=bool(shared))


def _heads(people: Found) -> set[str]:
    """The nouns for somebody among the words of somebody's roles."""
    words = {word for _, person in people for role in person.roles for word in _role_words(role)}
    return {word for word in words if is_person_noun(word)}


def _full_keys(people: Iterable[Person], same: Mapping[Key, Key]) -> dict[str, Key]:
    """Last (or first) word of a name, folded → the one full name that it can stand for."""
    candidates: dict[str, set[Key]] = {}
    for person in people:
        key = key_of(person.name)
        if len(key) > 1 and person.kind == "person":
            for word in key[:2]:
                candidates.setdefault(word, set()).add(same.get(key, key))
    return {word: next(iter(keys)) for word, keys in candidates.items() if len(keys) == 1}


def _is_worth_listing(person: Person, speaking: set[str]) -> bool:
    """Somebody who speaks, or whom more than the capitals of the name show to be a person."""
    if person.name in speaking or person.name.title() in speaking:
        return True
    known = bool(person.roles) or person.name.split()[0].capitalize() in GIVEN_NAMES
    return person.kind == "person" and known and " " in person.name


def _figure(entry: _Entry) -> Figure:
    spellings: Counter[str] = Counter()
    aliases: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    for _, person in entry.people:
        spellings[person.name] += len(person.mentions)
        aliases.update(dict.fromkeys((person.name, *person.aliases), 1))
        roles.update({role: 1 for role in person.roles if not _NOT_A_ROLE.search(role)})
    titled = {one for one in spellings for other in spellings if " " in other and one.endswith(f" {other}")}
    name = max(
        spellings,
        key=lambda text: (" " in text, text not in titled, not text.isupper(), spellings[text], len(text), text),
    )
    name = name.title() if " " in name and name.isupper() else name
    digest = hashlib.sha256("\x1f".join(key_of(name)).encode()).hexdigest()[:6]
    return Figure(
        id=f"p-{digest}",
        name=name,
        aliases=tuple(
            sorted((alias for alias in aliases if alias != name), key=lambda alias: (-aliases[alias], alias))
        ),
        roles=tuple(_ranked_roles(roles)),
        mentions=sum(spellings.values()),
        citations=tuple(_first_mentions(entry)),
    )


def _ranked_roles(roles: Counter[str]) -> Iterator[str]:
    """Roles as the sources word them: the one that says most of what most sources say first, one wording each."""

    def weight(role: str) -> int:
        words = set(_role_words(role))
        return sum(count for other, count in roles.items() if set(_role_words(other)) <= words)

    seen: list[set[str]] = []
    for role in sorted(roles, key=lambda role: (-weight(role), _leans(role), role.istitle(), len(role), role)):
        words = set(_role_words(role))
        if not any(words <= other for other in seen):
            seen.append(words)
            yield role


def _leans(role: str) -> bool:
    """Whether a role leans on somebody named before: "his solicitor"."""
    return role.lower().startswith(_LEANING)


def _role_words(role: str) -> list[str]:
    return _ARTICLE.sub("", role).lower().split()


def _first_mentions(entry: _Entry) -> Iterator[Citation]:
    """One citation a source: where it names the figure first."""
    for analysis, person in entry.people:
        first = person.mentions[0]
        index = bisect_right(analysis.sentences, first.start, key=lambda sentence: sentence.span.start) - 1
        if index >= 0 and analysis.sentences[index].span.holds(first):
            yield Citation(analysis.article.id, analysis.sentences[index].id, first)
