"""Sentences are chosen for what they cover and put into reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.claims import Claim, all_claims
from mkdocs_newsbrief.briefing.contradiction import contradicts
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.standing import merit
from mkdocs_newsbrief.briefing.summary.concepts import find_concepts
from mkdocs_newsbrief.briefing.summary.knapsack import fill
from mkdocs_newsbrief.briefing.telling import Telling, tellings
from mkdocs_newsbrief.model import Analysis, Sentence


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of the summary and the sentences of other documents that say the same (by document index)."""

    document: int
    sentence: Sentence
    support: tuple[tuple[int, Sentence], ...] = ()


def summarise(analyses: Sequence[Analysis], words: int) -> tuple[Chosen, ...]:
    """At most `words` words of whole sentences, in reading order."""
    corpus = Corpus(tellings(analyses))
    claims = all_claims(corpus)
    merits = [merit(telling.text) for telling in corpus.tellings]
    chosen = choose(corpus, claims, merits, words, most=len(corpus.tellings))
    return tuple(_chosen(telling, claims) for telling in chosen)


def choose(corpus: Corpus, claims: Sequence[Claim], merits: Sequence[float], words: int, most: int) -> list[Telling]:
    """At most `most` sentences of together at most `words` words, in reading order."""
    found = corpus.tellings
    picked = fill(find_concepts(found, claims), [t.length for t in found], merits, words, most)
    main = {clause.telling.key for clause in claims[0].clauses} if claims else set()
    return sorted((found[i] for i in picked), key=lambda t: (t.sentence.number - (t.key in main), t.key))


def support_of(telling: Telling, claims: Sequence[Claim]) -> list[Telling]:
    """Sentences of other sources that tell what a sentence tells, in the order of their sources."""
    found: dict[tuple[str, int], Telling] = {}
    for claim in claims:
        if any(clause.telling is telling for clause in claim.clauses):
            found |= {clause.telling.key: clause.telling for clause in claim.clauses}
    others = [found[key] for key in sorted(found) if found[key].document != telling.document]
    return [other for other in others if not contradicts(telling, other)]


def _chosen(telling: Telling, claims: Sequence[Claim]) -> Chosen:
    support = tuple((other.document, other.sentence) for other in support_of(telling, claims))
    return Chosen(telling.document, telling.sentence, support)
