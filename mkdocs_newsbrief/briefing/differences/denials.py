"""Denials: a claim, and somebody who says that it is not so; in one sentence, one article or several.

A denial says what it denies ("denied that …", "suggestions that … are untrue"), or points back to what was said just
before it ("That is not correct", "The company rejects the accusation"). In the one case the claim is the sentence
that tells most of what is denied, in the other the sentence before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.contradiction import denied_words
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.standing import outside_quotes

# What is denied is something said, not something offered or asked for: "rejected the offer" denies nothing.
_SAID = (
    r"(?:accounts?|accusations?|allegations?|assertions?|charges?|claims?|criticisms?|ideas?|notions?|reports?|rumou?rs?|"
    r"speculation|statements?|stor(?:y|ies)|suggestions?|talk|theor(?:y|ies)|versions?|views?)"
)
_GIVEN = (
    r"(?:calculations?|figures?|numbers?|sums?)"  # may be denied, too, but "the number is wrong" may be of any thing
)
_UNTRUE = (
    r"(?:is|are|was|were) (?:\w+ )?(?:an? |pure |“)*(?:baseless|fabrications?|false|fiction|groundless|"
    r"incorrect|inventions?|lies?|"
    r"nonsense|not (?:correct|true)|unfounded|untrue|without foundation|wrong)\b"
)
_REJECTS = r"(?:contest|contradict|dismiss|disput|rebut|refut|reject|repudiat|rubbish)(?:e|ed|es|ing|s)?"

# How a sentence denies, each way with what it looks for.
_WAYS = (
    # to deny is to say no, unless something is denied to somebody
    r"(?<!was )(?<!were )(?<!been )(?<!be )(?<!being )(?<!not )(?<!n’t )(?<!n't )\bden(?:ied|ies|y)\b"
    r"(?! (?:\w+ )?(?:access|bail|entry|permission|visas?)\b)",
    rf"(?<!not )(?<!n’t )(?<!n't )(?<!necessarily )\b{_REJECTS} "
    rf"(?=(?:it|that|them|this)\b|(?:[\w’'-]+ ){{0,6}}?(?:{_SAID}|{_GIVEN})\b)",
    rf"\b{_SAID}\b[^.;]{{0,120}}? {_UNTRUE}",
    r"\b(?:no|not a|without) (?:evidence|indication|sign|truth) (?:for|in|of|that)\b|\bhad nothing to do with\b",
    r"\bwill have none of it\b|\brul(?:ed|es) (?:it|that|this) out\b|\bno such\b",
    r"\b(?:insist|maintain|said|say|stress)(?:ed|s)? (?:\w+ ){0,3}there (?:had been|has been|is|was) no\b",
)
_DENIES = re.compile("|".join(_WAYS), re.IGNORECASE)
# "The Ministry insists that no shot was fired": it answers only what was said just before.
_INSISTS = re.compile(
    r"\b(?:adamant|insist|maintain|repeat|stress)\w* (?:\w+ ){0,3}that [^.]{0,60}\b(?:never|no|not|nothing)\b",
    re.IGNORECASE,
)
# "dismissed reports that …", "Claims that … are false": the sentence tells the claim, too.
_CLAIMED = re.compile(
    rf"\b{_SAID} (?:about|according to which|of|that) (?P<claim>[^.;]{{12,200}}?)(?=[.;,]| {_UNTRUE})", re.IGNORECASE
)
# “Nobody came to harm,” replied the hospital: an answer that says no to what was said just before.
_ANSWERS = re.compile(
    r"(?:\b(?:never|no|nobody|none|not|nothing)\b|n[’']t\b)[^.]*[,.!?][”\"] "
    r"(?:answered|countered|replied|responded|retorted|snapped)\b",
    re.IGNORECASE,
)
# “We did not pay for it,” said the club: such an answer if somebody was accused just before.
_SAYS_NO = re.compile(
    r"^\W*(?:[\w’']+ ){0,7}?"
    r"(?:(?:never|no|nobody|none|not|nothing)\b|\w+n[’']t\b)[^”\"]*[,.!?][”\"] "
    r"(?:\w+ ){0,3}?(?:said|says)\b",
    re.IGNORECASE,
)
_ACCUSES = re.compile(r"\b(?:accus|alleg|blam|claim|rumou?r|suspect)", re.IGNORECASE)
# It points back, and says nothing itself of what is denied.
_BACK = re.compile(
    r"^\W*(?:[\w’'-]+ ){0,7}?(?:"
    rf"(?:den(?:ied|ies|y)|{_REJECTS}) (?:it|this|the {_SAID}|any of (?:it|this)|"
    r"that(?= (?:again|on|strongly|yesterday)\b|[.,;]|$))\b"
    r"(?! (?:of|that))"
    r"|(?:it|that|this) (?:is|was) (?:false|incorrect|nonsense|not (?:correct|so|the case|true)|untrue)\b"
    r"|calls? (?:it|that|this) (?:a lie|absurd|false|fanciful|fantasy|invention|nonsense|rubbish|untrue)\b"
    r"|(?:having|will have) none of it|(?:said|says?) (?:no\b|that[’']?s? (?:is )?(?:not so|nonsense|rubbish))"
    r"|\w+ that no such \w+|nothing of the (?:kind|sort)|protests? (?:her|his|their) innocence"
    r"|(?:insist|maintain|said|say)s? (?:\w+ ){0,4}that (?:"
    r"(?:he|it|she|they) (?:did|had|has|have|is|was|were)(?: not|n[’']t)|"
    r"(?:nobody|none) (?:did|had|has|have|is|was|were))\W*$)"
    r"|^\W*(?:He|It|She|They) (?:are|did|do|does|had|has|have|is|was|were)(?:n[’']t| not)[.,]"
    r"|^\W*(?:No ?one|Nobody|None) (?:did|had|was|were)[.,]",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\bthe {_SAID}\b", re.IGNORECASE)
_ALLEGES = re.compile(
    r"\b(?:according|accus|alleg|believ|blam|charg|claim|complain|insist|maintain|message|report|rumou?r|said|say|suggest|"
    r"suspect|warn)",
    re.IGNORECASE,
)
_ENOUGH, _AFAR = 350, 500  # thousandths of what is denied that a claim must tell, just before it and elsewhere …
_SHARED = 2  # words of what is denied that a claim must have …
_LEAST = 3 * 1024  # … and what that weighs at the least, in 1/1024 nat
_BEFORE = 3  # sentences before a denial in which its claim may stand
_CLAIMS = 2  # sources whose claim is shown
_SHORT = 4  # words: less is no claim


@dataclass(frozen=True, slots=True)
class _Denial:
    side: Side
    words: frozenset[str]  # of what is denied; none where it points back


def find_denials(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Each claim with those who deny it; what denies one claim stands together."""
    by_claim: defaultdict[tuple[str, int], list[tuple[Side, Side]]] = defaultdict(list)
    places = {(telling.document, telling.sentence.number): telling for telling in corpus.tellings}
    for telling in corpus.sentences:
        for denial in _denials(telling):
            found = _claims(denial, corpus, places)
            if found:
                by_claim[found[0].telling.key] += [(side, denial.side) for side in found]
    for key in sorted(by_claim):
        pairs = by_claim[key]
        sides = dict.fromkeys([*(claim for claim, _ in pairs), *(denial for _, denial in pairs)])
        yield Finding("What is claimed and denied", "denial", tuple(sides), reported=True)


