"""`ensign check`: one party against watchlists, with the full explanation."""

from typing import Annotated

import typer

from ensign.cli import options
from ensign.cli.conditions import FailOnParty
from ensign.cli.screen import line_of

_FACTS = "What else is known"


def check(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The party's name.", show_default=False)],
    *,
    kind: Annotated[
        str,
        typer.Option("--type", metavar="TYPE", help="person, organization, company, vessel, …", rich_help_panel=_FACTS),
    ] = "",
    country: Annotated[str, typer.Option(metavar="COUNTRY", help="A code or a name.", rich_help_panel=_FACTS)] = "",
    birth_date: Annotated[str, typer.Option(metavar="DATE", help="1961-05-02, 1961, …", rich_help_panel=_FACTS)] = "",
    imo: Annotated[str, typer.Option(metavar="NUMBER", help="A ship's IMO number.", rich_help_panel=_FACTS)] = "",
    mmsi: Annotated[str, typer.Option(metavar="NUMBER", help="A ship's MMSI.", rich_help_panel=_FACTS)] = "",
    flag: Annotated[str, typer.Option(metavar="COUNTRY", help="A ship's flag.", rich_help_panel=_FACTS)] = "",
    call_sign: Annotated[str, typer.Option(metavar="SIGN", help="A ship's call sign.", rich_help_panel=_FACTS)] = "",
    identifier: Annotated[
        str, typer.Option(metavar="NUMBER", help="Any other number: LEI, tax, passport, …", rich_help_panel=_FACTS)
    ] = "",
    address: Annotated[str, typer.Option(metavar="ADDRESS", help="As written.", rich_help_panel=_FACTS)] = "",
    gender: Annotated[str, typer.Option(metavar="GENDER", help="male, female, M, F, …", rich_help_panel=_FACTS)] = "",
    watchlist: options.Watchlists = None,
    require: options.Required = None,
    with_context: options.WithContext = False,
    data_dir: options.DataDir = "",
    max_age: options.MaxAge = None,
    allow_stale: options.AllowStale = "",
    top: Annotated[int, typer.Option(min=1, metavar="N", help="Matches to show.", show_default=True)] = 5,
    min_score: Annotated[
        str | None, typer.Option("--min-score", metavar="0-100", help="The score from which a name is a match.")
    ] = None,
    fail_on: Annotated[
        list[FailOnParty] | None,
        typer.Option(
            "--fail-on",
            metavar="WHAT",
            help="Exit with 1 if there is any: match, strong (or exact), exact; repeatable.",
        ),
    ] = None,
    form: options.Form = options.Format.TEXT,
) -> None:
    """Check one party and explain every point of the score.

    Where nothing reaches the line, the nearest name is shown with what kept it under.

    Example: [bold]ensign check "Korea Mansudae Group" --country KH[/bold]
    """
    from ensign.cli import party
    from ensign.cli.wanted import Wanted, settings

    given = {
        "name": name,
        "type": kind,
        "country": country,
        "birth_date": birth_date,
        "imo": imo,
        "mmsi": mmsi,
        "flag": flag,
        "call_sign": call_sign,
        "identifier": identifier,
        "address": address,
        "gender": gender,
    }
    lists = Wanted(watchlist or (), require or (), data_dir, max_age or (), allow_stale)
    answer = party.ask(given, lists, settings(line_of(min_score), top, with_context=with_context))
    party.show(answer, as_json=form is options.Format.JSON)
    raise typer.Exit(party.status(answer, frozenset(str(condition) for condition in fail_on or ())))
