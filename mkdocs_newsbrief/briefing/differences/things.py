"""Things: how many and of what kind, where sources tell of one thing to which one thing happens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.differences.finding import Finding, Kind, Side
from mkdocs_newsbrief.briefing.differences.measure import UNITS
from mkdocs_newsbrief.briefing.differences.plans import is_to_come
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.clauses import Clause
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.wording.amounts import Amount, compatible, find_amounts
from mkdocs_newsbrief.briefing.wording.words import is_content, word_set

# "two short-range missiles", "a new guided missile": an amount, words that describe, and the thing.
_DESCRIBING = re.compile(r"(?<![\w-])(?:[a-z]+(?:-[a-z]+)* ){0,3}$")
_NOUN = re.compile(r"[a-z]+(?!-)")
_NEXT = re.compile(r" ([a-z]+)")
_HEDGE = re.compile(
    r"what (?:appeared|appears|seemed|seems|is believed|was believed) to be $|(?:suspected|apparent) $"
)

# Words before a thing that say nothing of its kind.
_EMPTY = word_set("new recent latest other further more own same such several many few various some")
_ORDINALS = word_set("first second third fourth fifth sixth last")  # one of a row, not how many
# Units: what is counted stands elsewhere.
_UNITS = word_set("percent cent point points million billion trillion thousand dollars years year days hours")
_WINDOW = 60  # characters before a thing in which its amount stands
_SEVERAL = 2  # amounts: of more, most are of different things
_REACH = 3  # words between what happens and the thing


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as one sentence words it: its amount and the words that describe its kind."""

    side: Side
    amount: Amount | None
    kinds: frozenset[str]


def find_things(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each thing that the sources of a claim share: wordings of different number or kind.

    Of what has a number and no kind, `measures` finds what differs.
    """
    for claim in claims:
        shared = _shared(claim) - corpus.light
        for word in sorted(shared):
            things = [
                thing
                for clause in claim.clauses
                if clause.mood == "reported" and not is_to_come(clause)
                for thing in _things(clause, word, shared - {word})
            ]
            kind = _kind(things)
            if (
                kind
                and len({one.amount.value for one in things if one.amount}) <= _SEVERAL
                and sum(bool(thing.kinds) for thing in things) > 1
                and not _of_two_minds(things)
            ):
                yield Finding(_topic(things, kind), kind, tuple(thing.side for thing in things))


def _shared(claim: Claim) -> frozenset[str]:
    """Words of the claim that a source other than its own uses."""
    return frozenset().union(*(claim.clause.words & clause.words for clause in claim.support))


def _things(clause: Clause, word: str, actions: frozenset[str]) -> Iterator[Thing]:
    """Phrases of the word next to which a word stands that all sources use: what happens to the thing."""
    terms = clause.telling.terms
    for place, term in enumerate(terms):
        if term.name != word or not clause.start <= term.start < clause.end:
            continue
        thing = _thing(clause, term.start)
        if thing is None:
            continue
        before = [other.name for other in terms[:place] if other.start < thing.side.start][-_REACH:]
        after = [other.name for other in terms[place + 1 : place + 1 + _REACH]]
        if actions.intersection(before + after):
            yield thing


def _thing(clause: Clause, at: int) -> Thing | None:
    """The phrase that ends in the noun at `at`: what counts it, what describes it, and a hedge before them."""
    text = clause.telling.text
    head = _NOUN.match(text, at)
    described = _DESCRIBING.search(text, max(0, at - 60), at)
    if (
        not head
        or head[0] in _UNITS
        or head[0].endswith(("ly", "ive", "ous", "ful", "ed", "ing"))
        or not described
        or _goes_on(text, head.end())
    ):
        return None
    words = _trimmed(described[0].split())
    start = at - sum(len(word) + 1 for word in words)
    base = max(0, start - _WINDOW)
    counted = text[base:start].rstrip()
    amount = next((amount for amount in find_amounts(counted) if amount.end == len(counted)), None)
    if amount:
        start = base + amount.start
    hedge = _HEDGE.search(text, max(0, start - 40), start)
    kinds = frozenset(words) - _EMPTY
    if not (amount or kinds) or kinds & _ORDINALS or kinds & UNITS.keys():
        return None
    return Thing(Side(clause.telling, hedge.start() if hedge else start, head.end()), amount, kinds)


def _goes_on(text: str, end: int) -> bool:
    """Whether the word only describes the next: a "missiles test" is a test."""
    after = _NEXT.match(text, end)
    return after is not None and is_content(after[1]) and not after[1].endswith(("ed", "ing", "ly"))


def _trimmed(words: list[str]) -> list[str]:
    """What stands after the last word without content: "of ballistic" describes by "ballistic"."""
    for at in range(len(words) - 1, -1, -1):
        if not is_content(words[at].partition("-")[0]) or find_amounts(words[at]):
            return words[at + 1 :]
    return words


def _kind(things: Sequence[Thing]) -> Kind | None:
    pairs = [
        (one, other)
        for number, one in enumerate(things)
        for other in things[:number]
        if one.side.telling.source != other.side.telling.source and one.amount and other.amount
    ]
    if any(not _agree(one, other) for one, other in pairs):
        return "value"
    counted = [(one, other) for one, other in pairs if one.amount and one.amount.value > 1]
    if any(one.kinds and other.kinds and not one.kinds & other.kinds for one, other in counted):
        return "wording"
    return None


def _of_two_minds(things: Sequence[Thing]) -> bool:
    """Whether one source gives two amounts: then it tells of two things, and so may the others."""
    return any(
        one.side.telling.source == other.side.telling.source and not _agree(one, other)
        for number, one in enumerate(things)
        for other in things[:number]
    )


def _agree(one: Thing, other: Thing) -> bool:
    """Whether the amounts can be meant alike; "an aide" is not counted as one, "a guided missile" is."""
    if not one.amount or not other.amount:
        return True
    if 1 in (one.amount.value, other.amount.value) and not (one.kinds and other.kinds):
        return True
    return compatible(one.amount, other.amount)


def _topic(things: Sequence[Thing], kind: Kind) -> str:
    heads = sorted(thing.side.words.split()[-1] for thing in things)
    head = max(heads, key=lambda head: (head.endswith("s"), heads.count(head), head))
    return f"How many {head}, and of what kind" if kind == "value" else f"What kind of {head}"
