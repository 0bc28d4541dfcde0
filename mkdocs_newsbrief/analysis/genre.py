"""The genre of an article: a report, an opinion, a live page, a release … as its labels and its build show it.

An outlet labels what is no report of its own, in the lines above the story. Where no label is, the build tells:
stamps of the clock before paragraphs, questions and answers, a letter's courtesies, an issuer that tells of itself.
"""

from __future__ import annotations

import re
from typing import get_args

from mkdocs_newsbrief.model import Article, Genre

_HEAD = 600  # characters above the story in which labels stand
_MOST = 200_000  # characters that are looked at

# What is printed above a story to say what it is; the first that fits decides.
_LABELS: tuple[tuple[Genre, str], ...] = (
    ("correction", r"^\W*(?:corrections?(?: and clarifications)?|clarifications?|for the record)\W*$"),
    ("live", r"^\W*live\b|\blive\W*$|\blive (?:blog|coverage|desk|page|report|updates?)\b|\blatest updates\b"),
    ("live", r"\bas (?:it|they) (?:came in|happened)\b|^.{0,80}\blive:"),
    ("qa", r"\bQ ?& ?A\b|\binterview (?:by|with)\b|\btranscript\b|^\W*(?:the )?interview\b"),
    (
        "opinion",
        r"^\W*(?:column(?:ist)?|comment(?:ary)?|editorial|guest essay|leader|leading article|letters?|opinion)\b",
    ),
    (
        "opinion",
        r"\bletters (?:page|to the editor)\b|\b(?:column|comment|opinion) by\b|\bblog\b|^\W*posted by\b",
    ),
    ("explainer", r"\bexplain(?:ed|er)\b|\bwhat (?:to know|we know|you need to know)\b|\bfact ?check\b"),
    ("explainer", r"\b(?:[a-z]+|\d+) (?:questions|things) (?:about|after|on|to)\b|^\W*(?:how|what|why)\b.*\?\W*$"),
    ("explainer", r"\bwhat (?:it|the|this)\b.{0,60}\bdoes(?:n[’']t| not)? say"),
    (
        "release",
        r"\b(?:media|news|press) (?:department|notice|office|release|service|statement)\b|\bnotes? to editors\b",
    ),
    (
        "release",
        r"\bfor immediate (?:release|use)\b|\b(?:corporate )?communications(?: department| office| team)?\W*$",
    ),
    (
        "release",
        r"\bdepartment of (?:communications?|information)\b|^\W*(?:communiqu[ée]|readout|statement)\b|\bissued\b:",
    ),
    ("preview", r"^\W*(?:preview|the week ahead|what to watch)\b"),
)

_STAMP = re.compile(r"^\W{0,3}\d{1,2}[:.h]\d\d ?(?:[ap]\.?m\.?)?(?=\W|$)", re.M | re.I)
_TURN = re.compile(r"^\W{0,2}(?:Q|A|Question|Answer|[A-Z][A-Z’'. -]{3,30}|[A-Z]{2})[.:] ", re.M)
_ASKED = re.compile(r"^[^\n.!?]{8,160}\?[”\"’']?(?=$| [A-Z])", re.M)
_LETTER = re.compile(r"^\W*(?:Sir|Madam|Dear (?:Sir|Madam|Editor)s?)\b|\bYours (?:faithfully|sincerely|etc)\b", re.M)
_CORRECTS = re.compile(
    r"\b(?:correction|our (?:article|report|story)[^.]{0,80}(?:gave|misstated|named|said)|"
    r"(?:earlier|previous) version of|"
    r"(?:it|we) (?:incorrectly|mistakenly|wrongly)|in error\b|regrets? the error|we are happy to (?:correct|make)|"
    r"we (?:reported|said|wrote)[^.]{0,120}(?:incorrect|not correct|wrong))",
    re.I,
)
_I = re.compile(r"\bI(?:[’'](?:m|ve|d|ll))?\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")
_COMING = re.compile(r"\b(?:will|(?:are|is) (?:due|expected|scheduled|set) to|tomorrow)\b", re.I)
_ISSUER = re.compile(
    r"\b(?:expresses|has today|is (?:pleased|proud)|notes with|regrets?|today announced|welcomes|wishes to)\b"
)
_STAMPS, _TURNS, _QUESTIONS, _ASIDES = 3, 4, 3, 3  # so many make a live page, an interview, an explainer, a column


def find_genre(article: Article, story: str) -> Genre:
    """What its owner states, else what its labels and its build show; "news" where nothing is shown."""
    stated = article.masthead.genre.value if article.masthead.genre else None
    known = next((genre for genre in get_args(Genre) if genre == stated), None)
    return known or _labelled(article) or _built(article, story[:_MOST])


def _labelled(article: Article) -> Genre | None:
    begin = article.body[0].start if article.body else 0
    title = article.masthead.title.value if article.masthead.title else ""
    head = f"{title}\n{article.text[max(0, begin - _HEAD) : begin]}"
    return next((genre for genre, label in _LABELS if re.search(label, head, re.IGNORECASE | re.MULTILINE)), None)


def _built(article: Article, story: str) -> Genre:
    own = _QUOTED.sub(" ", story)
    paragraphs = max(1, len(article.body))
    if len(_STAMP.findall(story)) >= _STAMPS:
        return "live"
    if len(_TURN.findall(story)) >= _TURNS:
        return "qa"
    if _LETTER.search(story) or len(_I.findall(own)) >= _ASIDES:
        return "opinion"
    if 3 * len(_CORRECTS.findall(own)) >= paragraphs:
        return "correction"
    if len(_ASKED.findall(story)) >= _QUESTIONS:
        return "explainer"
    if article.masthead.agency and article.masthead.agency.basis in ("agency tag", "dateline", "metadata"):
        return "wire"
    if 3 * len(_WE.findall(own)) >= 2 * paragraphs or _ISSUER.search(own[: len(own) // 4]):
        return "release"
    return "preview" if _looks_ahead(own) else "news"


def _looks_ahead(own: str) -> bool:
    """Whether half of the sentences tell of what is to come."""
    sentences = [one for one in re.split(r"(?<=[.!?])\s+", own.strip()) if len(one) > 30]
    return len(sentences) > 3 and 2 * sum(bool(_COMING.search(one)) for one in sentences) >= len(sentences)
