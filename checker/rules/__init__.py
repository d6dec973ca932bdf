"""The rules: one module a rule, each with a constant RULE and its help page as docstring.

Rules are asked in the order of their precedence; the first that takes a fact writes its finding.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from checker.model import OLDER_DRAFT, OLDER_LATER, Fact, Story
from reports.model import Severity, Verdict


@dataclass(frozen=True, slots=True)
class Example:
    """Articles (text by id, each a source of its own) on which a rule fires or keeps quiet, with titles if any."""

    articles: tuple[str, ...]
    published: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What raises a finding: its id (the module's name), default severity, and which facts it takes.

    `takes` says whether a fact is this rule's, `message` writes its plain sentence. `firing` and
    `quiet` are examples for the help page and the tests. A smaller `precedence` is asked first,
    about facts of one of its `verdicts`;
    `grade` gives a severity by fact where the rule knows degrees; `verdict` is the finding's where
    the rule sees what the comparison of values cannot (whose words they are); `otherwise` is then
    what would have changed that, a clause before those of the comparison. A rule of what is `within`
    one article is asked about the facts of `checker/within`, the others about those of `checker/compare`.
    """

    id: str
    summary: str
    severity: Severity
    precedence: int
    takes: Callable[[Fact, Story], bool]
    message: Callable[[Fact, Story], str]
    firing: Example
    quiet: Example
    verdicts: frozenset[Verdict] = frozenset(Verdict)
    grade: Callable[[Fact, Story], Severity] | None = None
    verdict: Verdict | None = None
    otherwise: str | None = None
    within: bool = False

    def severity_of(self, fact: Fact, story: Story) -> Severity:
        """The severity to start from: the rule's own, unless it grades facts."""
        return self.grade(fact, story) if self.grade else self.severity

    @property
    def help(self) -> str:
        """The rule's help page: its module's docstring."""
        return (importlib.import_module(f"{__name__}.{self.id.replace('-', '_')}").__doc__ or "").strip()


def grade_of_superseded(fact: Fact, story: Story) -> Severity:
    """A warning where a draft is behind its sources, or a later article behind an earlier one; else a note."""
    return Severity.WARNING if fact.flags & {OLDER_DRAFT, OLDER_LATER} else Severity.NOTE


@cache
def rules() -> dict[str, Rule]:
    """Every rule by id, in the order of precedence."""
    found = []
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name):
        value = getattr(importlib.import_module(f"{__name__}.{module.name}"), "RULE", None)
        if not isinstance(value, Rule):
            raise TypeError(f"{__name__}.{module.name} must define RULE, a Rule")
        found.append(value)
    return {rule.id: rule for rule in sorted(found, key=lambda rule: (rule.precedence, rule.id))}
