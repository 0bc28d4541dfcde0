"""Which way an expression looks that could lie before or after publication: ahead or back.

The clause decides — which verb governs, its tense, voice and aspect, the preposition, the noun that the day is told
with — and how far off the two days are. What each of these counts is data: integers in outlook.json, fitted by
`benchmarks/outlook_model.py` (logistic regression, rounded). A sum above zero looks ahead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources

from mkdocs_newsbrief.analysis.dates.clause import Clause, clause_at, reports
from mkdocs_newsbrief.analysis.dates.forms import DETERMINERS

# Nouns of a term, and of what nobody plans: accidents, crimes, weather, decisions that are known.
_TERM = re.compile(r"(?:dead|time)lines?|cut-?offs?|ultimatums?|target")
_MISHAP = re.compile(
    r"attacks?|blasts?|bomb\w*|crash\w*|collapses?|storms?|floods?|\w*quakes?|fires?|shootings?|killings?|murders?|"
    r"deaths?|massacres?|explosions?|derailments?|robber\w+|raids?|accidents?|disasters?|outages?|leaks?|tornado\w*|"
    r"hurricanes?|landslides?|rulings?|verdicts?|announcements?|reports?|statements?|defeats?|losses|wins?|"
    r"victor\w+|resignations?|arrests?|riots?|violence|incidents?|stabbings?|coups?|clash\w*|results?|figures?|remarks?|"
    r"comments?|blaze|stampede|sinking|mudslides?|avalanche|eruption|tremors?|kidnapping|heist|theft|burglary|outbreak|"
    r"breach|spill|blackout|ambush|airstrikes?|shelling|assassination|episode|decisions?|clos(?:e|ing)|prices?|session|drop|fall|rise|gains?|rout|plunge"
)
# Words that put the day before or behind what is told: "ahead of Monday's vote", "after the raid on Monday".
_AWAITED = re.compile(
    r"\b(?:ahead of|before|prior to|(?:heading|going) into|(?:lead|run|build)(?:ing)?[- ]?up to|up to|eve of|"
    r"(?:prepar|brac|train|prim)(?:e|es|ed|ing) for|wait(?:s|ed|ing)? for|await(?:s|ed|ing)?|qualif(?:y|ies|ied) for|"
    r"ready for|favourites? to)\s(?:[^.,;:!?]{0,60}\s)?$",
    re.IGNORECASE,
)
_AFTERMATH = re.compile(
    r"\b(?:after|following|since|because of|in the wake of|in response to|(?:cause|victims?|scene|site|damage|toll|"
    r"survivors?|footage|blame|responsibility|suspects?) (?:of|from|for|in))\s(?:[^,;:!?]{0,60}\s)?$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|nothing|never|nobody|none|no one)\b|n[’']t\b", re.IGNORECASE)
_TURN = re.compile(r"[,;] (?:but|instead|yet)\b|; ", re.IGNORECASE)
# A decision about what is to come: its "until", "for", "to" names the day that it sets.
_SETS = re.compile(
    r"adjourn\w*|postpon\w+|delay\w*|extend\w*|defer\w*|remand\w*|suspend\w*|bann?\w*|jailed|moved?|set|given?|gave|put|"
    r"brought|called|sent|cancel\w*|scrapp\w+|scheduled|rescheduled|planned|invited|summoned|agreed|decided|voted|vowed|promised|pledged|arranged"
)
_INDEFINITE = ("a", "an", "another", "no", "any", "some")
_REACH = 90  # characters before the expression in which such words count


def _features(clause: Clause) -> Iterator[str]:
    """What speaks for ahead or back, one name each; the first is the kind of the verb, the second how near it is."""
    kind = clause.own.kind if clause.own else "none"
    yield f"own:{kind}"
    yield f"gap:{kind}:{clause.gap}"
    yield f"{clause.preposition}|{kind}"
    yield f"on:{clause.preposition}"
    yield from _governing(clause)
    yield from _aside(clause) if clause.own else ()
    yield from _around(clause) if not clause.own or kind == "doing" else ()
    yield from _noun(clause)
    yield from _circumstances(clause)
    yield from _bounds(clause)


def _governing(clause: Clause) -> Iterator[str]:
    """What the verb of the clause does, and what it stands under."""
    own = clause.own
    if own is None:
        return
    above = next((verb for verb in reversed(clause.left) if verb.kind != "to"), None)
    if own.kind == "to" and above is None:
        yield "to<nothing"
    elif own.kind == "to" and above:
        yield f"to<{above.kind}"
        yield f"to<{above.kind}|{clause.preposition}"
        yield f"to<{above.word}"
        yield "to<sets" if _SETS.fullmatch(above.word) else "to<free"
    if _SETS.fullmatch(own.word):
        yield f"sets|{clause.preposition}"
        yield "sets"
    if reports(own) and own.kind in ("past", "present", "has-done", "had-done"):
        yield f"says:{clause.gap}"


def _aside(clause: Clause) -> Iterator[str]:
    """The verbs that stand outside the clause of a verb: under which it is said, and what follows."""
    own, later = clause.own, clause.later
    assert own is not None
    if clause.outer and reports(clause.outer) and own.kind != "doing":
        yield f"said|{own.kind}"
        if clause.outer.kind == "present":
            yield f"says|{own.kind}"
    yield f"later|{own.kind}|{later.kind if later else 'none'}"
    yield f"next:{clause.right[0].kind if clause.right else 'none'}"


def _around(clause: Clause) -> Iterator[str]:
    """Where no verb stands before: the one behind, else those around the clause."""
    right = clause.right[0].kind if clause.right else "none"
    yield f"right:{right}"
    yield f"{clause.preposition}|right:{right}"
    if clause.right and clause.words[clause.first].text in _INDEFINITE:
        yield f"some|{right}"
    if clause.right and _SETS.fullmatch(clause.right[0].word):
        yield f"right-sets:{right}"
    if right == "none":
        yield f"outer:{clause.outer.kind if clause.outer else 'none'}"
        yield f"later:{clause.later.kind if clause.later else 'none'}"
    elif clause.outer:
        yield f"outer-too:{clause.outer.kind}"


def _noun(clause: Clause) -> Iterator[str]:
    """The noun that the day is told with: behind it ("the Friday deadline") or before ("a raid on Friday")."""
    before, behind = clause.ahead(5), clause.behind(4)
    if clause.sentence.startswith("'s", clause.end) or (before and before[-1] in DETERMINERS):
        term = any(_TERM.fullmatch(word) for word in behind[:2])
        mishap = any(_MISHAP.fullmatch(word) for word in behind[:2])
        noun = "term" if term else "mishap" if mishap else "noun"
        yield f"with:{noun}"
        yield f"with:{noun}|{clause.verb.kind if clause.verb else 'none'}"
    elif any(_MISHAP.fullmatch(word) for word in before[-3:]):
        yield "of:mishap"
    if behind[:2] in (["as", "the"], ["as", "a"]):
        yield "named-as"
    if any(_TERM.fullmatch(word) for word in (*before, *behind)):
        yield "near:term"


def _circumstances(clause: Clause) -> Iterator[str]:
    """Words that put the day before or behind something else."""
    left = clause.sentence[max(0, clause.start - _REACH) : clause.start]
    if awaited := _AWAITED.search(left):
        yield f"awaited:{awaited[0].split()[0].lower()[:4]}"
    elif _AFTERMATH.search(left):
        yield "aftermath"
        if clause.own and clause.own.kind.startswith(("is", "has", "present")):
            yield "aftermath-now"


def _bounds(clause: Clause) -> Iterator[str]:
    """ "If", "not until", "but", and the verb of a sentence that the day opens."""
    own = clause.own.kind if clause.own else "none"
    if clause.preposition in ("until", "till") and _NEGATED.search(clause.sentence, 0, clause.start):
        yield f"not-until:{own}"
    if clause.preposition in ("until", "till") and clause.right and clause.right[0].kind == "to":
        yield "until-to"
    if any(word.text in ("if", "unless") for word in clause.words[: clause.before]):
        yield "if"
    if turn := _TURN.search(clause.sentence, clause.end):
        behind = (verb.kind for verb in clause.verbs if clause.words[verb.first].start > turn.start())
        yield f"but:{own}|{next(behind, 'none')}"
    if clause.before <= 1:
        yield f"opens:{clause.later.kind if clause.later else 'none'}"


_STEPS = (7, 30, 60, 120, 180, 240, 300, 330, 358)


def near_weekday(back: int) -> str:
    """The name of a bare weekday that was `back` days ago."""
    return f"weekday:{back}"


def near_month(ahead: int) -> str:
    """The name of a bare month that comes in `ahead` months."""
    return f"month:{ahead}"


def near_day(ahead: int) -> str:
    """The name of a day without a year that comes in `ahead` days."""
    return f"day:{sum(ahead >= step for step in _STEPS)}"


def named(names: Sequence[str], near: str) -> Iterator[str]:
    """All that is weighed: what the sentence says, how far off the day is, what its verb is to such an expression."""
    yield from names
    yield near
    yield f"{near.partition(':')[0]}/{names[0]}"
    yield f"{near}/{names[1][-1]}"


@lru_cache(maxsize=64)
def features(sentence: str, start: int, end: int) -> tuple[str, ...]:
    """What the sentence says of the way in which `sentence[start:end]` looks."""
    return tuple(dict.fromkeys(_features(clause_at(sentence, start, end))))


@cache
def fitted_weights() -> Mapping[str, int]:
    text = resources.files(__package__).joinpath("outlook.json").read_text(encoding="utf-8")
    weights: Mapping[str, int] = json.loads(text)["weights"]
    return weights


def outlook(sentence: str, start: int, end: int, near: str) -> int:
    """How much speaks for ahead (above zero) or back; `near` names what the expression is and how far off."""
    weights = fitted_weights()
    return sum(weights.get(name, 0) for name in named(features(sentence, start, end), near))
