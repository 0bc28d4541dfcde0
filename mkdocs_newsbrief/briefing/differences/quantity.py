"""A quantity: a number in a sentence, with what it counts or measures."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.differences.finding import Side
from mkdocs_newsbrief.briefing.differences.measure import word_end
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.amounts import Amount, compatible
from mkdocs_newsbrief.briefing.wording.fates import FATES
from mkdocs_newsbrief.briefing.wording.words import is_content, stem

_NOUN = re.compile(r"[ -]((?:[a-z]+[ -]){0,2}[a-z]+)")
_PART_BEFORE = re.compile(
    r"\b(?:another|other|others|remaining|further|additional|extra|first|last|next|up|from|of the|by another) $", re.I
)
_PART_BEHIND = re.compile(
    r" (?:of (?:her|his|its|the|their|them|these|those|which|whom)|additional|further|more|others?)\b|"
    r"-(?:month|year)-old"
)
# Nouns of people, by their ending or by themselves: whoever is counted as one may be counted as another.
_PEOPLE = re.compile(
    r"^(?:people|persons?|dead|bodies|victims?|troops|civilians?|men|women|residents?|casualties|\w{3,}(?:ers|ors|ians|ists|ees|ants|ents|men|women))$"
)
_PLURALS = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "police",
        "dead",
        "injured",
        "wounded",
        "missing",
        "cattle",
        "sheep",
        "fish",
        "percent",
        "feet",
        "teeth",
        "lakh",
        "crore",
    ]
)
_DOERS = re.compile(
    r"\b(?:suspects?|attackers?|gunm[ae]n|assailants?|terrorists?|militants?|bombers?|rebels?|raiders?)\b", re.I
)
_FATE_REACH = 5  # words from a number to what befell those whom it counts
_CUT = re.compile(r"[;:]|, (?!\d)")
_NEAR = 7  # words with content before and behind a number that tell what it is of


@dataclass(frozen=True, slots=True)
class Quantity:
    """`noun` is what is counted, as worded, "" where the number stands alone; `near` are the words around it."""

    side: Side
    amount: Amount
    noun: str
    fate: str | None
    near: frozenset[str]

    @property
    def telling(self) -> Telling:
        return self.side.telling

    @property
    def start(self) -> int:
        return self.amount.start

    @property
    def own(self) -> frozenset[str]:
        """The words of the number and of what it counts."""
        return self.telling.words_in(self.side.start, self.side.end)

    @property
    def head(self) -> str:
        return stem(self.noun.split()[-1]) if self.noun else ""

    @property
    def people(self) -> bool:
        return bool(self.noun) and _PEOPLE.match(self.noun.split()[-1]) is not None

    @property
    def doers(self) -> bool:
        """Whether those are counted who did it: they are no victims."""
        return _DOERS.search(self.side.words) is not None

    def of_one_kind(self, other: Quantity) -> bool:
        """Whether two may count the same: one unit, and one noun, or none, or people of any kind."""
        if self.amount.unit != other.amount.unit:
            return False
        if (self.fate and other.fate and self.fate != other.fate) or self.doers != other.doers:
            return False
        return not (self.head and other.head) or self.head == other.head or (self.people and other.people)

    def against(self, other: Quantity) -> bool:
        """Whether two count the same and cannot be meant alike."""
        return self.of_one_kind(other) and not compatible(self.amount, other.amount)


def quantities(telling: Telling) -> list[Quantity]:
    """The numbers of a sentence that are no dates, no clock times, nobody's age and no part of another."""
    at = telling.sentence.span.start
    dated = [(m.span.start - at, m.span.end - at) for m in telling.moments if m.type in ("DATE", "TIME")]
    return [
        _quantity(telling, amount)
        for amount in telling.amounts
        if not any(start <= amount.start < end for start, end in dated) and not _is_part(telling.text, amount)
    ]


def _is_part(text: str, amount: Amount) -> bool:
    """ "another five", "two of the nine": less than what there is."""
    return bool(
        _PART_BEFORE.search(text[max(0, amount.start - 14) : amount.start]) or _PART_BEHIND.match(text, amount.end)
    )


def _quantity(telling: Telling, amount: Amount) -> Quantity:
    text = telling.text
    noun = _noun(text, amount.end)
    end = amount.end + (1 + len(noun) if noun else 0)
    near = telling.around(amount.start, end, _NEAR, _NEAR)
    fate, start, beyond = _fate(telling, amount, end)
    return Quantity(Side(telling, start, beyond), amount, noun, fate, near)


def _noun(text: str, end: int) -> str:
    """The noun behind a number with what describes it: "hospital beds"; "" where it stands alone."""
    found = _NOUN.match(text, end)
    if found is None:
        return ""
    words: list[str] = []
    for word in re.split(r"[ -]", found[1]):
        if not is_content(word):
            break
        words.append(word)
        if word.endswith(("s", "men")) or word in _PLURALS:
            return " ".join(words)
    return ""


def _fate(telling: Telling, amount: Amount, end: int) -> tuple[str | None, int, int]:
    """What befell those who are counted, by the nearest word for it; and where number and word stand together."""
    text, others = telling.text, [other.start for other in telling.amounts if other is not amount]
    place = bisect_left([term.start for term in telling.terms], amount.start)
    best: list[tuple[int, str, int, int]] = []
    for at in range(max(0, place - _FATE_REACH), min(len(telling.terms), place + _FATE_REACH + 1)):
        term = telling.terms[at]
        low, high = min(term.start, amount.start), max(word_end(text, term.start), end)
        if (
            term.name in FATES
            and not any(low <= other < high for other in others)
            and not _CUT.search(text, low, high)
        ):
            best.append((abs(at - place), FATES[term.name], low, high))
    _, fate, low, high = min(best, default=(0, None, amount.start, end))
    return fate, low, high
