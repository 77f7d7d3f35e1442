"""Files or folders to watchlists: which reader takes which format, found by content and never by name."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ensign import watchlist
from ensign.errors import EnsignError, WatchlistError
from ensign.lists import (
    australia,
    canada,
    eu_csv,
    eu_retired,
    eu_xml,
    expectations,
    jp,
    ofac_advanced,
    ofac_csv,
    ofac_enhanced,
    ofac_legacy,
    opensanctions_csv,
    opensanctions_ftm,
    opensanctions_senzing,
    sheets,
    switzerland,
    uk_conlist,
    uk_list_csv,
    uk_list_export,
    uk_list_xml,
    un,
    us_csl,
    us_csl_records,
    us_dpl,
)
from ensign.lists.files import AGAIN, ListFile, files_at
from ensign.watchlist import ENTITIES, MANIFEST, Watchlist

_HEADS: Final = 3
"""Rows in which a header may stand: two publishers write a date above it."""

_BETWEEN: Final = re.compile(r'"?\s*[,;|\t:{]\s*"?|"')
_LEAST_SHARE: Final = 0.6
"""Share of a format's columns, at least, by which a damaged file of it is told."""

_TELLING: Final = 4
"""Columns of each format, and how many of them in a line, by which it may be a header wherever it stands."""

_LONGEST: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Reader:
    """One publisher's format: `takes` judges by a file's first bytes, `read` gives the list of the whole.

    Where a publisher spreads a list over several files (`set_of_files`), `read` gets all of them
    that were given; otherwise it gets one. `columns` are the names of its columns or members, by
    which a damaged file of the format is told from a list of one's own.
    """

    title: str
    takes: Callable[[ListFile], bool]
    read: Callable[[tuple[ListFile, ...]], Watchlist]
    set_of_files: bool = False
    columns: tuple[str, ...] = ()


READERS: Final = (
    Reader(
        "OpenSanctions targets.simple.csv",
        opensanctions_csv.is_targets,
        opensanctions_csv.read_targets,
        columns=opensanctions_csv.COLUMNS,
    ),
    Reader(
        "OpenSanctions entities.ftm.json, targets.nested.json",
        opensanctions_ftm.is_ftm,
        opensanctions_ftm.read_ftm,
        columns=opensanctions_ftm.MEMBERS,
    ),
    Reader(
        "OpenSanctions senzing.json",
        opensanctions_senzing.is_senzing,
        opensanctions_senzing.read_senzing,
        columns=opensanctions_senzing.MEMBERS,
    ),
    Reader("OFAC CSV set", ofac_csv.is_part, ofac_csv.read_set, set_of_files=True),
    Reader("OFAC Advanced XML", ofac_advanced.is_advanced, ofac_advanced.read_advanced),
    Reader("OFAC Enhanced XML", ofac_enhanced.is_enhanced, ofac_enhanced.read_enhanced),
    Reader("OFAC XML", ofac_legacy.is_legacy, ofac_legacy.read_legacy),
    Reader("UN consolidated XML", un.is_un, un.read_un),
    Reader("EU consolidated XML", eu_xml.is_eu_xml, eu_xml.read_eu_xml),
    Reader("EU consolidated CSV", eu_csv.is_eu_csv, eu_csv.read_eu_csv, columns=eu_csv.COLUMNS),
    Reader("EU retired formats", eu_retired.is_retired, eu_retired.refuse),
    Reader("UK Sanctions List XML", uk_list_xml.is_uk_list_xml, uk_list_xml.read_uk_list_xml),
    Reader(
        "UK Sanctions List CSV", uk_list_csv.is_uk_list_csv, uk_list_csv.read_uk_list_csv, columns=uk_list_csv.COLUMNS
    ),
    Reader("UK Sanctions List workbook", uk_list_csv.is_uk_list_workbook, uk_list_csv.read_uk_list_workbook),
    Reader(
        "UK Sanctions List search export",
        uk_list_export.is_uk_list_export,
        uk_list_export.read_uk_list_export,
        columns=uk_list_export.COLUMNS,
    ),
    Reader("UK ConList CSV", uk_conlist.is_conlist_csv, uk_conlist.read_conlist_csv, columns=uk_conlist.COLUMNS),
    Reader("UK ConList workbook", uk_conlist.is_conlist_workbook, uk_conlist.read_conlist_workbook),
    Reader("Switzerland SECO XML", switzerland.is_switzerland, switzerland.read_switzerland),
    Reader("Canada consolidated XML", canada.is_canada, canada.read_canada),
    Reader(
        "U.S. Consolidated Screening List, CSV or JSON", us_csl.is_csl, us_csl.read_csl, columns=us_csl_records.COLUMNS
    ),
    Reader("U.S. Denied Persons List", us_dpl.is_dpl, us_dpl.read_dpl, columns=us_dpl.COLUMNS),
    Reader("Japan asset freezes workbook", jp.is_japan, jp.read_japan),
    Reader(
        "Australia consolidated workbook", australia.is_australia, australia.read_australia, columns=australia.COLUMNS
    ),
)
"""The publishers' formats, in the order in which they are tried; what none takes is a list of the user's own."""


