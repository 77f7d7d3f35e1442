"""`ensign compare`: the evidence for any two names."""

from typing import Annotated

import typer

from ensign.cli import options


def compare(
    a: Annotated[str, typer.Argument(metavar="A", help="A name.", show_default=False)],
    b: Annotated[str, typer.Argument(metavar="B", help="The name it is compared with, as if it were listed.")],
    kind: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="What both are; without it every way is tried.")
    ] = "",
    form: options.Form = options.Format.TEXT,
) -> None:
    """Compare two names and show how the score adds up.

    A screening may give another score: it also counts how common each word is in the names of its lists.

    Example: [bold]ensign compare "Mansudae Art Studio" "Mansoodae Art Studio Co., Ltd"[/bold]
    """
    from ensign.cli import pair

    pair.show(a, b, pair.compare(a, b, kind), as_json=form is options.Format.JSON)
