"""`crosscheck extract`: claims as JSON Lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from checker.commands import common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims.model import Article, Claim

_FIELDS = {"id", "source", "title", "published", "published_from", "path", "sha256"}


@click.command("extract", short_help="Print each article's claims as JSON Lines.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-f", "--format", "formats", multiple=True, metavar="jsonl[=PATH]", help="Default: jsonl to standard output."
)
@click.option("--strict/--no-strict", default=None, help="Exit code 3 where one article cannot be read.")
@common.model_option
@common.config_option
@common.set_option
def command(
    *,
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    strict: bool | None,
    language_model: str | None,
    config: str | None,
    sets: tuple[str, ...],
) -> int:
    """Print what each article claims: one JSON object a line, one line an article.

    PATH is a file, a folder, or - for standard input. Exit codes: 2 an internal error of a kind
    of claim (the rest is printed), 3 no article could be read.
    """
    from claims.extract import extract_all

    flags = {"language-model": language_model, "strict": strict}
    loaded = common.load_settings(config, sets, flags, rules=False)
    settings = loaded.settings
    outputs = common.targets(formats, "jsonl", ["jsonl"])
    if len(outputs) > 1:
        raise click.UsageError("one output is enough: -f jsonl=PATH")
    ((_, target),) = outputs
    articles, unreadable = common.read(paths, common.own_files(loaded, outputs))
    for item in unreadable:
        common.say(f"cannot read {item.path}: {item.reason}")
    with common.explained_errors(), common.progress(len(articles)) as advance:
        claims, failures = extract_all(articles, model=settings.language_model, progress=advance)
    text = "".join(line(article, claims[article.id]) for article in articles)
    if target:
        common.save(target, text)
    else:
        common.print_text(text)
    for failure in failures:
        common.say(f"internal error: {failure.kind} in {failure.article}: {failure.message}")
    if failures:
        return 2
    return 3 if not articles or (settings.strict and unreadable) else 0


def line(article: Article, claims: Sequence[Claim]) -> str:
    """One article and its claims as a line of JSON."""
    return (
        json.dumps(
            {
                "article": article.model_dump(mode="json", include=_FIELDS),
                "claims": [claim.model_dump(mode="json") for claim in claims],
            },
            ensure_ascii=False,
            allow_nan=False,
        )
        + "\n"
    )
