"""Neighbours of a name written as one word: Khek Vandy and Khekvandy, CHON MA SAN and CHONMASAN.

Two or three neighbours are one word of the other name where they are the same letter by letter,
or by the keys of their parts written together, as Chinese syllables, or but for one slip of the pen. The
index looks up the same four (joined_words.py), by hashes instead of letters.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from ensign.fields.names import Kind, Way
from ensign.matching.arrays.strings import LONGEST
from ensign.matching.words import unvowelled
from ensign.matching.words.blocks import are_other_names
from ensign.matching.words.similarity import spelt_alike
from ensign.matching.words.term import Term
from ensign.settings import Similarities
from ensign.text import chinese_names, folds
from ensign.text.scripts import Script

SIZES: Final = (2, 3)
"""How many neighbours may be one word on the other side."""

JOIN_LENGTH: Final = 4
"""The least length of a joined word and of its counterpart."""

SLACK: Final = 2
"""By how much the lengths of neighbours and of one word may differ that share a key."""

WIDE: Final = 8
"""And of some in Arabic letters, without their short vowels, and a Latin one, that share consonants, or the reverse."""

CONSONANTS: Final = 3
"""The least that neighbours and a word must share of their consonants."""

SYLLABLES: Final = 2
"""Neighbours that may be one given name of a Chinese."""

LEADING_VOWEL: Final = folds.LEADING_VOWEL
"""How a skeleton begins where the word does with a vowel, which inside a joined word is none."""


class _Joined(NamedTuple):
    """What neighbours as one word are made of."""

    begin: int
    end: int
    spelt: str
    weight: int
    letter: bool
    latin: bool
    parts: tuple[Term, ...]


class Join(_Joined):
    """Neighbours of a name, from position `begin` to before `end`, as one word, and the sum of their weights.

    With a lone letter among them (`letter`) they are one word only where it is the same letter by letter.
    """

    @cached_property
    def spelling(self) -> str:
        """The spelling keys of the words, written together."""
        return _together([folds.spelling(p.spelt) for p in self.parts])

    @cached_property
    def consonants(self) -> str:
        """The consonants of the words, written together; none of Han characters, whose readings are read whole."""
        if any(p.script is Script.HAN for p in self.parts):
            return ""
        first, *others = (folds.consonants(p.spelt, p.script) for p in self.parts)
        return _together([first, *(key.removeprefix(LEADING_VOWEL) for key in others)])


def joins_of(terms: Sequence[Term]) -> Iterator[Join]:
    """Two and three neighbours that may be read as one word: a number at either end is none of a word's letters."""
    numbers, words = [t.kind is Kind.NUMBER for t in terms], [t.spelt for t in terms]
    lengths, weights = list(map(len, words)), [t.weight for t in terms]
    latin = [t.script is Script.LATIN for t in terms]
    for n in SIZES:
        for i in range(len(terms) - n + 1):
            end = i + n
            if not numbers[i] and not numbers[end - 1] and JOIN_LENGTH <= sum(lengths[i:end]) <= LONGEST:
                letter, spelt = 1 in lengths[i:end], "".join(words[i:end])
                yield Join(i, end, spelt, sum(weights[i:end]), letter, all(latin[i:end]), tuple(terms[i:end]))


def similarity_of(join: Join, word: Term, s: Similarities) -> int:
    """How alike neighbours and one word are, in thousandths; 0 where they are not one word."""
    spelt, joined = word.spelt, join.spelt
    length = len(spelt)
    apart, are_across = abs(length - len(joined)), join.latin is not (word.token.script is Script.LATIN)
    is_same = joined in (spelt, word.token.text)
    if not is_same and (join.letter or apart > (WIDE if are_across else SLACK)):
        return 0  # nearly always
    if not JOIN_LENGTH <= length <= LONGEST or word.kind is Kind.NUMBER or word.token.char:
        return 0
    if word.script is Script.HANGUL and are_other_names(join.parts, (word,)):
        return 0
    if is_same:
        return s.same
    said = _unvowelled(join, word) if are_across else None
    if said is None and apart > SLACK:
        return 0
    best = _by_keys(join, word, s) if apart <= SLACK else 0
    if said == s.same:
        best = max(best, s.consonants)
    # Readings of characters, which have no consonants here, are exact, as they are for single words.
    if join.consonants and OSA.distance(joined, spelt) < 2:
        longer = max(length, len(joined))
        best = max(best, 1000 * (longer - 1) // longer)
    return best if best >= s.join_least else 0


def _by_keys(join: Join, word: Term, s: Similarities) -> int:
    """How alike they are by their keys."""
    if word.kind is not Kind.WORD:
        return 0
    if len(join.spelling) > 1 and join.spelling == folds.spelling(word.spelt):
        return s.spelling
    # Within Latin, as for single words (similarity.LOOSE), the spelling limits what consonants say.
    latin = join.latin and word.script is Script.LATIN
    read = s.chinese if are_read_alike(join, word) else 0
    if folds.sounds_of(join.consonants) < CONSONANTS or join.consonants != folds.consonants(word.spelt, word.script):
        return read
    most = spelt_alike(join.spelling, folds.spelling(word.spelt)) + s.loose_lift if latin else s.same
    return max(read, min(s.vowels_differ, most))


def are_read_alike(join: Join, word: Term) -> bool:
    """Whether two neighbours and a word are a Chinese's given name in pinyin or Wade-Giles."""
    latin = join.latin and word.script is Script.LATIN
    if not latin or word.way is not Way.PERSON or len(join.parts) != SYLLABLES:
        return False
    first, second = join.parts
    return chinese_names.are_read_alike(first.spelt, second.spelt, word.spelt)


def _unvowelled(join: Join, word: Term) -> int | None:
    """Of neighbours and a word that share consonants, the ones in Arabic letters and the other in Latin ones, how much
    of what is written the other has; None where they are not such.
    """
    if word.script is not (Script.ABJAD if join.latin else Script.LATIN) or word.kind is not Kind.WORD:
        return None
    if folds.sounds_of(join.consonants) < CONSONANTS:
        return None
    if join.latin:
        keys = folds.skeletons(word.spelt, word.script)
        return unvowelled.alike_together((word,), join.parts) if join.consonants in keys else None
    same = join.consonants == folds.consonants(word.spelt, word.script)
    are_abjad = all(part.script is Script.ABJAD for part in join.parts)
    return unvowelled.alike_together(join.parts, (word,)) if same and are_abjad else None


def _together(keys: Sequence[str]) -> str:
    """Keys one after the other; a letter doubled where two meet is written once, as everywhere in a key."""
    found = ""
    for key in keys:
        found += key[1:] if found and key and found[-1] == key[0] else key
    return found
