"""Tables that rows are added to: room is made ahead, so that what is there is not copied for each few rows."""

from typing import Any, Final

import numpy as np
import numpy.typing as npt

_AHEAD: Final = 2
"""Room is made for half of the rows beside them, which is less memory than doubling takes."""


class Grown:
    """A table, row by row, that begins with some rows."""

    def __init__(self, rows: npt.NDArray[Any]) -> None:
        """The rows are taken as they are: to add others copies them."""
        self._table, self._filled = rows, len(rows)

    def __len__(self) -> int:
        return self._filled

    @property
    def rows(self) -> npt.NDArray[Any]:
        """All rows, one after the other in memory, as loops are compiled for; rows added later are not among them."""
        return self._table[: self._filled]

    def add(self, rows: npt.NDArray[Any]) -> None:
        """Add rows of the same kind."""
        self.with_room(len(rows))[self._filled : self._filled + len(rows)] = rows
        self.keep(len(rows))

    def with_room(self, more: int) -> npt.NDArray[Any]:
        """The table with room for more rows behind those that are there, which can be written and then kept."""
        before, filled = self.rows, self._filled + more
        if filled > len(self._table):
            self._table = np.empty((filled + filled // _AHEAD, *before.shape[1:]), before.dtype)
            self._table[: len(before)] = before
        return self._table

    def keep(self, more: int) -> None:
        """Take so many rows as added that were written behind those that are there."""
        self._filled += more
