"""Which encoding a text is in, and its bytes as UTF-8.

The order, with the share of 1,120 British spending files that each reads: a byte order mark; UTF-16
by its zeros; ASCII (36 %) and UTF-8 (3 %); cp1252 (61 %); latin-1, which takes any byte, for the
two files that cp1252 cannot decode. From a stream ASCII commits to nothing and the first run of
other bytes chooses; a later contradiction stops the run, for a value may never be guessed.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ensign.errors import BrokenInput, EnsignError, InputError

MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, the longer first: the mark of UTF-32 begins with that of UTF-16."""

_SHOWN: Final = {
    "ascii": "ASCII",
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "utf-32-le": "UTF-32 LE",
    "utf-32-be": "UTF-32 BE",
    "iso8859-1": "latin-1",
}
_NOT_CP1252: Final = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]+")
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
# A run that is cut by the end of a block is decided by what follows; this is more than one character.
_LONGEST_RUN: Final = 64
_ZEROS: Final = 0.2
# Inside a word of small letters no writer puts these; other one-byte encodings have letters there.
_MISPLACED: Final = re.compile("(?<=[A-Za-zß-öø-ÿ])[\ufffd‚ƒ„…†‡ˆ‰‹˜™›¢£¤¥¦§©«¬®¯±¶»¿](?=[a-zß-öø-ÿ])")
_DOUBTFUL_AT: Final = 3


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding as found: its codec, the length of its mark, and whether there is reason to doubt it."""

    codec: str
    mark: int = 0
    doubtful: bool = False

    def __str__(self) -> str:
        shown = _SHOWN.get(self.codec, self.codec)
        return shown + (" with byte order mark" if self.mark else "") + (" (doubtful)" if self.doubtful else "")


ASCII_SO_FAR: Final = Encoding("ascii")
"""What a stream's encoding is until a byte says more."""


def recognise_head(head: bytes) -> Encoding | None:
    """What a byte order mark or the zeros of UTF-16 say; None where they are silent."""
    for mark, codec in MARKS:
        if head.startswith(mark):
            return Encoding(codec, len(mark))
    even, odd = head[::2], head[1::2]
    if not odd or b"\0" not in head:
        return None
    before, behind = even.count(0) / len(even), odd.count(0) / len(odd)
    if behind > _ZEROS and before < _ZEROS / 10:
        return Encoding("utf-16-le")
    if before > _ZEROS and behind < _ZEROS / 10:
        return Encoding("utf-16-be")
    return None


