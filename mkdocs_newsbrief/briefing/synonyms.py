"""Words that news reports use for one and the same thing.

Only for comparing what sources say. A line is a set of words that different outlets choose for the same event.
"""

from __future__ import annotations

from mkdocs_newsbrief.briefing.words import stem

# Each set: two desks, given the same facts, would pick different words of it.
_SETS = """
    meet met meeting meetings talks talk dialogue summit conversations
    launch launched fire fired firing tested
    kill killed dead died death deaths die fatal fatally toll
    injured injure wounded wound hurt injuries
    arrest arrested detained detain custody
    rise rose risen increase increased climbed climb growth grew grown up
    fall fell fallen drop dropped decline declined decrease decreased down
    quake earthquake tremor
    coronavirus covid pandemic virus
    agreement accord pact deal treaty
    vote ballot election elections poll polls
    blaze inferno
    crash crashed collision collided
    resign resigned quit resignation
    storm hurricane typhoon cyclone
    begin began begun start started
    sink sank sunk sinking capsized capsize
    reopen reopened reopening
    rescue rescued saved
    missing unaccounted
    blast explosion exploded
    protest protests demonstration rally demonstrators protesters
    cost costs price worth
    evacuate evacuated evacuation
    firm company
    resume resumption
    early soon earliest
    decide decision
    propose proposal
    arrive arrival
    destroy destruction
    produce production
    reduce reduction
    expand expansion
    invade invasion
    approve approval
    apologise apologize apology
    abandon abandoned renounce renounced forsake
"""


def _concepts() -> dict[str, str]:
    concepts: dict[str, str] = {}
    for line in _SETS.strip().splitlines():
        first, *others = line.split()
        for word in (first, *others):
            concepts.setdefault(stem(word), stem(first))
    return concepts


_CONCEPT = _concepts()


def concept(word: str) -> str:
    """One name for the words that are used alike; a stem in, a stem out."""
    return _CONCEPT.get(word, word)
