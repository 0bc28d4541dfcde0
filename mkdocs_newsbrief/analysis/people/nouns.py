"""Nouns for somebody, and the small words between them: what shows a noun phrase where no tagger is at hand."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import MONTHS
from mkdocs_newsbrief.analysis.people.lexicon import ROLE_WORDS
from mkdocs_newsbrief.analysis.wordlist import wordlist

# Heads of noun phrases that name a person or people.
PEOPLE = wordlist(
    """activist activists actor actress adviser advisers advisor advisors advocate advocates agent aide aides allies
    ally ambassador analyst analysts anchor announcer architect artist assistant attorney attorneys author authors
    backers bishop blogger boss boy brother businessman businesswoman candidate candidates captain caller
    celebrities chairman chairwoman chair chairs chancellor chief child children citizen clerk client coach
    colleague colleagues columnist comedian commander commentator commissioner conservative conservatives
    congressman congresswoman consultant coordinator correspondent counsel counselor counterpart couple crew critic
    critics crowd daughter dean defender defenders delegate delegates democrat democrats deputy detective detractors
    developer diplomat diplomats director doctor donor donors driver economist economists editor editors employee
    employees engineer envoy envoys executive executives expert experts family fan fans farmer father filmmaker
    firefighter founder friend friends general girl governor governors grandfather grandmother guest head historian
    host hosts husband individual inspector interviewer investigator investigators journalist journalists judge
    judges justice justices king lawmaker lawmakers lawyer lawyers leader leaders lecturer legislator liberals
    lieutenant lobbyist man manager mayor mayors medic member members men mentor minister ministers moderator
    moderators mogul mom monarch mother musician neighbor neighbour nominee nurse nurses observer observers officer
    officers official officials onlooker operative operatives opponent opponents organizer organizers organiser
    organisers owner panelist parent parents participant participants partner passenger pastor patient people person
    photographer physician pilot player poet pollster pollsters pope premier president president-elect presidents
    priest prince princess principal prisoner producer professor professors prosecutor prosecutors protester
    protesters psychologist publicist publisher pundit pundits queen reporter reporters representative
    representatives republican republicans researcher researchers resident residents reverend rival rivals runner
    scholar scholars scientist scientists secretary senator senators sheriff singer sister soldier son source
    sources speaker spokesman spokesmen spokesperson spokespeople spokespersons spokeswoman staffer staffers star
    strategist strategists student students superintendent supporter supporters surgeon surrogate surrogates teacher
    teachers teenager trader trustee veteran veterans victim victims villagers viewer voter voters wife winner
    witness witnesses woman women worker workers writer writers youth analyst businesspeople tycoon billionaire
    millionaire newcomer front-runner frontrunner contender insider insiders politician politicians chairperson ceo
    lieutenant co-founder cofounder co-chair co-author volunteer volunteers user users aficionado native boss bosses
    others many some one"""
)
# Kin, callings and titles that no ending shows.
_CALLINGS = wordlist(
    """mum mam mom dad gran granny nan nanny grandad granddad grandma grandpa grandson granddaughter grandchild
    uncle aunt auntie nephew niece cousin twin stepfather stepmother stepson widower fiance fiancee spouse bride
    groom lover landlady milkmaid maid vicar curate canon monk nun friar deacon dean imam rabbi mullah sheikh cleric
    monarch baron duke duchess count countess earl knight lord lady chef cook smith wright clerk cadet corporal
    brigadier marshal commandant constable sleuth guard guide scout nanny au-pair tsar czar champion captain vet
    medic midwife paramedic mathematician novice pupil alumnus graduate athlete acrobat aristocrat autocrat democrat
    technocrat bureaucrat diplomat expat patriot pilot poet prophet dissident resident president client parent
    orphan refugee trainee employee trustee licensee appointee nominee escapee evacuee devotee hostage captive
    convict thief rebel insurgent spy star idol hero heroine ace whiz novelist virtuoso maestro soprano tenor alto
    magnate baron heir heiress host hostess waitress stewardess seamstress mistress headmistress authoress chief
    head chair ombudsman ombudswoman fellow comrade ally enemy foe bachelor peer dj mc qc kc mep tutor proxy scribe
    sage dame sire serviceman workmate housemate flatmate teammate classmate schoolmate roommate soulmate shipmate
    warden beadle bailiff attache charge child kid toddler baby boy girl lad lass teen youngster junior senior elder
    oldie newlywed local native member individual creative principal general professional original vice-chancellor
    vice-chair co-chair second-in-command commander-in-chief editor-in-chief tailor butcher barber baker grocer
    plumber miller chauffeur entrepreneur amateur connoisseur saboteur voyeur provocateur restaurateur masseur
    coroner signatory beneficiary missionary notary secretary adversary visionary revolutionary functionary
    mercenary luminary dignitary contemporary"""
)
_AGENT = re.compile(
    r".+(?:[a-z]{2}er|[st]or|ist|[ct]ian|rian|eer|[ie]ant|ident|ogue|opath|ologist|graph|smith|wright|herd|monger|keeper|"
    r"lord|lady|man|men|woman|women|boy|girl|maid|mate|folk|person|master|mistress)s?"
)
# Things that end like callings.
_THINGS = wordlist(
    """water power order paper matter number letter river tower winter summer center computer chapter corner border
    newspaper dinner counter shoulder weather layer tier pier career beer deer cheer steer sector factor motor
    mirror terror harbor parlor tenor vector reactor tractor compressor corridor monitor sensor elevator calculator
    interior exterior trailer shower flower container poster folder freezer cooler heater burner trigger tender
    fever liver silver quarter theater theatre disaster register cluster filter shelter timber lumber rubber copper
    pepper butter supper helicopter charter barrier carrier chamber cover cluster meter finger anger hunger danger
    slaughter laughter encounter character answer offer former latter other another whether rather either neither
    however never ever over under after later earlier longer further greater larger smaller higher lower older
    younger better bigger fewer inner outer upper proper clever bitter utter super gear year constant giant
    important significant relevant distant instant infant grant plant restaurant pleasant brilliant vacant warrant
    covenant remnant variant vibrant photograph paragraph telegraph german roman human ottoman specimen regimen
    dialogue catalogue epilogue mist twist list fist wrist"""
)
DETERMINERS = wordlist(
    "the a an his her their its our my your this that these those another one some any each every no"
)
POSSESSIVES = wordlist("his her their its our my your")
PRONOUNS = wordlist(
    "he she they it i we you him them me us who whom whose which what himself herself themselves itself"
)
LINKS = wordlist(
    "of for at to in with on from over by against under near"
)  # what joins a noun phrase to its complement
# Closed classes that no noun phrase of a role goes across; "and" is looked at where it stands.
SMALL = PRONOUNS | wordlist(
    """and or but nor so yet if when while as because although though since until unless after before than that
    where why how about into onto through during without within toward towards upon among between behind beside
    per despite like off out up down around across along beyond via is are was were be been being am has have had do
    does did will would can could may might must shall should not n't never also then later once again even only
    just still now already soon here there today yesterday tomorrow tonight too however meanwhile instead perhaps
    ago always often almost nearly very quite rather both all such said says say told tells tell wrote
    writes asked"""
)
# Past forms that no ending shows: they end a noun phrase as "walked" does.
PAST = wordlist(
    """came went took made met began held fell rose won lost left sent got gave saw found led became brought built
    caught drew drove felt fought flew grew heard kept knew laid paid ran sat sold spent stood struck taught threw
    broke chose sought swore shot put set cut hit let bore beat bought dealt did ate fed fled forgot forgave froze
    hid hung knelt lay lent lit meant rode rang sang sank shook shone shrank shut slept slid spoke sprang stole
    stuck stung swam swept swung thought tore understood woke wore wept withdrew wound wrote bit blew bled bound
    crept dug"""
)
# What no person is: "the next day, Ada Holt", "a week later".
TIMES = wordlist(
    """second seconds minute minutes hour hours day days night nights morning evening afternoon week weeks weekend
    month months year years decade decades century time moment spring summer autumn winter fall season today
    midnight noon"""
) | {month.lower() for month in MONTHS}
MODIFYING = wordlist(
    """retired acting leading managing visiting serving ruling sitting returning governing presiding attending
    consulting operating founding practising practicing celebrated renowned respected noted distinguished disgraced
    convicted accused jailed elected appointed suspended sacked ousted self-styled outgoing incoming"""
)
# What is a firm, a place or a ship rather than a person: "Tamber, the local grid operator".
FIRMS = wordlist(
    """maker operator insurer supplier retailer manufacturer publisher broadcaster developer carrier lender provider
    distributor importer exporter processor refiner shipper tanker freighter liner trawler steamer cruiser destroyer
    company firm giant group agency bank airline chain union party charity newspaper website club hospital university
    institute village town city district suburb island port hamlet ship vessel boat ferry"""
)
# Nouns for many; nobody's epithet.
PLURALS = frozenset(
    word for word in PEOPLE | _CALLINGS if word.endswith("s") and word[:-1] in PEOPLE | _CALLINGS
) | wordlist("men women people children police parents others many some one family crew crowd couple staff")
GENITIVES = ("'s", "’s", "s'", "s’")


def is_person_noun(word: str) -> bool:
    """Whether a noun, in the form in which it stands, names somebody: "mayor", "toxicologists", "Mum-of-three"."""
    lower = word.lower()
    if lower in PEOPLE or lower in ROLE_WORDS or lower in _CALLINGS:
        return True
    head = lower.partition("-of-")[0] if "-of-" in lower else lower.rpartition("-")[2]
    if head != lower:
        return is_person_noun(head)
    if lower.endswith("s") and (lower[:-1] in _CALLINGS or lower[:-1] in ROLE_WORDS):
        return True
    return _AGENT.fullmatch(lower) is not None and lower not in _THINGS and lower.removesuffix("s") not in _THINGS


def is_title(word: str) -> bool:
    """Whether a capitalised noun is known to stand before names: "Boss", "Canon", "Mum-of-three"."""
    lower = word.lower().partition("-of-")[0]
    return lower in PEOPLE or lower in ROLE_WORDS or lower in _CALLINGS
