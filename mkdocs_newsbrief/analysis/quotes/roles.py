"""Who holds which office: "the minister" leads to the person whom the text calls one."""

from __future__ import annotations

from mkdocs_newsbrief.analysis.people.lexicon import ROLE_SYNONYMS
from mkdocs_newsbrief.analysis.quotes.sources import Directory

# An office as it is shortened before a name.
_SHORT = {
    "sen.": "senator", "sen": "senator", "sens.": "senator", "rep.": "representative", "rep": "representative",
    "reps.": "representative", "gov.": "governor", "gov": "governor", "gen.": "general", "gen": "general",
    "lt.": "lieutenant", "col.": "colonel", "sgt.": "sergeant", "capt.": "captain", "adm.": "admiral",
    "prof.": "professor", "dr.": "doctor", "atty.": "attorney",
}  # fmt: skip
_TITLE = 8  # characters before a name in which its title stands


class Roles:
    """The offices of the people of one text, those in short before a name included: "Sen. Ada Holt"."""

    def __init__(self, directory: Directory, text: str) -> None:
        told = [(index, role) for index, person in enumerate(directory.people) for role in person.roles]
        for span, index in zip(directory.spans, directory.owners, strict=True):
            before = text[max(0, span.start - _TITLE) : span.start].split()[-1:]
            told += [(index, title) for title in before if title.lower() in _SHORT]
        self._words = [
            (index, {_SHORT.get(word, word) for word in role.lower().split()}) for index, role in sorted(set(told))
        ]

    def holders(self, head: str, modifiers: frozenset[str] = frozenset()) -> set[int]:
        """Who has the office; where the modifiers ("Russian") single some out, only those."""
        heads = {head, *ROLE_SYNONYMS.get(head, ())}
        fitting = [(index, words) for index, words in self._words if heads & words or "counterpart" in words]
        told = {index for index, words in fitting if modifiers & words}
        plain = {index for index, words in fitting if modifiers and words <= heads}  # no Texan is "the Ohio senator"
        return told or plain or {index for index, _ in fitting}
