"""What every format's report does, and what the user may choose about it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from ensign.reports.rows import Block
from ensign.runs import Run


@dataclass(frozen=True, slots=True)
class Style:
    """What the user may choose about delimited text."""

    bom: bool = False
    escape_formulas: bool = False


class Report(ABC):
    """Results on their way into one format."""

    @abstractmethod
    def write(self, block: Block) -> None:
        """Append rows."""

    def finish(self, run: Run) -> None:  # noqa: B027 - most formats say nothing of the run
        """Say what is known at the end, and end the format. The output is published elsewhere."""

    def close(self) -> None:  # noqa: B027 - most formats hold nothing
        """Release what is held outside the output, finished or not."""
