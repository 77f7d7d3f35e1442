"""Options that several commands share, so that they are spelt and explained the same everywhere."""

from typing import Annotated, Final

import typer

LISTS: Final = "Lists"

Watchlists = Annotated[
    list[str] | None,
    typer.Option(
        "--watchlist",
        "-w",
        metavar="X",
        help="A list's name, a watchlist folder, or a file; repeatable. "
        "Without it, the watchlists that ship with Ensign.",
        rich_help_panel=LISTS,
    ),
]

Required = Annotated[
    list[str] | None,
    typer.Option(metavar="LIST", help="Refuse to start (exit 4) without this list; repeatable.", rich_help_panel=LISTS),
]

WithContext = Annotated[
    bool,
    typer.Option(
        "--with-context", metavar="", help="Screen the context entities of a brief, too.", rich_help_panel=LISTS
    ),
]
