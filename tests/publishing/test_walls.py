"""Text from outside can do nothing but be read: five walls, and what happens when one is taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import jinja2
import pytest
from markdown.util import AtomicString

from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing import armour, directive, pages, visible
from mkdocs_newsbrief.publishing.export import FORMATS
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.reading import article
from tests.conftest import Logs, Site
from tests.publishing import hostile
from tests.publishing.examination import as_seen, findings, shown_by_id

EXTENSIONS: list[Any] = [
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "footnotes", "legacy_attrs", "md_in_html", "meta"),
    *("nl2br", "sane_lists", "smarty", "tables", "wikilinks"),
    {"toc": {"permalink": True, "toc_depth": 2}},
    *(f"pymdownx.blocks.{name}" for name in ("admonition", "caption", "definition", "details", "html", "tab")),
    *(f"pymdownx.{name}" for name in ("b64", "betterem", "caret", "critic", "details", "emoji", "highlight")),
    *(f"pymdownx.{name}" for name in ("inlinehilite", "keys", "magiclink", "mark", "progressbar", "saneheaders")),
    *(f"pymdownx.{name}" for name in ("smartsymbols", "snippets", "superfences", "tilde")),
    {"pymdownx.arithmatex": {"generic": True}},
    {"pymdownx.tabbed": {"alternate_style": True}},
    {"pymdownx.tasklist": {"custom_checkbox": True}},
]

PLUGINS: list[Any] = [
    *("search", "autorefs", "mkdocstrings"),
    {"macros": {"on_error_fail": False}},
    {"rss": {"use_git": False}},
]

# A site with everything on that could be made to act.
ATTACKED: dict[str, Any] = {
    "theme": "material",
    "extra": {"api_key": "hunter2"},
    "site_url": "https://desk.example/",
    "plugins": PLUGINS,
    "markdown_extensions": EXTENSIONS,
}

# One string for each way that text has been seen to act; the full set is built once, below.
SAMPLE = (
    *("html-script", "json-breakout", "enc-entities", "attr-breakout", "jinja-secret", "toc-marker"),
    *("snippet-mkdocs-yml", "attr-heading", "attr-link", "link-js", "ctl-stx-unescape", "ctl-stx-stash", "emphasis"),
    *("bidi-override", "smartsymbols", "abbr-redefine"),
)


@pytest.fixture
def attacked(published: Any, site: Site) -> Callable[..., Site]:
    """`attacked(briefing)`: a site with everything on that could be made to act."""

    def build(briefing: Briefing, **settings: Any) -> Site:
        site.tree("secret.txt | hunter2").tree(r"docs/index.md | # Home\n\n/// newsbrief | index\n///")
        built: Site = published(briefing, **{**ATTACKED, **settings})
        return built

    return build


def differences(site: Site, texts: dict[str, str]) -> Iterator[str]:
    """Texts that are not shown exactly as they are."""
    quotes = shown_by_id(site.page("briefing/quotes/index.html"))
    timeline = shown_by_id(site.page("briefing/timeline/index.html"))
    summary = shown_by_id(site.page("briefing/summary/index.html"))
    for number, (name, text) in enumerate(texts.items()):
        expected = as_seen(text)
        if not expected:
            continue
        for place, shown in (
            ("quote", quotes.get(f"q-{number}")),
            ("event", timeline.get(f"e-{number}")),
            ("summary", summary.get(f"st-{number}")),
        ):
            if expected not in (shown or "").replace("\u00a0", " "):
                yield f"{place} {name}: {(shown or '')[:120]!r} is not {expected[:120]!r}"


def citations(page: str) -> list[tuple[str, str]]:
    """The link of every citation mark, and what it says."""
    marks = re.findall(r'<a [^>]*class="nb-cite"[^>]* data-says="([^"]*)"[^>]* href="([^"]*)"', page)
    return [(unescape(link), unescape(title)) for title, link in marks]


def wrong(site: Site, texts: dict[str, str]) -> list[str]:
    """All that text from outside did to a site."""
    return findings(site.root / "site") + list(differences(site, texts))


def test_every_hostile_string_in_every_field(attacked: Callable[..., Site], logs: Logs) -> None:
    texts = hostile.strings(longest=1000)
    site = attacked(hostile.told_by(list(texts.values())), newsbrief={"downloads": sorted(FORMATS)})
    assert wrong(site, texts) == []
    assert logs.strangers == []


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_the_strings_that_act_most_in_every_theme(attacked: Callable[..., Site], theme: str) -> None:
    texts = {name: text for name, text in hostile.strings(longest=300).items() if name in SAMPLE}
    assert wrong(attacked(hostile.told_by(list(texts.values())), theme=theme), texts) == []


@pytest.mark.parametrize("name", ["html-script", "enc-entities", "enc-double", "json-breakout", "jinja-rce"])
def test_a_headline_as_the_title_of_a_briefing(attacked: Callable[..., Site], name: str) -> None:
    text = hostile.strings()[name]
    assert wrong(attacked(hostile.told_by([text])), {name: text}) == []


def test_hovering_a_citation_shows_the_very_words(attacked: Callable[..., Site]) -> None:
    texts = hostile.strings(longest=120)
    site = attacked(hostile.told_by([texts[name] for name in SAMPLE]))
    told = Counter[str]()
    for path, title in citations(site.page("briefing/timeline/index.html")):
        page, _, anchor = path.partition("#")
        sentence = shown_by_id(site.page(f"briefing/{page.removeprefix('../')}index.html"))[anchor]
        told["as it is" if as_seen(title).endswith(as_seen(sentence)) else title] += 1
    assert list(told) == ["as it is"]
    assert told["as it is"] > 5 * len(SAMPLE)


def test_the_markdown_of_a_page_is_words_of_ours_and_directives() -> None:
    section = Section("briefing", hostile.told_by(list(hostile.strings(longest=300).values())))
    option = r'    [a-z]+: ("[a-z0-9/-]+"|\d)\n'
    ours = re.compile(rf"(# [A-Z][a-z]+( [a-z]+)*\n\n)?/// newsbrief \| [a-z]+\n({option})+///\n")
    for page in pages.pages_of(section):
        assert ours.fullmatch(page.markdown(section.prefix))
        assert re.fullmatch(r"[a-z]+(/[a-z0-9-]+)?", page.name)


def test_a_template_of_the_site_replaces_ours(attacked: Callable[..., Site], site: Site) -> None:
    site.tree("overrides/newsbrief/card.html | <p class='nb-my'>{{ lead.text }}</p>")
    page = attacked(hostile.told_by(["Plain words."]), theme={"name": "material", "custom_dir": "overrides"}).page(
        "briefing/index.html"
    )
    assert '<p class="nb-my">Plain words.</p>' in page


@pytest.mark.parametrize(
    ("name", "refused"), [("html-script", "<script>"), ("mdinhtml", "onclick"), ("link-js-tab", "href")]
)
def test_a_template_that_says_safe_lets_nothing_through(
    attacked: Callable[..., Site], site: Site, logs: Logs, name: str, refused: str
) -> None:
    site.tree("overrides/newsbrief/card.html | <p>{{ lead.text|safe }}</p>")
    text = hostile.strings()[name]
    built = attacked(hostile.told_by([text]), theme={"name": "material", "custom_dir": "overrides"})
    assert findings(built.root / "site") == []
    warned = [line for line in logs.warnings if "its template prints what is not allowed" in line]
    assert any(refused in line for line in warned)


def no_hygiene(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(article, "clean", lambda text: text)
    patch.setattr(visible, "clean", lambda text: text)


def titles_in_markdown(patch: pytest.MonkeyPatch) -> None:
    of = pages.Page.markdown
    patch.setattr(pages.Page, "markdown", lambda page, prefix: f"# {_headline}\n\n" + of(page, prefix))


def no_escaping(patch: pytest.MonkeyPatch) -> None:
    make = jinja2.Environment
    patch.setattr(jinja2, "Environment", lambda **options: make(**{**options, "autoescape": False}))


def no_armour(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(armour, "armour", AtomicString)


def no_allow_list(patch: pytest.MonkeyPatch) -> None:
    no_escaping(patch)  # what the list is there for
    patch.setattr(armour, "TAGS", armour.TAGS | {"script", "img", "svg", "iframe", "form"})
    patch.setattr(armour, "allowed", lambda name, value: (value, []))


def late_fill(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(directive, "PRIORITY", -1)  # after the links were checked and rewritten


def raw_titles(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pages, "safe_title", lambda text, limit=0: text)


_headline = ""


@pytest.mark.parametrize(
    "breach",
    [no_hygiene, titles_in_markdown, no_escaping, no_armour, no_allow_list, late_fill, raw_titles],
    ids=lambda breach: breach.__name__,
)
def test_without_a_wall_text_acts(
    breach: Callable[[pytest.MonkeyPatch], None], attacked: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {name: text for name, text in hostile.strings(longest=300).items() if name in SAMPLE}
    global _headline
    _headline = texts["html-script"]
    breach(monkeypatch)
    try:
        found = wrong(attacked(hostile.told_by(list(texts.values()))), texts)
    except ValueError:  # a page so broken that Material's search cannot read it
        return
    assert found != []
