"""Names as they stand in addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SLUG = 48


@lru_cache(maxsize=1_000)
def slug(name: str) -> str:
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", unicodedata.normalize("NFKD", name))
    slug = re.sub(r"[^a-z0-9]+", "-", stem.encode("ascii", "ignore").decode().lower())
    return slug.strip("-")[:_SLUG].strip("-") or "source"
