"""Past or future: the nearest cue in the sentence decides, those before the expression first.

Present tense is no cue of its own: a report tells today's news in it and next week's plans. It only tips the scale
for a day that the past alone would put far back (`looks_ahead`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from mkdocs_newsbrief.analysis.wordlist import wordlist

Tense = Literal["past", "future"]
Cue = tuple[int, int, Literal["past", "future", "present"]]  # start and end of the words, what they tell

# Words that look forward by themselves, and words that do so before "to", "for" or "on".
_FUTURE = frozenset(
    {
        "will",
        "shall",
        "won't",
        "would",
        "could",
        "may",
        "might",
        "must",
        "should",
        "can",
        "due",
        "deadline",
        "upcoming",
    }
)
_FUTURE_BEFORE: dict[str, tuple[str, ...]] = {
    "going": ("to",),
    "is": ("to",),
    "are": ("to",),
    "about": ("to",),
    "planning": ("to",),
}
_FUTURE_BEFORE |= dict.fromkeys(("set", "scheduled", "expected", "slated", "likely", "planned"), ("to", "for", "on"))
_FUTURE_BEFORE["expected"] += ("in", "at", "by", "back", "here", "there")
# "Expects a loss in the fourth quarter": what is expected lies ahead, infinitive or not.
_FORECAST = wordlist("expects anticipates forecasts predicts foresees")
_FUTURE_BEFORE |= dict.fromkeys(("plan", "hope", "aim", "intend", "want", "expect"), ("to",))
_FUTURE_BEFORE |= dict.fromkeys(("plans", "hopes", "aims", "intends", "wants", "expects"), ("to",))

# The irregular pasts of news reports; regular ones end in -ed.
_PAST = frozenset(
    {
        "was", "were", "had", "did", "said", "told", "came", "went", "took", "made", "met", "began", "held", "fell",
        "rose", "won", "lost", "left", "sent", "got", "gave", "saw", "found", "led", "became", "brought", "bought",
        "built", "caught", "drew", "drove", "felt", "fought", "flew", "grew", "heard", "kept", "knew", "laid", "paid",
        "ran", "sat", "sold", "spent", "spoke", "stood", "struck", "taught", "thought", "threw", "wrote", "broke",
        "chose", "been", "since", "sank", "sought", "swore", "shot", "beat",
    }
)  # fmt: skip
# Words in -ed that are no past: nouns and the like, and participles that speak of plans.
_NOT_PAST = frozenset({"need", "indeed", "speed", "feed", "hundred", "united", "proceed", "exceed", "succeed"})
_PLANNED = frozenset({"expected", "scheduled", "planned", "proposed", "supposed", "intended", "slated"})
_NO_PAST = _NOT_PAST | _PLANNED

# What is on the calendar is told in the present: "the state holds its primary Tuesday".
_SCHEDULED = wordlist(
    """hold holds vote votes meet meets host hosts face faces open opens begin begins start starts end ends close
    closes kick kicks convene convenes return returns arrive arrives leave leaves travel travels visit visits gather
    gathers head heads play plays decide decides resume resumes go goes take takes"""
)
# A noun stands behind these, not a verb: "the vote", "his visits".
_BEFORE_NOUN = wordlist("a an the this that these those his her its their our my your of no every each")
# Behind these a word in -ed is no past either: "will be held", "a contested vote".
_BEFORE_PARTICIPLE = (_BEFORE_NOUN - {"that", "this", "these", "those"}) | {"be"}
# What is still to come stands behind these: "ahead of Monday's caucus".
_AWAITED = re.compile(
    r"\b(?:ahead of|before|prior to|(?:heading|going) into|(?:lead|run|build)-?\s?up to|up to|eve of|"
    r"(?:prepar|brac)(?:e|es|ed|ing) for|qualif(?:y|ies|ied) for)\s(?:[^.,;:!?]{0,60}\s)?(?<!\bin\s)$",
    re.IGNORECASE,
)
# The last words of a clause before a month or a day: up to eight, then the preposition; American wires leave it out.
_RECOUNTING = re.compile(
    r"(?P<words>(?P<since>\bsince (?:\w+ing )?)?(?:[\w'@-]+ ){1,8}?)"
    r"(?P<on>(?:in|on|back in)(?: the)?(?: early| late)? )?$",
    re.IGNORECASE,
)
# A clause does not end with these, so that what follows them is part of a phrase: "announced the May 3 vote".
_NO_END = _BEFORE_NOUN | wordlist(
    """for by until till before of through from to after and or at with than between effective payable due starting
    beginning"""
)
_COPULAS = wordlist("was were had did been since")
_AFTERMATH = re.compile(r"\b(?:after|following|since|from|because of|over|in the wake of)\b", re.IGNORECASE)
# A clause begins here, so that its verb is still to come; behind a relative pronoun what stood before says nothing.
_HEAD = re.compile(
    r"(?:[,;:] (?:but|and|yet|then|while)|(?P<relative>\b(?:who|which|that|when|where))) (?:on |by )?$"
)

_AFTER = 1.6  # a cue behind the expression counts as if it stood this much farther off …
_NEXT_CLAUSE = 25  # … and so many, where another clause begins right behind the expression
_JOINED = re.compile(r",? (?:and|but) ")
_TURN = 6  # … and this many characters more
# Prepositions that look forward whatever the verb: "by Friday", "effective March 1".
_FORWARD = re.compile(
    r"\b(?:by|until|till|through|effective|payable|starting|beginning|due|between now and|expires?)"
    r"(?: (?:on|in|the|early|late))? $",
    re.IGNORECASE,
)
# "Did not learn of it until Monday": it was Monday when they did.
_NOT_UNTIL = re.compile(
    r"(?:\b(?:not|nothing|never|nobody|none)\b|n[’']t\b)[^.,;:]{0,60} until (?:late |early )?$", re.IGNORECASE
)
_CLAUSE_BY = re.compile(r"[,;:] (?:but|and|yet|then)? ?by (?:late |early )?$")
_BACKWARD = re.compile(
    r"\b(?:was|were|had|ed) (?:by|until|through) $|(?:day|night|morning|evening|\d) (?:through|until|till) $",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """The tense around `sentence[start:end]`; news is past unless something says otherwise."""
    if _looks_forward(sentence, start, end):
        return "future"
    cues = [cue for cue in _cues(sentence) if cue[2] != "present"]
    head = _HEAD.search(sentence, max(0, start - 30), start)
    if head and (head["relative"] or any(at >= end for at, _, _ in cues)):
        cues = [cue for cue in cues if cue[0] >= end]
    nearest = min(((_distance(sentence, at, stop, start, end), tense) for at, stop, tense in cues), default=None)
    return "future" if nearest and nearest[0] < float("inf") and nearest[1] == "future" else "past"


def looks_back(sentence: str, start: int, end: int) -> bool:
    """Whether it is past because a verb says so, not because nothing says otherwise."""
    return tense_at(sentence, start, end) == "past" and any(tense == "past" for _, _, tense in _cues(sentence))


def is_recounted(sentence: str, start: int) -> bool:
    """Whether a past verb of the same clause tells of it: "posted a comment in March", "since announcing in May"."""
    before = _RECOUNTING.search(sentence, max(0, start - 90), start)
    if before is None:
        return False
    words = before["words"].lower().split()
    if not before["on"] and words[-1] in _NO_END:
        return False
    verbs = [number for number in range(len(words)) if _recounts(words, number)]
    return bool(before["since"]) or (bool(verbs) and not _plans(words[verbs[-1] + 1 :]))


def _recounts(words: Sequence[str], number: int) -> bool:
    word = words[number]
    return _is_past(word) and word not in _COPULAS and not (number and words[number - 1] in _BEFORE_PARTICIPLE)


def _plans(words: Sequence[str]) -> bool:
    """Whether an infinitive or a modal stands among the words: "agreed to meet in May", "added that it may end"."""
    infinitive = any(word == "to" and after not in _BEFORE_NOUN for word, after in pairwise(words))
    return infinitive or not _FUTURE.isdisjoint(words)


def is_awaited(sentence: str, start: int) -> bool:
    """Whether the words before speak of it as still to come: "ahead of the May 3 vote"."""
    return bool(_AWAITED.search(sentence, max(0, start - 90), start))


def looks_ahead(sentence: str, start: int, end: int) -> bool:
    """Whether the words before `sentence[start:end]` speak of what is still to come, if only in the present tense."""
    if is_awaited(sentence, start):
        return True
    before = [cue for cue in _cues(sentence) if cue[1] <= start]
    if not before or before[-1][2] != "present":
        return False
    return not _AFTERMATH.search(sentence, before[-1][1], start)  # "is in hospital after the crash on Sunday"


_TOUCHING = re.compile(
    r" (?:(?:away|back|down|off|out|over|up|again) )?(?:on )?(?:late |early )?"
)  # "passed away Friday"


def is_told(sentence: str, start: int, end: int) -> bool:
    """Whether a past verb touches `sentence[start:end]`: "said Tuesday", "on Tuesday delivered"."""
    return any(
        tense == "past" and (_touch(sentence, stop, start) or _touch(sentence, end, at))
        for at, stop, tense in _cues(sentence)
    )


def _touch(sentence: str, end: int, start: int) -> bool:
    return end < start <= end + 24 and bool(_TOUCHING.fullmatch(sentence, end, start))


def is_scheduled(sentence: str, start: int) -> bool:
    """Whether the present of a calendar stands right before: "trading resumes Monday"."""
    return any(tense == "present" and _touch(sentence, stop, start) for _, stop, tense in _cues(sentence))


def _looks_forward(sentence: str, start: int, end: int) -> bool:
    """Whether "by", "until" … stands in front; not where that opens a report: "By Friday, twelve had died"."""
    before = sentence[max(0, start - 30) : start]
    if not _FORWARD.search(before) or _BACKWARD.search(before):
        return False
    if _NOT_UNTIL.search(sentence, max(0, start - 100), start):
        told = [tense for at, _, tense in _cues(sentence) if at < start]
        return bool(told) and told[-1] == "future"
    opening = start < len("Starting in the early ") or _CLAUSE_BY.search(before)
    behind = next((tense for at, _, tense in _cues(sentence) if at >= end), "future") if opening else "future"
    return behind == "future"


@lru_cache(maxsize=16)  # one sentence is asked several questions for each of its expressions
def _cues(sentence: str) -> tuple[Cue, ...]:
    """Where words tell past, future or a calendar's present."""
    return tuple(_find_cues(sentence))


