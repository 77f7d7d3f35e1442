"""Ships whose name ends with maru (丸), as nearly all of Japan do: the Kanji before it are read as Japanese.

A number in order stands before the name or maru, 第十八翔福丸, or in words: Dai-ni Fuji Maru is No. 2.
"""

from collections.abc import Sequence
from typing import Final

from ensign.text import kanji_firms
from ensign.text.company_words import ordinal_at
from ensign.text.words import Word

_MARU: Final = "丸"
_SAID: Final = "maru"
_ORDINAL: Final = "dai"
_NUMBERS: Final = {
    "ichi": "1",
    "ni": "2",
    "san": "3",
    "yon": "4",
    "go": "5",
    "roku": "6",
    "nana": "7",
    "shichi": "7",
    "hachi": "8",
    "kyu": "9",
    "ju": "10",
    "juichi": "11",
    "juni": "12",
    "jusan": "13",
    "jugo": "15",
    "juhachi": "18",
}
"""Numbers of ships in Japanese, behind dai."""


def of_ship(found: Sequence[Word]) -> Sequence[Word]:
    """The words of a ship that ends with maru, with what it is read as; of another as they are."""
    if found and found[0].text.startswith(_ORDINAL) and any(word.text == _SAID for word in found[2:]):
        return _with_number(found)
    at = next((i for i in range(len(found) - 1, 0, -1) if found[i].char), 0)
    if not at or found[at].char != _MARU:
        return found  # nearly every ship
    out: list[Word] = []
    i = 0
    while i < at:
        length, number = ordinal_at(found[:at], i) or (0, [found[i]])
        out += number
        i += max(length, 1)
    return [*kanji_firms.read(out), Word(_SAID, written=_MARU), *found[at + 1 :]]


def _with_number(found: Sequence[Word]) -> Sequence[Word]:
    """The words of a ship of which the first may say a number in order: Dai-ni, Daisan, Dai Go."""
    first, second = found[0].text.removeprefix(_ORDINAL), found[1].text
    if first in _NUMBERS:
        return [Word(_NUMBERS[first], written=found[0].text), *found[1:]]
    if not first and second in _NUMBERS:
        return [Word(_NUMBERS[second], written=f"{_ORDINAL} {second}"), *found[2:]]
    return found
