"""What untrusted text may not do to a built site, looked for in its files. Shares no code with the walls."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

OUR_TAGS = frozenset(
    {
        "a",
        "b",
        "blockquote",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
    }
    | {"li", "mark", "ol", "p", "q", "small", "span", "summary", "table", "tbody", "td", "th", "thead", "time", "tr"}
    | {"ul", "nav", "svg", "path", "circle", "line", "rect", "text"}
)
OUR_ATTRIBUTES = frozenset(
    {"aria-hidden", "aria-label", "class", "data-name", "data-nth"}
    | {"data-says", "data-search-exclude", "data-speaker", "datetime", "dir", "href", "id", "lang"}
    | {"rel", "role", "scope", "tabindex", "title"}
    | {"viewbox", "d", "cx", "cy", "r", "x", "y", "x1", "x2", "y1", "y2", "width", "height"}
)
# What only a macro, a snippet or a shell could have put there; one string holds "echo PWN42" literally.
SECRETS = re.compile(r"hunter2|(?<!echo )PWN42|root:x:0|site_name: Harbour|MkDocsConfig|'site_dir'")
ACTING = re.compile(r"alert\(|parent\.alert|evil\.example|tracker\.example", re.IGNORECASE)
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')  # in a script, a theme may print a title as a JSON string
LOADING = ("src", "srcset", "srcdoc", "action", "formaction", "poster", "data", "background")
STEERING = frozenset({"base", "iframe", "object", "embed", "plaintext", "applet", "frame"})
_TEXTS = frozenset({".bib", ".csv", ".html", ".ics", ".json", ".txt", ".xml"})
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905


class _Page(HTMLParser):
    """Walks a page; what stands inside our own elements is held to our own lists."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.texts: dict[str, str] = {}
        self._open: list[tuple[str, str | None]] = []
        self._ours = 0
        self._script = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._script = tag in ("script", "style")
        if self._ours or values.get("class", "").startswith("newsbrief "):
            self._ours += tag not in VOID
            self.found += _strange(tag, values)
        self.found += _acting(tag, values)
        if tag not in VOID:
            self._open.append((tag, values.get("id")))

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self._open):
            while self._open:
                self._ours -= bool(self._ours)
                if self._open.pop()[0] == tag:
                    break
        self._script = False

    def handle_data(self, data: str) -> None:
        if self._script and ACTING.search(_STRING.sub("", data)):
            self.found.append(f"script or style: {data[:80]!r}")
        for _, identifier in self._open:
            if identifier:
                self.texts[identifier] = self.texts.get(identifier, "") + data


def _strange(tag: str, values: dict[str, str]) -> Iterator[str]:
    if tag not in OUR_TAGS:
        yield f"a <{tag}> among our elements"
    for name in values:
        if name not in OUR_ATTRIBUTES:
            yield f"the attribute {name} among ours"
    if values.get("href", "").partition("#")[0].endswith(".md"):
        yield f"the link {values['href']!r}, which leads nowhere on a site"
    if not re.fullmatch(r"(?:(?:\.\./)*[\w./-]*(?:#[\w.:-]+)?|https?://[^\s@\\\"'<>]+)", values.get("href", "")):
        yield f"the link {values['href']!r}"


def _acting(tag: str, values: dict[str, str]) -> Iterator[str]:
    for name, value in values.items():
        if (name.startswith("on") or name in LOADING or name == "style") and ACTING.search(value):
            yield f"<{tag} {name}={value[:80]!r}>"
        if name == "href" and re.match(r"\s*(javascript|data|vbscript):(?!image/x-icon)", value, re.IGNORECASE):
            yield f"<{tag} href={value[:80]!r}>"
    if tag in STEERING or (tag == "meta" and values.get("http-equiv", "").lower() == "refresh"):
        yield f"a <{tag}> on the page"


def as_seen(text: str) -> str:
    """What a reader should see of a text, said without the product's own tables; white space counts as one."""
    seen: list[str] = []
    marks = 0
    for character in re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text):
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        hidden = category in ("Cs", "Co") or (category == "Cc" and character not in "\t\n")
        steering = category == "Cf" and character not in "\u200c\u200d\u00ad"
        nothing = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
        selector = 0xE0000 <= ord(character) <= 0xE0FFF
        if not (hidden or steering or nothing or selector or (marks > 4 and 0x300 <= ord(character) < 0x20F0)):
            seen.append(character)
    return " ".join("".join(seen).split())


def shown_by_id(html: str) -> dict[str, str]:
    """The text of every element with an id, white space as one."""
    return {identifier: " ".join(text.split()) for identifier, text in _Page(html).texts.items()}


def findings(site: Path) -> list[str]:
    """Everything in a built site that text from outside should not have been able to do."""
    found = []
    for file in sorted(path for path in site.rglob("*") if path.suffix in _TEXTS):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".ics":
            text = text.replace("\n ", "")  # its lines are folded anywhere
        name = file.relative_to(site).as_posix()
        found += [f"{name}: the secret {secret!r}" for secret in sorted(set(SECRETS.findall(text)))]
        if file.suffix == ".html":
            found += [f"{name}: {problem}" for problem in dict.fromkeys(_Page(text).found)]
    return found
