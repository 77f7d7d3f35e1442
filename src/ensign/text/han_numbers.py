"""Numbers in Han figures, by place or with tens and hundreds: 一九五二 is 1952, 五十四 54, 一百零八 108."""

from typing import Final

FIGURES: Final = "〇一二三四五六七八九"
_VALUES: Final = {"零": 0, **{figure: value for value, figure in enumerate(FIGURES)}}
_UNITS: Final = {"十": 10, "百": 100}
CHARACTERS: Final = frozenset((*_VALUES, *_UNITS))


def number(text: str) -> int | None:
    """What such characters stand for together; None where they are no number, or others are among them."""
    if text and all(char in _VALUES for char in text):
        return int("".join(str(_VALUES[char]) for char in text))
    total, figure, least = 0, 0, 10 * max(_UNITS.values())
    for char in text:
        if char in _VALUES and not figure:
            figure = _VALUES[char]
        elif char in _UNITS and _UNITS[char] < least:
            least = _UNITS[char]
            total, figure = total + (figure or 1) * least, 0
        else:
            return None
    return total + figure if text else None
