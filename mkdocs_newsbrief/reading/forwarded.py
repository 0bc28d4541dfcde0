"""Forwarded mail: the story is the one that was forwarded, with its own sender and day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Known

# As Gmail, Outlook, Apple Mail and Thunderbird write it in seven languages.
_MARK = re.compile(
    r"^[ \t>]*(?:-{2,} ?(?:Forwarded message|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht|"
    r"Message transféré|Message d'origine|Mensaje reenviado|Mensaje original|Messaggio inoltrato|Messaggio originale|"
    r"Mensagem encaminhada|Mensagem original|Doorgestuurd bericht|Oorspronkelijk bericht) ?-{2,}"
    r"|Begin forwarded message ?:|Anfang der weitergeleiteten Nachricht ?:|Début du message réexpédié ?:"
    r"|_{20,})[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_HEADERS = {
    "from": "from", "von": "from", "de": "from", "da": "from", "van": "from",
    "date": "date", "sent": "date", "datum": "date", "gesendet": "date", "envoyé": "date", "fecha": "date",
    "enviado": "date", "data": "date", "inviato": "date", "verzonden": "date", "enviada": "date",
    "subject": "subject", "betreff": "subject", "objet": "subject", "asunto": "subject", "oggetto": "subject",
    "assunto": "subject", "onderwerp": "subject",
    "to": "", "an": "", "à": "", "para": "", "a": "", "aan": "", "cc": "", "reply-to": "", "kopie": "",
}  # fmt: skip
_HEADER = re.compile(
    rf"[ \t>*]*({'|'.join(sorted(_HEADERS, key=len, reverse=True))})\*?[ \t\u00a0]?:\*?[ \t]*([^\n]*)", re.IGNORECASE
)
_BARE = re.compile(
    r"^(?=[ \t>*]*(?:From|Von|De|Da|Van)\*?[ \t\u00a0]?:\*?[ \t]*[^\s:][^\n]{2,})", re.MULTILINE
)  # without a mark
_LEAST, _ALL = 2, 3  # headers of a block below a mark, and of one without
_SENDER = re.compile(r'^\s*"?([^"<>@\[\]]+?)"?\s*(?:[<\[(].*)?$')
PREFIX = re.compile(r"^(?:(?:fwd?|wg|tr|rv|i|enc|doorst)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The text behind the innermost block of headers, what these state, and the words of who forwarded it."""

    text: str
    known: Known
    remark: str


def forwarded_in(text: str) -> Forwarded | None:
    """The mail that a mail forwards; None where it forwards none."""
    found = None
    for mark in sorted((*_MARK.finditer(text), *_BARE.finditer(text)), key=re.Match.start):
        headers, end = _headers(text, mark.end())
        least = _ALL if mark.re is _BARE else _LEAST
        if len(headers) >= least and "from" in headers and (mark.re is _MARK or _is_rest(text, mark.start(), end)):
            found = Forwarded(
                text[end:].strip("\n"), _known(headers), found.remark if found else text[: mark.start()]
            )
    return found if found and found.text.strip() else None


def _is_rest(text: str, start: int, end: int) -> bool:
    """Whether most of a mail stands below a block of headers; else it is an answer that quotes them."""
    return len(text[:start].split()) < len(text[end:].split())


def _headers(text: str, at: int) -> tuple[dict[str, str], int]:
    """The headers below a mark, and where the text behind them begins."""
    headers: dict[str, str] = {}
    end = at
    for line in re.finditer(r"[^\n]*\n?", text[at : at + 4000]):
        header = _HEADER.match(line[0])
        if header:
            headers.setdefault(_HEADERS[header[1].lower()], header[2].strip())
        elif line[0].strip(" \t\n>") or len(headers) > 1:
            break
        end = at + line.end()
    return headers, end


def _known(headers: dict[str, str]) -> Known:
    sender = sender_of(headers.get("from", ""))
    day, time = stated_day(headers.get("date"))
    return Known(title=PREFIX.sub("", headers.get("subject", "")) or None, publisher=sender, published=day, time=time)


def sender_of(header: str) -> str | None:
    """The name of who sent a mail, without the address."""
    name = _SENDER.match(header)
    return name[1].strip() or None if name else None
