"""A name as typed value: tokens in order, and what was taken out of them, by the way it is read.

One string is read in up to three ways: as a person's name, a firm's or a ship's. The way decides
what is a title, a particle, a legal form or a number.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.model import EntityType
from ensign.text.scripts import Script
from ensign.text.words import fold


class Way(StrEnum):
    """How a name is read."""

    PERSON = "person"
    FIRM = "firm"
    SHIP = "ship"


class Kind(StrEnum):
    """What a token is, as far as its weight and its comparison depend on it."""

    WORD = "word"
    INITIAL = "initial"
    NUMBER = "number"
    COUNTRY = "country"
    ACRONYM = "acronym"


class Token(NamedTuple):
    """One word of a name as compared.

    `text` is folded ([a-z0-9]; a country's codes in capitals, joined by "|"; a number's digits), `char` the
    Han character where it was one, or all those of a word of a Japanese name (kanji.py), `shown` the word as the
    explanation shows it, `own` the word in letters of an alphabet that may spell a name of others (alphabets.py).
    """

    text: str
    kind: Kind = Kind.WORD
    script: Script = Script.LATIN
    char: str = ""
    shown: str = ""
    own: str = ""

    @property
    def written(self) -> str:
        """The word as the writer spelt it, where `text` is the concept that it stands for (shipping: ship)."""
        if self.shown == self.text or not self.shown.isascii():
            return self.text
        return self.shown.replace(" ", "")

    @property
    def spelt(self) -> str:
        """What is compared letter by letter."""
        return self.written or self.text


TELLING_NOTHING: Final = frozenset({"X"})
"""The classes of legal forms that say no more than that it is a firm."""


class ParsedName(NamedTuple):
    """A name read in one way.

    `legal` holds the classes of the legal forms found (letters of legal_forms.csv), `dropped` the titles, particles
    and forms that were taken out, in order, for the explanation, and `joining` the words that only join others.
    """

    raw: str
    way: Way
    tokens: tuple[Token, ...]
    legal: frozenset[str] = frozenset()
    dropped: tuple[str, ...] = ()
    patronymic: bool = False
    joining: tuple[str, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """The classes of its legal forms that tell one firm from another, as the word company does not."""
        return self.legal - TELLING_NOTHING

    @property
    def folded(self) -> str:
        """The whole name folded."""
        return fold(self.raw)

    def is_same(self, other: "ParsedName") -> bool:
        """What "exact" means: the whole names are the same when folded."""
        if self.way is not Way.PERSON:
            return self.folded == other.folded
        return not wholes(self.raw).isdisjoint(wholes(other.raw))


def wholes(raw: str) -> frozenset[str]:
    """A person's whole name folded, and also with what is behind its one comma first: PUTIN, Vladimir."""
    surname, comma, given = raw.partition(",")
    is_turned = comma and "," not in given
    return frozenset({fold(raw), fold(f"{given} {surname}")} if is_turned else {fold(raw)})


WAYS: Final[Mapping[EntityType, tuple[Way, ...]]] = MappingProxyType(
    {
        EntityType.PERSON: (Way.PERSON,),
        EntityType.ORGANIZATION: (Way.FIRM,),
        EntityType.COMPANY: (Way.FIRM,),
        EntityType.PUBLIC_BODY: (Way.FIRM,),
        EntityType.VESSEL: (Way.SHIP,),
        EntityType.AIRCRAFT: (Way.SHIP,),
        EntityType.UNKNOWN: (Way.PERSON, Way.FIRM),
    }
)
"""The ways in which a party of each type is read. A ship's name is an ordinary word too often to try it unasked."""
