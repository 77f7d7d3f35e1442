"""Two names side by side: what speaks for one party and what against."""

import json
from typing import Final

from ensign import screening
from ensign.cli import note
from ensign.cli.console import put, screen, words
from ensign.cli.given import refuse_unknown
from ensign.cli.shortening import shortened
from ensign.errors import UsageError
from ensign.fields.types import type_of
from ensign.model import Match
from ensign.numbers_in_words import points
from ensign.settings import Settings

OTHERWISE: Final = (
    "A screening may give another score: it also counts how common each word is in the names of its lists."
)
"""What whoever compares the two scores should know; --help says it, too."""


def compare(a: str, b: str, kind: str) -> Match | None:
    """The evidence for two names; None where they have nothing in common.

    Raises UsageError for an unknown type, and for what is no name.
    """
    refuse_unknown({"type": kind})
    if not a.strip() or not b.strip():
        raise UsageError("a name is empty", "give two names")
    for name in (a, b):
        if not any(map(str.isalnum, name)):  # that they have nothing in common would be no answer
            raise UsageError(f"“{shortened(name)}” has no letter or digit that can be read", "give two names")
    return screening.compare(a, b, type_of(kind), Settings())


def show(a: str, b: str, match: Match | None, *, as_json: bool) -> None:
    """Write the comparison to stdout."""
    if as_json:
        found = note.to_json(match, None) if match is not None else None
        put(json.dumps({"a": a, "b": b, "match": found}, ensure_ascii=False, indent=2) + "\n")
        return
    console = screen()
    both = f"“{shortened(a)}” and “{shortened(b)}”"
    if match is None:
        console.print(words(f"{both} have nothing in common: 0.0"))
        return
    console.print(words(f"{both}: {points(match.score)}, {match.band or 'under the line'}"))
    note.show_sum(console, match)
    console.print(words(OTHERWISE, "dim"))
