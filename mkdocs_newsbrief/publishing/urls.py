"""Addresses: an article's own, vetted, and the relative ones that we make."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mkdocs_newsbrief.publishing.visible import visible

_LIMIT = 2000
_FORBIDDEN = re.compile(r"""[\s\x00-\x20\x7f-\x9f\\<>"'`{}|^]|&#""")
_OURS = re.compile(r"(?:[\w-][\w.-]*/|\.\.?/)*(?:[\w-][\w.-]*)?(?:#[\w:.-]+)?", re.ASCII)


def is_ours(address: str) -> bool:
    """Is it a plain relative path with an optional anchor, as our templates write them?"""
    return _OURS.fullmatch(address) is not None


def safe_url(address: str) -> str | None:
    """The web address with its host in ASCII, as a browser will resolve it; None for anything else.

    No other scheme than http(s), no user name before the host, no character that changes how it is read.
    """
    if len(address) > _LIMIT or _FORBIDDEN.search(address) or address != visible(address):
        return None
    try:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or "@" in parts.netloc:
            return None
        return parts._replace(netloc=_host(parts.hostname or "", parts.port)).geturl()
    except ValueError:  # a broken port or bracket, a host that no name server could know
        return None


def _host(name: str, port: int | None) -> str:
    plain = f"[{name}]" if ":" in name else name.encode("idna").decode("ascii")
    if not plain:
        raise ValueError("no host")
    return f"{plain}:{port}" if port else plain
