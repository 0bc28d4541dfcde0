"""Possible sources: the names, pronouns and noun phrases of the narration that words can come from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal, NamedTuple

from mkdocs_newsbrief.analysis.people.lexicon import ROLE_WORDS
from mkdocs_newsbrief.analysis.people.nouns import PEOPLE
from mkdocs_newsbrief.analysis.quotes.lexicon import (
    AUXILIARIES,
    BODIES,
    CUES,
    DETERMINERS,
    DOCUMENTS,
    NOMINAL_HEADS,
    OBJECT_PRONOUNS,
    POSSESSIVE_PRONOUNS,
    SAYING,
    SUBJECT_PRONOUNS,
)
from mkdocs_newsbrief.analysis.quotes.narration import VEIL, Token
from mkdocs_newsbrief.analysis.wordlist import wordlist
from mkdocs_newsbrief.model import Person, Span

SourceKind = Literal[
    "person", "body", "place", "he", "plural", "it", "who", "first", "role", "group", "document", "noun"
]

_PRONOUN_KINDS: dict[str, SourceKind] = {
    "he": "he", "she": "he", "they": "plural", "it": "it", "i": "first", "we": "first", "you": "first", "who": "who",
}  # fmt: skip
_PHRASE_STOPS = wordlist(
    """of for in on at to with from by about as into over after before and or but nor who which that whose when
    where while than because if"""
)
_PAST = frozenset(("said", "told", "wrote"))
_DASHES = frozenset(("—", "–", "--", "-"))
_DATELINE = 12  # tokens from a place to the dash of its dateline, at most
_MAX_PHRASE = 8
_PLAIN_PHRASE = 3  # words behind "said the", a mark or "who" the last of them
_SHORTEST = 5  # letters of a bare plural, so that "yes" and "this" are none
# Quantities that stand for people before a verb of saying: "others said", "yet another wrote".
_QUANTITIES = wordlist(
    "another others one some many most several both none everyone everybody someone somebody nobody"
)
_GENITIVES = frozenset(("'s", "’s"))
_BARE = ROLE_WORDS | {word for word in PEOPLE if word.endswith("s")}
_OPENERS = _QUANTITIES | DETERMINERS | _BARE  # what opens a phrase, beside a genitive or plural
# "he", "he's", "they’ll": every form in which a subject pronoun is written.
_SUBJECTS = {
    pronoun + ending: pronoun
    for pronoun in SUBJECT_PRONOUNS
    for ending in ("", *(mark + short for mark in "'’" for short in ("s", "d", "ll", "ve", "re", "m")))
}


class Source(NamedTuple):
    """One phrase that may name who spoke. `person` indexes the people of the text; `first`, `last` its tokens."""

    span: Span
    kind: SourceKind
    text: str
    first: int
    last: int
    person: int | None = None
    possessive: bool = False
    object: bool = False


class Directory:
    """Where the people of a text are mentioned; `phrases` are the whole noun phrases, by the start of the name."""

    def __init__(self, people: Sequence[Person]) -> None:
        mentions = [(span, index) for index, person in enumerate(people) for span in person.mentions]
        mentions.sort(key=lambda mention: (mention[0].start, mention[0].end, mention[1]))
        self.people = people
        self.spans = [span for span, _ in mentions]
        self.starts = [span.start for span in self.spans]
        self.owners = [index for _, index in mentions]
        self.phrases = {
            span.start: phrase
            for person in people
            for span, phrase in zip(person.mentions, person.phrases, strict=False)
            if phrase != span
        }

    def within(self, span: Span) -> Iterator[tuple[Span, int]]:
        index = bisect_left(self.starts, span.start)
        while index < len(self.spans) and self.spans[index].start < span.end:
            yield self.spans[index], self.owners[index]
            index += 1


def find_sources(tokens: Sequence[Token], starts: Sequence[int], directory: Directory) -> list[Source]:
    """The possible sources among the tokens of one paragraph, in order, none overlapping another."""
    if not tokens:
        return []
    named = list(_names(tokens, starts, directory))
    taken = {index for source in named for index in range(source.first, source.last + 1)}
    found = [*named, *_pronouns(tokens)]
    found += _phrases(tokens, taken)
    return sorted(found, key=lambda source: source.span.start)


def _names(tokens: Sequence[Token], starts: Sequence[int], directory: Directory) -> Iterator[Source]:
    """The names, each with the whole phrase that it belongs to; a name inside another's phrase is no source."""
    done = 0
    for span, person in _outermost(directory, Span(tokens[0].start, tokens[-1].end)):
        phrase = directory.phrases.get(span.start)
        places = (phrase, span) if phrase else (span,)
        found = next((place for place in map(partial(_tokens_of, tokens, starts), places) if place), None)
        if found is None or span.start < done:
            continue
        first, last = found
        phrase = phrase if phrase and starts[first] == phrase.start else span
        done = tokens[last].end
        possessive = tokens[last].end > phrase.end or _is_possessive(tokens, last)
        who = directory.people[person]
        if who.kind == "place" and _is_dateline(tokens, first, last):
            continue
        yield Source(span, who.kind, who.name, first, last, person, possessive)


