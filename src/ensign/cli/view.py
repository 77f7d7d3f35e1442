"""What a person sees on a terminal: the matches worth looking at, and the summary of a run."""

from dataclasses import dataclass, replace
from typing import Final

from rich.box import ROUNDED, SIMPLE_HEAD
from rich.cells import cell_len
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ensign.cli.console import Talk, words
from ensign.model import Band
from ensign.reports.atomic import STANDARD_OUTPUT_NAME
from ensign.reports.facts import counted, describe_list, note_of, row_1
from ensign.reports.rows import Block
from ensign.results import CAVEATS
from ensign.runs import Counts, Run
from ensign.schema import RESULT_COLUMNS
from ensign.text.visible import clean

MOST: Final = 40
"""Parties shown at most; a file holds them all."""

_MOST_ROWS: Final = 5
_WIDE: Final = 110
_WIDEST_LIST: Final = 24
"""A list's name is not broken up to this width; "opensanctions-..." may be."""

_STYLES: Final = {Band.EXACT.value: "bold red", Band.STRONG.value: "bold yellow", Band.POSSIBLE.value: "cyan"}
_ORDER: Final = {Band.EXACT.value: 0, Band.STRONG.value: 1, Band.POSSIBLE.value: 2}


@dataclass(frozen=True, slots=True)
class Alert:
    """One match as the terminal shows it; `again` counts further rows that say the same."""

    number: int
    name: str
    band: str
    score: str
    listed: str
    entity: str
    list: str
    reason: str
    again: int = 0

    @property
    def party(self) -> tuple[str, ...]:
        """What makes two alerts the same: a vendor comes many times in a file of payments."""
        return self.name, self.band, self.score, self.listed, self.entity, self.list, self.reason

    @property
    def rows(self) -> str:
        """The first row, and how many more there are of the same."""
        return f"{self.number}" + (f" and {self.again:,} more" if self.again else "")

    @property
    def rank(self) -> tuple[int, float, int]:
        """Best first, then by row."""
        return _ORDER.get(self.band, 3), -float(self.score or 0), self.number


