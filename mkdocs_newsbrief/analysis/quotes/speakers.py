"""The name behind the phrase: pronouns, roles and short forms lead to the fullest name that the text has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from mkdocs_newsbrief.analysis.people.lexicon import DEFINITE_ROLES, ROLE_WORDS
from mkdocs_newsbrief.analysis.people.nouns import PLURALS, is_person_noun
from mkdocs_newsbrief.analysis.quotes.choice import Decision
from mkdocs_newsbrief.analysis.quotes.lexicon import CUES
from mkdocs_newsbrief.analysis.quotes.mentions import Mention, find_mentions
from mkdocs_newsbrief.analysis.quotes.narration import Narration
from mkdocs_newsbrief.analysis.quotes.pronouns import Antecedent, Pronouns
from mkdocs_newsbrief.analysis.quotes.roles import Roles
from mkdocs_newsbrief.analysis.quotes.sources import Directory, Source
from mkdocs_newsbrief.model import Person, Span

_REACH = 1500  # characters back to which a role or "who" may point
# What only somebody known can be called; who holds an office may be another than the one just named.
_DESCRIBES = re.compile(r"(?:the|this) (?:\d{1,3}-year-old|(?:former|retired|veteran)\b)", re.IGNORECASE)
_SENTENCES = 3
# From a document to whose it is: "a statement issued by", "a notice on the website of the".
_SITE = r"(?:on|in|at) (?:the|its|their|her|his) (?:[a-z]+ )?(?:website|site|page|account|feed|channel)"
_ISSUED = r"(?:issued|posted|published|released|sent|shared|put out|lands|came)"
_FROM = re.compile(rf"(?: {_ISSUED})?(?: {_SITE})? (?:by|from|of) (?:the )?")
_ARTICLES = frozenset(("The", "A", "An", "Another", "One", "His", "Her", "Their", "Its"))
_INDEFINITE = frozenset(("a", "an", "one", "another"))


class Speaker(NamedTuple):
    """A name and how likely it is, given that the phrase is the source; None for a lost pronoun."""

    name: str | None
    probability: float = 1.0


class Speakers:
    """Names the sources of one text, in reading order: who spoke last matters for who "he" is."""

    def __init__(self, story: str, narration: Narration, directory: Directory) -> None:
        self._story, self._narration, self._directory = story, narration, directory
        self._last: int | None = None
        self._phrase: Span | None = None
        self._known: dict[Span, Antecedent | None] = {}

    # Only a pronoun or an office asks for these, and many a text has none.

    @cached_property
    def _mentions(self) -> Sequence[Mention]:
        return find_mentions(self._narration, self._directory, self._roles)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [mention.span.start for mention in self._mentions]

    @cached_property
    def _pronouns(self) -> Pronouns:
        return Pronouns(self._narration, self._directory, self._mentions)

    @cached_property
    def _roles(self) -> Roles:
        return Roles(self._directory, self._narration.text)

    def name(self, decision: Decision) -> Speaker:
        """The fullest name of the speaker; the phrase itself where it names nobody."""
        source = decision.taken.source
        if source is None:
            return Speaker(None)
        if source.kind == "he" and self._means_phrase(source):
            return Speaker(self._called(self._phrase) if self._phrase else None)
        found = self._person(source)
        self._phrase = None
        if found is not None:
            self._last = found.person
            return Speaker(self._joint(source) or self._people[found.person].name, found.probability)
        if source.kind in {"he", "plural", "it", "who", "first"}:
            return Speaker(None)
        if source.kind == "document" and (author := self._author(source)) is not None:
            return Speaker(self._people[author].name)
        self._phrase = source.span if source.text.split()[0].lower() in _INDEFINITE else None
        return Speaker(self._called(source.span))

    def _called(self, phrase: Span) -> str:
        """The phrase, its article in small letters."""
        words = phrase.of(self._story)
        opener, blank, rest = words.partition(" ")
        return f"{opener.lower()}{blank}{rest}" if opener in _ARTICLES else words

    def _joint(self, source: Source) -> str | None:
        """ "Ada Holt and Boris Lindqvist said": two names that are one subject, both in full."""
        index = bisect_left(self._directory.starts, source.span.start)
        for pair in (slice(index, index + 2), slice(max(0, index - 1), index + 1)):
            spans, owners = self._directory.spans[pair], self._directory.owners[pair]
            if len(spans) == 2 and source.span in spans and self._are_one_subject(*spans):
                one, other = (self._people[owner] for owner in owners)
                if one.kind == other.kind == "person" and one is not other:
                    return f"{one.name} and {other.name}"
        return None

    def _are_one_subject(self, one: Span, other: Span) -> bool:
        if self._narration.text[one.end : other.start] != " and ":
            return False
        before = self._narration.lead(one.start)
        while before and before[-1].lower().removesuffix("s") in ROLE_WORDS:
            before.pop()
        return not before or CUES.get(before[-1].lower()) in {"say", "write"}

    def _means_phrase(self, source: Source) -> bool:
        """ "A police officer said. … he added": the phrase that spoke last, if nobody is named in between."""
        if self._phrase is None or self._phrase.start > source.span.start:
            return False
        return next((mention.span.start for mention in self._before(source.span.start)), -1) < self._phrase.start

    @property
    def _people(self) -> Sequence[Person]:
        return self._directory.people

    def _person(self, source: Source) -> Antecedent | None:
        if source.person is not None:
            return Antecedent(source.person, 1.0)
        if source.span not in self._known:
            self._known[source.span] = self._look_up(source)
        return self._known[source.span]

    def _look_up(self, source: Source) -> Antecedent | None:
        if source.kind == "he":
            return self._pronouns.antecedent(source.span.start, source.text, self._last)
        person = self._look_up_phrase(source)
        return None if person is None else Antecedent(person, 1.0)

    def _look_up_phrase(self, source: Source) -> int | None:
        before = self._before(source.span.start)
        match source.kind:
            case "who":
                return next((mention.person for mention in before), None)
            case "it":
                return next((item.person for item in before if self._people[item.person].kind == "body"), None)
            case "role" | "noun":
                looks = (self._in_apposition, self._with_role, self._described)
                return next((person for look in looks if (person := look(source)) is not None), None)
            case "group":
                return self._body(source)
            case _:
                return None

    def _before(self, at: int) -> Iterator[Mention]:
        """The mentions before `at` in the reporter's words, nearest first."""
        index = bisect_left(self._starts, at) - 1
        while index >= 0 and at - self._starts[index] <= _REACH:
            yield self._mentions[index]
            index -= 1

    def _in_apposition(self, source: Source) -> int | None:
        """ "The harbour master, Ada Holt": the name that follows the role."""
        if not self._narration.text.startswith(", ", source.span.end):
            return None
        index = bisect_left(self._directory.starts, source.span.end)
        spans = self._directory.spans[index : index + 1]
        return self._directory.owners[index] if spans and spans[0].start - source.span.end == len(", ") else None

    def _with_role(self, source: Source) -> int | None:
        """ "The minister": the person with that role — the last speaker, else the one mentioned last."""
        words = source.text.lower().split()
        if words[0] != "the" or words[-1] in PLURALS or not is_person_noun(words[-1]):
            return None
        holders = self._roles.holders(words[-1], frozenset(words[1:-1]))
        if self._last in holders:
            return self._last
        return next((item.person for item in self._before(source.span.start) if item.person in holders), None)

    def _described(self, source: Source) -> int | None:
        """ "The 46-year-old judge": whom the paragraph names before, or else the last sentences, if just one."""
        if not _DESCRIBES.match(source.text) and not self._is_epithet(source):
            return None
        at, line = source.span.start, self._narration.line_number(source.span.start)
        people = [mention for mention in self._before(at) if self._people[mention.person].kind == "person"]
        here = {mention.person for mention in people if self._narration.line_number(mention.span.start) == line}
        near = here or self._in_last_sentence(people, at)
        return near.pop() if len(near) == 1 else None

    def _in_last_sentence(self, people: Sequence[Mention], at: int) -> set[int]:
        """Whom the last sentence that names somebody names, if it is near; `people` are the nearest first."""
        gaps = [(self._narration.sentences_between(mention.span.start, at), mention.person) for mention in people]
        return {person for gap, person in gaps if gap == gaps[0][0] <= _SENTENCES}

    def _is_epithet(self, source: Source) -> bool:
        """ "The seamstress", a noun not used before and no office: another word for whom the text has named."""
        opener, *rest = source.text.lower().split()
        if opener != "the" or len(rest) != 1 or not is_person_noun(rest[0]) or rest[0] in DEFINITE_ROLES | PLURALS:
            return False
        before = self._narration.text[: source.span.start].lower()
        return re.search(rf"\b{re.escape(rest[0])}", before) is None

    def _author(self, source: Source) -> int | None:
        """ "A statement on the website of Norr Energy": whose words a document holds."""
        index = bisect_left(self._directory.starts, source.span.end)
        if index == len(self._directory.starts):
            return None
        between = self._narration.text[source.span.end : self._directory.starts[index]]
        return self._directory.owners[index] if _FROM.fullmatch(between) else None

    def _body(self, source: Source) -> int | None:
        """ "The ministry": the one body whose name holds the word."""
        head = source.text.split()[-1].capitalize()
        bodies = [
            index
            for index, person in enumerate(self._people)
            if person.kind == "body" and head in person.name.split() and len(person.name.split()) > 1
        ]
        return bodies[0] if len(bodies) == 1 and len(source.text.split()) == 2 else None
