"""What the genders say of a match, where both sides say one: in so many words, or by a word in the name."""

from collections.abc import Iterable

from ensign.fields.genders import gender_in
from ensign.model import Entity, EntityType, Evidence, Standing, Subject
from ensign.settings import Facts


def gender_evidence(subject: Subject, entity: Entity, settings: Facts) -> Iterable[Evidence]:
    """One `Evidence` where both are a person's and known."""
    if entity.type is not EntityType.PERSON or subject.type not in {EntityType.PERSON, EntityType.UNKNOWN}:
        return
    mine = subject.gender or _one(map(gender_in, subject.names))
    listed = (entity.gender or _one(gender_in(n.text) for n in entity.names)) if mine else ""
    if mine and listed:
        same = mine == listed
        points = 0 if same else -settings.gender_conflict
        yield Evidence("gender", mine, listed, mine, points, Standing.AGREES if same else Standing.CONFLICTS)


def _one(genders: Iterable[str]) -> str:
    """The gender that is said, "" where none is or both are."""
    found = set(genders) - {""}
    return found.pop() if len(found) == 1 else ""
