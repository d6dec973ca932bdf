"""Numbers across articles: which count or measure one thing, and whether they agree."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, partial

from checker import align
from checker.facts import AGREE_FROM, CONFLICT_FROM, Cluster, cluster
from checker.facts import align as align_items
from checker.levels import compare_numbers
from checker.model import OLDER_DRAFT, OLDER_LATER, STAKES, Comparison, Fact, Item, Statement, Story
from checker.number_aligner import NumberAligner, number_of
from checker.number_groups import apart, by_value, is_twofold, one_of_each, rising, scattered
from checker.quantities import Figure
from checker.scores import is_score
from checker.settings import Settings
from checker.sides import by_side, sides_of
from checker.sums import aligner_of, is_sum, sums_of, with_sum
from checker.supersede import behind, draft_is_older, superseded
from checker.supersede.standing import quotes
from checker.supersede.told import PLAUSIBLE, Move, moves, show_move
from checker.verdicts import alignment_step, confidence, decisive_pair, hedges, steps_of, weigh
from checker.whatif.number import what_if
from checker.wording import round_value
from claims.lexicon import load
from claims.units import format_quantity
from reports.model import Measure, Verdict, Why

SURE_ENOUGH = 0.3  # confidence from which a figure that moved is worth a reader's time
MANY = 0.45  # confidence at most where each of several articles gives a figure of its own, or one gives both
ODD_FROM = 0.3  # points from which a value that no other article supports stands against theirs
PRICED = 0.7  # confidence that two prices of the moment are of the thing that both name
EVEN = 1.1  # points at which two numbers are as likely of one fact as not


def find_facts(story: Story, settings: Settings) -> list[Fact]:
    """The facts of a story's numbers."""
    # "17 miles (27 km)" says one thing: what stands in the bracket is no second figure
    # and "four sources said" counts speakers, nothing of the story
    stated = [item for item in story.items("number") if not number_of(item).conversion and not _counts_speakers(item)]
    items = [Item(n, item.article, item.claim) for n, item in enumerate(stated)]
    sums = sums_of(items)
    items += [total for total, _ in sums]
    aligner = aligner_of(story, settings.tolerances, sums)
    pairs = align_items(items, aligner, story.pairs)
    facts: list[Fact] = []
    for group in one_of_each(cluster(items, pairs, aligner.clash, aligner.rival, odd_from=ODD_FROM)):
        if not _printed(group):
            continue
        fact = _fact(group, aligner, story)
        if fact.verdict is Verdict.SUPERSEDED and fact.confidence < SURE_ENOUGH:  # two things rather than two moments
            facts += [_fact(part, aligner, story) for part in apart(group, fact) if _printed(part)]
            continue
        facts.append(fact)
        sides = sides_of(group.items, aligner.compare, story)
        # what sources agree on at one time, or all of them but for a second value, is a fact of its own
        if fact.verdict is Verdict.SUPERSEDED or (fact.verdict is Verdict.CONTRADICTION and is_twofold(sides)):
            parts = by_side(group, sides)
            facts += [_fact(part, aligner, story) for part in parts if _printed(part)]
    told = moves(stated, partial(compare_numbers, tolerances=settings.tolerances), aligner.guard, aligner.score)
    if story.drafts:
        return facts
    facts += [_moved(move, aligner) for move in told]
    priced = quotes(stated, story)
    if priced:
        known = {frozenset(s.item.index for s in fact.statements) for fact in facts}
        priced = [sides for sides in priced if not _within(sides, known)]
    return facts + [_priced(sides, aligner) for sides in priced]


def _within(sides: Sequence[Sequence[Item]], known: set[frozenset[int]]) -> bool:
    """Whether a fact holds all of these claims already."""
    indexes = {item.index for side in sides for item in side}
    return any(indexes <= held for held in known)


def _moved(move: Move, aligner: NumberAligner) -> Fact:
    """A figure that one article says was left behind, and the articles that still give it."""
    sure = 1 / (1 + math.exp(-2.0 * (move.score.total - PLAUSIBLE)))
    step = Why(step="time", text=f"{move.newer.article.source} says that it went from one figure to the other")
    return _in_time((move.older, (move.newer,)), aligner, sure, (alignment_step(move.score, PLAUSIBLE), step))


def _priced(sides: Sequence[Sequence[Item]], aligner: NumberAligner) -> Fact:
    """Prices of one thing, each of its article's moment."""
    step = Why(step="time", text="prices of the moment of writing")
    return _in_time(sides, aligner, PRICED, (step,))


def _in_time(sides: Sequence[Sequence[Item]], aligner: NumberAligner, sure: float, why: tuple[Why, ...]) -> Fact:
    """A fact whose sides are of several moments."""
    newest = sides[-1][0]
    unit = number_of(newest).unit
    return Fact(
        kind="number",
        about=about_of(newest),
        verdict=Verdict.SUPERSEDED,
        level="superseded",
        confidence=sure,
        statements=tuple(
            Statement(item, n, show_move(number_of(item)), measure=_measure(aligner.figure(item), unit))
            for n, side in enumerate(sides)
            for item in side
        ),
        why=why,
    )


def _printed(group: Cluster) -> bool:
    """Whether an article states it as one number: sums alone are no fact."""
    return any(not is_sum(item) for item in group.items)


def _alone(item: Item, aligner: NumberAligner) -> Fact:
    """The fact of a number that one article states once."""
    claim = number_of(item)
    statement = Statement(item, 0, with_sum(claim), measure=_measure(aligner.figure(item), claim.unit))
    stakes = not STAKES.isdisjoint(claim.about.states[:1])
    return Fact("number", about_of(item), Verdict.SINGLE_SOURCE, "single", 1.0, (statement,), stakes=stakes)


