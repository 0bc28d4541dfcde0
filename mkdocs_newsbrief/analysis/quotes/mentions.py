"""Where the reporter names somebody, and in which grammatical place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from mkdocs_newsbrief.analysis.people.lexicon import DEFINITE_ROLES, ROLE_WORDS
from mkdocs_newsbrief.analysis.quotes.lexicon import AUXILIARIES, CUES, NOMINAL_HEADS, SAYING
from mkdocs_newsbrief.analysis.quotes.narration import Narration
from mkdocs_newsbrief.analysis.quotes.roles import Roles
from mkdocs_newsbrief.analysis.quotes.sources import Directory
from mkdocs_newsbrief.analysis.wordlist import wordlist
from mkdocs_newsbrief.model import Span

Place = Literal["subject", "object", "owner", "modifier", "clause", "asked", "other"]

_PREPOSITIONS = wordlist(
    """of to with for by from at about on against in into over under after before like than between among through
    during without toward towards upon behind beside near per as despite"""
)
# What follows belongs to a clause inside the sentence.
_SUBORDINATE = wordlist("that if when while because whether after before as since until unless than who which")
# Whoever is asked answers next.
_ASKED = wordlist("asked asks pressed questioned challenged interviewed grilled")
_CONNECTIVES = wordlist("And But So Yet Still Then Or Also Meanwhile Instead However")
_PAST = wordlist(
    """came went took made met began held fell rose won lost left sent got gave saw found led became brought built
    caught drew drove felt fought flew grew heard kept knew laid paid ran sat sold spent stood struck taught threw
    broke chose sought swore shot put set cut hit let"""
)
_OFFICE = re.compile(rf"\b[Tt]he (?:{'|'.join(sorted(DEFINITE_ROLES))})\b")
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_REACH = 160  # characters after a name in which its verb stands, an apposition between
_APPOSITION = re.compile(r"(?: \([^()\n\x01]{1,40}\))?(?:, [^,.;:!?\n\x01]{1,120},)?")
_LEAD = 6  # words before the first name of a sentence, when it is its subject all the same
_GENITIVES = ("'s", "’s")


class Mention(NamedTuple):
    """One place where a person is named, or called by an office that only they hold.

    It `speaks` as the subject of a verb of saying, and `opens` as the first subject of its paragraph.
    """

    span: Span
    person: int
    place: Place
    speaks: bool
    opens: bool


def find_mentions(narration: Narration, directory: Directory, roles: Roles) -> list[Mention]:
    """The mentions in the reporter's own words, in order."""
    named = list(zip(directory.spans, directory.owners, strict=True))
    called = list(_offices(narration, roles))
    places = sorted({*named, *called}, key=lambda place: (place[0].start, place[0].end, place[1]))
    found: list[Mention] = []
    for span, person in places:
        if narration.is_veiled(span.start):
            continue
        phrase = directory.phrases.get(span.start, span)
        before, verb = narration.lead(phrase.start), _verb(narration.text, phrase.end)
        place = _place(narration, span, before, verb)
        speaks = _speaks(narration, span, before, verb)
        first = not found or narration.line_number(found[-1].span.start) < narration.line_number(span.start)
        opens = first and place == "subject"
        found.append(Mention(span, person, "subject" if speaks else place, speaks, opens))
    return found


def _offices(narration: Narration, roles: Roles) -> Iterator[tuple[Span, int]]:
    """ "The president", where only one person of the text is one."""
    for match in _OFFICE.finditer(narration.text):
        holders = roles.holders(match[0].split()[-1].lower())
        if len(holders) == 1:
            yield Span(*match.span()), next(iter(holders))


def _place(narration: Narration, span: Span, lead: Sequence[str], verb: str) -> Place:
    text = narration.text
    if text.startswith(_GENITIVES, span.end):
        return "owner"
    following = _next_word(text, span.end)
    if following and text[span.end : span.end + 1] == " " and _is_noun(following):
        return "modifier"
    before = list(lead)
    while before and before[-1].lower().strip(",") in ("the", *ROLE_WORDS):
        before.pop()
    if before and before[-1].lower() in _PREPOSITIONS:
        return "subject" if before == ["As", "for"] else "object"
    if before and before[-1].lower() in _ASKED:
        return "asked"
    if not _SUBORDINATE.isdisjoint(before[1:]):
        return "clause"
    if before and before[0] in _CONNECTIVES:
        before = before[1:]
    if _is_verb(verb) or not before:
        return "subject"
    return "other" if len(before) > _LEAD else "subject" if before[-1].endswith(",") else "other"


def _next_word(text: str, at: int) -> str:
    match = _WORD.match(text, at + 1)
    return match[0] if match else ""


def _is_noun(word: str) -> bool:
    """Whether a word after a name takes it for an adjective: "the Holt campaign", "Holt spokeswoman Ada Berg"."""
    return word in NOMINAL_HEADS or word in ROLE_WORDS


def _verb(text: str, end: int) -> str:
    """The word after a name; "(D-Ohio)", an apposition and an adverb are skipped."""
    apposition = _APPOSITION.match(text, end, min(len(text), end + _REACH))
    at = apposition.end() if apposition and text[end - 1 : end] != "," else end
    word = _next_word(text, at)
    return _next_word(text, at + 1 + len(word)) if word.endswith("ly") else word


def _is_verb(word: str) -> bool:
    return word in CUES or word in AUXILIARIES or word in _PAST or (word.endswith(("ed", "s")) and word.islower())


def _speaks(narration: Narration, span: Span, lead: Sequence[str], verb: str) -> bool:
    """ "Holt said", "Holt, the harbour master, said", ", said Holt"; but not Holt in "Berg said Holt"."""
    if CUES.get(verb) in SAYING:
        return True
    before = list(lead)
    while before and before[-1][:1].isupper():
        before.pop()
    while before and before[-1] in ("the", *ROLE_WORDS):
        before.pop()
    if not before or CUES.get(before.pop().lower()) not in SAYING:
        return False
    closed = not before or before[-1].endswith(",")
    return closed and not _is_verb(_next_word(narration.text, span.end))
