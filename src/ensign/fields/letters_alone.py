"""Letters by themselves in a person's name, which are initials: Smirnov Y. Y., Смирнов Ю. Я."""

import re
from collections.abc import Sequence
from typing import Final

from ensign.text.words import texts

_SEVERAL: Final = re.compile(r"(?<!\w)[ЁЄЖЇХЦЧШЩЮЯ](?!\w)", re.IGNORECASE)
"""A letter by itself that is several in Latin ones (yu, zh), of which the first is its initial."""


AND_TOO: Final = "e"
"""The letter that is a particle in Portuguese."""

OF_ONE: Final = frozenset({"ch", "kh", "sh", "ts", "ya", "yu", "zh"})
"""Latin letters that write one of those."""

_OF_ONE: Final = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(OF_ONE))})\.", re.IGNORECASE)


def with_initials(raw: str) -> str:
    """A name with such letters as Latin ones of which each is one; and with the first of the several, where a point is
    behind them: Yu.
    """
    if "." in raw:
        raw = _OF_ONE.sub(lambda found: f"{found[0][0]}.", raw)
    return raw if raw.isascii() else _SEVERAL.sub(lambda found: "".join(texts(found[0]))[0], raw)


def is_initial(said: Sequence[str], i: int) -> bool:
    """Whether a letter that could be a particle stands beside a letter: Smirnov Y. Y., but Ortega y Gasset.

    Portuguese e is mostly one (E. de Souza e Silva), whatever is beside it.
    """
    if len(said[i]) > 1 or said[i] == AND_TOO:
        return False
    before = next((word for word in reversed(said[:i]) if word != AND_TOO), "")
    behind = next((word for word in said[i + 1 :] if word != AND_TOO), "")
    return 1 in (len(before), len(behind))
