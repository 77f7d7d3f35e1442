"""How often Python looks for garbage: seldom, as nearly all that is made here stays until the end.

By default everything that was made is looked through whenever a few hundred more things are there, which takes
a tenth of the time of a short run, and of a long one.
"""

import gc


def collect_seldom() -> None:
    """Look when a million things have been made that are still there."""
    gc.set_threshold(1_000_000, 20, 50)


def keep() -> None:
    """What is there now stays, and is not looked through again."""
    gc.freeze()
