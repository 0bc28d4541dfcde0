"""Mails that Outlook saved (.msg), by way of python-oxmsg (the `[office]` extra)."""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterator
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.charset import decoded
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.filename import printable
from mkdocs_newsbrief.reading.formats import mail, newsletter
from mkdocs_newsbrief.reading.hygiene import one_newline
from mkdocs_newsbrief.reading.seed import Seed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MESSAGE = "__substg1.0_".encode("utf-16-le")
_HEADERS = 100_000  # characters
_PR_HEADERS, _PR_HTML = 0x007D, 0x1013


def recognises(seed: Seed) -> bool:
    return seed.data.startswith(OLE) and _MESSAGE in seed.data


def read(seed: Seed) -> Iterator[Draft | Seed | UnreadableError]:
    try:
        from oxmsg import Message
    except ImportError:
        remedy = "install mkdocs-newsbrief[office], or save the mail as text or HTML"
        raise UnreadableError(seed.name, "a mail of Outlook (.msg), which needs an extra", remedy) from None
    message = Message.load(io.BytesIO(seed.data))
    known = _known(message)
    markup = message.properties.binary_prop_value(_PR_HTML)
    if markup and markup.strip():
        text, note = decoded(markup, None)
        yield from newsletter.drafts_of(text, known, seed.name, note)
    elif message.body and message.body.strip():
        yield mail.letter(one_newline(message.body), known, None)
    elif not message.attachments:
        raise UnreadableError(seed.name, "a mail of Outlook (.msg) without a text", "save it as text or HTML")
    for attached in message.attachments:
        name = printable(str(attached.file_name or "").replace("/", "_"))[:100]
        if attached.file_bytes and mail.may_be_article(name):
            yield Seed(f"{seed.name}#{name}", attached.file_bytes)


def _known(message: Any) -> Known:
    """The headers that the mail came with, else what Outlook notes of it."""
    headers = message.properties.str_prop_value(_PR_HEADERS) or ""
    sent = mail.sent(email.message_from_string(headers[:_HEADERS], policy=email.policy.default))
    noted = message.sent_date
    day = noted.date().isoformat() if noted else None
    return sent.over(Known(title=message.subject or None, publisher=message.sender or None, published=day))
