"""Which encoding a text is in, and its bytes as UTF-8.

The order, with the share of 1,120 British spending files that each reads: a byte order mark; UTF-16
by its zeros; ASCII (36 %) and UTF-8 (3 %); an encoding of another script, by its letters (legacy.py);
cp1250 or cp1254, by its words (accents.py); cp1252 (61 %); latin-1, which takes any byte, for the two
files that cp1252 cannot decode. From a
stream ASCII commits to nothing and the first run of other bytes chooses; a later contradiction stops
the run. What is not certain is doubtful, and said; letters that are plainly not Latin and of no
known encoding are refused, for names that are read wrongly are clear of everything.
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ensign.errors import BrokenInput, EnsignError, InputError
from ensign.readers.accents import WESTERN, accents_of
from ensign.readers.legacy import NOT_ASCII, guess

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
_ANY_LATIN: Final = (WESTERN, "iso8859-1")
_NOT_CP1252: Final = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_ASCII: Final = bytes(range(0x80))
_LINE: Final = re.compile(rb"[^\r\n]+[\r\n]*")
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
# A run that is cut by the end of a block is decided by what follows; this is more than one character.
_LONGEST_RUN: Final = 64
_ZEROS: Final = 0.2
"""Share of every second byte that is zero, from which on a text is UTF-16."""

# Inside a word of small letters no writer puts these; other one-byte encodings have letters there.
_MISPLACED: Final = re.compile("(?<=[A-Za-zß-öø-ÿ])[\ufffd‚ƒ„…†‡ˆ‰‹˜™›¢£¤¥¦§©«¬®¯±²³¶¹»¼½¾¿ŸŒŠŽ](?=[a-zß-öø-ÿ])")
_MISPLACED_ANYWHERE: Final = re.compile(r"(?<=[^\W\d_])[\ufffd‚„…†‡‰‹™›¤¦§©«¬®±¶»](?=[^\W\d_])")
"""The same of the signs that all of these encodings have."""

_DOUBTFUL_AT: Final = 3
"""Places that speak against an encoding, from which on it is doubtful, if the text has so many."""

_LONG: Final = 4
"""Different bytes beyond ASCII in a row, from which on they are a word of another script."""

_SAMPLE: Final = 1 << 16
"""Bytes of lines with others than ASCII by which a script is told."""

NAME_IT: Final = "name the encoding: for instance --encoding cp1251, koi8-r, gb18030 or shift_jis"


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding as found: its codec, the length of its mark, and whether there is reason to doubt it.

    `likely` is what the letters of one that was named look like instead, "" where nothing speaks against it.
    """

    codec: str
    mark: int = 0
    doubtful: bool = False
    likely: str = ""

    def __str__(self) -> str:
        shown = _SHOWN.get(self.codec, self.codec)
        return shown + (" with byte order mark" if self.mark else "") + (" (doubtful)" if self.doubtful else "")

    @property
    def doubt(self) -> str:
        """A sentence for the user where the text may be in another encoding, else ""."""
        if self.likely:
            return f"its letters look like {self.likely}, not like {replace(self, doubtful=False)}"
        if self.doubtful:
            return f"its encoding is not certain: it is read as {replace(self, doubtful=False)}"
        return ""


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
    if head.startswith(codecs.BOM_UTF8):  # in no other encoding does a text begin so
        return Encoding(codec, len(codecs.BOM_UTF8))
    return Encoding({"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(codec, codec))


def scan(blocks: Iterable[bytes], name: str) -> Encoding:
    """The encoding of a whole text without a mark, by looking at every byte.

    Raises InputError for a text that is UTF-8 but for a few bytes: to read all of it as something
    else would spoil every name with an accent; and for one in another script that cannot be told.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    plain, utf8 = True, True
    used: set[int] = set()
    kept: list[bytes] = []
    sample = b""
    for block in blocks:
        if block.isascii() and (plain or not utf8):
            continue
        plain = False
        used.update(block.translate(None, _ASCII))
        kept.extend(_surroundings(block) if len(kept) < _LONGEST_RUN**2 else ())
        sample += lines_of(block, _SAMPLE - len(sample))
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
    return foreign(sample, kept, name) or _latin(sample, kept, bytes(used))


def _latin(sample: bytes, runs: Sequence[bytes], used: bytes) -> Encoding:
    """The encoding of Latin letters, by the words of a sample, all bytes that are not ASCII, and their surroundings."""
    codec, doubtful = accents_of(sample)
    fits = _decodes(codecs.getincrementaldecoder(codec)(), used, final=True) and not _has_signs(runs, codec)
    if codec != WESTERN and fits:
        return Encoding(codecs.lookup(codec).name, doubtful=True)
    codec = "latin-1" if _NOT_CP1252.search(used) else WESTERN
    return Encoding(codecs.lookup(codec).name, doubtful=codec != WESTERN or doubtful or _has_signs(runs))


def scan_head(head: bytes, name: str) -> Encoding | None:
    """The encoding of letters that cp1252 has not in a stream's beginning; None where it is for the bytes to choose."""
    if head.isascii() or _decodes(codecs.getincrementaldecoder("utf-8")(), head, final=False):
        return None
    kept = list(_surroundings(head))
    if _is_damaged_utf8(kept):
        return None
    sample = lines_of(head)
    if other := foreign(sample, kept, name):
        return other
    latin = _latin(sample, kept, head.translate(None, _ASCII))
    return None if latin.codec in _ANY_LATIN else latin


def foreign(sample: bytes, runs: Sequence[bytes], name: str) -> Encoding | None:
    """The encoding of letters other than Latin, always doubtful; None for Latin. Raises InputError where none fits."""
    if codec := guess(sample):
        return Encoding(codecs.lookup(codec).name, doubtful=True)
    if _is_long(runs):
        raise InputError(f"{name} is neither in Unicode nor in Latin letters, and its encoding cannot be told", NAME_IT)
    return None


def checked(named: Encoding, head: bytes) -> Encoding:
    """An encoding that the user named, with what its letters look like instead where that reads otherwise."""
    sample = b"" if named.mark or named.codec.startswith("utf") else lines_of(head)
    likely = guess(sample) if sample else ""
    if not likely or sample.decode(likely, "replace") == sample.decode(named.codec, "replace"):
        return named
    return replace(named, likely=likely)


def lines_of(block: bytes, most: int = _SAMPLE) -> bytes:
    """The lines with bytes that are not ASCII, so many bytes of them."""
    found = b""
    for line in _LINE.finditer(block) if most > 0 else ():
        if len(found) >= most:
            break
        found += b"" if line[0].isascii() else line[0]
    return found[: max(most, 0)]


class Transcoder:
    """Blocks of bytes to blocks of UTF-8. `encoding` is what is known so far.

    Raises BrokenInput (or, before anything was given out, InputError) at a byte that contradicts
    the encoding, with its place.
    """

    def __init__(self, encoding: Encoding | None, name: str) -> None:
        self.encoding = encoding or ASCII_SO_FAR
        self._open = encoding is None
        self._chosen = False
        self._decoder = codecs.getincrementaldecoder(self.encoding.codec)()
        self._name = name
        self._held = b""
        self._offset = 0
        self._lines = 1
        self._runs: list[bytes] = []
        self._sample = b""

    def transcode(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """The same text in UTF-8, without a byte order mark; characters may be cut between blocks."""
        skip = self.encoding.mark
        for block in blocks:
            self._offset += skip  # places are counted from the file's first byte
            found = self._feed(block[skip:] if skip else block, final=False)
            skip = 0
            if found:
                yield found
        if found := self._feed(b"", final=True):
            yield found
        self._judge()

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
        if self._chosen and len(self._runs) < _LONGEST_RUN**2:
            self._runs.extend(_surroundings(block))
            self._sample += lines_of(block, _SAMPLE - len(self._sample))
        self._offset += len(block)
        self._lines += text.count("\n") or text.count("\r")
        if self.encoding.codec in ("utf-8", "ascii"):
            return block
        return text.encode("utf-8")

    def _judge(self) -> None:
        """Look back at a text that was read as Latin letters because its first other bytes could be.

        Raises BrokenInput where they are plainly of another script.
        """
        if _is_long(self._runs):
            raise BrokenInput(
                f"{self._name} was read as {self.encoding}, and is not in Latin letters",
                _try(guess(self._sample)) or NAME_IT,
            )
        if self._runs and (self.encoding.codec != WESTERN or accents_of(self._sample)[1] or _has_signs(self._runs)):
            self.encoding = replace(self.encoding, doubtful=True)

    def _choose(self, block: bytes, *, final: bool) -> bool:
        """Choose by the first run of bytes that are not ASCII, if it is all there."""
        run = NOT_ASCII.search(block)
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
            self._chosen = True
        self._decoder = codecs.getincrementaldecoder(self.encoding.codec)()
        return True

    def _contradiction(self, error: UnicodeDecodeError, block: bytes) -> EnsignError:
        """The place of a byte, counted from the file's first; the decoder may have kept a few from the block before."""
        kept = len(error.object) - len(block)
        offset = self._offset - kept + error.start
        line = self._lines + len(_LINE_END.findall(error.object[: error.start]))
        name_it = (
            "its byte order mark may be wrong: name the encoding with --encoding"
            if self.encoding.mark
            else "name another with --encoding, or leave it out: then every byte of a file is looked at first"
        )
        return BrokenInput(
            f"{self._name} is not {self.encoding} from byte {offset} (line {line}) on",
            _try(_likely(lines_of(error.object), self.encoding.codec)) or name_it,
        )


def _likely(sample: bytes, codec: str) -> str:
    """What letters look like that are not of a codec; "" where that is not plain."""
    latin = accents_of(sample)[0]
    return guess(sample) or (latin if latin not in (codec, WESTERN) else "")


def _try(likely: str) -> str:
    return f"its letters look like {likely}: try --encoding {likely}" if likely else ""


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _surroundings(block: bytes) -> Iterator[bytes]:
    """The bytes that are not ASCII with their neighbours, as far as a judgement needs them."""
    for count, run in enumerate(NOT_ASCII.finditer(block)):
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


def _has_signs(runs: Sequence[bytes], codec: str = WESTERN) -> bool:
    """Whether letters make more sense in another encoding: there are signs within words.

    cp437, cp850 and Mac Roman have their accented letters where cp1252 has signs.
    Of one or two runs in a text all have to be so.
    """
    misplaced = _MISPLACED if codec == WESTERN else _MISPLACED_ANYWHERE
    signs = sum(1 for run in runs if misplaced.search(run.decode(codec, "replace")))
    return signs >= max(min(_DOUBTFUL_AT, len(runs)), len(runs) // 4, 1)


def _is_long(runs: Sequence[bytes]) -> bool:
    """Whether most runs are longer than any of accented Latin letters, as in encodings of other scripts."""
    bare = [run for found in runs for run in NOT_ASCII.findall(found)]
    long = sum(1 for run in bare if len(set(run)) >= _LONG)
    return long >= max(_DOUBTFUL_AT, len(runs) // 2)
