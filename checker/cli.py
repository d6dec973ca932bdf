"""The command line: with `checker.commands`, the only code that prints, exits, reads the environment or the clock.

Nothing heavy is imported before a command runs: `--help` and `--version` answer at once.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence

import click

_COMMANDS = {
    "check": "Compare articles and report where they disagree.",
    "extract": "Print each article's claims as JSON Lines.",
    "report": "Render an earlier result again.",
    "rules": "List the rules, or show one rule's help.",
    "explain": "Show how a finding was reached.",
    "waive": "Settle findings: write waivers for them.",
    "waivers": "List, check or prune the waivers.",
    "config": "Show the settings and where they come from.",
    "completion": "Print the completion script for a shell.",
}
_OK, _ERROR, _INTERRUPTED = 0, 2, 130


class Commands(click.Group):
    """The commands, each imported from `checker.commands` only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Every command's name, in the order of use."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"checker.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, with a suggestion for a command that does not exist."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from checker.settings import did_you_mean

            if error.message.startswith("No such command"):
                message = f"no such command {args[0]!r}{did_you_mean(args[0], _COMMANDS)}"
                raise click.UsageError(message, ctx) from error
            raise


def _version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from checker.version import version

        click.echo(f"crosscheck {version()}")
        ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 nothing holds the story back, 1 open findings, 2 an error, 3 inconclusive, 130 interrupted.",
)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version.")
def cli() -> None:
    """Find where news articles about one story disagree, before the mistake is printed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Whatever goes wrong ends as 2, Ctrl-C as 130: 1 is a command's own answer, never a crash's.
    """
    gc.set_threshold(50_000, 20, 50)  # claims are many and hold no cycles: fewer searches for them
    try:
        code = _run(argv)
        _flush()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except OSError as error:
        code = _say_unwritable(error)
    return code


def _run(argv: Sequence[str] | None) -> int:
    try:
        result = cli.main(args=None if argv is None else list(argv), prog_name="crosscheck", standalone_mode=False)
    except click.Abort as error:
        if isinstance(error.__cause__, EOFError):
            return _say_internal(error.__cause__)
        click.echo("crosscheck: interrupted", err=True)
        return _INTERRUPTED
    except click.ClickException as error:
        error.show()
        return _ERROR
    except SystemExit as error:  # click's answer to a closed pipe, and the completion's to its shell
        _abandon(sys.stdout)
        return _OK if error.code in (None, 0) else _ERROR
    except OSError as error:
        return _say_unwritable(error)
    except Exception as error:  # noqa: BLE001 - a crash must never look like a finding
        return _say_internal(error)
    return result if isinstance(result, int) else _OK


def _say_internal(error: BaseException) -> int:
    traceback.print_exception(error, file=sys.stderr)
    click.echo(f"crosscheck: internal error, not a finding: {type(error).__name__}: {error}", err=True)
    return _ERROR


def _say_unwritable(error: OSError) -> int:
    if isinstance(error, BrokenPipeError):  # who read us has had enough: nobody is there to be told
        _abandon(sys.stdout)
    else:
        with contextlib.suppress(OSError):
            click.echo(f"crosscheck: {error}", err=True)
        _abandon(sys.stdout)
    return _ERROR


def _flush() -> None:
    """Write out what is buffered now, where a failure can still become an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _abandon(stream: object) -> None:
    """Point a stream that cannot be written at nothing, so that the interpreter's own flush at exit is quiet."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