class Best:
    """The best matches so far, and the first rows that could not be screened; the rest is forgotten."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._alerts: dict[tuple[str, ...], Alert] = {}
        self.seen = 0
        self.unscreenable: list[int] = []

    def add(self, block: Block) -> None:
        """Look at some rows."""
        for place, outcome in enumerate(block.result("match_outcome")):
            if outcome == "match":
                self.add_alert(_alert(block, place))
            elif outcome == "unscreenable" and len(self.unscreenable) < _MOST_ROWS:
                self.unscreenable.append(block.numbers[place])
        if len(self._alerts) > 20 * self._most:  # what is worse than so many others never comes up again
            self._alerts = {alert.party: alert for alert in self.alerts}

    def add_alert(self, alert: Alert) -> None:
        """Look at one match."""
        self.seen += 1
        known = self._alerts.get(alert.party)
        self._alerts[alert.party] = alert if known is None else replace(known, again=known.again + 1)

    @property
    def alerts(self) -> list[Alert]:
        """The best of them in order."""
        return sorted(self._alerts.values(), key=lambda a: a.rank)[: self._most]


def show_matches(console: Talk, best: Best) -> None:
    """The table of matches; on a narrow terminal a list of the same."""
    alerts = best.alerts
    if not alerts:
        return
    console.print(_table(alerts) if console.width >= _WIDE else _list(alerts))
    rest = best.seen - sum(1 + a.again for a in alerts)
    if rest:
        more = f"{counted(rest, 'more row')}; --output matches.xlsx --only matches writes all"
        console.print(words(more, "dim"))


def show_summary(console: Talk, run: Run, best: Best, record: str = "") -> None:
    """What was done, line by line; in a frame where a person looks. `record` is where it was written, too."""
    lines = _facts(run, best)
    if record:
        lines.append(("record", words(record)))
    if note := note_of(run):
        lines.append(("note", words(note, "bold yellow")))
    if not console.is_terminal:  # a log has no width
        for what, value in lines:
            console.print(Text.assemble(f"{what:<14}", value), soft_wrap=True)
        return
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for what, value in lines:
        grid.add_row(what, value)
    title = words(f"Screened {run.input.name}", "bold")
    console.print(Panel(grid, title=title, title_align="left", box=ROUNDED, expand=False, border_style="dim"))


def _facts(run: Run, best: Best) -> list[tuple[str, Text]]:
    """The lines of the summary."""
    counts = run.counts
    about = "" if counts.names_exact else "about "
    lines = [
        ("rows read", words(f"{counts.rows:,} ({about}{counted(counts.names, 'distinct name')}); {row_1(run)}")),
        ("matches", _bands(counts)),
        ("clear", words(f"{counts.outcomes.get('clear', 0):,}")),
        ("unscreenable", _unscreenable(counts, best)),
    ]
    lines += [("list", words(f"{i.name}: {describe_list(i, run.started)}")) for i in run.lists]
    files = [o for o in run.outputs if o.name != STANDARD_OUTPUT_NAME]
    lines += [("written", words(f"{o.name} ({o.size:,} bytes)")) for o in files]
    if run.seconds is not None:
        lines.append(("seconds", words(f"{run.seconds:.1f}")))
    return lines


def _bands(counts: Counts) -> Text:
    """Matches by band, each in its colour and in words."""
    text = words(f"{counts.matches:,}")
    if counts.matches:
        for place, (band, number) in enumerate(counts.bands.items()):
            text.append(": " if not place else ", ")
            text.append(f"{number:,} {band}", _STYLES[band] if number else "dim")
    return text


def _unscreenable(counts: Counts, best: Best) -> Text:
    number = counts.outcomes.get("unscreenable", 0)
    if not number:
        return words("0")
    rows = ", ".join(map(str, best.unscreenable))  # 1,234, 5,678 would be read as four
    more = ", …" if number > len(best.unscreenable) else ""
    return words(f"{number:,} (row{'s' if number > 1 else ''} {rows}{more}): not screened, so not clear", "bold yellow")


def _table(alerts: list[Alert]) -> Table:
    """The matches side by side."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    table.add_column("band", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("row", justify="right")
    table.add_column("input", ratio=3, overflow="fold")
    table.add_column("listed", ratio=3, overflow="fold")
    longest = max(cell_len(word) for a in alerts for word in clean(a.list).split() or ("",))
    table.add_column("list", width=min(longest, _WIDEST_LIST), overflow="fold")
    table.add_column("why", ratio=6, overflow="fold")
    for a in alerts:
        band = words(a.band, _STYLES.get(a.band, ""))
        listed = words(a.listed)
        if a.entity != a.listed:
            listed.append(f" ({clean(a.entity)})", "dim")
        why = words(a.reason, "dim")
        table.add_row(band, a.score, a.rows, words(a.name, "bold"), listed, words(a.list), why)
    return table


def _list(alerts: list[Alert]) -> Table:
    """The matches one below the other, for a terminal that has no room for a table."""
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for a in alerts:
        table.add_row(words(a.band, _STYLES.get(a.band, "")), words(a.name, "bold"))
        listed = f"row {a.rows}: {a.listed}" + (f" ({a.entity})" if a.entity != a.listed else "") + f", {a.list}"
        table.add_row(words(a.score), words(listed))
        table.add_row("", words(a.reason, "dim"))
        table.add_row("", "")
    return table


def _alert(block: Block, place: int) -> Alert:
    value = dict(zip(RESULT_COLUMNS, block.results[place], strict=True))
    return Alert(
        number=block.numbers[place],
        name=block.names[place],
        band=value["match_band"],
        score=value["match_score"],
        listed=value["match_matched_name"],
        entity=value["match_entity_name"],
        list=f"{value['match_list']} {value['match_list_date']}".strip(),
        reason=_without_caveat(value["match_reason"]),  # the summary says it once
    )


def _without_caveat(reason: str) -> str:
    return next((reason.removesuffix(said).rstrip() for said in CAVEATS if reason.endswith(said)), reason)
