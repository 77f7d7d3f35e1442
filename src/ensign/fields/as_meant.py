"""A name as it was meant, where a file has it otherwise: damaged, spaced, forged, in a field, or with notes beside it;
and as English spells it.

What the cell has is screened as well: nothing is taken away by this.
"""

from collections.abc import Iterator

from ensign.fields import machine_lines, payment_fields, web_addresses
from ensign.fields.addressed import names_before
from ensign.fields.notes import may_have, without_notes
from ensign.fields.own_initials import without_initials
from ensign.fields.spelt_abroad import readings
from ensign.fields.telling import is_form
from ensign.text.damage import may_be_misread, mended
from ensign.text.lookalikes import with_letters
from ensign.text.spacing import respaced


def name_in(cell: str) -> str:
    """What is in a cell without damage: a name, that in the line of a passport, a payment's field or a web address."""
    return web_addresses.name_in(payment_fields.name_in(mended(machine_lines.name_in(cell))))


def as_meant(name: str, *, person: bool) -> Iterator[str]:
    """The name without what is written beside it, its blanks set right; and so with letters for figures among them; and
    what may be the name before an address.

    A legal form is nobody's name, and what is written beside it stays.
    """
    for one in (name, *names_before(name, person=person)):
        yield from _as_meant(one, person=person)


def _as_meant(name: str, *, person: bool) -> Iterator[str]:
    """The same of a name without an address."""
    by_itself = without_notes(web_addresses.without_address(name), person=person)
    spaced = respaced(name if by_itself != name and is_form(by_itself) else by_itself)
    yield from (spaced, with_letters(spaced), without_initials(spaced))
    if person:
        yield from readings(spaced)


def is_as_meant(name: str) -> bool:
    """Whether a look tells that a name, but for entities and fields, which have signs that part names, is as meant."""
    if may_have(name) or may_be_misread(name) or respaced(name) != name:
        return False
    if web_addresses.name_in(name) != name or web_addresses.without_address(name) != name:
        return False
    return with_letters(name) == name == without_initials(name) and not readings(name)
