"""Whether a file or folder is there. `Path` tells so, too, but raises for a name too long, or in a closed folder.

Whatever a user types as a path is asked about here, so that "there is no such file" is said in words.
"""

import os
from pathlib import Path
from typing import Final

STANDARD_INPUT: Final = "-"
"""What is typed as a path for what is no file."""


def is_there(path: Path) -> bool:
    """Whether anything is at a path, as far as this process may see."""
    return os.path.exists(path)  # noqa: PTH110 - see above


def is_file(path: Path) -> bool:
    """Whether a regular file is at a path."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def is_folder(path: Path) -> bool:
    """Whether a folder is at a path."""
    return os.path.isdir(path)  # noqa: PTH112 - see above
