"""A sentence as a line of words and placeholders, which the pattern tables are matched against.

`Later it was run by Khek Sakara` becomes `later <o0> was run by <p1>`: a letter for the kind, a
number for the atom, every other token in lower case, single blanks between. No pattern ever sees a
name, so none can know one.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from ensign.brief.tokens import Sentence

LETTERS: Final = {
    "person": "p",
    "company": "o",
    "organization": "o",
    "public body": "o",
    "news medium": "m",
    "think tank": "o",
    "publication": "m",
    "vessel": "v",
    "place": "g",
    "nation": "g",
    "event": "e",
    "legal instrument": "e",
    "group": "o",
}
PLACEHOLDER: Final = re.compile(r"<([a-z])(\d+)>")


_ARTICLES: Final = frozenset({"the", "a", "an"})
_SUBJECTS: Final = frozenset({"he", "she", "it", "who", "that", "there", "one", "what"})
"""Words behind which "'s" is a verb."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of tokens (end exclusive) that is rendered as one placeholder with a kind's letter."""

    first: int
    last: int
    letter: str
    possessive: bool = False
    relative: bool = False
    implied: str = ""


@dataclass(frozen=True, slots=True)
class Rendering:
    """The line, and for every atom the position of its placeholder in it; tokens' positions for quoting back."""

    line: str
    places: tuple[int, ...]
    tokens: tuple[int, ...]

    def token_at(self, position: int) -> int:
        """The index of the token that stands at a position of the line."""
        return max((i for i, at in enumerate(self.tokens) if 0 <= at <= position), default=0)


def render(sentence: Sentence, atoms: Sequence[Atom], dropped: Collection[int] = ()) -> Rendering:
    """The line of a sentence: atoms in order of their first token, without the dropped tokens."""
    starts = {a.first: k for k, a in enumerate(atoms)}
    covered = {i for a in atoms for i in range(a.first, a.last)}
    parts: list[str] = []
    at, places, tokens = 0, [-1] * len(atoms), [-1] * len(sentence.tokens)
    for i, token in enumerate(sentence.tokens):
        if i in starts:
            atom = atoms[starts[i]]
            lead = "which " if atom.relative else ""
            own = "" if token.lower in _ARTICLES else f" {token.lower}"  # of what an unsaid party is put before
            behind = f" {atom.implied}{own}" if atom.implied else " 's" if atom.possessive else ""
            word = f"{lead}<{atom.letter}{starts[i]}>{behind}"
            places[starts[i]] = at + len(lead)
        elif i in covered or i in dropped:
            continue
        else:
            word = "is" if token.lower == "'s" and i and sentence.tokens[i - 1].lower in _SUBJECTS else token.lower
        tokens[i] = at
        parts.append(word)
        at += len(word) + 1
    return Rendering(" ".join(parts), tuple(places), tuple(tokens))
