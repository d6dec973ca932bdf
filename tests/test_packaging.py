"""What is shipped: a wheel that works by itself, with its data and licences, and without the sample articles."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLES = {
    "one.txt": "A fire at the Larch Mill in Dunmore injured 12 workers on Sunday, the county fire service said.",
    "two.txt": "Fifteen workers were injured in a fire at the Larch Mill in Dunmore on Sunday, the fire service said.",
}


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution, as `python -m build` makes them."""
    target = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False, cwd=target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def names(dist: Path, suffix: str) -> set[str]:
    (archive,) = dist.glob(f"*{suffix}")
    if suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return set(wheel.namelist())
    with tarfile.open(archive) as source:
        return {member.name.split("/", 1)[1] for member in source.getmembers() if "/" in member.name}


@pytest.mark.parametrize(
    "pattern",
    [
        "claims/language/english.model",
        "claims/lexicon/*.toml",
        "checker/*.toml",
        "reports/templates/**/*.j2",
        "reports/templates/*.css",
        "reports/templates/*.js",
        "reports/schemas/*.json",
        "claims/schemas/*.json",
    ],
)
@pytest.mark.parametrize("suffix", [".whl", ".tar.gz"])
def test_holds_its_data(dist: Path, suffix: str, pattern: str) -> None:
    here = {file.relative_to(ROOT).as_posix() for file in ROOT.glob(pattern)}
    assert here
    assert here <= names(dist, suffix)


def test_every_module_is_in_the_wheel(dist: Path) -> None:
    modules = {
        file.relative_to(ROOT).as_posix()
        for package in ("claims", "checker", "reports")
        for file in (ROOT / package).rglob("*.py")
    }
    assert modules <= names(dist, ".whl")


@pytest.mark.parametrize("suffix", [".whl", ".tar.gz"])
def test_holds_no_sample_article_and_no_test(dist: Path, suffix: str) -> None:
    shipped = names(dist, suffix)
    assert not [name for name in shipped if name.startswith(("seeds", "tests", "build", ".ci"))]
    assert not {Path(name).name for name in shipped} & {file.name for file in (ROOT / "seeds").iterdir()}


def test_the_licences_are_named_and_travel_along(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        metadata = next(
            archive.read(name).decode() for name in archive.namelist() if name.endswith(".dist-info/METADATA")
        )
        notice = next(archive.read(name).decode() for name in archive.namelist() if name.endswith("licenses/NOTICE"))
        licence = next(archive.read(name).decode() for name in archive.namelist() if name.endswith("licenses/LICENSE"))
    assert "License-Expression: Apache-2.0 AND CC-BY-SA-4.0" in metadata
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
    for treebank in ("UD English EWT", "GUM", "UD English PUD"):
        assert treebank in notice


def test_the_model_is_at_most_ten_megabytes() -> None:
    assert (ROOT / "claims" / "language" / "english.model").stat().st_size <= 10_000_000


def test_the_wheel_checks_two_articles_in_a_fresh_environment(dist: Path, tmp_path: Path) -> None:
    """In CI with its dependencies from the index; else with those of this environment, to spare the network."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    (wheel,) = dist.glob("*.whl")
    fresh = bool(os.environ.get("CI"))
    pip = [home / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run([*pip, *([] if fresh else ["--no-deps"])], check=True)
    if not fresh:
        packages = next(home.glob("lib/python*/site-packages"))
        (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    desk = tmp_path / "desk"
    (desk / "reports").mkdir(parents=True)  # a folder of the user's with a name of ours must not matter
    (desk / "claims.py").write_text("raise SystemExit('the wrong module')", encoding="utf-8")
    for name, text in ARTICLES.items():
        (desk / name).write_text(text + "\n", encoding="utf-8")
    command = [
        home / "bin" / "crosscheck",
        "check",
        *ARTICLES,
        "-f",
        "text",
        "-f",
        "html=report.html",
        "-f",
        "sarif=out.sarif",
    ]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "12" in done.stdout
    assert "15" in done.stdout
    assert (desk / "report.html").stat().st_size > 1000
    where = "import claims.model; print(claims.model.__file__)"
    found = subprocess.run(
        [home / "bin" / "python", "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert str(home) in found.stdout
