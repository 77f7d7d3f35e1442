"""Ships' and passport numbers in the text, each given to the party it stands beside.

An IMO number whose check digit is wrong is not taken, and the candidate says so.
"""

import re
from typing import Final

from ensign.brief import lexicon
from ensign.brief import reading as reading_of
from ensign.brief.reading import Reading
from ensign.fields.imo_numbers import IMO_FIGURES, imo_ship_is_valid
from ensign.model import Identifier

_NUMBERS: Final = (
    ("imo", re.compile(r"\bIMO\b(?:\s(?:number|no\.?|ship\sidentification\snumber))?[\s:#]*(\d{7})\b", re.IGNORECASE)),
    ("mmsi", re.compile(r"\bMMSI\b(?:\s(?:number|no\.?))?[\s:#]*(\d{9})\b", re.IGNORECASE)),
    ("passport", re.compile(r"\b[Pp]assport(?:\s(?:[Nn]umber|[Nn]o\.?))?[\s:#]*([A-Z]{0,3}\d{5,9})\b")),
    ("call_sign", re.compile(r"\bcall\ssign[\s:]*([A-Z0-9]{4,7})\b")),
)


def find(reading: Reading) -> tuple[dict[int, tuple[Identifier, ...]], dict[int, tuple[str, ...]]]:
    """By candidate number: its identifiers, and remarks on numbers that were not taken."""
    taken: dict[int, list[Identifier]] = {}
    remarks: dict[int, list[str]] = {}
    for sentence in reading.sentences:
        text = reading.document.clean[sentence.start : sentence.end]
        for scheme, pattern in _NUMBERS:
            for m in pattern.finditer(text):
                person = scheme == "passport"
                owner = _owner(reading, sentence.index, sentence.start + m.start(), "p" if person else "v")
                if owner is None and not person:
                    owner = _of_row(reading, sentence.start + m.start())
                if owner is None:
                    continue
                _take(Identifier(scheme, m[1]), owner, taken, remarks)
    _of_entries(reading, taken, remarks)
    return {k: tuple(v) for k, v in taken.items()}, {k: tuple(v) for k, v in remarks.items()}


_SCHEMES: Final = {
    "imo": ("imo", IMO_FIGURES),
    "mmsi": ("mmsi", re.compile(r"\d{9}")),
    "call sign": ("call_sign", re.compile(r"(?=[A-Z]*\d|[A-Z]{4})[A-Z0-9]{4,7}")),
    "passport": ("passport", re.compile(r"[A-Z]{0,3} ?\d[\d ]{3,11}\d[A-Z]?\b")),
    "tax": ("tax", re.compile(r"[A-Z]{0,3}\d[\dA-Z./-]{4,}")),
    "registration": ("registration", re.compile(r"[A-Z]{0,3}[- ]?\d[\dA-Z./-]{3,}")),
    "other": ("other", re.compile(r"[A-Z]{0,3}\d[\dA-Z./()-]{4,}")),
}
_NUMBERED: Final = lexicon.word_set("imo mmsi passport")


def _of_entries(reading: Reading, taken: dict[int, list[Identifier]], remarks: dict[int, list[str]]) -> None:
    """The numbers that lists and tables give under a label, and the country in brackets behind one."""
    for holder, fact in reading.told:
        scheme, shape = _SCHEMES.get(fact.kind, ("", None))
        if shape is None or (m := shape.search(fact.text)) is None:
            continue
        value = re.sub(r"\s", "", m.group()) if fact.kind in _NUMBERED else m.group()
        country = re.search(r"\(([^()]+)\)\s*$", fact.text)
        code = lexicon.countries().get(country[1], "") if country else ""
        _take(Identifier(scheme, value, code), holder, taken, remarks)


def _take(number: Identifier, owner: int, taken: dict[int, list[Identifier]], remarks: dict[int, list[str]]) -> None:
    """Note a party's number, once, or that it cannot be right."""
    if number.scheme == "imo" and not imo_ship_is_valid(number.value):
        remarks.setdefault(owner, []).append(f"IMO {number.value} has a wrong check digit and was not taken")
    elif all(i.value != number.value for i in taken.get(owner, ())):
        taken.setdefault(owner, []).append(number)


def _of_row(reading: Reading, at: int) -> int | None:
    """The first ship named in the row of a table in which a number stands."""
    start, end = reading_of.whole(reading, at, at)
    if start == end:
        return None
    ships = ((m.start, c.number) for c in reading.candidates if c.kind == "vessel" for m in reading.evidence(c.number))
    return min(((place, n) for place, n in ships if start <= place < end), default=(0, None))[1]


def _owner(reading: Reading, sentence: int, at: int, letter: str) -> int | None:
    """Of the parties of a kind that a sentence names or refers to, the last before a number, else the next after it.

    A party whose name ends right before a ship's number is a ship, whatever it looks like.
    """
    line = reading.lines[sentence]
    tokens = line.sentence.tokens
    near: list[tuple[int, int]] = []
    for (first, end), standing in zip(line.ends, line.standings, strict=True):
        number = standing.candidates[0]
        beside = letter == "v" and 0 <= at - end < 4 and reading.candidates[number].kind in {"unknown", "person"}
        if reading.candidates[number].letter == letter or beside:
            near.append((tokens[first].start, number))
    before = [n for start, n in near if start < at]
    return before[-1] if before else next((n for start, n in near if start > at), None)
