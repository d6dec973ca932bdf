"""Quotations and reported speech across articles: same words, other speaker; same speaker, other words."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import partial_ratio

from checker.facts import Cluster, cluster
from checker.figures import Figures
from checker.model import Comparison, Fact, Item, Level, Pair, Score, Statement, Story
from checker.quotes import QuoteComparison, compare_quotes
from checker.settings import Settings
from checker.sides import sides_of
from checker.speakers import same_speaker
from checker.utterances import Quoted, pair_quotations, utterances
from checker.verdicts import decisive_pair, weigh
from checker.whatif.attribution import what_if
from claims.kinds.attribution.model import AttributionClaim
from reports.model import Verdict, Why

SHORT_SPAN = 380
_RELATIONS = {
    "same": "agreement",
    "spelling": "compatible",
    "excerpt": "compatible",
    "paraphrase": "compatible",
    "altered-words": "contradiction",
    "altered-key": "contradiction",
    "other-speaker": "contradiction",
    "other-figure": "incomparable",
    "unrelated": "incomparable",
}
_LABELS = {
    "same": "the same words",
    "spelling": "the same but for house spelling and punctuation",
    "excerpt": "one quotes a part of the other",
    "paraphrase": "a report of the same words",
    "altered-words": "other words between the quotation marks",
    "altered-key": "a number, negation or name differs between the quotation marks",
    "other-speaker": "the same words, another speaker",
    "other-figure": "another number or date in the report",
    "unrelated": "two statements",
}


_LEVELS = {
    name: Level(name, relation, _LABELS[name], (Why(step="words", text=_LABELS[name]),))
    for name, relation in _RELATIONS.items()
}


def _speech(item: Item) -> AttributionClaim:
    assert isinstance(item.claim, AttributionClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


class _Speeches:
    """Comparisons of attributions, each worked out once."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures
        self._known: dict[tuple[int, int], QuoteComparison] = {}

    def words(self, a: Item, b: Item) -> QuoteComparison:
        """How two attributions compare, word by word."""
        key = (a.index, b.index)
        if key not in self._known:
            found = compare_quotes(_speech(a), _speech(b))
            if found.level == "paraphrase" and self._figures.rivals(a, b):
                found = QuoteComparison("other-figure")  # for the number's own finding
            self._known[key] = found
        return self._known[key]

    def compare(self, a: Item, b: Item) -> Level:
        """The comparison as a level."""
        return _LEVELS[self.words(a, b).level]

    def rival(self, a: Item, b: Item) -> bool:
        """Whether two claims of two articles contradict each other, were they of one fact.

        What two people say is not one utterance, however a third article reports it.
        """
        return (
            self.compare(a, b).relation == "contradiction"
            or same_speaker(_speech(a).source, _speech(b).source) is False
        )

    def clash(self, a: Item, b: Item) -> bool:
        """Whether two attributions of one article are two statements."""
        return self.words(a, b).level not in ("same", "spelling", "excerpt")


def find_facts(story: Story, settings: Settings) -> list[Fact]:
    """The utterances that two or more articles report, and those of one."""
    spoken = [
        (item, utterance)
        for item in story.items("attribution")
        if isinstance(item.claim, AttributionClaim)
        for utterance in utterances(item.claim)
    ]
    items = [Item(n, item.article, utterance) for n, (item, utterance) in enumerate(spoken)]
    speeches = _Speeches(Figures(story, settings.tolerances))
    pairs: list[Pair] = []
    candidates = pair_quotations([Quoted(item.article.id, _speech(item)) for item in items])
    story.pairs.update(candidates=len(candidates), scored=len(candidates))
    for i, j in candidates:
        a, b = items[i], items[j]  # of two articles, which are in order
        level = speeches.compare(a, b)
        if level.relation != "incomparable":
            sure = speeches.words(a, b).confidence
            pairs.append(Pair(a, b, Score(sure, sure, sure), level))
    pairs.sort(key=lambda p: (-p.score.total, p.a.key, p.b.key))
    groups = cluster(items, pairs, speeches.clash, speeches.rival, agree_from=0.3, conflict_from=0.3)
    return [_fact(part, speeches, story) for group in groups for part in _apart(group)]


def _apart(group: Cluster) -> list[Cluster]:
    """A cluster's utterances: by the people who say them; where quotations differ, mere reports are none of them."""
    if len(group.items) < 2:
        return [group]
    parts = []
    for part in _by_speaker(group):
        if any(pair.level.name.startswith("altered") for pair in part.pairs):
            quoted = [item for item in part.items if _speech(item).quoted]
            parts += _parts(part, [quoted, *([item] for item in part.items if not _speech(item).quoted)])
        else:
            parts.append(part)
    return parts


def _by_speaker(group: Cluster) -> list[Cluster]:
    """A cluster apart by the people who are named in it, unless it is their dispute; who is not named goes with most.

    Third articles, which name nobody, may have joined what two people said alike.
    """
    if any(pair.level.name == "other-speaker" for pair in group.pairs):
        return [group]
    people: list[list[Item]] = []
    unnamed: list[Item] = []
    for item in group.items:
        told = [{same_speaker(_speech(item).source, _speech(other).source) for other in one} for one in people]
        mine = next((n for n, answers in enumerate(told) if True in answers and False not in answers), None)
        if mine is not None:
            people[mine].append(item)
        elif all(False in answers for answers in told) and _is_named(_speech(item)):
            people.append([item])
        else:
            unnamed.append(item)
    if len(people) < 2:
        return [group]
    people.sort(key=lambda one: (-len(one), one[0].key))
    people[0] += unnamed
    return _parts(group, people)


