"""Captions and credits: what stands under a picture, by the marks of picture desks."""

from __future__ import annotations

import re

# Words that only a picture desk writes.
_DESK = re.compile(
    r"\b(?:(?:photo(?:graph)?s?|images?|pictures?|pics?|video|credits?|illustration|graphic|infographic)"
    r" ?(?:credits?|by|courtesy|via|from|source)?[:©]"  # "Photo credit:", "Image:"
    r"|(?:photo(?:graph)?s?|images?|pictures?|illustration) (?:credit |courtesy |provided )?(?:by|of|via)\b"
    r"|(?:file|handout|stock|undated|courtesy) (?:photo|image|picture)"
    r"|in (?:this|an?) (?:\w+ ){0,3}(?:photo|image|picture|frame grab|screengrab|screenshot)\b"
    r"|getty images|shutterstock|ap photo|istock|unsplash|wikimedia|pictured\b|screengrab|screenshot"
    r"|courtesy of\b|source: [A-Z]|via (?:ap|reuters|getty|afp|twitter|instagram))"
    r"|©",
    re.IGNORECASE,
)
# "(R)", "(left)", ", left," and "second from right" place a face.
_PLACES = re.compile(
    r"\((?:[LRC]|left|right|centre|center|pictured|above|below|top|bottom|from left|seated)\)"
    r"|, (?:left|right|centre|center),|\b(?:from|far) (?:left|right)\b|^(?:above|below|left|right|top|bottom): ",
    re.IGNORECASE,
)
# A credit in brackets or after a slash at the very end: "(Reuters)", "(John Doe/AP)", "- AFP PHOTO".
_CREDIT = re.compile(
    r"\((?:photo|image|picture|file|courtesy|credit|source|screenshot)\b[^()\n]{0,80}\)\.?$"
    r"|\([^()\n]{1,60}/[^()\n]{1,60}\)\.?$"
    r"|[/|] ?(?:AP|AFP|EPA|Reuters|Getty|Alamy|PA|NurPhoto|Bloomberg)\b[^.\n]{0,30}$",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"\((?:[A-Z][\w.&'’-]*)(?: [\w.&'’-]+){0,5}\)\.?$")  # "(Foreign Ministry)": somebody is named
# Captions tell what is seen, in the present: "pose for a photo", "speaks during".
_SEEN = re.compile(
    r"(?<!to )\b(?:pose[sd]?|posing|speaks?|speaking|shakes? hands|shaking hands|attends?|attending|arrives?|"
    r"arriving|walks?|meets?|talks?|looks? on|listens?|holds?|holding|delivers?|addresses|gestures?|waves?|stands?|"
    r"sits?|smiles?|leaves?|shows?|seen|watch(?:es)?|gather|march)\b"
    r"[^.]{0,120}\b(?:during|before|after|ahead of|at|in|for|prior to|outside|next to|on)\b"
)


def looks_like_caption(text: str) -> bool:
    """Whether a paragraph bears the marks of a picture's caption or credit."""
    if len(text) > 500:
        return False
    return bool(_DESK.search(text) or _CREDIT.search(text[-160:])) or is_surely_caption(text)


def is_surely_caption(text: str) -> bool:
    """Two signs at least, one of them that faces are placed or that a scene is told in the present."""
    if len(text) > 500 or "“" in text or '"' in text:
        return False
    scene = bool(_SEEN.search(text)) + bool(_PLACES.search(text))
    return scene > 0 and scene + bool(_TAGGED.search(text[-80:]) or _DESK.search(text)) > 1


def is_credit(text: str) -> bool:
    """A line that only credits: "Source: Agency via Paper", "Getty Images"."""
    return len(text.split()) <= 12 and bool(_DESK.search(text) or _CREDIT.search(text))
