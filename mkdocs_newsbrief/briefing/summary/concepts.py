"""Concepts: the words, neighbouring pairs and claims that several sources share, and what each is worth.

A summary is worth what the concepts in it are worth, each counted once (Gillick and Favre, "A scalable global
model for summarization", 2009). A concept is worth about the chance that an editor who read all sources uses it:
measured on round-ups of three reports, that grows with the sources that have it, from half a source on.

Between a few short texts shared words are the evidence; among many long ones any word is shared, and the pairs
and the first sentences tell. `share` glides from the one case to the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.telling import Telling

_UNIT = 8  # what a source is worth; worths are whole numbers, so that the order of a sum does not matter
_CLAIM = 1.5  # a claim against a word of as many sources
_LONE = 0.075  # a word of one source: it breaks ties in favour of the fuller sentence
_FEW = 3  # up to so many sources, shared words tell
_LATE = 4  # from this sentence on, all are equally late


@dataclass(frozen=True, slots=True)
class Concepts:
    """`of[i]` are the concepts in the i-th telling, `worth` what each is worth, `word` what any further word is."""

    of: tuple[frozenset[Hashable], ...]
    worth: Mapping[Hashable, int]
    word: float = 0.0


def find_concepts(found: Sequence[Telling], claims: Sequence[Claim] = ()) -> Concepts:
    """The concepts of a cluster; what only one source has is none."""
    share = min(1.0, _FEW / max(1, len({telling.document for telling in found})))
    words, pairs = [telling.words for telling in found], [telling.pairs for telling in found]
    worth = _worths(found, words, share, 1 - share) | _worths(found, pairs, 1.0, 1 - share)
    worth |= {number: _worth(len(claim.sources), _CLAIM * share) for number, claim in enumerate(claims)}
    told: dict[Telling, set[int]] = {}
    for number, claim in enumerate(claims):
        for clause in claim.clauses:
            told.setdefault(clause.telling, set()).add(number)
    shared = worth.keys()
    of = tuple(
        frozenset(chain(bag & shared, two & shared, told.get(telling, ())))
        for telling, bag, two in zip(found, words, pairs, strict=True)
    )
    return Concepts(of, worth, _UNIT * _LONE * share)


def _worths(
    found: Sequence[Telling], bags: Sequence[frozenset[Hashable]], unit: float, early: float
) -> dict[Hashable, int]:
    """What each concept of several sources is worth: more by up to `early` where it stands in a first sentence."""
    documents: dict[int, set[Hashable]] = {}
    for telling, bag in zip(found, bags, strict=True):
        documents.setdefault(telling.document, set()).update(bag)
    counts = Counter(chain.from_iterable(documents.values()))
    first: dict[Hashable, int] = {}
    numbered = zip([min(telling.sentence.number, _LATE) for telling in found], bags, strict=True)
    for number, bag in sorted(numbered, key=itemgetter(0), reverse=True):
        first.update(dict.fromkeys(bag, number))
    return {
        concept: _worth(count, unit * (1 + early / first[concept])) for concept, count in counts.items() if count > 1
    }


def _worth(sources: int, unit: float) -> int:
    return round(_UNIT * unit * (sources - 0.5))
