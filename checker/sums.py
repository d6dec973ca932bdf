"""One number given in two ways: "four seriously and 20 slightly hurt" is 24 hurt.

Counts of one state that a sentence joins with "and" make a derived claim, their sum, beside the
claims themselves. A sum only ever agrees: an article that names two groups need not name all, so
another total contradicts neither the sum nor any single part of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from checker import align
from checker.levels import show
from checker.model import Item, Level, Story
from checker.number_aligner import NumberAligner, number_of
from checker.quantities import grains_of
from checker.settings import Tolerances
from claims.kinds.number.model import NumberClaim
from claims.model import About
from reports.model import Why

MOST_PARTS = 5
_FAR = 70  # characters between two counts that are still joined
_JOINED = re.compile(r"(?:,|\band|\bplus)\s+(?:(?:another|a further|also|the other)\s+)?$", re.IGNORECASE)
_BROKEN = re.compile(
    r"[.;:()–—“”\"]|\b(?:including|among|of (?:whom|them|which|these|those)|who|which|that|but|while|than|or|from|"
    r"after|before|when|since|on|earlier|later|against|out)\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(r",?\s+and\s+(?:an?|one|another|the|his|her|their)\s+(?:[\w-]+\s+){0,2}?([\w-]+)\b(?!['’-])")
_AND = re.compile(r"\b(?:and|plus)\b", re.IGNORECASE)
_GRAVITY = re.compile(r"\b(?:seriously|critically|severely|badly|gravely|slightly|lightly|mildly)\b", re.IGNORECASE)
_PHRASE = 40  # characters of the phrase that a count counts
_NEXT = re.compile(r"\s+([\w-]+)\b")


class Sum(NumberClaim):
    """The sum of counts that one sentence joins; `parts` are their values in the order of the text."""

    parts: tuple[Decimal, ...] = ()

    @property
    def arithmetic(self) -> str:
        """The parts added up: "4 + 20 = 24"."""
        return f"{' + '.join(f'{part:,f}' for part in self.parts)} = {show(self)}"


def sums_of(items: Sequence[Item]) -> list[tuple[Item, tuple[Item, ...]]]:
    """The sums of the items' sentences, each with the items that are its parts, indexed behind the items."""
    by_sentence: defaultdict[tuple[str, str, tuple[int, int]], list[Item]] = defaultdict(list)
    for item in items:
        by_sentence[item.article.id, item.claim.field, item.claim.sentence].append(item)
    found: list[tuple[Item, tuple[Item, ...]]] = []
    for _, inside in sorted(by_sentence.items(), key=lambda entry: entry[0]):
        for run in _runs(sorted(inside, key=lambda item: item.key) if len(inside) > 1 else inside):
            total = _total(run)
            if total is not None:
                found.append((Item(len(items) + len(found), run[0].article, total), tuple(run)))
    return found


def _runs(items: Sequence[Item]) -> Iterable[list[Item]]:
    """The counts of a sentence that stand in one enumeration."""
    run: list[Item] = []
    for item in items:
        if run and not _joined(run[-1], item):
            yield run
            run = []
        run = [*run, item] if _counts(number_of(item)) else []
    if run:
        yield run


def _counts(claim: NumberClaim) -> bool:
    """Whether a claim is a plain count that is not itself part of a stated total."""
    if claim.unit != "1" or claim.approx or claim.ordinal or claim.age:
        return False
    low = claim.low
    if low is None or low != claim.high or low <= 0 or low % 1:
        return False
    return not (claim.share or claim.change or claim.per or claim.about.part_of)


def _joined(a: Item, b: Item) -> bool:
    """Whether "and" or a comma joins two counts of one state and of people, and nothing parts them."""
    one, two = number_of(a), number_of(b)
    if not _counts(one) or not _counts(two):
        return False
    between = a.text[one.end : two.start]
    if len(between) > _FAR or not _JOINED.search(between) or _BROKEN.search(between):
        return False
    states = _states(a), _states(b)
    if all(states):
        return bool(states[0] & states[1]) and _people(one.about.head) and _people(two.about.head)
    if any(states) or (_GRAVITY.search(between) and _told(two.about)):
        return _people(one.about.head) and _people(two.about.head)
    heads = one.about.head, two.about.head
    return (
        bool(_NEXT.match(between))
        and all(head is not None and align.is_person(head) for head in heads)
        and heads[0] != heads[1]
    )


def _states(item: Item) -> set[str]:
    """The exclusive states of a count: that of the very next word where it is one ("four dead and 12 wounded")."""
    claim = number_of(item)
    follows = _NEXT.match(item.text, claim.end)
    nearest = align.state_of(follows[1].lower()) if follows else None
    return ({nearest} if nearest else set(claim.about.states)) & align.exclusive_states()


def _told(about: About) -> str | None:
    """The state that the words near a count tell, nearest first: "four seriously and 20 slightly hurt"."""
    found = (align.state_of(term) for term in about.terms[:6])
    return next((state for state in found if state in align.exclusive_states()), None)


def _people(head: str | None) -> bool:
    """Whether what is counted can be people: a noun for them, none at all, a state or a hurt."""
    return head is None or align.is_person(head) or align.at_large(head)


