"""The shape of the code: which way imports go, where heavy libraries live, how long a file may be."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "ensign"
TESTS = ROOT / "tests"

# One level a row; a module may import from its own row and those above it.
LEVELS = (
    ("errors", "garbage", "paths", "replacing"),
    ("model", "settings", "text", "schema", "tables"),
    ("fields", "entities"),
    ("lists", "brief", "readers", "watchlist"),
    ("store", "fetch", "bundled", "subjects", "matching"),
    ("explanation", "names_in_words", "numbers_in_words"),
    ("results",),
    ("screening",),
    ("decisions", "runs", "workers", "engines", "reports"),
    ("cli",),
    ("__main__",),
)
LEVEL = {name: level for level, names in enumerate(LEVELS) for name in names}

# The same within matching: what it holds itself is a level of its own where packages use it.
LEVELS_OF_MATCHING = (
    ("arrays",),
    ("reading", "words"),
    (
        "alignment",
        "chances",
        "surnames",
        "characters_left",
        "scoring",
        "ways",
        "listed_names",
        "positions",
        "set_aside",
    ),
    ("evidence", "otherwise"),
    ("search",),
    ("carriers", "designations", "own_letters", "verdicts", "other_states", "cache"),
    ("assembling", "judging"),
    ("matcher",),
    ("nearest",),
)
LEVEL_OF_MATCHING = {name: level for level, names in enumerate(LEVELS_OF_MATCHING) for name in names}

# One home for each heavy library: the modules, or packages, that may import it.
HOMES = {
    "pandas": ("readers", "screening", "runs", "cli.job", "cli.plan", "cli.progress"),
    "numpy": ("readers", "matching", "screening", "runs"),
    "pyarrow": ("readers", "reports.parquet"),
    "lxml": ("lists", "brief", "readers"),
    "python_calamine": ("readers", "lists"),
    "xlsxwriter": ("reports.workbook",),
    "jinja2": ("reports.page",),
    "babel": ("fields", "brief.lexicon"),
    "stdnum": ("fields",),
    "anyascii": ("text", "fields", "brief.build"),
    "ftfy": ("text.damage",),
    "rapidfuzz": ("matching", "text"),
    "filelock": ("store", "matching.arrays.claims"),
    "httpx": ("fetch.download",),
    "platformdirs": ("cli.folders",),
    "typer": ("cli",),
    "rich": ("cli",),
}

LONGEST = 400
MOST_STATEMENTS = 35
VAGUE = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "core", "base", "stuff", "tools"}
TOP = {"pyproject.toml", "README.md", "seeds", "src", "watchlists", "tests"}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def name_of(path: Path) -> str:
    """`reports.parquet` for src/ensign/reports/parquet.py, `reports` for its __init__."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or later, by its dotted name."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where things come from"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, homes: tuple[str, ...]) -> bool:
    return any(name == home or name.startswith(home + ".") for home in homes)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_go_one_way(path):
    mine = name_of(path).split(".")[0]
    if not mine:
        return  # the package itself
    assert mine in LEVEL, f"{mine} has no place in the order of design; give it one"
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "ensign" or parts[1] not in LEVEL:
            continue
        assert LEVEL[parts[1]] <= LEVEL[mine], f"{name_of(path)} imports {name}, which comes after it"


@pytest.mark.parametrize("path", sorted((SOURCE / "matching").rglob("*.py")), ids=name_of)
def test_imports_within_matching_go_one_way(path):
    mine = name_of(path).split(".")[1:2]
    if not mine:
        return  # the package itself
    assert mine[0] in LEVEL_OF_MATCHING, f"{mine[0]} has no place in the order of matching; give it one"
    for name in imports(path):
        other = name.removeprefix("ensign.matching.").split(".")[0]
        if name.startswith("ensign.matching.") and other in LEVEL_OF_MATCHING:
            assert LEVEL_OF_MATCHING[other] <= LEVEL_OF_MATCHING[mine[0]], f"{name_of(path)} imports {name}"


