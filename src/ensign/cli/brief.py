"""`ensign brief`: prose to a reviewed watchlist."""

from pathlib import Path
from typing import Annotated

import typer

from ensign.cli.command import Command
from ensign.errors import UsageError

app = typer.Typer(help="Turn a brief in prose into a reviewed watchlist.", no_args_is_help=True)


@app.command("propose", cls=Command, no_args_is_help=True)
def propose(
    text: Annotated[
        Path, typer.Argument(metavar="TEXT", help="The brief: .txt, .md, .html, .docx or .pdf.", show_default=False)
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE.csv",
            help="Write the review file here. Without it: a table on a terminal, CSV in a pipe.",
        ),
    ] = None,
    ner: Annotated[
        str, typer.Option(metavar="MODEL", help="Add the candidates of a spaCy model (the extra \\[ner]).")
    ] = "",
) -> None:
    """Read a brief and propose who could be watched, each with the sentence it rests on.

    Fill in the column decision (accept, context or reject) and give the file to ensign brief build.

    Example: [bold]ensign brief propose brief.txt --output review.csv[/bold]
    """
    from ensign.cli import review

    review.propose(text, output, ner)


@app.command("build", cls=Command, no_args_is_help=True)
def build(
    proposals: Annotated[
        Path, typer.Argument(metavar="PROPOSALS", help="The review file, filled in.", show_default=False)
    ],
    *,
    name: Annotated[str, typer.Option(metavar="NAME", help="The watchlist's name, such as cambodia-dprk.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the watchlist goes.")],
    reviewer: Annotated[str, typer.Option(metavar="WHO", help="Who decided.")],
    date: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="When it was decided.")],
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="What it is, in a few words; without it, the brief's citation.")
    ] = "",
    source: Annotated[str, typer.Option(metavar="TEXT", help="The brief's citation, instead of its own.")] = "",
    accept_all: Annotated[
        bool,
        typer.Option(
            "--accept-all", metavar="", help="Take the undecided proposals, too; the watchlist says that it was so."
        ),
    ] = False,
) -> None:
    """Turn a reviewed file into a watchlist folder: the same review gives the same bytes.

    Example: [bold]ensign brief build review.csv --name my-list --out my-list --reviewer "A. Person"
    --date 2026-11-23[/bold]
    """
    from ensign.cli import review
    from ensign.store.ages import is_to_come

    if is_to_come(date):
        raise UsageError(f"--date {date} is to come", "give the day on which it was decided")
    decided = review.Decided(name=name, title=title, reviewer=reviewer, date=date, source=source, accept_all=accept_all)
    review.build(proposals, out, decided)
