"""The data product: a briefing as plain JSON, described by `briefing.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mkdocs_newsbrief.model import (
    Analysis,
    Article,
    Briefing,
    Citation,
    Correction,
    Coverage,
    Difference,
    Doubt,
    Event,
    Figure,
    Found,
    LedgerEntry,
    Moment,
    Point,
    Position,
    Published,
    Quote,
    Removed,
    Sentence,
    Series,
    Span,
    Statement,
    Unresolved,
    Utterance,
    Vantage,
    Variant,
)

SCHEMA = "newsbrief/1"

Json = dict[str, Any]


def to_json(briefing: Briefing) -> str:
    """The whole briefing; its bytes depend on the briefing alone, and it diffs well in git."""
    text = json.dumps(briefing_dict(briefing), ensure_ascii=False, indent=1) + "\n"
    return text.encode(
        "utf-8", "backslashreplace"
    ).decode()  # half a character, which no file holds, as JSON's escape


def briefing_dict(briefing: Briefing) -> Json:
    """The briefing as `briefing.schema.json` describes it; offsets are into the decoded text of each file."""
    return {
        "schema": SCHEMA,
        "title": briefing.title,
        "dek": briefing.dek and briefing.dek.text,
        "note": briefing.editorial.note,
        "why_it_matters": briefing.editorial.why_it_matters,
        "period": briefing.editorial.period,
        "sources": [_source(analysis, briefing) for analysis in briefing.sources],
        "summary": [_statement(item) for item in briefing.summary],
        "quotes": [_utterance(item) for item in briefing.quotes],
        "timeline": [_event(item) for item in briefing.timeline],
        "expected": [_event(item) for item in (*briefing.expected, *briefing.overdue)],
        "unresolved": [{**_cited(item), "as_reported": item.as_reported} for item in briefing.unresolved],
        "differences": [_difference(item) for item in briefing.differences],
        "figures": [_series(item) for item in briefing.figures],
        "coverage": [_coverage(item) for item in briefing.coverage],
        "lone": [_statement(item) for item in briefing.lone],
        "people": [_figure(item) for item in briefing.people],
        "doubts": [{"kind": item.kind, **_cited(item)} for item in briefing.doubts],
        "corrections": [_correction(item) for item in briefing.corrections],
        "ledger": [ledger_dict(entry) for entry in briefing.ledger],
    }


def annotation_dict(identifier: object, analysis: Analysis) -> Json:
    """One answer of `newsbrief annotate`."""
    article = analysis.article
    return {
        "id": identifier,
        **_masthead(article),
        "sentences": [_span(sentence.span) for sentence in analysis.sentences],
        "removed": _removed(article.removed),
        "quotes": [_quote(quote, article.text) for quote in analysis.quotes],
        "dates": [_moment(moment) for moment in analysis.moments],
        "people": [
            {"name": person.name, "aliases": list(person.aliases), "roles": list(person.roles)}
            for person in analysis.people
        ],
    }


def published_dict(published: Published) -> Json:
    return {
        "value": published.value,
        "earliest": published.earliest,
        "latest": published.latest,
        "basis": published.basis,
        "time": published.time,
        "updated": published.updated,
    }


def ledger_dict(entry: LedgerEntry) -> Json:
    return {
        "file": entry.file,
        "status": entry.status,
        "of": entry.of,
        "reason": entry.reason,
        "left_out": list(entry.left_out),
    }


def _masthead(article: Article) -> Json:
    masthead = article.masthead
    return {
        "title": _value(masthead.title),
        "publisher": _value(masthead.publisher),
        "agency": _value(masthead.agency),
        "authors": [author.value for author in masthead.authors],
        "published": published_dict(masthead.published),
    }


def _source(analysis: Analysis, briefing: Briefing) -> Json:
    article = analysis.article
    return {
        "id": article.id,
        "file": article.file,
        "sha256": article.sha256,
        **_masthead(article),
        "genre": analysis.genre,
        "url": _value(article.masthead.url),
        "country": _value(article.masthead.country),
        "notes": [note.value for note in article.masthead.notes],
        "language": article.language,
        "words": sum(len(sentence.span.of(article.text).split()) for sentence in analysis.sentences),
        "sentences": [_sentence(sentence) for sentence in analysis.sentences],
        "removed": _removed(article.removed),
        "relations": [
            {"kind": relation.kind, "source": relation.other}
            for relation in briefing.relations
            if relation.source == article.id
        ],
        "vantage": next((_vantage(item) for item in briefing.vantages if item.source == article.id), None),
    }


def _vantage(item: Vantage) -> Json:
    return {"when": item.when, "day": item.day, "citations": _citations([item.citation])}


def _value(found: Found | None) -> str | None:
    return found.value if found else None


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _sentence(sentence: Sentence) -> Json:
    return {"id": sentence.id, "number": sentence.number, **_span(sentence.span)}


def _removed(removed: Sequence[Removed]) -> list[Json]:
    return [{**_span(piece.span), "reason": piece.reason} for piece in removed]


def _quote(quote: Quote, text: str) -> Json:
    source = quote.speaker_span
    return {
        **_span(quote.span),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_start": source.start if source else None,
        "speaker_end": source.end if source else None,
        "speaker_text": source.of(text) if source else None,
        "cue": quote.cue,
        "confidence": round(quote.confidence, 3),
        "utterance": quote.utterance,
        "said_on": quote.said_on,
    }


def _moment(moment: Moment) -> Json:
    return {
        **_span(moment.span),
        "type": moment.type,
        "value": moment.value,
        "granularity": moment.granularity,
        "modality": moment.modality,
        "mod": moment.mod,
    }


def _cited(item: Statement | Utterance | Event | Unresolved | Position | Variant | Coverage | Doubt) -> Json:
    """What all that is shown has: a text, and the places it comes from."""
    return {"text": item.text, "citations": _citations(item.citations)}


def _citations(citations: Sequence[Citation]) -> list[Json]:
    return [{"source": c.source, "sentence": c.sentence, **_span(c.span)} for c in citations]


def _statement(item: Statement) -> Json:
    return {
        "id": item.id,
        **_cited(item),
        "related": _citations(item.related),
        "sources": item.sources,
        "independent": item.independent,
    }


def _utterance(item: Utterance) -> Json:
    return {
        "id": item.id,
        **_cited(item),
        "speaker": item.speaker,
        "role": item.role,
        "kind": item.kind,
        "cue": item.cue,
        "said_on": item.said_on,
        "confidence": round(item.confidence, 3),
        "context": item.context,
        "variants": [_cited(variant) for variant in item.variants],
    }


def _event(item: Event) -> Json:
    return {
        "id": item.id,
        "date": item.date,
        **_cited(item),
        "related": _citations(item.related),
        "status": item.status,
        "as_reported": item.as_reported,
    }


def _difference(item: Difference) -> Json:
    return {
        "id": item.id,
        "topic": item.topic,
        "kind": item.kind,
        "positions": [_cited(position) for position in item.positions],
    }


def _coverage(item: Coverage) -> Json:
    return {
        "claim": item.claim,
        **_cited(item),
        "told": item.text[slice(*item.told)] if item.told else item.text,
        "sources": list(item.sources),
        "expected": _citations(item.expected),
        "related": _citations(item.related),
    }


def _series(item: Series) -> Json:
    return {"id": item.id, "topic": item.topic, "values": [_point(point) for point in item.points]}


def _point(item: Point) -> Json:
    return {
        "value": item.value,
        "date": item.date,
        "status": item.status,
        "citations": _citations(item.citations),
    }


def _correction(item: Correction) -> Json:
    return {
        "kind": item.kind,
        "target": item.target,
        "is": item.value,
        "things": list(item.things),
        "by": item.by,
        "why": item.why,
        "on": item.on,
        "applied": item.applied,
    }


def _figure(item: Figure) -> Json:
    return {
        "id": item.id,
        "name": item.name,
        "aliases": list(item.aliases),
        "roles": list(item.roles),
        "mentions": item.mentions,
    }
