"""The pages of a briefing, built by MkDocs."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from mkdocs_newsbrief import workshop
from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.host import briefer
from mkdocs_newsbrief.model import Analysis, Article
from mkdocs_newsbrief.publishing.export import FILES, FORMATS
from mkdocs_newsbrief.settings import Settings
from tests.conftest import Logs, Site
from tests.publishing.newsroom import bridge


class _Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name == "href" and tag == "a" and value:
                self.links.append(value)


def dead_links(site: Site) -> list[str]:
    """Links of our own pages that lead to no page or no element: an own checker, independent of MkDocs'."""
    pages = {path: _Links(html) for path, html in site.pages().items()}
    dead = []
    for path, page in pages.items():
        for link in page.links if path != "404.html" else ():  # that one is the theme's, and absolute
            parts = urlsplit(urljoin(f"https://desk.example/{path}", link))
            if parts.netloc != "desk.example" or not parts.path.endswith(("/", ".html")):
                continue
            target = unquote(parts.path).lstrip("/")
            target = target if target.endswith(".html") else f"{target}index.html"
            if target not in pages or (parts.fragment and parts.fragment not in pages[target].ids):
                dead.append(f"{path}: {link}")
    return dead


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
@pytest.mark.parametrize("directories", [True, False])
def test_every_citation_opens_its_sentence(published: Any, logs: Logs, theme: str, directories: bool) -> None:
    site = published(bridge(), theme=theme, use_directory_urls=directories)
    assert logs.warnings == logs.strangers == []
    assert dead_links(site) == []
    assert site.page("briefing/index.html").count('class="nb-cite"') >= 10


def test_ids_are_unique_on_every_page(published: Any, site: Site) -> None:
    embeds = "".join(rf"/// newsbrief | {view}\n///\n\n" for view in ("quotes", "quotes", "summary", "overview"))
    site.tree(rf"docs/index.md | # Home\n\n{embeds}")
    published(bridge(), theme="material")
    for path, html in site.pages().items():
        ids = _Links(html).ids
        assert len(ids) == len(set(ids)), path


def test_a_section_has_an_overview_a_page_for_each_part_and_one_for_each_source(published: Any) -> None:
    pages = [path for path in published(bridge()).pages() if path.startswith("briefing/")]
    assert [re.sub(r"-[0-9a-f]{6}/", "/", path) for path in pages] == [
        "briefing/coverage/index.html",
        "briefing/differences/index.html",
        "briefing/doubts/index.html",
        "briefing/index.html",
        "briefing/people/index.html",
        "briefing/quotes/index.html",
        "briefing/sources/courier/index.html",
        "briefing/sources/gazette/index.html",
        "briefing/sources/index.html",
        "briefing/sources/radio/index.html",
        "briefing/summary/index.html",
        "briefing/timeline/index.html",
    ]


def test_an_empty_part_has_no_page_and_no_heading_and_the_log_says_why(published: Any, logs: Logs) -> None:
    bare = replace(bridge(), quotes=(), timeline=(), expected=(), unresolved=(), differences=(), people=())
    site = published(bare)
    assert not (site.root / "site/briefing/quotes").exists()
    overview = site.briefing("briefing/index.html")
    assert not re.search(r"<h\d[^>]*>(Key quotes|Timeline|Where sources differ|People)", overview)
    assert any(note.startswith("newsbrief: no page of quotes") for note in logs.notes)
    assert any(note.startswith("newsbrief: no timeline") for note in logs.notes)


def test_an_empty_folder_builds_and_says_what_to_do(site: Site, logs: Logs) -> None:
    overview = site.build().briefing("briefing/index.html")
    assert "There are no articles yet" in overview
    assert "<code" in overview
    assert logs.warnings == []
    assert any("put text, Markdown or HTML files" in note for note in logs.notes)


def test_a_briefing_goes_where_its_section_says(published: Any) -> None:
    site = published(bridge(), newsbrief={"section": "/2024/bridge/", "title": "x"})
    assert "Norwick rebuilds" in site.page("2024/bridge/index.html")


def test_words_that_differ_between_sources_are_marked(published: Any) -> None:
    assert "waited <mark>six</mark> years" in published(bridge()).page("briefing/quotes/index.html")


def test_a_fragment_stands_in_its_sentence(published: Any) -> None:
    page = published(bridge()).page("briefing/quotes/index.html")
    assert 'the vote “<mark class="nb-fragment" id="q-relief">a relief</mark>”.' in page


def test_fragments_of_one_sentence_share_a_card(published: Any) -> None:
    base = bridge()
    relief = base.quotes[1]
    director = replace(relief, id="q-director", text="Port director")
    page = published(replace(base, quotes=(relief, director))).briefing("briefing/quotes/index.html")
    assert page.count("<figure") == 1
    assert page.index('id="q-director"') < page.index('id="q-relief"')


