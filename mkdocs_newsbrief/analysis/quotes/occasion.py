"""The day on which words were said, where the clause around them tells it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.analysis.quotes.cues import Cue
from mkdocs_newsbrief.analysis.quotes.scene import Scene
from mkdocs_newsbrief.model import Moment

_REACH = 80
_ISO_DAY = len("2021-03-25")


def said_on(scene: Scene, cue: Cue | None, moments: Sequence[Moment]) -> str | None:
    """The ISO day that stands nearest to the cue, in the reporter's words of the same sentence."""
    if cue is None:
        return None
    near = [
        (abs(moment.span.start - cue.span.start), moment.value[:_ISO_DAY])
        for moment in moments
        if scene.sentence.holds(moment.span)
        and not moment.span.overlaps(scene.stretch.outer)
        and moment.granularity in {"day", "time", "hour", "minute", "part-of-day"}
        and _is_day(moment.value)
        and moment.modality == "reported"
    ]
    distance, day = min(near, default=(_REACH, ""))
    return day if distance < _REACH else None


def _is_day(value: str) -> bool:
    day = value[:_ISO_DAY]
    return len(day) == _ISO_DAY and day.replace("-", "").isdigit() and day.count("-") == 2
