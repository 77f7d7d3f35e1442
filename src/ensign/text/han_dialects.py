"""Whole names of Chinese by how other dialects write the characters: Chan Kwok Keung and Chen Guoqiang are 陈国强.

A syllable of Hong Kong, Macao or Malaysia may be any of the characters that are read so there, and names are written
with few of them (han_in_names.csv): so it is some syllables of pinyin. One syllable alone says next to nothing, but a
surname and two of a given name say who may be meant. A name is read as pinyin and by each dialect; one in pinyin and
one in a dialect that have a reading in common may be one name, two in dialects are compared as they are written. A name
in characters is one that has them among those that its syllables may be, but in Hong Kong, whose spelling the words of
a name are compared by.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, product
from typing import Final

from ensign.tables import kept, rows
from ensign.text import han, lexicon, name_groups

SHORTEST: Final = 2
"""Words of a name, at least."""

LONGEST: Final = 5
"""And at most: a surname of two and a given name of two syllables, and a name of English beside them."""

_SYLLABLES: Final = 2
"""Those of a given name, which may be written in one."""

_OF_TWO: Final = 5
"""Letters of two syllables written in one, at least."""

_SURNAME: Final = "surname"
_LONG_SURNAME: Final = "long surname"
_GIVEN: Final = "given"


def in_mandarin(words: Sequence[str]) -> frozenset[str]:
    """The readings of a name that is written in pinyin: a surname and two syllables, or a word of two.

    One in characters is what it is.
    """
    if not any(map(str.isascii, words)):
        return frozenset({"".join(words)} if len(words) == _SYLLABLES + 1 else ())
    return frozenset(
        f"{surname} {first} {second}"
        for surname, given in _orders(words)
        if surname in _mandarin_surnames()
        for first, second in _cuts(given, _pinyin(_GIVEN))
    )


def elsewhere(words: Sequence[str]) -> frozenset[str]:
    """What a name that is written by another dialect is in pinyin."""
    found = set[str]()
    for surname, given in _orders(_without_english(words)):
        families = _surnames().get(surname, ())
        for syllables in _dialects() if families else ():
            for first, second in _cuts(given, syllables):
                readings = product(families, syllables[first], syllables[second])
                found.update(" ".join(reading) for reading in readings if reading != (surname, first, second))
        for characters in _characters() if families else ():
            for first, second in _cuts(given, characters):
                several = "".join(_pinyin(_SURNAME).get(family, "") for family in families)
                found.update(map("".join, product(several, characters[first], characters[second])))
    return frozenset(found)


def may_be_of_one(word: str) -> bool:
    """Whether a word may be of such a name, or be the English name of who has one."""
    return is_of_one(word) or word in lexicon.frequent_names() or word in name_groups.given_names()


def is_of_one(word: str) -> bool:
    """Whether a word, or character, may be of such a name, and not only stand beside it."""
    if word in _known() or not word.isascii():
        return True
    return bool(_split(word, _pinyin(_GIVEN)) or any(_split(word, own) for own in _dialects()))


def _without_english(words: Sequence[str]) -> Sequence[str]:
    """A name without a word that can only be the English one beside it, if it has more words than it needs."""
    chinese = list(filter(is_of_one, words))
    return chinese if len(words) == len(chinese) + 1 > _SYLLABLES else words


def _orders(words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """A name as a surname, which is first or last and may be two words, and what is given."""
    for size in range(1, len(words)):
        if len(words) - size <= _SYLLABLES:
            yield "".join(words[:size]), words[size:]
            yield "".join(words[-size:]), words[:-size]


def _cuts(given: Sequence[str], syllables: Mapping[str, Sequence[str]]) -> Sequence[tuple[str, str]]:
    """A given name as two known syllables."""
    if len(given) == 1:
        return _split(given[0], syllables)
    first, second = given
    return [(first, second)] if first in syllables and second in syllables else ()


def _split(word: str, syllables: Mapping[str, Sequence[str]]) -> Sequence[tuple[str, str]]:
    """A word that is no syllable itself as two known ones, wherever it can be cut."""
    if len(word) < _OF_TWO or word in syllables:
        return ()
    cuts = [(word[:at], word[at:]) for at in range(1, len(word))]
    return [(first, second) for first, second in cuts if first in syllables and second in syllables]


@cache
def _known() -> frozenset[str]:
    """Syllables and surnames by all systems, and the words of surnames of two."""
    parts = {part for pinyin, chars in _long_surnames() for part in (*pinyin, *chain(*map(han.cantonese, chars)))}
    return frozenset({*parts, *_mandarin_surnames(), *_surnames()}.union(_pinyin(_GIVEN), *_dialects()))


@cache
def _pinyin(use: str) -> Mapping[str, str]:
    """The syllables of pinyin of a use, each with the characters that names have."""
    found: dict[str, str] = {}
    for row in kept("ensign.text", "han_in_names"):
        if row["use"] == use:
            found[row["pinyin"]] = found.get(row["pinyin"], "") + row["characters"]
    return found


@cache
def _long_surnames() -> Sequence[tuple[Sequence[str], str]]:
    """Surnames of two characters, each by its syllables in pinyin."""
    return [(pinyin.split(" "), chars) for pinyin, chars in _pinyin(_LONG_SURNAME).items()]


@cache
def _mandarin_surnames() -> frozenset[str]:
    """Surnames in pinyin."""
    return frozenset({*_pinyin(_SURNAME), *("".join(syllables) for syllables, _ in _long_surnames())})


@cache
def _dialects() -> Sequence[Mapping[str, Sequence[str]]]:
    """By dialect, the syllables of given names and what each is in pinyin."""
    chars = {char: pinyin for pinyin, several in _pinyin(_GIVEN).items() for char in several}
    return [_in_pinyin(syllables, chars) for syllables in (_of_hong_kong(chars), *_characters())]


@cache
def _characters() -> Sequence[Mapping[str, str]]:
    """By dialect but that of Hong Kong, the syllables of given names, each with its characters."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("ensign.text", "han_in_dialects"):
        found.setdefault(row["where"], {})[row["reading"]] = row["characters"]
    return [*found.values()]


def _of_hong_kong(chars: Mapping[str, str]) -> Mapping[str, str]:
    """The syllables of Hong Kong, each with those of some characters that are written so."""
    found: dict[str, str] = {}
    for char in chars:
        for reading in han.cantonese(char):
            found[reading] = found.get(reading, "") + char
    return found


def _in_pinyin(syllables: Mapping[str, str], chars: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    """Syllables with what the characters of each are in pinyin."""
    return {one: sorted({chars[char] for char in several}) for one, several in syllables.items()}


@cache
def _surnames() -> Mapping[str, Sequence[str]]:
    """Surnames as dialects write them, each with those in pinyin: by their characters, and by custom."""
    chars = {char: pinyin for pinyin, several in _pinyin(_SURNAME).items() for char in several}
    found = {one: set(several) for one, several in _in_pinyin(_of_hong_kong(chars), chars).items()}
    for syllables, several in _long_surnames():
        for readings in product(*map(han.cantonese, several)):
            found.setdefault("".join(readings), set()).add("".join(syllables))
    first: dict[str, str] = {}
    for row in kept("ensign.text", "name_variants"):
        if row["kind"] == "romanisation" and row["language"] == "Chinese":
            pinyin = first.setdefault(row["group"], row["name"])
            if pinyin != row["name"] and pinyin in _mandarin_surnames():
                found.setdefault(row["name"], set()).add(pinyin)
    return {one: sorted(several) for one, several in found.items()}
