"""The closed classes of words that tell a verb: auxiliaries, irregular pasts, determiners, prepositions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import resources

from mkdocs_newsbrief.analysis.wordlist import wordlist


def _irregular() -> tuple[frozenset[str], frozenset[str]]:
    """The pasts and the participles of the irregular verbs; one form may be both."""
    text = resources.files(__package__).joinpath("verbs.txt").read_text(encoding="utf-8")
    pairs = [pair.split("/") for line in text.splitlines() if not line.startswith("#") for pair in line.split()]
    return frozenset(pair[0] for pair in pairs), frozenset(pair[-1] for pair in pairs)


PASTS, PARTICIPLES = _irregular()
MODALS: Mapping[str, str] = (
    dict.fromkeys(("will", "shall", "won't", "shan't"), "will")
    | dict.fromkeys(("would", "wouldn't"), "would")
    | dict.fromkeys(("could", "may", "might", "can", "can't", "cannot", "couldn't"), "may")
    | dict.fromkeys(("must", "should", "ought", "shouldn't", "mustn't", "need", "needs"), "must")
)
AUXILIARIES: Mapping[str, str] = (
    dict.fromkeys(("is", "are", "am", "isn't", "aren't", "i'm", "it's", "he's", "she's", "we're", "they're"), "is")
    | dict.fromkeys(("was", "were", "wasn't", "weren't"), "was")
    | dict.fromkeys(("has", "have", "hasn't", "haven't", "i've", "we've", "they've", "having"), "has")
    | dict.fromkeys(("had", "hadn't"), "had")
    | dict.fromkeys(("do", "does", "don't", "doesn't"), "do")
    | dict.fromkeys(("did", "didn't"), "did")
)
# A participle or an adjective that says what is meant to come: "due", "scheduled", "likely to".
PLANNED = wordlist(
    """expected scheduled slated set due planned booked likely supposed bound poised tipped awaited billed intended
    proposed pencilled promised forecast unlikely able ready eager keen anxious determined"""
)
AWAITED = wordlist("due expected scheduled slated awaited payable effective")  # … even without "to" or "for"
# … and a verb that does so in the present: "hopes to", "expects", "aims at".
AIMING = re.compile(
    r"(?:hope|plan|expect|aim|intend|want|anticipate|predict|foresee|forecast|propose|prepare|promise)s?"
)
ADVERBS = wordlist(
    """not also still now then ever never only just already soon again all both widely initially originally
    reportedly provisionally tentatively currently yet first finally later once back"""
)
DETERMINERS = wordlist(
    "a an the this these those his her its their our my your no every each another some any more fewer whose"
)
NO_VERB = wordlist(
    """during including following according regarding concerning pending evening morning spring nothing something
    anything everything need indeed speed feed hundred united seed breed weed greed creed shed reed bed red"""
)
PREPOSITIONS = wordlist(
    """in on at by for from of to with until till since before after during through into over under between about
    against within without near off around behind beyond across along as than like per up down out"""
)
PRONOUNS = wordlist("i you he she it we they who which that there this nobody everybody everyone nothing")
PLURAL = wordlist("they we you who which that people men women children pair couple crew")
