"""What a quote is: direct or partial, its cue, and the other pieces of the same utterance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from mkdocs_newsbrief.analysis.quotes.choice import Decision
from mkdocs_newsbrief.analysis.quotes.cues import Cue

_CUE_REACH = 12
_CLAUSE_WORDS = 3


def cue_of(decision: Decision) -> Cue | None:
    """The cue that ties the source to the words: the nearest on the way, else the source's own."""
    scene, source = decision.scene, decision.taken.source
    if source is None or decision.taken.zone in ("k", "t"):
        return None
    paragraph = scene.above if decision.taken.zone == "u" and scene.above else scene.paragraph
    if decision.taken.zone == "b":
        between = paragraph.cues_between(source.last + 1, scene.first)
        if between:
            return between[-1]
    around = paragraph.cues_between(source.first - _CUE_REACH // 3, source.first + _CUE_REACH)
    inverted = [cue for cue in around if cue.index < source.first and cue.index >= min(scene.end, source.first)]
    following = [cue for cue in around if cue.index > source.last]
    return inverted[-1] if inverted else following[0] if following else None


def kind_of(decision: Decision) -> Literal["direct", "partial"]:
    """Direct where the words are a sentence of their own, partial where they are worked into the reporter's."""
    words = decision.scene.words
    opens = words[0].lstrip("[(‘'…. ")[:1]
    if not (opens.isupper() or opens.isdigit()):
        return "partial"
    finished = words[-1][-1:] in ",.?!…—-"
    return "direct" if finished or len(words) > _CLAUSE_WORDS or decision.scene.stands_alone else "partial"


def number_utterances(decisions: Sequence[Decision]) -> list[int | None]:
    """A number shared by neighbours that have one source phrase, or run on; None for what stands by itself."""
    groups: list[int] = []
    for number, decision in enumerate(decisions):
        previous = decisions[number - 1] if number else None
        goes_on = previous is not None and _goes_on(previous, decision)
        groups.append(groups[-1] if goes_on else number)
    sizes = Counter(groups)
    return [group if sizes[group] > 1 else None for group in groups]


def _goes_on(previous: Decision, decision: Decision) -> bool:
    one, other = previous.taken.source, decision.taken.source
    if one is None or other is None or one.span != other.span:
        return False
    return previous.scene.line == decision.scene.line or previous.scene.stretch.runs_on
