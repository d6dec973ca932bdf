"""Write docs/rules.md from the rules themselves; with --check, only say whether it is current.

A test runs it with --check. Each rule's section is its module's docstring and its two examples.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from checker.rules import Example, Rule, rules

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "rules.md"
HEAD = """\
# The rules

Written by `tests/scripts/rules_page.py` from `checker/rules/`; do not edit. `crosscheck rules ID` shows the same page.

Severity starts from the rule's, or from the one that `severities` in the settings gives it. For a contradiction or a variant it rises
one step, never above error, where a side stands in the title or first paragraph, where people are accused, hurt or dead, and where two
articles of one origin contradict each other; it falls one step where a side hedges. A finding of less than 50 % confidence is a note.
`none` never moves. What moved a severity stands among the finding's steps.

A fact that several rules would take is written up by the first of them, in the order of its table.
"""
TABLE = """
| rule | severity | fires on |
|---|---|---|
"""
ACROSS = """
## Across articles
"""
WITHIN = """
## Within one article

What one article says against itself: of drafts where there are drafts, else of every article. What two articles' finding already tells is
not told again, unless arithmetic or the calendar makes it certain. Articles with such a slip need not share a fact with any other.
"""


def page() -> str:
    """The whole page."""
    known = list(rules().values())
    across, within = ([rule for rule in known if rule.within is side] for side in (False, True))
    return HEAD + ACROSS + _table(across) + WITHIN + _table(within) + "".join(map(_section, (*across, *within)))


def _table(some: Sequence[Rule]) -> str:
    return TABLE + "".join(
        f"| [{rule.id}](#{rule.id}) | {rule.severity.value} | {rule.summary[:1].upper() + rule.summary[1:]} |\n"
        for rule in some
    )


def _section(rule: Rule) -> str:
    return (
        f"\n## {rule.id}\n\n{rule.help}\n\nFires on:\n\n{_example(rule.firing)}\n"
        f"Keeps quiet on:\n\n{_example(rule.quiet)}"
    )


def _example(example: Example) -> str:
    """The articles of an example, one below the other, each with what the example says of it."""
    rows = []
    for n, text in enumerate(example.articles):
        notes = [f"title “{example.titles[n]}”"] if example.titles and example.titles[n] else []
        notes += [f"published {example.published[n]}"] if example.published else []
        notes += [f"origin {example.origins[n]}"] if example.origins else []
        rows.append(f"> {text}" + (f" *({', '.join(notes)})*" if notes else "") + "\n")
    return ">\n".join(rows)


def main(argv: list[str]) -> int:
    """Write the page, or compare it with what would be written."""
    text = page()
    if "--check" not in argv:
        PAGE.write_text(text, encoding="utf-8")
    elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != text:
        sys.stderr.write("docs/rules.md is not current; run `python tests/scripts/rules_page.py`\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