def _parts(group: Cluster, members: Sequence[Sequence[Item]]) -> list[Cluster]:
    """A cluster's parts as clusters of their own."""
    parts = []
    for one in members:
        inside = {item.index for item in one}
        pairs = tuple(p for p in group.pairs if p.a.index in inside and p.b.index in inside)
        parts.append(Cluster(tuple(sorted(one, key=lambda item: item.key)), pairs, group.capped))
    return parts


def statement_of(item: Item, side: int, other: Item) -> Statement:
    """An utterance as a fact's statement, shown by the part of it that is most like another's."""
    claim = _speech(item)
    words = _words(claim)
    shown = _shown(claim, " ".join(words.split()))
    return Statement(item, side, shown, None, None, words, _speaker(claim), _span(claim, other))


def _alone(item: Item) -> Fact:
    """The fact of an utterance that one article reports once."""
    return Fact("attribution", about_of(item), Verdict.SINGLE_SOURCE, "single", 1.0, (statement_of(item, 0, item),))


def about_of(item: Item) -> str:
    """Who said it, and the beginning of the words."""
    return _about(_speech(item), " ".join(_words(_speech(item)).split()))


def _fact(group: Cluster, speeches: _Speeches, story: Story) -> Fact:
    if len(group.items) == 1:
        return _alone(group.items[0])
    sides = sides_of(group.items, speeches.compare, story)
    pair = decisive_pair(group, sides)
    verdict, level = weigh(group, sides, speeches.compare)
    if verdict is Verdict.CONTRADICTION and pair is not None and pair.conflict:
        level = pair.level.name
    why = _steps(pair, speeches) if pair is not None else []
    other = {item.index: pair.other(item) for item in (pair.a, pair.b)} if pair else {}
    statements = tuple(
        statement_of(item, n, other.get(item.index) or (pair.a if pair else item))
        for n, side in enumerate(sides)
        for item in side
    )
    return Fact(
        kind="attribution",
        about=about_of(group.items[0]),
        verdict=verdict,
        level=level,
        confidence=pair.score.total if pair else 1.0,
        statements=statements,
        why=tuple(why),
    )


def _steps(pair: Pair, speeches: _Speeches) -> list[Why]:
    """Who speaks, on which occasion, how many words are shared, which differ, and the level that this is."""
    level = f"{pair.level.name}: {pair.level.label}; confidence {pair.score.total:.2f}"
    return [*steps_between(pair.a, pair.b, speeches.words(pair.a, pair.b)), Why(step="level", text=level)]


def steps_between(a: Item, b: Item, compared: QuoteComparison) -> list[Why]:
    """Who speaks, on which occasion, how many words two utterances share, and which differ."""
    one, two, alignment = _speech(a), _speech(b), compared.alignment
    same = same_speaker(one.source, two.source)
    told = {True: "one speaker", False: "two speakers", None: "nothing tells that they are two"}[same]
    steps = [Why(step="speaker", text=f"{_speaker(one) or 'nobody'} / {_speaker(two) or 'nobody'}: {told}")]
    if one.about.as_of and two.about.as_of:
        steps.append(Why(step="occasion", text=f"said on {one.about.as_of} / {two.about.as_of}"))
    if alignment:
        shared = sum(len(a.split()) for op, a, _ in alignment if op in ("equal", "spelling"))
        mine, theirs = sum(len(a.split()) for _, a, _ in alignment), sum(len(b.split()) for _, _, b in alignment)
        steps.append(Why(step="words", text=f"{shared} words in common, of {mine} and {theirs}"))
    changes = [f"“{a or '—'}” / “{b or '—'}”" for op, a, b in alignment if op in ("replace", "insert", "delete")]
    if changes:
        steps.append(Why(step="alignment", text="; ".join(changes[:6])))
    return steps


def _is_named(claim: AttributionClaim) -> bool:
    return claim.source is not None and claim.source.sort == "named"


def _words(claim: AttributionClaim) -> str:
    parts = claim.quoted or claim.content
    return parts[0].quote if len(parts) == 1 else " … ".join([part.quote for part in parts])


def _shown(claim: AttributionClaim, words: str) -> str:
    return f"“{words}”" if claim.quoted else words


def _speaker(claim: AttributionClaim) -> str | None:
    source = claim.source
    return source.name if source else None


def _span(claim: AttributionClaim, other: Item) -> tuple[int, int]:
    """The whole claim where it is short, else its words, else the part of them most like the other's."""
    if claim.end - claim.start <= SHORT_SPAN:
        return claim.start, claim.end
    parts = claim.quoted or claim.content
    start, end = parts[0].start, parts[-1].end
    if end - start <= SHORT_SPAN or not isinstance(other.claim, AttributionClaim):
        return start, min(end, start + SHORT_SPAN) if len(parts) == 1 else end
    words = _words(other.claim)
    best = max(parts, key=lambda part: (partial_ratio(part.quote, words), -part.start))
    return best.start, best.end


def _about(claim: AttributionClaim, words: str) -> str:
    short = words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + "…"
    return f"{_speaker(claim) or 'someone'}: {short}"


COMPARISON = Comparison(kind="attribution", facts=find_facts, what_if=what_if)
