"""What is said of a run in words, the same on a terminal, in a workbook and on a page."""

from datetime import datetime, timedelta
from typing import Final

from ensign.numbers_in_words import points
from ensign.results import caveat_of
from ensign.runs import Run
from ensign.store import ages
from ensign.watchlist import ListInfo

_OLD: Final = timedelta(days=30)
"""Official lists change weekly; what was not current for so long is said to be old."""


def describe(run: Run) -> tuple[tuple[str, str], ...]:
    """A run as pairs of what and value, without any row's values."""
    counts = run.counts
    bands = ", ".join(f"{name} {number:,}" for name, number in counts.bands.items())
    facts = [
        ("input", run.input.name),
        ("input sha256", run.input.sha256),
        ("recognised", run.input.recognised),
        ("rows read", f"{counts.rows:,}; {row_1(run)}" if counts.rows else "0"),
        ("distinct names", ("" if counts.names_exact else "about ") + f"{counts.names:,}"),
        ("matches", f"{counts.matches:,} ({bands})" if counts.matches else "0"),
        ("matches shown", matches_shown(run)),
        ("clear", f"{counts.outcomes.get('clear', 0):,}"),
        ("unscreenable", f"{counts.outcomes.get('unscreenable', 0):,}"),
        ("rows left out", "the clear ones" if run.options.get("only_matches") else ""),
        *((f"list {i.name}", describe_list(i, run.started)) for i in run.lists),
        ("note", note_of(run)),
        (
            "context",
            "entities that lists name for context only were screened, too" if run.settings.with_context else "",
        ),
        *(("too old", said) for said in too_old(run)),
        *(("warning", said) for said in run.warnings),
        ("line", f"{points(run.settings.line)}; a name that scores this or more is a match"),
        ("settings digest", run.settings.digest),
        ("run", run.id),
        ("started", run.started),
        ("user", run.user),
        ("ensign", run.version),
    ]
    return tuple((what, value) for what, value in facts if value)


def row_1(run: Run) -> str:
    """Which row of the file is counted as the first."""
    return f"row 1 is {run.input.first or 'the first below the header'}"


def matches_shown(run: Run) -> str:
    """How it is counted where a row may have several matches, "" where it has one."""
    top = run.settings.top
    return f"up to {top:,} for each row, which counts once, by its best" if top > 1 else ""


def too_old(run: Run) -> tuple[str, ...]:
    """The lists that are older than the user wanted, each with the reason for which they were screened all the same."""
    return tuple(ages.allowed(said, run.options.get("allow_stale", "")) for said in run.stale)


def note_of(run: Run) -> str:
    """What must be said of a run without a sanctions list, "" of any other."""
    caveat = caveat_of(run.lists)
    return f"{caveat} A clear row says nothing about sanctions." if caveat else ""


def describe_list(info: ListInfo, now: str = "") -> str:
    """A list in one line: title, date, size, and that it is a part, old or research where it is.

    `now` is an instant of ISO 8601 by which it is old.
    """
    context = f"{info.context:,} of them for context only" if info.context else ""
    entities = ", ".join(filter(None, (counted(info.entities, "entity", "entities"), context)))
    size = f"{entities}, {counted(info.names, 'name')}"
    parts = [
        "" if info.title == info.name else info.title,
        info.date or ("" if info.research else "undated"),
        size,
        *remarks_on(info, now),
    ]
    return ", ".join(part for part in parts if part)


def remarks_on(info: ListInfo, now: str = "") -> tuple[str, ...]:
    """What a reader must know of a list beside its date and size: it is old, a part, not wholly read, or research."""
    remarks = [_age(info, now) if now and not info.research else ""]
    if info.partial:
        remarks.append(f"not the whole list ({info.partial})")
    if info.rejections:
        unread = counted(len(info.rejections), "record")
        remarks.append(f"{unread} could not be read (first: {info.rejections[0].place})")
    if info.research:
        remarks.append(f"{'your own' if info.is_own else 'research'}, not a sanctions list")
    return tuple(remark for remark in remarks if remark)


def counted(number: int, one: str, many: str = "") -> str:
    """So many of a thing, in words."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def _age(info: ListInfo, now: str) -> str:
    """That a list is old, by what is known of when it was current; "" of one that is not."""
    age = ages.age_of(info, datetime.fromisoformat(now))
    return f"{ages.words(age)} old" if age is not None and age > _OLD else ""
