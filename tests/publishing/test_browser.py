"""What a reader sees and can do, in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Page, Request

from mkdocs_newsbrief.model import Briefing
from tests.conftest import Site
from tests.publishing import hostile
from tests.publishing.examination import as_seen
from tests.publishing.newsroom import bridge

pytestmark = pytest.mark.browser

Serve = Callable[[Site], str]

MATERIAL = {
    "name": "material",
    "font": False,
    "features": ["navigation.instant", "navigation.instant.preview", "content.tooltips"],
    "palette": [
        {"media": "(prefers-color-scheme: light)", "scheme": "default"},
        {"media": "(prefers-color-scheme: dark)", "scheme": "slate"},
    ],
}
THEMES = {"material": MATERIAL, "mkdocs": "mkdocs", "readthedocs": "readthedocs"}


@contextmanager
def window(browser: Browser, width: int = 1280, scheme: Any = "light") -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield context.new_page()
    context.close()


def addresses(site: Site) -> list[str]:
    """The addresses of our pages; the first nine are one of each kind."""
    ours = [path.removesuffix("index.html") for path in site.pages() if path.startswith("briefing/")]
    return sorted(ours, key=lambda path: (path.count("/") > 2 and "courier" not in path, path))


def test_a_citation_opens_its_source_at_the_highlighted_sentence(
    browser: Browser, serve: Serve, published: Any
) -> None:
    address = serve(published(bridge(), theme=MATERIAL, site_url="http://127.0.0.1/"))
    with window(browser) as page:
        page.goto(f"{address}briefing/")
        page.locator(".nb-lead .nb-cite").first.click()
        page.wait_for_url("**/sources/courier-*/#s-*")
        sentence = page.locator(".nb-sentence:target")
        assert sentence.inner_text().strip().startswith("The town council voted on Monday to rebuild")
        sentence.evaluate("(element) => Promise.all(element.getAnimations().map((a) => a.finished))")
        assert sentence.evaluate("(element) => getComputedStyle(element).backgroundColor") != "rgba(0, 0, 0, 0)"
        assert sentence.evaluate(
            "(e) => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight"
        )
        page.get_by_label("Back to summary").first.click()
        page.wait_for_url("**/briefing/summary/#st-1")


SAYS = "(mark) => getComputedStyle(mark, '::after').content"


@pytest.mark.parametrize("theme", THEMES)
def test_a_citation_names_its_outlet_and_shows_the_sentence_on_hover_and_focus(
    browser: Browser, serve: Serve, published: Any, theme: str
) -> None:
    address = serve(published(bridge(), theme=theme))
    sentence = (
        "The Norwick Courier, Tue 14 May 2024: The town council voted on Monday to rebuild the harbour bridge, "
        "which has been closed to lorries since 2019."
    )
    with window(browser, 390) as page:
        page.goto(f"{address}briefing/")
        mark = page.locator(".nb-lead .nb-cite").first
        assert mark.inner_text() == "Norwick Courier"
        assert mark.evaluate("(mark) => mark.getBoundingClientRect().height") >= 24
        assert mark.evaluate(SAYS) == "none"
        mark.hover()
        assert mark.evaluate(SAYS) == f'"{sentence}"'
        page.mouse.move(0, 0)
        page.keyboard.press("Tab")
        mark.focus()
        assert mark.evaluate(SAYS) == f'"{sentence}"'
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_tap_on_how_many_more_names_them(browser: Browser, serve: Serve, published: Any) -> None:
    address = serve(published(bridge(), theme="mkdocs"))
    with window(browser, 390) as page:
        page.goto(f"{address}briefing/")
        other = page.locator(".nb-lead .nb-rest a")
        assert not other.is_visible()
        page.locator(".nb-lead .nb-rest summary", has_text="+1").click()
        assert other.inner_text() == "Saltmarsh Radio"


@pytest.mark.parametrize("theme", THEMES)
def test_no_page_is_wider_than_its_window(browser: Browser, serve: Serve, published: Any, theme: str) -> None:
    site = published(bridge(), theme=THEMES[theme])
    address = serve(site)
    for width in (390, 1280):
        with window(browser, width) as page:
            for path in addresses(site):
                page.goto(address + path)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("theme", "scheme"),
    [
        (MATERIAL, "light"),
        (MATERIAL, "dark"),
        ("mkdocs", "light"),
        ({"name": "mkdocs", "color_mode": "dark"}, "light"),
        ("readthedocs", "light"),
    ],
    ids=["material-light", "material-dark", "mkdocs-light", "mkdocs-dark", "readthedocs"],
)
def test_axe_finds_nothing_in_our_elements(
    browser: Browser, serve: Serve, site: Site, published: Any, theme: Any, scheme: str, width: int
) -> None:
    site.tree(r"docs/index.md | # Home\n\n/// newsbrief | index\n///")
    published(bridge(), theme=theme)
    address = serve(site)
    with window(browser, width, scheme) as page:
        for path in ("", *addresses(site)[:9]):
            page.goto(address + path)
            page.evaluate("document.querySelectorAll('.newsbrief details').forEach((element) => element.open = true)")
            found = Axe().run(page, context=".newsbrief").response["violations"]
            assert [(path, rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == []


def test_everything_can_be_reached_by_keyboard(browser: Browser, serve: Serve, published: Any) -> None:
    address = serve(published(bridge(), theme="mkdocs"))
    with window(browser) as page:
        page.goto(f"{address}briefing/")
        clickable = page.locator(".newsbrief :is(a[href], summary, [tabindex])")
        assert clickable.count() > 20
        assert clickable.evaluate_all("(all) => all.every((element) => element.tabIndex >= 0)")


def test_a_reader_s_tools_filter_unfold_step_and_copy_with_the_source(
    browser: Browser, serve: Serve, published: Any
) -> None:
    site = published(press_of(bridge(), 6), theme="mkdocs", newsbrief={"tools": True})
    address = serve(site)
    with window(browser) as page:
        page.goto(f"{address}briefing/quotes/")
        quotes = page.locator(".nb-quote:visible")
        there = quotes.count()
        page.get_by_label("Filter by outlet").fill("saltmarsh holt")
        assert 0 < quotes.count() < there
        assert page.locator("h2:visible", has_text="Tomas Brill").count() == 0
        page.get_by_label("Filter by outlet").fill("")
        page.get_by_role("button", name="Expand all").click()
        assert page.locator(".nb-variants li").first.is_visible()
        page.locator("h1").click()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.matches('.nb-quote')")
        copied = page.evaluate(COPY)
        assert "— " in copied
        assert "/briefing/sources/" in copied


COPY = """() => {
  getSelection().selectAllChildren(document.querySelector(".nb-said"));
  const event = new ClipboardEvent("copy", {clipboardData: new DataTransfer(), bubbles: true, cancelable: true});
  document.querySelector(".nb-said").dispatchEvent(event);
  return event.clipboardData.getData("text/plain");
}"""


def press_of(briefing: Briefing, count: int) -> Briefing:
    """The briefing with each of its quotes so many times."""
    quotes = [replace(quote, id=f"{quote.id}-{n}", context=None) for quote in briefing.quotes for n in range(count)]
    return replace(briefing, quotes=tuple(quotes))


def test_paper_shows_what_is_said_and_nothing_to_click(browser: Browser, serve: Serve, published: Any) -> None:
    site = published(bridge(), theme="mkdocs")
    address = serve(site)
    with window(browser) as page:
        page.goto(address + next(path for path in addresses(site) if "courier" in path))
        page.emulate_media(media="print")
        assert page.locator(".nb-sentence").first.is_visible()
        assert not page.locator(".nb-backs").first.is_visible()


def test_hostile_text_does_nothing_but_be_read(browser: Browser, serve: Serve, published: Any) -> None:
    texts = dict(list(hostile.strings(longest=150).items())[::3])
    site = published(hostile.told_by(list(texts.values())), theme=MATERIAL, plugins=["search"])
    address = serve(site)
    happened: list[str] = []

    def note_dialog(dialog: Dialog) -> None:
        happened.append(dialog.message)
        dialog.dismiss()

    def note_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            happened.append(request.url)

    with window(browser) as page:
        page.on("dialog", note_dialog)
        page.on("request", note_request)
        for path in ("", "briefing/", "briefing/quotes/", "briefing/timeline/"):
            page.goto(address + path)
        shown = page.locator(".nb-event").evaluate_all("(all) => all.map((e) => [e.id, e.textContent])")
        read = {identifier: " ".join(text.split()) for identifier, text in shown}
        page.goto(f"{address}briefing/")
        page.locator(".nb-points .nb-cite").first.hover()
        page.wait_for_timeout(400)
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially("before")
        page.wait_for_selector(".md-search-result__item", state="attached")
    assert happened == []
    for number, (name, text) in enumerate(texts.items()):
        assert as_seen(text) in read[f"e-{number}"].replace("\u00a0", " "), name


def test_a_preview_of_hostile_text_shows_its_very_words(
    browser: Browser, serve: Serve, site: Site, published: Any
) -> None:
    """Material fetches the cited page and shows the sentence in a window of its own."""
    names = ("html-script", "html-img-onerror", "enc-entities", "jinja-secret", "emphasis")
    texts = [hostile.strings()[name] for name in names]
    address = serve(site)
    published(hostile.told_by(texts), theme=MATERIAL, site_url=address)
    happened: list[str] = []

    def note_dialog(dialog: Dialog) -> None:
        happened.append(dialog.message)
        dialog.dismiss()

    with window(browser) as page:
        page.on("dialog", note_dialog)
        page.goto(f"{address}briefing/timeline/")
        for number, text in enumerate(texts):
            page.locator(f"#e-{number} .nb-rest summary").first.click()
            mark = page.locator(f"#e-{number} .nb-rest a").first
            mark.hover()
            preview = page.locator(".md-tooltip2--active h3")
            preview.wait_for()
            assert as_seen(preview.inner_text()) == as_seen(text)
            page.mouse.move(0, 0)
            preview.wait_for(state="hidden")
    assert happened == []


def test_a_tap_copies_a_quote_with_its_citation_and_address(browser: Browser, serve: Serve, published: Any) -> None:
    address = serve(published(bridge(), theme=MATERIAL, newsbrief={"tools": True}))
    with window(browser) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{address}briefing/quotes/")
        quote = page.locator(".nb-quote").first
        said, outlet = quote.locator("blockquote").inner_text().strip(), quote.locator(".nb-cite").first.inner_text()
        quote.locator(".nb-perma").first.click(force=True)
        page.wait_for_function("navigator.clipboard.readText().then((text) => text.includes('#'))", timeout=5_000)
        copied = page.evaluate("navigator.clipboard.readText()")
        assert said in copied
        assert outlet in copied
        assert f"{address}briefing/quotes/#" in copied
