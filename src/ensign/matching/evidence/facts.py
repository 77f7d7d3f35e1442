"""What the facts beside the name say of a match: each agrees, conflicts or is silent.

One file has each kind of evidence; this one puts them together. Facts never lift a score above the
name's; a conflict lowers it and is shown, and never takes it under the line, so that it cannot hide a match.
"""

from collections.abc import Iterable
from typing import Final

from ensign.matching.evidence.addresses import Rarity, address_evidence
from ensign.matching.evidence.birth_dates import birth_evidence
from ensign.matching.evidence.countries import country_evidence
from ensign.matching.evidence.genders import gender_evidence
from ensign.matching.evidence.identifiers import identifier_evidence
from ensign.matching.evidence.ships import mmsi_evidence
from ensign.model import Entity, Evidence, Name, Standing, Subject
from ensign.settings import Facts

SECOND_FACTS: Final = frozenset({"birth date", "country", "flag", "address", "identifier"})
"""Kinds that, where they agree, are a second fact beside a name. Half of all people have the same gender."""


def facts(subject: Subject, entity: Entity, settings: Facts, rarity: Rarity) -> tuple[Evidence, ...]:
    """The facts of which both sides say something, with what each would take off the score."""
    return (
        *country_evidence(subject, entity, settings),
        *birth_evidence(subject, entity, settings),
        *gender_evidence(subject, entity, settings),
        *identifier_evidence(subject, entity, settings),
        *mmsi_evidence(subject, entity, settings),
        *address_evidence(subject, entity, settings, rarity),
    )


def standing_of(evidence: Iterable[Evidence]) -> Standing:
    """What the facts say together; a gender alone is no agreement."""
    found = {e.standing for e in evidence if e.kind != "gender" or e.standing is Standing.CONFLICTS}
    found -= {Standing.SILENT}
    if len(found) > 1:
        return Standing.MIXED
    return found.pop() if found else Standing.SILENT


def has_second_fact(name: Name, evidence: Iterable[Evidence]) -> bool:
    """Whether a fact beside a name agrees that it does not need to count at all."""
    wanted = SECOND_FACTS - {"country", "flag"} if name.needs_country else SECOND_FACTS
    return any(e.kind in wanted and e.standing is Standing.AGREES for e in evidence)
