"""Typed cells of workbooks and Parquet files as text."""

import datetime as dt
import json
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

_EXACT: Final = 2**53
"""Whole numbers up to here are exact in floating point, which is all that a cell of a workbook knows."""


def show_cell(value: Any) -> str:
    """A value as a person would write it: nothing as "", dates in ISO 8601, whole numbers without a point."""
    show = _SHOWN.get(type(value))
    if show is None and isinstance(value, dt.datetime):  # as pandas has it of nanoseconds
        show = _show_time
    return show(value) if show else str(value)


def show_cell_of_sheet(value: Any) -> str:
    """The same of a workbook, in which a number has fifteen digits: 6172.8 is kept as 6172.799999999999."""
    is_broken = isinstance(value, float) and math.isfinite(value) and not value.is_integer()
    return show_cell(float(f"{value:.15g}") if is_broken else value)


def _show_float(value: float) -> str:
    if math.isnan(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)


def _show_time(value: dt.datetime) -> str:
    """A workbook has no days without a time: midnight is one."""
    return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")


def _show_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=show_cell)


_SHOWN: Final[dict[type, Callable[[Any], str]]] = {
    str: lambda value: value,
    type(None): lambda _: "",
    bool: lambda value: "true" if value else "false",
    float: _show_float,
    Decimal: lambda value: format(value, "f"),
    dt.datetime: _show_time,
    dt.date: dt.date.isoformat,
    dt.time: dt.time.isoformat,
    bytes: lambda value: value.decode("utf-8", "replace"),
    list: _show_json,
    dict: _show_json,
}
