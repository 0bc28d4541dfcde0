"""The register: the names of one text, gathered into people, bodies and places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_newsbrief.analysis.dateline import find_datelines
from mkdocs_newsbrief.analysis.people.apposition import title_after, title_told
from mkdocs_newsbrief.analysis.people.lexicon import GIVEN_NAMES, PARTICLES, SUFFIXES
from mkdocs_newsbrief.analysis.people.names import Name, find_names
from mkdocs_newsbrief.analysis.people.nouns import FIRMS, is_person_noun
from mkdocs_newsbrief.analysis.people.roles import title_before
from mkdocs_newsbrief.analysis.wordlist import wordlist
from mkdocs_newsbrief.model import Person, PersonKind, Span

# No \b in front: a pattern that starts with a character is searched many times faster.
_GENDERED = re.compile(r"[HhSs](?:(e|is|im|imself)|(he|er|ers|erself))\b")
_ADJECTIVE = re.compile(r"(?:[aei]an|ese|ish|can|nch|tch|aeli|cratic|slim|wish|ern)s?$")
_WHO = re.compile(r", whos?e?m?\b")
_SPEAKS = re.compile(
    r"(?:, [^,.;:!?\n]{1,80},)? "
    r"(?:said|denied|added|told|wrote|promised|warned|insisted|argued|declined|refused|admitted)\b"
)
_AT = wordlist("at in off near from into around outside across toward towards")
_FIRM_BEFORE = wordlist(
    """maker company firm giant operator owner airline bank retailer supplier manufacturer startup start-up publisher
    broadcaster club party agency charity union newspaper website paper group chain developer"""
)
_WOMAN = re.compile(r"(?:woman|actress|mother|wife|daughter|sister|widow)$", re.IGNORECASE)
_PRONOUN_REACH = 120
_NEAR = 40  # characters before a name
_TWO_SURNAMES, _INITIAL = 3, 2  # words of a name; letters of what is only an initial
_ARTICLE = re.compile(r"^(?:a[dlnrst]|el|ul)-")


@dataclass(slots=True)
class _Entry:
    """A person in the making."""

    names: list[Name] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    phrases: list[Span] = field(default_factory=list)
    human: int = 0  # roles that nobody but a person has
    he: int = 0
    she: int = 0
    with_article: int = 0
    who: int = 0  # "Brill, who …"
    speaks: int = 0  # "Brill denied …"
    placed: int = 0  # "at Mill Lane"
    firm: int = 0  # "the battery maker, Oster"


def register(story: str) -> tuple[Person, ...]:
    """Gather the names of a story; each mention belongs to exactly one person."""
    names = _with_places(list(find_names(story)), find_datelines(story))
    pronouns = list(_gendered(story))
    full = _full_names(names)
    entries: dict[tuple[str, ...], _Entry] = {}
    for number, name in enumerate(names):
        if _is_adjective(name, full):
            continue
        entry = entries.setdefault(_key(name, full), _Entry())
        entry.names.append(name)
        _hear_roles(entry, story, name)
        _hear_gender(entry)
        following = names[number + 1].span.start if number + 1 < len(names) else len(story)
        _hear_pronoun(entry, name, _first_between(pronouns, name.span.end, following))
        _hear_neighbours(entry, story, name.span)
    return tuple(_person(entry) for entry in entries.values())


Key = tuple[str, ...]


def _hear_neighbours(entry: _Entry, story: str, span: Span) -> None:
    """The words right before the name, and what it does."""
    *_, earlier, last = ["", "", *story[max(0, span.start - _NEAR) : span.start].split()]
    entry.with_article += last.lower() == "the"
    entry.placed += (earlier if last == "the" else last) in _AT
    entry.firm += last.removesuffix(",") in _FIRM_BEFORE
    entry.who += _WHO.match(story, span.end) is not None
    entry.speaks += _SPEAKS.match(story, span.end) is not None


def _with_places(names: list[Name], datelines: Sequence[Span]) -> list[Name]:
    """The names, those in a dateline as places."""
    return [name._replace(kind="place") if _stands_in(name.span, datelines) else name for name in names]


def _stands_in(span: Span, places: Sequence[Span]) -> bool:
    before = bisect_right(places, span.start, key=lambda place: place.start)
    return before > 0 and places[before - 1].holds(span)


def _is_adjective(name: Name, full: dict[str, list[Key]]) -> bool:
    """ "Norwegian", "African American": adjectives of nationality or creed, unless one is somebody's surname."""
    if len(name.words) == 1 and name.words[0].lower() in full:
        return False
    return all(_ADJECTIVE.search(word) and word not in GIVEN_NAMES for word in name.words)


def _full_names(names: list[Name]) -> dict[str, list[Key]]:
    """Surname or first word → keys of the full names that it may stand for, given names and frequent ones first."""
    counted = Counter(_full_key(name.words) for name in names if len(name.words) > 1 and name.kind != "place")
    by_word: dict[str, list[Key]] = {}
    for position in (1, 0):
        for key in sorted(counted, key=lambda key: (key[0].capitalize() not in GIVEN_NAMES, -counted[key])):
            by_word.setdefault(key[position], []).append(key)
    for word, key in _middles(names):
        by_word.setdefault(word, [key])
    return by_word


def _middles(names: list[Name]) -> Iterator[tuple[str, Key]]:
    """The first of two family names, by which "Rosa Ibarra Quintero" is called."""
    for name in names:
        if len(name.words) == _TWO_SURNAMES and name.kind != "body" and len(name.words[1]) > _INITIAL:
            yield name.words[1].lower(), _full_key(name.words)


