"""Settings: what they are, and where each value comes from.

Flags go over `CROSSCHECK_*` of the environment, that over `crosscheck.toml`, that over
`[tool.crosscheck]` of `pyproject.toml`. Both files are looked for in the working directory and
then in its parents; the nearest folder with either wins, and folders above it are not read.
Everything is flattened to dotted keys (`tolerances.clock-minutes`) first, so that the places can
be merged, and each value's place shown, one key at a time.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fnmatch import fnmatchcase
from glob import escape
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from reports.model import Frozen, Severity

FailOn = Literal["error", "warning", "note", "never"]
CONFIG_FILE = "crosscheck.toml"
PREFIX = "CROSSCHECK_"


class SettingsError(Exception):
    """A setting that is unknown or has a value it cannot have; the message says where it stands."""


class Tolerances(Frozen):
    """How far apart two values may be and still agree, by kind of claim."""

    number_hedged: Decimal = Field(
        Decimal("0.5"),
        ge=0,
        description="a hedged number reaches this many grains of its last printed digit each way (about 30: 30 ± 5)",
    )
    conversion_percent: Decimal = Field(
        Decimal(2),
        ge=0,
        description="per cent that a figure may be off after conversion between units, beyond its rounding",
    )
    clock_minutes: int = Field(
        15,
        ge=0,
        description="minutes that a clock time may be off where it is hedged at a quarter (about 6.15); "
        "twice that at the full hour, a third at others",
    )
    age_years: int = Field(0, ge=0, description="years that two ages of one person may differ")


class Settings(Frozen):
    """Everything a run can be told. Paths and globs of a file are relative to that file's folder."""

    language_model: str = Field(
        "", description="a spaCy pipeline's name or folder in place of the embedded English model"
    )
    drafts: tuple[str, ...] = Field((), description="globs of the drafts that `check` without PATH reads")
    sources: tuple[str, ...] = Field((), description="globs of the sources that drafts are checked against")
    fail_on: FailOn = Field("error", description="least severity of an open finding that makes the exit code 1")
    fail_on_sources: bool = Field(False, description="with drafts: let disagreements of sources among themselves gate")
    strict: bool = Field(False, description="one unreadable source is enough for exit code 3")
    select: tuple[str, ...] = Field((), description="only these rules (none: all)")
    ignore: tuple[str, ...] = Field((), description="never these rules")
    severities: dict[str, Severity] = Field({}, description="a rule's default severity: error, warning, note or none")
    per_file_ignores: dict[str, tuple[str, ...]] = Field(
        {}, description="rules not to raise where an article that matches the glob is on a side"
    )
    tolerances: Tolerances = Field(Tolerances(), description="how far apart two values may be and still agree")
    waivers: str = Field("crosscheck-waivers.toml", description="the file that holds the waivers")
    waiver_days: int = Field(90, ge=1, description="days that a waiver may last at most")

    def wants(self, rule: str) -> bool:
        """Whether a rule is selected and not ignored."""
        return rule not in self.ignore and (not self.select or rule in self.select)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings with the place each key's value came from; a key that is not in `places` has its default.

    `root` is the folder that relative paths and globs of the settings start from.
    """

    settings: Settings
    places: Mapping[str, str] = field(default_factory=dict)
    root: Path = Path()


def load(
    start: Path,
    *,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, object] | None = None,
    config: Path | None = None,
) -> Loaded:
    """The settings for a run in the folder `start`; `config` names a file to read in place of the search.

    `flags` are by dotted key, None for a flag that was not given. Raises SettingsError.
    """
    values: dict[str, object] = {}
    places: dict[str, str] = {}
    root, layers = _files(start, config)
    layers.append(_from_environment(environment or {}))
    given = {key: value for key, value in (flags or {}).items() if value is not None}
    layers.append({key: (value, _flag(key)) for key, value in given.items()})
    for layer in layers:
        for key, (value, place) in layer.items():
            values[key] = value
            places[key] = place
    return Loaded(_validated(values, places), places, root)


def keys() -> dict[str, str]:
    """Every key with its description, tables' own keys included, as settings files write them."""
    described: dict[str, str] = {}
    for name, info in Settings.model_fields.items():
        if name == "tolerances":
            for sub, inner in Tolerances.model_fields.items():
                described[f"tolerances.{_kebab(sub)}"] = inner.description or ""
        else:
            described[_kebab(name)] = info.description or ""
    return described


