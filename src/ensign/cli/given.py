"""What is given of a party on the command line, read as a file's values are.

What a file says in vain is counted, for it is one row of many. A type or gender that is typed in vain is a slip, and
is refused: they are of few kinds, which can be named. Other facts have values without number, and are only warned of.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from ensign import subjects
from ensign.cli.shortening import shortened
from ensign.errors import UsageError
from ensign.fields.genders import gender_of
from ensign.fields.types import tells_type
from ensign.model import EntityType, Subject
from ensign.readers.nulls import is_nobody, is_null
from ensign.readers.unread import tells

_FEW: Final[Mapping[str, tuple[Callable[[str], object], str]]] = MappingProxyType(
    {
        "type": (tells_type, f"{', '.join(EntityType)}, or another word for one of them"),
        "gender": (gender_of, "male or female, or another word for one of them, as M, F, Mr and Frau are"),
    }
)
"""Of the facts that are of few kinds: what understands a value, and what is understood."""


def subject_of(given: Mapping[str, str]) -> Subject:
    """The party of which `given` (schema.SUBJECT_FIELDS) is known.

    Raises UsageError where it cannot be screened, or for what refuse_unknown refuses.
    """
    refuse_unknown(given)
    name = given.get("name", "")
    is_nobodys = _is_nobodys(name)
    found = subjects.read({**given, "name": ""} if is_nobodys else given)
    if isinstance(found, Subject):
        return found
    if is_nobodys:
        reason, hint = "the name is a word that stands for nobody", "give the whole name"
    else:
        reason = found.reason if name.strip() else "it has no name"
        hint = "give a name with letters or digits"
    raise UsageError(f"this party cannot be screened: {reason}", hint)


def refuse_unknown(given: Mapping[str, str]) -> None:
    """Raise UsageError for a type or gender that is not understood; nothing, or a word for it, is."""
    for field, (understands, known) in _FEW.items():
        value = given.get(field, "").strip()
        if value and not is_null(value) and not understands(value):
            raise UsageError(f"--{field} {shortened(value)}: not a {field}", f"give {known}")


def told_in_vain(given: Mapping[str, str]) -> Iterator[str]:
    """The options of whose values nothing is understood, but for those that are refused then."""
    for field, value in given.items():
        if field not in _FEW and not tells(field, value):
            yield f"--{field.replace('_', '-')}"


def _is_nobodys(name: str) -> bool:
    """Whether a name is a word for nothing, as Unknown or Redacted are; of signs alone a subject says so itself."""
    return is_nobody(name) and any(map(str.isalnum, name))
