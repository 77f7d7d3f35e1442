"""Many short texts in one array of bytes: a few are read one by one, and many all at once."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.strings import Ints

_FEW: Final = 4096
"""Reading so many one by one takes about as long as reading all."""


class Texts:
    """Texts by position; none holds a NUL, which separates them."""

    def __init__(self, blob: npt.NDArray[np.uint8], ends: Ints) -> None:
        """The UTF-8 of all texts, each followed by a NUL, and where each ends."""
        self._blob, self._ends = blob, ends
        self._all: npt.NDArray[np.object_] | None = None
        self._asked = 0

    @staticmethod
    def arrays(name: str, texts: Sequence[str]) -> dict[str, npt.NDArray[Any]]:
        """The texts as arrays to be kept, under names that begin with the given one."""
        coded = [text.replace("\0", " ").encode() for text in texts]
        blob = np.frombuffer(b"".join(text + b"\0" for text in coded), np.uint8)
        ends = np.cumsum([len(text) + 1 for text in coded], dtype=np.int64) - 1
        return {f"{name}.text": blob, f"{name}.ends": ends}

    @classmethod
    def of(cls, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> "Texts":
        """The texts that `arrays` made."""
        return cls(arrays[f"{name}.text"], arrays[f"{name}.ends"])

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, position: int) -> str:
        begin = int(self._ends[position - 1]) + 1 if position else 0
        return self._blob[begin : int(self._ends[position])].tobytes().decode()

    def take(self, positions: Ints) -> list[str]:
        """The texts at some positions."""
        self._asked += len(positions)
        if self._all is None and self._asked < _FEW:
            return [self[at] for at in positions.tolist()]
        found: list[str] = self.all()[positions].tolist()
        return found

    def all(self) -> npt.NDArray[np.object_]:
        """All of them."""
        if self._all is None:
            parts = self._blob.tobytes().decode().split("\0")[:-1]
            self._all = np.empty(len(parts), dtype=object)
            self._all[:] = parts
        return self._all
