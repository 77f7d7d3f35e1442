"""Words of firms' names in East and Southeast Asian and Arabic writing: 科技 is technology, 은행 and مصرف are bank.

tables/company_words.csv has them with their English words, by which they weigh and match as those do, and countries
and cities; Han characters are folded first, so that it has each word once. A word that Koreans write at the end of
another (`behind`), or before it, is cut off. The name of a firm that says that it is Korean is read as Koreans do.
Arabic and Persian words are known by their letters romanised, with "for the" or "and the" written in one with them.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby, takewhile
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text import han, han_numbers
from ensign.text.scripts import Script
from ensign.text.words import Word, fold, words_beside_others

_KOREA: Final = frozenset({"choson", "korea"})
_WITH_BLANKS: Final = frozenset({"ar", "fa"})
"""The languages of which a word stands by itself."""

_WITH: Final = ("", "ll", "wal")
"""What is written in one with an Arabic word: nothing, "for the", "and the"."""

_FOR: Final = "l"
"""And "for" without an article, which is less sure, so that the word behind it is to be a longer one."""

_AND_THE: Final = "وال"
_LONG: Final = 7
"""Letters of a word that begins with "and the", at least: shorter ones may be names (Walter, Walid)."""

_LONG_BEHIND: Final = 4
"""Letters of a word behind "for", at least."""

_ORDINAL: Final = "第"
"""Before a number, as th is behind it."""

_BEFORE: Final = "before"
_BEHIND: Final = "behind"


class _Entry(NamedTuple):
    """What a word is in English, and whether it only stands before or behind others."""

    words: tuple[str, ...]
    place: str


def spelt_out(found: Sequence[Word]) -> Sequence[Word]:
    """The words of a name, those of the table as their English ones, which say how they were written."""
    if not any(word.written for word in found):
        return found
    if any(word.script is Script.ABJAD for word in found):
        return [english for word in found for english in _from_arabic(word)]
    found = _uncut(found)
    lengths, out = _lengths_in(found), list[Word]()
    i = 0
    while i < len(found):
        length = lengths.get(i, 0)
        if ordinal := ordinal_at(found, i):
            length, number = ordinal
            out += number
        elif length:
            run = found[i : i + length]
            out += _listed("".join(map(_character, run)), "".join([word.written for word in run]))
        elif not _character(found[i]) and found[i].written:
            out += _parted(found[i].written, first=not out)
        else:
            out.append(found[i])
        i += max(length, 1)
    return _read_as_korean(out) if any(w.text in _KOREA and w.written for w in out) else out


def spelt_out_alone(found: Sequence[Word]) -> Sequence[Word] | None:
    """The same of words that are spelt out alike whatever words stand beside them; None of others."""
    scripts = {word.script for word in found if word.written}
    if scripts <= {Script.ABJAD}:
        return spelt_out(found)
    return None if Script.ABJAD in scripts or any(_is_spelt_out(found, i) for i in range(len(found))) else found


def _is_spelt_out(found: Sequence[Word], i: int) -> bool:
    """Whether a word, not an Arabic one, may be another in some name, or the first of several that are one."""
    word = found[i]
    if _character(word):
        letters = "".join(takewhile(bool, map(_character, found[i:])))
        is_begun = letters in _beginnings() or any(letters[:n] in _entries() for n in _lengths())
        return is_begun or _ORDINAL in letters or word.script is Script.HANGUL
    return bool(word.written) and not _parted(word.written, first=True) == [word] == _parted(word.written, first=False)


def _read_as_korean(found: Sequence[Word]) -> Sequence[Word]:
    """The words of a firm that says that it is Korean: its Han characters as one word each run, as in Hangul (大成)."""
    out: list[Word] = []
    for is_read, run in groupby(found, lambda word: bool(word.char and han.korean(word.char))):
        words = list(run)
        if is_read:
            reading = "".join([han.korean(word.char)[0] for word in words])
            words = [Word(reading, Script.HANGUL, written="".join([word.written for word in words]))]
        out += words
    return out


def _uncut(found: Sequence[Word]) -> Sequence[Word]:
    """Words whose syllables were cut, as a person's would be, as one."""
    if len(found) > 1 and all(word.script is Script.HANGUL and len(word.written) == 1 for word in found):
        return words_beside_others("".join([word.written for word in found]))
    return found


@cache
def _entries() -> Mapping[str, _Entry]:
    """The words of writing without blanks, by the written word, folded."""
    return {
        "".join(map(han.folded, row["written"])): _Entry(tuple(row["words"].split()), row["place"])
        for row in rows("ensign.text", "company_words")
        if row["language"] not in _WITH_BLANKS
    }


