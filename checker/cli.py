"""The command line: the only module that prints, exits, reads the environment or the clock."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click


@click.group()
def cli() -> None:
    """Find where news articles about one story disagree."""


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-f", "--format", "formats", multiple=True)
def extract(paths: tuple[str, ...], formats: tuple[str, ...]) -> None:
    """Print each article's claims as JSON Lines."""
    from claims.extract import extract_all
    from claims.model import Article
    from claims.read import read

    articles = [a for a in read(paths) if isinstance(a, Article)]
    claims, failures = extract_all(articles)
    for failure in failures:
        click.echo(f"internal error: {failure}", err=True)
    lines = [
        json.dumps(
            {
                "article": a.model_dump(mode="json", include={"id", "source", "title", "published", "published_from", "path", "sha256"}),
                "claims": [c.model_dump(mode="json") for c in claims[a.id]],
            },
            ensure_ascii=False,
        )
        for a in articles
    ]
    out = "\n".join(lines) + "\n"
    target = next((f.split("=", 1)[1] for f in formats if "=" in f), None)
    if target:
        Path(target).write_text(out, encoding="utf-8")
    else:
        click.echo(out, nl=False)


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-f", "--format", "formats", multiple=True)
@click.option("--fail-on", default="error")
def check(paths: tuple[str, ...], formats: tuple[str, ...], fail_on: str) -> None:
    """Compare articles."""
    from checker.pipeline import check as run
    from checker.settings import Settings
    from claims.model import Article
    from claims.read import read
    from reports.formats import formats as known
    from reports.model import Options

    articles = [a for a in read(paths) if isinstance(a, Article)]
    report = run(articles, Settings())
    for item in formats or ("json",):
        name, _, target = item.partition("=")
        out = known()[name].write(report, Options())
        if target:
            Path(target).write_text(out, encoding="utf-8")
        else:
            click.echo(out, nl=False)


def main() -> None:
    """The console script."""
    cli(standalone_mode=True)
    sys.exit(0)
