"""The things of a briefing that an editor can name: by an id, or by the first words of a sentence or quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsbrief.briefing.wording.identity import doubt_id, statement_id
from mkdocs_newsbrief.briefing.wording.words import tokens
from mkdocs_newsbrief.model import Analysis, Briefing, Citation, Difference, Event, Sentence, Span, Utterance


@dataclass(frozen=True)
class Thing:
    """`wordings` are the texts whose first words name it, `sentences` those it rests on, which name it, too."""

    kind: str
    id: str
    text: str
    wordings: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
    sentences: tuple[str, ...] = ()

    @cached_property
    def openings(self) -> tuple[list[str], ...]:
        return tuple(tokens(wording) for wording in self.wordings)

    @cached_property
    def grounds(self) -> tuple[list[str], ...]:
        return tuple(tokens(sentence) for sentence in self.sentences)


class Shelf:
    """The sentences of a briefing's sources, by citation."""

    def __init__(self, sources: Sequence[Analysis]) -> None:
        self.sources = {analysis.article.id: analysis for analysis in sources}
        self._sentences = {
            (analysis.article.id, sentence.id): sentence for analysis in sources for sentence in analysis.sentences
        }

    def place(self, citation: Citation) -> tuple[Analysis, Sentence] | None:
        sentence = self._sentences.get((citation.source, citation.sentence))
        return (self.sources[citation.source], sentence) if sentence else None

    def sentences(self, citations: Sequence[Citation]) -> tuple[str, ...]:
        found = (self.place(citation) for citation in citations)
        return tuple(sentence.span.of(analysis.article.text) for analysis, sentence in filter(None, found))

    def file(self, citations: Sequence[Citation]) -> str:
        return next((self.sources[c.source].article.file for c in citations if c.source in self.sources), "")


def things_of(briefing: Briefing) -> Iterator[Thing]:
    """Everything that can be named, in the order of a page; sentences and sources last."""
    shelf = Shelf(briefing.sources)
    told = [("summary", item) for item in briefing.summary]
    told += [("dek", briefing.dek)] if briefing.dek else []
    told += [("lone", item) for item in briefing.lone]
    for kind, item in told:
        yield Thing(kind, item.id, item.text, (item.text,), item.citations, shelf.sentences(item.citations[:1]))
    yield from (_difference(item, shelf) for item in briefing.differences)
    yield from (quote_thing(item, shelf) for item in briefing.quotes)
    for event in (*briefing.timeline, *briefing.expected, *briefing.overdue):
        yield _event(event, shelf)
    for series in briefing.figures:
        yield Thing("figure", series.id, series.topic, (series.topic,))
    for row in briefing.coverage:
        yield Thing("claim", row.claim, row.text, (row.text,), row.citations, shelf.sentences(row.citations[:1]))
    for open_ in briefing.unresolved:
        yield Thing("unresolved", statement_id(open_.text), open_.text, (open_.text,), open_.citations)
    for doubt in briefing.doubts:
        yield Thing("doubt", doubt_id(doubt.kind, doubt.text), doubt.text, (doubt.text,), doubt.citations)
    for person in briefing.people:
        yield Thing("person", person.id, person.name, (person.name, *person.aliases), person.citations)
    yield from _sources(briefing)


def quote_thing(item: Utterance, shelf: Shelf) -> Thing:
    variants = [citation for variant in item.variants for citation in variant.citations]
    cited = (*item.citations, *variants)
    pieces = (c.span.of(shelf.sources[c.source].article.text) for c in cited if c.source in shelf.sources)
    wordings = (item.text, *(variant.text for variant in item.variants), *pieces)
    return Thing("quote", item.id, item.text, tuple(dict.fromkeys(wordings)), item.citations, shelf.sentences(cited))


def _event(item: Event, shelf: Shelf) -> Thing:
    return Thing("event", item.id, item.text, (item.text,), item.citations, shelf.sentences(item.citations[:1]))


def _difference(item: Difference, shelf: Shelf) -> Thing:
    cited = tuple(citation for side in item.positions for citation in side.citations)
    wordings = (item.topic, *(side.text for side in item.positions))
    return Thing("difference", item.id, item.topic, wordings, cited, shelf.sentences(cited))


def _sources(briefing: Briefing) -> Iterator[Thing]:
    for analysis in briefing.sources:
        article = analysis.article
        title = article.masthead.title.value if article.masthead.title else article.file
        yield Thing("source", article.id, title, (title,), (Citation(article.id, "", Span(0, 0)),))
        for sentence in analysis.sentences:
            text = sentence.span.of(article.text)
            cited = (Citation(article.id, sentence.id, sentence.span),)
            yield Thing("sentence", sentence.id, text, (text,), cited)
