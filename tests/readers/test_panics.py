"""A panic of the workbook library is an error like any other, and its words reach nobody."""

import os

import pytest

from ensign.readers.panics import contained


class PanicException(BaseException):
    """As the compiled library raises it."""


def test_a_panic_is_a_value_error_and_says_nothing(capfd):
    def panic():
        os.write(2, b"thread '<unnamed>' panicked at src/xls.rs\n")
        raise PanicException

    with pytest.raises(ValueError, match="contradicts itself"), contained():
        panic()
    os.write(2, b"heard again\n")
    assert capfd.readouterr().err == "heard again\n"


@pytest.mark.parametrize("raised", [KeyboardInterrupt, SystemExit, OSError])
def test_everything_else_stays_what_it_is(raised):
    with pytest.raises(raised), contained():
        raise raised
