"""Single traps of prose, each with its twin that must stay as it was. All names are invented."""

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


def aliases(proposal):
    return [a.text for a in proposal.aliases]


@pytest.mark.parametrize(
    ("said", "heats"),
    [
        ("a new coalition", False),
        ("its coal", True),
        ("several farms", False),
        ("hidden arms", True),
        ("the soil and foil", False),
    ],
)
def test_a_word_of_the_trade_begins_a_word(read, said, heats):
    found = read(f"Visitors\n\nQuell Shipping Ltd spoke of {said} at length.\n\nThat is all there is to say of it.\n")
    assert any("words of the trade" in r for r in found["Quell Shipping Ltd"].reasons) is heats
