"""Which sources tell the same copy: a claim that two of them share counts once.

Long runs of the same words outside quotation marks mean shared copy (Broder et al., 1997, w-shingling); a remark of
an official is quoted by independent reporters in the same words, so what stands in quotation marks is left out.
We say "shares wording", never "copied".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_newsbrief.model import Article, LedgerEntry, Relation
from mkdocs_newsbrief.reading.marks import is_ended

_QUOTED = re.compile(r"“[^”\n]{0,2000}”|\"[^\"\n]{0,2000}\"")
_WORD = re.compile(r"\w+")
# What a wrong encoding leaves: replacement characters, UTF-8 read as Windows-1252, a question mark in a word.
_LOST = re.compile("[\ufffd\u200b]|â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|(?<=[a-z])\\?(?=[a-z])")
_PER_SIGN = 500  # characters; fewer for each sign is a damaged text
_RUN = 8  # words of a shingle
_SHARED = 5  # shingles in common: a run of twelve words, or several of eight
_UPDATE = 0.6  # of the shorter article's shingles, under one title or outlet
_COPY = 0.9  # of the shorter article's shingles, whatever the outlet
_WIRE = frozenset({"agency tag", "dateline", "metadata"})  # an agency's own copy, not a mention of it

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Kinship:
    """How sources depend on each other, by article id.

    `groups` gives every article the key of its group: articles of one group are one independent source.
    `superseded` names, for an article that another stands for, that other and why.
    """

    relations: tuple[Relation, ...]
    groups: Mapping[str, str]
    superseded: Mapping[str, tuple[str, str]]

    def independent(self, articles: Iterable[str]) -> int:
        """How many independent sources some articles are."""
        return len({self.groups.get(article, article) for article in articles})

    def account(self, ledger: Sequence[LedgerEntry], articles: Sequence[Article]) -> tuple[LedgerEntry, ...]:
        """The ledger with the superseded articles named as duplicates, each of a file that is used."""
        files = {article.id: article.file for article in articles}
        told = {files[old]: (files[new], why) for old, (new, why) in self.superseded.items()}
        return tuple(_resolved(entry, told) for entry in ledger)


def _resolved(entry: LedgerEntry, told: Mapping[str, tuple[str, str]]) -> LedgerEntry:
    """`told`: for the file of each superseded article the file that stands for it, and why."""
    if entry.file in told:
        of, reason = told[entry.file]
        return replace(entry, status="duplicate", of=of, reason=reason)
    standing = told.get(entry.of or "") if entry.status == "duplicate" else None
    return replace(entry, of=standing[0]) if standing else entry


def relate(articles: Sequence[Article]) -> Kinship:
    """Find copies, earlier versions and shared wording; the result does not depend on the order."""
    newest_first = sorted(articles, key=lambda article: (*_age(article), article.id), reverse=True)
    shingles = {article.id: _shingles(article) for article in articles}
    shared = _shared(shingles)
    superseded: dict[str, tuple[str, str]] = {}
    kept: list[Article] = []
    relations: list[Relation] = []
    for article in newest_first:
        reasons = ((newer.id, _stands_for(newer, article, shingles, shared)) for newer in kept)
        found = next(((newer, why) for newer, why in reasons if why), None)
        if found:
            superseded[article.id] = found
        else:
            relations += [relation for other in kept for relation in _relations(article, other, shared)]
            kept.append(article)
    relations.sort(key=lambda relation: (relation.source, relation.kind, relation.other))
    return Kinship(tuple(relations), _groups(articles, relations, superseded), superseded)


def _age(article: Article) -> tuple[bool, str, str, int, int]:
    """Sorts later versions last, and damaged ones first; where no date is known, more sentences are taken for later.

    Stray lines and paragraphs that come twice make no version newer.
    """
    published = article.masthead.published
    day = published.updated or published.value or published.latest or ""
    paragraphs = {span.of(article.text) for span in article.body}
    told = sum(len(paragraph) for paragraph in paragraphs if is_ended(paragraph))
    return not _is_damaged(paragraphs), day, published.time or "", told, -sum(map(len, article.body))


def _is_damaged(paragraphs: Collection[str]) -> bool:
    """Whether a text has lost characters, so that its quotations are no longer verbatim."""
    signs = sum(len(_LOST.findall(paragraph)) for paragraph in paragraphs)
    return signs * _PER_SIGN > sum(map(len, paragraphs))


def _shingles(article: Article) -> Shingles:
    body = "\n".join(span.of(article.text) for span in article.body)
    words = _words(_QUOTED.sub(" | ", body))
    if len(words) < 2 * _RUN:  # all but the cues is quoted: then only the quotations tell the articles apart
        words = _words(body)
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False)) or frozenset({tuple(words)})


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _shared(shingles: Mapping[str, Shingles]) -> Counter[frozenset[str]]:
    """How many shingles each pair of articles has in common."""
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for article, own in shingles.items():
        for shingle in own:
            holders[shingle].append(article)
    pairs: Counter[frozenset[str]] = Counter()
    for among in holders.values():
        pairs.update(frozenset((first, second)) for at, first in enumerate(among) for second in among[:at])
    return pairs


def _stands_for(
    newer: Article, older: Article, shingles: Mapping[str, Shingles], shared: Counter[frozenset[str]]
) -> str | None:
    """Why `older` need not be used beside `newer`."""
    common = shared[frozenset((newer.id, older.id))]
    share = common / min(len(shingles[newer.id]), len(shingles[older.id]))
    if share >= _UPDATE and _age(newer)[0] > _age(older)[0]:
        return "a damaged copy of the same story"
    if share == 1 and len(shingles[newer.id]) == len(shingles[older.id]):
        outlets = {_name(newer), _name(older)} - {None}
        return "the same story under another masthead" if len(outlets) > 1 else "the same story"
    if share >= _UPDATE and _same_headline(newer, older):
        return "an earlier version of the same article"
    return "the same copy in another length" if share >= _COPY and common >= _SHARED else None


def _same_headline(one: Article, other: Article) -> bool:
    titles = [article.masthead.title.value.lower() for article in (one, other) if article.masthead.title]
    if len(titles) == 2 and titles[0] == titles[1]:
        return True
    return _name(one) is not None and _name(one) == _name(other)


def _name(article: Article) -> str | None:
    publisher = article.masthead.publisher
    return publisher.value.lower().removeprefix("the ") if publisher else None


def _relations(one: Article, other: Article, shared: Counter[frozenset[str]]) -> list[Relation]:
    kinds = []
    if shared[frozenset((one.id, other.id))] >= _SHARED:
        kinds.append("shares-wording")
    agencies = {_agency(one), _agency(other)}
    if len(agencies) == 1 and agencies != {None}:
        kinds.append("same-agency")
    pairs = ((one.id, other.id), (other.id, one.id))
    return [Relation(source, kind, target) for kind in kinds for source, target in pairs]


def _agency(article: Article) -> str | None:
    agency = article.masthead.agency
    return agency.value.lower() if agency and agency.basis in _WIRE else None


def _groups(
    articles: Sequence[Article], relations: Sequence[Relation], superseded: Mapping[str, tuple[str, str]]
) -> dict[str, str]:
    """Each article's group, named by the smallest id in it."""
    links: defaultdict[str, set[str]] = defaultdict(set)
    pairs = [(relation.source, relation.other) for relation in relations]
    for one, other in [*pairs, *((old, new) for old, (new, _) in superseded.items())]:
        links[one].add(other)
        links[other].add(one)
    groups: dict[str, str] = {}
    for article in sorted(article.id for article in articles):
        queue = [article]
        while queue:
            member = queue.pop()
            if member not in groups:
                groups[member] = article
                queue += sorted(links[member])
    return groups
