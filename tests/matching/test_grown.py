"""Tables that rows are added to."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ensign.matching.arrays.grown import Grown


@given(st.lists(st.integers(0, 9), min_size=1, max_size=30))
def test_rows_are_what_was_added_and_what_was_asked_for_stays(sizes):
    parts = [np.arange(3 * size, dtype=np.int32).reshape(size, 3) + n for n, size in enumerate(sizes)]
    grown, asked = Grown(parts[0]), []
    for n, part in enumerate(parts[1:], 1):
        asked.append((n, grown.rows))
        grown.add(part)
    asked.append((len(parts), grown.rows))
    for n, rows in asked:
        assert rows.tolist() == np.concatenate(parts[:n]).tolist()
        assert rows.flags.c_contiguous
        assert rows.dtype == np.int32
    assert len(grown) == sum(sizes)


def test_room_is_made_ahead_but_no_more_than_half():
    grown, places = Grown(np.zeros((0, 2), dtype=np.int64)), set()
    for n in range(1000):
        grown.add(np.full((1, 2), n))
        places.add(grown.rows.ctypes.data)
        assert grown.rows.base.nbytes <= grown.rows.nbytes * 3 // 2
    assert len(places) < 50
