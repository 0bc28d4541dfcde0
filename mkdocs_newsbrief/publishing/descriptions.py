"""What search results and link previews say of a page: its description, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.desk.changes import Since
from mkdocs_newsbrief.model import Briefing, Utterance
from mkdocs_newsbrief.publishing.calendar import in_words, published_dates, read_date
from mkdocs_newsbrief.publishing.shelf import Source
from mkdocs_newsbrief.publishing.titles import safe_title
from mkdocs_newsbrief.publishing.views.card import lead_of

_LENGTH = 200  # about what search engines show
_NAMED = 3


def of_overview(briefing: Briefing) -> str:
    """The newest state."""
    first = lead_of(briefing)
    return safe_title(first.text if first else briefing.title, _LENGTH)


def of_part(briefing: Briefing, view: str, counted: str, count: int) -> str:
    """How much there is on a page, and for quotes and dates what of."""
    own = {"quotes": of_quotes, "timeline": of_timeline, "corrections": of_corrections}.get(view)
    return own(briefing) if own else _line(_counted(count, counted), "", briefing.title)


def of_quotes(briefing: Briefing) -> str:
    """How many quotes, and who is heard most."""
    count = len(briefing.quotes)
    return _line(_counted(count, "quote"), _speakers(briefing.quotes), briefing.title)


def of_timeline(briefing: Briefing) -> str:
    """How many dates, from when to when."""
    dates = [event.date for event in (*briefing.timeline, *briefing.expected)]
    if not dates:
        return _line("What is said to happen, without a date", "", briefing.title)
    first, last = read_date(min(dates))[0].text, read_date(max(dates))[-1].text
    ends = f", from {first} to {last}" if first != last else f", {first}"
    return _line(_counted(len(dates), "date"), ends, briefing.title)


def of_changes(briefing: Briefing, since: Since) -> str:
    """How much is new, kind by kind."""
    counted = [f"{len(change.new)} {kind}" for kind, change in since.changes.kinds() if change.new]
    return _line(
        f"New since {in_words(read_date(since.day))}", f": {', '.join(counted)}" if counted else "", briefing.title
    )


def of_corrections(briefing: Briefing) -> str:
    """How much its editor changed."""
    count = len(briefing.corrections)
    return _line(f"{count} correction{'s' if count > 1 else ''} by the editor", "", briefing.title)


def of_source(source: Source, *, full_text: bool) -> str:
    """Who published it, when, and how it begins; its title where its text is not ours to publish."""
    day = in_words(published_dates(source.published))
    sentences = source.analysis.sentences if full_text else ()
    opening = source.text_of(sentences[0]) if sentences else source.title
    masthead = ", ".join(part for part in (source.publisher, day) if part)
    return safe_title(f"{masthead}: {opening}" if masthead else opening, _LENGTH)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count > 1 else ''}"


def _line(count: str, more: str, title: str) -> str:
    return safe_title(f"{count}{more}: {title}", _LENGTH)


def _speakers(quotes: Sequence[Utterance]) -> str:
    """ ", by Tomas Brill, Irena Holt and others"."""
    names = [quote.speaker for quote in quotes if quote.speaker]
    ranked = sorted(dict.fromkeys(names), key=lambda name: -names.count(name))
    named, others = ranked[:_NAMED], ranked[_NAMED:]
    if not named:
        return ""
    last = "others" if others or len(names) < len(quotes) else named.pop()
    return f", by {', '.join(named)} and {last}" if named else f", by {last}"
