"""Contradictions: a sentence that denies another, or gives another number, does not bear it out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from mkdocs_newsbrief.briefing.amounts import Amount, compatible, find_amounts
from mkdocs_newsbrief.briefing.telling import Telling

_NOT = re.compile(r"\b(?:not|never|no longer|cannot|failed to|refused to|declined to)\b|n[’']t\b", re.IGNORECASE)
_HEAD = 2  # terms after an amount among which the thing stands that is counted


def contradicts(one: Telling, other: Telling) -> bool:
    """Whether one denies what the other says, or both count the same thing and cannot be meant alike."""
    return _denies(one, other) or _miscounts(one, other)


def _denies(one: Telling, other: Telling) -> bool:
    return bool((_denied(one) ^ _denied(other)) & one.words & other.words)


def _denied(telling: Telling) -> frozenset[str]:
    """The first word of content after each negation: "did not convict"."""
    first = (
        next((term.name for term in telling.terms if term.start >= negation.end() and term.content), None)
        for negation in _NOT.finditer(telling.text)
    )
    return frozenset(name for name in first if name)


def _miscounts(one: Telling, other: Telling) -> bool:
    left, right = _counted(one), _counted(other)
    return any(
        not any(compatible(mine, theirs) for mine in left[name] for theirs in right[name])
        for name in left.keys() & right.keys()
    )


def _counted(telling: Telling) -> dict[str, list[Amount]]:
    """The amounts of a sentence by what they count; "a" and "an" say no number."""
    counted: dict[str, list[Amount]] = defaultdict(list)
    for amount in find_amounts(telling.text):
        if telling.text[amount.start : amount.end].lower() not in ("a", "an"):
            for name in _heads(telling, amount):
                counted[name].append(amount)
    return counted


def _heads(telling: Telling, amount: Amount) -> Iterator[str]:
    after = [term for term in telling.terms if term.start >= amount.end][:_HEAD]
    yield from (term.name for term in after if term.content)
