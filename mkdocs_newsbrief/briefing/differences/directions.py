"""Directions: what rises in one source and falls in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.standing import is_expected
from mkdocs_newsbrief.briefing.wording.terms import Term, find_terms

_RISE = "(?:rise|rises|rose|risen|increase|increases|increased|growth|grew|grown|climbed|surged|soared|jumped)"
_FALL = (
    "(?:fall|falls|fell|fallen|decrease|decreased|decline|declined|declines|drop|drops|dropped|shrank|shrunk|plunged|"
    "slumped)"
)
_ITEM = r"[a-z-]{1,30}(?: [a-z-]{1,30})?"
_LIST = rf"((?:{_ITEM}(?:, and |, | and )){{0,3}}{_ITEM})"

# "a rise in trade, tourism and …"; "trade and cooperation, which has fallen"; "trade fell".
_PATTERNS = tuple(
    (direction, re.compile(pattern))
    for direction, words in (("rise", _RISE), ("fall", _FALL))
    for pattern in (
        rf"\b{words} in {_LIST}",
        rf"(?<![\w'’-]){_LIST}(?:,? (?:which|that))? (?:has|have|had) (?:[a-z]+ly )?{words}\b",
        rf"(?<![\w'’-]){_LIST} (?:[a-z]+ly )?{words}\b(?! (?:in|of)\b)",
    )
)

_MOVE = re.compile(rf"\b(?:{_RISE}|{_FALL})\b")
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")  # "year-over-year" neither rises nor falls
_OWNED = re.compile(r"[’']s $")  # somebody's: another's may go another way


def find_directions(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each noun: where one source says that it rises and another that it falls."""
    moves = [move for telling in corpus.sentences for move in _moves(telling)]
    for noun in sorted({noun for noun, _, _ in moves}):
        sides = {
            direction: [side for other, to, side in moves if (other, to) == (noun, direction)]
            for direction in ("rise", "fall")
        }
        both = [*sides["rise"], *sides["fall"]]
        if all(sides.values()) and not _told_together(sides["rise"], sides["fall"]):
            yield Finding(f"Whether {_worded(noun, both)} rises or falls", "value", tuple(both))


def _worded(noun: str, sides: Sequence[Side]) -> str:
    """The noun as the first side words it."""
    words = (side.words[term.start :] for side in sides for term in find_terms(side.words) if term.name == noun)
    return next(re.split(r"[^\w-]", found, maxsplit=1)[0] for found in words)


def _told_together(rises: Sequence[Side], falls: Sequence[Side]) -> bool:
    """Whether no two sources stand against each other."""
    return not any(up.telling.source != down.telling.source for up in rises for down in falls)


def _moves(telling: Telling) -> Iterator[tuple[str, str, Side]]:
    """Noun, direction, and the words; a forecast is no move."""
    if not _MOVE.search(telling.text) or is_expected(telling.text):
        return
    for direction, pattern in _PATTERNS:
        for match in pattern.finditer(telling.text):
            if _OWNED.search(telling.text, 0, match.start(1)):
                continue
            simple = _COMPOUND.sub(lambda word: " " * len(word[0]), match[1])
            nouns = [term for term in find_terms(simple) if term.content and len(term.name) > 3]
            if nouns:
                side = _side(telling, match, nouns)
                yield from ((term.name, direction, side) for term in nouns)


def _side(telling: Telling, match: re.Match[str], nouns: Sequence[Term]) -> Side:
    """From the first noun to the verb, or from the word of direction to the last noun."""
    at = match.start(1)
    if at == match.start():
        return Side(telling, at + nouns[0].start, match.end())
    last = at + nouns[-1].start
    return Side(telling, match.start(), last + len(telling.text[last : match.end()].split()[0]))
