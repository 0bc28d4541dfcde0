"""Words of attribution: which verbs and phrases name a speech act, and which nouns name its author."""

from __future__ import annotations

import re

from mkdocs_newsbrief.analysis.people.nouns import PEOPLE
from mkdocs_newsbrief.analysis.wordlist import wordlist

# Verbs by what they do with a quotation. Only the lemma is listed; `_forms` inflects it.
_LEMMAS = {
    # introduce whole utterances: "…, she said"
    "say": """say add note explain argue claim state announce warn declare insist reply respond continue conclude
        suggest admit acknowledge joke quip recall remark comment observe complain lament predict shout yell testify
        assert contend maintain reiterate echo caution answer confirm opine muse wonder boast brag exclaim marvel
        proclaim repeat counter retort scoff reveal disclose concede agree apologize apologise whisper sigh laugh
        hint imply allege advise assure report grumble mutter murmur gush fume chant deadpan elaborate emphasize
        emphasise stress underscore underline clarify interject intone volunteer venture counsel vent bellow plead
        protest profess recount relate reason reflect theorize snap sniff snarl thunder sneer wail crow chide
        chime preach chuckle demur deny speculate estimate ponder summarize summarise affirm""",
    # as `say`, but in writing
    "write": "write tweet post email text blog caption read retweet type message reply-tweet",
    # take a listener: "she told reporters"
    "tell": """tell ask remind inform urge thank assure interview challenge press question lecture implore invite
        greet""",
    # characterise something with a few quoted words: "called it a “…”"
    "call": """call describe label brand dub deem characterize characterise denounce condemn criticize criticise
        blast slam praise dismiss deride decry mock ridicule hail tout attack assail accuse blame rate portray cast
        liken compare paint pronounce brand excoriate skewer lambaste applaud commend credit tag bash rip
        trash belittle disparage castigate rebuke fault champion bemoan berate""",
    # commit to or ask for something: "vowed to “…”"
    "pledge": """pledge promise vow demand call-for urge recommend propose push want seek threaten plan aim hope offer
        appeal request advocate commit reject defend encourage support oppose endorse refuse express voice
        raise cite quote mention discuss refer point reference invoke signal indicate speak talk include feature
        conclude agree rail lobby outline lay highlight address tease rattle""",
    # thoughts: quoted, but less often
    "think": "think believe feel fear doubt worry consider hope see find know understand expect view remember learn",
}
_IRREGULAR = {
    "say": "says said saying",
    "write": "writes wrote written writing",
    "tell": "tells told telling",
    "read": "reads read reading",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "see": "sees saw seen seeing",
    "find": "finds found finding",
    "know": "knows knew known knowing",
    "understand": "understands understood understanding",
    "speak": "speaks spoke spoken speaking",
    "seek": "seeks sought seeking",
    "cast": "casts cast casting",
    "quote": "quotes quoted quoting",
    "lay": "lays laid laying",
    "rip": "rips ripped ripping",
    "tag": "tags tagged tagging",
    "plan": "plans planned planning",
    "commit": "commits committed committing",
    "admit": "admits admitted admitting",
    "quip": "quips quipped quipping",
    "brag": "brags bragged bragging",
    "dub": "dubs dubbed dubbing",
    "label": "labels labeled labelled labeling labelling",
    "signal": "signals signaled signalled signaling signalling",
    "refer": "refers referred referring",
    "slam": "slams slammed slamming",
    "demur": "demurs demurred demurring",
    "blog": "blogs blogged blogging",
    "snap": "snaps snapped snapping",
    "learn": "learns learned learnt learning",
    "plead": "pleads pleaded pled pleading",
}
_VOWELS = "aeiou"


def _forms(lemma: str) -> list[str]:
    """A verb's forms: say, says, said, saying."""
    if lemma in _IRREGULAR:
        return [lemma, *_IRREGULAR[lemma].split()]
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    third = "es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s"
    return [lemma, lemma + third, lemma + "ed", lemma + "ing"]


CUES: dict[str, str] = {}
for _kind, _words in _LEMMAS.items():
    for _lemma in _words.split():
        for _form in _forms(_lemma):
            CUES.setdefault(_form, _kind)

# The kinds of verbs that introduce whole utterances.
SAYING = frozenset(("say", "write", "tell"))

# Words between a subject and its verb that do not change who acts.
AUXILIARIES = wordlist(
    """has have had was were is are be been being do does did will would can could may might must shall should
    also then later once again even often never always just still now already soon first further only not ever
    both all himself herself themselves itself instead too recently repeatedly 's ’s who that which n't to"""
)

SUBJECT_PRONOUNS = {
    "he": "he", "she": "she", "they": "they", "it": "it", "i": "i", "we": "we", "who": "who", "you": "you",
}  # fmt: skip
POSSESSIVE_PRONOUNS = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}
OBJECT_PRONOUNS = {"him": "he", "them": "they", "me": "i", "us": "we"}

DETERMINERS = wordlist(
    """the a an his her their its our my one another some many several two three four five other most both this
    that these those each every no any few"""
)

# Heads of noun phrases that speak, write or otherwise are the source of words.
DOCUMENTS = wordlist(
    """ad ads advertisement announcement announcer article advisory bill book caption chapter column commercial
    complaint constitution declaration document documents draft editorial email emails e-mail essay filing
    headline indictment interview invitation lawsuit leaflet letter letters mailer manifesto memo memoir
    message messages motto narrator notice order paper petition piece placard platform plaque poll post poster
    release report resolution ruling script sign signs slogan speech statement statements story study suit
    survey text texts title transcript tweet tweets verdict video voice voiceover website note proposal
    placards banner banners hashtag cover page"""
)
BODIES = wordlist(
    """administration agency alliance army association authority authorities board bureau campaign camp caucus
    church coalition commission committee company conference congress corporation council country court
    delegation department desk embassy firm foundation government group house institute institution kremlin
    magazine majority ministry movement network newspaper ngo office opposition organization organisation
    outlet paper parliament party police presidency publication school senate service side site station team
    think-tank tribunal union university white-house outlet panel pentagon jury"""
)
NOMINAL_HEADS = DOCUMENTS | BODIES | PEOPLE

# Words before a mark that announce a name or a label, not speech: the title “…”, the so-called “…”.
LABEL_WORDS = wordlist(
    """so-called titled entitled named dubbed nicknamed known term terms word words phrase phrases show film
    movie book song album novel series episode program programme play essay title slogan motto hashtag
    headline headlined acronym label labels labeled called"""
)

_HEAD = "|".join(sorted(word for word, kind in CUES.items() if kind in {"say", "write", "tell"}))
_NAME = r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}"
_TAG = (
    rf"(?=(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he(?: [\w’-]{{1,30}}){{1,4}}?|{_NAME}) (?:{_HEAD})\b)"
    r"|(?:said|says|added|wrote|told) [A-Zt])"
)
# ", he said", ". the drummer added", ", said Ada": where a quotation without its closing mark must have ended.
ATTRIBUTION_TAG = re.compile(rf"[,.?!…] {_TAG}")
# The same after a comma: so surely the end that even the next paragraph's opening mark does not outweigh it.
INNER_TAG = re.compile(rf"[,?!] {_TAG}")
