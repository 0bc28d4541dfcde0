"""The rules, by family. Of two that match at the same place the longer wins, then the earlier in this order."""

from __future__ import annotations

from mkdocs_newsbrief.analysis.dates.rules import (
    ago,
    amounts,
    business,
    calendar,
    clock,
    days,
    periods,
    relative,
    sets,
    vague,
    weeks,
    worded,
    years,
)
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule

__all__ = ["RULES", "Reading", "Rule"]

RULES: tuple[Rule, ...] = (
    *calendar.RULES,
    *worded.RULES,
    *years.RULES,
    *clock.RULES,
    *days.RULES,
    *weeks.RULES,
    *relative.RULES,
    *business.RULES,
    *periods.RULES,
    *ago.RULES,
    *amounts.RULES,
    *sets.RULES,
    *vague.RULES,
)
