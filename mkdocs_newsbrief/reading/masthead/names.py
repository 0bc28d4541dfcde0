"""The names of people in a byline."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAYS, alternatives
from mkdocs_newsbrief.reading.masthead.agency import AGENCIES
from mkdocs_newsbrief.reading.words import INTERFACE_WORDS, word_set

_PARTICLE = r"(?:de|da|di|du|del|della|van|der|den|von|zu|ten|la|le|el|al|bin|ibn|bint|abu|dos|y)"
_PART = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]{0,30}"
_PERSON = re.compile(rf"{_PART}(?: (?:{_PARTICLE} ){{0,2}}{_PART}){{1,3}}")
_INITIAL = re.compile(r"[A-Z]\.")
_GLUE = re.compile(r",? (?:and|AND) |, ?(?:and )?| ?& ?| with ")
_CALENDAR = frozenset(name.title() for name in (*MONTHS, *WEEKDAYS))
# Where each of several authors was: "Ada Holt in Norwick, Ben Ito in West Sund and …".
_WHERE = re.compile(r" in [A-Z][\w.’'-]{1,30}(?: [A-Z][\w.’'-]{1,30}){0,2}(?=,? and |, | & )")
# What follows the names in a byline: a date, a place, a role, a button.
_AFTER = re.compile(
    r"\s*(?:\S{1,64}@\w+\.\w|[|()·•@\d–—/:;<>\[\]]| - "
    r"|\b(?:[Uu]pdated|UPDATED|[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|[Ff]ollow|[Ff]or|FOR|[Ii]n|IN|[Oo]n|[Aa]t|[Ii]s"
    r"|[Ff]rom|[Ss]ource|[Ss]hare|[Ee]mail|[Tt]witter)\b"
    rf"|\b(?:{alternatives(_CALENDAR)})\b"
    r"|(?<=[a-z])(?=[A-Z]{2}|Updated|Published|Posted|Twitter|Facebook|View|Follow|Share)"
    r"| (?:[A-Z][a-z]+ )?(?:[Cc]ontributor|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Cc]olumnist)\b)"
)
# Words of roles, outlets, desks, offices and headings: who bears one is no person.
_NOT_PERSONS = word_set(
    "editor editors reporter reporters correspondent correspondents writer writers staff contributor contributors "
    "columnist chief bureau desk news press times post herald tribune journal daily agency agencies magazine media "
    "team service wire senior associate political business sports science health technology producer director "
    "manager analyst photographer guest special newsroom network today online digital world the a an this that "
    "minute minutes min read ago est edt gmt utc bst pst pdt am pm president minister university institute "
    "company inc llc ltd group foundation department council committee street avenue county city state "
    "image images photo photos getty policy store shop issue review reviews filed below above best most viewed find "
    "only weekly our your my live of mayor governor senator secretary chairman "
    "by until embargoed not with ad ads choices"
)

# Who bears one in front is no writer; behind it is a family name.
_REIGNING = word_set("King Queen Prince")


def leading_names(text: str, outlet: str = "") -> list[str]:
    """The names that `text` begins with: "Ada Holt and Ben Ito, Staff Writers" → Ada Holt, Ben Ito.

    They end where the name of the `outlet` begins: "Ada Holt The Daily Example".
    """
    if not text[:1].isupper():
        return []
    said = _AFTER.split(_WHERE.sub("", text), maxsplit=1)[0]
    if outlet and (before := said.find(f" {outlet}")) > 0:
        said = said[:before]
    names = []
    for part in _GLUE.split(said):
        name = _once(part.strip(" ,."))
        if not is_person(name):
            break
        names.append(name)
    return names


def _once(name: str) -> str:
    """A name that a page prints twice in one line, once: a link and its label."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else name


def is_person(text: str) -> bool:
    """Whether a text is a person's full name by its look, and none of its words speaks against it."""
    words = text.split()
    if not _PERSON.fullmatch(text) or text in AGENCIES or words[0].title() in _REIGNING:
        return False
    return not any(map(_is_no_name, words))


def _is_no_name(word: str) -> bool:
    if _INITIAL.fullmatch(word):
        return False
    word = word.strip(".")
    return word.lower() in _NOT_PERSONS | INTERFACE_WORDS or word.title() in _CALENDAR
