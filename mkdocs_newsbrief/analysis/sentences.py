"""Sentences of the body: Punkt finds the boundaries, a few rules of news text mend them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import nupunkt

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAYS, alternatives
from mkdocs_newsbrief.model import Sentence, Span

_PUNKT = nupunkt.load("default")
_WORD = re.compile(r"\w+")

# A sentence does not begin with a small letter or a closing mark: "Sen. Ada Holt (I-Vt." + "), who …".
_GOES_ON = re.compile(r"\s*(?:[a-z]|[)\]}”’,;:]|\[\d{1,3}\]|[¹²³⁰⁴-⁹†‡])")

# Ends of sentences that Punkt may miss: a full stop after a small-letter word, also where it took the word for an
# abbreviation; a mark of a footnote; "8.30 am." before a new subject.
_STOP = re.compile(
    r"[.!?…](?:(?<=[a-z]{3}.)(?P<plain>[\"”’)]*)|(?<=m\.)(?P<hour>[\"”’)]*)"
    r"|[\"”’)]*(?P<note>\[\d{1,3}\]|[¹²³⁰⁴-⁹*†‡]{1,3}|(?<=[a-z][.!?])\d\d?))+\s+(?=[\"“‘(]?[A-Z])"
)
_LAST_WORD = re.compile(r"(?<![\w.'’-])[a-z]+\Z")
_LONGEST = 30  # letters of a word
_ABBREVIATED = frozenset({"approx", "dept", "est", "etc", "feat", "incl", "max", "min", "vol", "vols", "fig", "figs"})
_HOUR = re.compile(r"\d ?[ap]\.?m\.[\"”’)]*\Z")
# "At 9 a.m. Holt left" and "9 a.m. Monday", "9 a.m. London time" go on.
_FIRST_HOUR = re.compile(r"(?:At|By|About|Around|From|Just|On|Shortly|Until|Before|After)\b[^,]{0,40}\Z")
_ZONE = rf"(?:(?i:{alternatives(WEEKDAYS)}|{alternatives(MONTHS)})|[A-Z]{{2,4}})\b|\w+ time\b"
_AFTER_HOUR = re.compile(rf"(?!{_ZONE})(?:[\"“‘(]|[A-Z]\w*,? [a-z])")


def find_sentences(story: str, body: tuple[Span, ...], *, bare: bool = False) -> tuple[Sentence, ...]:
    """The sentences of a story, in order; none crosses a paragraph, together they hold all its words.

    `bare` ones have no ids: nothing will link to them.
    """
    identity = None if bare else _Identities()
    sentences: list[Sentence] = []
    for paragraph, span in enumerate(body):
        for start, end in _boundaries(span.of(story)):
            place = Span(span.start + start, span.start + end)
            name = "" if identity is None else identity(place.of(story))
            sentences.append(Sentence(name, len(sentences) + 1, place, paragraph))
    return tuple(sentences)


def _boundaries(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where sentences stand in a paragraph, without the white space between them."""
    for start, end in _mended(paragraph, _PUNKT.span_tokenize(paragraph)):
        piece = paragraph[start:end]
        inner = piece.strip()
        if inner:
            offset = start + piece.index(inner)
            yield offset, offset + len(inner)


def _mended(paragraph: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Punkt's spans, with what goes on joined and what plainly ends split."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _GOES_ON.match(paragraph, start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for start, end in joined:
        for stop in _STOP.finditer(paragraph, start, end):
            if _ends(paragraph, start, stop):
                yield start, stop.end()
                start = stop.end()
        yield start, end


def _ends(paragraph: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a possible end of the sentence from `start` on is one."""
    if stop["note"]:
        return True
    if stop["hour"] is not None:
        told = paragraph[start : stop.start() + 1]
        return bool(_HOUR.search(told) and not _FIRST_HOUR.match(told) and _AFTER_HOUR.match(paragraph, stop.end()))
    word = _LAST_WORD.search(paragraph, max(start, stop.start() - _LONGEST), stop.start())
    return word is not None and word[0] not in _ABBREVIATED


class _Identities:
    """Hands out ids that hash the words alone, so that a change of white space or marks keeps the anchor."""

    def __init__(self) -> None:
        self._copies: Counter[str] = Counter()
        self._taken: set[str] = set()

    def __call__(self, sentence: str) -> str:
        words = " ".join(_WORD.findall(sentence.lower()))
        while True:
            self._copies[words] += 1
            digest = hashlib.sha256(f"{words}\x1f{self._copies[words]}".encode("utf-8", "surrogatepass")).hexdigest()
            if (identity := f"s-{digest[:6]}") not in self._taken:
                self._taken.add(identity)
                return identity
