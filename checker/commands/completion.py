"""`crosscheck completion`: what a shell needs to complete commands, options, formats and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from checker.commands import common


@click.command("completion", short_help="Print the completion script for a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Print a completion script: `eval "$(crosscheck completion bash)"` in ~/.bashrc, say."""
    from checker.cli import cli

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    common.print_text(found(cli, {}, "crosscheck", "_CROSSCHECK_COMPLETE").source() + "\n")
    return 0
