"""Names in running text: runs of capitals, cut into honorific, office and name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.analysis.people.lexicon import (
    BODY_WORDS,
    DIRECTIONS,
    GIVEN_NAMES,
    HONORIFICS,
    NOT_NAMES,
    PARTICLES,
    PLACES,
    ROLE_WORDS,
    SUFFIXES,
)
from mkdocs_newsbrief.model import PersonKind, Span

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
_ABBREVIATIONS = "|".join(sorted(word[:-1] for word in (*HONORIFICS, *SUFFIXES) if word.endswith(".")))
_WORD = rf"(?:(?:[{_CAPITAL}]\.)+|(?:{_ABBREVIATIONS})\.|[{_CAPITAL}](?:\w|[’'-](?=\w)|&(?=\w))*)"
_INSIDE = rf"(?:(?:{'|'.join(sorted(PARTICLES))})|(?:of|for)(?:[ \xa0]the)?)"
_RUN = re.compile(rf"(?<![\w@#]){_WORD}(?:[ \xa0](?:{_INSIDE}[ \xa0])?{_WORD})*")
_TOKEN = re.compile(r"[^ \xa0]+")
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
_JOINTS = frozenset(("of", "for", "the"))
_ALSO_NAMES = frozenset(("May", "New", "Will", "April", "June", "August"))
_MAX_WORDS = 7


@dataclass(frozen=True, slots=True)
class Name:
    """One place where somebody or something is named.

    `span` is the name without honorific and office; `office` the capitalised words before it ("Foreign
    Minister"); `pronoun` the one that the honorific or given name asks for, "" where neither tells.
    """

    span: Span
    words: tuple[str, ...]
    kind: PersonKind | None
    honorific: str = ""
    office: str = ""
    pronoun: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.words)


def find_names(story: str) -> Iterator[Name]:
    """Every name of the story, in order; sentence starters, months and bare offices are not names."""
    for run in _RUN.finditer(story):
        for piece in _pieces(run):
            name = _name(piece)
            if name:
                yield name


Token = tuple[int, int, str]


def _pieces(run: re.Match[str]) -> Iterator[list[Token]]:
    """A run cut where a possessive ends a name ("Moscow's Ada Holt") and at words that are never part of one."""
    piece: list[Token] = []
    offset = run.start()
    for match in _TOKEN.finditer(run[0]):
        word = match[0]
        bare = _POSSESSIVE.sub("", word)
        if _breaks(bare, piece):
            yield piece
            piece = []
            continue
        piece.append((offset + match.start(), offset + match.start() + len(bare), bare))
        if bare != word:
            yield piece
            piece = []
    yield piece


def _breaks(word: str, piece: list[Token]) -> bool:
    """Whether a word cannot go on (or start) a name; "of" goes on with a body: "Ministry of Trade"."""
    if word in _JOINTS:
        return not any(part in BODY_WORDS for _, _, part in piece)
    return word in NOT_NAMES and word not in HONORIFICS and not (piece and word in _ALSO_NAMES)


def _name(piece: list[Token]) -> Name | None:
    office_end = _office_end(piece)
    office = " ".join(word for _, _, word in piece[:office_end])
    rest = piece[office_end:]
    honorific = ""
    while rest and rest[0][2] in HONORIFICS:
        honorific = rest[0][2]
        rest = rest[1:]
    while (
        rest and rest[0][2] in PARTICLES and len(rest) > 1 and not office and not honorific and rest[0][2].islower()
    ):
        rest = rest[1:]
    if not rest or len(rest) > _MAX_WORDS or rest[-1][2] in PARTICLES:
        return None
    words = tuple(word for _, _, word in rest)
    kind = "person" if office or honorific else _kind(words)
    pronoun = HONORIFICS.get(honorific, "") or (GIVEN_NAMES.get(words[0], "") if kind == "person" else "")
    return Name(Span(rest[0][0], rest[-1][1]), words, kind, honorific, office, pronoun)


def _office_end(piece: list[Token]) -> int:
    """How many words of the piece are an office; all of them where no name follows."""
    ends = [number + 1 for number, (_, _, word) in enumerate(piece) if word.lower() in ROLE_WORDS]
    if not ends:
        return 0
    rest = piece[ends[-1] :]
    if any(word in BODY_WORDS for _, _, word in rest):
        return 0
    return ends[-1]


def _kind(words: tuple[str, ...]) -> PersonKind | None:
    """What the words themselves tell; None where only the rest of the text can."""
    if any(word in BODY_WORDS for word in words):
        return "body"
    if words[-1] in PLACES or (words[0] in DIRECTIONS and words[0] not in GIVEN_NAMES):
        return "place"
    if len(words) > 1 and words[0] in GIVEN_NAMES:
        return "person"
    if len(words) == 1 and len(words[0]) > 1 and words[0].isupper():
        return "body"
    return None
