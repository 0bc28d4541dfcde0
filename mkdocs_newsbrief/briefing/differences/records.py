"""Records: "the first … since 2009", and what it is the first of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from mkdocs_newsbrief.briefing.differences.finding import Finding, Kind, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.terms import names_of
from mkdocs_newsbrief.briefing.wording.words import tokens

_RECORD = re.compile(
    r"\b(first|last|biggest|largest|smallest|highest|lowest|worst|best|deadliest|strongest|longest|fastest|steepest|"
    r"sharpest|hottest|coldest|youngest|oldest)\b((?: [^ .;:!?]+){1,14}?) (since|in) ((?:1[5-9]|20)\d\d|"
    r"[\w-]+ (?:years|decades))\b"
)
# "the first time since 2009 that …"
_TIME = re.compile(
    r"\b(first|last) time (since|in) ((?:1[5-9]|20)\d\d|[\w-]+ (?:years|decades)) that((?: [^ .,;:!?]+){1,14})"
)
_SAME = 0.6  # share of the words of the shorter wording that make two wordings one
_ONE = 0.15  # … and below which they tell of different things


@dataclass(frozen=True, slots=True)
class Record:
    """Of what a sentence says it is the first, and since when."""

    side: Side
    rank: str
    of: frozenset[str]
    since: str


def find_records(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Records of one rank: one year and different scope, or one scope and different years."""
    records = [record for telling in corpus.sentences for record in _records(telling)]
    for rank in sorted({record.rank for record in records}):
        ranked = [record for record in records if record.rank == rank]
        kinds = {
            pair: kind
            for pair in product(ranked, ranked)
            if (kind := _kind(*pair)) and pair[0].side.telling.source != pair[1].side.telling.source
        }
        for kind in sorted(set(kinds.values())):
            sides = {record.side for pair, found in kinds.items() if found == kind for record in pair}
            since = next(record.since for record in ranked if record.side in sides)
            topic = f"What was the {rank} {since}" if kind == "scope" else f"Since when it is the {rank}"
            yield Finding(topic, kind, tuple(record.side for record in ranked if record.side in sides))


def _records(telling: Telling) -> Iterator[Record]:
    for match in _RECORD.finditer(telling.text):
        if not match[2].endswith(" time"):
            yield Record(Side(telling, *match.span()), match[1], _names(match[2]), f"{match[3]} {match[4]}")
    for match in _TIME.finditer(telling.text):
        yield Record(Side(telling, *match.span()), match[1], _names(match[4]), f"{match[2]} {match[3]}")


def _names(text: str) -> frozenset[str]:
    return names_of(" ".join(word for word in tokens(text) if len(word) > 2))


def _kind(one: Record, other: Record) -> Kind | None:
    common = len(one.of & other.of) / max(1, min(len(one.of), len(other.of)))
    if one.since != other.since:
        return "value" if common >= _SAME else None
    return "scope" if _ONE <= common < _SAME else None
