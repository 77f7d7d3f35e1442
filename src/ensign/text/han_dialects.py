"""Whole names of Chinese by how other dialects write the characters: Chan Kwok Keung and Chen Guoqiang are 陈国强.

A syllable of Hong Kong, Macao or Malaysia may be any of the characters that are read so there, and names are written
with few of them (han_in_names.csv): so it is some syllables of pinyin. One syllable alone says next to nothing, but a
surname and two of a given name say who may be meant. A name is read as pinyin and by each dialect; one in pinyin and
one in a dialect that have a reading in common may be one name, and two in dialects that share all characters: Vong Kuok
Meng of Macao is Wong Kwok Ming in Hong Kong. A name in characters is one that has them among those that its syllables
may be, but in Hong Kong, whose spelling the words of a name are compared by. Taiwan writes Mandarin, by one of three
systems: Hsiao, Shiau, Siao.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, product
from typing import Final

from ensign.tables import kept, rows
from ensign.text import han, name_groups

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


def by_any(words: Sequence[str]) -> frozenset[str]:
    """What two names that are written by dialects share, if they are one: their characters, or by Taiwan's pinyin.

    One in characters has the pinyin, too: 蔡志雄, Tsai Chih-hsiung.
    """
    if not any(map(str.isascii, words)):
        return _read(words)
    found = set[str]()
    for surname, given in _orders(_without_english(words)):
        families = [char for pinyin in _surnames().get(surname, ()) for char in _pinyin(_SURNAME).get(pinyin, pinyin)]
        for characters in _written_alike() if families else ():
            for first, second in _cuts(given, characters):
                found.update(map("".join, product(families, characters[first], characters[second])))
    return frozenset(found | in_taiwan(words))


def in_taiwan(words: Sequence[str]) -> set[str]:
    """What a name that is written by a system of Taiwan is in pinyin, if it is other than it is written."""
    found = set[str]()
    for surname, given in _orders(_without_english(words)):
        for families, syllables in _systems() if surname in _taiwanese() else ():
            for first, second in _cuts(given, syllables) if surname in families else ():
                readings = product(families[surname], syllables[first], syllables[second])
                found.update(" ".join(reading) for reading in readings if reading != (surname, first, second))
    return found


def elsewhere(words: Sequence[str]) -> frozenset[str]:
    """What a name that is written by another dialect, or in Taiwan, is in pinyin."""
    found = in_taiwan(words)
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
    return name_groups.is_borne(word) or is_of_one(word)  # which takes longer


def is_of_one(word: str) -> bool:
    """Whether a word, or character, may be of such a name, and not only stand beside it."""
    if word in _known() or not word.isascii():
        return True
    several = (_pinyin(_GIVEN), *_dialects(), *(syllables for _, syllables in _systems()))
    return any(_split(word, syllables) for syllables in several)


def is_surname(char: str) -> bool:
    """Whether a folded character is the surname of a Chinese, or the first one of a surname."""
    return char in _first_of_surnames()


def _read(chars: Sequence[str]) -> frozenset[str]:
    """What a name of three characters is in pinyin, if names have them."""
    if len(chars) != _SYLLABLES + 1:
        return frozenset()
    reads = (_readings(_SURNAME), _readings(_GIVEN), _readings(_GIVEN))
    return frozenset(map(" ".join, product(*(read.get(char, ()) for read, char in zip(reads, chars, strict=True)))))


@cache
def _readings(use: str) -> Mapping[str, Sequence[str]]:
    """What characters of a use are in pinyin."""
    found: dict[str, list[str]] = {}
    for pinyin, chars in _pinyin(use).items():
        for char in chars:
            found.setdefault(char, []).append(pinyin)
    return found


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
    words = {*parts, *_mandarin_surnames(), *_surnames(), *_taiwanese()}
    return frozenset(words.union(_pinyin(_GIVEN), *_dialects(), *(syllables for _, syllables in _systems())))


@cache
def _taiwanese() -> frozenset[str]:
    """Surnames by the systems of Taiwan."""
    return frozenset(surname for surnames, _ in _systems() for surname in surnames)


@cache
def _systems() -> Sequence[tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]]:
    """By system of Taiwan, surnames and the syllables of given names, each with what it is in pinyin."""
    written: dict[str, dict[str, list[str]]] = {}
    for table in ("wade_giles", "taiwan_spellings"):
        for row in rows("ensign.text", table):
            of_system = written.setdefault(row["source"], {})
            of_system.setdefault(row["pinyin"], []).extend(row["written"].split(" "))
    return [(_by(of, _mandarin_surnames()), _by(of, _pinyin(_GIVEN))) for of in written.values()]


def _by(written: Mapping[str, Sequence[str]], known: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """How a system writes syllables of pinyin, each with these; what it has no other spelling for is pinyin."""
    found: dict[str, list[str]] = {}
    for pinyin in sorted(known):
        for spelt in written.get(pinyin, [pinyin]):
            found.setdefault(spelt, []).append(pinyin)
    return found


@cache
def _written_alike() -> Sequence[Mapping[str, str]]:
    """By dialect, also of Hong Kong, the syllables of given names, each with the characters that others have, too."""
    shared = "".join(chain.from_iterable(characters.values() for characters in _characters()))
    of_hong_kong = _of_hong_kong(dict.fromkeys(shared, ""))
    return [of_hong_kong, *_characters()]


@cache
def _pinyin(use: str) -> Mapping[str, str]:
    """The syllables of pinyin of a use, each with the characters that names have."""
    found: dict[str, str] = {}
    for row in kept("ensign.text", "han_in_names"):
        if row["use"] == use:
            found[row["pinyin"]] = found.get(row["pinyin"], "") + row["characters"]
    return found


@cache
def _first_of_surnames() -> frozenset[str]:
    """The characters with which surnames begin."""
    return frozenset("".join(_pinyin(_SURNAME).values())).union(chars[0] for _, chars in _long_surnames())


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
