"""The name in the line of a passport or visa that machines read: P<RUSIVANOV<<IVAN<<<<.

A sign of the document, the three letters of the state that gave it, the surname, and behind two signs the given names
(ICAO Doc 9303, Machine Readable Travel Documents, parts 4 and 7). Without what stands before the surname its words are
read as any.
"""

import re
from typing import Final

_LINE: Final = re.compile(
    r"\s*[PV]<[A-Z<]{3}(?P<surname>[A-Z]+(?:<[A-Z]+)*)<<(?P<given>[A-Z]+(?:<[A-Z]+)*)?<*(?:\s.*)?", re.DOTALL
)


def name_in(cell: str) -> str:
    """The name in such a line, surname first; the cell as it is where it is none."""
    found = _LINE.fullmatch(cell) if "<<" in cell else None
    if found is None:
        return cell
    return ", ".join(part.replace("<", " ") for part in found.groups() if part)
