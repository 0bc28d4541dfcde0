"""What an editor did, on a page: the note at its top, a mark at what was changed, while serving the id of each item.

It is added to the finished tree of a view, so that templates, those of a site too, need not know of it. What can be
named is found by the link to itself that every item has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

from mkdocs_newsbrief.publishing.armour import armour, to_tree
from mkdocs_newsbrief.publishing.calendar import in_words, read_date
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place

_LINKS = frozenset(("nb-perma", "nb-day"))
_SENTENCE = "nb-nth"
# How an item is named in `briefing.yml`, by the first letter of its id.
_LINES = {
    "c": "hide: [{{id: {}}}]",
    "q": "speaker: [{{id: {}, is: “Full Name”}}]",
    "e": "date: [{{id: {}, is: 2025-06-03}}]",
    "d": "settled: [{{id: {}, why: …}}]",
    "s": "pin: [{{id: {}}}]",
}


def with_desk(scene: Scene, elements: Sequence[Element]) -> list[Element]:
    """The elements of a view with what its editor did; `elements` are changed."""
    root = Element("div")
    root.extend(elements)
    if scene.view == "overview":
        _add_editorial(scene, root)
    if since := scene.section.since:
        _behind_links(root, lambda name: _label("nb-new", "new", scene, "changes") if name in since.new else None)
    edited = scene.section.briefing.edited
    if edited:
        _behind_links(
            root, lambda name: _label("nb-edited", "edited", scene, "corrections") if name in edited else None
        )
    if scene.section.serving:
        _behind_links(root, _line)
        _name_sentences(root)
    return list(root)


def _add_editorial(scene: Scene, root: Element) -> None:
    """The editor's own words below the head, the way to the log at the end."""
    said = scene.section.briefing.editorial
    box = Element("div", {"class": "nb-editor"})
    for heading, text in ((None, said.note), ("Why it matters", said.why_it_matters)):
        if text and heading:
            SubElement(SubElement(box, "p"), "b").text = heading
        box.extend(_markdown(text) if text else ())
    if len(box):
        head = sum(1 for child in root if "nb-head" in child.get("class", "").split())
        root.insert(head, box)
    since = scene.section.since
    if since and "changes" in scene.section.pages:
        news = SubElement(root, "p", {"class": "nb-files"})
        SubElement(news, "a", {"href": scene.link(Place("changes"))}).text = f"What is new since {_day(since.day)}"
    if "corrections" in scene.section.pages:
        log = SubElement(
            SubElement(root, "p", {"class": "nb-files"}), "a", {"href": scene.link(Place("corrections"))}
        )
        log.text = "What the editor changed"


def _day(day: str) -> str:
    return in_words(read_date(day))


def _markdown(text: str) -> list[Element]:
    """Plain Markdown of the editor's, with none of the site's extensions, through the same walls as all else."""
    return to_tree(Markdown().convert(text))[0]


def _behind_links(root: Element, made: Callable[[str], Element | None]) -> None:
    """Put what is made of an item's id behind the link that the item has to itself."""
    for parent in root.iter():
        for at, child in reversed(list(enumerate(parent))):
            if child.tag == "a" and _LINKS & set(child.get("class", "").split()):
                added = made(child.get("href", "").rpartition("#")[2])
                if added is not None:
                    added.tail, child.tail = child.tail, armour(" ")
                    parent.insert(at + 1, added)


def _label(name: str, word: str, scene: Scene, page: str) -> Element:
    """A word that leads to the page which tells more of it."""
    label = Element("small", {"class": name, "data-search-exclude": "true"})
    if page in scene.section.pages:
        SubElement(label, "a", {"href": scene.link(Place(page))}).text = word
    else:
        label.text = word
    return label


def _line(name: str) -> Element | None:
    if name[:1] not in _LINES:
        return None
    line = Element("code", {"class": "nb-desk", "data-search-exclude": "true"})
    line.text = armour(_LINES[name[:1]].format(name))
    return line


def _name_sentences(root: Element) -> None:
    for link in root.iter("a"):
        name = link.get("href", "").rpartition("#")[2]
        if _SENTENCE in link.get("class", "").split() and name.startswith("s-"):
            link.set("title", armour(_LINES["s"].format(name)))
