"""`crosscheck report`: render an earlier result again."""

from __future__ import annotations

import click

from checker.commands import common


@click.command("report", short_help="Render an earlier result again.")
@click.argument("result", metavar="RESULT.json")
@common.format_option
@common.all_option
@common.template_option
def command(result: str, formats: tuple[str, ...], everything: bool, template_dir: str | None) -> int:
    """Render RESULT.json, which `check -f json=RESULT.json` wrote, in other formats; - is standard input.

    Nothing is judged again: the exit code is 0, or 2 for an error.
    """
    from reports.formats import formats as known

    outputs = common.targets(formats, "text", list(known()))
    common.write(common.load_result(result), outputs, common.display(everything, template_dir))
    return 0
