"""OFAC's remarks: clauses parted by semicolons, which hold in the CSV set all that has no column.

`DOB 02 Sep 1957; alt. DOB 1958; Passport A123 (Iran) expires 01 Jan 2010; a.k.a. 'NAME'; Linked To: X.`
A clause that begins with no known word is free text for the reader, as are titles in the remarks.
"""

import re
from typing import Final, NamedTuple

from ensign.fields.countries import parse_country
from ensign.lists.ofac import ALIASES, Fact, labels
from ensign.model import Name

_BETWEEN: Final = re.compile(r";\s+")
_ALTERNATIVE: Final = "alt. "
_BRACKETED: Final = "(Linked To:"
_ALIAS: Final = re.compile(r"(?P<kind>[afn])\.k\.a\.\s+'(?P<name>.+)'\.?", re.DOTALL)
_OPEN_ALIAS: Final = re.compile(r"[afn]\.k\.a\.\s+'.*(?<!')")
_DATES: Final = re.compile(r"\s+(?P<word>issued|expires)\s+(?P<date>(?:\d\d? )?(?:[A-Z][a-z]{2} )?\d{4})$")
_DOUBT: Final = re.compile(
    r"\s*\((?P<doubt>fraudulent|false|forged|counterfeit|reported lost|stolen)\)$", re.IGNORECASE
)
_COUNTRY: Final = re.compile(r"\s*\((?P<country>[^()]+)\)$")
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
        elif fact := _fact(clause):
            facts.append(fact)
        else:
            notes.append(clause)
    return Remarks(tuple(facts), tuple(aliases), tuple(notes))


def _clauses(text: str) -> list[str]:
    """The clauses without "alt."; a semicolon inside a quoted alias parts nothing."""
    found: list[str] = []
    for part in _BETWEEN.split(text.strip().removesuffix(".")):
        clause = part.strip().removeprefix(_ALTERNATIVE)
        if clause.startswith(_BRACKETED) and clause.endswith(")"):
            clause = clause[1:-1]  # the XML formats write it so
        if found and _OPEN_ALIAS.fullmatch(found[-1]) and clause.endswith("'") and not _ALIAS.fullmatch(clause):
            found[-1] += f"; {clause}"
        elif clause:
            found.append(clause)
    return found


def _fact(clause: str) -> Fact | None:
    """The fact that a clause states, None where it begins with no word that is known."""
    word, role = next(
        ((w, r) for w, r in labels().items() if clause.startswith(w) and not (w + clause[len(w) :][:1])[-2:].isalnum()),
        ("", ""),
    )
    value = clause[len(word) :].strip()
    if not word or not value:
        return None
    if role in _PLAIN:
        return Fact(word, value)
    given: dict[str, str] = {}
    while found := _DATES.search(value):
        given[found["word"]] = found["date"]
        value = value[: found.start()]
    doubt = _DOUBT.search(value)
    value = value[: doubt.start()] if doubt else value
    country = _COUNTRY.search(value)
    if country and country.start() and parse_country(country["country"]):
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
