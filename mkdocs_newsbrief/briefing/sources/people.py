"""The people of a briefing: one inventory over all sources, whatever each of them spells or calls them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_newsbrief.analysis.people.lexicon import GIVEN_NAMES, PARTICLES, SUFFIXES
from mkdocs_newsbrief.model import Analysis, Citation, Figure, Person

# Spellings of one sound in names taken from other scripts: Sergey/Sergei, Khodja/Hodja, Yusuf/Iusuf.
_TRANSLITERATIONS = (
    (re.compile(r"(?:ey|ei|iy|ii|ij|yi|y|j)$"), "i"),
    (re.compile(r"^(?:y|j)(?=[aeou])"), "i"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"ck|c(?![eiyh])|q"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1"), r"\1"),
)
_NOT_A_ROLE = re.compile(r"\bcounterpart\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its|our)\s+", re.IGNORECASE)

Key = tuple[str, ...]


def fold(word: str) -> str:
    """A word of a name with its spelling variants taken out: "Eui-Yong" and "Eui-yong", "Sergei" and "Sergey"."""
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(character for character in plain if character.isalpha())
    for pattern, replacement in _TRANSLITERATIONS:
        plain = pattern.sub(replacement, plain)
    return plain


def key_of(name: str) -> Key:
    """What two spellings of one full name share: its first and last word, folded, and a suffix."""
    words = [word for word in name.split() if word.lower() not in PARTICLES]
    core = [fold(word) for word in words if word not in SUFFIXES] or [fold(name)]
    suffix = tuple(word.rstrip(".") for word in words if word in SUFFIXES)
    return (core[0], core[-1], *suffix) if len(core) > 1 else (core[0],)


@dataclass(slots=True)
class _Entry:
    people: list[tuple[Analysis, Person]] = field(default_factory=list)


class Inventory:
    """Everybody whom the sources name, merged; asks for a figure by the name that one source uses."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        ordered = sorted(analyses, key=lambda analysis: analysis.article.id)
        found = [(analysis, person) for analysis in ordered for person in analysis.people if person.kind != "place"]
        self._full = _full_keys(person for _, person in found)
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

    def canonical(self, name: str) -> str:
        """The name that most sources use; a phrase ("the ministry") stays as it is."""
        figure = self.of(name)
        return figure.name if figure else name

    def same(self, name: str) -> Key:
        """What two speakers must share to be one: a figure, or a phrase without its article."""
        figure = self.of(name)
        return (figure.id,) if figure else tuple(_ARTICLE.sub("", name).lower().split())

    def _key(self, name: str) -> Key:
        key = key_of(name)
        return self._full.get(key[0], key) if len(key) == 1 else key


def _full_keys(people: Iterable[Person]) -> dict[str, Key]:
    """Last (or first) word of a name, folded → the one full name that it can stand for."""
    candidates: dict[str, set[Key]] = {}
    for person in people:
        key = key_of(person.name)
        if len(key) > 1 and person.kind == "person":
            candidates.setdefault(key[1], set()).add(key)
            candidates.setdefault(key[0], set()).add(key)
    return {word: next(iter(keys)) for word, keys in candidates.items() if len(keys) == 1}


def _is_worth_listing(person: Person, speaking: set[str]) -> bool:
    """Somebody who speaks, or whom more than the capitals of the name show to be a person."""
    if person.name in speaking:
        return True
    known = bool(person.roles) or person.name.split()[0] in GIVEN_NAMES
    return person.kind == "person" and known and " " in person.name


def _figure(entry: _Entry) -> Figure:
    spellings: Counter[str] = Counter()
    aliases: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    for _, person in entry.people:
        spellings[person.name] += len(person.mentions)
        aliases.update(dict.fromkeys((person.name, *person.aliases), 1))
        roles.update({role: 1 for role in person.roles if not _NOT_A_ROLE.search(role)})
    name = max(spellings, key=lambda text: (" " in text, spellings[text], text))
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
    for role in sorted(roles, key=lambda role: (-weight(role), len(role), role)):
        words = set(_role_words(role))
        if not any(words <= other for other in seen):
            seen.append(words)
            yield role


def _role_words(role: str) -> list[str]:
    return _ARTICLE.sub("", role).lower().split()


def _first_mentions(entry: _Entry) -> Iterator[Citation]:
    """One citation a source: where it names the figure first."""
    for analysis, person in entry.people:
        first = person.mentions[0]
        index = bisect_right(analysis.sentences, first.start, key=lambda sentence: sentence.span.start) - 1
        if index >= 0 and analysis.sentences[index].span.holds(first):
            yield Citation(analysis.article.id, analysis.sentences[index].id, first)
