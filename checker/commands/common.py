"""What the commands share: options, settings, inputs, outputs."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from checker.settings import Loaded
    from claims.model import Article, Unreadable
    from reports.model import Options, Report

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.3
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The date, or a usage error."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date YYYY-MM-DD", param, ctx)


def _complete_formats(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    from reports.formats import formats

    return [name for name in formats() if name.startswith(incomplete)]


def complete_rules(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The rules whose ids begin so."""
    from checker.rules import rules

    return [name for name in rules() if name.startswith(incomplete)]


format_option = click.option(
    "-f", "--format", "formats", multiple=True, metavar="NAME[=PATH]", shell_complete=_complete_formats,
    help="Output format, repeatable; without a path to standard output. Default: text.",
)  # fmt: skip
all_option = click.option("--all", "everything", is_flag=True, help="Show agreements and single-source facts, too.")
template_option = click.option("--template-dir", metavar="DIR", help="Templates that go before the HTML report's own.")
config_option = click.option("--config", metavar="PATH", help="Read the settings from this file alone.")
set_option = click.option("--set", "sets", multiple=True, metavar="KEY=VALUE", help="Any setting, by its key.")
waivers_option = click.option("--waivers", metavar="PATH", help="The file that holds the waivers.")
today_option = click.option("--today", type=Day(), help="The day waivers are judged on. Default: today.")
model_option = click.option(
    "--language-model", metavar="NAME|PATH", help="A spaCy pipeline in the embedded one's place."
)


def result_option(command: Command) -> Command:
    """`--in RESULT.json`, required."""
    return click.option("--in", "result", required=True, metavar="RESULT.json", help="What -f json=… wrote.")(command)


def today_or(day: dt.date | None) -> dt.date:
    """The day given, else the clock's."""
    return day or dt.datetime.now().astimezone().date()


def load_settings(
    config: str | None, sets: Sequence[str] = (), flags: Mapping[str, object] | None = None, *, rules: bool = True
) -> Loaded:
    """The settings of this run; a usage error where they are wrong. `rules` checks the rules they name, too."""
    from checker import settings as module

    given: dict[str, object] = {}
    try:
        for item in sets:
            key, sep, text = item.partition("=")
            if not sep:
                raise click.UsageError(f"--set {item!r} is not KEY=VALUE")
            given.update(module.parsed(key.strip(), text))
        given.update({key: value for key, value in (flags or {}).items() if value is not None})
        loaded = module.load(
            Path.cwd(), environment=os.environ, flags=given, config=Path(config) if config is not None else None
        )
        if rules:
            from checker.rules import rules as known

            module.check_rules(loaded, known())
    except module.SettingsError as error:
        raise click.UsageError(str(error)) from error
    return loaded


def split(values: Sequence[str]) -> list[str] | None:
    """A repeatable, comma-separated option's items, None where it was not given."""
    items = [item.strip() for value in values for item in value.split(",") if item.strip()]
    return items or None


def waiver_file(loaded: Loaded) -> Path:
    """The waiver file: a flag's or variable's path is the working directory's, a file's is the settings' folder's."""
    path = Path(loaded.settings.waivers)
    place = loaded.places.get("waivers", "")
    return path if path.is_absolute() or place.startswith(("flag", "environment")) else relative(loaded.root / path)


def relative(path: Path) -> Path:
    """A path as seen from the working directory, where it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve())
    except ValueError:
        return path


def load_result(path: str) -> Report:
    """An earlier run's report, from its JSON; a usage error where it cannot be read."""
    from reports.wire import WireError, load

    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{path}: {error}") from error
    try:
        return load(text)
    except WireError as error:
        raise click.UsageError(f"{path}: {error}") from error


