"""A name as it was meant, where a file has it otherwise: damaged, spaced, forged, in a field, or with notes beside it;
and as English spells it.

What the cell has is screened as well: nothing is taken away by this.
"""

from collections.abc import Iterator

from ensign.fields import machine_lines, payment_fields, web_addresses
from ensign.fields.addressed import names_before
from ensign.fields.branches_abroad import may_have_branch, without_branch
from ensign.fields.doubts import MEANT, NOTED, SPELT
from ensign.fields.nicknames import without_nickname
from ensign.fields.notes import may_have, without_notes
from ensign.fields.own_initials import without_initials
from ensign.fields.spelt_abroad import readings
from ensign.fields.telling import is_form
from ensign.text.damage import may_be_misread, mended
from ensign.text.lookalikes import with_letters
from ensign.text.spacing import respaced


def name_in(cell: str) -> str:
    """What is in a cell without damage: a name, that in the line of a passport, a payment's field or a web address."""
    if (found := web_addresses.name_in(cell)) != cell:  # before its %20 are blanks
        return found
    return web_addresses.name_in(payment_fields.name_in(mended(machine_lines.name_in(cell))))


def as_meant(name: str, *, person: bool, doubts: int = MEANT) -> Iterator[str]:
    """The name without what is written beside it, its blanks set right; and so with letters for figures among them; and
    what may be the name before an address.

    A legal form is nobody's name, and what is written beside it stays. Nothing is asked that no doubt is about.
    """
    yield from _as_meant(name, person=person, doubts=doubts)
    for one in names_before(name, person=person):
        yield from _as_meant(one, person=person, doubts=MEANT)


def _as_meant(name: str, *, person: bool, doubts: int) -> Iterator[str]:
    """The same of a name without an address."""
    bare = web_addresses.without_address(name) if doubts & SPELT else name
    by_itself = without_branch(without_notes(bare, person=person)) if doubts & NOTED or bare != name else bare
    if by_itself == name and not doubts & SPELT:
        yield name
        return
    spaced = respaced(name if by_itself != name and is_form(by_itself) else by_itself)
    yield from (spaced, with_letters(spaced), without_initials(spaced))
    if person:
        yield without_nickname(spaced)
        yield from readings(spaced)


def is_as_meant(name: str, doubts: int = MEANT, *, person: bool = True) -> bool:
    """Whether a look tells that a name, but for entities and fields, which have signs that part names, is as meant.

    Nothing is asked that no doubt is about, nor of what is no `person`'s how others spell it.
    """
    if doubts & NOTED and (may_have(name) or may_have_branch(name)):
        return False
    return not doubts & SPELT or _is_as_spelt(name, person=person)


def _is_as_spelt(name: str, *, person: bool) -> bool:
    """The same of a name with nothing beside it."""
    if may_be_misread(name) or respaced(name) != name:
        return False
    if web_addresses.name_in(name) != name or web_addresses.without_address(name) != name:
        return False
    if person and (without_nickname(name) != name or readings(name)):
        return False
    return with_letters(name) == name == without_initials(name)
