"""A list that was read becomes the one in use, or is held back; what it is and what changed is said either way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ensign import bundled
from ensign.cli.console import talk
from ensign.errors import WatchlistError
from ensign.reports.facts import counted
from ensign.store import changes
from ensign.store.ages import is_to_come
from ensign.store.versions import Conditions, Store
from ensign.watchlist import ListInfo, Watchlist

_REJECTIONS: Final = 5
_CHANGES: Final = 20
"""Rejections, and entities of each kind of change, that are shown one by one."""

_LONGEST: Final = 160
_BEFORE: Final = 40
"""Characters of a value that are shown, and how many of them stand before those that differ."""

_FIRST: Final = ("text", "value")
"""What a name, place or number is shown by."""

_SPAN: Final = frozenset({"start", "end"})
"""Where a passage is in its paragraph, of which nobody counts the letters."""

_OF_RELATION: Final = frozenset({"predicate", "subject", "subject_name", "object", "object_name"})


@dataclass(frozen=True, slots=True)
class Arrival:
    """One list that was read: when its source was had, its sha256, and what updates know of it (store.Installed).

    `is_current` says that it comes from its publisher just now, whatever date it has.
    """

    list: Watchlist
    fetched: str
    sha256: str
    checked: str = ""
    conditions: Conditions = field(default_factory=dict)
    is_current: bool = False

    @property
    def info(self) -> ListInfo:
        """What is said of the list."""
        return self.list.lists[0]


def refuse(arrival: Arrival) -> None:
    """Raise WatchlistError for what can never be in use: nothing, or what would stand for a list that ships."""
    info = arrival.info
    if info.name in bundled.folders():
        raise WatchlistError(f"a list called {info.name} ships with Ensign", "rename the file")
    if not info.entities:
        raise WatchlistError(f"{info.source or info.name} holds no entity", "is it the right file?")
    bundled.refuse_stranger(info)


def activate(home: Store, arrival: Arrival, *, accept: bool) -> str:
    """Put a list in use and say so; why not, where it is doubtful and not accepted, "" where it is in use.

    What is in use but damaged cannot be compared with, and is replaced.
    """
    info = arrival.info
    refuse(arrival)
    while True:
        version = home.version_in_use(info.name)
        before = _in_use(home, info.name)
        found = changes.compare(before.entities, arrival.list.entities) if before is not None else None
        doubt = "" if before is None or found is None else _doubt(arrival, before.lists[0], found)
        if doubt and not accept:
            _hold(info, doubt, found)
            return doubt
        if _install(home, arrival, version):
            if before is not None and home.version_in_use(info.name) == version:
                talk().say(unchanged(info.name, version))
            else:
                _say_new(info, before.lists[0] if before is not None else None, found)
            _say_doubts(info)
            return ""


def unchanged(name: str, version: str) -> str:
    """That a list is as it was."""
    return f"{name}: unchanged, the version {version}"


def _install(home: Store, arrival: Arrival, version: str) -> bool:
    """Put a list in use; not where another process has put another version in use since it was compared."""
    return bool(
        home.install(
            arrival.list,
            arrival.fetched,
            arrival.sha256,
            checked=arrival.checked,
            conditions=arrival.conditions,
            instead_of={arrival.info.name: version},
        )
    )


def _doubt(arrival: Arrival, before: ListInfo, found: changes.Changes) -> str:
    """Why a person should look before a list is put in use instead of another, "" where there is no reason.

    Its age comes first: an older edition differs much because it is one.
    """
    info = arrival.info
    whole_at_last = bool(before.partial) and not info.partial
    reasons = [changes.doubt(found, same_reader=before.reader == info.reader, of_part=whole_at_last)]
    if not arrival.is_current and _is_older(info, before):
        reasons.insert(0, f"it is of {info.date}, and older than what is in use, of {before.date}")
    return "; ".join(filter(None, reasons))


def _is_older(info: ListInfo, before: ListInfo) -> bool:
    """Whether both have a date and the first's is the older; one that is to come says nothing."""
    return bool(info.date) and info.date < before.date and not is_to_come(before.date)


def lines_of(found: changes.Changes, most: int | None = None) -> Iterator[str]:
    """Entities added, removed and changed, and what changed in each; the first of each kind where that is asked for."""
    for kind, entities in (("added", found.added), ("removed", found.removed)):
        yield f"{len(entities):,} {kind}"
        yield from (f"  {entity.id}  {entity.primary}" for entity in entities[:most])
        yield from _and_more(len(entities), most)
    yield found.changed_words
    for change in found.changed[:most]:
        yield f"  {change.after.id}  {change.after.primary}"
        yield from (f"    {line}" for value in changes.values(change) for line in _value(value))
    yield from _and_more(len(found.changed), most)


