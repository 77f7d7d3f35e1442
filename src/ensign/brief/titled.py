"""The titles before a name and the nations in them: "North Korea's Foreign Minister", "ASEAN Secretary General"."""

from collections.abc import Sequence
from typing import Final

from ensign.brief import lexicon

_INSIDE: Final = frozenset({"of", "and", "for", "the", "in", "&"})


def title_of(words: tuple[str, ...]) -> tuple[int, str]:
    """How many leading words are a title, and its class; (0, "") where there is none or a body is named."""
    k, cls = 0, ""
    while k < len(words):
        size, found = _title_at(words, k)
        if size:
            k, cls = k + size, found
        elif words[k] in lexicon.title_modifiers() or (cls and words[k] in _INSIDE):
            k += 1
        elif (size := _nation_at(words, k)) or _leads(words, k):
            k += size or 1
        else:
            break
    if not cls or (k < len(words) and (words[k] == "'s" or _names_body(words[k:]))):
        return 0, ""
    if _opens_body(words, k):
        return k, ""  # "Third Secretary of the Embassy of Aranta": who is named is the embassy
    return k, cls


def _opens_body(words: tuple[str, ...], k: int) -> bool:
    """Whether "of the" before k leads to a body's name that goes on with "of"."""
    return k + 1 < len(words) and words[k - 1] in _INSIDE and words[k] in lexicon.heads() and words[k + 1] == "of"


def _title_at(words: tuple[str, ...], k: int) -> tuple[int, str]:
    known = lexicon.titles()
    for size in (4, 3, 2, 1):
        text = " ".join(words[k : k + size])
        if len(words) >= k + size and (found := known.get(text) or known.get(text.removesuffix("s"))):
            return size, found
    return 0, ""


def _nation_at(words: tuple[str, ...], k: int) -> int:
    return next((size for size in (5, 4, 3, 2, 1) if len(words) > k + size and is_nation(words[k : k + size])), 0)


def _leads(words: tuple[str, ...], k: int) -> bool:
    """An acronym before a title: "ASEAN Secretary General"."""
    short = words[k].isupper() and 1 < len(words[k]) <= 8 and k + 1 < len(words)
    return short and (bool(_title_at(words, k + 1)[0]) or words[k + 1] in lexicon.title_modifiers())


def _names_body(rest: tuple[str, ...]) -> bool:
    """Whether what follows a title is the rest of a body's name ("General Electric", "King Shipping Ltd")."""
    last = rest[-1]
    head = lexicon.heads().get(last)
    firm = last in lexicon.legal_forms() or (head is not None and head.kind in {"company", "news medium"})
    return firm or (len(rest) == 1 and head is not None)


def is_nation(words: Sequence[str]) -> bool:
    """Whether the words are a country or a nationality."""
    text = " ".join(words).replace(" 's", "'s")
    people = text.removesuffix("s") in lexicon.nationalities()  # "North Koreans"
    known = text in lexicon.countries() or text in lexicon.nationalities() or people
    if known or not text.isupper() or len(words) < 2:
        return known
    usual = [_SMALL.get(w, w.capitalize()) for w in words]
    return usual != [*words] and is_nation(usual)  # "B 52" has no other case


_SMALL: Final = {w.upper(): w for w in ("of", "the", "and")}
"""Words of a country's name that keep small letters: "UNITED STATES OF AMERICA"."""
