"""The shape of the house: who may import whom, what an extension must define, what only the top may do."""

import ast
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = {"claims": set(), "reports": set(), "checker": {"claims", "reports"}}
EXTENSIONS = {
    "claims.kinds": ("KIND", "claims.model.Kind", "name"),
    "claims.readers": ("READER", "claims.model.Reader", "name"),
    "checker.compare": ("COMPARISON", "checker.model.Comparison", None),
    "checker.within": ("CHECK", "checker.model.Check", None),
    "checker.rules": ("RULE", "checker.rules.Rule", "id"),
    "reports.formats": ("FORMAT", "reports.model.Format", "name"),
}
COMMAND_LINE = ("checker/cli.py", "checker/commands/")
SCRIPTS = ("claims/language/training/", "claims/language/evaluate.py")  # run by hand, never imported
WRITERS = ("reports/render.py",)
MODULES = sorted(path.relative_to(ROOT).as_posix() for room in ROOMS for path in (ROOT / room).rglob("*.py"))
BELOW = [m for m in MODULES if not m.startswith((*COMMAND_LINE, *SCRIPTS))]


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"), module)


def imported(module: str) -> Iterator[str]:
    """Every module that a file imports, wherever in it, relative imports resolved."""
    package = module.removesuffix(".py").removesuffix("/__init__").split("/")
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            inside = package if module.endswith("/__init__.py") else package[:-1]
            yield ".".join([*inside[: len(inside) - node.level + 1], node.module or ""])
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def called(module: str) -> Iterator[tuple[int, str, ast.Call]]:
    """Every call of a file: its line, the dotted name that is called, the call."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func), node


@pytest.mark.parametrize("module", MODULES)
def test_rooms_import_only_the_rooms_they_may(module: str):
    room = module.split("/", maxsplit=1)[0]
    others = {name.split(".")[0] for name in imported(module)} & ROOMS.keys() - {room}
    assert others <= ROOMS[room], f"{module} imports {others}"


def test_the_one_way_rule_can_fail():
    """The walk sees imports inside functions and under TYPE_CHECKING."""
    assert "claims.naming" in set(imported("claims/analysis.py"))
    assert "claims.model" in set(imported("checker/pipeline.py"))


@pytest.mark.parametrize(
    ("package", "name"),
    [
        pytest.param(package, name, id=f"{package}.{name}")
        for package in EXTENSIONS
        for name in sorted(m.name for m in pkgutil.iter_modules([str(ROOT.joinpath(*package.split(".")))]))
    ],
)
def test_an_extension_defines_its_constant_named_as_its_file(package: str, name: str):
    constant, of, key = EXTENSIONS[package]
    home, _, type_name = of.rpartition(".")
    value = getattr(importlib.import_module(f"{package}.{name}"), constant, None)
    assert isinstance(value, getattr(importlib.import_module(home), type_name)), (
        f"{package}.{name} must define {constant}"
    )
    if key:
        assert getattr(value, key) == name.replace("_", "-")


@pytest.mark.parametrize("package", EXTENSIONS)
def test_an_extension_folder_holds_extensions(package: str):
    assert list(pkgutil.iter_modules([str(ROOT.joinpath(*package.split(".")))]))


def test_suffixes_belong_to_one_reader():
    from claims.readers import readers

    suffixes = [suffix for reader in readers().values() for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_every_kind_has_a_comparison():
    from checker.compare import comparisons
    from claims.kinds import kinds

    assert list(comparisons()) == list(kinds())


def test_every_rule_has_a_help_page_and_examples():
    from checker.rules import rules

    for rule in rules().values():
        assert len(rule.help.splitlines()) > 1, rule.id
        assert rule.firing.articles, rule.id
        assert rule.quiet.articles, rule.id


FORBIDDEN = {
    "print": "prints",
    "input": "asks",
    "exit": "exits",
    "quit": "exits",
    "sys.exit": "exits",
    "os._exit": "exits",
    "os.getenv": "reads the environment",
    "time.time": "reads the clock",
    "time.monotonic": "reads the clock",
    "time.perf_counter": "reads the clock",
    "time.localtime": "reads the clock",
    "breakpoint": "stops",
    "hash": "differs from run to run",
}
CLOCKS = (".now", ".utcnow", ".today")
WRITES = (".write_text", ".write_bytes", ".mkdir", ".unlink", ".rename", ".touch", ".rmdir")
NETWORK = {"socket", "urllib.request", "http.client", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
CHANCE = {"random", "secrets", "uuid"}


@pytest.mark.parametrize("module", BELOW)
def test_nothing_below_the_command_line_prints_exits_or_reads_the_clock(module: str):
    wrong = [
        f"{module}:{line}: {name} {FORBIDDEN.get(name, 'reads the clock')}"
        for line, name, _ in called(module)
        if name in FORBIDDEN or (name.endswith(CLOCKS) and name.split(".")[0] in {"dt", "datetime", "date"})
    ]
    assert not wrong


@pytest.mark.parametrize("module", BELOW)
def test_nothing_below_the_command_line_reads_the_environment_or_the_standard_streams(module: str):
    seen = {ast.unparse(node) for node in ast.walk(tree(module)) if isinstance(node, ast.Attribute)}
    assert not seen & {"os.environ", "sys.stdout", "sys.stderr", "sys.stdin", "sys.argv"}


@pytest.mark.parametrize("module", [m for m in BELOW if m not in WRITERS])
def test_only_render_opens_outputs(module: str):
    for line, name, call in called(module):
        if name in {"open", "os.fdopen", "io.open"} or name.endswith(".open"):
            modes = [
                a.value
                for a in [*call.args, *(k.value for k in call.keywords if k.arg == "mode")]
                if isinstance(a, ast.Constant)
            ]
            assert not [m for m in modes if isinstance(m, str) and set(m) & set("wax+") and len(m) < 4], (
                f"{module}:{line}"
            )
        assert not name.endswith(WRITES), f"{module}:{line}: {name}"


@pytest.mark.parametrize("module", BELOW)
def test_nothing_goes_to_the_network_or_leaves_things_to_chance(module: str):
    assert not set(imported(module)) & (NETWORK | CHANCE)


def test_nothing_heavy_is_imported_with_the_command_line():
    """`--version` and `--help` answer at once."""
    code = (
        "import sys, checker.cli; print(*[m for m in ('spacy', 'jinja2', 'pydantic', 'rapidfuzz') if m in sys.modules])"
    )
    import subprocess

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


@pytest.mark.parametrize("module", MODULES)
def test_public_things_have_docstrings(module: str):
    public = [
        node
        for node in ast.walk(tree(module))
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and node.col_offset == 0
    ]
    assert not [node.name for node in public if not ast.get_docstring(node)]


def test_tests_mirror_the_house():
    """No package under tests: it would shadow the real one."""
    assert not list((ROOT / "tests").rglob("__init__.py"))
