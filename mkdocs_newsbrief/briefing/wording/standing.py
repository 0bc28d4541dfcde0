"""Standing: whether a sentence can be read by itself, and whether it reports or only expects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` is found in the words outside quotation marks, merit falls to `factor` of what it was."""

    fault: str
    factor: float
    pattern: re.Pattern[str]


def _one_of(phrases: str) -> str:
    """A pattern for a table of phrases parted by bars; white space around them does not count."""
    return "(?:" + "|".join(" ".join(phrase.split()) for phrase in phrases.split("|")) + ")"


# The person or thing that is meant stands in another sentence.
_POINTERS = _one_of(
    """he|she|they|it|his|her|their|its|him|them|this|that|these|those|the three|the pair|the former|
    the latter"""
)

# "On Monday, they": a word or two of time before the pronoun.
_LATER = r"^(?:On|In|At|By|After|Before|During) (?:\w+ ){0,2}\w+,"

# It answers, contrasts with or continues a sentence that is not there.
_CONNECTIVES = _one_of(
    """but|and|or|so|yet|however|moreover|furthermore|further|also|then|thus|therefore|hence|instead|meanwhile|
    nevertheless|nonetheless|still|besides|similarly|likewise|otherwise|in response|in addition|in contrast|in turn|
    in fact|in short|on the other hand|as a result|for example|for instance|after that|by contrast|what's more|
    at the same time"""
)

# What is said to come: the outcome may be known to another source, or to this one further down.
_EXPECTED = _one_of(
    r"""will|could|shall|(?:is|are|was|were) (?:expected|set|due|scheduled|likely|poised|slated|
    planned|about|going) to|(?:is|are) (?:set|due|scheduled|slated|planned)
    (?:for|on|in|at)|(?:is|are) to|plans? to|aims? to|hopes? to|intends? to|upcoming|
    next (?:week|month|year)"""
)

# What somebody means to bring about: told before and after it comes, or does not.
_INTENDED = re.compile(
    r"\b"
    + _one_of(
        """(?:agreed|hopes?|hoped|wants?|wanted|plan(?:s|ned)?|pledged|vowed|promised|offered|invited|seeks?|sought|
        [Ee]fforts?|[Pp]repared|[Pp]reparing|decided|[Rr]eady) to|[Ii]nvited"""
    )
    + r"\b"
)

_COMING = re.compile(rf"\b{_EXPECTED}\b")

RULES = (
    Rule("dangling", 0.6, re.compile(rf"^\W*{_POINTERS}\b|{_LATER} (?:he|she|they|it)\b", re.I)),
    Rule("connective", 0.6, re.compile(rf"^\W*{_CONNECTIVES}\b", re.I)),
    Rule("addition", 0.95, re.compile(r"^.{0,60}?\b(?:also|further|likewise)\b", re.I)),  # "the chairman also said"
    Rule("expected", 0.4, _COMING),
    Rule("question", 0.4, re.compile(r"\?[^\w?]*$")),
    # The voice of a column, or of a speaker whose marks were lost.
    Rule("first person", 0.6, re.compile(r"\b(?:I|I'm|we|our|us|my|you|your)\b")),
    # A post as a reader pastes it.
    Rule("address", 0.3, re.compile(r"https?://|pic\.twitter\.com|</?\w+>")),
    # No full stop: a caption, a heading, a menu entry.
    Rule("fragment", 0.3, re.compile(r"^(?>(?s:.*)\S)(?<![.!?…”\"'’)\]])")),
)
ORPHAN = 0.5  # words in quotation marks, and nobody who says them
_UNCLOSED = 0.6  # the quotation goes on in the next sentence, or began in the one before
_UNNAMED = 0.6  # "the minister said": the name stands in another sentence
_NAME = re.compile(r"(?<=\w)\W+[A-Z]|[A-Z]{2}|^\W*(?!The |A |An |He |She |They |It )[A-Z]")

_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}(?:[”\"]|$)")

# Somebody speaks outside the quotation marks.
_CUE = re.compile(
    r"\b"
    + _one_of(
        """said|says|say|told|tells|tweeted|wrote|writes|added|adds|asked|called|calls|warned|argued|stated|declared|
        announced|insisted|claimed|noted|vowed|according to|quoted|expressed|urged|stressed|promised|
        testified|posted"""
    )
    + r"\b",
    re.I,
)


def outside_quotes(text: str) -> str:
    """The words of the writer: what stands in quotation marks is left out."""
    return _QUOTED.sub(" “” ", text) if '"' in text or "“" in text else text


@lru_cache(maxsize=20_000)
def faults(text: str) -> tuple[tuple[str, float], ...]:
    """What keeps a sentence from standing alone, and the factor of each fault."""
    own = outside_quotes(text)
    found = [(rule.fault, rule.factor) for rule in RULES if rule.pattern.search(own)]
    if own != text and _is_mostly_quoted(text, own) and not _CUE.search(own):
        found.append(("orphan", ORPHAN))
    elif own != text and not _NAME.search(own):
        found.append(("unnamed", _UNNAMED))
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        found.append(("unclosed", _UNCLOSED))
    return tuple(found)


def _is_mostly_quoted(text: str, own: str) -> bool:
    """Whether the writer's words are the fewer: a few quoted ones in a sentence belong to its subject."""
    return 2 * len(own.split()) < len(text.split())


def is_expected(text: str) -> bool:
    """Whether the writer's own words tell of something still to come."""
    return bool(_COMING.search(outside_quotes(text)))


def foretells(text: str) -> bool:
    """Whether the words of a text, those in quotation marks too, tell of something still to come."""
    return bool(_COMING.search(text))


def is_intended(text: str) -> bool:
    """Whether the writer's own words tell of somebody's intention."""
    return bool(_INTENDED.search(outside_quotes(text)))
