"""What a look at a name leaves to be asked of it, in bits: 0 where it surely is one name of one party and no more.

The look at many cells (matching/reading/plain_cells.py) says so of each, and of one without such a doubt the reading of
names (subjects.py) does not ask what the doubt is about.
"""

from typing import Final

PEOPLE: Final = 1
"""It may name two people (two_people.py)."""

SCRIPTS: Final = 2
"""It may be there in two scripts (two_scripts.py)."""

PARTIES: Final = 4
"""It may name several parties, of whatever kind (parties.py)."""

NOTED: Final = 8
"""Something may be written beside it: a note, a number, an address or place, a gender."""

SPELT: Final = 16
"""It may be meant otherwise than it is written in other ways (as_meant.py)."""

MEANT: Final = NOTED | SPELT

BESIDE: Final = 64
"""It may name people beside a firm (people_beside.py), or a firm that is a person (sole_traders.py)."""

ANYTHING: Final = 32
"""All is to be asked: what was not looked at, or could not be told."""
