"""What is written beside a ship's name and is none of it: its voyage, flag, tonnage, whereabouts, who is to pay.

"Charter hire MV ARANTA V.123", "ARANTA - Panama flag", "ARANTA AND OWNERS". The words are in tables/ship_notes.csv.
A name keeps its own number: a voyage's stands behind a word or sign for it, or has the letter of a direction.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from ensign.fields.cell_words import Phrase, notes_in
from ensign.fields.countries import parse_country
from ensign.fields.date_texts import is_of_date
from ensign.fields.postal import are_seats
from ensign.text.words import Word

_NUMBER: Final = re.compile(r"\d{1,7}(?:[a-z]|mt)?")
_THOUSANDS: Final = re.compile(r"\d{3}")
_VOYAGE: Final = re.compile(r"v\d{2,4}[nesw]?|(?:0\d{1,3}|\d{3,4})[nesw]")
"""A voyage's number in one word: V123, 012E, 2304E."""

_PART_OF_VOYAGE: Final = re.compile(r"\d{1,2}|(?:19|20)\d\d")
"""What may stand behind a voyage's number: V.23/2023, V23-04."""

_SHORT: Final = "v"
"""A word for a voyage that may be a numeral: V.5."""

_FLAGS: Final = (("flag",), ("flg",))
_COUNTRY_BEHIND: Final = re.compile(
    r"(?<=[^\W_])(?:\s*[(\[](?P<within>[^()\[\]]+)[)\]]|(?:\s*,\s*|\s+[-–—]\s+)(?P<behind>[^,()\[\]]+))\s*$"
)
"""What may be a ship's flag behind its name: ARANTA (PA); ARANTA, Panama; ARANTA - Panama."""

_CALL_SIGN: Final = re.compile(r"(?=.*\d)(?=.*[a-z])[a-z0-9]{4,7}")
_WRITTEN_OUT: Final = 2
"""Words of "call sign", behind which one may be of letters alone: HMZU."""

_LETTERS_OF_CALL_SIGN: Final = re.compile(r"[a-z]{4}")
_AT: Final = re.compile(r"(?<=\w)\s+@\s.*", re.DOTALL)
"""A sign for where a ship is: ARANTA @ NAMPO."""

_LONGEST: Final = 4
_OF_DATE: Final = 3
"""Day, month and year."""

_PLACE: Final = 2
"""Words of a place, at most."""


TELLING_OF_SHIP: Final = frozenset(
    {"flag", "flg", "flagged", "dwt", "grt", "voy", "callsign", "sign", "laycan", "eta", "tanker", "vessel", "carrier"}
)
"""Words of notes that only ships have, of which nothing else need say that one is meant."""


_EXPECTED: Final = "eta"
"""A word of those that is one of names, too: with the day when she is expected it is none (Al Eta Trading)."""


def tell_of_ship(said: Phrase) -> bool:
    """Whether words are a name and behind it what only a ship has: ARANTA (DPRK FLAG), ARANTA CALL SIGN HMZU."""
    if TELLING_OF_SHIP.isdisjoint(said[1:]):
        return False  # nearly every cell
    notes = said[len(said) - behind(said) :]
    told = TELLING_OF_SHIP.intersection(notes)
    return bool(told - {_EXPECTED}) or (bool(told) and any(map(_NUMBER.match, notes)))


def without_country(raw: str) -> str:
    """A ship's name without the country, or the place where she is, that signs part from it."""
    if "@" in raw:
        raw = _AT.sub("", raw)
    found = _COUNTRY_BEHIND.search(raw)
    return raw[: found.start()] if found and parse_country(found["within"] or found["behind"]) else raw


def behind(said: Phrase) -> int:
    """How many words at the end of a ship's name are none of it; one at least is left."""
    end = _told(said)
    while end > 1 and (length := _note(said[:end])):
        end -= length
    return len(said) - end


def _told(said: Phrase) -> int:
    """Behind how many words it is told where the ship is or what she loads: ETA NAMPO 12/3, LDG COAL."""
    for at in range(1, len(said)):
        if said[at] in _first_of_told() and any(
            said[at : at + n] in _notes()["from here on"] for n in range(1, _LONGEST)
        ):
            return at
    return len(said)


def notes_before(said: Phrase) -> int:
    """How many of the last words are what is written before a ship's prefix; 0 where none are."""
    return next((n for n in range(min(_LONGEST, len(said)), 0, -1) if said[-n:] in _before_prefixes()), 0)


def before(said: Phrase, start: int) -> bool:
    """Whether the words before a place are what is written before a ship's prefix: Charter hire MV."""
    return any(
        said[start - n : start] in _before_prefixes() and (n == start or before(said, start - n))
        for n in range(min(_LONGEST, start), 0, -1)
    )


def _note(said: Phrase) -> int:
    """How many of the last words are one note; 0 where they are none, or nothing else would be left."""
    length = _phrase(said, _notes()["behind"]) or _number_behind(said) or _flag_behind(said) or _place_behind(said)
    return length or _dated(said)


def _dated(said: Phrase) -> int:
    """The same of a note with a date or port behind it: BUNKERS 12/03, FREIGHT MAR 2023, PORT COSTS BUSAN."""
    for figures in range(1, min(_OF_DATE, len(said) - 2) + 1):
        if not (said[-figures].isdigit() or is_of_date(said[-figures]) or are_seats(said[-figures:])):
            return 0
        if length := _phrase(said[:-figures], _notes()["behind"]):
            return figures + length
    return 0