@cache
def _by_letters() -> Mapping[str, tuple[str, ...]]:
    """English words by Arabic and Persian ones, romanised letter by letter."""
    return {
        fold(row["written"]): tuple(row["words"].split())
        for row in rows("ensign.text", "company_words")
        if row["language"] in _WITH_BLANKS
    }


def _from_arabic(word: Word) -> Sequence[Word]:
    """A word in English, if the table has it; a long one that has not, without "and the"."""
    if word.script is Script.ABJAD:
        for before in _WITH:
            if word.text.startswith(before) and (english := _by_letters().get(word.text.removeprefix(before))):
                return _english(english, word.written)
        bare = word.text.removeprefix(_FOR)
        if len(bare) >= _LONG_BEHIND and bare != word.text and (english := _by_letters().get(bare)):
            return _english(english, word.written)
        if word.written.startswith(_AND_THE) and len(word.written) >= _LONG:
            return words_beside_others(word.written[1:])
    return (word,)


@cache
def _lengths() -> tuple[int, ...]:
    """How many letters words of the table have, greatest first."""
    return tuple(sorted(set(map(len, _entries())), reverse=True))


@cache
def _beginnings() -> frozenset[str]:
    """With what words of the table begin that go on."""
    return frozenset(word[:n] for word in _entries() for n in range(1, len(word)))


@cache
def _last_letters() -> frozenset[str]:
    """With which letters words of the table end."""
    return frozenset(word[-1] for word in _entries())


def _is_there(letters: str, *, first: bool) -> bool:
    """Whether letters are a word of the table that may stand as the first of a name, or behind others."""
    entry = _entries().get(letters)
    return entry is not None and entry.place in ("any", _BEFORE if first else _BEHIND)


def _character(word: Word) -> str:
    """The letter of a word of one, or the letters of a Burmese syllable, which is one; "" of another."""
    return word.char or (word.written if len(word.written) == 1 or word.script is Script.BURMESE else "")


def _lengths_in(found: Sequence[Word]) -> Mapping[int, int]:
    """How many words of one letter or syllable are one of the table, by the place of the first of them.

    They are sought from the end on, as what a firm does stands behind what it is called: 华商贸易 is 华商 贸易, and not
    商贸 within.
    """
    lengths, end = dict[int, int](), len(found)
    while end:
        length = _length_before(found, end)
        end -= max(length, 1)
        if length:
            lengths[end] = length
    return lengths


def _length_before(found: Sequence[Word], end: int) -> int:
    """How many words of one letter or syllable before a place are one of the table, at most; 0 where none is."""
    if _character(found[end - 1])[-1:] not in _last_letters():
        return 0  # nearly every place
    letters = list(takewhile(bool, map(_character, reversed(found[max(0, end - _lengths()[0]) : end]))))[::-1]
    several = range(len(letters), 0, -1)
    return next((n for n in several if _is_there("".join(letters[-n:]), first=n == end)), 0)


def ordinal_at(found: Sequence[Word], i: int) -> tuple[int, list[Word]] | None:
    """How many characters from a place on say a number in order (第十三), and it; none before figures (第13)."""
    if found[i].char != _ORDINAL or i + 1 == len(found):
        return None
    if found[i + 1].text.isdigit():
        return 1, []
    figures = "".join(takewhile(han_numbers.CHARACTERS.__contains__, (word.char for word in found[i + 1 :])))
    number = han_numbers.number(figures)
    return None if number is None else (1 + len(figures), _english((str(number),), _ORDINAL + figures))


def _parted(written: str, *, first: bool) -> list[Word]:
    """The words of a word of several letters, with what stands before and behind the rest."""
    before = next((n for n in _lengths() if first and _is_there(written[:n], first=True)), 0)
    rest, behind = written[before:], list[Word]()
    while length := next((n for n in _lengths() if _ends(rest, n, alone=first and not before)), 0):
        behind = [*_listed(rest[-length:], rest[-length:]), *behind]
        rest = rest[:-length]
    begun = _listed(written[:before], written[:before]) if before else []
    return [*begun, *words_beside_others(rest), *behind]


def _ends(rest: str, length: int, *, alone: bool) -> bool:
    """Whether a word ends with one of the table of that length, with something before it where it is alone."""
    return len(rest) >= length + alone and _is_there(rest[-length:], first=False)


def _listed(letters: str, written: str) -> list[Word]:
    """The English words of one of the table, by its letters folded, that was written so."""
    return _english(_entries()[letters].words, written)


def _english(texts: Sequence[str], written: str) -> list[Word]:
    """English words of the table for what was written so."""
    return [Word(text, Script.LATIN, written=written) for text in texts]
