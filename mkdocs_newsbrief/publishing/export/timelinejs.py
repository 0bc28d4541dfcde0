"""The timeline as TimelineJS JSON (timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

import datetime as dt
import html
import json
from typing import Any

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.model import Article, Briefing, Event
from mkdocs_newsbrief.publishing.export.outlets import articles_of, outlets
from mkdocs_newsbrief.publishing.visible import shortened, visible

_HEADLINE = 90  # characters
_PARTS = {4: ("year",), 7: ("year", "month"), 10: ("year", "month", "day")}

Json = dict[str, Any]


def to_timelinejs(briefing: Briefing) -> str:
    """One slide an event; TimelineJS takes its texts for HTML, so they are escaped."""
    articles = articles_of(briefing)
    events = (*briefing.timeline, *briefing.expected)
    slides = [slide for event in events if (slide := _slide(event, articles))]
    slides = slides or [_published(article) for article in articles.values() if article.masthead.published.value]
    # TimelineJS refuses a title where there is nothing to show besides
    title = {"title": {"text": {"headline": _html(briefing.title)}}} if slides else {}
    data = {**title, "events": slides, "scale": "human"}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _slide(event: Event, articles: dict[str, Article]) -> Json | None:
    days = extent(event.date)
    if days is None:
        return None
    told = _html(", ".join(outlets(event.citations, articles)))
    slide: Json = {"unique_id": event.id, "start_date": _date(event.date, days[0])}
    if days[0] != days[1] and len(event.date) not in _PARTS:
        slide["end_date"] = _date("", days[1])
    from mkdocs_newsbrief.briefing.telling.completion import in_words  # a room that most builds need not enter

    slide["display_date"] = _html(in_words(event.date) or event.date)
    slide["group"] = event.status
    slide["autolink"] = False
    slide["text"] = {
        "headline": _html(shortened(event.text, _HEADLINE)),
        "text": f"<p>{_html(event.text)}</p><p>{told}</p>",
    }
    return slide


def _published(article: Article) -> Json:
    """The day on which an article appeared, for want of any event: an empty timeline is an error to TimelineJS."""
    day = (article.masthead.published.value or "")[:10]
    title = article.masthead.title
    return {
        "unique_id": article.id,
        "start_date": _date(day, dt.date.fromisoformat(day)),
        "autolink": False,
        "text": {"headline": "Published", "text": f"<p>{_html(title.value if title else article.file)}</p>"},
    }


def _date(value: str, day: dt.date) -> dict[str, int]:
    """As much of a day as the event's date knows: a year alone has no month."""
    whole = {"year": day.year, "month": day.month, "day": day.day}
    return {name: whole[name] for name in _PARTS.get(len(value), _PARTS[10])}


def _html(text: str) -> str:
    return html.escape(" ".join(visible(text).split()))
