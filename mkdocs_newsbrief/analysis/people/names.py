"""Names in running text: runs of capitals, cut into honorific, office and name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

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
from mkdocs_newsbrief.analysis.people.nouns import is_person_noun, is_title
from mkdocs_newsbrief.model import PersonKind, Span

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
_ABBREVIATIONS = "|".join(sorted(word[:-1] for word in (*HONORIFICS, *SUFFIXES) if word.endswith(".")))
_WORD = rf"(?:(?:[{_CAPITAL}]\.)+|(?:{_ABBREVIATIONS})\.|[{_CAPITAL}](?:\w|[’'-](?=\w)|&(?=\w))*)"
_INSIDE = rf"(?:(?:{'|'.join(sorted(PARTICLES))})|(?:of|for)(?:[ \xa0]the)?)"
_ARTICLE = "(?:a[dlnrst]|el|ul)-"  # "Yusuf al-Harbi"
_ARTICLE_BEFORE = re.compile(rf"(?<!\w){_ARTICLE}$")
_RUN = re.compile(rf"(?<![\w@#]){_WORD}(?:[ \xa0](?:{_INSIDE}[ \xa0]){{0,3}}(?:{_ARTICLE})?{_WORD})*")
# "Specifically", "Reportedly"; but not "Kelly", "Italy".
_ADVERB = re.compile(r"[A-Z][a-z]{2,}(?:a[lrnt]|[ae]nt|ed|ous|ive|ing|ain|ate|ic|ful)ly")
_NICKNAME = re.compile(r" [\"“‘'(][^\"“”‘’()\n]{1,20}[\"”’')] (?=[A-Z])")
_GENITIVES = frozenset(("'s", "’s"))
_JOINTS = frozenset(("of", "for", "the"))
_ALSO_NAMES = frozenset(("May", "Will", "April", "June", "August"))
_MAX_WORDS = 7
_FULL = 2  # words of a given name and a surname
# Degrees and honours behind a name: "Ada Holt KC".
POST_NOMINALS = frozenset(("KC", "QC", "SC", "MP", "MEP", "OBE", "MBE", "CBE", "MD", "PhD", "Esq", "RN", "QPM"))


class Name(NamedTuple):
    """One place where somebody or something is named.

    `span` is the name without honorific and office, `outer` with them; `office` the capitalised words before it
    ("Foreign Minister"); `pronoun` the one that the honorific or given name asks for, "" where neither tells.
    """

    span: Span
    outer: Span
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
    held: Name | None = None
    for name in _plain_names(story):
        nickname = _NICKNAME.match(story, held.span.end) if held and len(held.words) == 1 else None
        if nickname and name.span.start < nickname.end():
            continue
        if held and nickname and name.outer == name.span and name.span.start == nickname.end():
            held = _with_nickname(held, nickname[0], name)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _with_nickname(one: Name, nickname: str, other: Name) -> Name:
    """One name of two with a nickname between: Ed “Lucky” Malone."""
    return one._replace(
        span=Span(one.span.start, other.span.end),
        outer=Span(one.outer.start, other.outer.end),
        words=(*one.words, *nickname.split(), *other.words),
        kind="person",
        pronoun=one.pronoun or GIVEN_NAMES.get(one.words[0], ""),
    )


def _plain_names(story: str) -> Iterator[Name]:
    """The names as runs of capitals."""
    for run in _RUN.finditer(story):
        if run[0] in NOT_NAMES or _ADVERB.fullmatch(run[0]) or _is_participle(story, run):
            continue
        for piece in _pieces(*_with_article(story, run)):
            name = _name(piece, opens=_opens(story, piece[0][0]))
            if name:
                yield name


Word = tuple[int, str]


def _is_participle(story: str, run: re.Match[str]) -> bool:
    """ "Sobbing mum Ada Holt": what opens a sentence before a noun for somebody is no name."""
    if not run[0].endswith("ing") or not _opens(story, run.start()):
        return False
    return is_person_noun(story[run.end() + 1 : run.end() + 20].partition(" ")[0])


def _with_article(story: str, run: re.Match[str]) -> tuple[str, int]:
    """A run and its start, the article of an Arabic surname included: "al-Harbi said"."""
    start = run.start()
    if story[start - 1 : start] == "-" and _ARTICLE_BEFORE.search(story, max(0, start - 4), start):
        start -= len("al-")
    return story[start : run.end()], start


def _pieces(run: str, at: int) -> Iterator[list[Word]]:
    """A run cut where a possessive ends a name ("Oslo's Ada Holt") and at words that are never part of one."""
    piece: list[Word] = []
    words = run.replace("\xa0", " ").split(" ")
    for number, word in enumerate(words):
        bare = word[:-2] if word[-2:] in _GENITIVES else word
        goes_on = not _breaks(bare, piece) and not (bare in _JOINTS and _is_somebody(words[number + 1 :]))
        if goes_on:
            piece.append((at, bare))
        if piece and (bare != word or not goes_on):
            yield piece
            piece = []
        at += len(word) + 1
    if piece:
        yield piece


def _is_somebody(words: list[str]) -> bool:
    """Whether a full name stands here: "the Green Alliance of Ingrid Dray"."""
    return len(words) > 1 and words[0] in GIVEN_NAMES and words[1][:1].isupper()


def _breaks(word: str, piece: list[Word]) -> bool:
    """Whether a word cannot go on (or start) a name; "of" goes on with a body: "Ministry of Trade"."""
    if word in _JOINTS:
        return not any(part in BODY_WORDS for _, part in piece)
    if word == "New":  # "New Sund": alone it is skipped before
        return False
    return word in NOT_NAMES and word not in HONORIFICS and not (piece and word in _ALSO_NAMES)


def _opens(story: str, at: int) -> bool:
    """Whether a capital may be that of a sentence."""
    return story[at - 2 : at] in ("", ". ", "! ", "? ") or story[at - 1] in '\n“"'


def _name(piece: list[Word], *, opens: bool) -> Name | None:
    shape = _shape(tuple([word for _, word in piece]), opens)
    if shape is None:
        return None

    def span(first: int, end: int) -> Span:
        at, word = piece[end - 1]
        return Span(piece[first][0], at + len(word))

    inner, outer = span(shape.start, shape.end), span(0, shape.last)
    return Name(inner, outer, shape.words, shape.kind, shape.honorific, shape.office, shape.pronoun)


class _Shape(NamedTuple):
    """What the words of a run tell: those from `start` to `end` are the name, those up to `last` belong to it."""

    start: int
    end: int
    last: int
    words: tuple[str, ...]
    kind: PersonKind | None
    honorific: str
    office: str
    pronoun: str


@lru_cache(maxsize=4096)
def _shape(run: tuple[str, ...], opens: bool) -> _Shape | None:
    """A run of capitals cut into honorific, office, name and degrees; names come again and again."""
    office_end = _office_end(run, opens=opens)
    start, last = office_end, len(run)
    while start < len(run) and (run[start] in HONORIFICS or _is_style(run, start)):
        start += 1
    while last > start and run[last - 1].islower():
        last -= 1
    end = last
    while end > start + 1 and run[end - 1] in POST_NOMINALS:
        end -= 1
    if not 0 < end - start <= _MAX_WORDS or run[start].islower():
        return None
    titles = [word for word in run[:start] if word in HONORIFICS]
    words = run[start:end]
    kind = "person" if office_end or titles else _kind(words)
    gender = next((HONORIFICS[title] for title in titles if HONORIFICS[title]), "")
    pronoun = gender or (GIVEN_NAMES.get(words[0], "") if kind == "person" else "")
    return _Shape(start, end, last, words, kind, titles[-1] if titles else "", " ".join(run[:office_end]), pronoun)


def _is_style(run: tuple[str, ...], at: int) -> bool:
    """ "H.E. Mr.": an abbreviation before an honorific."""
    return run[at].endswith(".") and at + 1 < len(run) and run[at + 1] in HONORIFICS


def _office_end(run: tuple[str, ...], *, opens: bool) -> int:
    """How many words of the run are an office; all of them where no name follows."""
    end = 0
    for number, word in enumerate(run, 1):
        titled = HONORIFICS.get(word) == "" and number > 1 and run[0] not in HONORIFICS  # "Aster Gov."
        if titled or word.lower() in ROLE_WORDS or (number == end + 1 and _is_calling(run, number, opens=opens)):
            end = number
    rest = run[end:]
    named = len(rest) == 2 and rest[0] in GIVEN_NAMES  # "Mayor Ada Park" is a person
    return 0 if end and not named and not BODY_WORDS.isdisjoint(rest) else end


def _is_calling(run: tuple[str, ...], number: int, *, opens: bool) -> bool:
    """ "Gran Ada Holt", "Headteacher Ada Holt": a noun for somebody before a full name."""
    word, rest = run[number - 1], run[number:]
    if len(rest) < _FULL or word in GIVEN_NAMES or word in HONORIFICS or not rest[0][0].isupper():
        return False
    return is_title(word) or ((opens or rest[0] in GIVEN_NAMES) and is_person_noun(word))


def _kind(words: tuple[str, ...]) -> PersonKind | None:
    """What the words themselves tell; None where only the rest of the text can."""
    if not BODY_WORDS.isdisjoint(words):
        return "body"
    if words[-1] in PLACES or (words[0] in DIRECTIONS and words[0] not in GIVEN_NAMES):
        return "place"
    if len(words) > 1 and words[0] in GIVEN_NAMES:
        return "person"
    if len(words) == 1 and len(words[0]) > 1 and words[0].isupper():
        return "body"
    return None