def _denials(telling: Telling) -> Iterator[_Denial]:
    """The first denial of a sentence."""
    if telling.length > 60:
        return
    back = _BACK.search(telling.text) or _ANSWERS.search(telling.text) or _SAYS_NO.match(telling.text)
    match = _DENIES.search(telling.text) or _INSISTS.search(telling.text)
    if back:
        yield _Denial(Side(telling, telling.opening, len(telling.text)), frozenset())
    elif match:
        words = telling.words_in(match.start(), len(telling.text)) | telling.words_in(telling.opening, match.start())
        behind = telling.words_in(match.end(), len(telling.text))
        claimed = _CLAIMED.search(telling.text)
        told = telling.words_in(*claimed.span("claim")) if claimed else behind if len(behind) > 1 else words
        yield _Denial(_whole(telling), told - OFFICES)


def _claims(denial: _Denial, corpus: Corpus, places: dict[tuple[int, int], Telling]) -> list[Side]:
    telling = denial.side.telling
    before = [
        found
        for back in range(1, _BEFORE + 1)
        if (found := places.get((telling.document, telling.sentence.number - back)))
    ]
    if not denial.words:
        near = [one for one in before if _may_be_denied(one) and not _is_spoken(one)]
        if _SAYS_NO.match(telling.text) and not _ACCUSES.search(before[0].text if before else ""):
            return []
        named = _NAMED.search(telling.text) or _ANSWERS.search(telling.text)  # "the accusation" is of one who accuses
        return [_whole(one) for one in near[:1] if _ALLEGES.search(one.text) or (one is before[0] and not named)]
    likest = _likest(denial, corpus, before)
    return [_whole(one) for one in likest]


def _likest(denial: _Denial, corpus: Corpus, before: Sequence[Telling]) -> list[Telling]:
    """Sentences that tell what is denied: the best of each source, its own first."""
    matching = corpus.matching
    mass = max(1, matching.weight(denial.words))
    found: dict[int, tuple[int, Telling]] = {}
    afar = matching.sharing(denial.words) if _DENIES.search(denial.side.telling.text) else []
    for other in [*before, *afar]:
        if other is denial.side.telling or not _may_be_denied(other):
            continue
        shared = matching.weight(denial.words & other.words)
        own = other.document == denial.side.telling.document
        if own and other not in before:
            continue
        if len(denial.words & other.words) < _SHARED or denied_words(other) & denial.words:
            continue
        if shared >= _LEAST and 1000 * shared >= (_ENOUGH if own else _AFAR) * mass:
            score = 1000 * shared // mass + 200 * bool(_ALLEGES.search(other.text)) + 300 * own
            if score > found.get(other.document, (0, other))[0]:
                found[other.document] = (score, other)
    best = sorted(found.values(), key=lambda pair: (-pair[0], pair[1].key))
    return [other for _, other in best[:_CLAIMS]]


def _may_be_denied(telling: Telling) -> bool:
    """Whether a sentence claims something itself."""
    return (
        telling.length >= _SHORT
        and not _DENIES.search(telling.text)
        and not telling.text.rstrip("”\"’' ").endswith("?")
    )


def _is_spoken(telling: Telling) -> bool:
    """Whether it is mostly somebody's own words, and claims nothing of others."""
    return 2 * len(outside_quotes(telling.text).split()) < telling.length


def _whole(telling: Telling) -> Side:
    return Side(telling, telling.opening, len(telling.text))