def _full_key(words: tuple[str, ...]) -> Key:
    """First and last word: "Ada M. Holt Jr." and "Ada Holt Jr." are one name, "Ada Holt" another."""
    if SUFFIXES.isdisjoint(words):
        return words[0].lower(), _surname(words[-1])
    core = [word.lower() for word in words if word not in SUFFIXES]
    suffix = tuple(word.lower().rstrip(".") for word in words if word in SUFFIXES)
    return (core[0], core[-1], *suffix) if core else words


def _surname(word: str) -> str:
    """In small letters, without the article: "al-Harbi", "Al-Harbi" and "Harbi" are one."""
    return _ARTICLE.sub("", word.lower()) if "-" in word else word.lower()


def _key(name: Name, full: dict[str, list[Key]]) -> Key:
    bare = name.words[0].lower() in PARTICLES  # "De la Vega": a surname alone
    if len(name.words) > 1 and not (bare and _surname(name.words[-1]) in full):
        return _full_key(name.words)
    candidates = full.get(_surname(name.words[-1]), [])
    if name.pronoun:
        fitting = [key for key in candidates if GIVEN_NAMES.get(key[0].capitalize(), "") in ("", name.pronoun)]
        candidates = fitting or ([] if name.honorific else candidates)
    return candidates[0] if candidates else name.words


def _hear_roles(entry: _Entry, story: str, name: Name) -> None:
    """Roles and the whole noun phrase: "the bank's head, Dr. Ada Holt, a mother of two,"."""
    start, end = name.outer.start, name.outer.end
    if name.honorific and story.startswith("the ", start - len("the ")):  # "the bishop, the Rt Rev Jude Brill,"
        start -= len("the ")
    following = story[end : end + 2]
    before = title_before(story, start, end)
    after = title_after(story, end) if following in (", ", " (") else None
    role = title_told(story, end) if following in _TELLS else None
    if not (before or after or role or name.office):
        entry.phrases.append(name.outer)
        return
    told = [title.role for title in (before, after) if title]
    heads = [_head(role) for role in told]
    if name.office:
        close = before is not None and story[start - 2] != ","
        told = [f"{told[0]} {name.office}", *told[1:]] if close else [name.office, *told]
    entry.roles += [role for role in (*told, role) if role and role not in entry.roles]
    entry.firm += not FIRMS.isdisjoint(heads)
    entry.human += bool(name.office) + sum(is_person_noun(head) and head not in FIRMS for head in heads)
    closes = story[end : end + 1] == "," and story[start - 2 : start - 1] == ","
    last = after.at if after else end
    closed = story[last : last + 1] == "," and (after is not None or closes)
    entry.phrases.append(Span(before.at if before else start, last + closed))


# How ", who is the mayor" and " was a nurse" begin.
_TELLS = frozenset((", ", " i", " w", " h", " b", " s"))
_COMPLEMENT = re.compile(r" (?:of|for|at|to|in|with|on|from|and)\b")


def _head(role: str) -> str:
    """The noun that the rest of a role tells more of: "director" of "the site director for the north"."""
    return _COMPLEMENT.split(role)[0].split()[-1]


def _hear_gender(entry: _Entry) -> None:
    """ "Spokeswoman" tells who "she" is; a chairman may be a woman."""
    if entry.roles and _WOMAN.search(entry.roles[-1]):
        entry.she += 4


def _gendered(story: str) -> Iterator[tuple[int, str]]:
    for match in _GENDERED.finditer(story):
        at = match.start()
        if not story[at - 1 : at].isalpha():
            yield at, "he" if match[1] else "she"


def _first_between(pronouns: Sequence[tuple[int, str]], start: int, end: int) -> str | None:
    index = bisect_left(pronouns, (start, ""))
    if index < len(pronouns) and pronouns[index][0] < min(end, start + _PRONOUN_REACH):
        return pronouns[index][1]
    return None


def _hear_pronoun(entry: _Entry, name: Name, pronoun: str | None) -> None:
    """A vote for the pronoun that comes next, as long as no other name comes between; a given name is worth more."""
    entry.he += 4 * (name.pronoun == "he") + (pronoun == "he")
    entry.she += 4 * (name.pronoun == "she") + (pronoun == "she")


def _person(entry: _Entry) -> Person:
    spellings = Counter(name.text for name in entry.names)
    best = max(spellings, key=lambda text: (" " in text, spellings[text], len(text)))
    kind = _kind(entry)
    return Person(
        name=best,
        aliases=tuple([text for text in spellings if text != best]),
        roles=tuple(entry.roles) if kind == "person" else (),
        mentions=tuple([name.span for name in entry.names]),
        phrases=tuple(entry.phrases) if kind == "person" else (),
        kind=kind,
        pronoun="he" if entry.he > entry.she else "she" if entry.she > entry.he else None,
    )


def _kind(entry: _Entry) -> PersonKind:
    """What any mention tells; otherwise a role, a pronoun, a "who" or the shape of a full name makes a person."""
    told = {name.kind for name in entry.names if name.kind}
    if "person" in told or (entry.human and not told):
        return "person"
    if told:
        return "body" if "body" in told else "place"
    if entry.firm or 2 * entry.with_article >= len(entry.names):
        return "body"
    is_full = any(len([word for word in name.words if word not in SUFFIXES]) in (2, 3) for name in entry.names)
    gendered = entry.he + entry.she
    if 2 * entry.placed >= len(entry.names) and not (entry.who or entry.speaks or gendered > 1):
        return "place"
    return "person" if is_full or entry.who or gendered > 1 or (gendered and entry.speaks) else "body"
