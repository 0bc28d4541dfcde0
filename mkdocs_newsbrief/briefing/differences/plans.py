"""Plans: what is meant, asked for or forecast. Between it and the outcome a number may change."""

from __future__ import annotations

import re

from mkdocs_newsbrief.briefing.telling.clauses import Clause

_PLANNED = re.compile(
    r"\b(?:would|agreed|plan(?:s|ned)?|intend(?:s|ed)?|propos(?:es|ed)|ask(?:s|ed)? for|sought|seeks?|"
    r"demand(?:s|ed)?|request(?:s|ed)?|forecasts?|predict(?:s|ed)?|expect(?:s|ed)?|estimat(?:es|ed)|polled)\b"
)


def is_to_come(clause: Clause) -> bool:
    """Whether a clause tells of a plan, a wish or a forecast."""
    return clause.foretells or _PLANNED.search(clause.text) is not None