def test_no_import_is_circular():
    """Between packages of one level, too."""
    edges: dict[str, set[str]] = {}
    for path in modules():
        mine = name_of(path).split(".")[0]
        found = {n.split(".")[1] for n in imports(path) if n.startswith("ensign.") and n.split(".")[1] in LEVEL}
        edges.setdefault(mine, set()).update(found - {mine})
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " imports ".join((*way[way.index(name) :], name))
        if name not in done:
            for other in sorted(edges.get(name, ())):
                walk(other, (*way, name))
            done.add(name)

    for name in sorted(edges):
        walk(name, ())


@pytest.mark.parametrize("library", HOMES)
def test_each_heavy_library_has_one_home(library):
    strangers = [
        name_of(path)
        for path in modules()
        if any(name.split(".")[0] == library for name in imports(path)) and not within(name_of(path), HOMES[library])
    ]
    assert strangers == []


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(tree(path)), f"{path} has no docstring"


@pytest.mark.parametrize("path", sorted(TESTS.rglob("test_*.py")), ids=lambda p: p.stem)
def test_every_test_module_says_what_it_proves(path):
    assert ast.get_docstring(tree(path)), f"{path} has no docstring"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_file_is_longer_than_one_idea(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{path} has {lines} lines: split it"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_function_is_longer_than_a_screen(path):
    """Statements, not lines: a table in a function is long and still one thought."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = sum(isinstance(n, ast.stmt) for n in ast.walk(node)) - 1
            assert statements <= MOST_STATEMENTS, f"{path}: {node.name} has {statements} statements: split it"


def test_a_command_parses_calls_and_returns():
    commands = [p for p in modules() if name_of(p) in {"cli.screen", "cli.check", "cli.compare", "cli.brief"}]
    for path in commands:
        for node in tree(path).body:
            if isinstance(node, ast.FunctionDef):
                assert sum(isinstance(n, ast.stmt) for n in ast.walk(node)) - 1 <= 15, f"{path}: {node.name}"


def test_every_number_that_can_change_a_result_says_what_it_is():
    path = SOURCE / "settings.py"
    lines = path.read_text(encoding="utf-8").splitlines()
    numbers = [
        node
        for group in tree(path).body
        if isinstance(group, ast.ClassDef)
        for node in group.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) in {"int", "bool"}
    ]
    assert len(numbers) > 100
    silent = [ast.unparse(node) for node in numbers if "  # " not in lines[(node.end_lineno or node.lineno) - 1]]
    assert silent == []


def test_no_module_has_a_name_that_says_nothing():
    vague = [name_of(p) for p in modules() if VAGUE & set(p.stem.strip("_").split("_"))]
    assert vague == []


def test_test_files_have_names_of_their_own():
    names = [p.name for p in TESTS.rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    "arguments", [["--help"], ["screen", "--help"], ["check", "--help"], ["--version"]], ids=" ".join
)
def test_help_imports_nothing_slow(arguments):
    slow = sorted(set(HOMES) - {"typer", "rich"})
    code = (
        "import sys; from ensign.cli.main import app\n"
        f"try: app({arguments!r})\n"
        "except SystemExit as e: assert not e.code\n"
        f"print('slow:', *sorted(set({slow!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "slow:"


@pytest.mark.parametrize("arguments", [["check", "Mansudae"], ["compare", "Mansudae", "Mansoodae"]], ids=" ".join)
def test_one_party_needs_no_frame(arguments):
    code = (
        "import sys; from ensign.cli.main import app\n"
        f"try: app({arguments!r})\n"
        "except SystemExit as e: assert not e.code\n"
        "slow = {'pandas', 'pyarrow', 'lxml', 'xlsxwriter', 'jinja2'} & set(sys.modules)\n"
        "print('slow:', *sorted(slow), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr.strip() == "slow:"


def test_the_top_level_stays_small():
    try:
        listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git checkout to look at")
    found = {line.split("/")[0] for line in listed.splitlines()}
    strange = {name for name in found if not name.startswith(".") and name not in TOP}
    assert strange == set()
