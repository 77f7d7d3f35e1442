"""What changed in a list as a person reads it: a reworded narrative is shown about the place where it differs."""

from dataclasses import replace

from ensign.cli.activating import lines_of
from ensign.model import Entity, EntityType, Name
from ensign.store import changes

BEFORE = "He met the envoy of the harbour. " * 20
ADA = Entity("inv-ada", "inv", EntityType.PERSON, (Name("Ada"),), addresses=("1 Long Street",))


def told(before, after):
    return [line.strip() for line in lines_of(changes.compare((before,), (after,)))]


def test_a_long_text_is_shown_from_shortly_before_it_differs():
    old, new = replace(ADA, notes=f"{BEFORE}Old end."), replace(ADA, notes=f"{BEFORE}New end.")
    assert told(old, new)[-2:] == [f"notes: - …{BEFORE[-40:]}Old end.", f"notes: + …{BEFORE[-40:]}New end."]


def test_a_long_text_that_came_is_cut_and_a_short_one_is_whole():
    assert told(ADA, replace(ADA, notes=BEFORE))[-1] == f"notes: + {BEFORE[:160]}…"
    moved = replace(ADA, addresses=("2 Long Street",))
    assert told(ADA, moved)[-2:] == ["addresses: - 1 Long Street", "addresses: + 2 Long Street"]