def targets(given: Sequence[str], default: str, known: Sequence[str]) -> list[tuple[str, str | None]]:
    """The outputs asked for as (format, path), path None for standard output; usage errors before the work begins."""
    from checker.settings import did_you_mean

    found: list[tuple[str, str | None]] = []
    for item in given or (default,):
        name, _, path = item.partition("=")
        if name not in known:
            raise click.UsageError(f"unknown format {name!r}{did_you_mean(name, known)}; known: {', '.join(known)}")
        target = None if path in ("", "-") else path
        if target and not Path(target).parent.is_dir():
            raise click.UsageError(f"{target}: there is no folder {Path(target).parent}")
        if target and Path(target).is_dir():
            raise click.UsageError(f"{target} is a folder; name a file")
        found.append((name, target))
    paths = [path for _, path in found]
    if len(paths) != len(set(paths)):
        raise click.UsageError("two outputs go to one place; give each a path: -f NAME=PATH")
    return found


def display(everything: bool, template_dir: str | None) -> Options:
    """How the outputs are drawn: colour and width are a terminal's. A usage error for templates that are not there."""
    from reports.model import Options

    if template_dir and not Path(template_dir).is_dir():
        raise click.UsageError(f"--template-dir {template_dir}: no such folder")
    terminal = sys.stdout is not None and sys.stdout.isatty()
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
    return Options(everything=everything, color=color, width=width, template_dir=template_dir)


def print_text(text: str) -> None:
    """Write to standard output, as UTF-8 where it is not a terminal. Raises OSError where that fails."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.stdout.write(text)
    sys.stdout.flush()


_CONTROLS = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]")


def harmless(text: str) -> str:
    """Text of a source without what a terminal would act on: controls, escapes, changes of direction."""
    return _CONTROLS.sub("\ufffd", text)


def say(message: str) -> None:
    """A line on standard error."""
    click.echo(f"crosscheck: {harmless(' '.join(message.split()))}", err=True)


_BAR_FROM = 20


@contextmanager
def explained_errors() -> Iterator[None]:
    """Turns errors that the user can mend (a language model that is not there) into usage errors."""
    from claims.language.parser import ModelError

    try:
        yield
    except ModelError as error:
        raise click.UsageError(str(error)) from error


@contextmanager
def progress(total: int) -> Iterator[Callable[[int], None]]:
    """What to call with the number of articles done; draws a bar on a terminal where they are many."""
    if total <= _BAR_FROM or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=total, label="reading articles", file=sys.stderr) as bar:
        yield bar.update


def read(paths: Sequence[str], ours: Sequence[Path] = ()) -> tuple[list[Article], list[Unreadable]]:
    """The articles under the paths and what could not be read; a usage error for a path that does not exist.

    `ours` are files of crosscheck's own (settings, waivers, outputs): in a folder they are passed over.
    """
    import claims.read
    from claims.model import Article

    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    try:
        for item in claims.read.read(paths, stdin=_stdin, without=ours):
            if isinstance(item, Article):
                articles.append(item)
            else:
                unreadable.append(item)
    except claims.read.PathError as error:
        raise click.UsageError(str(error)) from error
    return articles, unreadable


def own_files(loaded: Loaded, outputs: Sequence[tuple[str, str | None]]) -> list[Path]:
    """The settings' files, the waivers and this run's outputs."""
    from checker.settings import CONFIG_FILE

    written = [Path(path) for _, path in outputs if path]
    return [loaded.root / CONFIG_FILE, loaded.root / "pyproject.toml", waiver_file(loaded), *written]


def _stdin() -> bytes:
    if sys.stdin is None:
        raise click.UsageError("-: standard input is closed")
    return sys.stdin.buffer.read()


def save(path: str, text: str) -> None:
    """Write a file whole or not at all; an error where that fails."""
    from reports.model import OutputError
    from reports.render import write_files

    try:
        write_files({Path(path): text})
    except OutputError as error:
        raise click.ClickException(str(error)) from error


def write(report: Report, outputs: Sequence[tuple[str, str | None]], options: Options) -> None:
    """Write a report in each format asked for: files whole or not at all, then standard output."""
    from dataclasses import replace

    from reports.formats import formats
    from reports.model import OutputError
    from reports.render import render

    known = formats()
    try:
        for name, path in outputs:
            if path:
                render(report, known[name], Path(path), replace(options, color=False, width=100))
        for name, path in outputs:
            if not path:
                print_text(known[name].write(report, options))
    except OutputError as error:
        raise click.ClickException(str(error)) from error
