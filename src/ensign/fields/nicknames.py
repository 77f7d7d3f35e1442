"""What a person's name has in quotation marks or brackets between its words, as a nickname: Boris "Bob" Sakara,
Boris (Bob) Sakara. It is sought without that as well.
"""

import re
from typing import Final

from ensign.fields.two_people import is_persons

_WITHIN: Final = '[^()"“”„«»]{1,30}?'
_PAIRS: Final = ('""', "“”", '“"', "„“", "„”", '„"', "«»", "‘’", "''", "()")
_ASIDE: Final = re.compile(
    rf"(?<=[\w.,])\s+(?:{'|'.join(re.escape(p[0]) + _WITHIN + re.escape(p[1]) for p in _PAIRS)}),?\s+(?=\w)"
)


def without_nickname(name: str) -> str:
    """A person's name without what is aside within it; as it is where nothing is, or no person's name is left."""
    bare = _ASIDE.sub(" ", name)
    return bare if bare != name and is_persons(bare.replace(",", "")) else name
