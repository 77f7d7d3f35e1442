"""What changed in a list as a person reads it, and with what a list is compared where two are installed at once."""

from dataclasses import replace

from ensign import watchlist
from ensign.cli.activating import Arrival, activate, lines_of
from ensign.model import Entity, EntityType, Name
from ensign.store import changes
from ensign.store.versions import Store

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


def edition(date):
    return watchlist.build("inv", "Invented", date, [ADA], source="inv.csv", reader="own/1")


def test_an_older_edition_is_held_back_for_its_age_whatever_else_differs(tmp_path):
    home = Store(tmp_path / "lists")
    activate(home, Arrival(edition("2026-11-21"), "2026-11-21T10:00:00+00:00", ""), accept=False)
    aged, other = "it is of 2026-11-20, and older than what is in use, of 2026-11-21", replace(ADA, gender="female")
    for day, said in (("2026-11-20", f"{aged}; 1 change"), ("2026-11-22", "1 change")):
        changed = watchlist.build("inv", "Invented", day, [other], source="inv.csv", reader="own/1")
        doubt = activate(home, Arrival(changed, f"{day}T10:00:00+00:00", ""), accept=False)
        assert doubt.startswith(said)


def test_what_another_process_put_in_use_meanwhile_is_compared_with(tmp_path):
    others = [edition("2026-11-21")]

    class Shared(Store):
        """A store in which another process installs a newer edition before this one does."""

        def install(self, *what, **more):
            if others:
                super().install(others.pop(), "2026-11-21T10:00:00+00:00", "")
            return super().install(*what, **more)

    home = Shared(tmp_path / "lists")
    doubt = activate(home, Arrival(edition("2026-11-20"), "2026-11-20T10:00:00+00:00", ""), accept=False)
    assert doubt == "it is of 2026-11-20, and older than what is in use, of 2026-11-21"
    assert home.version_in_use("inv").startswith("2026-11-21")