def flat(settings: Settings) -> dict[str, object]:
    """The values by dotted key, plain enough for TOML and JSON, each table's entries apart."""
    shown: dict[str, object] = {}
    for name, value in settings.model_dump(mode="json").items():
        if name == "tolerances":
            for sub, inner in getattr(settings, name):
                shown[f"tolerances.{_kebab(sub)}"] = _plain(inner)
        elif isinstance(value, dict) and value:
            shown.update({f"{_kebab(name)}.{key}": inner for key, inner in value.items()})
        else:
            shown[_kebab(name)] = value
    return shown


def for_files(loaded: Loaded, paths: Iterable[str]) -> Settings:
    """The settings with the globs of `per-file-ignores` replaced by the paths they match.

    A glob is relative to the settings' folder, a path to the working directory; `*` crosses
    folders, and `**/` stands for none, too.
    """
    root = loaded.root.resolve()
    matched: dict[str, tuple[str, ...]] = {}
    for path in paths:
        place = Path(path).resolve()
        name = place.relative_to(root).as_posix() if place.is_relative_to(root) else place.as_posix()
        ignored = {
            rule
            for pattern, rules in loaded.settings.per_file_ignores.items()
            if fnmatchcase(name, pattern) or fnmatchcase(name, pattern.replace("**/", ""))
            for rule in rules
        }
        if ignored:
            matched[escape(path)] = tuple(sorted(ignored))
    return loaded.settings.model_copy(update={"per_file_ignores": matched})