def _tokens_of(tokens: Sequence[Token], starts: Sequence[int], place: Span) -> tuple[int, int] | None:
    """The first and last token of a place in the reporter's own words."""
    first, last = bisect_left(starts, place.start), bisect_left(starts, place.end) - 1
    if first == len(tokens) or starts[first] != place.start:
        return None
    return None if any(token.word[0] == VEIL for token in tokens[first : last + 1]) else (first, last)


def _outermost(directory: Directory, within: Span) -> Iterator[tuple[Span, int]]:
    """The mentions that stand in no other one's phrase: not "Westmark" in "Westmark's head, Ada Holt"."""
    named = list(directory.within(within))
    phrases = [(directory.phrases[span.start], span) for span, _ in named if span.start in directory.phrases]
    for span, person in named:
        if not (phrases and any(phrase.holds(span) and span != own for phrase, own in phrases)):
            yield span, person


def _is_dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A place that opens its paragraph with a dash behind it: "NORWICK, March 25 (Coast Wire) —"."""
    return first == 0 and any(token.word in _DASHES for token in tokens[last + 1 : last + 1 + _DATELINE])


def _is_possessive(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].word in "’'" and tokens[index + 1].start == tokens[index].end


def _pronouns(tokens: Sequence[Token]) -> Iterator[Source]:
    for index, token in enumerate(tokens):
        word = token.lower
        if word in _SUBJECTS:
            bare = _SUBJECTS[word]
            span = Span(token.start, token.start + len(bare))
            yield Source(span, _PRONOUN_KINDS[bare], bare, index, index)
        elif word in POSSESSIVE_PRONOUNS or word in OBJECT_PRONOUNS:
            owner = POSSESSIVE_PRONOUNS.get(word) or OBJECT_PRONOUNS[word]
            kind = _PRONOUN_KINDS[owner]
            possessive = word in POSSESSIVE_PRONOUNS
            yield Source(Span(token.start, token.end), kind, owner, index, index, None, possessive, not possessive)


def _phrases(tokens: Sequence[Token], taken: set[int]) -> Iterator[Source]:
    """Noun phrases without a name: "the ministry", "a spokesman", "critics", "South Korean Foreign Minister"."""
    done = -1
    for index, token in enumerate(tokens):
        if index <= done or not (token.lower in _OPENERS or token.lower[-1] == "s"):
            continue
        last = _phrase_end(tokens, index, taken)
        if last is not None:
            done = last
            head = tokens[last]
            yield Source(
                Span(token.start, head.start + len(_bare(head.word))),
                _head_kind(_bare(head.word).lower()),
                _text(tokens[index : last + 1]),
                index,
                last,
                None,
                head.word[-2:] in _GENITIVES or _is_possessive(tokens, last),
            )


def _phrase_end(tokens: Sequence[Token], index: int, taken: set[int]) -> int | None:
    """The index of the head of the phrase that starts here; None where none does."""
    word = tokens[index].lower
    if word in _QUANTITIES and _says(tokens, index + 1):
        return index
    if word in DETERMINERS or word[-2:] in _GENITIVES:
        head = _head_after(tokens, index, taken)
        return _said_by(tokens, index, taken) if head is None else head
    if word == "one" and index and _says(tokens, index - 1):
        return _said_by(tokens, index, taken)
    if (word in _BARE or word[-1] == "s") and index not in taken and _stands_alone(tokens, index):
        return None if _is_apposition(tokens, index, taken) else index
    return None


def _is_apposition(tokens: Sequence[Token], index: int, taken: set[int]) -> bool:
    """Whether an office is that of the name before it: "Ada Holt, Director of Ports"."""
    return index > 1 and tokens[index - 1].word == "," and index - 2 in taken and tokens[index].lower in ROLE_WORDS


def _bare(word: str) -> str:
    return word[:-2] if word[-2:] in _GENITIVES else word


def _text(tokens: Sequence[Token]) -> str:
    words = [token.word for token in tokens]
    return " ".join([*words[:-1], _bare(words[-1])])


def _head_after(tokens: Sequence[Token], start: int, taken: set[int]) -> int | None:
    """The index of the head of the phrase that a determiner opens; None where nobody could speak."""
    best = None
    for index in range(start + 1, min(start + 1 + _MAX_PHRASE, len(tokens))):
        word = tokens[index].lower
        if not word[0].isalnum() or word in _PHRASE_STOPS or word in SUBJECT_PRONOUNS:
            break
        if word in AUXILIARIES and index == start + 1:  # "that are": no noun phrase
            break
        if word in CUES and (word not in NOMINAL_HEADS or best is not None) and index > start + 1:
            return index - 1 if best is None and index - 1 not in taken else best
        if word in AUXILIARIES and index > start + 1:
            return best if best is not None or index - 1 in taken or not _leads_to_cue(tokens, index) else index - 1
        if index in taken:
            best = None
            continue
        if _bare(word) in NOMINAL_HEADS or word.endswith("-year-old"):
            best = index
    return best


def _said_by(tokens: Sequence[Token], start: int, taken: set[int]) -> int | None:
    """ "Said the deckhand, who …": behind the verb anybody may stand, in one word or two."""
    if not (start and _says(tokens, start - 1)):
        return None
    behind = tokens[start + 1 : start + 1 + _PLAIN_PHRASE]
    count = next(
        (at for at, token in enumerate(behind) if not token.word.isalpha() or token.lower in _PHRASE_STOPS), 0
    )
    alone = all(token.word.islower() for token in behind[:count]) and taken.isdisjoint(
        range(start, start + count + 1)
    )
    return start + count if count and alone else None


def _leads_to_cue(tokens: Sequence[Token], index: int) -> bool:
    """Whether only auxiliaries stand between here and a verb of saying."""
    for token in tokens[index : index + 3]:
        if token.lower in CUES:
            return True
        if token.lower not in AUXILIARIES and not token.lower.endswith("ly"):
            return False
    return False


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Bare plurals ("officials", "marchers chanted") and capitalised offices ("Foreign Minister also said")."""
    token = tokens[index]
    word = token.lower
    following = tokens[index + 1].word if index + 1 < len(tokens) else "."
    if word in PEOPLE and word.endswith("s"):
        return not following[0].isupper()
    if word in ROLE_WORDS:
        return token.word[0].isupper() and (following.islower() or following in ".,:")
    return len(word) >= _SHORTEST and word not in CUES and word not in AUXILIARIES and _says(tokens, index + 1)


def _says(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is a verb of saying in the past tense: "said", "chanted", "wrote"."""
    if index >= len(tokens):
        return False
    word = tokens[index].lower
    return CUES.get(word) in SAYING and (word in _PAST or word.endswith("ed"))


def _head_kind(head: str) -> SourceKind:
    if head in DOCUMENTS:
        return "document"
    if head in BODIES:
        return "group"
    return "role" if head in PEOPLE else "noun"
