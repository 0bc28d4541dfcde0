"""What a removed block was, in words that a source page can show."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from mkdocs_newsbrief.reading.captions import is_credit, looks_like_caption
from mkdocs_newsbrief.reading.marks import BYLINE, DATE, is_ended

_MARKUP = re.compile(r"!--|-->|<!|</?[a-z]+[ >]|\{[^}]*:[^}]*\}|\bfunction ?\(|^[{}();]+$")
_SHARE = re.compile(
    r"\b(?:share|tweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|flipboard|telegram|messenger|e-?mail|"
    r"copy link|print|font[- ]size|text size|bookmark|send to)\b|^[+-]?\d$|^from$",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"©|\bcopyright\b|\ball rights reserved\b|\bcookies?\b|\bprivacy\b|\bterms (?:of|and)\b|\bconsent\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\bcopyright\b|\ball rights reserved\b|\([Cc]\) (?:19|20)\d\d", re.IGNORECASE)
_NEWSLETTER = re.compile(
    r"\b(?:newsletters?|subscri\w+|sign up|inbox|log ?in|sign in|register|donat\w+|member(?:ship)?)\b", re.IGNORECASE
)
_ADVERT = re.compile(r"\b(?:advert\w*|sponsored|promoted|paid (?:for|content)|commission|affiliate)\b", re.IGNORECASE)
_RELATED = re.compile(
    r"\b(?:related|read (?:more|also|next)|see also|recommended|trending|most (?:read|popular|viewed)|top stories|"
    r"more (?:from|on|stories)|latest|you (?:may|might)|editors?['’]? picks?|up next|watch)\b|^top \d+",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"\b(?:comments?|repl(?:y|ies)|report abuse|upvote|conversation)\b", re.IGNORECASE)

# The first that fits names the block; the order is from the surest sign to the vaguest.
_RULES: tuple[tuple[str, Callable[[str, int], object]], ...] = (
    ("markup", lambda text, words: _MARKUP.search(text)),
    ("byline", lambda text, words: words < 30 and BYLINE.match(text)),
    ("legal", lambda text, words: _RIGHTS.search(text)),
    ("credit", lambda text, words: is_credit(text)),
    ("caption", lambda text, words: looks_like_caption(text)),
    ("date", lambda text, words: words < 20 and DATE.search(text)),
    ("legal", lambda text, words: _LEGAL.search(text)),
    ("newsletter", lambda text, words: _NEWSLETTER.search(text)),
    ("advertisement", lambda text, words: _ADVERT.search(text)),
    ("share-bar", lambda text, words: words < 9 and _SHARE.search(text)),
    ("comments", lambda text, words: words < 12 and _COMMENT.search(text)),
    ("related", lambda text, words: _RELATED.search(text)),
    ("menu", lambda text, words: words <= 4),
    ("related", lambda text, words: words < 25 and not is_ended(text)),
    ("page-furniture", lambda text, words: True),
)


@lru_cache(maxsize=4096)
def reason_of(text: str) -> str:
    """What a block that is not body was, by its words alone; menus come back on every page of a site."""
    words = len(text.split())
    return next(reason for reason, holds in _RULES if holds(text, words))
