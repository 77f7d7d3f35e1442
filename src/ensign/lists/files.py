"""The bytes of a list's file: gunzipped or out of an archive, with their digest and a limit.

A list is read to be trusted, so nothing half is given: bytes that end early, unpack to an absurd
size or cannot be read raise WatchlistError with the file's name.
"""

import gzip
import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, TextIO, cast

from ensign.errors import WatchlistError
from ensign.paths import is_folder, is_there
from ensign.text.visible import clean

HEAD: Final = 1 << 13
"""Bytes by which a format is recognised."""

AGAIN: Final = "fetch it again"
_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = b"PK\x03\x04"
_OFFICE: Final = ("[Content_Types].xml", "mimetype")
_MOST: Final = 1 << 32
_RATIO: Final = 200
"""XML of names packs to a twentieth; what unpacks to more than 200 times its size is an attack."""

_SLACK: Final = 1 << 24
_BLOCK: Final = 1 << 20
_BOMS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_PROLOG: Final = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>)*", re.DOTALL)
_ROOT: Final = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
_PAGE: Final = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_OF_ANSWERS: Final = frozenset(
    {"error", "error_description", "errorcode", "errormessage", "message", "detail", "fault", "statuscode", "status"}
)
"""Members of the JSON with which servers refuse: {"message": "Forbidden"}, {"error": {"code": 429}}."""

_TAG_LINE: Final = re.compile(r"^\s*</?[A-Za-z?!][^<>]*>", re.MULTILINE)
_TAG_LINES: Final = 3


