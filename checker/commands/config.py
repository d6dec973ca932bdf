"""`crosscheck config`: the settings and where they come from."""

from __future__ import annotations

import json
import re

import click

from checker.commands import common


@click.group("config", short_help="Show the settings and where they come from.")
def command() -> None:
    """Show the settings."""


@command.command("show")
@common.config_option
@common.set_option
def show(config: str | None, sets: tuple[str, ...]) -> int:
    """Print every setting as TOML, with what it means and where its value comes from."""
    from checker.settings import flat, keys

    loaded = common.load_settings(config, sets, rules=False)
    described = keys()
    lines = []
    for key, value in flat(loaded.settings).items():
        if key in described:
            lines.append(f"# {described[key]}")
        elif (table := key.partition(".")[0]) in described and f"# {described[table]}" not in lines:
            lines.append(f"# {described[table]}")
        lines.append(f"{_toml_key(key)} = {_toml(value)}  # {loaded.places.get(key, 'default')}")
    common.print_text("\n".join(lines) + "\n")
    return 0


def _toml_key(key: str) -> str:
    table, dot, rest = key.partition(".")
    if not dot:
        return key
    return f"{table}.{rest if re.fullmatch(r'[A-Za-z0-9_-]+', rest) else json.dumps(rest, ensure_ascii=False)}"


def _toml(value: object) -> str:
    """A value as TOML writes it: JSON does, but for an empty table."""
    return "{}" if value == {} else json.dumps(value, ensure_ascii=False)
