"""Given names and their short forms in groups that are one (name_variants.csv)."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign.tables import kept, rows
from ensign.text import lexicon
from ensign.text.words import texts

_OF_GIVEN_NAMES: Final = frozenset({"Arabic", "European", "Persian", "Slavic", "Slavic and European", "Turkic"})


@cache
def given_names() -> Mapping[str, frozenset[int]]:
    """The given names of Europeans, Arabs, Persians and Turks, of whom two groups are two names, to these groups."""
    found: dict[str, set[int]] = {}
    for row in kept("ensign.text", "name_variants"):
        if row["kind"] == "variant" and row["language"] in _OF_GIVEN_NAMES:
            found.setdefault(row["name"], set()).add(int(row["group"]))
    return MappingProxyType({name: frozenset(groups) for name, groups in found.items()})


@cache
def in_arabic_letters() -> Mapping[str, frozenset[int]]:
    """The commonest of them as they are written in Arabic letters, romanised letter by letter, to their groups."""
    found: dict[str, set[int]] = {}
    for row in rows("ensign.text", "arabic_written"):
        for word in texts(row["written"]):
            found.setdefault(word, set()).update(given_names().get(row["name"], ()))
    return MappingProxyType({word: frozenset(groups) for word, groups in found.items()})


def is_borne(word: str) -> bool:
    """Whether a word is a name that many people have, or a customary given name."""
    return word in lexicon.frequent_names() or word in given_names()


@cache
def short_forms() -> Mapping[str, frozenset[int]]:
    """Given names and their customary short forms to the groups they are in."""
    return lexicon.groups_by_kind()[1]


@cache
def nicknames() -> Mapping[str, frozenset[int]]:
    """The same, and what the full name, which is the first of a group, is in other languages: Tony is short for
    Anthony, and for Antoine.
    """
    known: dict[str, set[int]] = {name: set(groups) for name, groups in short_forms().items()}
    variants: dict[int, list[str]] = {}
    for name, groups in lexicon.name_variants().items():
        for group in groups - lexicon.romanisations():
            variants.setdefault(group, []).append(name)
    for full, nickname in _full_names():
        for name in (name for group in lexicon.name_variants().get(full, ()) for name in variants.get(group, ())):
            known.setdefault(name, set()).add(nickname)
    return MappingProxyType({name: frozenset(groups) for name, groups in known.items()})


def _full_names() -> Iterator[tuple[str, int]]:
    """The first name of each group of short forms, with the group."""
    last = ""
    for row in kept("ensign.text", "name_variants"):
        if row["kind"] == "nickname" and row["group"] != last:
            yield row["name"], int(row["group"])
        last = row["group"]
