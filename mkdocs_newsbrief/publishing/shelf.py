"""The sources of a briefing as its pages name them: by number, outlet and title."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.model import Analysis, Article, Published, Relation, Sentence
from mkdocs_newsbrief.publishing.calendar import When, read_date
from mkdocs_newsbrief.publishing.visible import shortened, visible

_SENTENCE_PREVIEW = 220
_LABEL_LENGTH = 24
_TITLE_LENGTH = 90  # of a source without a headline: its first words

UNNAMED = "Outlet not named"


@dataclass(frozen=True, slots=True)
class Source:
    """One source with the number that its citations carry."""

    number: int
    analysis: Analysis
    sentences: dict[str, Sentence]

    @property
    def article(self) -> Article:
        return self.analysis.article

    @property
    def id(self) -> str:
        return self.article.id

    @property
    def published(self) -> Published:
        return self.article.masthead.published

    @property
    def publisher(self) -> str | None:
        """Who published it, or at least the agency, as far as it says."""
        named = self.article.masthead.publisher or self.article.masthead.agency
        return (visible(named.value) or None) if named else None

    @property
    def outlet(self) -> str:
        """What stands for it in a list of outlets; one that names nobody goes by its title."""
        return self.publisher or shortened(self.title, _LABEL_LENGTH)

    @property
    def label(self) -> str:
        """What its citation marks say: the outlet in a few letters."""
        return shortened(self.outlet.removeprefix("The "), _LABEL_LENGTH)

    @property
    def days(self) -> tuple[str, ...]:
        """The days between which it appeared, as far as they are known."""
        published = self.published
        return tuple(day for day in (published.value, published.earliest, published.latest) if day)

    @property
    def title(self) -> str:
        title = self.article.masthead.title
        if title and visible(title.value).strip():
            return visible(title.value)
        first = self.text_of(self.analysis.sentences[0]) if self.analysis.sentences else ""
        return shortened(first, _TITLE_LENGTH) or self.file

    @property
    def file(self) -> str:
        return visible(self.article.file)

    @property
    def words(self) -> int:
        return sum(len(self.text_of(sentence).split()) for sentence in self.analysis.sentences)

    def text_of(self, sentence: Sentence) -> str:
        return visible(sentence.span.of(self.article.text))

    def preview(self, sentence: str) -> str:
        """How a citation's tooltip shows one of the sentences, by its id."""
        return shortened(self.text_of(self.sentences[sentence]), _SENTENCE_PREVIEW)


class Shelf:
    """All sources of a briefing, in its order."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.sources = tuple(
            Source(number, analysis, {sentence.id: sentence for sentence in analysis.sentences})
            for number, analysis in enumerate(analyses, 1)
        )
        self._by_id = {source.id: source for source in self.sources}

    def __len__(self) -> int:
        return len(self.sources)

    def by_id(self, identifier: str) -> Source:
        return self._by_id[identifier]

    def get(self, identifier: str) -> Source | None:
        return self._by_id.get(identifier)

    def period(self) -> tuple[When, ...]:
        """From the first to the last day on which a source appeared."""
        days = sorted(day for source in self.sources for day in source.days)
        if not days:
            return ()
        return read_date(days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}")

    def last_day(self) -> str | None:
        """The ISO day of the newest source."""
        return max((day for source in self.sources for day in source.days), default=None)

    def words(self) -> int:
        return sum(source.words for source in self.sources)

    def outlets(self) -> int:
        """How many outlets they are of, as far as they name them."""
        return len({source.publisher for source in self.sources if source.publisher})

    def data_hash(self) -> str:
        """Twelve digits that change when any byte of any source does."""
        files = "\n".join(sorted(source.article.sha256 for source in self.sources))
        return hashlib.sha256(files.encode()).hexdigest()[:12]

    def independent(self, relations: Sequence[Relation]) -> int:
        """How many sources are left when those that share wording or are versions count as one."""
        group = {source.id: source.id for source in self.sources}
        for relation in relations:
            old, new = group.get(relation.source), group.get(relation.other)
            if relation.kind in ("shares-wording", "update-of") and old and new:
                group = {name: new if root == old else root for name, root in group.items()}
        return len(set(group.values()))
