"""Claims: what several sources tell, each with all the places that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mkdocs_newsbrief.briefing.telling.clauses import Clause
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.fates import part_ways

OPENING = 3  # sentences of an article among which its main event is told
_DETAIL = 4.0  # nats of words, told by two sources, that make a claim of its own
_MOST = 100  # places that bear a claim out: nobody reads more
_COVERED = 0.35  # share of a claim that each of its sources must tell
_ALIKE = 0.3  # of their words that two openings must share to tell of one event (Dice)


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause and those of other sources that tell the same, the likest first; `lead` marks the main event."""

    clause: Clause
    support: tuple[Clause, ...]
    weight: float
    lead: bool = False

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return (self.clause, *self.support)

    @property
    def sources(self) -> tuple[str, ...]:
        """Article ids, sorted."""
        return tuple(sorted({clause.telling.source for clause in self.clauses}))


def all_claims(corpus: Corpus) -> list[Claim]:
    """The main event first, if there is one, then what else at least two sources tell."""
    lead = find_lead(corpus)
    return [*([lead] if lead else []), *find_claims(corpus)]


def main_event(claims: Sequence[Claim]) -> Claim | None:
    """The first of all claims, if it is the main event; None where the sources do not open with a common one."""
    return claims[0] if claims and claims[0].lead else None


def find_claims(corpus: Corpus) -> list[Claim]:
    """What at least two sources tell: the most told first, nothing twice."""
    found = [claim for clause in corpus.clauses if (claim := _claim(clause, corpus))]
    found.sort(key=lambda claim: (-len(claim.sources), -claim.weight, claim.clause.key))
    kept: list[Claim] = []
    by_word: dict[str, list[Claim]] = {}
    for claim in found:
        words = sorted(claim.clause.words - corpus.light)
        near = {id(other): other for word in words for other in by_word.get(word, ())}
        if not any(_same(claim, other, corpus) for other in near.values()):
            kept.append(claim)
            for word in words:
                by_word.setdefault(word, []).append(claim)
    return kept


def find_lead(corpus: Corpus) -> Claim | None:
    """The main event: the opening that is likest those of the other sources, with the sentences that tell it too.

    What every source tells weighs next to nothing among the clauses of a corpus, so here all words count alike.
    """
    openings = [telling for telling in corpus.sentences if telling.sentence.number <= OPENING]
    reported = [telling for telling in openings if not telling.foretells]
    found = [_led_by(telling, likest) for telling, likest in _likest(reported, corpus) if likest]
    return max(found, key=lambda claim: (claim.weight, claim.clause.key), default=None)


_Likest = dict[int, tuple[float, Telling]]  # by document: how like it is (Dice), and the opening


def _likest(openings: Sequence[Telling], corpus: Corpus) -> Iterator[tuple[Telling, _Likest]]:
    """Each opening with the likest of every other source."""
    found: list[_Likest] = [{} for _ in openings]
    for (at, one), (to, other) in combinations(enumerate(openings), 2):
        if one.document == other.document or (shared := one.words & other.words) <= corpus.light:
            continue
        likeness = 2 * len(shared) / (len(one.words) + len(other.words))
        for mine, telling in ((found[at], other), (found[to], one)):
            if likeness > mine.get(telling.document, (_ALIKE,))[0]:
                mine[telling.document] = (likeness, telling)
    yield from zip(openings, found, strict=True)


def _led_by(telling: Telling, likest: _Likest) -> Claim:
    support = sorted(likest.values(), key=lambda pair: (-pair[0], pair[1].key))
    weight = sum(likeness for likeness, _ in support) * telling.merit / telling.sentence.number
    return Claim(Clause.whole(telling), tuple(Clause.whole(other) for _, other in support), weight, lead=True)


def _claim(clause: Clause, corpus: Corpus) -> Claim | None:
    near = corpus.near(clause)
    if not near or clause.mood == "expected":
        return None
    like = [
        (likeness, other)
        for other in near
        if (likeness := corpus.likeness(clause, other)) and _bears_out(other, clause, corpus)
    ]
    like.sort(key=lambda pair: (-pair[0], pair[1].key))
    if not like:
        return None
    weight = sum(likeness for likeness, _ in like) * clause.telling.merit
    return Claim(clause, tuple(other for _, other in like[:_MOST]), weight)


def _bears_out(other: Clause, clause: Clause, corpus: Corpus) -> bool:
    """Whether a clause that is like another tells enough of it, in the same mood.

    A preview supports no report, nor does a speaker who says what will come; an intention may be told as either.
    """
    alike = other.mood == clause.mood and other.foretells == clause.foretells
    if (not alike and "intended" not in (other.mood, clause.mood)) or part_ways(clause.words, other.words):
        return False
    return corpus.weight(clause.words & other.words) >= _COVERED * corpus.weight(clause.words)


def _same(claim: Claim, other: Claim, corpus: Corpus) -> bool:
    """Whether a claim adds nothing to another: it may tell the same of fewer sources, in more detail."""
    if claim.clause not in other.support and not corpus.likeness(claim.clause, other.clause):
        return False
    detail = frozenset.union(*(claim.clause.words & clause.words for clause in claim.support)) - other.clause.words
    return corpus.weight(detail - corpus.light) < _DETAIL