def _fact(group: Cluster, aligner: NumberAligner, story: Story) -> Fact:
    if len(group.items) == 1:
        return _alone(group.items[0], aligner)
    sides = sides_of(group.items, aligner.compare, story)
    first_item = next((item for item in sides[0] if not is_sum(item)), sides[0][0])
    first = number_of(first_item)
    pair = decisive_pair(group, sides)
    why: list[Why] = steps_of(pair, AGREE_FROM, CONFLICT_FROM) if pair else []
    verdict, level = weigh(group, sides, aligner.compare)
    if verdict in (Verdict.CONTRADICTION, Verdict.COMPATIBLE):
        values = by_value(group.items)
        moved = superseded(values, story) if len(values) > 1 and rising(values) else None
        if moved:  # "at least 22" and a later 25 have a value in common, but the toll has risen
            sides = values
        elif verdict is Verdict.CONTRADICTION:
            moved = superseded(sides, story)
        if moved:
            verdict, level = Verdict.SUPERSEDED, "superseded"
            why.append(Why(step="time", text=moved))
    statements = tuple(
        Statement(item, n, with_sum(number_of(item)), measure=_measure(aligner.figure(item), first.unit))
        for n, side in enumerate(sides)
        for item in side
    )
    flags = _behind(sides, story, why) if verdict is Verdict.SUPERSEDED else frozenset()
    twofold = verdict is Verdict.CONTRADICTION and is_twofold(sides)
    if twofold:
        both = sorted({item.article.source for side in sides[1:] for item in side})
        text = f"{', '.join(both)} {'gives' if len(both) == 1 else 'give'} both figures: one may be of another event"
        why.append(Why(step="both", text=text))
    if group.capped:
        why.append(Why(step="cap", text="more claims speak of this than a fact holds: look at them by hand"))
    return Fact(
        kind="number",
        about=about_of(first_item),
        verdict=verdict,
        level=level,
        confidence=min(confidence(pair, EVEN), MANY if twofold or scattered(sides) else 1.0),
        statements=statements,
        why=tuple(why),
        stakes=bool(set(first.about.states[:1]) & STAKES),
        flags=flags,
        hedged=len(sides) > 1 and any(hedges(number_of(s.item)) for s in statements),
    )


def _behind(sides: Sequence[Sequence[Item]], story: Story, why: list[Why]) -> frozenset[str]:
    """Which of a moved figure's articles are behind: a draft, or an article later than the newer figure."""
    flags = {OLDER_DRAFT} if draft_is_older(sides, story) else set()
    late = behind(sides, story)
    if late:
        flags.add(OLDER_LATER)
        why.append(Why(step="time", text=f"{', '.join(late)}, later, still with the older figure"))
    return frozenset(flags)


def _counts_speakers(item: Item) -> bool:
    """Whether a count is of those who say something: "four sources said", "said two officials".

    In "10 tourists and two pilots crashed, officials said" the verb is another clause's, however it was parsed.
    """
    claim = number_of(item)
    predicate = claim.about.predicate
    if predicate is None or predicate.lemma not in align.saying() or claim.about.relation != "nsubj":
        return False
    if claim.unit != "1" or claim.ordinal:
        return False
    text = item.text
    behind = _CLAUSE_END.split(text[claim.end : claim.end + _NEAR], maxsplit=1)[0]
    return bool(_said().search(behind) or _said().search(text, max(0, claim.start - _NEAR // 4), claim.start))


_NEAR = 60  # characters within which a noun's verb stands
_CLAUSE_END = re.compile(r"[,;:.“”\"]")


@cache
def _said() -> re.Pattern[str]:
    irregular = load("inflections")["verbs"]
    forms = {
        form
        for verb in align.saying()
        for form in (verb, f"{verb}s", f"{verb}ed", f"{verb.rstrip('e')}ed", *irregular.get(verb, ()))
    }
    return re.compile(rf"\b(?:{'|'.join(sorted(forms))})\b", re.IGNORECASE)


def _measure(figure: Figure, unit: str) -> Measure | None:
    ends = figure.ends_in(unit)
    if ends is None or is_score(figure.claim):  # a pair has no place on a line
        return None
    return Measure.trusted({"low": ends.low, "high": ends.high, "unit": unit, "approx": ends.approx, "tolerance": None})


_SPACE = re.compile(r"\s+")


def about_of(item: Item) -> str:
    """What is counted or measured, in a few words; where no noun tells it, the words around."""
    claim = number_of(item)
    about = claim.about
    if claim.age:
        return f"age of {about.owner or (f'the {about.head}' if about.head else 'a person')}"
    noun = _SPACE.sub(" ", claim.of or about.head or "")
    lower = noun.lower()
    if not noun or lower in _UNTOLD or lower in _names_of(claim.unit):
        around = round_value(item)
        if around:
            return around
    parts = [state for state in about.states[:1] if state in STAKES]
    dead = parts and _ARTICLE.sub("", lower) in align.state_words()  # "the dead" are no dead dead
    parts.append("people" if dead else noun or claim.unit)
    whose = about.owner if claim.unit != "1" and about.owner else about.place
    if whose and whose not in parts[-1]:
        parts.append(f"({whose})")
    return " ".join(parts)


@cache
def _names_of(unit: str) -> tuple[str, str]:
    return unit, format_quantity(Decimal(2), unit).partition(" ")[2]


_ARTICLE = re.compile(r"^(?:the|all) ")
# words that name nothing
_UNTOLD = frozenset(
    {"it", "they", "he", "she", "we", "i", "you", "this", "that", "these", "those", "who", "which", "one", "total"}
)

COMPARISON = Comparison(kind="number", facts=find_facts, what_if=what_if)
