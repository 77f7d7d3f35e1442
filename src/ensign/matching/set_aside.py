"""Short legal forms that are names of people: Tan Tao, Bao Sa, Bin Pao.

Taken off, half of such a name is left, which many bear. In a row that says firm, or a name that says so otherwise, it
is a form; elsewhere it counts as one only where the other name has the same.
"""

from typing import Final

from ensign.fields.names import ParsedName, Way
from ensign.fields.telling import is_firm, is_of_people
from ensign.matching.scoring import NameScore
from ensign.matching.words.terms import WeighedName
from ensign.model import EntityType

_VOWELS: Final = frozenset("aeiou")
"""Letters of which a name has one: KG is none."""


def hides_names(subject: EntityType, listed: EntityType, found: NameScore) -> bool:
    """Whether two names were read as firms', and of either what may be a name was set aside as a legal form."""
    if found.mine.name.way is not Way.FIRM:
        return False
    return _is_hidden(subject, found.mine, found.theirs.name) or _is_hidden(listed, found.theirs, found.mine.name)


def _is_hidden(kind: EntityType, one: WeighedName, other: ParsedName) -> bool:
    """Whether a word of a name of a type was set aside that the other has not, and nothing else says that it is a form.

    A person's name has none; that of a party of no type has one, but beside no more than a name of people.
    """
    if kind not in {EntityType.PERSON, EntityType.UNKNOWN} or not one.name.dropped:
        return False
    if _written(other) >= _written(one.name) or is_firm(one.name.raw):
        return False
    forms = _written_as_names(one.name)
    if not forms or (kind is EntityType.UNKNOWN and all(map(_VOWELS.isdisjoint, forms))):
        return False
    return kind is EntityType.PERSON or (len(one.terms) == 1 and is_of_people(one.terms[0].token))


def _written_as_names(name: ParsedName) -> list[str]:
    """The words of its legal forms that are written as a name is: Sa and Tao, but not S.A. and s. r. o."""
    said = {word.strip(",;()") for word in name.raw.lower().split()}
    return [word for form in name.dropped for word in form.split() if word in said]


def _written(name: ParsedName) -> frozenset[str]:
    """The legal forms of a name without blanks: S A, SA."""
    return frozenset(form.replace(" ", "") for form in name.dropped)
