"""What the addresses say of a match: that they agree, where they share what few other addresses have.

Addresses are written too differently, and parties have too many of them, for a conflict to mean anything.
"""

from collections.abc import Callable, Iterable, Iterator

from ensign.fields.addresses import country_parts, may_tell, words_of
from ensign.model import Entity, Evidence, Standing, Subject
from ensign.settings import Facts

Rarity = Callable[[str], int]
"""In how many different listed addresses a word is."""


def counted_words(entities: Iterable[Entity]) -> Iterator[tuple[str, int]]:
    """The words over which rarity is counted, with the number of the address that each is in.

    An address that many entities share is one: sharing it says more than sharing a street that many have.
    """
    different = dict.fromkeys(words_of(address) for entity in entities for address in entity.addresses)
    return ((word, number) for number, words in enumerate(different) for word in sorted(words) if may_tell(word))


def address_evidence(subject: Subject, entity: Entity, settings: Facts, rarity: Rarity) -> Iterable[Evidence]:
    """One `Evidence` where an address is the same, or shared as far as rare words, and numbers beside them, tell."""
    mine = words_of(subject.address) if subject.address else frozenset()
    for listed in entity.addresses if mine else ():
        theirs = words_of(listed)
        if _are_same(mine, theirs, settings.address_same):
            yield Evidence("address", subject.address, listed, "the same words", 0, Standing.AGREES)
            return
        shared = mine & theirs
        rare = {w for w in shared if may_tell(w) and rarity(w) <= settings.address_rare}
        numbers = {w for w in shared if not w.isalpha()}
        if rare and len(rare | numbers) >= settings.address_words and not _is_another(mine, theirs):
            yield Evidence("address", subject.address, listed, "rare words shared", 0, Standing.AGREES)
            return


def _are_same(mine: frozenset[str], theirs: frozenset[str], least: int) -> bool:
    """Whether addresses have the same words but for a country, so many and a number at least: PO Box 108, Damascus."""
    others = {w for w in mine ^ theirs if w not in country_parts()}
    shared = mine & theirs
    return not others and len(shared) >= least and any(not w.isalpha() for w in shared)


def _is_another(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each has a street or number that the other has not, and they share no more: another street of a town. Or
    each has numbers, and they share none: another house of a street.
    """
    numbers, others = ({word for word in words if not word.isalpha()} for words in (mine, theirs))
    if numbers and others and numbers.isdisjoint(others):
        return True
    left = [sum(map(_tells, one - other)) for one, other in ((mine, theirs), (theirs, mine))]
    return min(left) > 0 and sum(map(_tells, mine & theirs)) <= min(left)


def _tells(word: str) -> bool:
    """Whether a word is a number, or may name a place."""
    return not word.isalpha() or may_tell(word)
