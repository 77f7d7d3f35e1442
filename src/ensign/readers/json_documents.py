"""What the rows of a JSON document are that is one object: the objects of the one array in it, or it alone.

Services wrap what they send: {"vendors": [{...}, {...}]}, {"data": {"rows": [{...}]}}. Read as one row, such a document
has no names, or all of them in one value, and is clear. An object that says who it is, and holds nothing but its
own addresses or identifiers in arrays, is a party, as in a line of JSON lines.
"""

import json
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from ensign.errors import InputError
from ensign.readers.words import AT_THE_PARTY, fold_header, names_a_column, names_a_party, read_header

Path = tuple[str, ...]
"""The keys that lead to a value."""

_DEEPEST: Final = 3
"""Keys that lead to an array of rows, at most."""

_MOST_SHOWN: Final = 5
_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SEVERAL: Final = frozenset({"name", "names", "alias", "aliases", "aka"})
"""Words of keys under which a list holds the names of one party; under "vendors" it holds many parties."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The objects that are rows, None where the document itself is the one row.

    `said` is where they were, `missing` what of the document is not read although it may be a party.
    """

    objects: Sequence[Any] | None = None
    said: str = ""
    missing: str = ""


def rows_of(document: Mapping[str, Any], name: str, *, told: bool) -> Rows:
    """The rows of a document; `told` where the user says which columns hold what.

    Raises InputError where several arrays could be them, or where a name should be and other values are nested.
    """
    arrays = list(_arrays(document, ()))
    leaves = _leaves_of(document)
    own = [path for path, value in leaves if _is_own_name(path, value)]
    if own and all(_are_facts(path, objects) for path, objects in arrays):
        return Rows()
    if len(arrays) > 1:
        raise InputError(
            f"{name} is one JSON object that holds several arrays of objects: {_listed(path for path, _ in arrays)}",
            f"write the objects of one of them, one a line, for instance with {_jq(arrays[0][0])}",
        )
    if arrays:
        path, objects = arrays[0]
        missing = f"{_listed(own)} beside the array {_shown(path)} is not screened" if own else ""
        return Rows(objects, f"the rows are the objects of the array {_shown(path)}", missing)
    if not told and (nested := _nested_names(leaves)):
        raise InputError(
            f"{name} is one JSON object without an array of objects, and nested values stand where a name should be: "
            f"in {_listed(nested)}",
            "write an object for each row, one a line",
        )
    return Rows()


def hold_parties(texts: Iterable[str]) -> bool:
    """Whether any of some values is an object, or a list of objects, that say who they are: the owners of a firm."""
    for text in texts:
        if text.lstrip("[ \t\r\n").startswith("{"):
            with suppress(ValueError, RecursionError):
                found = json.loads(text)
                if _names_parties(found if isinstance(found, list) else [found]):
                    return True
    return False


def _arrays(value: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Sequence[Any]]]:
    """The arrays of objects within an object, not those within arrays."""
    for key, item in value.items():
        if isinstance(item, dict) and len(path) + 1 < _DEEPEST:
            yield from _arrays(item, (*path, key))
        elif isinstance(item, list) and any(isinstance(element, dict) for element in item):
            yield (*path, key), item


def _leaves_of(document: Mapping[str, Any]) -> list[tuple[Path, Any]]:
    """The values of a document, as `_leaves` has them; a list of several texts only beside a text.

    Lists alone are columns, or many parties: their values do not belong to one row.
    """
    is_nested = any(isinstance(value, dict | list) for value in document.values())
    leaves = list(_leaves({"": document} if is_nested and _is_keyed(document) else document, ()))
    if any(isinstance(value, str) and any(map(str.isalpha, value)) for _, value in leaves):
        return leaves
    return [(path, [value]) if isinstance(value, list) and len(value) > 1 else (path, value) for path, value in leaves]


def _leaves(value: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Any]]:
    """The values of an object and of those within it; what is keyed by rows is one value."""
    for key, item in value.items():
        if isinstance(item, dict) and item and not _is_keyed(item):
            yield from _leaves(item, (*path, key))
        else:
            yield (*path, key), item


def _is_keyed(value: Mapping[str, Any]) -> bool:
    """Whether an object's keys are those of rows: numbers, or of objects that are alike and no column is called so."""
    if all(key.isdigit() for key in value):
        return True
    shapes = [frozenset(item) for item in value.values() if isinstance(item, dict) and item]
    return len(shapes) > 1 and len(set(shapes)) == 1 and not any(map(names_a_column, value))


def _is_own_name(path: Path, value: Any) -> bool:
    """Whether a value is the name, or are the names, of the one party that an object is about."""
    header = ".".join(path)
    reading = read_header(header)
    is_name = names_a_party(header) and reading is not None and reading.rank > AT_THE_PARTY
    return is_name and _is_of_one(path, value)


def _is_of_one(path: Path, value: Any) -> bool:
    """Whether a value can be the name, or the names, of one party."""
    if isinstance(value, str):
        return any(map(str.isalpha, value))
    if not isinstance(value, list) or not value or not all(isinstance(element, str) for element in value):
        return False
    return len(value) == 1 or not _SEVERAL.isdisjoint(fold_header(path[-1]).split())


def _are_facts(path: Path, objects: Sequence[Any]) -> bool:
    """Whether an array holds facts of one party, as its addresses are: its key says so, and no object is called."""
    is_fact = any(map(names_a_column, _singulars(path[-1]))) and not _is_called_party(path[-1])
    return is_fact and not _names_parties(objects)


def _is_called_party(key: str) -> bool:
    """Whether a key is a word for a party's name, or the plural of one."""
    return any(map(names_a_party, _singulars(key)))


def _singulars(key: str) -> tuple[str, ...]:
    return key, key.removesuffix("s"), key.removesuffix("es")


def _names_parties(objects: Sequence[Any]) -> bool:
    """Whether any of some objects says who it is."""
    known = (element for element in objects if isinstance(element, dict))
    return any(names_a_party(".".join(path)) for element in known for path, _ in _leaves(element, ()))


def _nested_names(leaves: Sequence[tuple[Path, Any]]) -> list[Path]:
    """What holds nested values where a name should be, () where there is a name, or nothing is nested."""
    if any(names_a_party(path[-1]) and _is_of_one(path, value) for path, value in leaves):
        return []
    nested = [(path, value) for path, value in leaves if isinstance(value, dict | list)]
    if any(isinstance(value, str) and any(map(str.isalpha, value)) for _, value in leaves):
        nested = [(path, value) for path, value in nested if any(map(_is_called_party, path)) or _holds_names(value)]
    return [path for path, value in nested if not _is_of_one(path, value)]


def _holds_names(value: Any) -> bool:
    """Whether objects that are keyed by rows say who they are."""
    items = [item for item in value.values() if isinstance(item, dict)] if isinstance(value, dict) else []
    return _names_parties(items)


def _listed(paths: Iterable[Path]) -> str:
    shown = [_shown(path) for path in paths]
    more = len(shown) - _MOST_SHOWN
    return ", ".join(shown[:_MOST_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _shown(path: Path) -> str:
    """Keys as they are told to a person, and as the columns of nested values are called."""
    return repr(".".join(path)) if any(path) else "all of it"


def _jq(path: Path) -> str:
    """The command that writes the objects of an array one a line."""
    steps = "".join(f".{key}" if _PLAIN_KEY.fullmatch(key) else f".[{json.dumps(key)}]" for key in path)
    return f"jq -c {shlex.quote(f'{steps}[]')}"
