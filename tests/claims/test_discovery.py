"""A folder's modules are its extensions, and one without its constant is an error."""

import sys
from pathlib import Path

import pytest

from claims.discovery import constants


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "extensions_for_a_test"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "second_one.py").write_text("THING = 2\n")
    (folder / "first.py").write_text("THING = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [name for name in sys.modules if name.startswith("extensions_for_a_test")]:
        del sys.modules[name]


def test_modules_are_found_by_walking_sorted_by_name(package: Path):
    assert list(constants(package.name, "THING", int).items()) == [("first", 1), ("second-one", 2)]


@pytest.mark.parametrize("content", ["", "THING = 'text'\n"], ids=["missing", "of another type"])
def test_a_module_without_its_constant_is_an_error(package: Path, content: str):
    (package / "third.py").write_text(content)
    with pytest.raises(TypeError, match=r"extensions_for_a_test\.third must define THING, a int"):
        constants(package.name, "THING", int)
