"""`crosscheck waivers`: list, check and prune what stands in the waiver file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.commands import common

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from checker.settings import Loaded
    from checker.waivers import Entry, Waivers


@click.group("waivers", short_help="List, check or prune the waivers.")
def command() -> None:
    """List, check or prune the waivers in the waiver file."""


@command.command("list")
@common.waivers_option
@common.today_option
@common.config_option
@common.set_option
def list_(waivers: str | None, today: dt.date | None, config: str | None, sets: tuple[str, ...]) -> int:
    """List the waivers, the first to expire first."""
    _, _, found = _load(waivers, config, sets)
    day = common.today_or(today)
    entries = sorted(found.entries, key=lambda entry: (entry.expires, entry.id))
    common.print_text("".join(_line(entry, day) for entry in entries))
    if not entries:
        common.say(f"no waivers in {found.place}")
    return 0


@command.command("check")
@click.option("--expiring-in", type=click.IntRange(min=0), default=0, metavar="DAYS", help="Name those that soon end.")
@common.waivers_option
@common.today_option
@common.config_option
@common.set_option
def check(
    expiring_in: int, waivers: str | None, today: dt.date | None, config: str | None, sets: tuple[str, ...]
) -> int:
    """Name the waivers that have expired, will within DAYS, or last too long; exit code 1 where there are any."""
    loaded, _, found = _load(waivers, config, sets)
    day = common.today_or(today)
    due = [
        entry
        for entry in sorted(found.entries, key=lambda entry: (entry.expires, entry.id))
        if (entry.expires - day).days < expiring_in
        or entry.expired(day)
        or entry.too_long(day, loaded.settings.waiver_days)
    ]
    common.print_text("".join(_line(entry, day, loaded.settings.waiver_days) for entry in due))
    return 1 if due else 0


@command.command("prune")
@click.option("--in", "result", metavar="RESULT.json", help="Prune those, too, that this result no longer needs.")
@common.waivers_option
@common.today_option
@common.config_option
@common.set_option
def prune(
    result: str | None, waivers: str | None, today: dt.date | None, config: str | None, sets: tuple[str, ...]
) -> int:
    """Take expired waivers out of the file; everything else in it stays as it is."""
    from checker import waivers as module

    _, file, found = _load(waivers, config, sets)
    day = common.today_or(today)
    gone = {entry.id for entry in found.entries if entry.expired(day)}
    if result is not None:
        report = common.load_result(result)
        gone |= {entry.id for entry in module.unused(found, report)}
    if gone:
        common.save(str(file), module.prune(file.read_text(encoding="utf-8"), gone))
    common.say(f"{len(gone)} of {len(found.entries)} waivers pruned from {found.place}")
    return 0


def _load(waivers: str | None, config: str | None, sets: Sequence[str]) -> tuple[Loaded, Path, Waivers]:
    from checker import waivers as module

    loaded = common.load_settings(config, sets, {"waivers": waivers}, rules=False)
    file = common.waiver_file(loaded)
    try:
        return loaded, file, module.load(file)
    except module.WaiverError as error:
        raise click.UsageError(str(error)) from error


def _line(entry: Entry, day: dt.date, days: int | None = None) -> str:
    left = (entry.expires - day).days
    state = f"expired {entry.expires}" if left < 0 else f"until {entry.expires} ({left} days)"
    if days is not None and entry.too_long(day, days):
        state += f", more than {days} days: not honoured"
    by = f" ({entry.by})" if entry.by else ""
    about = f"  {entry.about}\n" if entry.about else ""
    return common.harmless(f"{entry.id}  {state}: {entry.reason}{by}\n{about}")
