"""RTF: the usual download of Factiva and Nexis, and what word processors write; read from its specification (1.9.1).

Hidden and deleted text is not shown, footnotes are counted. Exports and press reviews are split into their articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import exported
from mkdocs_newsbrief.reading.markup import raised
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.words import word_set

_TOKEN = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
_WORDS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\f", "row": "\n", "cell": "\n", "nestcell": "\n", "tab": " ",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SIGNS = {"~": "\u00a0", "_": "-", "-": "", "\n": "\n", "\r": "\n", "{": "{", "}": "}", "\\": "\\"}
# Destinations whose text is no part of the document; of the last ones a count is kept.
_SILENT = word_set(
    "fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf fldinst "
    "listtable listoverridetable rsidtbl generator themedata datastore object nonshppict xe tc"
)
_COUNTED = {"footnote": "footnotes", "annotation": "comments"}
_HIDDEN = {"v": "hidden text", "deleted": "deleted text"}
# Windows code pages of the character sets that fonts name (\fcharset).
_CHARSETS = {0: 1252, 1: 1252, 2: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254}
_CHARSETS |= {163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250}
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_MOST_TOKENS = 1_000_000  # a book of a thousand pages
_DEEPEST = 1000  # groups in one another


def recognises(seed: Seed) -> bool:
    return seed.data[:64].lstrip().startswith(b"{\\rtf")


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    reader = _Reader()
    text = reader.text_of(seed.data.decode("latin-1"))
    if not text.strip():
        raise UnreadableError(seed.name, "an RTF file without text", "save it as text or DOCX")
    gone = (name if count == 1 else f"{name} ({count} times)" for name, count in sorted(reader.gone.items()))
    return exported.split(text, seed.name, left_out=tuple(gone))


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group until it is closed."""

    silent: bool = False
    hidden: bool = False
    raised: bool = False
    encoding: str = "cp1252"
    after: int = 1  # characters that stand for a Unicode one where that is not known
    fonts: bool = False


@dataclass(slots=True)
class _Reader:
    """One pass over the tokens, with a stack of states."""

    gone: Counter[str] = field(default_factory=Counter)
    _state: _State = _State()
    _stack: list[_State] = field(default_factory=list)
    _out: list[str] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _fonts: dict[int, str] = field(default_factory=dict)
    _font: int = 0
    _default: str = "cp1252"
    _skip: int = 0
    _starred: bool = False

    def text_of(self, source: str) -> str:
        at = 0
        for _ in range(_MOST_TOKENS):
            token = _TOKEN.match(source, at)
            if token is None:
                break
            at = token.end()
            if token["byte"] is None:
                self._flush()
            at += self._take(token) or 0
        self._flush()
        if at < len(source):
            self.gone.update([f"what stands behind the first {_MOST_TOKENS:,} marks"])
        return "".join(self._out).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _take(self, token: re.Match[str]) -> int | None:
        if token["byte"]:
            self._byte(int(token["byte"], 16))
        elif token["brace"]:
            self._brace(token["brace"])
        elif token["word"]:
            return self._word(token["word"], int(token["number"]) if token["number"] else None)
        elif token["sign"]:
            self._starred = token["sign"] == "*"
            self._put(_SIGNS.get(token["sign"], ""))
        elif token["text"]:
            self._plain(token["text"])
        return None

    def _byte(self, value: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(value)

    def _flush(self) -> None:
        if self._bytes:
            self._put(self._bytes.decode(self._state.encoding, "replace"))
            self._bytes.clear()

    def _brace(self, brace: str) -> None:
        self._skip = 0
        if brace == "{" and len(self._stack) < _DEEPEST:
            self._stack.append(self._state)
        elif brace == "}" and self._stack:
            self._state = self._stack.pop()
        self._starred = False

    def _plain(self, text: str) -> None:
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        self._put(text[skipped:])

    def _put(self, text: str) -> None:
        if self._state.silent or self._state.hidden or not text:
            return
        self._out.append(raised(text, "".join(self._out[-2:])[-8:]) if self._state.raised else text)

    def _word(self, word: str, number: int | None) -> int | None:
        """Act on a control word; the characters of the source that it swallows."""
        starred, self._starred = self._starred, False
        if word == "bin":
            return max(0, number or 0)
        if word == "u" and number is not None:
            self._put(chr(number % 0x10000))
            self._skip = self._state.after
        elif word in _WORDS:
            self._put(_WORDS[word])
        elif word in _COUNTED or word in _SILENT or (starred and word != "shppict"):
            self.gone.update([_COUNTED[word]] if word in _COUNTED and not self._state.silent else [])
            self._state = replace(self._state, silent=True, fonts=word == "fonttbl")
        else:
            self._style(word, number)
        return None

    def _style(self, word: str, number: int | None) -> None:
        state = self._state
        if word in _HIDDEN:
            self.gone.update([_HIDDEN[word]] if number != 0 and not state.hidden else [])
            state = replace(state, hidden=number != 0)
        elif word in ("super", "nosupersub", "plain", "sub"):
            state = replace(state, raised=word == "super" and number != 0, hidden=state.hidden and word != "plain")
        elif word == "uc":
            state = replace(state, after=max(0, number or 0))
        elif word in _PAGES or word == "ansicpg":
            self._default = _PAGES.get(word) or _codec(number or 1252)
            state = replace(state, encoding=self._default)
        elif word == "f":
            self._font = number or 0
            state = replace(state, encoding=self._fonts.get(self._font, self._default))
        elif word == "fcharset" and state.fonts:
            self._fonts[self._font] = self._default if not number else _codec(_CHARSETS.get(number, 1252))
        self._state = state


def _codec(page: int) -> str:
    name = {10000: "mac_roman", 65001: "utf-8"}.get(page, f"cp{page}")
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name
