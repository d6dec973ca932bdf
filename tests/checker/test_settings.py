"""Settings: which place wins, what is refused and what is suggested instead, where each value came from."""

from __future__ import annotations

from decimal import Decimal
from fnmatch import fnmatch
from pathlib import Path

import pytest

from checker.settings import Settings, SettingsError, check_rules, flat, for_files, keys, load, parsed


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_without_any_place_everything_has_its_default(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert loaded.settings == Settings()
    assert loaded.places == {}


def test_a_flag_beats_the_environment_beats_the_file_beats_pyproject(tmp_path: Path) -> None:
    write(
        tmp_path,
        "pyproject.toml",
        '[tool.crosscheck]\nfail-on = "note"\nwaiver-days = 10\nstrict = true\nwaivers = "p"',
    )
    write(tmp_path, "crosscheck.toml", 'fail-on = "never"\nwaiver-days = 20\nstrict = false')
    loaded = load(
        tmp_path,
        environment={"CROSSCHECK_FAIL_ON": "warning", "CROSSCHECK_WAIVER_DAYS": "30"},
        flags={"fail-on": "error"},
    )
    settings = loaded.settings
    assert (settings.fail_on, settings.waiver_days, settings.strict, settings.waivers) == ("error", 30, False, "p")
    assert loaded.places == {
        "fail-on": "flag --fail-on",
        "waiver-days": "environment CROSSCHECK_WAIVER_DAYS",
        "strict": "crosscheck.toml",
        "waivers": "pyproject.toml [tool.crosscheck]",
    }


def test_the_nearest_folder_wins_and_those_above_are_not_read(tmp_path: Path) -> None:
    write(tmp_path, "crosscheck.toml", 'fail-on = "note"\nstrict = true')
    inner = tmp_path / "desk" / "politics"
    write(inner.parent, "crosscheck.toml", 'fail-on = "warning"')
    inner.mkdir()
    loaded = load(inner)
    assert (loaded.settings.fail_on, loaded.settings.strict) == ("warning", False)
    assert loaded.root == inner.parent.resolve()
    assert loaded.places["fail-on"] == str(inner.parent.resolve() / "crosscheck.toml")


def test_a_pyproject_without_our_table_does_not_end_the_search(tmp_path: Path) -> None:
    write(tmp_path, "crosscheck.toml", "strict = true")
    inner = tmp_path / "package"
    write(inner, "pyproject.toml", "[tool.other]\nx = 1")
    assert load(inner).settings.strict


def test_a_named_file_is_read_alone(tmp_path: Path) -> None:
    write(tmp_path, "crosscheck.toml", "strict = true")
    named = write(tmp_path / "x", "ours.toml", 'fail-on = "note"')
    loaded = load(tmp_path, config=named)
    assert (loaded.settings.strict, loaded.settings.fail_on, loaded.root) == (False, "note", named.parent)


def test_tables_are_merged_by_key(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", '[tool.crosscheck.severities]\nname-variant = "note"\nagreement = "note"')
    write(
        tmp_path,
        "crosscheck.toml",
        '[severities]\nname-variant = "error"\n[tolerances]\nclock-minutes = 5\nnumber_hedged = 0.25',
    )
    settings = load(tmp_path, flags={"tolerances.age-years": "2"}).settings
    assert settings.severities == {"name-variant": "error", "agreement": "note"}
    assert (settings.tolerances.clock_minutes, settings.tolerances.number_hedged) == (5, Decimal("0.25"))
    assert settings.tolerances.age_years == 2


def test_per_file_ignores_keep_their_globs(tmp_path: Path) -> None:
    write(tmp_path, "crosscheck.toml", '[per-file-ignores]\n"archive/old_*.md" = ["name-variant"]')
    assert load(tmp_path).settings.per_file_ignores == {"archive/old_*.md": ("name-variant",)}


@pytest.mark.parametrize(
    ("pattern", "given", "matches"),
    [
        pytest.param("drafts/*.md", "drafts/a.md", True, id="relative"),
        pytest.param("drafts/*.md", "./drafts/../drafts/a.md", True, id="the-long-way"),
        pytest.param("drafts/**/*.md", "drafts/a.md", True, id="no-folder-between"),
        pytest.param("drafts/**/*.md", "drafts/b/c/a.md", True, id="folders-between"),
        pytest.param("drafts/*.md", "sources/a.md", False, id="another-folder"),
        pytest.param("a.md", "drafts/a.md", False, id="not-by-name-alone"),
        pytest.param("drafts/[[]x].md", "drafts/[x].md", True, id="brackets"),
    ],
)
def test_per_file_ignores_are_relative_to_the_settings_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, given: str, matches: bool
) -> None:
    write(tmp_path, "crosscheck.toml", f"[per-file-ignores]\n'{pattern}' = ['name-variant']")
    (tmp_path / "below").mkdir()
    for folder, path in ((tmp_path, given), (tmp_path / "below", f"../{given}")):
        monkeypatch.chdir(folder)
        (tmp_path / "drafts").mkdir(exist_ok=True)
        settings = for_files(load(folder), [path])
        assert [fnmatch(path, key) for key in settings.per_file_ignores] == [True] * matches


@pytest.mark.parametrize(
    ("variable", "text", "field", "value"),
    [
        pytest.param("CROSSCHECK_SELECT", "a, b,", "select", ("a", "b"), id="list"),
        pytest.param("CROSSCHECK_STRICT", "true", "strict", True, id="flag"),
        pytest.param("CROSSCHECK_SEVERITIES", "a=note,b=error", "severities", {"a": "note", "b": "error"}, id="table"),
        pytest.param("CROSSCHECK_PER_FILE_IGNORES", "x/*.md=a", "per_file_ignores", {"x/*.md": ("a",)}, id="globs"),
        pytest.param("CROSSCHECK_FAIL_ON", "", "fail_on", "error", id="an-empty-one-is-not-set"),
    ],
)
def test_variables(tmp_path: Path, variable: str, text: str, field: str, value: object) -> None:
    assert getattr(load(tmp_path, environment={variable: text, "HOME": "/"}).settings, field) == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("fail_onn = 'error'", "crosscheck.toml: unknown setting 'fail-onn'; did you mean 'fail-on'?", id="key"),
        pytest.param("[tolerances]\nclock-minute = 1", "unknown setting 'tolerances.clock-minute'; did you mean 'tolerances.clock-minutes'?", id="inner-key"),
        pytest.param("qqq = 1", "unknown setting 'qqq'", id="nothing-near"),
        pytest.param("fail-on = 'eror'", "crosscheck.toml: fail-on: input should be 'error', 'warning', 'note' or 'never', not 'eror'", id="value"),
        pytest.param("waiver-days = 0", "crosscheck.toml: waiver-days: input should be greater than or equal to 1", id="bound"),
        pytest.param("severities = 3", "severities is a table", id="not-a-table"),
        pytest.param("severities.x = 'loud'", "crosscheck.toml: severities.x: input should be", id="table-value"),
        pytest.param("fail-on = ", "crosscheck.toml: Invalid value", id="not-toml"),
    ],
)  # fmt: skip
def test_mistakes_in_a_file_say_where_and_what_to_write(tmp_path: Path, text: str, message: str) -> None:
    write(tmp_path, "crosscheck.toml", text)
    with pytest.raises(SettingsError) as caught:
        load(tmp_path)
    assert message in str(caught.value)


