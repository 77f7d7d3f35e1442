"""A token as the matcher knows it: with its weight, its spelling and its fold keys, interned.

Two tokens that are equal are one `Term`, so that terms can be compared by identity.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ensign.fields.names import Kind, Token, Way
from ensign.matching.words.reasons import Keys, keys_of
from ensign.text import folds
from ensign.text.scripts import Script

FULL: Final = 1000
"""The weight of a word that is in few names; none is above."""


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One token of a way; `spelt` is what is compared letter by letter, `weight` in thousandths.

    `says` is how many times its agreement stands against thin evidence, in thousandths.
    """

    token: Token
    spelt: str
    weight: int
    way: Way
    generic: bool
    says: int

    @property
    def keys(self) -> Keys:
        """Its fold keys, best reason first; not kept, as they take more room than all else."""
        return keys_of(self.token, self.way)

    def keys_for(self, reason: str) -> frozenset[str]:
        """Its fold keys for a reason."""
        return next((keys for name, keys in self.keys if name == reason), frozenset())

    @property
    def kind(self) -> Kind:
        """What the token is."""
        return self.token.kind

    @property
    def is_syllable(self) -> bool:
        """Whether it is one syllable of a script that writes syllables: a Han character or a Hangul block."""
        return len(self.token.char) == 1 or (self.script is Script.HANGUL and bool(folds.korean(self.spelt)))

    @property
    def script(self) -> Script:
        """The script that it was written in."""
        return self.token.script


def shown(terms: Iterable[Term]) -> str:
    """Terms as the explanation shows them, a word that stands for several (shipyard, a building plant) once."""
    said: list[str] = []
    before: Token | None = None
    for token in (term.token for term in terms):
        if before is None or token.shown != before.shown or token.text == before.text:
            said.append(token.shown)
        before = token
    return " ".join(said)
