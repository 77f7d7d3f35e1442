"""`ensign brief`: prose to a reviewed watchlist."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Turn a brief in prose into a reviewed watchlist.", no_args_is_help=True)
