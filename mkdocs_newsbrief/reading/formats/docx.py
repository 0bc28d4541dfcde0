"""Word documents: the paragraphs, in order; a Nexis export in one is split into its articles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import nexis
from mkdocs_newsbrief.reading.limits import LARGEST_PART
from mkdocs_newsbrief.reading.seed import Seed

_DOCUMENT = "word/document.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REMEDY = "save it as text, HTML or DOCX"


def recognises(seed: Seed) -> bool:
    return seed.data.startswith(b"PK\x03\x04")


def read(seed: Seed) -> Iterable[Draft | UnreadableError]:
    text = "\n".join(_paragraphs(_document(seed)))
    if nexis.is_export(text):
        return nexis.split(text, seed.name)
    return (Draft(text),)


def _document(seed: Seed) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(seed.data)) as archive:
            part = archive.getinfo(_DOCUMENT)
            if part.file_size > LARGEST_PART:
                raise UnreadableError(
                    seed.name, f"expands to more than {LARGEST_PART >> 20} MB", "split the document"
                )
            with archive.open(part) as file:
                return file.read(LARGEST_PART)
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(seed.name, "an archive that is no Word document", _REMEDY) from error


def _paragraphs(document: bytes) -> Iterable[str]:
    from lxml import etree  # comes with trafilatura; imported late as that is

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(document, parser=parser)
    for paragraph in root.iter(f"{_WORD}p") if root is not None else ():
        yield "".join(_inline(element) for element in paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br"))


def _inline(element: object) -> str:
    tag, text = getattr(element, "tag", ""), getattr(element, "text", None)
    return (text or "") if tag == f"{_WORD}t" else " "
