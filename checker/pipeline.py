"""The whole tool on one page: articles in, a report out."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch

from checker.compare import comparisons
from checker.evidence import Draft, Lines, with_ids, write_finding
from checker.model import Fact, Story
from checker.rules import rules
from checker.settings import Settings
from checker.version import version
from checker.within import checks, differences, is_told
from checker.wording import origins
from claims.extract import extract_all
from claims.model import Article, Claim, Unreadable
from reports.model import Problem, Report, Source, Tool, Verdict
from reports.model import Unreadable as NotRead


def check(
    articles: Sequence[Article],
    settings: Settings,
    *,
    drafts: Sequence[Article] = (),
    unreadable: Sequence[Unreadable] = (),
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Extract, align, compare, and write up what articles claim.

    With `drafts` the articles are their sources: all are compared as one story or several, and
    every finding that a draft takes part in is anchored there.
    """
    everything = sorted((*articles, *drafts), key=lambda a: a.id)
    claims, failures = extract_all(everything, model=settings.language_model, progress=progress)
    problems = [Problem(kind="internal", where=f"{f.kind} in {f.article}", message=f.message) for f in failures]
    drafted = frozenset(a.id for a in drafts)
    stories = group_stories(everything, claims, drafted)
    found: list[Draft] = []
    with _collector_at_rest():
        for story in stories:
            written_up, failed = check_story(story, settings)
            found += written_up
            problems += failed
        written = with_ids(found)
    return Report(
        tool=Tool(version=version()),
        settings=settings.model_dump(mode="json"),
        unreadable=tuple(
            NotRead(path=u.path, reason=u.reason) for u in sorted(unreadable, key=lambda u: (u.path, u.reason))
        ),
        articles=tuple(_source(a, story, a.id in drafted) for story in stories for a in story.articles),
        findings=written,
        problems=tuple(problems),
        stats={
            "articles": len(everything),
            "claims": sum(map(len, claims.values())),
            "stories": len(stories),
            "shared facts": sum(story.pairs["shared"] for story in stories),
            "candidate pairs": sum(story.pairs["candidates"] for story in stories),
            "scored pairs": sum(story.pairs["scored"] for story in stories),
        },
    )


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for cycles while facts are made: they are values without any, and many.

    They are put among what is old at once, so that the first search afterwards does not go through all of them.
    """
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def group_stories(
    articles: Sequence[Article], claims: Mapping[str, tuple[Claim, ...]], drafts: frozenset[str] = frozenset()
) -> list[Story]:
    """The stories: articles of one `story`, those without the field together; drafts join all to one."""
    by_name: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_name["" if drafts else article.story or ""].append(article)
    return [Story(name, members, claims, drafts) for name, members in sorted(by_name.items())]


def check_story(story: Story, settings: Settings) -> tuple[list[Draft], list[Problem]]:
    """The findings of one story but for their ids; a comparison or rule that raises is a problem, the rest stands."""
    findings: list[Draft] = []
    problems: list[Problem] = []
    lines: dict[tuple[str, str], Lines] = {}
    wanted = [rule for rule in rules().values() if settings.wants(rule.id)]
    asked = {
        (within, verdict): [rule for rule in wanted if rule.within is within and verdict in rule.verdicts]
        for within in (False, True)
        for verdict in Verdict
    }
    for fact in _facts(story, settings, problems):
        story.pairs["shared"] += _is_shared(fact, story)  # whatever rules are selected: it was compared
        for rule in asked[fact.within is not None, fact.verdict]:
            try:
                if not rule.takes(fact, story):
                    continue
                if not (settings.per_file_ignores and _ignored(rule.id, fact, settings)):
                    findings.append(write_finding(fact, rule, story, settings, lines))
            except Exception as error:  # noqa: BLE001 - guarded: reported, exit code 2
                problems.append(_problem(f"rule {rule.id} in {fact.statements[0].item.article.id}", error))
                continue  # the rules after it may still take the fact
            break
    return findings, problems


def _is_shared(fact: Fact, story: Story) -> bool:
    """Whether a fact was compared between two articles (with drafts, a draft and a source) that are no mere copies."""
    if len(fact.statements) < 2 or fact.within is not None or fact.verdict is Verdict.SINGLE_SOURCE:
        return False
    members = {statement.item.article.id for statement in fact.statements}
    copies = fact.verdict in (Verdict.AGREEMENT, Verdict.COMPATIBLE) and len(origins(fact)) == 1
    both = not story.drafts or bool(members & story.drafts and members - story.drafts)
    return len(members) > 1 and both and not copies


def _facts(story: Story, settings: Settings, problems: list[Problem]) -> list[Fact]:
    """What a story's articles say of each other; then what each, or each draft, says against itself.

    What two articles differ about is not told once more of the one that has both, unless it is certain.
    """
    facts: list[Fact] = []
    for comparison in comparisons().values():
        try:
            facts += comparison.facts(story, settings)
        except Exception as error:  # noqa: BLE001 - guarded: reported, exit code 2
            problems.append(_problem(f"comparison of {comparison.kind}s in story {story.name!r}", error))
    told = differences(facts)
    for article in story.articles:
        if story.drafts and article.id not in story.drafts:
            continue  # a slip in a source is its own editors' affair
        for name, check in checks().items():
            try:
                found = check.facts(article, story, settings)
                facts += found if check.certain else [fact for fact in found if not is_told(fact, told)]
            except Exception as error:  # noqa: BLE001 - the same
                problems.append(_problem(f"check of {name} in {article.id}", error))
    return facts


def _problem(where: str, error: Exception) -> Problem:
    return Problem(kind="internal", where=where, message=f"{type(error).__name__}: {error}")


def _ignored(rule: str, fact: Fact, settings: Settings) -> bool:
    """Whether a setting ignores a rule for one of the files that a fact comes from."""
    return any(
        rule in ignored and any(fnmatch(s.item.article.path or s.item.article.id, pattern) for s in fact.statements)
        for pattern, ignored in settings.per_file_ignores.items()
    )


def _source(article: Article, story: Story, draft: bool) -> Source:
    published = article.published
    return Source(
        id=article.id, source=article.source, origin=story.origin(article), story=story.name,
        role="draft" if draft else "source", title=article.title, url=article.url,
        published=published.isoformat() if published else None, published_from=article.published_from,
        path=article.path, sha256=article.sha256, reader=article.reader, warnings=article.warnings, text=article.text,
        metadata=tuple((span.start, span.end) for span in article.masked),
    )  # fmt: skip
