"""The name behind the phrase: pronouns, roles and short forms lead to the fullest name that the text has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.analysis.people.lexicon import DEFINITE_ROLES, ROLE_SYNONYMS
from mkdocs_newsbrief.analysis.quotes.choice import Decision
from mkdocs_newsbrief.analysis.quotes.lexicon import CUES
from mkdocs_newsbrief.analysis.quotes.narration import Narration
from mkdocs_newsbrief.analysis.quotes.sources import Directory, Source
from mkdocs_newsbrief.analysis.wordlist import wordlist
from mkdocs_newsbrief.model import Person, Span

# How far back, in characters, a pronoun or a role may point.
_REACH = 1500
# A step into the past costs this much per sentence; the bonuses below are on the same scale.
_PER_SENTENCE, _PER_CHARACTER = 1.2, 0.004
_SPEAKS, _SUBJECT, _LAST_SPEAKER, _SAME_GENDER, _PER_MENTION = 2.4, 1.6, 1.5, 0.6, 0.08
_SAYING = frozenset(("say", "write"))
_VERB = 24  # characters after a name in which its verb must start
_POSSESSIVE, _OBJECT = -0.6, -1.0
_MANY = 6
_LEAD = 6  # words before a subject
_MENTIONS = 40  # weighed for one pronoun, nearest first
_INDEFINITE = frozenset(("a", "an", "one", "another"))
_BEFORE_OBJECTS = wordlist("""of to with for by from at about on against""")


class Speakers:
    """Names the sources of one text, in reading order: who spoke last matters for who "he" is."""

    def __init__(self, story: str, narration: Narration, directory: Directory) -> None:
        self._story, self._narration, self._directory = story, narration, directory
        self._roles = [
            (index, set(role.lower().split()))
            for index, person in enumerate(directory.people)
            for role in person.roles
        ]
        self._last: int | None = None
        self._phrase: Span | None = None
        self._known: dict[Span, int | None] = {}

    def name(self, decision: Decision) -> str | None:
        """The fullest name of the speaker; the phrase itself where it names nobody; None for a lost pronoun."""
        source = decision.taken.source
        if source is None:
            return None
        if source.kind == "he" and self._means_phrase(source):
            return self._phrase.of(self._story) if self._phrase else None
        person = self._person(source)
        self._phrase = None
        if person is not None:
            self._last = person
            return self._people[person].name
        if source.kind in {"he", "plural", "it", "who", "first"}:
            return None
        self._phrase = source.span if source.text.split()[0].lower() in _INDEFINITE else None
        return source.span.of(self._story)

    def _means_phrase(self, source: Source) -> bool:
        """ "A police officer said. … he added": the phrase that spoke last, if nobody is named in between."""
        if self._phrase is None or self._phrase.start > source.span.start:
            return False
        return next((span.start for span, _ in self._mentions(source.span.start)), -1) < self._phrase.start

    @property
    def _people(self) -> Sequence[Person]:
        return self._directory.people

    def _person(self, source: Source) -> int | None:
        if source.person is not None:
            return source.person
        if source.span not in self._known:
            self._known[source.span] = self._look_up(source)
        return self._known[source.span]

    def _look_up(self, source: Source) -> int | None:
        at = source.span.start
        match source.kind:
            case "he":
                return self._best(at, source.text)
            case "who":
                return next((person for _, person in self._mentions(at)), None)
            case "it":
                return next((person for _, person in self._mentions(at) if self._people[person].kind == "body"), None)
            case "role":
                person = self._in_apposition(source)
                return self._with_role(source) if person is None else person
            case "group":
                return self._body(source)
            case _:
                return None

    def _fits(self, index: int, pronoun: str) -> bool:
        """Whether a pronoun may mean somebody; a known other gender is out."""
        person = self._people[index]
        return person.kind == "person" and person.pronoun in (pronoun, None)

    def _mentions(self, at: int) -> Iterator[tuple[Span, int]]:
        """The mentions before `at` in the reporter's words, nearest first."""
        index = bisect_left(self._directory.starts, at) - 1
        while index >= 0 and at - self._directory.spans[index].start <= _REACH:
            span = self._directory.spans[index]
            if not self._narration.is_veiled(span.start):
                yield span, self._directory.owners[index]
            index -= 1

    def _best(self, at: int, pronoun: str) -> int | None:
        near = [(span, person) for span, person in self._mentions(at) if self._fits(person, pronoun)]
        scored = [(self._score(span, person, at), person) for span, person in near[:_MENTIONS]]
        if not scored:
            return self._last if self._last is not None and self._fits(self._last, pronoun) else None
        return max(scored, key=lambda pair: (pair[0], -pair[1]))[1]

    def _score(self, span: Span, person: int, at: int) -> float:
        narration, who = self._narration, self._people[person]
        sentences = narration.sentences_between(span.start, at)
        score = -_PER_SENTENCE * sentences
        score -= _PER_CHARACTER * narration.told_between(span.end, at)
        lead = narration.lead(span.start)
        if self._speaks(span) or self._opens(span, lead):
            score += _SPEAKS if sentences <= 1 and self._speaks(span) else _SUBJECT
        if lead and lead[-1].lower() in _BEFORE_OBJECTS:
            score += _OBJECT
        if narration.text[span.end : span.end + 2] in {"'s", "’s"}:
            score += _POSSESSIVE
        score += _LAST_SPEAKER * (person == self._last) + _SAME_GENDER * (who.pronoun is not None)
        return score + _PER_MENTION * min(len(who.mentions), _MANY)

    def _opens(self, span: Span, lead: Sequence[str]) -> bool:
        """Whether this is the first name of its sentence, and stands near its start: the subject, most likely."""
        index = bisect_left(self._directory.starts, span.start) - 1
        start = self._narration.sentence(span.start).start
        return len(lead) <= _LEAD and (index < 0 or self._directory.starts[index] < start)

    def _speaks(self, span: Span) -> bool:
        following = self._narration.text[span.end : span.end + _VERB].split()[:1]
        return bool(following) and CUES.get(following[0]) in _SAYING

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
        if words[0] != "the" or words[-1] not in DEFINITE_ROLES:
            return None
        holders = self._holders(words[-1], set(words[1:-1]))
        if self._last in holders:
            return self._last
        return next((person for _, person in self._mentions(source.span.start) if person in holders), None)

    def _holders(self, head: str, modifiers: set[str]) -> set[int]:
        """Who has the role; where the modifiers ("Russian") single some out, only those."""
        heads = set(ROLE_SYNONYMS.get(head, ())) | {head}
        fitting = [(index, role) for index, role in self._roles if heads & role or "counterpart" in role]
        told = {index for index, role in fitting if modifiers & role}
        return told or {index for index, _ in fitting}

    def _body(self, source: Source) -> int | None:
        """ "The ministry": the one body whose name holds the word."""
        head = source.text.split()[-1].capitalize()
        bodies = [
            index
            for index, person in enumerate(self._people)
            if person.kind == "body" and head in person.name.split() and len(person.name.split()) > 1
        ]
        return bodies[0] if len(bodies) == 1 and len(source.text.split()) == 2 else None