def test_mistakes_in_the_environment_say_which_variable(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"unknown setting CROSSCHECK_FAIL_NO; did you mean 'CROSSCHECK_FAIL_ON'\?"):
        load(tmp_path, environment={"CROSSCHECK_FAIL_NO": "error"})
    with pytest.raises(SettingsError, match="environment CROSSCHECK_STRICT: strict: input should be a valid boolean"):
        load(tmp_path, environment={"CROSSCHECK_STRICT": "perhaps"})


def test_a_missing_named_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file"):
        load(tmp_path, config=tmp_path / "none.toml")


@pytest.mark.parametrize("key", ["select", "ignore", "severities", "per-file-ignores"])
def test_a_rule_that_does_not_exist_is_an_error_wherever_it_is_named(tmp_path: Path, key: str) -> None:
    text = {"severities": "number-conflct=note", "per-file-ignores": "*.md=number-conflct"}.get(key, "number-conflct")
    loaded = load(tmp_path, flags=parsed(key, text))
    with pytest.raises(SettingsError, match=r"unknown rule 'number-conflct'; did you mean 'number-conflict'\?"):
        check_rules(loaded, ["number-conflict", "agreement"])
    check_rules(load(tmp_path, flags=parsed(key, text.replace("conflct", "conflict"))), ["number-conflict"])


def test_every_setting_is_described_and_shown(tmp_path: Path) -> None:
    assert all(keys().values())
    loaded = load(tmp_path, flags=parsed("severities", "a=note"))
    assert set(flat(loaded.settings)) == (set(keys()) - {"severities"}) | {"severities.a"}


@pytest.mark.parametrize(
    ("select", "ignore", "wanted"),
    [
        pytest.param((), (), True, id="default"),
        pytest.param(("a",), (), True, id="selected"),
        pytest.param(("b",), (), False, id="another-selected"),
        pytest.param((), ("a",), False, id="ignored"),
        pytest.param(("a",), ("a",), False, id="ignored-wins"),
    ],
)
def test_which_rules_are_wanted(select: tuple[str, ...], ignore: tuple[str, ...], wanted: bool) -> None:
    assert Settings(select=select, ignore=ignore).wants("a") is wanted
