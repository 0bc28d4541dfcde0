"""Mail: newsletters and forwarded articles (`.eml`), mailboxes, and pages that a browser saved as MHTML.

The date of a mail is taken for the publication of what it holds; that of an MHTML file is the day of the saving. What
is attached is read as a file of its own.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.message import EmailMessage, Message
from itertools import pairwise

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading import clippings
from mkdocs_newsbrief.reading.charset import decoded
from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.filename import printable
from mkdocs_newsbrief.reading.formats import html, newsletter
from mkdocs_newsbrief.reading.forwarded import PREFIX, forwarded_in, sender_of
from mkdocs_newsbrief.reading.hygiene import one_newline
from mkdocs_newsbrief.reading.limits import MOST_ARTICLES
from mkdocs_newsbrief.reading.seed import Seed

Piece = Draft | Seed | UnreadableError

_HEADER = re.compile(
    r"^(?:from|to|subject|date|message-id|mime-version|return-path|received|content-type):", re.MULTILINE
)
_MAILBOX = re.compile(rb"^From \S+ .*\d{4}\r?$", re.MULTILINE)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)  # as mailboxes write a line that begins so
_ENOUGH = 3  # known headers before the first empty line
_QUOTED = re.compile(r"^>.*$\n?", re.MULTILINE)
_LONGEST_HEADER, _MOST_HEADERS = 4_000, 500  # bytes of a line, lines; more are an accident or an attack
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_MOST_PARTS = 500
# What is attached that may be an article.
_READ = (".txt", ".md", ".html", ".htm", ".docx", ".odt", ".rtf", ".pdf", ".eml", ".json", ".xml", ".csv", ".xlsx")


def recognises(seed: Seed) -> bool:
    head = seed.head.replace("\r\n", "\n").split("\n\n", 1)[0]
    return len(set(_HEADER.findall(head))) >= _ENOUGH


def read(seed: Seed) -> Iterable[Piece]:
    pieces = _messages(seed.data)
    named = [seed.name] if len(pieces) == 1 else [f"{seed.name}#{number}" for number in range(1, len(pieces) + 1)]
    for data, where in zip(pieces, named, strict=True):
        yield from _pieces(message_of(data), where)


def message_of(data: bytes) -> EmailMessage:
    """A mail, its headers cut to a size that people's mails never reach, before they are parsed."""
    found = _END_OF_HEADERS.search(data)
    end = found.start() if found else len(data)
    lines = (line[:_LONGEST_HEADER] for line in data[:end].split(b"\n")[:_MOST_HEADERS])
    return email.message_from_bytes(b"\n".join(lines) + data[end:], policy=email.policy.default)


def _messages(data: bytes) -> list[bytes]:
    starts = [match.start() for match in _MAILBOX.finditer(data)] if data.startswith(b"From ") else []
    pieces = [
        _ESCAPED.sub(rb"\1", data[start:end].partition(b"\n")[2]) for start, end in pairwise((*starts, len(data)))
    ]
    return pieces[: MOST_ARTICLES + 1] or [data]


def _pieces(message: EmailMessage, where: str) -> Iterator[Piece]:
    if _is_saved(message):
        yield _saved(message, where)
        return
    within = list(_attached(message, where))
    body = _body(message)
    drafts = list(_drafts(message, body, where)) if body is not None else []
    if within and not any(isinstance(draft, Draft) for draft in drafts):
        drafts = []
    yield from drafts or (
        [] if within else [UnreadableError(where, "a mail without a text", "save the article itself")]
    )
    yield from within


def _drafts(message: EmailMessage, body: Message, where: str) -> Iterator[Draft | UnreadableError]:
    text, note = _content(body)
    if not text.strip():
        return
    known = sent(message)
    if body.get_content_type() == "text/html":
        yield from newsletter.drafts_of(text, known, where, note)
    else:
        yield letter(one_newline(text), known, note)