def _total(run: Sequence[Item]) -> Sum | None:
    """The sum of an enumeration, with a single person that it names beside its counts; None where it is no sum."""
    first, last = number_of(run[0]), number_of(run[-1])
    values = [low for item in run if (low := number_of(item).low) is not None]
    end = last.end
    one_more = _one_more(run[-1])
    if one_more is not None:
        values.append(Decimal(1))
        end = one_more
    if not 2 <= len(values) <= MOST_PARTS or (one_more is None and not _ends(run)):
        return None
    states = [state for item in run for state in number_of(item).about.states] or [_told(last.about) or ""]
    heads = {number_of(item).about.head for item in run}
    about = first.about.model_copy(
        update={
            "head": heads.pop() if len(heads) == 1 and one_more is None else None,
            "modifiers": (),
            "states": tuple(state for state in dict.fromkeys(states) if state),
            "anchors": tuple(dict.fromkeys(name for item in run for name in item.claim.about.anchors)),
            "terms": tuple(dict.fromkeys(term for item in run for term in item.claim.about.terms)),
        }
    )
    fields = {name: getattr(first, name) for name in NumberClaim.model_fields}
    total = sum(values, Decimal(0))
    text = run[0].text
    fields |= {"low": total, "high": total, "end": end, "quote": text[first.start : end], "of": None, "about": about}
    return Sum(**fields, parts=tuple(values))


def _ends(run: Sequence[Item]) -> bool:
    """Whether "and" stands before an enumeration's last count: "two were hurt, one badly" enumerates nothing."""
    between = run[-1].text[run[-2].claim.end : run[-1].claim.start]
    return bool(_AND.search(between))


def _one_more(item: Item) -> int | None:
    """Where "and a man" ends behind the last count, None where no single person follows its noun."""
    claim = number_of(item)
    if not claim.about.head or not align.is_person(claim.about.head) or not _states(item):
        return None
    text = item.text[claim.end : claim.sentence[1]]
    noun = _NEXT.match(text)
    while noun is not None and not _is_plural(noun[1]):
        noun = _NEXT.match(text, noun.end()) if noun.end() < _PHRASE else None
    more = _ONE_MORE.match(text, noun.end()) if noun is not None else None
    if more is None or _is_plural(more[1]) or not align.is_person(more[1].lower()):
        return None
    return claim.end + more.end()


def _is_plural(word: str) -> bool:
    return word.lower().endswith("s") or word.lower() in (
        "men",
        "women",
        "children",
        "people",
        "policemen",
        "servicemen",
    )


def is_sum(item: Item) -> bool:
    """Whether an item is a sum, not a number that its article prints."""
    return isinstance(item.claim, Sum)


class SumAligner(NumberAligner):
    """The aligner of numbers, which knows of sums: they only agree, and their parts are no rivals of a total."""

    _parts_of_sums: Mapping[int, frozenset[str | None]] = {}
    _totals: frozenset[int] = frozenset()

    def knowing(self, sums: Sequence[tuple[Item, tuple[Item, ...]]]) -> SumAligner:
        """Itself, with the items that are parts of sums, each with what all parts of its sum count."""
        heads = {total.index: frozenset(number_of(part).about.head for part in parts) for total, parts in sums}
        self._totals = frozenset(heads)
        self._parts_of_sums = {part.index: heads[total.index] for total, parts in sums for part in parts}
        return self

    def guard(self, a: Item, b: Item) -> str | None:
        """As for all numbers; and a part of a sum is apart from a total of all people."""
        parts = self._parts_of_sums
        if parts and (a.index in parts) != (b.index in parts):
            part, other = (a, b) if a.index in parts else (b, a)
            if self._is_total_beside(part, other):
                return f"a part of a sum / a total: {show(number_of(part))} / {show(number_of(other))}"
        return super().guard(a, b)

    def _is_total_beside(self, part: Item, other: Item) -> bool:
        """Whether a number that is no sum is another figure of all people than a part of a sum is.

        Passengers are passengers, though, where the other part of the sum is the crew.
        """
        one, two = number_of(part), number_of(other)
        if is_sum(other) or one.low == two.low or not (two.about.head is None or align.at_large(two.about.head)):
            return False
        nouns = {head for head in self._parts_of_sums[part.index] if head is not None and align.is_person(head)}
        return len(nouns) < 2 or one.about.head not in nouns or one.about.head != two.about.head

    def level(self, a: Item, b: Item) -> Level:
        """As for all numbers; a sum agrees with its total, or says nothing.

        The zeros of a sum are no rounding: 40 and 60 are not about 90.
        """
        found = super().level(a, b)
        if a.index not in self._totals and b.index not in self._totals:
            return found
        summed = [item.claim for item in (a, b) if isinstance(item.claim, Sum)]
        coarse = [item.claim for item in (a, b) if not is_sum(item) and _is_round(number_of(item))]
        if found.relation not in ("agreement", "compatible") or (found.name == "rounded" and not coarse):
            return Level("incomparable", "incomparable", "the parts need not be all")
        steps = tuple(Why(step="sum", text=claim.arithmetic) for claim in summed)
        return Level("sum", "compatible", "equal to the parts added up", (*steps, *found.steps))


def _is_round(claim: NumberClaim) -> bool:
    return claim.low is not None and grains_of(claim.precision, claim.low)[0] > 1


def with_sum(claim: NumberClaim) -> str:
    """A number as a person writes it, a sum with its parts."""
    return f"{show(claim)} ({claim.arithmetic.partition(' = ')[0]})" if isinstance(claim, Sum) else show(claim)


def aligner_of(story: Story, tolerances: Tolerances, sums: Sequence[tuple[Item, tuple[Item, ...]]]) -> NumberAligner:
    """What aligns a story's numbers: only where there are sums one that knows of them."""
    return SumAligner(story, tolerances).knowing(sums) if sums else NumberAligner(story, tolerances)
