"""Words that news reports use for one and the same thing.

Only for comparing what sources say. A line is a set of words that different outlets choose for the same event.
"""

from __future__ import annotations

import re

from mkdocs_newsbrief.briefing.wording.words import stem, word_set

# What happens. Each set: two desks, given the same facts, would pick different words of it.
_EVENTS = """
    meet met meeting meetings talks talk dialogue summit conversations
    visit visited visits flew trip trips travel traveled travelled tour touched touching landed
    launch launched fire fired firing tested
    kill killed dead died death deaths die fatal fatally toll
    injured injure wounded wound hurt injuries
    arrest arrested detained detain custody
    rise rose risen increase increased climbed climb growth grew grown up
    fall fell fallen drop dropped decline declined decrease decreased down
    vote ballot election elections poll polls
    crash crashed collision collided
    resign resigned quit resignation
    begin began begun start started
    sink sank sunk sinking capsized capsize
    reopen reopened reopening
    rescue rescued saved
    blast explosion exploded
    protest protests demonstration rally demonstrators protesters
    evacuate evacuated evacuation
    resume resumption
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
    buy bought purchase purchased acquire acquired acquisition takeover sell sold sale
    jail jailed prison imprisoned imprisonment
    hit strike struck
    abandon abandoned renounce renounced forsake
"""

# What there is.
_THINGS = """
    quake earthquake tremor
    coronavirus covid pandemic virus
    agreement accord pact deal treaty
    blaze inferno
    storm hurricane typhoon cyclone
    missing unaccounted
    cost costs price worth
    firm company
    early soon earliest
    metre metres meter meters
    kilometre kilometres kilometer kilometers
    tonne tonnes ton tons
    soldier soldiers troops peacekeepers
    house houses home homes
    ally allies alliance alliances
"""

# What a stemmer cannot see: one verb in its forms. Forms that are other words as well ("left", "saw") are missing.
_VERBS = """
    hold held
    send sent
    win won
    lose lost
    give gave given
    take took taken
    make made
    pay paid
    build built
    rebuild rebuilt
    speak spoke spoken
    shoot shot
    fly flown
    drive drove driven
    break broke broken
    steal stole stolen
    bring brought
    fight fought
    choose chose chosen
    seek sought
    spend spent
    keep kept
    lead led
    hide hid hidden
    throw threw thrown
    withdraw withdrew withdrawn
    overthrow overthrew overthrown
    become became
    deal dealt
    mean meant
    forbid forbade forbidden
    flee fled
    swear swore sworn
    write wrote written
    teach taught
    catch caught
    draw drew drawn
"""


def _concepts() -> dict[str, str]:
    concepts: dict[str, str] = {}
    for line in (_EVENTS + _THINGS + _VERBS).split("\n"):
        if not line.strip():
            continue
        first, *others = line.split()
        for word in (first, *others):
            concepts.setdefault(stem(word), stem(first))
    return concepts


_CONCEPT = _concepts()


def concept(word: str) -> str:
    """One name for the words that are used alike; a stem in, a stem out."""
    return _CONCEPT.get(word, word)


# Endings of words that tell what happens, and words that only look so.
_ENDING = re.compile(r"\w{2}(?:ed|ing|ments?|ions?)$")
_NO_EVENTS = word_set(
    """
    situation relation relations nation nations million billion region regions opinion union moment moments government
    governments department departments religion mansion station stations evening morning building buildings
    """
)
_EVENT = frozenset([concept(stem(word)) for word in (_EVENTS + _VERBS).split()])


def is_event(word: str) -> bool:
    """Whether a word, in lower case, is of the kind that tells what happens."""
    return concept(stem(word)) in _EVENT or (bool(_ENDING.search(word)) and word not in _NO_EVENTS)