def with_mark(codec: str, head: bytes) -> Encoding:
    """The encoding that a user named, without the mark that the bytes may begin with."""
    codec = {"utf-8-sig": "utf-8"}.get(codec, codec)
    for mark, marked in MARKS:
        if head.startswith(mark) and codec in (marked, marked[:6]):
            return Encoding(marked, len(mark))
    return Encoding({"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(codec, codec))


def scan(blocks: Iterable[bytes], name: str) -> Encoding:
    """The encoding of a whole text without a mark, by looking at every byte.

    Raises InputError for a text that is UTF-8 but for a few bytes: to read all of it as something
    else would spoil every name with an accent.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    plain, utf8, cp1252 = True, True, True
    kept: list[bytes] = []
    for block in blocks:
        if block.isascii() and (plain or not utf8):
            continue
        plain = False
        cp1252 = cp1252 and not _NOT_CP1252.search(block)
        kept.extend(_surroundings(block) if len(kept) < _LONGEST_RUN**2 else ())
        if utf8:
            utf8 = _decodes(decoder, block, final=False)
    utf8 = utf8 and _decodes(decoder, b"", final=True)
    if plain:
        return ASCII_SO_FAR
    if utf8:
        return Encoding("utf-8")
    if _is_damaged_utf8(kept):
        raise InputError(
            f"{name} is UTF-8 but for a few bytes that cannot be",
            "mend the file, or say --encoding cp1252 to read all of it as that",
        )
    codec = "cp1252" if cp1252 else "latin-1"
    return Encoding(codecs.lookup(codec).name, doubtful=_is_doubtful(kept))


class Transcoder:
    """Blocks of bytes to blocks of UTF-8. `encoding` is what is known so far.

    Raises BrokenInput (or, before anything was given out, InputError) at a byte that contradicts
    the encoding, with its place.
    """

    def __init__(self, encoding: Encoding | None, name: str) -> None:
        self.encoding = encoding or ASCII_SO_FAR
        self._open = encoding is None
        self._decoder = codecs.getincrementaldecoder(self.encoding.codec)()
        self._name = name
        self._held = b""
        self._offset = 0
        self._lines = 1

    def transcode(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """The same text in UTF-8, without a byte order mark; characters may be cut between blocks."""
        skip = self.encoding.mark
        for block in blocks:
            if found := self._feed(block[skip:] if skip else block, final=False):
                yield found
            self._offset += skip
            skip = 0
        if found := self._feed(b"", final=True):
            yield found

    def _feed(self, block: bytes, *, final: bool) -> bytes:
        if self._open and (self._held or not block.isascii()):
            block = self._held + block
            self._held = b""
            if not self._choose(block, final=final):
                self._held = block
                return b""
        try:
            text = self._decoder.decode(block, final)
        except UnicodeDecodeError as e:
            raise self._contradiction(e, block) from e
        self._offset += len(block)
        self._lines += text.count("\n") or text.count("\r")
        if self.encoding.codec in ("utf-8", "ascii"):
            return block
        return text.encode("utf-8")

    def _choose(self, block: bytes, *, final: bool) -> bool:
        """Choose by the first run of bytes that are not ASCII, if it is all there."""
        run = _NOT_ASCII.search(block)
        if run is None:
            return True
        if run.end() == len(block) and not final and len(run[0]) < _LONGEST_RUN:
            return False
        self._open = False
        decoder = codecs.getincrementaldecoder("utf-8")()
        cut = run[0][:_LONGEST_RUN]
        if _decodes(decoder, cut, final=len(run[0]) <= _LONGEST_RUN):
            self.encoding = Encoding("utf-8")
        else:
            codec = "latin-1" if _NOT_CP1252.search(cut) else "cp1252"
            self.encoding = Encoding(codecs.lookup(codec).name)
        self._decoder = codecs.getincrementaldecoder(self.encoding.codec)()
        return True

    def _contradiction(self, error: UnicodeDecodeError, block: bytes) -> EnsignError:
        """The place of a byte, counted from the file's first; the decoder may have kept a few from the block before."""
        kept = len(error.object) - len(block)
        offset = self._offset - kept + error.start
        line = self._lines + len(_LINE_END.findall(error.object[: error.start]))
        return BrokenInput(
            f"{self._name} is no {self.encoding} any more at byte {offset} (line {line})",
            "name the encoding with --encoding, for instance --encoding latin-1, which takes any byte",
        )


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _surroundings(block: bytes) -> Iterator[bytes]:
    """The bytes that are not ASCII with their neighbours, as far as a judgement needs them."""
    for count, run in enumerate(_NOT_ASCII.finditer(block)):
        if count == _LONGEST_RUN**2:
            return
        yield block[max(0, run.start() - 1) : run.end() + 1]


def _is_damaged_utf8(runs: Iterable[bytes]) -> bool:
    """Whether nearly all runs are UTF-8: ten good ones for each bad one."""
    good = bad = 0
    for run in runs:
        try:
            run.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            bad += 1
    return good >= 10 * max(bad, 1)


def _is_doubtful(runs: Iterable[bytes]) -> bool:
    """Whether the letters make more sense in another encoding: signs within words, or whole words of capitals.

    cp437, cp850 and Mac Roman have their accented letters where cp1252 has signs; in Cyrillic,
    Greek or East Asian encodings most runs are longer than any run of accented Latin letters.
    """
    found = list(runs)
    signs = sum(1 for run in found if _MISPLACED.search(run.decode("cp1252", "replace")))
    long = sum(1 for run in found if len(_NOT_ASCII.findall(run)[0]) >= 4)
    return signs >= max(_DOUBTFUL_AT, len(found) // 4) or long >= max(_DOUBTFUL_AT, len(found) // 2)