def test_the_unattributed_come_last(published: Any) -> None:
    headings = re.findall(r"<h2[^>]*>([^<]+)", published(bridge()).briefing("briefing/quotes/index.html"))
    assert headings == ["Irena Holt", "Tomas Brill", "Unattributed", "Who is quoted where"]


def test_every_speaker_has_a_card_before_one_has_two_and_whom_most_sources_name_comes_first(published: Any) -> None:
    base = bridge()
    first, relief = base.quotes[0], replace(base.quotes[1], kind="direct")
    again = replace(first, id="q-again", text="The bridge comes back", variants=())
    mayor, director = base.people
    known = replace(mayor, citations=(*mayor.citations, *director.citations))
    found = replace(base, quotes=(relief, first, again), people=(known, director))
    spoken = re.findall(r"<b dir=\"auto\">([^<]+)</b>", published(found).briefing("briefing/index.html"))
    assert [name for name in spoken if name in ("Tomas Brill", "Irena Holt")] == [
        "Tomas Brill",
        "Irena Holt",
        "Tomas Brill",
    ]


def test_a_source_that_only_expects_a_claim_has_a_mark_of_its_own_and_the_table_says_what_it_means(
    published: Any,
) -> None:
    base = bridge()
    told, other = base.coverage
    awaited = replace(told, expected=(base.coverage[1].citations[0],))
    page = published(replace(base, coverage=(awaited, other))).briefing("briefing/coverage/index.html")
    assert 'class="nb-dot nb-dot--expected"' in page
    assert "expected by the source, not reported" in page
    assert "not reported" not in published(base).briefing("briefing/coverage/index.html")


def test_a_quote_whose_day_is_not_told_says_when_it_was_reported(published: Any) -> None:
    undated = replace(bridge(), quotes=tuple(replace(quote, said_on=None) for quote in bridge().quotes))
    reported = [
        published(one).page("briefing/quotes/index.html").count("reported <time") for one in (bridge(), undated)
    ]
    assert reported[0] < reported[1]


def test_a_quote_tells_its_cue_or_that_it_is_a_part(published: Any) -> None:
    page = published(bridge()).page("briefing/quotes/index.html")
    assert '<time datetime="2024-05-13">Mon 13 May 2024</time></span> <span dir="auto">said</span>' in page
    assert "<span>in part</span>" in page


def test_quotes_claims_and_differences_have_a_link_to_themselves(published: Any) -> None:
    site = published(bridge())
    for path, name in (("summary/", "st-2"), ("differences/", "d-cost"), ("quotes/", "q-wait")):
        assert re.search(rf'<a [^>]*class="nb-perma"[^>]* href="./#{name}"', site.page(f"briefing/{path}index.html"))
    assert '<a class="nb-day" href="./#e-vote">' in site.page("briefing/timeline/index.html")


def test_an_alias_that_is_only_a_part_of_the_name_is_not_told(published: Any) -> None:
    figure = replace(bridge().people[0], aliases=("Brill", "T. Brill"))
    page = published(replace(bridge(), people=(figure,))).page("briefing/people/index.html")
    assert 'also <span dir="auto">T. Brill</span>' in page


def test_one_source_leads_to_the_next(published: Any) -> None:
    pages = published(bridge()).pages()
    ways = {
        path.split("/")[2].partition("-")[0]: re.findall(r'rel="(prev|next)">([^<]+)', html.partition("nb-turn")[2])
        for path, html in pages.items()
        if "/sources/" in path and path != "briefing/sources/index.html"
    }
    assert ways["courier"] == [("next", "Saltmarsh Radio")]
    assert ways["radio"] == [("prev", "The Norwick Courier"), ("next", "Gazette of the Isles")]
    assert ways["gazette"] == [("prev", "Saltmarsh Radio")]


def test_a_source_that_names_no_outlet_goes_by_its_title(published: Any) -> None:
    base = bridge()
    courier = base.sources[0]
    unsigned = replace(courier.article.masthead, publisher=None)
    nameless = replace(courier, article=replace(courier.article, masthead=unsigned))
    site = published(replace(base, sources=(nameless, *base.sources[1:])))
    assert re.search(r'class="nb-cite"[^>]*>Council votes to…</a>', site.page("briefing/index.html"))
    assert '<b dir="auto">Outlet not named</b>' in site.page("briefing/sources/index.html")


def test_dates_are_machine_readable(published: Any) -> None:
    page = published(bridge()).page("briefing/timeline/index.html")
    assert '<time datetime="2024-05-13">Mon 13 May 2024</time>' in page
    assert '<time datetime="2027">2027</time>' in page


@pytest.mark.parametrize(("order", "expected"), [("oldest", 1), ("newest", -1)])
def test_the_timeline_runs_as_the_site_asks(published: Any, order: str, expected: int) -> None:
    page = published(bridge(), newsbrief={"timeline_order": order}).briefing("briefing/timeline/index.html")
    days = re.findall(r'<time datetime="([0-9-]+)"', page.split("Expected")[0])
    assert len(days) > 1
    assert days == sorted(days)[::expected]


