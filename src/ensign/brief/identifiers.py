"""Ship numbers in the text, each given to the ship it stands beside.

IMO ship number: seven digits, the last the unit's digit of the sum of the others times 7 to 2 (IMO
resolution A.1117(30)). One whose check digit is wrong is not taken, and the candidate says so.
"""

import re
from typing import Final

from ensign.brief.reading import Reading
from ensign.model import Identifier

_NUMBERS: Final = (
    ("imo", re.compile(r"\bIMO\b(?: (?:number|no\.?|ship identification number))?[ :#]*(\d{7})\b", re.IGNORECASE)),
    ("mmsi", re.compile(r"\bMMSI\b(?: (?:number|no\.?))?[ :#]*(\d{9})\b", re.IGNORECASE)),
    ("call_sign", re.compile(r"\bcall sign[ :]*([A-Z0-9]{4,7})\b")),
)


def find(reading: Reading) -> tuple[dict[int, tuple[Identifier, ...]], dict[int, tuple[str, ...]]]:
    """By candidate number: its identifiers, and remarks on numbers that were not taken."""
    taken: dict[int, list[Identifier]] = {}
    remarks: dict[int, list[str]] = {}
    for sentence in reading.sentences:
        text = reading.document.clean[sentence.start : sentence.end]
        for scheme, pattern in _NUMBERS:
            for m in pattern.finditer(text):
                owner = _owner(reading, sentence.index, sentence.start + m.start())
                if owner is None:
                    continue
                if scheme == "imo" and not is_imo_ship(m[1]):
                    remarks.setdefault(owner, []).append(f"IMO {m[1]} has a wrong check digit and was not taken")
                elif all(i.value != m[1] for i in taken.get(owner, ())):
                    taken.setdefault(owner, []).append(Identifier(scheme, m[1]))
    return {k: tuple(v) for k, v in taken.items()}, {k: tuple(v) for k, v in remarks.items()}


def is_imo_ship(digits: str) -> bool:
    """Whether seven digits are an IMO ship number."""
    return sum(int(d) * w for d, w in zip(digits, range(7, 1, -1), strict=False)) % 10 == int(digits[6])


def _owner(reading: Reading, sentence: int, at: int) -> int | None:
    """The ship named last before a number in its sentence, else the next one after it."""
    ships = [
        (m.start, c.number)
        for c in reading.candidates
        if c.kind in {"vessel", "unknown", "person"}
        for m in reading.evidence(c.number)
        if m.sentence == sentence and (c.kind == "vessel" or at - m.end < 4)
    ]
    before = [n for start, n in sorted(ships) if start < at]
    if before:
        return before[-1]
    return next((n for start, n in sorted(ships) if start > at), None)
