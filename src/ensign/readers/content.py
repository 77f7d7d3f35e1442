"""What every format's reader gives: a header, a sample to recognise columns by, and the rows as frames."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class Content:
    """One table. `said` describes what was recognised, in order; `frames` may be asked for once.

    `doubt` is a sentence on what may have been recognised wrongly, "" where nothing was; of a stream it may come late.
    `missing` is a sentence on what the file has that could not be read, "" where there is nothing such, and
    `left` what else was not read of it. `first` is what row 1 is, where it is not the first below a header.
    """

    header: tuple[str, ...]
    sample: Sequence[Sequence[str]]
    said: tuple[str, ...]
    frames: Callable[[], Iterator[pd.DataFrame]]
    doubt: Callable[[], str] = str
    missing: str = ""
    left: tuple[str, ...] = ()
    first: str = ""
