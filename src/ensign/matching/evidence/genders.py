"""What the genders say of a match, where both sides say one: in so many words, or by a word in the name."""

from collections.abc import Iterable
from typing import Final

from ensign.fields.genders import gender_in
from ensign.model import Entity, EntityType, Evidence, Standing, Subject
from ensign.settings import Facts

_BY: Final = {
    (True, True): "",
    (True, False): "by the listed name",
    (False, True): "by your name",
    (False, False): "by the names",
}
"""By what the genders are told, where not in so many words on both sides (of the subject, and of the entity)."""


def gender_evidence(subject: Subject, entity: Entity, settings: Facts) -> Iterable[Evidence]:
    """One `Evidence` where both are a person's and known."""
    if entity.type is not EntityType.PERSON or subject.type not in {EntityType.PERSON, EntityType.UNKNOWN}:
        return
    mine = subject.gender or _one(map(gender_in, subject.names))
    listed = (entity.gender or _one(gender_in(n.text) for n in entity.names)) if mine else ""
    if mine and listed:
        same = mine == listed
        points = 0 if same else -settings.gender_conflict
        how = _BY[bool(subject.gender), bool(entity.gender)]
        yield Evidence("gender", mine, listed, how, points, Standing.AGREES if same else Standing.CONFLICTS)


def _one(genders: Iterable[str]) -> str:
    """The gender that is said, "" where none is or both are."""
    found = set(genders) - {""}
    return found.pop() if len(found) == 1 else ""
