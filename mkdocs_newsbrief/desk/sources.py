"""What an editor corrects of the sources, before they are put together. Not a word of their texts is touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.quotes.utterances import find_utterances
from mkdocs_newsbrief.briefing.sources.people import Inventory
from mkdocs_newsbrief.briefing.sources.spelling import key_of
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.timeline.mention import find_mentions
from mkdocs_newsbrief.briefing.wording.identity import event_id, quote_id, statement_id
from mkdocs_newsbrief.briefing.wording.words import tokens
from mkdocs_newsbrief.desk.entries import Desk, Entry
from mkdocs_newsbrief.desk.files import names_file
from mkdocs_newsbrief.desk.finding import by_words
from mkdocs_newsbrief.desk.things import Shelf, Thing, quote_thing
from mkdocs_newsbrief.model import Analysis, Article, Found, Genre, Moment, Person, Published, Quote, Span, Utterance

_PLACES = {4: "year", 7: "month", 10: "day"}


def corrected_article(article: Article, desk: Desk) -> Article:
    """The article with the outlet, the genre and the day of publication that its editor states."""
    masthead = article.masthead
    for entry in desk.of("outlet", "genre", "date"):
        if not entry.file or not entry.value or not names_file(entry, article.file):
            continue
        stated = Found(entry.value, basis="given")
        if entry.kind == "date":
            masthead = replace(masthead, published=_published(entry.value))
        elif entry.kind == "outlet":
            masthead = replace(masthead, publisher=stated)
        else:
            masthead = replace(masthead, genre=stated)
    return replace(article, masthead=masthead) if masthead is not article.masthead else article


def _published(value: str) -> Published:
    """A day, or the range of days that a month, a year or a span of days is."""
    days = extent(value)
    first, last = (days[0].isoformat(), days[1].isoformat()) if days else (value, value)
    return Published(first if first == last else None, first, last, "given")


def corrected_analyses(analyses: Sequence[Analysis], desk: Desk) -> list[Analysis]:
    """The analyses with the genres, people, speakers and days that their editor states."""
    corrected = [_of_genre(analysis, desk) for analysis in analyses]
    for entry in desk.of("people"):
        if entry.together:
            corrected = [_merged(analysis, entry.names) for analysis in corrected]
    for entry in desk.of("date"):
        if not entry.file:
            corrected = [_dated(analysis, entry) for analysis in corrected]
    return _spoken(corrected, desk.of("speaker"))


def _of_genre(analysis: Analysis, desk: Desk) -> Analysis:
    for entry in desk.of("genre"):
        if names_file(entry, analysis.article.file):
            analysis = replace(analysis, genre=cast(Genre, entry.value))
    return analysis


def _merged(analysis: Analysis, names: Sequence[str]) -> Analysis:
    """The analysis in which all of these names are the first of them."""
    first, keys = names[0], {key_of(name) for name in names}
    mine = [person for person in analysis.people if key_of(person.name) in keys]
    if not mine:
        return analysis
    aliases = dict.fromkeys(name for person in mine for name in (person.name, *person.aliases) if name != first)
    one = Person(
        name=first,
        aliases=tuple(aliases),
        roles=tuple(dict.fromkeys(role for person in mine for role in person.roles)),
        mentions=tuple(sorted({span for person in mine for span in person.mentions})),
        kind=mine[0].kind,
        pronoun=next((person.pronoun for person in mine if person.pronoun), None),
    )
    people = tuple(one if person is mine[0] else person for person in analysis.people if person not in mine[1:])
    quotes = tuple(
        replace(quote, speaker=first) if quote.speaker and key_of(quote.speaker) in keys else quote
        for quote in analysis.quotes
    )
    return replace(analysis, people=people, quotes=quotes)


def _dated(analysis: Analysis, entry: Entry) -> Analysis:
    """The analysis in which the sentences that an entry names are of its day."""
    spans = [span for span in _dates_named(analysis, entry) if span]
    if not spans:
        return analysis
    moments = tuple(
        _moved(moment, entry.value or "") if any(span.holds(moment.span) for span in spans) else moment
        for moment in analysis.moments
    )
    return replace(analysis, moments=moments)


def _dates_named(analysis: Analysis, entry: Entry) -> list[Span]:
    """Where the words stand that date what an entry names: of a sentence the first date on a calendar."""
    target, found = tokens(entry.words or ""), []
    for sentence in analysis.sentences:
        text = sentence.span.of(analysis.article.text)
        whole = entry.id in (sentence.id, statement_id(text)) if entry.id else tokens(text)[: len(target)] == target
        mentions = (
            find_mentions([Telling(0, analysis, sentence)]) if whole or (entry.id or "").startswith("e-") else []
        )
        if whole and mentions:
            found.append(mentions[0].span)
        found += [mention.span for mention in mentions if event_id(text, mention.as_reported) == entry.id]
    return found


def _moved(moment: Moment, day: str) -> Moment:
    value = day.partition("/")[0]
    return replace(moment, type="DATE", value=value, granularity=_PLACES[len(value)])


def _spoken(analyses: Sequence[Analysis], entries: Sequence[Entry]) -> list[Analysis]:
    """The analyses in which the quotes that entries name, in any source's wording, are by the speaker they state."""
    if not entries:
        return list(analyses)
    stated: dict[tuple[str, Span], Entry] = {}
    shelf = Shelf(analyses)
    said = {quote.id: quote for quote in find_utterances(analyses, Inventory(analyses))}
    things = [quote_thing(quote, shelf) for quote in said.values()]
    for entry in entries:
        for quote in _quotes_named(entry, said, things):
            cited = (*quote.citations, *(citation for variant in quote.variants for citation in variant.citations))
            stated |= {(citation.source, citation.span): entry for citation in cited}
    return [_by_stated(analysis, stated) for analysis in analyses]


def _quotes_named(entry: Entry, said: Mapping[str, Utterance], things: Sequence[Thing]) -> list[Utterance]:
    if not entry.id:
        return [said[thing.id] for thing in by_words(entry.words or "", things)]
    worded = {name: [quote.id, *(quote_id(tokens(v.text)) for v in quote.variants)] for name, quote in said.items()}
    return [said[name] for name, names in worded.items() if entry.id in names]


def _by_stated(analysis: Analysis, stated: dict[tuple[str, Span], Entry]) -> Analysis:
    def corrected(quote: Quote) -> Quote:
        entry = stated.get((analysis.article.id, quote.span))
        return replace(quote, speaker=entry.value, confidence=1.0 if entry.value else 0.0) if entry else quote

    return replace(analysis, quotes=tuple(map(corrected, analysis.quotes)))
