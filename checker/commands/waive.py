"""`crosscheck waive`: settle findings by writing waivers for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.commands import common

if TYPE_CHECKING:
    import datetime as dt


@click.command("waive", short_help="Settle findings: write waivers for them.")
@click.argument("findings", nargs=-1, metavar="[ID]...")
@common.result_option
@click.option("--all", "everything", is_flag=True, help="Every open finding of the result that could gate.")
@click.option("--reason", required=True, help="Why this is settled.")
@click.option("--expires", required=True, type=common.Day(), help="The last day that the waiver holds.")
@click.option("--by", help="Who decided.")
@common.waivers_option
@common.today_option
@common.config_option
@common.set_option
def command(
    *,
    findings: tuple[str, ...],
    result: str,
    everything: bool,
    reason: str,
    expires: dt.date,
    by: str | None,
    waivers: str | None,
    today: dt.date | None,
    config: str | None,
    sets: tuple[str, ...],
) -> int:
    """Write waivers for findings of a result into the waiver file, or renew those that stand there.

    A waiver names a finding by its id: moving text keeps it, another number voids it.
    """
    from checker import waivers as module
    from checker.commands.explain import find

    if everything == bool(findings):
        raise click.UsageError("give the ids of the findings, or --all")
    loaded = common.load_settings(config, sets, {"waivers": waivers}, rules=False)
    day, days = common.today_or(today), loaded.settings.waiver_days
    if not reason.strip():
        raise click.UsageError("--reason must say something")
    if not 0 <= (expires - day).days <= days:
        raise click.UsageError(f"--expires {expires}: a waiver lasts from today ({day}) {days} days at most")
    report = common.load_result(result)
    chosen = module.waivable(report) if everything else tuple(find(report, name) for name in dict.fromkeys(findings))
    file = common.waiver_file(loaded)
    try:
        module.load(file)  # a file with a mistake in it is not written to
    except module.WaiverError as error:
        raise click.UsageError(str(error)) from error
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    common.save(str(file), module.give(text, chosen, reason=reason.strip(), expires=expires, today=day, by=by))
    common.say(f"{len(chosen)} waived until {expires} in {file}")
    return 0
