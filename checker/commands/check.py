"""`crosscheck check`: compare articles, or drafts with their sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.commands import common

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from checker.settings import Loaded
    from claims.model import Article, Unreadable
    from reports.model import Report


@click.command("check", short_help="Compare articles and report where they disagree.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--against", multiple=True, metavar="PATH", help="Sources; PATH... are then drafts. Repeatable.")
@common.format_option
@common.all_option
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default=None,
    help="Least severity of an open finding that makes the exit code 1. Default: error.",
)  # fmt: skip
@click.option("--fail-on-sources/--no-fail-on-sources", default=None, help="Let sources among themselves gate, too.")
@click.option("--strict/--no-strict", default=None, help="Exit code 3 where one source cannot be read.")
@click.option("--select", multiple=True, metavar="RULE,...", shell_complete=common.complete_rules, help="Only these.")
@click.option("--ignore", multiple=True, metavar="RULE,...", shell_complete=common.complete_rules, help="Not these.")
@click.option("--severity", multiple=True, metavar="RULE=SEVERITY", help="A rule's severity. Repeatable.")
@click.option("--stats", is_flag=True, help="Say on standard error how many claims and pairs were looked at.")
@common.model_option
@common.waivers_option
@common.today_option
@common.template_option
@common.config_option
@common.set_option
def command(
    *,
    paths: tuple[str, ...],
    against: tuple[str, ...],
    formats: tuple[str, ...],
    everything: bool,
    fail_on: str | None,
    fail_on_sources: bool | None,
    strict: bool | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: tuple[str, ...],
    stats: bool,
    language_model: str | None,
    waivers: str | None,
    today: dt.date | None,
    template_dir: str | None,
    config: str | None,
    sets: tuple[str, ...],
) -> int:
    """Compare articles with each other; with --against, drafts with their sources.

    PATH is a file, a folder, or - for standard input. Without PATH the drafts and sources of the
    settings are read; with sources in the settings, PATH is a draft.

    Exit codes, the first that applies: 130 interrupted, 2 usage, settings, a missing path, an
    output that cannot be written, an internal error, 3 inconclusive (fewer than two readable
    articles, an unreadable draft, nothing to compare), 1 open findings at or above --fail-on, 0.
    """
    from reports.formats import formats as known

    outputs = common.targets(formats, "text", list(known()))
    flags = {
        "fail-on": fail_on,
        "fail-on-sources": fail_on_sources,
        "strict": strict,
        "select": common.split(select),
        "ignore": common.split(ignore),
        "language-model": language_model,
        "waivers": waivers,
        **_severities(severity),
    }
    loaded = common.load_settings(config, sets, flags)
    options = common.display(everything, template_dir)
    drafts, sources = _inputs(paths, against, loaded)
    report = _run(drafts, sources, loaded, common.today_or(today), common.own_files(loaded, outputs))
    common.write(report, outputs, options)
    if stats:
        common.say(", ".join(_counted(name, count) for name, count in report.stats.items()))
    return _verdict(report, loaded, quiet=("text", None) in outputs)


def _counted(name: str, count: int) -> str:
    from reports.words import plural

    one = "story" if name == "stories" else name.removesuffix("s")
    return plural(count, one, name)


def _severities(given: Sequence[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for item in given:
        rule, sep, severity = item.partition("=")
        if not sep:
            raise click.UsageError(f"--severity {item!r} is not RULE=SEVERITY")
        found[f"severities.{rule.strip()}"] = severity.strip()
    return found


def _inputs(paths: Sequence[str], against: Sequence[str], loaded: Loaded) -> tuple[list[str], list[str]]:
    """The paths of drafts and of sources; where there are no drafts, all are sources."""
    settings = loaded.settings
    sources = list(against) or _matching(loaded.root, settings.sources, "sources")
    if not paths:
        if against or not settings.drafts:
            raise click.UsageError("nothing to check: give PATH..., or set drafts and sources in the settings")
        paths = _matching(loaded.root, settings.drafts, "drafts")
    return (list(paths), sources) if sources else ([], list(paths))


def _matching(root: Path, patterns: Sequence[str], name: str) -> list[str]:
    """The files that a setting's globs match, by name; a usage error for a glob that matches none."""
    found: set[Path] = set()
    for pattern in patterns:
        if Path(pattern).is_absolute():
            raise click.UsageError(f"{name}: {pattern!r}: a glob is relative to the settings' folder")
        files = [path for path in root.glob(pattern) if path.is_file()]
        if not files:
            raise click.UsageError(f"{name}: no file matches {pattern!r}")
        found.update(files)
    return [str(common.relative(path)) for path in sorted(found)]


def _run(drafts: Sequence[str], sources: Sequence[str], loaded: Loaded, today: dt.date, ours: Sequence[Path]) -> Report:
    from checker import waivers as module
    from checker.pipeline import check
    from checker.settings import for_files

    try:
        waived = module.load(common.waiver_file(loaded), loaded.settings.waivers)
    except module.WaiverError as error:
        raise click.UsageError(str(error)) from error
    articles, unreadable = common.read([*drafts, *(path for path in sources if path not in drafts)], ours)
    roles = _Roles(drafts, sources)
    with common.explained_errors(), common.progress(len(articles)) as advance:
        report = check(
            [article for article in articles if not roles.is_draft(article)],
            for_files(loaded, [article.path for article in articles if article.path]),
            drafts=[article for article in articles if roles.is_draft(article)],
            unreadable=unreadable,
            progress=advance,
        )
    lost = {item.path for item in unreadable if roles.is_draft(item)}
    marked = tuple(
        item.model_copy(update={"role": "draft"}) if item.path in lost else item for item in report.unreadable
    )
    stated = loaded.settings.model_dump(mode="json")
    report = report.model_copy(update={"unreadable": marked, "settings": stated})
    return module.apply(report, waived, today, days=loaded.settings.waiver_days)


class _Roles:
    """Which of the paths that were given an input came from; the deepest one decides, a draft before a source."""

    def __init__(self, drafts: Sequence[str], sources: Sequence[str]) -> None:
        self._drafts = [Path(path).resolve() for path in drafts if path != "-"]
        self._sources = [Path(path).resolve() for path in sources if path != "-"]
        self._stdin = "-" in drafts

    def is_draft(self, item: Article | Unreadable) -> bool:
        """Whether an article, or what could not be read, was named as a draft."""
        if item.path in (None, "-"):
            return self._stdin
        path = Path(str(item.path)).resolve()
        depth = self._depth(path, self._drafts)
        return depth > 0 and depth >= self._depth(path, self._sources)

    @staticmethod
    def _depth(path: Path, given: Sequence[Path]) -> int:
        return max((len(root.parts) for root in given if path == root or root in path.parents), default=0)


def _verdict(report: Report, loaded: Loaded, *, quiet: bool) -> int:
    """The exit code, said on standard error; `quiet` where the text report says the details already."""
    from checker.gate import Code, judge

    if not quiet:
        for item in report.unreadable:
            common.say(f"cannot read {item.path}: {item.reason}")
        for problem in report.problems:
            common.say(f"{problem.kind}: {problem.where}: {problem.message}")
    outcome = judge(report, loaded.settings)
    if outcome.code is not Code.OK:
        common.say(f"{outcome.reason} (exit code {outcome.code.value})")
    return outcome.code.value
