"""The small marks of a news page that several modules read: dates, bylines, the end of a sentence."""

from __future__ import annotations

import re

# The end of a sentence in any script, with or without the tag of an agency after it.
_ENDED = re.compile(r"[.!?…。！？｡؟۔।][\"”’')\]»」』）]{0,3}(?: \([A-Z][\w./ -]{1,30}\))?$")

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"

# A date with a year, as datelines and bylines write it.
DATE = re.compile(
    rf"\b{_MONTH}\.?,? \d{{1,2}}(?:st|nd|rd|th)? ?,? ?(?:of )?{_YEAR}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?[ \-](?:of )?{_MONTH}\b\.?[ ,\-]{{1,2}}{_YEAR}\b"
    rf"|\b{_YEAR}[-/.][01]?\d[-/.][0-3]?\d(?!\d)"
    r"|(?<![\d/])[0-3]?\d/[0-3]?\d/(?:20)?\d\d(?![\d/])"
    rf"|(?<![\d.])[0-3]?\d\.[01]?\d\.{_YEAR}\b",
    re.IGNORECASE,
)

BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|[Pp]osted|[Rr]eported|[Ss]tory|[Ww]ords|[Aa]rticle) )?(?:[Bb]y|BY):? +[A-Z“\"]"
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


def is_ended(text: str) -> bool:
    """Whether a text stops where a sentence does."""
    return bool(_ENDED.search(text, max(0, len(text) - 50)))
