"""The publishers' current lists: fetched, read, checked, and only then put in use, one list after the other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from ensign.cli.activating import Arrival, activate, unchanged
from ensign.cli.console import talk, words
from ensign.cli.folders import store
from ensign.errors import EnsignError, UsageError, WatchlistError
from ensign.fetch import addresses
from ensign.fetch.addresses import Source
from ensign.fetch.download import Patience
from ensign.fetch.edition import current
from ensign.store.versions import Installed, Store

DONE: Final = 0
_PATIENCE: Final = Patience()


def update(names: Sequence[str], data_dir: str, table: str, *, accept: bool, timeout: float) -> int:
    """Update the lists of these names or, without any, the usual ones and those that are installed; the exit status.

    What goes wrong with one is said, leaves it as it is, and does not keep the others from being
    updated. Raises UsageError for a name that has no address, before anything is fetched.
    """
    home = store(data_dir)
    sources = addresses.known(table)
    if strange := [name for name in names if name not in sources]:
        raise UsageError(
            f"no address of the list {strange[0]} is known",
            f"there are: {', '.join(sources)}; install any other with ensign lists import",
        )
    installed = home.names()
    chosen = list(dict.fromkeys(names)) or [n for n, s in sources.items() if s.usual or n in installed]
    patience = replace(_PATIENCE, silence=timeout)
    well, faults = True, []
    for name in chosen:
        try:
            well &= _update(home, sources[name], patience, accept=accept, named=bool(names))
        except Exception as e:  # noqa: BLE001 - a fault of ours in one list keeps no other from being updated
            faults.append(e)
    for fault in faults:
        raise fault
    return DONE if well else WatchlistError.exit_status


def _update(home: Store, source: Source, patience: Patience, *, accept: bool, named: bool) -> bool:
    """Update one list and say what became of it; whether all is well with it.

    One that only a person can fetch is well unless it was asked for by name: --max-age is what
    keeps it from growing old unseen.
    """
    console = talk()
    if not source.files:
        console.say(f"{source.list}: to be fetched by hand. {source.by_hand}", "yellow")
        return not named
    try:
        with home.workshop() as folder, console.status(words(f"{source.list}: fetching {source.files[0].shown}")):
            before = _in_use(home, source.list)
            edition = current(source, before.conditions if before else {}, folder, patience)
            now = datetime.now(UTC).isoformat(timespec="seconds")
        if edition is None and before is not None:
            home.found_current(source.list, before.version, now)
            console.say(unchanged(source.list, before.version))
        if edition is None:
            return True
        arrival = Arrival(edition.list, now, edition.sha256, now, edition.conditions, is_current=True)
        return not activate(home, arrival, accept=accept)
    except EnsignError as e:
        stays = "; the version in use stays" if source.list in home.names() else ""
        console.say(f"{source.list}: failed: {e}{stays}", "bold red")
        hints = [e.hint] if e.hint else []
        hints += [f"the publisher's page is {source.page}"] if source.page else []
        console.say(f"  {'; '.join(hints)}")
        return False


def _in_use(home: Store, name: str) -> Installed | None:
    """What is in use of a list, None where there is nothing, or nothing whole: then all is fetched."""
    if name not in home.names():
        return None
    try:
        home.read(name)
        return home.installed(name)
    except WatchlistError:
        return None