def check_rules(loaded: Loaded, known: Iterable[str]) -> None:
    """Raise SettingsError where the settings name a rule that does not exist."""
    known = list(known)
    settings = loaded.settings
    named = [("select", rule) for rule in settings.select] + [("ignore", rule) for rule in settings.ignore]
    named += [(f"severities.{rule}", rule) for rule in settings.severities]
    named += [(f"per-file-ignores.{glob}", rule) for glob, rules in settings.per_file_ignores.items() for rule in rules]
    for key, rule in named:
        if rule not in known:
            place = loaded.places.get(key, "default")
            raise SettingsError(f"{place}: {key}: unknown rule {rule!r}{did_you_mean(rule, known)}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'fail-on'?`, or nothing where no known word is near."""
    near = process.extractOne(word, sorted(known), scorer=JaroWinkler.normalized_similarity, score_cutoff=0.8)
    return f"; did you mean {near[0]!r}?" if near else ""


_Layer = dict[str, tuple[object, str]]
_TABLES = ("severities", "per-file-ignores", "tolerances")


def _files(start: Path, config: Path | None) -> tuple[Path, list[_Layer]]:
    """The folder of the nearest settings and its layers, the weaker first."""
    if config is not None:
        named: dict[str, Any] | None = _toml(config)
        if config.name == "pyproject.toml":
            named = _tool_table(named or {})
        return config.parent, [_flatten(named, str(config))]
    here = start.resolve()
    for folder in (here, *here.parents):
        layers: list[_Layer] = []
        project, own = folder / "pyproject.toml", folder / CONFIG_FILE
        if project.is_file():
            table = _tool_table(_toml(project))
            if table is not None:
                layers.append(_flatten(table, f"{_shown(project, here)} [tool.crosscheck]"))
        if own.is_file():
            layers.append(_flatten(_toml(own), _shown(own, here)))
        if layers:
            return folder, layers
    return here, []


def _shown(path: Path, here: Path) -> str:
    return path.name if path.parent == here else str(path)


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: {error}") from error


def _tool_table(table: Mapping[str, Any]) -> dict[str, Any] | None:
    tool = table.get("tool", {})
    found = tool.get("crosscheck") if isinstance(tool, dict) else None
    return found if isinstance(found, dict) else None


def _flatten(table: Mapping[str, Any] | None, place: str) -> _Layer:
    layer: _Layer = {}
    for name, value in (table or {}).items():
        key = _known_key(_kebab(name), place)
        if key in _TABLES:
            if not isinstance(value, dict):
                raise SettingsError(f"{place}: {key} is a table; write [{key}] and its keys below")
            for sub, inner in value.items():
                full = f"{key}.{_kebab(sub) if key == 'tolerances' else sub}"
                layer[_known_key(full, place)] = (inner, place)
        else:
            layer[key] = (value, place)
    return layer


def _known_key(key: str, place: str) -> str:
    """The key itself where it exists; entries of `severities` and `per-file-ignores` are checked with the rules."""
    table, dot, _ = key.partition(".")
    known = [*keys(), *_TABLES]
    if key in known or (dot and table in ("severities", "per-file-ignores")):
        return key
    candidates = [k for k in known if k.startswith("tolerances.")] if table == "tolerances" else known
    raise SettingsError(f"{place}: unknown setting {key!r}{did_you_mean(key, candidates)}")


def _from_environment(environment: Mapping[str, str]) -> _Layer:
    """The variables CROSSCHECK_…; an empty one counts as not set. Tables are `NAME=VALUE,NAME=VALUE`."""
    names = {PREFIX + key.upper().replace("-", "_").replace(".", "_"): key for key in keys()}
    layer: _Layer = {}
    for name in sorted(environment):
        if not name.startswith(PREFIX) or not environment[name].strip():
            continue
        if name not in names:
            raise SettingsError(f"environment: unknown setting {name}{did_you_mean(name, names)}")
        place = f"environment {name}"
        layer.update({key: (value, place) for key, value in parsed(names[name], environment[name]).items()})
    return layer


def parsed(key: str, text: str) -> dict[str, object]:
    """A key's value from a variable's or flag's text: lists are comma-separated, tables NAME=VALUE, comma-separated."""
    key = _known_key(_kebab(key), "given")
    items = [item.strip() for item in text.split(",") if item.strip()]
    if key in ("severities", "per-file-ignores"):
        pairs = [item.partition("=") for item in items]
        if any(not sep for _, sep, _ in pairs):
            raise SettingsError(f"{key}: {text!r} is not NAME=VALUE, comma-separated")
        return {f"{key}.{n.strip()}": v.strip() if key == "severities" else (v.strip(),) for n, _, v in pairs}
    if key in ("drafts", "sources", "select", "ignore"):
        return {key: items}
    return {key: text.strip()}


def _validated(values: Mapping[str, object], places: Mapping[str, str]) -> Settings:
    tree: dict[str, Any] = {}
    for key, value in values.items():
        table, dot, rest = key.partition(".")
        if dot:
            entry = rest.replace("-", "_") if table == "tolerances" else rest
            tree.setdefault(table.replace("-", "_"), {})[entry] = value
        else:
            tree[key.replace("-", "_")] = value
    try:
        return Settings.model_validate(tree)
    except ValidationError as error:
        raise SettingsError(_explained(error, values, places)) from error


def _explained(error: ValidationError, values: Mapping[str, object], places: Mapping[str, str]) -> str:
    """The first thing wrong, as PLACE: KEY: what is wrong (the value)."""
    first = error.errors()[0]
    path: Sequence[int | str] = first["loc"]
    parts = [part if i and path[0] != "tolerances" else _kebab(part) for i, part in enumerate(map(str, path))]
    key = next((".".join(parts[:n]) for n in range(len(parts), 0, -1) if ".".join(parts[:n]) in values), parts[0])
    return f"{places.get(key, 'default')}: {key}: {first['msg'].lower()}, not {values.get(key)!r}"


def _flag(key: str) -> str:
    return f"flag --{key}" if "." not in key else f"flag --set {key}"


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _plain(value: object) -> object:
    """A Decimal as JSON's number."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
