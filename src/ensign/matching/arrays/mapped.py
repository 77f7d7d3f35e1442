"""Many arrays in one file that is mapped into memory: what an index is kept in between runs.

The file is a line of JSON (format, key, where each array lies, the check sum of all), then the
arrays. It is written under another name and then renamed, so that a reader finds it whole or not
at all; what is damaged or of another key is no index, and is made again.
"""

import json
import os
import tempfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.replacing import put_in_place

Arrays = Mapping[str, npt.NDArray[Any]]

_FORMAT: Final = "ensign-index/1"
_ALIGNED: Final = 64
_KINDS: Final = {"int64", "int32", "uint64", "uint8", "bool"}


def write(path: Path, key: str, arrays: Arrays) -> None:
    """Write the arrays for a key. Raises OSError; nothing half-written stays."""
    blocks = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    body = b"".join(_padded(block.tobytes()) for block in blocks.values())
    places, at = {}, 0
    for name, block in blocks.items():
        places[name] = (str(block.dtype), at, len(block))
        at += len(_padded(block.tobytes()))
    head = {"format": _FORMAT, "key": key, "sum": zlib.crc32(body), "size": len(body), "arrays": places}
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(_padded(json.dumps(head).encode() + b"\n", b" "))
            stream.write(body)
        put_in_place(Path(made), path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


def read(path: Path, key: str) -> Arrays | None:
    """The arrays of a file, mapped; None where it is missing, damaged or of another key."""
    try:
        with path.open("rb") as stream:
            line = stream.readline(1 << 20)
            begin = len(_padded(line, b" ")) if line.endswith(b"\n") else 0
            head = json.loads(line)
            size = head["size"]
            if head["format"] != _FORMAT or head["key"] != key or path.stat().st_size != begin + size:
                return None
        # A file of nothing cannot be mapped.
        mapped = np.memmap(path, np.uint8, "r", offset=begin, shape=(size,)) if size else np.empty(0, np.uint8)
        whole = np.asarray(mapped)  # slices of a plain array are made several times as fast
        if zlib.crc32(whole.data) != head["sum"]:
            return None
        return {
            name: whole[at : at + count * np.dtype(kind).itemsize].view(kind)
            for name, (kind, at, count) in head["arrays"].items()
            if kind in _KINDS
        }
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_only(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """An array as it is when it is mapped from a file; loops are compiled once more for any other kind of it."""
    found = array.view()
    found.flags.writeable = False
    return found


def _padded(data: bytes, fill: bytes = b"\0") -> bytes:
    """Bytes filled up, so that what follows begins where arrays may; a line keeps its end."""
    short = -len(data) % _ALIGNED
    return data[:-1] + fill * short + data[-1:] if fill == b" " else data + fill * short