def one_line(value: Any) -> str:
    """One name, number, place or date of several, as canonical JSON has it."""
    if not isinstance(value, dict):
        return str(value)
    if "predicate" in value:
        first = [" ".join(filter(None, (_end(value, "subject"), value["predicate"], _end(value, "object"))))]
        others = {k: v for k, v in value.items() if k not in _OF_RELATION}
    else:
        first = [str(value[key]) for key in _FIRST if key in value]
        others = {k: v for k, v in value.items() if k not in _FIRST and k not in _SPAN}
    return "; ".join([*first, *(f"{k.replace('_', ' ')}: {one_line(v)}" for k, v in others.items() if v != "")])


def _end(relation: Mapping[str, Any], side: str) -> str:
    """Who is at an end of a relation: an id, or the words for who is on no list."""
    return str(relation.get(side) or relation.get(f"{side}_name", ""))


def _value(value: changes.Value) -> Iterator[str]:
    what = value.what.replace("_", " ")
    if not value.gone and not value.new:
        yield f"{what}: in another order"
    gone, new = [one_line(one) for one in value.gone], [one_line(one) for one in value.new]
    same = _alike(gone[0], new[0]) if len(gone) == len(new) == 1 else 0
    yield from (f"{what}: - {_excerpt(one, same)}" for one in gone)
    yield from (f"{what}: + {_excerpt(one, same)}" for one in new)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _excerpt(text: str, same: int) -> str:
    """A value; of a long one, such as narrative, what stands about the place where it differs."""
    if len(text) <= _LONGEST:
        return text
    start = max(0, same - _BEFORE)
    more = "…" if len(text) > start + _LONGEST else ""
    return f"{'…' if start else ''}{text[start : start + _LONGEST]}{more}"


def _and_more(count: int, most: int | None) -> Iterator[str]:
    if most is not None and count > most:
        yield f"  and {count - most:,} more"


def _in_use(home: Store, name: str) -> Watchlist | None:
    try:
        return home.read(name) if name in home.names() else None
    except WatchlistError as e:
        talk().say(f"{name}: what was in use is damaged, and is replaced: {e}", "yellow")
        return None


def _hold(info: ListInfo, doubt: str, found: changes.Changes | None) -> None:
    console = talk()
    console.say(f"{info.name}: held back: {doubt}; the version in use stays", "bold yellow")
    for line in lines_of(found, _CHANGES) if found is not None else ():
        console.say(f"  {line}")
    if info.partial:
        console.say(f"  it is not the whole list: {info.partial}", "bold yellow")
    console.say("  with --accept it is put in use all the same", "yellow")


def _say_new(info: ListInfo, before: ListInfo | None, found: changes.Changes | None) -> None:
    """What is in use now, and what it has that was not in use before."""
    console = talk()
    console.say(
        f"{info.name}: {info.title}, {info.date or 'undated'}, "
        f"{counted(info.entities, 'entity', 'entities')}, {counted(info.names, 'name')}"
    )
    if info.recognised:
        console.say(f"  {info.recognised}", "dim")
    if before is not None and found is not None:
        console.say(f"  since {before.date or 'the last version'}: {found.words}", "dim")
        if _is_older(info, before):
            console.say(f"  it is older than what was in use, of {before.date}", "yellow")


def _say_doubts(info: ListInfo) -> None:
    """What is to be known of a list before it is trusted."""
    console = talk()
    if not info.proof and not info.partial:
        console.say("  nothing in the file shows that it is complete", "yellow")
    if is_to_come(info.date):
        said = "is to come: its age is taken from its file; say it with --list-date"
        console.say(f"  its date, {info.date}, {said}", "yellow")
    for doubt in info.doubts:
        part = "it is not the whole list: " if doubt == info.partial else ""
        console.say(f"  {part}{doubt}", "bold yellow" if part else "yellow")
    for rejection in info.rejections[:_REJECTIONS]:
        console.say(f"  not read: {rejection.place}: {rejection.reason}", "yellow")
    if len(info.rejections) > _REJECTIONS:
        more = len(info.rejections) - _REJECTIONS
        console.say(f"  and {more:,} more not read", "yellow")
