"""All the reports of a run together: every one gets the rows, and all appear at the end or none."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from ensign.errors import OutputError
from ensign.reports.atomic import Output, ReaderLeft, open_output, publish, words_of
from ensign.reports.formats import begin, ending_of
from ensign.reports.report import Report, Style
from ensign.reports.rows import Block, Header
from ensign.runs import OutputFile, Run, to_record


@dataclass(frozen=True, slots=True)
class _Part:
    """One output and its report."""

    output: Output
    report: Report


class Delivery:
    """Reports in the making. Leaving the context without `finish` removes them all.

    Raises OutputError where one cannot be written.
    """

    def __init__(self, targets: Sequence[str], record: str | None, header: Header, style: Style) -> None:
        self._targets = tuple(targets)
        self._record = record
        self._header = header
        self._style = style
        self._outputs: list[Output] = []
        self._parts: list[_Part] = []

    def __enter__(self) -> Self:
        """Open every target, so that what cannot be written is known before anything is read."""
        try:
            self._open()
        except BaseException:
            self._discard()
            raise
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._discard()

    @property
    def deserted(self) -> bool:
        """True where every reader of the results has left, so that there is no one to go on for."""
        return bool(self._targets) and not self._parts

    def write(self, block: Block) -> None:
        """Give rows to every report."""
        for part in tuple(self._parts):
            self._guard(part, lambda part=part: part.report.write(block))  # type: ignore[misc]  # bound at once

    def finish(self, run: Run) -> Run:
        """End every report, write the record, and let all of them appear. The run comes back with its outputs."""
        for part in tuple(self._parts):
            self._guard(part, lambda part=part: part.report.finish(run))  # type: ignore[misc]  # bound at once
        made = [OutputFile(p.output.name, p.output.sha256, p.output.size) for p in self._parts]
        run = replace(run, outputs=tuple(made))
        if self._record is not None:
            with suppress(ReaderLeft):
                self._outputs[-1].write(to_record(run))
        publish(self._outputs)
        return run

    def _open(self) -> None:
        for name in (*self._targets, *((self._record,) if self._record is not None else ())):
            self._outputs.append(open_output(name))
        # Not before all are open: a pipe's reader gets nothing of a run that cannot start.
        for name, output in zip(self._targets, self._outputs, strict=False):
            with suppress(ReaderLeft):
                self._parts.append(_Part(output, begin(output, ending_of(name), self._header, self._style)))

    def _guard(self, part: _Part, action: Callable[[], None]) -> None:
        """Do something with a report; drop it where its reader has left."""
        try:
            action()
        except ReaderLeft:
            self._parts.remove(part)
            part.report.close()
            part.output.discard()
        except OSError as e:  # a library's own temporary files
            hint = "is there room for temporary files?"
            raise OutputError(f"cannot write {part.output.name}: {words_of(e)}", hint) from e

    def _discard(self) -> None:
        for output in self._outputs:
            output.discard()
        for part in self._parts:
            part.report.close()
