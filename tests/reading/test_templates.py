"""Lines that recur through one outlet's articles are a template; a story told by several files is not."""

from __future__ import annotations

from itertools import permutations

from mkdocs_newsbrief.model import Article, Found, Masthead, Span
from mkdocs_newsbrief.reading.templates import without_templates

TEMPLATE = "The Gazette is owned by its readers, who meet every spring."
BACKGROUND = "The old bridge over the river mouth fell in the storm of 2019."
STORIES = (
    ["The council voted to build a second bridge over the river mouth.", "The bridge is to open by 2030."],
    ["A ferry struck the pillar of the unfinished bridge on Friday.", "No one on the ferry was hurt."],
    ["Voters in the east turned down a toll for the bridge.", "The mayor said that the river would wait."],
)


def article(*lines: str, name: str, outlet: str | None = "The Gazette") -> Article:
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    body = tuple(Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True))
    return Article(name, f"{name}.txt", "", text, Masthead(publisher=Found(outlet) if outlet else None), body)


def bodies(articles: tuple[Article, ...]) -> list[list[str]]:
    return [[span.of(article.text) for span in article.body] for article in articles]


def test_a_line_that_three_stories_of_an_outlet_share_is_removed_with_its_reason() -> None:
    files = [article(*story, TEMPLATE, name=str(at)) for at, story in enumerate(STORIES)]
    read = without_templates(files)
    assert bodies(read) == [*map(list, STORIES)]
    assert [[(piece.span.of(a.text), piece.reason) for piece in a.removed] for a in read] == [
        [(TEMPLATE, "template")]
    ] * 3


def test_two_stories_are_too_few() -> None:
    files = tuple(article(*story, TEMPLATE, name=str(at)) for at, story in enumerate(STORIES[:2]))
    assert without_templates(files) == files


def test_one_wire_story_in_many_files_stays() -> None:
    files = tuple(article(*STORIES[0], BACKGROUND, TEMPLATE, name=str(at)) for at in range(5))
    assert without_templates(files) == files


def test_a_background_paragraph_that_follow_ups_repeat_stays() -> None:
    files = tuple(article(*story, BACKGROUND, name=str(at)) for at, story in enumerate(STORIES))
    assert without_templates(files) == files


def test_other_outlets_do_not_count() -> None:
    outlets = ("The Gazette", "The Mercury", None)
    files = tuple(
        article(*story, TEMPLATE, name=str(at), outlet=outlet)
        for at, (story, outlet) in enumerate(zip(STORIES, outlets, strict=True))
    )
    assert without_templates(files) == files


def test_the_order_of_the_files_does_not_matter() -> None:
    files = [article(*story, TEMPLATE, name=str(at)) for at, story in enumerate(STORIES)]
    found = [sorted(without_templates(order), key=lambda a: a.id) for order in permutations(files)]
    assert all(other == found[0] for other in found)


def test_nothing_but_a_template_is_kept_as_it_is() -> None:
    files = [article(*story, TEMPLATE, name=str(at)) for at, story in enumerate(STORIES)]
    stub = article(TEMPLATE, name="stub")
    assert without_templates([*files, stub])[-1] == stub
