"""The lines of a reading as they are looked at for one candidate after the other: what is its own in them is marked."""

from collections.abc import Mapping, Sequence
from typing import Final

from ensign.brief import lexicon
from ensign.brief.mentions import Mention
from ensign.brief.reading import Line, Reading

LONG: Final = 4_000
"""Characters of a line of which all is looked at for each name in it; a sentence of prose does not have as many."""

AROUND: Final = 1_000
"""Characters about a name that are looked at in a longer line, which lists hundreds of names."""


class Marked:
    """A reading, gone through once for all candidates.

    `titled` are by sentence the mentions with a title in the plural, which those named after them may share.
    """

    def __init__(self, reading: Reading) -> None:
        """Notes whose placeholders stand where."""
        self._reading = reading
        self._own: dict[tuple[int, int], list[int]] = {}
        for index, line in enumerate(reading.lines):
            for at, standing in enumerate(line.standings):
                if len(standing.candidates) == 1 and not standing.words and line.rendering.places[at] >= 0:
                    self._own.setdefault((standing.candidates[0], index), []).append(line.rendering.places[at])
        titled: dict[int, list[Mention]] = {}
        for m in reading.mentions:
            if m.title_class in {"official", "sovereign"} and m.title.split()[-1] not in lexicon.titles():
                titled.setdefault(m.sentence, []).append(m)
        self.titled: Mapping[int, Sequence[Mention]] = titled

    def lines(self, candidate: int) -> list[tuple[Line, str]]:
        """The lines that name a candidate, its own placeholders (not the words that stand for it) written as @.

        Of a long one what stands about those, sentence by sentence.
        """
        found = []
        for index in sorted({m.sentence for m in self._reading.evidence(candidate)}):
            line = self._reading.lines[index]
            own = [(at, line.text.index(">", at) + 1) for at in sorted(self._own.get((candidate, index), ()))]
            found.append((line, " . ".join(_marked(line.text, own))))
        return found


def _marked(text: str, own: Sequence[tuple[int, int]]) -> list[str]:
    """A text with some of its stretches as @, in pieces."""
    if len(text) <= LONG:
        return [_with_marks(text, own, 0, len(text))]
    pieces: list[tuple[int, int]] = []
    for begin, end in own:
        first, last = text.rfind(" ", 0, max(0, begin - AROUND)) + 1, text.find(" ", end + AROUND)
        piece = first, len(text) if last < 0 else last
        if pieces and piece[0] <= pieces[-1][1]:
            piece = pieces.pop()[0], piece[1]
        pieces.append(piece)
    return [_with_marks(text, [o for o in own if first <= o[0] < last], first, last) for first, last in pieces]


def _with_marks(text: str, own: Sequence[tuple[int, int]], first: int, last: int) -> str:
    """A stretch of a text with some stretches of it as @."""
    borders = [first, *(border for stretch in own for border in stretch), last]
    return "@".join(text[begin:end] for begin, end in zip(borders[::2], borders[1::2], strict=True))
