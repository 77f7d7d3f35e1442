"""An aircraft's mark in a name: EP-MNI, "Airbus A310 EP-MNI", RA82040.

A mark is of one aircraft: its country's letters, a hyphen and its own (ICAO Annex 7). By itself it is all of a cell; in
a row that says that it is an aircraft's, also beside a model, and without its hyphen where it has a figure.
"""

import re
from collections.abc import Iterator
from typing import Final

from ensign.fields.identifiers import is_mark
from ensign.model import EntityType, Identifier

_WITHIN: Final = re.compile(r"(?<![\w-])(?=[A-Z0-9]?[A-Z])[A-Z0-9]{1,2}-[A-Z0-9]{3,5}(?![\w-])")
_WITHOUT_HYPHEN: Final = re.compile(r"(?<![\w-])(?=\w*\d)[A-Z][A-Z0-9]{4,7}(?![\w-])")


def marks_in(name: str, kind: EntityType) -> Iterator[Identifier]:
    """The marks in the name of a row of some type."""
    if kind is EntityType.AIRCRAFT:
        found = _WITHIN.findall(name) or _WITHOUT_HYPHEN.findall(name)
    else:
        found = [name] if kind is EntityType.UNKNOWN and is_mark(name) and _WITHIN.fullmatch(name) else []
    return (Identifier("aircraft", mark) for mark in found)
