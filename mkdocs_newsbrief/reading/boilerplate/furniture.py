"""What pages set between the paragraphs of a story, told by its own words: links, appeals, notices, captions."""

from __future__ import annotations

import re
from collections.abc import Callable

# "Read more: …", "SEE ALSO | …": a link to another story under its label.
_LINK = re.compile(
    r"\W{0,9}(?:(?:read|see|learn) (?:more|also|next)|also (?:read|see)|related(?: \w+)?|don['’]t miss|more|up next|"
    r"watch(?: live| now)?|listen|in pictures|recommended|you may also like)\s*[:|»>]",
    re.IGNORECASE,
)
# What stands above and below an advertisement, whatever the advertisement.
_ADVERT = re.compile(
    r"\W*(?:advert(?:isement)?s?|sponsored(?: content)?|(?:story|article) continues below(?: (?:this )?ad\w*)?)\W*",
    re.IGNORECASE,
)
# A newsletter is offered to the reader: either the line says who shall subscribe, or it tells them to.
_LETTER = re.compile(r"\b(?:(?:un)?subscrib(?:e|ing)|newsletters?|inbox|opt[ -]in)\b", re.IGNORECASE)
_READER = re.compile(r"\b(?:you|your|our)\b", re.IGNORECASE)
_APPEAL = re.compile(
    r"\W{0,9}(?:(?:please )?(?:sign up|subscribe|enter your|join our|follow us|download our"
    r"|never miss (?:a|an|out|our)|(?:register|donate) (?:now|here|today|for free)|(?:click|tap) (?:here|to|on|below)"
    r"|get (?:our|your (?:free|daily)|(?:all )?the (?:latest|best|top|stories|news|app|free)))\b"
    r"|(?:like|enjoy|love)d? this (?:story|article|post)\?|(?:have|got) a (?:news |story )?tip\b[^.?]{0,20}\?"
    r"|please (?:check|enter|try|select|verify|refresh|log in|sign in|share)\b"
    r"|(?:thanks|thank you) for (?:subscribing|signing|registering|joining|reading|your)\b)",
    re.IGNORECASE,
)
# Who helped, told at the end.
_HELPED = re.compile(r".{1,160}\bcontributed (?:to this (?:report|story|article)|reporting)\.?$")
_QUOTED = re.compile(r"[“\"]")
_GALLERY = re.compile(
    r"(?:image|photo|picture|slide)s? \d{1,3} (?:of|/) \d{1,3}|\d{1,3} (?:of|/) \d{1,3}", re.IGNORECASE
)
# A picture desk's credit at the very end: "(Image: Agency)", "Photo by Ada Holt", "Ada Holt/Getty Images".
_CREDITED = re.compile(
    r"\((?:(?:file )?(?:image|photo|picture)|video|illustration)s?(?: credits?)?(?: by)?: ?[^()\n]{1,80}\)\.?$"
    r"|(?:Credits?|Photograph|Photo|Picture|Image)s?: [^.\n]{1,60}$"
    r"|\b(?:photo|photograph|picture|image|video)s?(?: credits?)? by [^.\n]{2,80}$"
    r"|(?:/|\bvia) ?(?:getty images|shutterstock|afp|ap|reuters)\)?$",
    re.IGNORECASE,
)
# The owner's notice: "© 2021 The Gazette", "All rights reserved".
_RIGHTS = re.compile(
    r"\W{0,9}(?:©|\(c\)|copyright (?=©|\(c\)|by |\d)).{0,40}\b(?:19|20)\d\d\b|.{0,200}\ball rights reserved\b",
    re.IGNORECASE,
)

# The most words that a line of the kind has, and what tells it.
_RULES: tuple[tuple[str, int, Callable[[str], object]], ...] = (
    ("advertisement", 5, _ADVERT.fullmatch),
    ("related", 30, _LINK.match),
    ("newsletter", 35, lambda line: _is_appeal(line) and not _QUOTED.search(line)),
    ("legal", 60, _RIGHTS.match),
    ("author-note", 30, _HELPED.match),
    ("caption", 4, _GALLERY.fullmatch),
    ("caption", 70, lambda line: _CREDITED.search(line, max(0, len(line) - 120))),
)


def furniture(line: str, words: int) -> str | None:
    """Why a line of so many words is no story, whatever stands around it; None where its words do not tell."""
    return next((reason for reason, most, holds in _RULES if words <= most and holds(line)), None)


def _is_appeal(line: str) -> bool:
    return bool(_APPEAL.match(line) or (_LETTER.search(line) and _READER.search(line)))
