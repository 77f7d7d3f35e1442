"""Plainly invented parties, for a machine that has no list and no vendor file at hand, and changes made to real names.

Every name is coined from syllables, so none is anybody's. Words are drawn unevenly, as in real names: a few are in
many, most in few.
"""

import random
from collections.abc import Callable, Iterator

from pipe import FORM, SECOND, SYLLABLES

ROMANISED = (("k", "kh"), ("u", "ou"), ("i", "y"), ("l", "ll"), ("s", "ss"), ("z", "s"), ("v", "w"), ("f", "ph"))
"""Letters that stand for each other between two ways of spelling; invented names are varied by them."""


def words(count: int, chance: random.Random) -> list[str]:
    """So many different coined words."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))).title()] = None
    return list(found)


def drawn(known: list[str], chance: random.Random) -> str:
    """One of the words, the first ones far more often."""
    return known[int(len(known) * chance.random() ** 3)]


def parties(chance: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Endless people and firms: the schema, and the party's names, the first its own, the others its aliases."""
    given, family, coined = words(2_000, chance), words(6_000, chance), words(12_000, chance)
    while True:
        if chance.random() < 0.6:
            schema, name = "Person", f"{drawn(given, chance)} {drawn(given, chance)} {drawn(family, chance)}"
        else:
            schema = "Organization"
            name = f"{drawn(coined, chance)} {drawn(coined, chance)} {chance.choice(SECOND)} {chance.choice(FORM)}"
        names = [name.strip()]
        names += [varied(name.strip(), chance) for _ in range(chance.choice((0, 1, 1, 2, 4)))]
        yield schema, list(dict.fromkeys(names))


def people(chance: random.Random) -> Iterator[str]:
    """Endless people that nobody lists."""
    given, family = words(3_000, chance), words(9_000, chance)
    while True:
        yield f"{drawn(given, chance)} {drawn(family, chance)}"


def firms(chance: random.Random) -> Iterator[str]:
    """Endless firms that nobody lists."""
    coined = words(20_000, chance)
    while True:
        yield f"{drawn(coined, chance)} {drawn(coined, chance)} {chance.choice(SECOND)} {chance.choice(FORM)}".strip()


def varied(name: str, chance: random.Random) -> str:
    """A name spelled in another way, or with its words in another order."""
    if chance.random() < 0.2:
        return turned(name, chance)
    low = name.lower()
    able = [(one, other) for one, other in ROMANISED if one in low]
    for one, other in chance.sample(able, k=min(2, len(able))):
        low = low.replace(one, other, 1)
    return low.title()


def turned(name: str, _: random.Random) -> str:
    """The first word stands last."""
    first, _, rest = name.partition(" ")
    return f"{rest} {first}".strip()


def exchanged(name: str, chance: random.Random) -> str:
    """Two letters that stand side by side change places."""
    at = inner(name, chance)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def dropped(name: str, chance: random.Random) -> str:
    """One letter is missing."""
    at = inner(name, chance)
    return name[:at] + name[at + 1 :]


def doubled(name: str, chance: random.Random) -> str:
    """One letter is there twice."""
    at = inner(name, chance)
    return name[:at] + name[at] + name[at:]


def other(name: str, chance: random.Random) -> str:
    """One letter is another."""
    at = inner(name, chance)
    return name[:at] + chance.choice("aeionrstl") + name[at + 1 :]


def joined(name: str, chance: random.Random) -> str:
    """Two words are written as one."""
    parts = name.split()
    at = chance.randrange(len(parts) - 1)
    return " ".join([*parts[:at], parts[at] + parts[at + 1].lower(), *parts[at + 2 :]])


def shortened(name: str, chance: random.Random) -> str:
    """A word in the middle is missing, of names of three words and more."""
    parts = name.split()
    return " ".join([parts[0], *parts[2:]]) if len(parts) > 2 else doubled(name, chance)


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (
    turned,
    exchanged,
    dropped,
    doubled,
    other,
    joined,
    shortened,
)
"""The slips that are planted, each as often as the others."""


def inner(name: str, chance: random.Random) -> int:
    """Where a letter is that has another letter on each side; the middle where there is none."""
    able = [at for at in range(1, len(name) - 2) if name[at - 1 : at + 2].isalpha()]
    return chance.choice(able) if able else (len(name) - 1) // 2


def spliced(one: str, two: str) -> str:
    """The first half of one name's words with the second half of another's."""
    first, second = one.split(), two.split()
    return " ".join([*first[: (len(first) + 1) // 2], *second[(len(second) + 1) // 2 - (len(second) == 1) :]])
