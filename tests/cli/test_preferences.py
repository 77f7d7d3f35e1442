"""The user's settings.toml: where the lists are and how old they may be, behind the options of the command line."""

import json

import pytest

from ensign.cli.folders import settings_file

LIST = (
    '<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2020-01-01T00:00:09.554Z"><INDIVIDUALS>'
    "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Zebulon Okarvian</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>"
    "<REFERENCE_NUMBER>KPi.001</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>"
)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(tmp_path))
    (tmp_path / "un.xml").write_text(LIST)
    (tmp_path / "v.csv").write_text("name\nPlain Bakery\n")
    return tmp_path


def write(text):
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(text, encoding="utf-8")


def installed(ensign, *options):
    found = json.loads(ensign("lists", "status", "--format", "json", *options).out)["lists"]
    return [one["name"] for one in found if not one["bundled"]]


def test_data_dir_is_where_the_lists_are_unless_the_command_says_otherwise(ensign, home):
    ensign("lists", "import", home / "un.xml")
    assert installed(ensign) == ["un"]
    write('data_dir = "shared"\n')
    for command in (("lists", "status"), ("lists", "verify"), ("screen", home / "v.csv"), ("check", "Aranta")):
        missing = ensign(*command)
        assert (missing.status, missing.out) == (4, "")
        assert "there is no folder" in missing.err
        assert "data_dir in" in missing.err
    ensign("lists", "import", home / "un.xml")
    assert (settings_file().parent / "shared" / "un").is_dir()
    assert installed(ensign) == ["un"]
    assert ensign("screen", home / "v.csv", "-w", "un").status == 0
    (home / "elsewhere").mkdir()
    assert installed(ensign, "--data-dir", home / "elsewhere") == []
    slip = ensign("screen", home / "v.csv", "--data-dir", home / "elsewere")
    assert (slip.status, "there is no folder" in slip.err, "--data-dir" in slip.err) == (4, True, True)
    assert ensign("screen", home / "v.csv", "-w", "cambodia-dprk", "--data-dir", home / "elsewere").status == 0
    named = ensign("screen", home / "v.csv", "-w", "un", "--data-dir", home / "elsewere")
    assert (named.status, f"there is no folder {home / 'elsewere'}" in named.err) == (4, True)
    assert str(settings_file()) in ensign("lists", "status").err.replace("\n", "")


@pytest.mark.parametrize(
    ("said", "options", "status"),
    [
        ("", (), 0),
        ('max_age = "3d"', (), 4),
        ('max_age = ["un=3d"]', (), 4),
        ('max_age = ["3d", "un=9000w"]', (), 0),
        ('max_age = "3d"', ("--max-age", "9000w"), 0),
        ('max_age = ["3d", "un=9000w"]', ("--max-age", "3d"), 4),
        ('max_age = ["eu=3d"]', (), 0),
        ('max_age = "3d"', ("--allow-stale", "the site is down"), 0),
        ('max_age = "3d"', ("-w", "cambodia-dprk"), 0),
        ('\ufeffmax_age = "3d"', (), 4),  # as editors on Windows write UTF-8
    ],
)
def test_max_age_holds_unless_the_command_says_otherwise(ensign, home, said, options, status):
    ensign("lists", "import", home / "un.xml")
    write(said)
    for command in (("screen", home / "v.csv"), ("check", "Plain Bakery")):
        done = ensign(*command, *options)
        assert done.status == status
        assert ("un is" in done.err) == (status == 4 or "--allow-stale" in options)


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("max_age = 3d", "is not TOML"),
        ("line = 600", "sets line, which is no setting"),
        ("max_age = 3", "max_age is no age"),
        ('max_age = "soon"', "max_age soon: not an age"),
        ("data_dir = 3", "data_dir is no folder"),
        ('data_dir = "~nobody-that-is-here/lists"', "nobody's folder"),
        ('data_dir = "C:\\Users\\ada\\lists"', "in single quotes a \\ stands for itself"),
    ],
)
def test_what_is_no_setting_stops_the_command(ensign, home, said, says):
    write(said)
    refused = ensign("screen", home / "v.csv")
    assert refused.status == 2
    assert says in refused.err
    assert "settings.toml" in refused.err


def test_no_environment_variable_moves_the_lists(ensign, home, monkeypatch):
    ensign("lists", "import", home / "un.xml")
    monkeypatch.setenv("ENSIGN_DATA_DIR", str(home / "elsewhere"))
    assert installed(ensign) == ["un"]
