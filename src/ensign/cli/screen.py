"""`ensign screen`: a file of parties against watchlists."""

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ensign.cli import options
from ensign.cli.conditions import FailOn
from ensign.errors import UsageError
from ensign.settings import Settings

_READING = "Reading"
_RESULTS = "Results"
_WRITING = "Writing"


class Only(StrEnum):
    """Which rows go out."""

    MATCHES = "matches"


def screen(
    source: Annotated[
        str,
        typer.Argument(
            metavar="INPUT",
            help="CSV, TSV, XLSX, XLS, ODS, JSON, JSONL or Parquet, gzipped or not; - for standard input.",
            show_default=False,
        ),
    ],
    *,
    watchlist: options.Watchlists = None,
    require: options.Required = None,
    with_context: options.WithContext = False,
    data_dir: options.DataDir = "",
    max_age: options.MaxAge = None,
    allow_stale: options.AllowStale = "",
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write results here; repeatable. The ending decides: .csv .tsv .jsonl (or .csv.gz), "
            ".parquet, .xlsx, .html. Without it: a table on a terminal, CSV in a pipe.",
            rich_help_panel=_WRITING,
        ),
    ] = None,
    record: Annotated[
        str | None,
        typer.Option(
            metavar="FILE.json",
            help="Write what was done: digests, lists, settings, counts; no row's values.",
            rich_help_panel=_WRITING,
        ),
    ] = None,
    prefix: Annotated[
        str,
        typer.Option(
            metavar="TEXT",
            help="Put this before the names of the result columns.",
            rich_help_panel=_WRITING,
        ),
    ] = "",
    escape_formulas: Annotated[
        bool,
        typer.Option(
            "--escape-formulas",
            metavar="",
            help="In CSV and TSV, put an apostrophe before the input's cells that a spreadsheet would run "
            "(Ensign's own are always safe).",
            rich_help_panel=_WRITING,
        ),
    ] = False,
    bom: Annotated[
        bool,
        typer.Option(
            "--bom",
            metavar="",
            help="Begin CSV and TSV with a byte order mark, for old Excel.",
            rich_help_panel=_WRITING,
        ),
    ] = False,
    only: Annotated[
        Only | None,
        typer.Option(
            metavar="matches",
            help="Leave out the clear rows, never the unscreenable.",
            rich_help_panel=_RESULTS,
        ),
    ] = None,
    top: Annotated[
        int,
        typer.Option(
            min=1,
            metavar="N",
            help="Up to so many matches for each row.",
            show_default=True,
            rich_help_panel=_RESULTS,
        ),
    ] = 1,
    min_score: Annotated[
        str | None,
        typer.Option(
            "--min-score",
            metavar="0-100",
            help=f"The score from which a name is a match; one decimal. Default: {Settings().line / 10:g}.",
            rich_help_panel=_RESULTS,
        ),
    ] = None,
    fail_on: Annotated[
        list[FailOn] | None,
        typer.Option(
            "--fail-on",
            metavar="WHAT",
            help="Exit with 1 if there is any: match, strong (or exact), exact, unscreenable; repeatable.",
            rich_help_panel=_RESULTS,
        ),
    ] = None,
    explain_clear: Annotated[
        bool,
        typer.Option(
            "--explain-clear",
            metavar="",
            help="Let each clear row say what was nearest and what kept it under the line; slower.",
            rich_help_panel=_RESULTS,
        ),
    ] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=COLUMN,…",
            help="Which column is what: name=Supplier,country=Ctry; name=First+Last joins columns; a field given "
            "twice means both are screened; repeatable. A field that is not given is left out, but the name. Fields: "
            "name, type, country, birth_date, imo, mmsi, flag, call_sign, identifier, address, gender, key.",
            rich_help_panel=_READING,
        ),
    ] = None,
    encoding: Annotated[
        str, typer.Option(metavar="NAME", help="Instead of the recognised one.", rich_help_panel=_READING)
    ] = "",
    delimiter: Annotated[
        str, typer.Option(metavar="CHAR", help="Instead of the recognised one.", rich_help_panel=_READING)
    ] = "",
    sheet: Annotated[
        str, typer.Option(metavar="NAME", help="The sheet of a workbook to read.", rich_help_panel=_READING)
    ] = "",
    skip_lines: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Lines to skip before the header.", rich_help_panel=_READING)
    ] = None,
    no_header: Annotated[
        bool, typer.Option("--no-header", metavar="", help="The first line is data.", rich_help_panel=_READING)
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", metavar="", help="Show what would be read, and stop.", rich_help_panel=_READING)
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="N",
            help="Worker processes for a large input; 1 for none. Default: one a processor. Results are the same.",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", metavar="", help="Say nothing but errors on stderr.")] = False,
) -> None:
    """Screen a file of parties against watchlists.

    Data goes to stdout or to files, talk to stderr. Every input row is answered by a row, in order.

    Example: [bold]ensign screen vendors.csv -o screened.xlsx -o screened.html[/bold]

    In a pipe: [bold]cat vendors.csv | ensign screen - --only matches > matches.csv[/bold]
    """
    from ensign.workers import ahead_for

    with ahead_for(Path(source), 1 if dry_run else processes) as ready:
        # Workers load what they need while this process does.
        from ensign.cli import job
        from ensign.cli.wanted import Wanted, settings
        from ensign.readers.options import ReadOptions
        from ensign.reports.report import Style

        wanted = job.Job(
            input=source,
            reading=ReadOptions(
                encoding=encoding,
                delimiter=delimiter,
                sheet=sheet,
                skip_lines=skip_lines,
                no_header=no_header,
                columns=",".join(filter(None, columns or ())),
            ),
            settings=settings(line_of(min_score), top, with_context=with_context, explain_clear=explain_clear),
            lists=Wanted(watchlist or (), require or (), data_dir, max_age or (), allow_stale),
            outputs=output or (),
            record=record,
            only_matches=only is Only.MATCHES,
            fail_on=frozenset(str(condition) for condition in fail_on or ()),
            prefix=prefix,
            style=Style(bom=bom, escape_formulas=escape_formulas),
            dry_run=dry_run,
            quiet=quiet,
            processes=processes,
        )
        raise typer.Exit(job.run(wanted, ready))


def line_of(score: str | None) -> int | None:
    """A score from 0 to 100 with at most one decimal as tenths; None stays None. Raises UsageError."""
    if score is None:
        return None
    try:
        tenths = Decimal(score) * 10
    except InvalidOperation:
        tenths = Decimal(-1)
    if not tenths.is_finite() or not 0 <= tenths <= 1000 or tenths != int(tenths):
        raise UsageError(f"--min-score {score}: not a score", "give a number from 0 to 100 with at most one decimal")
    return int(tenths)
