"""What is given of a party on the command line, read as a file's values are."""

from collections.abc import Mapping

from ensign import subjects
from ensign.errors import UsageError
from ensign.model import Subject
from ensign.readers.nulls import is_no_name


def subject_of(given: Mapping[str, str]) -> Subject:
    """The party of which `given` (schema.SUBJECT_FIELDS) is known. Raises UsageError where it cannot be screened."""
    name = given.get("name", "")
    is_nobodys = _is_nobodys(name)
    found = subjects.read({**given, "name": ""} if is_nobodys else given)
    if isinstance(found, Subject):
        return found
    if is_nobodys:
        reason = "the name is a word that stands for nobody"
    else:
        reason = found.reason if name.strip() else "it has no name"
    raise UsageError(f"this party cannot be screened: {reason}", "give a name with letters or digits")


def _is_nobodys(name: str) -> bool:
    """Whether a name is a word for nothing, as Unknown or Redacted are; of signs alone a subject says so itself."""
    return is_no_name(name) and any(map(str.isalnum, name))