_OWN: Final = "save it as CSV in UTF-8, with a header in which the column of the names is called name"


def read_lists(paths: Sequence[Path]) -> list[Watchlist]:
    """The watchlists at several paths: watchlist folders, publishers' files, sets or archives, lists of the user's own.

    The files of one set may lie at several. Raises WatchlistError where one is missing, damaged or none of these.
    """
    found: list[Watchlist] = []
    sets: dict[str, tuple[Reader, list[ListFile]]] = {}
    for path in paths:
        if (path / MANIFEST).is_file() or (path / ENTITIES).is_file():
            found.append(watchlist.read(path))
            continue
        with _named(path):
            files = files_at(path)
            if not files:
                raise WatchlistError(
                    f"{path} is not a watchlist folder and holds no file",
                    "give a list's file, or a folder or archive with its files",
                )
            for file in files:
                reader = _reader_of(file)
                if reader is not None and reader.set_of_files:
                    sets.setdefault(reader.title, (reader, []))[1].append(file)
                else:
                    found.append(_read(reader, (file,)) if reader is not None else _own(file, alone=len(files) == 1))
    return [*found, *(_read(reader, tuple(files)) for reader, files in sets.values())]


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Of a folder, every file of which must be a list's, say which one it was: the file may be a surprise in it."""
    try:
        yield
    except WatchlistError as e:
        if not path.is_dir() or str(e).startswith(str(path)):
            raise
        hint = f"{e.hint}; every file of a folder that is given as a watchlist is read"
        raise WatchlistError(f"in the folder {path}: {e}", hint) from e


def _read(reader: Reader, files: tuple[ListFile, ...]) -> Watchlist:
    """What a publisher's files hold, and whether it is about what they should."""
    return expectations.held(reader.read(files))


def _reader_of(file: ListFile) -> Reader | None:
    """The reader that takes a file. Raises WatchlistError for what is no list at all."""
    if not file.head:
        raise WatchlistError(f"{file.name} is empty", AGAIN)
    if file.is_page:
        raise WatchlistError(f"{file.name} is a web page, not a list: the download failed", AGAIN)
    if file.is_answer:
        raise WatchlistError(f"{file.name} is a server's answer in JSON, not a list: the download failed", AGAIN)
    return next((reader for reader in READERS if reader.takes(file)), None)


def _own(file: ListFile, *, alone: bool) -> Watchlist:
    """A list of the user's own; in a folder or archive of several files only publishers' are expected."""
    if file.root:
        raise WatchlistError(
            f"{file.name} is XML of a layout that is not known: its root is <{file.root}>",
            "give a publisher's file that the README names, or a list of your own as CSV or a workbook",
        )
    if file.is_markup:
        raise WatchlistError(f"{file.name} is XML without its beginning: it is damaged", AGAIN)
    if file.member or not alone:
        raise WatchlistError(f"{file.name} is no publisher's list that is known", "give a list of your own by itself")
    if sheets.is_workbook(file):
        sheets.check(file)
    if (reader := _damaged(file)) is not None:
        raise WatchlistError(
            f"{file.name} has the columns of {reader.title}, but not its header: it is damaged or was edited", AGAIN
        )
    from ensign.lists.own import read_own  # noqa: PLC0415 - a publisher's format does without frames

    try:
        return read_own(file.path)
    except WatchlistError:
        raise
    except EnsignError as e:
        hint = _OWN if "--" in e.hint else e.hint  # an input's options are none of a watchlist's
        raise WatchlistError(f"{e}; as a watchlist it cannot be used", hint) from e


def _damaged(file: ListFile) -> Reader | None:
    """The reader most of whose columns stand in one line of a file that none takes, in any case: it is damaged."""
    known = [(reader, {column.casefold() for column in reader.columns}) for reader in READERS if reader.columns]
    telling = {column.casefold() for reader, _ in known for column in reader.columns[:_TELLING]}
    for cells in _lines(file, telling):
        for reader, columns in known:
            if len(cells & columns) >= _LEAST_SHARE * len(reader.columns):
                return reader
    return None


def _lines(file: ListFile, telling: set[str]) -> Iterator[set[str]]:
    """The cells of the lines that may be a header, folded: the first ones, and any that has some of the words in it."""
    if sheets.is_workbook(file):
        yield from ({cell.casefold() for cell in row} for rows in sheets.heads(file) for row in rows)
        return
    with file.open() as stream:
        text = io.TextIOWrapper(stream, encoding=file.encoding, errors="replace")
        for number, line in enumerate(text):
            folded = line[:_LONGEST].casefold()
            if number < _HEADS or sum(word in folded for word in telling) >= _TELLING:
                yield set(map(str.strip, _BETWEEN.split(folded)))
