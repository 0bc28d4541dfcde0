"""What speaks for a possible source of a quotation: named, binary observations about the words between them.

Each observation is a short string, "zone:what:value"; the zone says where the source stands: (b)efore or (a)fter
the quotation in its sentence, in the (n)ext or (p)revious sentence, in the paragraph (u)p, or (k)ept from the
quotation before, or (t)aking turns with it. Zone x is the case that nobody said the words: a title, a label, a
scare quote.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from mkdocs_newsbrief.analysis.quotes import clause
from mkdocs_newsbrief.analysis.quotes.clause import PREPOSITIONS
from mkdocs_newsbrief.analysis.quotes.cues import Cue
from mkdocs_newsbrief.analysis.quotes.lexicon import CUES, DETERMINERS, LABEL_WORDS
from mkdocs_newsbrief.analysis.quotes.narration import VEIL, Token
from mkdocs_newsbrief.analysis.quotes.scene import Paragraph, Scene
from mkdocs_newsbrief.analysis.quotes.sources import Source
from mkdocs_newsbrief.analysis.wordlist import wordlist

Features = list[str]

_LINKS = wordlist("""that as of for about to with on by like and or but is was are were be""")
_CUE_REACH = 60
_NAMING_REACH = 9  # tokens from the verb to the name that it gives
_NAMED = wordlist("known nicknamed named titled entitled dubbed called term terms termed so-called label labels")
_BE = wordlist("is are was were be been being")
_SENTENCE_STOPS = frozenset(".!?;:")
_DIALOGUE = 12  # words of a turn in a quick exchange
_REPLIES = wordlist("replied answered asked retorted countered responded shot")
_VOICES = frozenset(("person", "he", "role"))
_SMALL_WORDS = wordlist("""of the and a an in to on for with at by from or is it""")


def _once(look: Callable[[Scene], str]) -> Callable[[Scene], str]:
    """Look once: the same is asked for every candidate of a quotation."""
    name = look.__name__

    def remember(scene: Scene) -> str:
        if name not in scene.seen:
            scene.seen[name] = look(scene)
        return scene.seen[name]

    return remember


def before(scene: Scene, source: Source, rank: int, rivals: Sequence[Source]) -> Features:
    """A source to the left in the same sentence; `rank` counts the sources from its start, `rivals` are between."""
    paragraph = scene.paragraph
    cues = paragraph.cues_between(source.last + 1, scene.first)
    own, near = (cues[0], cues[-1]) if cues else (None, None)
    found = _subject("b", paragraph, source, own)
    found += [
        f"b:rank:{min(rank, 3)}",
        f"b:between:{min(len(rivals), 3)}:{own is not None}",
        f"b:link:{_link(scene)}:{own is not None}",
        f"b:shape:{_shape(scene)}",
    ]
    if near is not None and own is not None:
        found.append(f"b:near:{near.kind}:{_bucket(scene.first - near.index - 1)}")
        gap = clause.tie(paragraph, source, own)
        found.append(f"b:own:{own.kind}:{own is near}:{gap}")
        subjects = [rival for rival in rivals if rival.last < near.index and not clause.depends(paragraph, rival)]
        if subjects:
            tie = clause.tie(paragraph, subjects[-1], near)
            found += [f"b:outdone:{tie}:{subjects[-1].kind}", f"b:outdone:{tie}:{near.kind}:{near is own}"]
        elif own is near:
            found.append(f"b:reigns:{gap}")
    else:
        inverted = clause.inverted(paragraph, source)
        found += [f"b:bare:{_bucket(scene.first - source.last - 1)}:{inverted}", f"b:inverted:{inverted}"]
    if clause.is_veiled_between(paragraph, source.last + 1, scene.first):
        found.append(f"b:over:{own is not None}")
    if naming := _naming(scene):
        found.append(f"b:naming:{naming}:{source.kind}")
    found += _place("b", paragraph, source, near.index if near else scene.first)
    return found


def after(zone: str, scene: Scene, source: Source, others: int) -> Features:
    """A source to the right, in the same sentence or at the start of the next one."""
    paragraph = scene.paragraph
    own = paragraph.cue_after(source)
    reach = clause.words_between(paragraph, scene.end, source.first)
    inverted = clause.inverted(paragraph, source)
    gap = clause.tie(paragraph, source, own) if own else "none"
    found = _subject(zone, paragraph, source, own)
    found += [
        f"{zone}:order:{inverted}:{gap}:{_bucket(reach)}",
        f"{zone}:between:{min(others, 3)}",
        f"{zone}:ending:{_ending(scene)}:{_bucket(reach)}",
        f"{zone}:shape:{_shape(scene)}",
    ]
    right = clause.right_of(paragraph, source)
    found += [f"{zone}:next:{right}", f"{zone}:next:{right}:{_bucket(reach)}"]
    if preposition := clause.preposition_of(paragraph, source):
        found.append(f"{zone}:preposition:{preposition}:{_bucket(reach)}")
    if own:
        found.append(f"{zone}:cue:{own.kind}:{gap}:{_bucket(reach)}")
    if inverted != "no":
        found += [f"{zone}:inverted:{inverted}:{_bucket(reach)}", f"{zone}:inverted:{inverted}"]
    if clause.is_veiled_between(paragraph, scene.end, source.first):
        found.append(f"{zone}:over")
    return found


def nearby(
    zone: str, scene: Scene, paragraph: Paragraph, source: Source, rank: int, left: int, *, lone: bool
) -> Features:
    """A source in an earlier sentence, or in the paragraph above.

    `left` counts the sources after it there; it is `lone` where nobody else there speaks.
    """
    own = paragraph.cue_after(source)
    last = paragraph.tokens[-1].word if zone == "u" else paragraph.tokens[scene.first - 1].word
    found = _subject(zone, paragraph, source, own)
    found += [
        f"{zone}:rank:{min(rank, 3)}",
        f"{zone}:left:{min(left, 3)}",
        f"{zone}:ends:{last if last in ':.,' else 'other'}:{rank == 0}",
        f"{zone}:leads:{last if last in ':.,' else 'other'}:{min(left, 1)}:{scene.stands_alone}",
        f"{zone}:shape:{_shape(scene)}",
        f"{zone}:alone:{scene.stands_alone}",
    ]
    if lone:
        found.append(f"{zone}:lone:{scene.stands_alone}:{source.kind}")
    if own:
        found.append(f"{zone}:cue:{own.kind}:{clause.tie(paragraph, source, own)}")
    right = clause.right_of(paragraph, source)
    found += [f"{zone}:next:{right}", f"{zone}:next:{right}:{rank == 0}"]
    return found


def kept(
    scene: Scene, *, same_sentence: bool, same_paragraph: bool, runs_on: bool, nested: bool, fresh: bool, far: int
) -> Features:
    """The source of the quotation before."""
    place = "sentence" if same_sentence else "paragraph" if same_paragraph else f"above{min(far, 3)}"
    return [
        f"k:place:{place}:{scene.stands_alone}",
        f"k:place:{place}:{scene.opens_paragraph}",
        f"k:runs_on:{runs_on}:{scene.opens_paragraph}",
        f"k:shape:{_shape(scene)}:{place}",
        f"k:cues:{min(len(_sentence_cues(scene)), 2)}:{place}",
        f"k:nested:{nested}",
        f"k:fresh:{fresh}:{place}",
    ]


def turned(scene: Scene, previous: Scene, cue: str) -> Features:
    """The one whom the speaker above answered: two who speak in turn."""
    short = "short" if max(len(scene.words), len(previous.words)) < _DIALOGUE else "long"
    return ["t", f"t:reply:{cue in _REPLIES}", f"t:size:{short}", f"t:asks:{previous.words[-1][-1:] == '?'}"]


def unspoken(scene: Scene) -> Features:
    """The case that nobody said it."""
    tokens = scene.paragraph.tokens
    count = len(scene.words)
    size = str(count) if count < 5 else "5" if count < 9 else "9" if count < 16 else "16"
    left, right = _beside(tokens, scene.first - 1), _beside(tokens, scene.end)
    case = _case(scene.words)
    cues = _sentence_cues(scene)
    nearest = min((abs(cue.index - scene.first) for cue in cues), default=99)
    naming = _naming(scene)
    return [
        f"x:naming:{naming}",
        f"x:naming:{naming}:{size}:{case}",
        f"x:lead:{_beside(tokens, scene.first - 2)}:{left}",
        f"x:trail:{right}:{_beside(tokens, scene.end + 1)}",
        "x",
        f"x:size:{size}",
        f"x:case:{case}",
        f"x:size:{size}:{case}",
        f"x:ending:{_ending(scene)}",
        f"x:ending:{_ending(scene)}:{size}",
        f"x:left:{left}",
        f"x:left:{left}:{size}",
        f"x:right:{right}",
        f"x:around:{left}:{right}",
        f"x:cue:{_bucket(nearest)}",
        f"x:cues:{min(len(cues), 3)}",
        f"x:closed:{'runs on' if scene.stretch.runs_on else scene.stretch.closed}",
        *(f"x:has:{kind}" for kind in sorted({cue.kind for cue in cues})),
        f"x:alone:{scene.stands_alone}:{size}",
        f"x:after:{_after(scene)}:{scene.stands_alone}",
        f"x:left:{left}:{case}",
        f"x:right:{right}:{case}",
    ]


def _subject(zone: str, paragraph: Paragraph, source: Source, own: Cue | None) -> Features:
    role = _role(paragraph, source)
    gap = clause.tie(paragraph, source, own) if own else "none"
    return [
        f"{zone}:kind:{source.kind}",
        f"{zone}:role:{role}",
        f"{zone}:role:{role}:{gap}",
        f"{zone}:kind:{source.kind}:{gap}:{role == 'preposition'}",
    ]


def _place(zone: str, paragraph: Paragraph, source: Source, end: int) -> Features:
    """Where the source stands among the parts of the sentence; `end` is the token that it should lead to."""
    right = clause.right_of(paragraph, source)
    part = f"{clause.opening_of(paragraph, source)}:{clause.commas_between(paragraph, source, end)}"
    return [
        f"{zone}:next:{right}",
        f"{zone}:next:{right}:{source.kind}",
        f"{zone}:part:{part}",
        f"{zone}:part:{part}:{source.kind in _VOICES}",
    ]


def _role(paragraph: Paragraph, source: Source) -> str:
    return "possessive" if source.possessive else "object" if source.object else clause.left_of(paragraph, source)


@_once
def _link(scene: Scene) -> str:
    """What leads into the quotation."""
    if scene.first == 0:
        return "start"
    _, _, word, lower = scene.paragraph.tokens[scene.first - 1]
    if lower in CUES:
        return f"cue-{CUES[lower]}"
    if lower in _LINKS or not word[0].isalnum():
        return lower if word[0] != VEIL else "quote"
    if lower in DETERMINERS or lower in {"his", "her", "their", "its"}:
        return "determiner"
    return "word"


@_once
def _naming(scene: Scene) -> str:
    """The form of the verb that gives something a name, if one leads into the quotation: "is known as", "label"."""
    tokens = scene.paragraph.tokens
    for index in range(scene.first - 1, max(scene.first - _NAMING_REACH, -1), -1):
        _, _, word, lower = tokens[index]
        if word[0] == VEIL or word in _SENTENCE_STOPS:
            return ""
        if lower in _NAMED or CUES.get(lower) == "call":
            before = tokens[index - 1] if index else None
            passive = before is not None and (before.lower in _BE or before.word == "," or before.word[0].isupper())
            form = next((end for end in ("ed", "ing", "s") if lower.endswith(end)), "base")
            return f"{'named' if lower in _NAMED else 'call'}:{form}:{passive and form == 'ed'}"
    return ""


@_once
def _shape(scene: Scene) -> str:
    count = len(scene.words)
    size = "1" if count < 2 else "2" if count < 5 else "5" if count < 9 else "9"
    return f"{size}{'U' if scene.words[0][:1].isupper() else 'l'}"


def _after(scene: Scene) -> str:
    """What the paragraph above ends in, where the quotation opens its own."""
    if scene.above is None or not scene.above.tokens:
        return "none"
    last = scene.above.tokens[-1].word
    return last if last in ":.?!" else "quote" if last[0] == VEIL else "other"


@_once
def _ending(scene: Scene) -> str:
    """The mark that the words end in, inside the quotation marks; else the one that follows."""
    last = scene.words[-1][-1:]
    if last in ",.?!…—-":
        return last
    tokens = scene.paragraph.tokens
    following = tokens[scene.end].word if scene.end < len(tokens) else "end"
    return f"then{following}" if following in ",.?!;:" else "none"


def _beside(tokens: Sequence[Token], index: int) -> str:
    """The class of the token next to the quotation."""
    if not 0 <= index < len(tokens):
        return "edge"
    _, _, word, lower = tokens[index]
    if lower in LABEL_WORDS:
        return "label"
    if lower.endswith(("'s", "’s")):
        return "owner"
    if lower in CUES:
        return f"cue-{CUES[lower]}"
    if not word[0].isalnum():
        return "quote" if word[0] == VEIL else word
    if lower in _LINKS or lower in PREPOSITIONS or lower in {"a", "an", "the", "his", "her", "their", "its"}:
        return lower
    if word[0].isupper():
        return "Name"
    return (
        "ly" if lower.endswith("ly") else "ed" if lower.endswith("ed") else "ing" if lower.endswith("ing") else "word"
    )


def _case(words: Sequence[str]) -> str:
    main = [word for word in words if word.lower().strip(".,") not in _SMALL_WORDS]
    if len(words) > 1 and main and all(word[0].isupper() or not word[0].isalpha() for word in main):
        return "title"
    return "upper" if words[0][:1].isupper() else "lower"


def _sentence_cues(scene: Scene) -> Sequence[Cue]:
    paragraph = scene.paragraph
    start, end = paragraph.index(scene.sentence.start), paragraph.index(scene.sentence.end)
    return paragraph.cues_between(max(start, scene.first - _CUE_REACH), min(end, scene.end + _CUE_REACH))


def _bucket(count: int) -> str:
    for low, high in pairwise((0, 1, 2, 3, 5, 9, 17)):
        if count < high:
            return str(low)
    return "17"
