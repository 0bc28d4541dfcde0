"""A briefing made by hand: three outlets on one bridge, with everything a briefing can hold."""

from __future__ import annotations

import hashlib
import re

from mkdocs_newsbrief.analysis.sentences import find_sentences
from mkdocs_newsbrief.analysis.story import story_of
from mkdocs_newsbrief.model import (
    Analysis,
    Article,
    Briefing,
    Citation,
    Coverage,
    Difference,
    Doubt,
    Event,
    Figure,
    Found,
    LedgerEntry,
    Masthead,
    Point,
    Position,
    Published,
    Relation,
    Removed,
    Series,
    Span,
    Statement,
    Unresolved,
    Utterance,
    Variant,
)

COURIER = """Share | Tweet
The town council voted on Monday to rebuild the harbour bridge, which has been closed to lorries since 2019. It was \
the ninth vote on the matter.
“We have waited five years for this, and the port has waited with us,” said Mayor Tomas Brill.
Work is due to begin in September, the council said."""

# What nobody cites: an overview is a quarter of the words read, and where there are few it is the summary alone.
MINUTES = "\n".join(
    f"Item {number} of the agenda was put off until the next sitting of the council." for number in range(2, 61)
)

RADIO = f"""Norwick's council agreed on Monday to replace the bridge over the harbour.
Port director Irena Holt called the vote “a relief” but warned that the cost of 38 million crowns was not covered.
“We have waited six years, and the port has waited with us,” the mayor told this station.
{MINUTES}"""

GAZETTE = f"""The new bridge will cost 41 million crowns, according to papers seen by this newspaper.
It could open in 2027.
{MINUTES}"""


def source(
    file: str, text: str, outlet: str, *, title: str | None = None, published: Published | None = None
) -> Analysis:
    """An article and its sentences; lines that begin with "Share" are not body."""
    spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    article = Article(
        id=f"{re.sub('[^a-z0-9]+', '-', file.partition('.')[0].lower()).strip('-') or 'source'}-{digest[:6]}",
        file=file,
        sha256=digest,
        text=text,
        masthead=Masthead(
            title=Found(title) if title else None,
            publisher=Found(outlet),
            authors=(Found("Ada Fennimore"),),
            url=Found("https://courier.example/bridge"),
            published=published or Published("2024-05-14", "2024-05-14", "2024-05-14", "stamp"),
        ),
        body=tuple(span for span in spans if not span.of(text).startswith("Share")),
        removed=tuple(Removed(span, "share-bar") for span in spans if span.of(text).startswith("Share")),
    )
    return Analysis(article, find_sentences(story_of(article), article.body), (), (), ())


def cite(analysis: Analysis, words: str) -> Citation:
    """The place where an article says `words`."""
    start = analysis.article.text.index(words)
    span = Span(start, start + len(words))
    sentence = next(sentence for sentence in analysis.sentences if sentence.span.holds(span))
    return Citation(analysis.article.id, sentence.id, span)


def bridge() -> Briefing:
    """The whole briefing."""
    courier = source("courier.txt", COURIER, "The Norwick Courier", title="Council votes to rebuild bridge")
    radio = source("radio.txt", RADIO, "Saltmarsh Radio")
    week = Published(None, "2024-05-13", "2024-05-19", "inferred")
    gazette = source("gazette.txt", GAZETTE, "Gazette of the Isles", title="What the bridge costs", published=week)
    voted = cite(courier, "The town council voted on Monday")
    agreed = cite(radio, "Norwick's council agreed on Monday")
    five = cite(courier, "We have waited five years for this, and the port has waited with us,")
    six = cite(radio, "We have waited six years, and the port has waited with us,")
    relief = cite(radio, "a relief")
    dear, cheap = cite(gazette, "41 million crowns"), cite(radio, "38 million crowns")
    opening = cite(gazette, "It could open in 2027.")
    return Briefing(
        title="Norwick rebuilds its harbour bridge",
        dek=Statement("st-dek", "The council voted on Monday [13 May 2024].", (voted,)),
        sources=(courier, radio, gazette),
        summary=(
            Statement("st-1", "The town council voted on Monday [13 May 2024] …", (voted, agreed), 2, 1),
            Statement("st-2", "The new bridge will cost 41 million crowns.", (dear,)),
        ),
        quotes=(
            Utterance(
                "q-wait",
                "We have waited five years for this, and the port has waited with us,",
                "Tomas Brill",
                "mayor",
                "direct",
                "said",
                "2024-05-13",
                0.95,
                (five,),
                (Variant("We have waited six years, and the port has waited with us,", (six,)),),
            ),
            Utterance(
                "q-relief",
                "a relief",
                "Irena Holt",
                "port director",
                "partial",
                "called",
                None,
                0.8,
                (relief,),
                context="Port director Irena Holt called the vote “a relief”.",
            ),
            Utterance("q-nobody", "41 million crowns", None, None, "partial", None, None, 0.3, (dear,)),
        ),
        timeline=(
            Event("e-closed", "2019", "The bridge is closed to lorries.", "background", "since 2019", (voted,)),
            Event("e-vote", "2024-05-13", "The council votes to rebuild.", "reported", "on Monday", (voted, agreed)),
        ),
        expected=(Event("e-open", "2027", "The bridge could open.", "expected", "in 2027", (opening,)),),
        unresolved=(Unresolved("The port will pay later.", "one day", (cheap,)),),
        differences=(
            Difference(
                "d-cost",
                "cost of the bridge",
                "value",
                (Position("41 million crowns", (dear,)), Position("38 million crowns", (cheap,))),
            ),
        ),
        coverage=(
            Coverage("st-1", "The council voted.", (courier.article.id, radio.article.id), (voted, agreed)),
            Coverage("st-2", "It could open in 2027.", (gazette.article.id,), (opening,)),
        ),
        people=(
            Figure("p-brill", "Tomas Brill", ("Brill",), ("mayor",), 2, (five,)),
            Figure("p-holt", "Irena Holt", (), ("port director",), 1, (relief,)),
        ),
        doubts=(Doubt("single-source", "It could open in 2027.", (opening,)),),
        relations=(Relation(radio.article.id, "shares-wording", courier.article.id),),
        figures=(
            Series(
                "n-cost",
                "Cost of the bridge",
                (
                    Point("38 million", "2024-05-13", "superseded", (cheap,)),
                    Point("41 million", "2024-05-14", "stated", (dear,)),
                ),
            ),
        ),
        lone=(Statement("st-2", "It could open in 2027.", (opening,)),),
        ledger=(
            LedgerEntry("courier.txt", "used"),
            LedgerEntry("radio.txt", "used"),
            LedgerEntry("gazette.txt", "used"),
            LedgerEntry("copy.txt", "duplicate", of="courier.txt"),
        ),
    )
