"""Contradictions: a sentence that denies another, or gives another number, does not bear it out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Protocol
from weakref import WeakKeyDictionary

from mkdocs_newsbrief.briefing.telling.telling import TO_THE_DAY, Telling
from mkdocs_newsbrief.briefing.wording.amounts import (
    NUMERALS,
    Amount,
    compatible,
    find_amounts,
    find_ordinals,
    find_scores,
)
from mkdocs_newsbrief.briefing.wording.terms import names_of
from mkdocs_newsbrief.briefing.wording.words import word_set

_NOT = re.compile(
    r"\b(?:[Nn]ot|NOT|[Nn]ever|[Nn]o(?!\.)(?: longer)?|[Cc]annot|(?:[Ff]ail|[Rr]efus|[Dd]eclin)ed to)\b|n[’']t\b"
)
_REJECTS = re.compile(r"(?:reject(?:s|ed)?|den(?:y|ies|ied)|dismiss(?:es|ed)?|disput(?:e|es|ed))\b")
_DIGIT = re.compile(r"\d|\b[Oo]ne\b")
_NUMERALS = names_of(" ".join(NUMERALS))
_KNOWN_COUNTS: WeakKeyDictionary[Telling, dict[str, list[Amount]]] = WeakKeyDictionary()
_MONEY = frozenset("$€£¥")
_GROWN = 1.25  # what is at least so many times as much is not borne out by "at least nine"
_SKIPPED = word_set("yet been be being have has had ever even to")
_KNOWN = re.compile(r"\b(?:the|these|those|both|all) $", re.IGNORECASE)
_HEAD = 2  # terms after an amount among which the thing stands that is counted


class Stretch(Protocol):
    """A clause or another part of a sentence."""

    @property
    def telling(self) -> Telling: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def words(self) -> frozenset[str]: ...


def gainsays(told: Stretch, other: Stretch) -> bool:
    """Whether a stretch denies another one, counts otherwise, or does not count what that one counts."""
    return contradicts(told.telling, other.telling) or uncounted(told, other)


def contradicts(one: Telling, other: Telling) -> bool:
    """Whether one denies what the other says, counts or dates it otherwise, or appeared before it happened."""
    told, known = _days(one), _days(other)
    return (
        any(told[words] != known[words] for words in told.keys() & known.keys())
        or _is_early(one, known.values())
        or _is_early(other, told.values())
        or _denies(one, other)
        or _miscounts(one, other)
    )


def _days(telling: Telling) -> dict[str, str]:
    """The days on which a sentence reports that something happened, by their words: not every Thursday is one."""
    return {
        moment.span.of(telling.analysis.article.text).lower(): moment.value[:10]
        for moment in telling.moments
        if moment.granularity in TO_THE_DAY and moment.modality == "reported" and moment.value[0].isdigit()
    }


def _is_early(telling: Telling, days: Collection[str]) -> bool:
    """Whether its source appeared before all of the days."""
    published = telling.analysis.article.masthead.published.value or ""
    return bool(published and days) and published < min(days)


def _denies(one: Telling, other: Telling) -> bool:
    if bool(_REJECTS.search(one.text)) != bool(_REJECTS.search(other.text)):
        return True
    shared = one.words & other.words
    return bool(denied_words(one) & shared) != bool(denied_words(other) & shared)


def denied_words(telling: Telling) -> frozenset[str]:
    """The word behind each negation, if it carries content: "did not convict", "has not yet been convicted"."""
    behind = (
        next((term for term in telling.terms if term.start >= negation.end() and term.name not in _SKIPPED), None)
        for negation in _NOT.finditer(telling.text)
    )
    return frozenset(term.name for term in behind if term and term.content)


def _miscounts(one: Telling, other: Telling) -> bool:
    if not (_may_count(one) and _may_count(other)):
        return False
    left, right = _counted(one), _counted(other)
    return any(_apart(left[name], right[name]) for name in left.keys() & right.keys())


def _apart(mine: Sequence[Amount], theirs: Sequence[Amount]) -> bool:
    return not any(_bears_out(one, other) for one in mine for other in theirs)


def _bears_out(one: Amount, other: Amount) -> bool:
    low, high = sorted((one, other), key=lambda amount: amount.value)
    return compatible(one, other) and not (low.open_above and high.value > _GROWN * low.value)


def counted_things(stretch: Stretch) -> frozenset[str]:
    """What a stretch gives a number of."""
    return frozenset(_counted_in(stretch))


def uncounted(told: Stretch, other: Stretch) -> bool:
    """Whether a stretch counts something that another one tells, and that one does not say how many."""
    mine, theirs = _counted_in(told), _counted_in(other)
    return any(_apart(amounts, theirs.get(name, ())) for name, amounts in mine.items() if name in other.words)


def _counted_in(stretch: Stretch) -> dict[str, list[Amount]]:
    """The amounts within a stretch by what they count; "the two" are known already."""
    text = stretch.telling.text
    inside: dict[str, list[Amount]] = {}
    for name, amounts in _counted(stretch.telling).items():
        for amount in amounts:
            if stretch.start <= amount.start < stretch.end and not _KNOWN.search(
                text, max(0, amount.start - 8), amount.start
            ):
                inside.setdefault(name, []).append(amount)
    return inside


def _counted(telling: Telling) -> dict[str, list[Amount]]:
    """The amounts of a sentence, looked for once: it is set against many others."""
    found = _KNOWN_COUNTS.get(telling)
    if found is None:
        found = _KNOWN_COUNTS[telling] = _count(telling)
    return found


def _count(telling: Telling) -> dict[str, list[Amount]]:
    """The amounts of a sentence by what they count; "a" and "an" say no number."""
    if not _may_count(telling):
        return {}
    counted: dict[str, list[Amount]] = defaultdict(list)
    found = find_amounts(telling.text)
    for amount in (*found, *find_ordinals(telling.text)):
        if telling.text[amount.start : amount.end].lower() not in ("a", "an"):
            for name in _heads(telling, amount):
                counted[name].append(amount)
    sums = [amount for amount in found if amount.unit in _MONEY]
    counted["money"] += sums if len(sums) == 1 else []
    for score in find_scores(telling.text):
        counted["score"].append(score)
    return {name: amounts for name, amounts in counted.items() if amounts}


def _may_count(telling: Telling) -> bool:
    """Whether there is a number in a sentence at all: most have none, and to find that out costs little."""
    return any(word.name in _NUMERALS for word in telling.all_words) or bool(_DIGIT.search(telling.text))


def _heads(telling: Telling, amount: Amount) -> Iterator[str]:
    after = [term for term in telling.terms if term.start >= amount.end][:_HEAD]
    yield from (term.name for term in after if term.content)
