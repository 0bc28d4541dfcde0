"""Which language a text is in: by its script, else by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_newsbrief.reading.words import word_set

_SAMPLE = 4000  # characters
_WORD = re.compile(r"[^\W\d_]+")

# Scripts that one language, or one by far, is written in.
_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("uk", re.compile("[іїєґ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
_NOT_LATIN = re.compile("[\u0370-\u1fff\u2c00-\uffff]")
_SCRIPT_SHARE = 0.15  # of the letters; names and quotations bring in a few

# The commonest words of each, without those that English has, too, or that stand in names ("a", "do", "de la").
_COMMON = {
    "de": word_set(
        """der und den von zu das mit sich des auf für ist dem nicht ein eine als auch es werden hat haben wurde sind
        einer einem einen wird nach bei über sie ich wie noch aber oder zum zur vor durch sein im aus"""
    ),
    "fr": word_set(
        """le la les et du une est que qui dans au sur pas plus ce avec sont il elle ont été aux cette leur ses mais
        pour nous vous être fait deux après selon était depuis en un"""
    ),
    "es": word_set(
        """el la los las y del que una por con para es se su lo como más pero sus ha este entre fue han según sobre
        desde hasta muy también años dos está había ser en"""
    ),
    "it": word_set(
        """il di che è e la lo per un del non una dei con sono si della le da nel gli alla ha più stato anche dal
        delle nella dopo sul questo hanno ma suo"""
    ),
    "pt": word_set(
        """o que e da em um para com não uma os se na por mais dos como mas ao ele das à foi são pelo pela também ser
        está anos após sua seu"""
    ),
    "nl": word_set(
        """het een van en dat te zijn op voor met niet er aan die ook als bij naar door wordt om heeft werd hij ze uit
        maar nog meer deze de"""
    ),
    "sv": word_set("och att det som en på är av för med den till inte om ett har jag var vid från efter kan sig han"),
    "da": word_set("og at det er en til på som med af for den ikke der har et var men om ved efter kan sig han blev"),
    "no": word_set("og det som er på en til av for at med har ikke den et om var men fra etter kan seg han ble"),
    "pl": word_set("w na z się że nie jest od po jak za przez oraz ale był są dla tym ich jego już także"),
    "tr": word_set("ve bir bu da için ile olarak daha çok olan gibi kadar ne sonra göre var oldu"),
    "id": word_set("yang dan di dengan untuk dari ini itu pada tidak dalam akan juga ke oleh adalah telah"),
    "vi": word_set("và của là có không được cho một trong người với các này đã những"),
    "cs": word_set("se na je v že z s jako za pro ale jsem po si jsou byl které nebo také podle ve bylo"),
}
_ENGLISH = word_set(
    """the of and to in that is was for on with by at from his he it as are be has have had said not this which who
    they she her its their will would been were an or but after when than about into over out up one two more new
    also a said says no we you i if there can could all so what"""
)
_LANGUAGES = {
    word: [name for name, words in _COMMON.items() if word in words] for word in frozenset().union(*_COMMON.values())
}
# Letters that English borrows only in names.
_LETTERS = {
    "de": frozenset("äöüß"), "fr": frozenset("éèêàçùîôœ"), "es": frozenset("ñáéíóú"), "it": frozenset("èàùìò"),
    "pt": frozenset("ãõçáêâ"), "sv": frozenset("åäö"), "da": frozenset("æøå"), "no": frozenset("æøå"),
    "pl": frozenset("ąęłńśźż"), "tr": frozenset("ğışçü"), "cs": frozenset("řěůčšžý"),
}  # fmt: skip
_CLEAR = 1.5  # times the words of English
_ENOUGH = 0.1  # of the words
_FEWEST = 2  # different words: one may be a name, or English ("der", "on")


def language_of(text: str) -> str:
    """ISO 639-1 code of the language; "und" where there are no letters. Latin script in doubt is English."""
    sample = text[:_SAMPLE].lower()
    words = Counter(_WORD.findall(sample))
    if not words:
        return "und"
    return _by_script(sample) or _by_words(words)


def _by_script(sample: str) -> str | None:
    if not _NOT_LATIN.search(sample):
        return None
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > (_SCRIPT_SHARE if language != "uk" else 0.02) * letters:
            return language
    return None


def _by_words(words: Counter[str]) -> str:
    """The language whose small words are more than English ones, by different words and by all of them."""
    different, counts = Counter[str](), Counter[str]()
    for word in words.keys() & _LANGUAGES.keys():
        for name in _LANGUAGES[word]:
            different[name] += 1
            counts[name] += words[word]
    written = frozenset().union(*words)
    for name, letters in _LETTERS.items():
        if not written.isdisjoint(letters):
            different[name] += 1
            counts[name] += 1
    english = words.keys() & _ENGLISH
    best = max(counts, key=lambda name: (counts[name], different[name], name), default="en")
    enough = max(_ENOUGH * words.total(), _CLEAR * sum(words[word] for word in english))
    several = different[best] >= _FEWEST and different[best] > len(english)
    return best if several and counts[best] >= enough else "en"
