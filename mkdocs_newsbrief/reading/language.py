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

# The commonest words of each, without those that it shares with English.
_COMMON = {
    "en": word_set("the of and to in that is was for on with by at from his he it as are be has have said not this"),
    "de": word_set("der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es werden"),
    "fr": word_set("le la les et des du en un une est que qui dans pour au sur pas par plus ce avec sont il elle"),
    "es": word_set("el los las y del que una por con para es se su al lo como más pero sus le ha este entre"),
    "it": word_set("il di che è e la per un del non in una dei con sono si della le da al nel gli alla ha più"),
    "pt": word_set("o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à"),
    "nl": word_set("de het een van en dat te zijn op voor met niet er aan die ook als bij naar door wordt om"),
    "sv": word_set("och att det som en på är av för med den till inte om ett har de jag var vid från"),
    "da": word_set("og at det er en til på som med af for den ikke der de har et var men om"),
    "no": word_set("og det som er på en til av for at med har de ikke den et om var men fra"),
    "pl": word_set("i w na z się do że nie to jest o od po jak za przez oraz ale był są"),
    "tr": word_set("ve bir bu da de için ile olarak daha çok olan gibi kadar ne var sonra"),
    "id": word_set("yang dan di dengan untuk dari ini itu pada tidak dalam akan juga ke oleh"),
    "vi": word_set("và của là có không được cho một trong người với các này đã những"),
    "cs": word_set("a se na je v že o s z do i to jako za by pro ale jsem po"),
}  # fmt: skip
_LANGUAGES = {
    word: [name for name, words in _COMMON.items() if word in words] for word in frozenset().union(*_COMMON.values())
}
_CLEAR = 1.5  # times the share of English
_ENOUGH = 0.1


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
    counts = dict.fromkeys(_COMMON, 0)
    for word in words.keys() & _LANGUAGES.keys():
        for name in _LANGUAGES[word]:
            counts[name] += words[word]
    best = max(counts, key=lambda name: (counts[name], name))
    return best if counts[best] >= max(_ENOUGH * words.total(), _CLEAR * counts["en"]) else "en"
