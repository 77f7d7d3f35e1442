"""What the facts beside the name say of a match: each agrees, conflicts or is silent.

Facts never lift a score above the name's; a conflict lowers it and is shown, and never takes it
under the line, so that it cannot hide a match.
"""

from collections.abc import Iterable

from ensign.fields import dates
from ensign.model import Entity, Evidence, Standing, Subject
from ensign.settings import Facts


def facts(subject: Subject, entity: Entity, settings: Facts) -> tuple[Evidence, ...]:
    """The facts of which both sides say something, with what each would take off the score."""
    return tuple(_facts(subject, entity, settings))


def standing_of(evidence: Iterable[Evidence]) -> Standing:
    """What the facts say together."""
    found = {e.standing for e in evidence} - {Standing.SILENT}
    if len(found) > 1:
        return Standing.MIXED
    return found.pop() if found else Standing.SILENT


def _facts(subject: Subject, entity: Entity, settings: Facts) -> Iterable[Evidence]:
    listed = sorted({p.country for p in entity.places if p.country})
    if subject.countries and listed:
        shared = sorted(set(subject.countries) & set(listed))
        yield Evidence(
            "country",
            ", ".join(shared or subject.countries).upper(),
            ", ".join(shared or listed).upper(),
            "country" if shared else "other country",
            0 if shared else -settings.country_conflict,
            Standing.AGREES if shared else Standing.CONFLICTS,
        )
    if subject.birth_date and entity.birth_dates:
        yield _birth_date(subject.birth_date, entity.birth_dates, settings)


def _birth_date(mine: str, listed: tuple[str, ...], settings: Facts) -> Evidence:
    """The listed date that agrees best with the subject's."""
    order = (Standing.AGREES, Standing.SILENT, Standing.CONFLICTS)
    compared = [(dates.compare(mine, date), date) for date in listed]
    (standing, how), date = min(compared, key=lambda c: (order.index(c[0][0]), c[1]))
    points = -settings.birth_date_conflict if standing is Standing.CONFLICTS else 0
    return Evidence("birth date", mine, date, how, points, standing)