def _find_cues(sentence: str) -> Iterator[Cue]:
    words = list(_WORD.finditer(sentence))
    for number, word in enumerate(words):
        token = word[0].lower()
        if word[0] == "May":
            continue  # the month
        if token in _FUTURE or token in _FORECAST or token.endswith("'ll"):
            yield word.start(), word.end(), _modal(token, words[number + 1 : number + 2])
        elif _is_expected(words, number):
            yield word.start(), words[number + 1].end(), "future"
        elif _is_past(token) and not (number and words[number - 1][0].lower() in _BEFORE_PARTICIPLE):
            yield word.start(), word.end(), "past"
        elif _is_of_calendar(words, number):
            yield word.start(), word.end(), "present"


def _is_expected(words: list[re.Match[str]], number: int) -> bool:
    """ "is to", "scheduled for"; but "fewer than expected in May" is over."""
    allowed = _FUTURE_BEFORE.get(words[number][0].lower())
    compared = number > 0 and words[number - 1][0].lower() in ("than", "as")
    return bool(allowed) and not compared and _follows(words[number + 1 : number + 2], allowed or ())


def _is_past(token: str) -> bool:
    return token in _PAST or (token.endswith("ed") and len(token) > 3 and token not in _NO_PAST)


def _modal(token: str, following: list[re.Match[str]]) -> Tense:
    """ "might have won" looks back, "will have won" does not."""
    return "past" if token != "will" and _follows(following, ("have",)) else "future"


def _is_of_calendar(words: list[re.Match[str]], number: int) -> bool:
    """ "holds its primary", "is facing", "is at stake": the present of a calendar, and no noun or passive."""
    token = words[number][0].lower()
    if token in ("is", "are"):
        return number + 1 < len(words) and not words[number + 1][0].endswith(("ed", "en"))
    before = words[number - 1][0].lower() if number else ""
    relative = before == "that" and token.endswith("s")  # "the year that begins", but "that vote"
    return token in _SCHEDULED and (relative or before not in _BEFORE_NOUN)


def _follows(words: list[re.Match[str]], allowed: tuple[str, ...]) -> bool:
    return bool(words) and words[0][0].lower() in allowed


def _distance(sentence: str, at: int, stop: int, start: int, end: int) -> float:
    if stop <= start:
        return start - stop
    if at < end:
        return float("inf")
    return (at - end) * _AFTER + _TURN + (_NEXT_CLAUSE if _JOINED.match(sentence, end) else 0)