def _phrase(said: Phrase, notes: frozenset[Phrase]) -> int:
    """How many of the last words are one of some notes."""
    return next((n for n in range(min(_LONGEST, len(said) - 1), 0, -1) if said[-n:] in notes), 0)


def _number_behind(said: Phrase) -> int:
    """The same of a number and what says of what it is."""
    last = said[-1]
    if _NUMBER.fullmatch(last):
        if _PART_OF_VOYAGE.fullmatch(last) and (first := _voyage_behind(said[:-1])):
            return first + 1
        figures = _figures(said)
        label = _phrase(said[:-figures], _notes()["before a number"])
        is_short = label == 1 and said[-figures - 1] == _SHORT and len(last) == 1
        if label and not is_short:
            return figures + label
    if _VOYAGE.fullmatch(last):
        return 1
    if label := _call_sign_behind(said):
        return 1 + label
    unit = _phrase(said, _notes()["behind a number"])
    figures = _figures(said[: len(said) - unit]) if unit else 0
    return unit + figures if figures and unit + figures < len(said) else 0


def _call_sign_behind(said: Phrase) -> int:
    """How many words before the last one say that it is a call sign."""
    if not _LETTERS_OF_CALL_SIGN.fullmatch(said[-1]) and not _CALL_SIGN.fullmatch(said[-1]):
        return 0
    label = _phrase(said[:-1], _notes()["before a call sign"])
    is_told = label == _WRITTEN_OUT or not said[-1].isalpha()
    return label if is_told else 0


def _voyage_behind(said: Phrase) -> int:
    """The same of a voyage's number, behind which there is another: V.23, V23."""
    if len(said) > 1 and _VOYAGE.fullmatch(said[-1]):
        return 1
    label = _phrase(said[:-1], _notes()["before a number"]) if said[-1].isdigit() else 0
    return label + 1 if label and len(said) > label + 1 else 0


def _figures(said: Sequence[str]) -> int:
    """How many of the last words are one number: 45 000."""
    count = 0
    for word in reversed(said):
        if not _NUMBER.fullmatch(word):
            break
        count += 1
        if not _THOUSANDS.fullmatch(word):
            break
    return count


def _flag_behind(said: Phrase) -> int:
    """The same of a country's name and a word for a flag, in either order."""
    for n in range(min(_LONGEST, len(said) - 2), 0, -1):
        if said[-n - 1 : -n] in _FLAGS and parse_country(" ".join(said[-n:])):
            return n + 1
    word = _phrase(said, _notes()["behind a country"])
    rest = said[: len(said) - word] if word else ()
    return next((n + word for n in range(_LONGEST, 0, -1) if n < len(rest) and parse_country(" ".join(rest[-n:]))), 0)


def _place_behind(said: Phrase) -> int:
    """The same of a word for where, and a place of a word or two."""
    for n in range(1, _PLACE + 1):
        if n + 1 < len(said) and said[-n - 1 : -n] in _notes()["before a place"]:
            return n + 1
    return 0


@cache
def _notes() -> Mapping[str, frozenset[Phrase]]:
    """The notes by where they stand."""
    return notes_in("ship_notes")


@cache
def _first_of_told() -> frozenset[str]:
    return frozenset(note[0] for note in _notes()["from here on"])


@cache
def _before_prefixes() -> frozenset[Phrase]:
    return _notes()["before a prefix"] | _notes()["before a prefix in a row of a vessel"]


@cache
def before_words() -> frozenset[str]:
    """The first word of what is written before a ship's prefix."""
    return frozenset(note[0] for note in _before_prefixes())


@cache
def first_words() -> frozenset[str]:
    """Those of what is written so also where nothing else says that a ship is meant."""
    return frozenset(note[0] for note in _notes()["before a prefix"])


def without_counters(said: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[str, ...]]:
    """The words of a ship's name without what only says that a number is one, and what that was: NO. 8, 8 HO, 8HO.

    Something else is left: 2GO MASAGANA begins with no number that is counted, and No. 3 alone is a name.
    """
    if not any(map(_has_figure, said)):
        return said, ()
    kept: list[Word] = []
    dropped: list[str] = []
    for at, word in enumerate(said):
        is_before = (word.text,) in _notes()["before its number"] and _is_number(said[at + 1 : at + 2])
        is_behind = (word.text,) in _notes()["behind its number"] and at > 1 and _has_figure(said[at - 1])
        glued = None if is_before or is_behind else _glued().fullmatch(word.text)
        if is_before or is_behind:
            dropped.append(word.text)
        elif glued and (at or glued["before"] or not word.text[0].isdigit()):
            dropped.append(glued["before"] or glued["behind"])
            kept.append(word._replace(text=glued["number"] or glued["counted"]))
        else:
            kept.append(word)
    if all(word.text.isdigit() for word in kept):
        return said, ()
    return tuple(kept), tuple(dropped)


def _is_number(words: tuple[Word, ...]) -> bool:
    return any(word.text.isdigit() for word in words)


def _has_figure(word: Word) -> bool:
    return any(map(str.isdigit, word.text))


@cache
def _glued() -> re.Pattern[str]:
    """A number written in one with what is before it, or it and the word before it with what is behind."""
    before, behind = ("|".join(n[0] for n in sorted(_notes()[f"{where} its number"])) for where in ("before", "behind"))
    return re.compile(rf"(?P<before>{before})(?P<number>\d+)|(?P<counted>(?:[a-z]{{2,}})?\d+)(?P<behind>{behind})")
