"""The rules, by family. Of two that match at the same place the longer wins, then the earlier in this order."""

from __future__ import annotations

from mkdocs_newsbrief.analysis.dates.rules import amounts, calendar, clock, periods, relative, sets, vague, years
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule

__all__ = ["RULES", "Reading", "Rule"]

RULES: tuple[Rule, ...] = (
    *calendar.RULES,
    *years.RULES,
    *clock.RULES,
    *relative.RULES,
    *periods.RULES,
    *amounts.RULES,
    *sets.RULES,
    *vague.RULES,
)
