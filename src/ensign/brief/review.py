"""The review file: proposals as a CSV that opens well in a spreadsheet, and back without loss.

UTF-8 with a byte order mark, so that Excel shows every script; one row for each candidate, best
first, those left out at the end with why. A person fills `decision` (accept, context or reject; empty
is undecided), `add_aliases` and `note`. What a spreadsheet does to a CSV when it saves (semicolons,
line ends) is undone when reading.
"""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TextIO

from ensign.brief import cells, priority
from ensign.brief.proposals import DECISIONS, OTHER_TYPES, Proposal, Proposals
from ensign.errors import InputError, unwritable
from ensign.model import EntityType, Passage

COLUMNS: Final = (
    "decision",
    "name",
    "type",
    "priority",
    "band",
    "roles",
    "relations",
    "sentence",
    "left_out_because",
    "aliases",
    "add_aliases",
    "note",
    "identifiers",
    "countries",
    "dates",
    "reasons",
    "named_by",
    "paragraph",
    "start",
    "end",
    "mentions",
    "unnamed",
    "engine",
    "id",
    "source",
    "source_sha256",
)
"""The columns of a review file. `band` and `named_by` are for the reader and ignored when reading."""

_REQUIRED: Final = frozenset(COLUMNS) - {"band", "named_by", "note", "add_aliases", "reasons", "engine"}
_TYPES: Final = frozenset({*EntityType, *OTHER_TYPES})


def write_proposals(proposals: Proposals, to: Path | TextIO) -> None:
    """Write a review file to a path, with a byte order mark, or to a text stream. Raises OutputError or UsageError."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    named_by = _named_by(proposals)
    for p in proposals.proposals:
        row = _row(p, proposals, named_by.get(p.id, ""))
        writer.writerow([cells.guard(row[c]) for c in COLUMNS])
    if not isinstance(to, Path):
        to.write(out.getvalue())
        return
    try:
        to.write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    except OSError as e:
        raise unwritable(to, e, "choose another place with --output") from e


def read_proposals(path: Path) -> Proposals:
    """Read a review file. Raises InputError that names the row and column of what it cannot understand."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as e:
        raise InputError(f"{path} cannot be read: {e.strerror or e}", "check the path") from e
    except UnicodeDecodeError as e:
        raise InputError(
            f"{path.name} is not UTF-8: byte {e.start} cannot be read", "save it from the spreadsheet as CSV UTF-8"
        ) from e
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # a party at the centre of a long brief has many ties
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    if not rows or (missing := sorted(_REQUIRED - set(rows[0]))):
        lacks = ", ".join(missing) if rows else "every column"
        raise InputError(f"{path.name} is no review file: it lacks {lacks}", "make one with ensign brief propose")
    numbered = {number: row for number, row in enumerate(rows[1:], 2) if any(row)}
    read = {number: _proposal(path, number, rows[0], row) for number, row in numbered.items()}
    _check_ids(path, {number: p for number, (p, _, _) in read.items()})
    _, source, sha256 = next(iter(read.values()), (None, "", ""))
    return Proposals(source, sha256, tuple(p for p, _, _ in read.values()))


def _named_by(proposals: Proposals) -> dict[str, str]:
    """For each id what the others say of it, for the reader."""
    found: dict[str, list[str]] = {}
    for p in proposals.proposals:
        for tie in p.ties:
            if tie.target:
                found.setdefault(tie.target, []).append(f"{p.name}: {tie.predicate}")
    return {k: "\n".join(v) for k, v in found.items()}


