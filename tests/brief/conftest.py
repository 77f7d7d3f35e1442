"""What tests of briefs share."""

import pytest

from ensign.brief.proposals import propose


@pytest.fixture
def read(tmp_path):
    """The proposals of a text by name."""

    def of(text, name="brief.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return {p.name: p for p in propose(path).proposals}

    return of
