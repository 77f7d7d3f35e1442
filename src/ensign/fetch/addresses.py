"""Where the publishers' files are: one table, dated, with the source of each address.

    list, publisher     whose list it is, by Ensign's name of it
    file, url           a file of the list and its address; a list of several files has several rows
    megabytes           the most that the file can honestly be
    usual               "yes": an update that names no list fetches it; any other list where it is installed
    by_hand             for a list that no program can fetch: what a person does instead
    page                the publisher's page, for a person
    checked, source     on which day the address was compared with which source

A table of the user's own (a mirror, an address with the user's token) has `list` and `url`, and any
of the others; it may name http addresses of this machine, for trying out.
"""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from ensign import tables
from ensign.errors import UsageError

_MEGABYTES: Final = 500
_HERE: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_NEEDED: Final = ("list", "url")

_SECRET: Final = re.compile(
    r"(?<=//)[^/@]*@|(?<=[?&])(?P<name>[^=&]*(?:token|key|sig|secret|pass)[^=&]*)=[^&]*", re.IGNORECASE
)
"""A user and password before the host, or a parameter that lets its bearer in."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a list: its name, its address, and the most bytes that it can honestly have."""

    name: str
    url: str
    most: int

    @property
    def shown(self) -> str:
        """The address as it is said and kept: without what lets its bearer in."""
        return _SECRET.sub(lambda found: f"{found['name']}=…" if found["name"] else "", self.url)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a list comes from. One that only a person can fetch has no files, and says what the person does."""

    list: str
    publisher: str = ""
    page: str = ""
    by_hand: str = ""
    usual: bool = False
    files: tuple[File, ...] = field(default=())


def known(own: str = "") -> dict[str, Source]:
    """The sources by list, of Ensign's table or of the user's file. Raises UsageError for a file that is no such table.

    A file stands for the whole table: what it does not name is not fetched.
    """
    if not own:
        return _sources(tables.rows("ensign.fetch", "addresses"), "addresses.csv", here=False)
    try:
        text = Path(own).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as e:
        raise UsageError(f"{own} cannot be read: {getattr(e, 'strerror', None) or 'it is not UTF-8'}") from e
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if missing := [column for column in _NEEDED if column not in (reader.fieldnames or ())]:
        raise UsageError(f"{own} has no column {missing[0]}", "it needs the columns list and url")
    return _sources(reader, own, here=True)


def may_fetch(url: str, *, here: bool) -> bool:
    """Whether an address is of the kind that is fetched: https or, where that is allowed, http of this machine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (here and parts.scheme == "http" and host in _HERE))


def is_here(url: str) -> bool:
    """Whether an address is an http one of this machine."""
    return not may_fetch(url, here=False) and may_fetch(url, here=True)


def _sources(rows: Iterable[dict[str, str]], table: str, *, here: bool) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for line, row in enumerate(rows, 2):
        said = {key: (value or "").strip() for key, value in row.items() if key}
        name = said["list"]
        if not name or not (said["url"] or said.get("by_hand")):
            raise UsageError(f"{table} line {line} has no list or no address", "each row needs both")
        before = found.get(name, Source(name))
        found[name] = Source(
            name,
            before.publisher or said.get("publisher", ""),
            before.page or said.get("page", ""),
            before.by_hand or said.get("by_hand", ""),
            before.usual or said.get("usual", "yes") == "yes",
            (*before.files, *([_file(said, table, line, here=here)] if said["url"] else [])),
        )
        names = [file.name for file in found[name].files]
        if len(set(names)) < len(names):
            raise UsageError(f"{table} line {line}: {name} has the file {names[-1]} already", "give one row a file")
    return found


def _file(said: dict[str, str], table: str, line: int, *, here: bool) -> File:
    url, megabytes = said["url"], said.get("megabytes") or str(_MEGABYTES)
    if not may_fetch(url, here=here):
        raise UsageError(
            f"{table} line {line}: {File('', url, 0).shown} is no https address", "lists are fetched over https only"
        )
    try:
        most = int(float(megabytes) * 1_000_000)
    except (ValueError, OverflowError):
        raise UsageError(f"{table} line {line}: {megabytes} is no number of megabytes", "give one such as 50") from None
    last = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
    name = "".join(c for c in said.get("file") or last if c.isalnum() or c in "._-").lstrip(".")
    return File(name or "list", url, most)
