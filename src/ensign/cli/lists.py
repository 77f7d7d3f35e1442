"""`ensign lists`: the official lists on this machine."""

from typing import Annotated

import typer

from ensign.cli import options
from ensign.cli.command import Command

app = typer.Typer(
    no_args_is_help=True, help="The lists on this machine: install, update, look at, compare, carry away."
)


_Accept = Annotated[
    bool,
    typer.Option(
        "--accept",
        metavar="",
        help="Put in use what is held back: a list that shrank, changed a lot or is an older one.",
    ),
]


@app.command("status", cls=Command)
def status(*, data_dir: options.DataDir = "", form: options.Form = options.Format.TEXT) -> None:
    """Show every list with its date, age, counts, source and what shows it to be whole.

    Example: [bold]ensign lists status[/bold]
    """
    from ensign.cli import holdings

    holdings.status(data_dir, as_json=form is options.Format.JSON)


@app.command("import", cls=Command, no_args_is_help=True)
def import_(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Publishers' files, a folder or archive of them, or a bundle of lists."),
    ],
    *,
    data_dir: options.DataDir = "",
    list_date: Annotated[
        str,
        typer.Option(
            "--list-date", metavar="DATE", help="The list's date (2026-11-24), where the file does not say it."
        ),
    ] = "",
    accept: _Accept = False,
) -> None:
    """Install lists from files: read, check, and only then put in use.

    Example: [bold]ensign lists import sdn.csv alt.csv add.csv sdn_comments.csv[/bold]
    """
    from ensign.cli import installing

    installing.import_files(files, data_dir, list_date, accept=accept)


@app.command("update", cls=Command)
def update(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="LIST…", help="Without any: the usual lists, and those that are installed."),
    ] = None,
    *,
    data_dir: options.DataDir = "",
    accept: _Accept = False,
    timeout: Annotated[
        float, typer.Option(min=0.1, metavar="SECONDS", help="How long a server may be silent.", show_default=True)
    ] = 30.0,
    addresses: Annotated[
        str,
        typer.Option(
            metavar="FILE.csv",
            help="Addresses instead of Ensign's own, for a mirror or one with a token: columns list and url.",
        ),
    ] = "",
) -> None:
    """Fetch the publishers' current lists over HTTPS: read, check, and only then put in use.

    What cannot be fetched, lost over a tenth or changed by over a fifth stays as it is; exit status 4 says so.

    Example: [bold]ensign lists update un uk[/bold]
    """
    from ensign.cli import updating

    raise typer.Exit(updating.update(names or (), data_dir, addresses, accept=accept, timeout=timeout))


@app.command("show", cls=Command, no_args_is_help=True)
def show(
    entity: Annotated[
        str,
        typer.Argument(
            metavar="ENTITY",
            help="An entity's id, as a match names it (ofac-sdn-36), or its number with the UN, EU, UK or OFAC "
            "(KPe.027); in JSON that is an array, as several lists may have it.",
        ),
    ],
    *,
    data_dir: options.DataDir = "",
    form: options.Form = options.Format.TEXT,
) -> None:
    """Show everything that the lists say of an entity.

    Example: [bold]ensign lists show ofac-sdn-36[/bold]
    """
    from ensign.cli import holdings

    holdings.show(entity, data_dir, as_json=form is options.Format.JSON)


@app.command("diff", cls=Command, no_args_is_help=True)
def diff(
    name: Annotated[str, typer.Argument(metavar="LIST", help="An installed list.")],
    older: Annotated[str, typer.Argument(metavar="FROM", help="A version; without it, the one before.")] = "",
    newer: Annotated[str, typer.Argument(metavar="TO", help="A version; without it, the one in use.")] = "",
    *,
    data_dir: options.DataDir = "",
    form: options.Form = options.Format.TEXT,
) -> None:
    """Show which entities were added, removed or changed between two versions, and what changed.

    Example: [bold]ensign lists diff un[/bold]
    """
    from ensign.cli import holdings

    holdings.diff(name, older, newer, data_dir, as_json=form is options.Format.JSON)


@app.command("verify", cls=Command)
def verify(*, data_dir: options.DataDir = "") -> None:
    """Check every installed version against its digest; exit 4 where one is damaged.

    Example: [bold]ensign lists verify[/bold]
    """
    from ensign.cli import holdings

    holdings.verify(data_dir)


@app.command("export", cls=Command, no_args_is_help=True)
def export(
    names: Annotated[list[str] | None, typer.Argument(metavar="LIST…", help="Installed lists.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", metavar="", help="All installed lists.")] = False,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The bundle to write.", show_default=True)
    ] = "ensign-lists.zip",
    data_dir: options.DataDir = "",
) -> None:
    """Write installed lists to one checksummed bundle, for a machine without a network to import.

    Example: [bold]ensign lists export --all -o lists.zip[/bold]
    """
    from ensign.cli import installing

    installing.export(names or (), data_dir, output, everything=everything)


@app.command("remove", cls=Command, no_args_is_help=True)
def remove(
    names: Annotated[list[str], typer.Argument(metavar="LIST…", help="Installed lists.")],
    *,
    data_dir: options.DataDir = "",
) -> None:
    """Remove installed lists with all their versions.

    Example: [bold]ensign lists remove us-dpl[/bold]
    """
    from ensign.cli import installing

    installing.remove(names, data_dir)
