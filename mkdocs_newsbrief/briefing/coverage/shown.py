"""A row as it is shown: a sentence from its beginning, cut only where it still reads."""

from __future__ import annotations

import re

from mkdocs_newsbrief.briefing.coverage.parts import Part
from mkdocs_newsbrief.briefing.telling.antecedents import antecedent
from mkdocs_newsbrief.briefing.telling.completion import complete
from mkdocs_newsbrief.model import Span

_LONG = 190  # characters of a sentence that is shown whole
_TAIL = 30  # characters that are worth a cut
_SEAM = re.compile(r"[,;:](?=\s)|\s?(?=[—–(])")
# What follows weakens what was said, or tells who said it.
_NEEDED = re.compile(
    r"\b(?:said|says|say|told|according|report(?:s|ed|edly)|claim(?:s|ed)|alleg(?:es|ed|edly)|apparently|if|unless|but|"
    r"although|though|however|denied|not|never|no|added|announced|wrote)\b|n[’']t\b",
    re.IGNORECASE,
)


def shown(part: Part) -> tuple[str, tuple[int, int]]:
    """The text, and where in it the part stands; relative dates are completed, and "He" is named."""
    telling = part.telling
    begins = telling.sentence.span.start
    end = _end(part)

    def completed(until: int) -> str:
        news = Span(telling.news.start, begins + max(until, telling.opening))
        return complete(news, telling.analysis.article.text, telling.analysis.moments)

    text = completed(end)
    start, stop = len(completed(part.start)), len(completed(part.end))
    if known := antecedent(telling, text):
        at, names = known
        text = f"{text[:at]} [{names}]{text[at:]}"
        start, stop = (place + len(names) + 3 if place >= at else place for place in (start, stop))
    return text if end == len(telling.text) else f"{text} …", (start, stop)


def _end(part: Part) -> int:
    """Where the sentence is cut: at a mark behind the part, if what is left reads and what goes is not needed."""
    text = part.telling.text
    if len(text) <= _LONG:
        return len(text)
    for seam in _SEAM.finditer(text, part.end, max(part.end, len(text) - _TAIL)):
        if _balanced(text[: seam.start()]) and not _NEEDED.search(text, seam.start()):
            return seam.start()
    return len(text)


def _balanced(text: str) -> bool:
    """Whether every bracket and quotation mark that is opened is closed."""
    pairs = all(text.count(opening) == text.count(closing) for opening, closing in ("()", "[]", "“”"))
    return pairs and text.count('"') % 2 == 0
