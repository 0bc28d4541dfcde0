"""Mail: newsletters and forwarded articles (`.eml`), mailboxes, and pages that a browser saved as MHTML.

The date of a mail is taken for the publication of what it holds; that of an MHTML file is the day of the saving.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from itertools import pairwise

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.formats import html
from mkdocs_newsbrief.reading.keys import day_and_time
from mkdocs_newsbrief.reading.limits import MOST_ARTICLES
from mkdocs_newsbrief.reading.seed import Seed

_HEADER = re.compile(
    r"^(?:from|to|subject|date|message-id|mime-version|return-path|received|content-type):", re.MULTILINE
)
_MAILBOX = re.compile(rb"^From \S+ .*\d{4}\r?$", re.MULTILINE)
_ENOUGH = 3  # known headers before the first empty line
_QUOTED = re.compile(r"^>.*$\n?", re.MULTILINE)
_NAME = re.compile(r'^\s*"?([^"<>@]+?)"?\s*(?:<[^>]*>)?\s*$')


def recognises(seed: Seed) -> bool:
    head = seed.head.replace("\r\n", "\n").split("\n\n", 1)[0]
    return len(set(_HEADER.findall(head))) >= _ENOUGH


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    pieces = _messages(seed.data)
    return [_draft(piece, seed.name if len(pieces) == 1 else f"{seed.name}#{n}") for n, piece in enumerate(pieces, 1)]


def _messages(data: bytes) -> list[bytes]:
    starts = [match.start() for match in _MAILBOX.finditer(data)] if data.startswith(b"From ") else []
    pieces = [data[start:end].partition(b"\n")[2] for start, end in pairwise((*starts, len(data)))]
    return pieces[: MOST_ARTICLES + 1] or [data]


def _draft(data: bytes, where: str) -> Draft | UnreadableError:
    message = email.message_from_bytes(data, policy=email.policy.default)
    saved = message["Snapshot-Content-Location"] or "<saved by" in str(message["From"] or "").lower()
    known = _saved(message) if saved else _sent(message)
    body = message.get_body(preferencelist=("html", "plain"))
    text = _content(body) if body is not None else ""
    if not text.strip():
        return UnreadableError(where, "a mail without a text", "save the article itself")
    if body is not None and body.get_content_type() == "text/html":
        draft = html.draft_of(text, where)
        return replace(draft, known=known.over(draft.known))
    return Draft(_QUOTED.sub("", text.replace("\r\n", "\n")), known)


def _content(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError, KeyError):  # an unknown charset or transfer encoding
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""


def _saved(message: EmailMessage) -> Known:
    return Known(title=_header(message, "Subject"), url=_header(message, "Snapshot-Content-Location"))


def _sent(message: EmailMessage) -> Known:
    name = _NAME.match(_header(message, "From") or "")
    day, time = next(_dates(message), (None, None))
    return Known(title=_header(message, "Subject"), publisher=name[1] if name else None, published=day, time=time)


def _dates(message: EmailMessage) -> Iterator[tuple[str | None, str | None]]:
    moment = getattr(message["Date"], "datetime", None)
    if moment is not None:
        yield day_and_time(moment.isoformat())


def _header(message: EmailMessage, name: str) -> str | None:
    return " ".join(str(message[name] or "").split()) or None
