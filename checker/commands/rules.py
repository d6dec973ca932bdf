"""`crosscheck rules`: the rules, and each one's help page."""

from __future__ import annotations

import click

from checker.commands import common


@click.command("rules", short_help="List the rules, or show one rule's help.")
@click.argument("rule", required=False, metavar="[ID]", shell_complete=common.complete_rules)
def command(rule: str | None) -> int:
    """List every rule with its severity, or show the help page of one."""
    from checker.rules import rules
    from checker.settings import did_you_mean

    known = rules()
    if rule is None:
        width = max((len(name) for name in known), default=0)
        lines = [f"{name:<{width}}  {one.severity.value:<7}  {one.summary}" for name, one in sorted(known.items())]
        common.print_text("".join(f"{line}\n" for line in lines))
        return 0
    if rule not in known:
        raise click.UsageError(f"no such rule: {rule}{did_you_mean(rule, known)}")
    found = known[rule]
    common.print_text(f"{rule} ({found.severity.value}): {found.summary}\n\n{found.help}\n")
    return 0