def letter(text: str, known: Known, note: str | None) -> Draft:
    """A plain mail: what it forwards, else its own words without those that it answers."""
    if told := forwarded_in(text):
        left_out = ("the words of who forwarded it",) if told.remark.strip() else ()
        return Draft(_QUOTE_MARK.sub("", told.text), told.known.over(known), note=note, left_out=left_out)
    text, _, signature = text.partition("\n-- \n")
    text, footer = newsletter.without_footer(text)
    likely = clippings.count_in(text)
    note = f"looks like {likely} articles in one mail: save each as a file of its own" if likely > 1 else note
    cut = ["the footer of the mail"] if footer or signature else []
    own, quoted = _QUOTED.subn("", text)
    if quoted and len(own.split()) < len(text.split()) / 3:  # what it quotes is what it is about
        return Draft(_QUOTE_MARK.sub("", text), known, note=note, left_out=tuple(cut))
    return Draft(own, known, note=note, left_out=(*([f"{quoted} quoted lines"] if quoted else []), *cut))


_QUOTE_MARK = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)


# --------------------------------------------------------------------------------------- parts


def _parts(message: EmailMessage) -> Iterator[Message]:
    """The leaves of a mail; those of a mail within it are its own."""
    left: list[Message] = [message]
    for _ in range(_MOST_PARTS):
        if not left:
            return
        part = left.pop(0)
        if part.get_content_maintype() == "multipart" and (inner := _inner(part)):
            left[:0] = inner
        else:
            yield part


def _body(message: EmailMessage) -> Message | None:
    """The part that is shown: HTML before plain text."""
    shown = [part for part in _parts(message) if _is_shown(part)]
    return next(
        (part for kind in ("text/html", "text/plain") for part in shown if part.get_content_type() == kind), None
    )


def _is_shown(part: Message) -> bool:
    return part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"


def _attached(message: EmailMessage, where: str) -> Iterator[Seed | UnreadableError]:
    for number, part in enumerate(_parts(message), 1):
        if part.get_content_type() == "message/rfc822":
            for one in _inner(part):
                yield Seed(f"{where}#attached-{number}", one.as_bytes())
        elif (name := _file_of(part)) is not None:
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                yield Seed(f"{where}#{name}", payload)


def _inner(part: Message) -> list[Message]:
    """The mail within a part; parsers take a broken one for text."""
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _file_of(part: Message) -> str | None:
    """The name of an attached file that may be an article; pictures, signatures and calendars are none."""
    name = printable(str(part.get_filename() or "").replace("/", "_"))[:100]
    attached = part.get_content_disposition() == "attachment" or (name and not _is_shown(part))
    return name if attached and may_be_article(name) else None


def may_be_article(name: str) -> bool:
    """Whether a file that is attached may be an article, by its ending."""
    return name.lower().endswith(_READ)


def _content(part: Message) -> tuple[str, str | None]:
    payload = part.get_payload(decode=True)
    return decoded(payload, part.get_content_charset()) if isinstance(payload, bytes) else ("", None)


# --------------------------------------------------------------------------------------- headers


def sent(message: EmailMessage) -> Known:
    """What the headers of a mail state of what it holds."""
    moment = getattr(_parsed(message, "Date"), "datetime", None)
    day, time = stated_day(moment.isoformat()) if moment else stated_day(header(message, "Date"))
    title = PREFIX.sub("", header(message, "Subject") or "") or None
    return Known(title=title, publisher=sender_of(header(message, "From") or ""), published=day, time=time)


def header(message: EmailMessage, name: str) -> str | None:
    return " ".join(str(_parsed(message, name) or "").split()) or None


def _parsed(message: EmailMessage, name: str) -> object:
    try:
        return message[name]
    except (ValueError, IndexError, AttributeError, TypeError):  # a header that the standard library cannot bear
        return None


# --------------------------------------------------------------------------------------- saved pages


def _is_saved(message: EmailMessage) -> bool:
    return bool(message["Snapshot-Content-Location"]) or "<saved by" in (header(message, "From") or "").lower()


def _saved(message: EmailMessage, where: str) -> Draft | UnreadableError:
    """The page that was saved, not one that was shown within it; its subject is the title of the window."""
    address = header(message, "Snapshot-Content-Location")
    pages = [part for part in _parts(message) if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    page = next((part for part in pages if address and str(part["Content-Location"] or "").strip() == address), None)
    page = page if page is not None else next(iter(pages), None)
    text, note = _content(page) if page is not None else ("", None)
    if not text.strip():
        return UnreadableError(where, "a saved page without a text", "save the page again")
    draft = html.draft_of(text, where, note=note)
    return replace(draft, known=Known(url=address).over(draft.known))
