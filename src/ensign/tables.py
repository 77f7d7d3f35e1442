"""Word and fact tables: CSV files inside a package, read by name."""

import csv
from collections.abc import Iterator
from importlib.resources import files


def rows(package: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of `tables/NAME.csv` in a package, each by column, in the order of the file."""
    text = (files(package) / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    found = csv.reader(text.splitlines())
    columns = next(found)
    for row in found:
        yield dict(zip(columns, row, strict=False))  # quicker than csv.DictReader
