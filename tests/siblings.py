"""The fixtures of another test module: small files in publishers' layouts, written once and used where they help."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

LISTS = Path(__file__).parent / "lists"


def fixtures_of(name):
    """The module tests/lists/test_<name>.py, a copy of its own."""
    spec = spec_from_file_location(f"fixtures_{name}", LISTS / f"test_{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
