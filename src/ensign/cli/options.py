"""Options that several commands share, so that they are spelt and explained the same everywhere."""

from enum import StrEnum
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
        "Without it, every installed list and those that ship with Ensign.",
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

DataDir = Annotated[
    str,
    typer.Option(
        "--data-dir",
        metavar="DIR",
        help="Where the installed lists are, instead of your data folder or data_dir in settings.toml.",
        rich_help_panel=LISTS,
    ),
]

MaxAge = Annotated[
    list[str] | None,
    typer.Option(
        "--max-age",
        metavar="AGE",
        help="Refuse to start (exit 4) where an official list was not updated for longer: 3d, 12h, un=7d; repeatable. "
        "Without it, max_age in settings.toml.",
        rich_help_panel=LISTS,
    ),
]

AllowStale = Annotated[
    str,
    typer.Option(
        "--allow-stale",
        metavar="REASON",
        help="Go on with lists older than --max-age; recorded.",
        rich_help_panel=LISTS,
    ),
]


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


Form = Annotated[Format, typer.Option("--format", help="How the answer is written.", show_default=True)]
