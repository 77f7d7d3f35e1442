"""What is said of a run in words, the same on a terminal, in a workbook and on a page."""

from ensign.results import caveat_of
from ensign.runs import Run
from ensign.watchlist import ListInfo


def describe(run: Run) -> tuple[tuple[str, str], ...]:
    """A run as pairs of what and value, without any row's values."""
    counts = run.counts
    bands = ", ".join(f"{name} {number:,}" for name, number in counts.bands.items())
    facts = [
        ("input", run.input.name),
        ("input sha256", run.input.sha256),
        ("recognised", run.input.recognised),
        ("rows read", f"{counts.rows:,}"),
        ("distinct names", ("" if counts.names_exact else "about ") + f"{counts.names:,}"),
        ("matches", f"{counts.matches:,} ({bands})" if counts.matches else "0"),
        ("clear", f"{counts.outcomes.get('clear', 0):,}"),
        ("unscreenable", f"{counts.outcomes.get('unscreenable', 0):,}"),
        *((f"list {i.name}", describe_list(i)) for i in run.lists),
        ("note", note_of(run)),
        ("line", f"{run.settings.line / 10:.1f}"),
        ("settings digest", run.settings.digest),
        ("run", run.id),
        ("started", run.started),
        ("seconds", f"{run.seconds:.1f}"),
        ("user", run.user),
        ("ensign", run.version),
    ]
    return tuple((what, value) for what, value in facts if value)


def note_of(run: Run) -> str:
    """What must be said of a run without a sanctions list, "" of any other."""
    caveat = caveat_of(run.lists)
    return f"{caveat} A clear row says nothing about sanctions." if caveat else ""


def describe_list(info: ListInfo) -> str:
    """A list in one line: title, date, size, and that it is a part or research where it is."""
    parts = [info.title, info.date, f"{info.entities:,} entities, {info.names:,} names"]
    if info.partial:
        parts.append(f"not the whole list ({info.partial})")
    if info.rejections:
        parts.append(f"{len(info.rejections):,} records could not be read (first: {info.rejections[0].place})")
    if info.research:
        parts.append(f"{'your own' if info.is_own else 'research'}, not a sanctions list")
    return ", ".join(part for part in parts if part)
