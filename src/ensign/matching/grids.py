"""The words of two names held against each other: for each pair of names a grid, all grids one after the other."""

from dataclasses import dataclass

import numpy as np

from ensign.matching.segments import peaks, sums
from ensign.matching.strings import Flags, Ints


@dataclass(frozen=True, slots=True)
class Grid:
    """Of each grid the size; of each cell the grid, the row (a word of the subject) and the column."""

    heights: Ints
    widths: Ints
    pairs: Ints
    rows: Ints
    columns: Ints
    row_begins: Ints
    column_begins: Ints
    turned: Ints
    row_of_pair: Ints
    column_of_pair: Ints

    @classmethod
    def of(cls, heights: Ints, widths: Ints) -> "Grid":
        """Grids of these sizes, none of them empty."""
        cells = heights * widths
        begins = np.append(0, np.cumsum(cells))
        pairs = np.repeat(np.arange(len(heights)), cells)
        within = np.arange(int(begins[-1])) - begins[pairs]
        width, height = widths[pairs], heights[pairs]
        # The same cells column by column: where each lies row by row.
        turned = begins[pairs] + (within % height) * width + within // height
        by_row = np.append(0, np.cumsum(np.repeat(widths, heights)))
        by_column = np.append(0, np.cumsum(np.repeat(heights, widths)))
        return cls(
            heights, widths, pairs, within // width, within % width, by_row, by_column, turned,
            np.append(0, np.cumsum(heights)), np.append(0, np.cumsum(widths)),
        )  # fmt: skip

    def least_of_sides(self, values: Ints) -> Ints:
        """For each pair of names, the greatest value of each word summed, for the side where that is less."""
        rows = sums(peaks(values, self.row_begins), self.row_of_pair)
        columns = sums(peaks(values[self.turned], self.column_begins), self.column_of_pair)
        return np.minimum(rows, columns)

    def rows_with(self, flags: Flags) -> Ints:
        """How many words of the subject have a cell that is true."""
        return sums(peaks(flags.astype(np.int64), self.row_begins), self.row_of_pair)

    def columns_with(self, flags: Flags) -> Ints:
        """How many words of the listed name have a cell that is true."""
        return sums(peaks(flags.astype(np.int64)[self.turned], self.column_begins), self.column_of_pair)
