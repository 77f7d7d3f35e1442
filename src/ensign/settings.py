"""Every number that can change a result, one frozen value, with a digest.

Nothing else can: no environment variable, no constant elsewhere. The digest is part of a run's
record and of the name of a cached index.
"""

import hashlib
import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What a screening is done with. Scores are in tenths of a point."""

    line: int = 700
    top: int = 1
    with_context: bool = False

    @property
    def digest(self) -> str:
        """The sha256 of all values in canonical form."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()
