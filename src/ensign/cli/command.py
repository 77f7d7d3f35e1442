"""What every command of Ensign's has in common: a help option without a value, and errors in plain words."""

import re
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

_WORDS: Final = (
    (re.compile(r"^Value error, "), ""),
    (re.compile(r"^Input should be "), "it must be "),
)
"""How typer's validation begins its messages, and how they begin here."""


class Command(TyperCommand):
    """A command."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help, which takes no value and shows none."""
        return _plain(super().get_help_option(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments. Raises typer.BadParameter, in words for a person."""
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as e:
            for said, better in _WORDS:
                e.message = said.sub(better, e.message)
            raise


class Group(TyperGroup):
    """A command of commands."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help, which takes no value and shows none."""
        return _plain(super().get_help_option(ctx))


def _plain(option: Any) -> Any:
    if option is not None:
        option.metavar = ""
    return option