@dataclass(frozen=True)
class ListFile:
    """One file of a list, or one member of a ZIP archive; it can be opened as often as wanted."""

    path: Path
    member: str = ""
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was read of it to know its format, by what it is, so that it is read once."""

    @property
    def name(self) -> str:
        """What messages call it."""
        return clean(f"{self.path.name}: {self.member}" if self.member else self.path.name)

    @cached_property
    def head(self) -> bytes:
        """The first bytes, gunzipped."""
        with self.open() as stream:
            return stream.read(HEAD)

    @property
    def encoding(self) -> str:
        """The encoding by the byte order mark, such as other programs put there; UTF-8 without one."""
        return next((name for mark, name in _BOMS if self.head.startswith(mark)), "utf-8")

    @cached_property
    def text_head(self) -> str:
        """The first characters, by the byte order mark or as UTF-8; what is neither is replaced."""
        return self.head.decode(self.encoding, "replace")

    @cached_property
    def root(self) -> str:
        """The local name of an XML file's root element, "" where it is no XML."""
        text = self.text_head
        prolog = _PROLOG.match(text)
        found = _ROOT.match(text, prolog.end() if prolog else 0)
        return found[1] if found else ""

    @property
    def is_page(self) -> bool:
        """Whether it is a web page, which is what a failed download leaves."""
        return _PAGE.match(self.text_head) is not None

    @property
    def is_answer(self) -> bool:
        """Whether it is one JSON object that says what went wrong, which is what a failed download leaves, too."""
        whole = self.text_head.lstrip("\ufeff").strip()
        if not whole.startswith("{") or len(self.head) >= HEAD:
            return False
        try:
            said = json.loads(whole)
        except (ValueError, RecursionError):
            return False
        words = {word.casefold() for word in said}
        return bool(words & _OF_ANSWERS) and "name" not in words and not any(isinstance(v, list) for v in said.values())

    @property
    def is_markup(self) -> bool:
        """Whether its lines are tags, as in XML whose first line is damaged and which therefore has no root."""
        return len(_TAG_LINE.findall(self.text_head)) >= _TAG_LINES

    @property
    def is_zip(self) -> bool:
        """Whether it is an archive or a modern workbook."""
        return self.head.startswith(_ZIP)

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes, gunzipped and out of the archive. Raises WatchlistError where they cannot be had whole."""
        try:
            with self.path.open("rb") as outer, _member(outer, self.member) as (stream, packed):
                yield cast("BinaryIO", io.BufferedReader(_Limited(stream, packed, self.name), _BLOCK))
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as e:
            said = getattr(e, "strerror", None) or "the file ends early or is damaged"
            raise WatchlistError(f"{self.name} cannot be read: {said}", AGAIN) from e

    @contextmanager
    def text(self) -> Iterator[TextIO]:
        """The characters, line ends as they are. Raises WatchlistError for bytes that are not in its encoding."""
        with self.open() as stream:
            try:
                yield io.TextIOWrapper(stream, encoding=self.encoding, newline="")
            except UnicodeError as e:
                raise WatchlistError(f"{self.name} is not text in {self.encoding}: it is damaged", AGAIN) from e

    def digest(self) -> str:
        """The sha256 of the file as it lies on the disk."""
        with self.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()


def files_at(path: Path) -> tuple[ListFile, ...]:
    """The files at a path: itself, those of a folder, or those of an archive that is no workbook, in order of name.

    Raises WatchlistError where nothing is there or it cannot be read.
    """
    if is_folder(path):
        inside = sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith("."))
        return tuple(file for p in inside for file in files_at(p))
    if not is_there(path):
        raise WatchlistError(f"{path} is not there", "check the path")
    one = ListFile(path)
    if not one.is_zip:
        return (one,)
    try:
        with zipfile.ZipFile(path) as archive:
            members = sorted(i.filename for i in archive.infolist() if not i.is_dir() and not _is_hidden(i.filename))
    except (OSError, zipfile.BadZipFile) as e:
        raise WatchlistError(f"{path.name} is a damaged archive or workbook", AGAIN) from e
    if any(name in _OFFICE for name in members):
        return (one,)
    return tuple(ListFile(path, member) for member in members)


def refuse_empty(file: ListFile, parties: Sized) -> None:
    """Raise WatchlistError where no party was read out of a file."""
    if not parties:
        raise WatchlistError(f"{file.name} holds no party", AGAIN)


def _is_hidden(member: str) -> bool:
    """Whether a member of an archive is one that a system adds for itself (__MACOSX/._sdn.csv, .DS_Store)."""
    return any(part.startswith(".") or part == "__MACOSX" for part in member.split("/"))


def digest_of(paths: Sequence[Path]) -> str:
    """The sha256 of a file; of several, that of their sums in order of path. Raises WatchlistError as `files_at`."""
    sums = [ListFile(path).digest() for path in sorted({file.path for path in paths for file in files_at(path)})]
    return sums[0] if len(sums) == 1 else hashlib.sha256("\n".join(sums).encode()).hexdigest()


class _Limited(io.RawIOBase):
    """A stream that refuses to give more than a packed size can honestly hold."""

    def __init__(self, stream: IO[bytes], packed: int, name: str) -> None:
        super().__init__()
        self._stream, self._name = stream, name
        self._left = min(_MOST, packed * _RATIO + _SLACK)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        found = self._stream.read(len(buffer))
        self._left -= len(found)
        if self._left < 0:
            raise WatchlistError(f"{self._name} unpacks to an absurd size: it was not read", "is it the right file?")
        buffer[: len(found)] = found
        return len(found)


@contextmanager
def _member(outer: BinaryIO, member: str) -> Iterator[tuple[IO[bytes], int]]:
    """The plain stream within a file, and how many bytes it is packed in."""
    if member:
        with zipfile.ZipFile(outer) as archive, archive.open(member) as inner:
            yield inner, archive.getinfo(member).compress_size
        return
    packed = outer.read(len(_GZIP)) == _GZIP
    size = outer.seek(0, io.SEEK_END)
    outer.seek(0)
    if packed:
        with gzip.GzipFile(fileobj=outer) as inner_gz:
            yield cast("IO[bytes]", inner_gz), size
    else:
        yield outer, max(size, _MOST)