def _row(p: Proposal, proposals: Proposals, named_by: str) -> dict[str, str]:
    return {
        "decision": p.decision,
        "name": p.name,
        "type": p.type,
        "priority": str(p.priority),
        "band": priority.band_of(p.priority),
        "roles": cells.write_lines(p.roles),
        "relations": cells.write_ties(p.ties),
        "sentence": p.passage.text,
        "left_out_because": p.left_out_because,
        "aliases": cells.write_names(p.aliases),
        "add_aliases": cells.write_names(p.add_aliases),
        "note": p.note,
        "identifiers": cells.write_identifiers(p.identifiers),
        "countries": cells.write_places(p.places),
        "dates": cells.write_lines(p.dates),
        "reasons": cells.write_lines(p.reasons),
        "named_by": named_by,
        "paragraph": str(p.passage.paragraph),
        "start": str(p.passage.start),
        "end": str(p.passage.end),
        "mentions": cells.write_spans(p.mentions),
        "unnamed": "yes" if p.unnamed else "",
        "engine": cells.write_lines(p.engines),
        "id": p.id,
        "source": proposals.source,
        "source_sha256": proposals.sha256,
    }


def _proposal(path: Path, number: int, header: list[str], row: list[str]) -> tuple[Proposal, str, str]:
    """The proposal of a row, with the source and digest that it carries."""
    if len(row) > len(header):
        raise InputError(
            f"{path.name}, row {number}, has more cells than there are columns",
            "put the row's cells back in place; the header is row 1",
        )
    values = dict.fromkeys(COLUMNS, "") | {c: cells.unguard(v) for c, v in zip(header, row, strict=False)}

    def take(column: str, parse: Callable[[str], Any]) -> Any:
        try:
            return parse(values[column])
        except ValueError as e:
            raise InputError(
                f"{path.name}, row {number}, column {column}: {e}", "mend the cell and try again; the header is row 1"
            ) from e

    passage = Passage(values["sentence"], take("paragraph", _number), take("start", _number), take("end", _number))
    made = Proposal(
        id=take("id", _given),
        name=take("name", _name),
        type=take("type", _type),
        priority=take("priority", _number),
        reasons=take("reasons", cells.read_lines),
        left_out_because=values["left_out_because"],
        roles=take("roles", cells.read_lines),
        aliases=take("aliases", cells.read_names),
        identifiers=take("identifiers", cells.read_identifiers),
        places=take("countries", cells.read_places),
        dates=take("dates", cells.read_lines),
        ties=take("relations", cells.read_ties),
        passage=passage,
        mentions=take("mentions", cells.read_spans),
        unnamed=take("unnamed", _flag),
        engines=take("engine", cells.read_lines),
        decision=take("decision", _decision),
        add_aliases=take("add_aliases", lambda cell: cells.read_names(cell, sourced=True)),
        note=values["note"],
    )
    return made, values["source"], values["source_sha256"]


def _number(cell: str) -> int:
    if not cell.strip().isdecimal():
        raise ValueError("a whole number is expected")
    return int(cell)


def _given(cell: str) -> str:
    if not cell.strip():
        raise ValueError("it is empty")
    return cell


def _name(cell: str) -> str:
    if len(_given(cell).strip().splitlines()) > 1:
        raise ValueError("a name takes one line: the others go to add_aliases, each with its source")
    return " ".join(cell.split())


def _flag(cell: str) -> bool:
    if cell.strip().lower() not in {"", "yes", "no"}:
        raise ValueError("yes or nothing is expected")
    return cell.strip().lower() == "yes"


def _type(cell: str) -> str:
    kind = cell.strip().lower()
    if kind not in _TYPES:
        raise ValueError(f"{cell.strip()!r} is no type: write one of {', '.join(sorted(_TYPES))}")
    return kind


def _decision(cell: str) -> str:
    word = cell.strip().lower()
    if word not in DECISIONS:
        raise ValueError(f"{cell.strip()!r} is no decision: write accept, context or reject, or leave it empty")
    return word


def _check_ids(path: Path, made: Mapping[int, Proposal]) -> None:
    """Raise InputError where an id is used twice or a relation points to none; `made` are by their rows' numbers."""
    ids = [p.id for p in made.values()]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise InputError(f"{path.name} uses the id {twice[0]} twice", "give each row its own id")
    for number, p in made.items():
        for tie in p.ties:
            if tie.target and tie.target not in ids:
                raise InputError(
                    f"{path.name}, row {number}, column relations: to: {tie.target} is no row's id",
                    "keep the row of the other end (reject it instead), or take out the to: part",
                )
