"""No test sees the lists or indices of the person who runs it, nor leaves any behind."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ENSIGN_DATA_DIR", str(home / "lists"))
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        yield
