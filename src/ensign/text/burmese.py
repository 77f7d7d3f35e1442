"""Burmese syllables, romanised as the names of persons are: one by one, as Burmese write them in Latin letters.

Every syllable of the script tells where it ends: a final consonant has a sign over it. What a beginning and a rhyme are
read as is in tables/burmese_syllables.csv; of the tones names have only what the table says.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.tables import rows

_STACKED: Final = re.compile("်?္")
"""Between letters of which one stands under the other: the first ends its syllable."""

_ENDED: Final = "်"
_TONES: Final = str.maketrans("", "", "့း")
_SYLLABLE: Final = re.compile(
    "(?:(?P<beginning>[က-အဿ][ျ-ှ]*)(?P<vowels>[ါ-ဲံ]*့?်?)|(?P<alone>[ဣ-ဪ]))(?P<end>(?:[က-အ]့?်)*[့း]*)|[^က-ဿ]+|."
)
_H: Final = "ှ"
_OO: Final = "ဦ"
"""U before a name, and Oo behind another syllable."""


class Syllable(NamedTuple):
    """How one is written, and said."""

    written: str
    said: str


def syllables(word: str) -> Iterator[Syllable]:
    """The syllables of a word, and what stands between them as it is."""
    for found in _SYLLABLE.finditer(_STACKED.sub(_ENDED, word)):
        written = found.group()
        if found["beginning"]:
            yield Syllable(written, _said(found["beginning"], found["vowels"] + found["end"]))
        elif found["alone"]:
            is_oo = found["alone"] == _OO and found.start() > 0
            yield Syllable(written, "oo" if is_oo else _part("alone").get(found["alone"], "") + _ending(found["end"]))
        else:
            yield Syllable(written, written)


def _said(beginning: str, rhyme: str) -> str:
    """A syllable of consonants and what follows them, which may be read with the sign of the last consonant."""
    rhymes, bare = _part("rhyme"), rhyme.translate(_TONES)
    tone = "".join(sorted(set(rhyme) - set(bare)))
    for medial in ("ွ", "ျ", "ြ", ""):
        for known in (medial + bare + tone, medial + bare):
            if known in rhymes and medial in beginning:
                return _begun(beginning.replace(medial, "") if medial else beginning) + rhymes[known]
    vowels = bare.rstrip("".join([*_part("beginning"), _ENDED]))
    return _begun(beginning) + rhymes.get(vowels, "a") + _ending(bare[len(vowels) :])


def _begun(beginning: str) -> str:
    """What consonants begin a syllable with: some of them together, or a letter with others under it."""
    known, medials = _part("beginning"), _part("medial")
    ordered = beginning.replace(_H, "")
    ordered = ordered[:1] + _H + ordered[1:] if _H in beginning else ordered
    length = next((n for n in range(len(ordered), 0, -1) if ordered[:n] in known), 0)
    h = "h" if _H in ordered[length:] else ""
    return h + known.get(ordered[:length], "") + "".join([medials[sign] for sign in ordered[length:] if sign != _H])


def _ending(end: str) -> str:
    """A final consonant of another language, by its letter."""
    return _part("beginning").get(end[:1], "")


@cache
def _part(name: str) -> Mapping[str, str]:
    """A part of the table: how what is written is said."""
    found = rows("ensign.text", "burmese_syllables")
    return MappingProxyType({row["written"]: row["said"] for row in found if row["part"] == name})


@cache
def of_names() -> Mapping[str, str]:
    """Words of Burmese names in Latin letters, and forms of address before them, each with which it is."""
    return {row["word"]: row["kind"] for row in rows("ensign.text", "burmese_names")}
