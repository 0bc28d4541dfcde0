"""Who "he" is: everyone that the text has named so far gets a probability.

Salience after Lappin and Leass (1994) — distance, grammatical place, how often, who spoke last — weighed by a
conditional logistic model; the weights are data, fitted by `benchmarks/pronoun_model.py`. A pronoun that is resolved
itself counts as a mention for the next one.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from mkdocs_newsbrief.analysis.quotes.mentions import Mention
from mkdocs_newsbrief.analysis.quotes.narration import Narration
from mkdocs_newsbrief.analysis.quotes.sources import Directory
from mkdocs_newsbrief.model import Span

Features = list[str]
Weights = Mapping[str, float]

_REACH = 1500  # characters that a pronoun may point back
_CANDIDATES = 10  # people weighed for one pronoun, those named last
_SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_CHAIN = 500  # characters back in which an earlier pronoun hands on whom it means …
_LINKS = 3  # … and how many of them in a row


class Antecedent(NamedTuple):
    """The person that a pronoun means, as an index into the directory, and how likely."""

    person: int
    probability: float


class Choice(NamedTuple):
    """Everyone that a pronoun may mean, with what speaks for each."""

    people: Sequence[int]
    features: Sequence[Features]


@cache
def fitted_weights() -> Weights:
    text = resources.files(__package__).joinpath("pronouns.json").read_text(encoding="utf-8")
    weights: Weights = json.loads(text)["weights"]
    return weights


def shares(choice: Choice, weights: Weights) -> list[float]:
    """The probability of each candidate: softmax of the summed weights."""
    scores = [sum(weights.get(name, 0.0) for name in names) for names in choice.features]
    odds = [math.exp(score - max(scores)) for score in scores]
    return [share / sum(odds) for share in odds]


class Pronouns:
    """The pronouns of one text, resolved in reading order."""

    def __init__(
        self, narration: Narration, directory: Directory, mentions: Sequence[Mention], weights: Weights | None = None
    ) -> None:
        self._narration, self._people, self._mentions = narration, directory.people, mentions
        self._starts = [mention.span.start for mention in mentions]
        self._weights = fitted_weights() if weights is None else weights
        self._known: dict[int, Antecedent | None] = {}
        self._subjects = [
            match.start() for match in _SUBJECT.finditer(narration.text) if not narration.is_veiled(match.start())
        ]

    def antecedent(self, at: int, pronoun: str, last: int | None = None, links: int = _LINKS) -> Antecedent | None:
        """Whom the pronoun at `at` means; `last` is who spoke last. None where nobody fits."""
        if at not in self._known:
            self._known[at] = self._weigh(self.choice(at, pronoun, last, links))
        return self._known[at]

    def choice(self, at: int, pronoun: str, last: int | None = None, links: int = _LINKS) -> Choice:
        """The candidates, those named last first."""
        by_person: dict[int, list[Mention]] = {}
        for mention in self._before(at):
            if self._fits(mention.person, pronoun) and (mention.person in by_person or len(by_person) < _CANDIDATES):
                by_person.setdefault(mention.person, []).append(mention)
        if last is not None and last not in by_person and self._fits(last, pronoun):
            by_person[last] = []
        chain = self._chain(at, pronoun, links - 1) if links else None
        people = list(by_person)
        found = [
            [*self._salience(mentions, rank, at), *self._standing(person, at, last, chain)]
            for rank, (person, mentions) in enumerate(by_person.items())
        ]
        return Choice(people, found)

    def _weigh(self, choice: Choice) -> Antecedent | None:
        if not choice.people:
            return None
        found = shares(choice, self._weights)
        best = max(range(len(found)), key=lambda number: (found[number], -number))
        return Antecedent(choice.people[best], found[best])

    def _fits(self, index: int, pronoun: str) -> bool:
        """Whether a pronoun may mean somebody; a known other gender is out."""
        person = self._people[index]
        return person.kind == "person" and person.pronoun in (pronoun, None)

    def _before(self, at: int) -> Iterator[Mention]:
        """The mentions before `at`, nearest first."""
        index = bisect_left(self._starts, at) - 1
        while index >= 0 and at - self._starts[index] <= _REACH:
            yield self._mentions[index]
            index -= 1

    def _chain(self, at: int, pronoun: str, links: int) -> tuple[int, int] | None:
        """Whom the same pronoun meant where it was last a subject, and how many sentences ago."""
        index = bisect_left(self._subjects, at) - 1
        while index >= 0 and at - self._subjects[index] <= _CHAIN:
            earlier = self._subjects[index]
            if self._narration.text[earlier : earlier + len(pronoun)].lower() == pronoun and earlier + 3 < at:
                found = self.antecedent(earlier, pronoun, links=links)
                return (found.person, self._narration.sentences_between(earlier, at)) if found else None
            index -= 1
        return None

    def _salience(self, mentions: Sequence[Mention], rank: int, at: int) -> Features:
        """What the mentions of one person say, nearest first."""
        if not mentions:
            return ["far"]
        near = mentions[0]
        found = [f"rank:{min(rank, 4)}", f"near:{self._distance(near.span, at)}", f"place:{near.place}"]
        found.append(f"above:{self._paragraphs(near.span, at)}")
        subject = next((mention for mention in mentions if mention.place == "subject"), None)
        if subject:
            found.append(f"subject:{self._distance(subject.span, at)}")
        speaking = next((mention for mention in mentions if mention.speaks), None)
        if speaking:
            found.append(f"speaks:{self._distance(speaking.span, at)}")
        found += sorted(
            {f"opens:{place}" for item in mentions if item.opens and (place := self._paragraphs(item.span, at)) < 2}
        )
        return found

    def _standing(self, person: int, at: int, last: int | None, chain: tuple[int, int] | None) -> Features:
        """What is known of a person whatever the mentions."""
        who = self._people[person]
        found = [f"gender:{who.pronoun is not None}", f"count:{min(len(who.mentions).bit_length(), 5)}"]
        if person == last:
            found += ["last"]
        if chain and chain[0] == person:
            found += ["chain", f"chain:{min(chain[1], 3)}"]
        return found

    def _distance(self, span: Span, at: int) -> str:
        sentences = self._narration.sentences_between(span.start, at)
        return str(sentences) if sentences < 3 else "3" if sentences < 5 else "5"

    def _paragraphs(self, span: Span, at: int) -> int:
        return min(self._narration.line_number(at) - self._narration.line_number(span.start), 3)
