"""What the addresses say of a match: that they agree, where they share what few other addresses have.

Addresses are written too differently, and parties have too many of them, for a conflict to mean anything.
"""

from collections.abc import Callable, Iterable, Iterator

from ensign.fields.addresses import may_tell, words_of
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
    """One `Evidence` where an address is shared as far as rare words, and numbers beside them, tell."""
    mine = words_of(subject.address) if subject.address else frozenset()
    for listed in entity.addresses if mine else ():
        shared = mine & words_of(listed)
        rare = {w for w in shared if may_tell(w) and rarity(w) <= settings.address_rare}
        numbers = {w for w in shared if not w.isalpha()}
        if rare and len(rare | numbers) >= settings.address_words:
            yield Evidence("address", subject.address, listed, "rare words shared", 0, Standing.AGREES)
            return
