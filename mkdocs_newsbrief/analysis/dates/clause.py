"""An expression in its clause: which verb it stands with, how far off, under which preposition."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from mkdocs_newsbrief.analysis.dates.forms import PREPOSITIONS
from mkdocs_newsbrief.analysis.dates.verbs import Verb, parse
from mkdocs_newsbrief.analysis.wordlist import wordlist

# A clause ends at these words and marks.
_BREAKS = wordlist("that who which whom when while where whose because if unless although though")
_JOINTS = wordlist("as but so and than")  # … and at these, where a verb follows
_RELATIVES = ("that", "who", "which")
_start_of, _end_of = attrgetter("start"), attrgetter("end")
_MARK = re.compile(r"[;:(),“”\"]|\s[-–—]\s|—|\.\s")
_STRONG = re.compile(r"[;:()“”\"]|\.\s|,[^,]*,")
_NARROWING = wordlist("early late the next this last of end about least")  # between a preposition and a day
_STARTING = ("starting", "beginning")
_TERMS = ("until", "till", "through", "from")
_INSERTED = 6  # words between commas that are no clause: "in Lund, Norway, on Monday"
# A clause may follow these at once: "said the shop opens Monday".
_REPORTS = re.compile(
    r"sa(?:id|ys?)|told|announced|warned|confirmed|insisted|added|wrote|reported|promised|stated|claim(?:s|ed)?|"
    r"believes?|thinks?|thought|feared|knows?|shows?|suggests?|revealed|denied|argued|indicated|tweeted|recall(?:s|ed)?|"
    r"remember(?:s|ed)?|describes?"
)


class Clause:
    """The clause around an expression: `left` its verbs before it, `right` those behind; words go by number.

    `before` is the number of words in front of the expression, `after` the number of the first word behind it,
    `first` that of the first word of the clause.
    """

    __slots__ = (
        "after",
        "before",
        "end",
        "first",
        "left",
        "preposition",
        "right",
        "sentence",
        "start",
        "verbs",
        "words",
    )

    def __init__(self, sentence: str, start: int, end: int) -> None:
        self.sentence, self.start, self.end = sentence, start, end
        self.words, self.verbs = parse(sentence)
        self.before = bisect_right(self.words, start, key=_end_of)
        self.after = bisect_left(self.words, end, lo=self.before, key=_start_of)
        self.preposition = self._preposition()
        self.first = self._begin()
        left = [verb for verb in self.verbs if self.first <= verb.first and verb.last <= self.before]
        opening = self.before - self.first <= 1 or (self.first == 0 and not left)
        stop = self._stop(opening=opening)
        self.right = [verb for verb in self.verbs if self.after <= verb.first < stop]
        finite = self._finite(left)
        tensed = [verb for verb in finite if verb.kind != "doing"]
        self.left = tensed or ([] if self.right and self.first == 0 else finite)

    @property
    def own(self) -> Verb | None:
        """The verb before the expression."""
        return self.left[-1] if self.left else None

    @property
    def verb(self) -> Verb | None:
        """The verb that the expression stands with: before it, else behind."""
        return self.own or (self.right[0] if self.right else None)

    @property
    def outer(self) -> Verb | None:
        """The verb before the clause."""
        return next((verb for verb in reversed(self.verbs) if verb.last <= self.first and verb.kind != "doing"), None)

    @property
    def later(self) -> Verb | None:
        """The next verb behind the expression, of whatever clause."""
        return next((verb for verb in self.verbs if verb.first >= self.after and verb.kind != "doing"), None)

    @property
    def gap(self) -> int:
        """How many words stand between verb and expression, preposition aside; two are many, three is no verb."""
        return min(self.before - self.own.last - (self.preposition != "none"), 2) if self.own else 3

    def behind(self, count: int) -> list[str]:
        return [word.text for word in self.words[self.after : self.after + count]]

    def ahead(self, count: int) -> list[str]:
        """The last words before the expression."""
        return [word.text for word in self.words[max(0, self.before - count) : self.before]]

    def _preposition(self) -> str:
        at = self.before - 1
        while at >= 0 and self.words[at].text in _NARROWING:
            at -= 2 if self.words[at].text == "least" else 1
        if any(word.text in _STARTING for word in self.words[max(0, at - 1) : at + 1]):
            return "starting"
        touches = at >= 0 and not _MARK.search(self.sentence, self.words[at].end, self.start)
        return self.words[at].text if touches and self.words[at].text in PREPOSITIONS else "none"

    def _begin(self) -> int:
        """The number of the first word of the clause."""
        for at in range(self.before, 0, -1):
            word = self.words[at - 1]
            stop = self.words[at].start if at < len(self.words) else self.start
            mark = at < self.before and _MARK.search(self.sentence, word.end, min(stop, self.start))
            if word.text in _BREAKS or (mark and self.before - at > _INSERTED):
                return at
            if (mark or word.text in _JOINTS) and (self._has_verb(at, present=bool(mark)) or self._opens(at)):
                return at
        return 0

    def _has_verb(self, at: int, *, present: bool) -> bool:
        return any(at <= verb.first < self.before and (present or verb.kind != "present") for verb in self.verbs)

    def _opens(self, at: int) -> bool:
        """Whether the expression opens a clause there: "…, and on Monday the club said"."""
        if at < self.before - 1:
            return False
        behind = (verb for verb in self.verbs if verb.first >= self.after and verb.kind not in ("to", "doing"))
        verb = next(behind, None)
        return verb is not None and not _STRONG.search(self.sentence, self.end, self.words[verb.first].start)

    def _stop(self, *, opening: bool) -> int:
        """The number of the first word behind the clause; "On Monday, it rained" is one."""
        for at in range(self.after, len(self.words)):
            word = self.words[at]
            mark = _MARK.search(self.sentence, self.words[at - 1].end if at > self.after else self.end, word.start)
            if mark and (at > self.after or not opening):
                return at
            if word.text in _BREAKS or (word.text in _JOINTS and word.text != "and"):
                return at
        return len(self.words)

    def _finite(self, left: Sequence[Verb]) -> list[Verb]:
        """The verbs without the nouns that only looked like a present, and without what something is kept as."""
        if self.right and self.right[0].kind not in ("to", "doing", "present", "done"):
            left = [verb for verb in left if verb.kind != "present"]
        kept: list[Verb] = []
        for verb in left:
            free = not kept or kept[-1].kind == "doing" or self._opens_clause(kept[-1], verb)
            held = kept and verb.kind in ("past", "done") and self._is_held(kept[-1])
            if free or (verb.kind != "present" and not held):
                kept.append(verb)
        return kept

    def _is_held(self, verb: Verb) -> bool:
        """Whether a participle behind a verb only says how something is kept: "kept shut until Friday"."""
        return verb.kind == "aims" or (self.preposition in _TERMS and verb.kind != "past")

    def _opens_clause(self, verb: Verb, following: Verb) -> bool:
        """Whether another verb may follow: "said the shop opens", "that split the house takes effect"."""
        if verb.first and self.words[verb.first - 1].text in _RELATIVES:
            return self.before - following.last <= (self.preposition != "none")
        if verb.kind.startswith(("is", "present")) and self.words[following.first - 1].text == "and":
            return True
        return reports(verb) and self.words[verb.last].text not in PREPOSITIONS


def reports(verb: Verb) -> bool:
    """Whether a verb is one of saying, thinking or showing."""
    return bool(_REPORTS.fullmatch(verb.word))


@lru_cache(maxsize=64)
def clause_at(sentence: str, start: int, end: int) -> Clause:
    """The clause around `sentence[start:end]`."""
    return Clause(sentence, start, end)
