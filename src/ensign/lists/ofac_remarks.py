"""OFAC's remarks: clauses parted by semicolons, which hold in the CSV set all that has no column.

`DOB 02 Sep 1957; alt. DOB 1958; Passport A123 (Iran) expires 01 Jan 2010; a.k.a. 'NAME'; Linked To: X.`
A clause that begins with no known word is free text for the reader, as are titles in the remarks.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.lists.ofac_drafts import ALIASES, Fact, countries, labels
from ensign.model import Name

_BETWEEN: Final = re.compile(r";\s+")
_ALTERNATIVE: Final = "alt. "
_BRACKETED: Final = "(Linked To:"
_ALIAS: Final = re.compile(r"(?P<kind>[afn])\.k\.a\.\s+'(?P<name>.+)'\.?", re.DOTALL)
_OPEN_ALIAS: Final = re.compile(r"[afn]\.k\.a\.\s+'.*(?<!')")
_DATE: Final = r"(?:\d\d? )?(?:[A-Z][a-z]{2} )?\d{4}"
_DATES: Final = re.compile(rf"\s+(?P<word>issued|expires)\s+(?P<date>{_DATE}(?: to {_DATE})?)$")
_DOUBT: Final = re.compile(
    r"\s*\((?P<doubt>fraudulent|false|forged|counterfeit|reported lost|stolen)\)$", re.IGNORECASE
)
_COUNTRY: Final = re.compile(r"\s*\((?P<country>[^()]+)\)$")
_PROSE: Final = re.compile(r"(?P<number>\S*\d\S*)?\s*(?:and|were|issued|under)\s(?:.*\s)?[a-z]{3,}\s.*")
"""A sentence behind a number, or where one should be: "4117921 issued under the name ..."."""

_START: Final = 3
"""Letters by which words are looked up; the shortest have so many."""

_PLAIN: Final = frozenset(
    {"birth date", "birth place", "nationality", "gender", "linked", "note", "flag", "former flag"}
)


class Remarks(NamedTuple):
    """What was read: facts, aliases (all of them weak: OFAC writes the others to alt.csv), and free text."""

    facts: tuple[Fact, ...]
    aliases: tuple[Name, ...]
    notes: tuple[str, ...]


def read(text: str) -> Remarks:
    """The facts, weak aliases and free text of one party's whole remarks."""
    facts, aliases, notes = [], [], []
    for clause in _clauses(text):
        if alias := _ALIAS.fullmatch(clause):
            aliases.append(Name(alias["name"], ALIASES[alias["kind"]], weak=True))
        elif (fact := _fact(clause)) and (prose := _PROSE.fullmatch(fact.value)):
            facts += [replace(fact, value=prose["number"])] if prose["number"] else []
            notes.append(clause)
        elif fact:
            facts.append(fact)
        else:
            notes.append(clause)
    return Remarks(tuple(facts), tuple(aliases), tuple(notes))


def _clauses(text: str) -> list[str]:
    """The clauses without "alt."; a semicolon inside a quoted alias parts nothing."""
    found: list[str] = []
    within = False
    for part in _BETWEEN.split(text.strip().removesuffix(".")):
        clause, within = _unbracketed(part.strip().removeprefix(_ALTERNATIVE), within=within)
        if found and _OPEN_ALIAS.fullmatch(found[-1]) and clause.endswith("'") and not _ALIAS.fullmatch(clause):
            found[-1] += f"; {clause}"
        elif clause:
            found.append(clause)
    return found


def _unbracketed(clause: str, *, within: bool) -> tuple[str, bool]:
    """A clause without the brackets that the XML formats put around one or several of "Linked To:", and whether they
    are still open.
    """
    if clause.startswith(_BRACKETED):
        clause, within = clause[1:], True
    if within and clause.count(")") > clause.count("(") and clause.endswith(")"):
        return clause[:-1], False
    return clause, within


@cache
def _by_start() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """OFAC's words and their roles by how they begin, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word, role in labels().items():
        found.setdefault(word[:_START], []).append((word, role))
    return MappingProxyType({start: tuple(words) for start, words in found.items()})


def _fact(clause: str) -> Fact | None:
    """The fact that a clause states, None where it begins with no word that is known."""
    word, role = next(
        (
            (w, r)
            for w, r in _by_start().get(clause[:_START], ())
            if clause.startswith(w) and not (w + clause[len(w) :][:1])[-2:].isalnum()
        ),
        ("", ""),
    )
    value = clause[len(word) :].strip()
    if not word or not value:
        return None
    return Fact(word, value) if role in _PLAIN else _number(word, value)


def _number(word: str, value: str) -> Fact:
    """A number with its country, dates and doubt, which stand behind it."""
    given: dict[str, str] = {}
    while found := _DATES.search(value):
        given[found["word"]] = found["date"]
        value = value[: found.start()]
    doubt = _DOUBT.search(value)
    value = value[: doubt.start()] if doubt else value
    country = _COUNTRY.search(value)
    if country and country.start() and countries(country["country"]):
        value = value[: country.start()]
    else:
        country = None
    return Fact(
        word,
        value,
        country=country["country"] if country else "",
        issued=given.get("issued", ""),
        expires=given.get("expires", ""),
        doubt=doubt["doubt"].casefold() if doubt else "",
    )
