"""A source in its clause: what stands before it, what after it, and the way to its verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mkdocs_newsbrief.analysis.quotes.cues import Cue, is_auxiliary
from mkdocs_newsbrief.analysis.quotes.lexicon import AUXILIARIES, CUES, DETERMINERS, SAYING
from mkdocs_newsbrief.analysis.quotes.narration import VEIL, Token
from mkdocs_newsbrief.analysis.quotes.scene import Paragraph
from mkdocs_newsbrief.analysis.quotes.sources import Source
from mkdocs_newsbrief.analysis.wordlist import wordlist

PREPOSITIONS = wordlist(
    """of to with for by from at about on against in as over under into after before like than between among through
    during without toward towards upon"""
)
# What opens a clause that hangs on another one.
_SUBORDINATE = wordlist("after when while as if because although though since before until once")
_RELATIVE = wordlist("who which that when while")
_OPENERS = wordlist("who which and but that")
_TIED = frozenset(("touch", "direct", "apposition", "as"))
_ACCORDING = frozenset((("according", "to"), ("words", "of")))
_STOPS = frozenset(".!?…")
_DASHES = frozenset(("—", "–", "--"))
_REACH = 60
_OF = frozenset(("by", "from", "of"))
# What somebody utters: "a warning by Ada Holt that “…”".
_UTTERANCES = wordlist(
    """warning statement claim comment comments remark remarks letter message tweet post email e-mail plea promise
    pledge announcement complaint appeal report speech note memo reply answer response words confession admission
    apology testimony question threat joke prediction boast quotation quote"""
)


def speaks(paragraph: Paragraph, source: Source) -> bool:
    """Whether the source is the subject of a verb of saying."""
    own = paragraph.cue_after(source)
    if own is None or own.kind not in SAYING or source.possessive:
        return False
    way = tie(paragraph, source, own)
    return way == "as" or (way in _TIED and not source.object)


def depends(paragraph: Paragraph, source: Source) -> bool:
    """Whether the phrase only belongs to another one: "in Oslo", "the minister's"."""
    return source.possessive or source.object or left_of(paragraph, source) == "preposition"


def tie(paragraph: Paragraph, source: Source, cue: Cue) -> str:
    """The way from a source to a cue."""
    return _way(paragraph.tokens, source.last + 1, cue.index)


def _way(tokens: Sequence[Token], first: int, end: int) -> str:
    if first >= end:
        return "touch"
    words = [token.lower for token in tokens[first:end]]
    if words == ["as"] and tokens[end].lower.endswith("ing"):  # "quoted her as saying"
        return "as"
    if len(words) < 6 and all(is_auxiliary(word) for word in words):
        return "direct"
    if words[0] == "," and words[-1] == ",":
        return "apposition"
    if words[0] == ",":
        return "comma"
    if words[0] in PREPOSITIONS:
        return "preposition" if len(words) < 9 else "far"
    return "near" if len(words) < 4 else "far"


def _remembered(look: Callable[[Paragraph, Source], str]) -> Callable[[Paragraph, Source], str]:
    """Look once: a source is weighed for every quotation of its paragraph, and against every rival."""

    def remember(paragraph: Paragraph, source: Source) -> str:
        key = look.__name__, source.first
        if key not in paragraph.seen:
            paragraph.seen[key] = look(paragraph, source)
        return paragraph.seen[key]

    return remember


@_remembered
def left_of(paragraph: Paragraph, source: Source) -> str:
    """What stands before the phrase: it tells a subject from an object."""
    first = _before_article(paragraph, source)
    if first == 0:
        return "start"
    _, _, word, lower = paragraph.tokens[first - 1]
    if lower in PREPOSITIONS:
        return "preposition"
    if lower in CUES:
        return f"cue-{CUES[lower]}"
    if word[0] == VEIL:
        return "quote"
    if not word[0].isalnum():
        return word if word in ",.;:" else "mark"
    if lower in {"and", "or"}:
        return "and"
    return "that" if lower in AUXILIARIES or lower in {"but", "when", "while", "if", "because"} else "word"


def preposition_of(paragraph: Paragraph, source: Source) -> str:
    """The preposition that the phrase hangs on: "labelled … by critics"; "" where it hangs on none."""
    first = _before_article(paragraph, source)
    word = paragraph.tokens[first - 1].lower if first else ""
    return word if word in PREPOSITIONS else ""


def _before_article(paragraph: Paragraph, source: Source) -> int:
    first = source.first
    return first - 1 if first and paragraph.tokens[first - 1].word in {"the", "The"} else first


@_remembered
def right_of(paragraph: Paragraph, source: Source) -> str:
    """The class of the word after the phrase: it tells whoever acts from a mere modifier ("the Oslo attacks")."""
    tokens, index = paragraph.tokens, source.last + 1
    while index < len(tokens) and tokens[index].lower.endswith("ly"):
        index += 1
    if index >= len(tokens):
        return "edge"
    _, _, word, lower = tokens[index]
    if not word[0].isalnum():
        return "quote" if word[0] == VEIL else word if word in ",.:;" else "mark"
    if lower in CUES:
        return "cue"
    if lower in AUXILIARIES:
        return "auxiliary"
    if lower in PREPOSITIONS:
        return "preposition"
    if lower in {"and", "or"}:
        return "and"
    return "relative" if lower in _RELATIVE else ending(word)


def ending(word: str) -> str:
    """What the form of an unknown word tells."""
    if word[0].isupper():
        return "Name"
    return next((suffix for suffix in ("ly", "ed", "ing", "s") if word.endswith(suffix)), "word")


@_remembered
def opening_of(paragraph: Paragraph, source: Source) -> str:
    """What opens the part of the sentence, from mark to mark, in which the source stands."""
    tokens, index = paragraph.tokens, source.first
    while index and tokens[index - 1].word not in ",.;:—" and tokens[index - 1].word[0] != VEIL:
        index -= 1
    lower = tokens[index].lower
    if lower in _SUBORDINATE:
        return "subordinate"
    if lower in PREPOSITIONS:
        return "preposition"
    if lower in _OPENERS:
        return lower
    if lower.endswith("ing"):
        return "ing"
    if index == source.first:
        return "itself"
    return "cue" if lower in CUES else "other"


def commas_between(paragraph: Paragraph, source: Source, end: int) -> int:
    """Commas from the source to a token, two at most."""
    first = source.last + 1
    return min(2, sum(token.word in ",;" for token in paragraph.tokens[first : min(end, first + _REACH)]))


@_remembered
def inverted(paragraph: Paragraph, source: Source) -> str:
    """The cue right before the source: "said the minister", "according to the ministry"."""
    tokens = paragraph.tokens
    for index in range(source.first - 1, max(source.first - 6, -1), -1):
        _, _, word, lower = tokens[index]
        near = index == source.first - 1
        if index and (tokens[index - 1].lower, lower) in _ACCORDING:
            return "according"
        if near and word in _DASHES and _after_full_stop(tokens, index):
            return "say"
        if near and index and lower in _OF and tokens[index - 1].lower in _UTTERANCES:
            return "noun"
        if lower in CUES:
            return CUES[lower] if near else f"{CUES[lower]}-far"
        if not (word[0].isupper() or word == "." or lower in DETERMINERS or (word.islower() and word.isalpha())):
            break
        if lower in PREPOSITIONS:
            break
    return "no"


def _after_full_stop(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation that is a sentence of its own stands right before: "“It will hold.” — Ada Holt"."""
    return index > 1 and tokens[index - 1].word[0] == VEIL and tokens[index - 2].word in _STOPS


def is_veiled_between(paragraph: Paragraph, first: int, end: int) -> bool:
    return any(token.word[0] == VEIL for token in paragraph.tokens[first : min(end, first + _REACH)])


def words_between(paragraph: Paragraph, first: int, end: int) -> int:
    """Words between two tokens, cues not counted."""
    return sum(token.word[0].isalnum() and token.lower not in CUES for token in paragraph.tokens[first:end])