def test_a_source_shows_its_sentences_numbered_and_what_rests_on_them(published: Any) -> None:
    page = next(html for path, html in published(bridge()).pages().items() if "courier" in path)
    assert page.count('data-nth="') == 4
    assert page.count("nb-sentence--cited") == 2
    assert re.search(r'<a aria-label="Back to summary" class="nb-back"[^>]* href="../../summary/#st-1"', page)
    assert "from a date stamp in the text" in page
    assert "share-bar" in page
    assert re.search(r"[0-9a-f]{64}", page)


def test_only_cited_sentences_are_shown_when_the_full_text_is_not_ours_to_publish(published: Any) -> None:
    for settings in ({"full_text": False}, {"source_text": "excerpt"}, {"source_text": {"courier*": "excerpt"}}):
        site = published(bridge(), newsbrief=settings)
        page = next(html for path, html in site.pages().items() if "courier" in path)
        assert "ninth vote" not in page
        assert "voted on Monday to rebuild" in page


def test_a_source_may_be_a_link_to_its_original_alone(published: Any, logs: Logs) -> None:
    site = published(bridge(), newsbrief={"source_text": {"courier*": "link"}})
    pages = {path: html for path, html in site.pages().items() if "/sources/" in path}
    page = next(html for path, html in pages.items() if "courier" in path)
    assert "voted on Monday to rebuild" not in page.partition("nb-body")[2]
    assert 'href="https://courier.example/bridge"' in page
    assert any("nb-sentence--cited" in html for path, html in pages.items() if "courier" not in path)
    assert logs.warnings == logs.strangers == []


def test_sources_that_share_wording_count_once(published: Any) -> None:
    page = published(bridge()).page("briefing/index.html")
    assert "3 articles of 3 outlets, <b>2</b> independent" in page
    assert "shared wording" in page


def test_the_site_s_own_page_at_an_address_of_ours_stays(site: Site, published: Any, logs: Logs) -> None:
    site.tree("docs/briefing/quotes.md | # My quotes")
    published(bridge())
    assert "My quotes" in site.page("briefing/quotes/index.html")
    assert any("briefing/quotes.md is yours and stays" in note for note in logs.notes)
    assert logs.warnings == logs.strangers == []


def test_an_explicit_nav_is_left_alone(published: Any, logs: Logs) -> None:
    nav = [{"Home": "index.md"}, {"Bridge": "briefing/index.md"}]
    site = published(bridge(), nav=nav)
    assert site.settings["nav"] == nav
    assert logs.warnings == logs.strangers == []


def test_two_briefings_on_one_site(site: Site, published: Any, logs: Logs, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    site.tree(r"docs/index.md | # Home\n/// newsbrief | summary\n    briefing: two\n///")
    published(bridge(), plugins=[{"newsbrief": {"seeds": "other", "section": "two"}}])
    assert 'href="two/sources/courier' in site.page("index.html")
    assert 'href="sources/courier' in site.page("briefing/index.html")
    assert logs.warnings == logs.strangers == []


def test_a_rebuild_analyses_only_what_changed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    analysed: list[str] = []

    def note(article: Article) -> Analysis:
        analysed.append(article.file)
        return analyse(article)

    monkeypatch.setattr(workshop, "analyse", note)
    made = briefer.Briefer()
    settings = Settings()
    settings.load_dict({"seeds": str(site.root / "seeds")})
    settings.validate()
    site.tree("seeds/one.txt | The bridge opened on Monday.")
    site.tree("seeds/two.txt | The ferry ended on Tuesday.")
    made.memory.begin()
    made.brief(settings)
    site.tree("seeds/two.txt | The ferry ended on Friday.")
    made.memory.begin()
    made.brief(settings)
    assert analysed == ["one.txt", "two.txt", "two.txt"]


def test_the_same_bytes_each_time(published: Any, site: Site) -> None:
    def made() -> dict[str, str]:
        return {path: html.partition("Build Date")[0] for path, html in site.pages().items()}

    published(bridge())
    first = made()
    site.build()
    assert made() == first


def test_data_files_are_published_where_they_are_asked_for(published: Any, logs: Logs) -> None:
    site = published(bridge(), newsbrief={"downloads": sorted(FORMATS)})
    for name in FILES.values():
        assert (site.root / "site/briefing" / name).read_text(encoding="utf-8")
        assert f'href="{name}"' in site.page("briefing/index.html")
    assert logs.warnings == logs.strangers == []


@pytest.mark.parametrize("opens", [True, False])
def test_the_main_event_is_told_once(published: Any, opens: bool) -> None:
    """A dek stands above a summary that begins with something else; one that begins with the event needs none."""
    told = bridge()
    assert told.dek
    rest = [statement for statement in told.summary if told.dek.citations[0] not in statement.citations]
    first = [statement for statement in told.summary if statement not in rest]
    site = published(replace(told, summary=(*first, *rest) if opens else tuple(rest)))
    assert ("The council voted on Monday" in site.briefing("briefing/index.html")) is not opens
