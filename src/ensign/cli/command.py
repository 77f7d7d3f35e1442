"""What every command of Ensign's has in common: errors in plain words."""

import re
from typing import Any, Final

import typer
from typer.core import TyperCommand

_WORDS: Final = (
    (re.compile(r" is not in the range x>=([\d.]*\d)\.$"), r" is too little: it must be at least \1."),
    (re.compile(r" is not a valid int(?:eger)?(?: range)?\.$"), " is not a whole number."),
    (re.compile(r" is not a valid float(?: range)?\.$"), " is not a number."),
)
"""What typer's validation says, and how it is said here."""


class Command(TyperCommand):
    """A command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments. Raises typer.BadParameter, in words for a person."""
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as e:
            for said, better in _WORDS:
                e.message = said.sub(better, e.message)
            raise
