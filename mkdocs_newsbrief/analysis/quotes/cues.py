"""Cues: the verbs and phrases that announce somebody's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.analysis.quotes.lexicon import AUXILIARIES, CUES, DETERMINERS, POSSESSIVE_PRONOUNS
from mkdocs_newsbrief.analysis.quotes.narration import Token
from mkdocs_newsbrief.model import Span

_NOT_VERBAL = frozenset((DETERMINERS | POSSESSIVE_PRONOUNS.keys()) - {"that", "both", "all"})


# Cues of two words: "according to", "as she put it", "in the words of".
_PHRASES = {
    ("according", "to"): "according",
    ("words", "of"): "according",
    ("put", "it"): "say",
    ("puts", "it"): "say",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue among the tokens of a paragraph; `kind` is its class in the lexicon, or "according"."""

    span: Span
    kind: str
    index: int
    word: str


def find_cues(tokens: Sequence[Token]) -> Iterator[Cue]:
    """The cues of one paragraph, in order; nouns that look like verbs ("a call") are left out."""
    for index, token in enumerate(tokens):
        word = token.lower
        if (kind := _PHRASES.get((word, _word(tokens, index + 1)))) is not None:
            yield Cue(Span(token.start, tokens[index + 1].end), kind, index, f"{word} {tokens[index + 1].lower}")
        elif word in CUES and not _is_noun(tokens, index):
            yield Cue(Span(token.start, token.end), CUES[word], index, word)


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""


def _is_noun(tokens: Sequence[Token], index: int) -> bool:
    if index == 0:
        return False
    before = tokens[index - 1].lower
    return before in _NOT_VERBAL or (before.endswith(("'s", "’s")) and tokens[index].word.endswith("s"))


def is_auxiliary(lower: str) -> bool:
    return lower in AUXILIARIES or lower.endswith("ly")
