"""What the birth dates say of a match: the listed date that agrees best with the subject's."""

from collections.abc import Iterable
from typing import Final

from ensign.fields.birth_dates import WHOLE, compare
from ensign.model import Entity, Evidence, Standing, Subject
from ensign.settings import Facts

_ORDER: Final = (Standing.AGREES, Standing.SILENT, Standing.CONFLICTS)


def birth_evidence(subject: Subject, entity: Entity, settings: Facts) -> Iterable[Evidence]:
    """One `Evidence` where both sides give a birth date."""
    if not subject.birth_date or not entity.birth_dates:
        return
    compared = [(compare(subject.birth_date, listed), listed) for listed in entity.birth_dates]
    (standing, how), listed = min(compared, key=lambda c: (_ORDER.index(c[0][0]), c[0][1] != "same day"))
    if points := -settings.birth_date_conflict if standing is Standing.CONFLICTS else 0:
        *others, last = dict.fromkeys(entity.birth_dates)  # none of which is the one
        listed = f"{', '.join(others)} or {last}" if others else last
    yield Evidence("birth date", subject.birth_date, listed, how, points, standing)


def agrees_on_day(evidence: Iterable[Evidence]) -> bool:
    """Whether a whole birth date agrees, which tells relatives and namesakes apart: one in fifty shares a year."""
    return any(e.kind == "birth date" and e.standing is Standing.AGREES and e.how in WHOLE for e in evidence)
