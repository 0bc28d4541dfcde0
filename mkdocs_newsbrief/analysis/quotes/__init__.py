"""Who said what: the words between quotation marks, and their speakers.

`transcript` reads labelled paragraphs, `marks` finds the stretches between quotation marks, `narration` veils them,
`scene` reads the words around each, `choice` weighs the possible sources by the `features` of their `clause`,
`speakers` finds the full name behind the phrase that was chosen; `mentions`, `roles` and `pronouns` tell it who "the
minister" and "he" are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_newsbrief.analysis.quotes.choice import Decision, attribute
from mkdocs_newsbrief.analysis.quotes.marks import Stretch, find_stretches
from mkdocs_newsbrief.analysis.quotes.narration import narrate
from mkdocs_newsbrief.analysis.quotes.occasion import said_on
from mkdocs_newsbrief.analysis.quotes.scene import Stage
from mkdocs_newsbrief.analysis.quotes.sources import Directory
from mkdocs_newsbrief.analysis.quotes.speakers import Speaker, Speakers
from mkdocs_newsbrief.analysis.quotes.transcript import find_turns
from mkdocs_newsbrief.analysis.quotes.utterance import cue_of, kind_of, number_utterances
from mkdocs_newsbrief.model import Moment, Person, Quote, Span

__all__ = ["ATTRIBUTED", "find_quotes"]

# Below this probability a quote is unattributed: a wrong name is worse than none.
ATTRIBUTED = 0.5


def find_quotes(story: str, people: Sequence[Person], moments: Sequence[Moment] = ()) -> tuple[Quote, ...]:
    """Every quotation of the story, in order; spans exclude the marks. Titles and scare quotes are left out."""
    turns = find_turns(story, people)
    stretches = [stretch for stretch in find_stretches(story) if not any(map(stretch.inner.overlaps, _spans(turns)))]
    return tuple(sorted([*turns, *_marked(story, stretches, people, moments)], key=lambda quote: quote.span))


def _spans(quotes: Sequence[Quote]) -> list[Span]:
    return [quote.span for quote in quotes]


def _marked(
    story: str, stretches: Sequence[Stretch], people: Sequence[Person], moments: Sequence[Moment]
) -> Iterator[Quote]:
    """The quotations between marks."""
    if not stretches:
        return
    narration = narrate(story, stretches)
    directory = Directory(people)
    stage = Stage(story, narration, directory)
    spoken = [decision for decision in attribute([stage.scene(stretch) for stretch in stretches]) if decision.spoken]
    speakers = Speakers(story, narration, directory)
    quotes = [_quote(decision, speakers.name(decision), story, moments) for decision in spoken]
    for quote, number in zip(quotes, number_utterances(spoken), strict=True):
        yield replace(quote, utterance=number)


def _quote(decision: Decision, speaker: Speaker, story: str, moments: Sequence[Moment]) -> Quote:
    source, cue = decision.taken.source, cue_of(decision)
    confidence = decision.taken.probability * speaker.probability
    return Quote(
        span=decision.scene.stretch.inner,
        kind=kind_of(decision),
        speaker=speaker.name if confidence >= ATTRIBUTED else None,
        speaker_span=source.span if source else None,
        cue=cue.span.of(story) if cue else None,
        confidence=confidence,
        said_on=said_on(decision.scene, cue, moments),
    )
