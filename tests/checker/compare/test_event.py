"""States across articles: which follow each other, which are of two holders."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from little_stories import When, article, findings, quotes

from checker.pipeline import check
from checker.settings import Settings
from reports.model import Finding, Severity, Verdict

ORDER: tuple[When, ...] = ("2021-05-03", "2021-05-06")
LEAD = "A bomb went off at the tram stop in Ardley on Monday. "


def changed(*texts: str, published: Sequence[When] = ORDER) -> list[Finding]:
    found = findings(*texts, published=published)
    return [f for f in found if f.rule == "state-superseded"]


FOLLOW = [
    (
        "Police in Ardley are hunting a gunman who shot two passengers at the tram stop.",
        "The gunman who shot two passengers at the tram stop in Ardley was arrested on Wednesday.",
        "event",
    ),
    (
        "The suspect in the Ardley shooting is still at large.",
        "The suspect in the Ardley shooting was charged with murder on Wednesday.",
        "event",
    ),
    (
        LEAD + "No group has claimed responsibility for the attack.",
        LEAD + "The Azure Front claimed responsibility for the attack.",
        "attribution",
    ),
    (
        LEAD + "There was no immediate claim of responsibility.",
        LEAD + "The Azure Front, a separatist group, claimed responsibility for the bombing.",
        "attribution",
    ),
    (
        LEAD + "The bomber has not been identified.",
        LEAD + "Police identified the bomber as Karim Haddad, 31.",
        "name",
    ),
    (
        LEAD + "Police did not release the identity of the attacker.",
        LEAD + "The attacker, Karim Haddad, had lived in the town for years.",
        "name",
    ),
    (
        LEAD + "The attacker was a lone gunman, the minister said.",
        LEAD + "The attacker had accomplices, the minister said.",
        "attribution",
    ),
    (
        "Reporter Nora Quill has been missing in Syria since Thursday.",
        "Reporter Nora Quill was freed by her captors on Monday.",
        "event",
    ),
    (
        "Rebels kidnapped the journalist Nora Quill near Aleppo.",
        "The journalist Nora Quill was released near Aleppo.",
        "event",
    ),
    (
        "Nora Quill, a reporter, is currently inside Syria.",
        "Nora Quill, a reporter, crossed into Turkey on Monday.",
        "event",
    ),
    (
        "The hiker Tom Vance has been missing on Mount Ardley since Friday.",
        "The hiker Tom Vance was found alive on Mount Ardley.",
        "event",
    ),
    (
        "The Ardley bridge was closed after the barge hit it.",
        "The Ardley bridge reopened on Thursday.",
        "event",
    ),
    (
        "The Ardley bridge was closed after the barge hit it.",
        "The Ardley bridge was closed for hours, but engineers cleared it to reopen.",
        "event",
    ),
    (
        "Rebels seized the airport in Donta on Sunday.",
        "Rebels abandoned the airport in Donta after heavy fighting.",
        "event",
    ),
    (
        "The pilot, Ann Lee, is in critical condition.",
        "The pilot, Ann Lee, died in hospital.",
        "event",
    ),
    (
        "The mayor of Ardley, Tom Vance, refused to resign.",
        "The mayor of Ardley, Tom Vance, resigned on Thursday.",
        "event",
    ),
    (
        "Officials in Ardley are negotiating a ceasefire with the rebels.",
        "Officials in Ardley agreed a ceasefire with the rebels.",
        "event",
    ),
    (
        "A tsunami warning was issued for the coast of Ardley.",
        "The tsunami warning for the coast of Ardley was lifted.",
        "event",
    ),
    (
        "The Ardley marathon is planned for Sunday.",
        "The Ardley marathon was cancelled after the bombing.",
        "event",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("earlier", "later", "kind"), FOLLOW, ids=[row[1][-50:] for row in FOLLOW])
@pytest.mark.parametrize("published", [ORDER, (None, None)], ids=["dated", "undated"])
def test_states_that_follow_each_other(earlier: str, later: str, kind: str, published: tuple[When, ...]) -> None:
    found = changed(earlier, later, published=published)
    assert [(f.kind, f.verdict, f.severity) for f in found] == [(kind, Verdict.SUPERSEDED, Severity.NOTE)]
    assert {side for _, _, side in quotes(found[0])} == {0, 1}


QUIET = [
    pytest.param("Police arrested the gunman in Ardley.", "The gunman in Ardley was arrested.", id="one state"),
    pytest.param(
        "The hiker Tom Vance is missing.", "The hiker Ann Lee was found alive.", id="two people by name"
    ),
    pytest.param("The bridge in Ardley was closed.", "The airport in Ardley reopened.", id="two things"),
    pytest.param(
        "The driver is missing after the crash in Ardley.", "A dog was found in the wreck in Ardley.", id="two sorts of beings"
    ),
    pytest.param(
        "Police are hunting the gunman in Ardley.", "The gunman in Ardley may have been arrested.", id="not vouched for"
    ),
    pytest.param(
        LEAD + "The Azure Front claimed responsibility for the attack.",
        LEAD + "The Crimson Front claimed responsibility for the attack.",
        id="two claims are no states that follow each other",
    ),
    pytest.param(
        "In 2009 the bridge in Ardley was closed for a year.", "The bridge in Ardley reopened.", id="told as background"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), QUIET)
def test_what_is_no_change(one: str, two: str) -> None:
    assert changed(one, two) == []


def test_a_hunted_man_is_not_compared_with_a_man_arrested_before() -> None:
    hunted, held = FOLLOW[0][:2]
    assert changed(hunted, held, published=("2021-05-06", "2021-05-03")) == []


def test_what_was_reopened_may_be_closed_again() -> None:
    closed, opened = next(row[:2] for row in FOLLOW if "bridge was closed" in row[0])
    assert len(changed(closed, opened, published=("2021-05-06", "2021-05-03"))) == 1


@pytest.mark.parametrize(("published", "count"), [(ORDER, 1), ((None, None), 0), (("2021-05-06", "2021-05-03"), 0)])
def test_the_charged_are_the_arrested_unless_dates_tell_that_it_came_later(
    published: tuple[When, ...], count: int
) -> None:
    held = "The suspect in the Ardley tram shooting, Karim Haddad, was arrested."
    charged = "The suspect in the Ardley tram shooting, Karim Haddad, was charged with murder."
    assert len([f for f in changed(held, charged, published=published) if f.kind == "event"]) == count


def test_an_article_that_tells_the_way_tells_its_end() -> None:
    told = "The journalist Nora Quill was kidnapped on Friday. On Monday Nora Quill was freed."
    assert changed(told, "The journalist Nora Quill was freed on Monday.") == []


def test_states_agree() -> None:
    found = findings("Police arrested the gunman Karim Haddad.", "The gunman Karim Haddad was arrested.")
    assert [f.verdict for f in found if f.kind == "event"] == [Verdict.AGREEMENT]


def test_a_draft_with_the_older_state_is_told_so() -> None:
    hunted, held = FOLLOW[0][:2]
    draft, old, new = (
        article(hunted, "d", "2021-05-07"),
        article(hunted, "a", "2021-05-03"),
        article(held, "b", "2021-05-06"),
    )
    found = [f for f in check([old, new], Settings(), drafts=[draft]).findings if f.rule == "state-superseded"]
    assert [f.severity for f in found] == [Severity.WARNING]
    alone = [f for f in check([new], Settings(), drafts=[draft]).findings if f.rule == "state-superseded"]
    assert alone == []


def test_a_finding_says_whose_state_and_how() -> None:
    (found,) = changed(*FOLLOW[0][:2])
    assert found.message == (
        "The gunman: at large, held or free: the state changed. a.example says at large; then b.example says held."
    )
    assert found.what_if is not None
    assert [why.step for why in found.why][-1] == "time"
