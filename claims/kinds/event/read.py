"""States that news follows, in an analysed article, as claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.about import describe
from claims.kinds.event import deeds, identity
from claims.kinds.event.asserted import asserted, asserted_noun, is_hedged, words
from claims.kinds.event.holder import Holder, holder_of
from claims.kinds.event.lexicon import Cue, cues, holders, special, takes_people
from claims.kinds.event.model import EventClaim
from claims.kinds.event.whereabouts import read_whereabouts
from claims.kinds.event.written import Told

if TYPE_CHECKING:
    from claims.analysis import Analysis, FieldAnalysis, Token

_REACH = 48  # characters of the words of a state on either side of the cue
_MOST = 80  # characters of a claim
_OPENING = frozenset({"det", "compound", "amod", "nummod", "flat", "nmod"})


def read_events(analysis: Analysis) -> Iterator[EventClaim]:
    """One claim for each state that the words of title and text tell of somebody or something."""
    for field in analysis.fields:
        if not field.text.strip():
            continue
        seen: set[tuple[int, int, str]] = set()
        for claim in _of_field(analysis, field):
            if (claim.start, claim.end, claim.found_by) not in seen:
                seen.add((claim.start, claim.end, claim.found_by))
                yield claim


def _of_field(analysis: Analysis, field: FieldAnalysis) -> Iterator[EventClaim]:
    """The claims of a field, some twice: the gunman named is the gunman in apposition."""
    known = cues()
    for token in field.tokens:
        if token.lower in known or token.lemma.lower() in known:
            yield from _of_cues(analysis, field, token)
        if token.lower in identity.TRIGGERS:
            yield from (_claim(analysis, field, told) for told in identity.read_identity(analysis, field, token))
        if token.lower in deeds.TRIGGERS:
            yield from (_claim(analysis, field, told) for told in deeds.read_deeds(analysis, field, token))
    yield from (_claim(analysis, field, told) for told in identity.read_roles(analysis, field))
    yield from (_claim(analysis, field, told) for told in read_whereabouts(analysis, field))


def _of_cues(analysis: Analysis, field: FieldAnalysis, token: Token) -> Iterator[EventClaim]:
    """The claims of the cues that begin with a word, one a state."""
    known, lemma = cues(), token.lemma.lower()
    found = (*known.get(lemma, ()), *(known.get(token.lower, ()) if token.lower != lemma else ()))
    told: set[tuple[str, str]] = set()
    for cue in found:
        claim = _read(analysis, field, cue, token) if (cue.scale, cue.state) not in told else None
        if claim is not None:
            yield claim
            told.add((cue.scale, cue.state))
            if cue.role == "towards":  # a hunt for a man is not a search for him, too
                return


def _read(analysis: Analysis, field: FieldAnalysis, cue: Cue, first: Token) -> EventClaim | None:
    last = _whole(field, cue, first)
    if last is None or not _fits(cue, first) or not _by_searchers(field, first):
        return None
    holder = holder_of(analysis, field, cue, first, last)
    if holder is None or not _may_hold(cue.scale, holder) or _of_others(field, holder):
        return None
    root = field.span_root(first.start, last.end) or first
    told = asserted_noun(field, first) if cue.role == "noun" else asserted(field, root)
    state = cue.state if told == "said" else cue.denied
    if told == "open" or state is None:
        return None
    noun = holder.token
    near = noun.sentence == first.sentence and abs(noun.start - first.start) <= _REACH
    start, end = sorted((noun, first, last), key=lambda t: t.i)[::2] if near else (_helper(field, first), last)
    hedged = is_hedged(field, first)
    return _claim(
        analysis, field, Told(cue.scale, state, start, end, noun, None, holder.names, told == "denied", hedged)
    )


def _claim(analysis: Analysis, field: FieldAnalysis, told: Told) -> EventClaim:
    """The claim of a state: its span are the words that tell it, with the holder where that stands near."""
    last = told.last
    first = told.first if told.first.sentence == last.sentence and told.first.i <= last.i else last
    sentence = field.sentences[last.sentence]
    start, end = _opening(field, first, last.end), last.end
    return EventClaim(
        field=field.field,
        start=start,
        end=end,
        quote=field.text[start:end],
        sentence=(sentence.start, sentence.end),
        found_by=f"state:{told.scale}:{told.state}",
        about=describe(analysis, field, start, end, told.holder or told.first),
        scale=told.scale,
        state=told.state,
        holder=told.holder.lemma.lower()
        if told.holder is not None and told.holder.pos not in ("PROPN", "PRON")
        else None,
        names=told.names,
        plural=told.holder is not None and told.holder.tag in ("NNS", "NNPS"),
        value=told.value,
        denied=told.denied,
        hedged=told.hedged,
    )


def _opening(field: FieldAnalysis, first: Token, end: int) -> int:
    """Where the phrase of a claim's first word opens: "no group", "the Azure Front", while the claim stays short."""
    left = [
        c.start
        for c in field.children(first)
        if c.i < first.i and c.dep.partition(":")[0] in _OPENING and end - c.start < _MOST
    ]
    return min([first.start, *left])


def _whole(field: FieldAnalysis, cue: Cue, first: Token) -> Token | None:
    """The last token of a cue's words, None where they do not all stand there; a verb's particle may stand apart."""
    if not cue.rest:
        return first
    tokens = field.tokens[first.i + 1 : first.i + 1 + len(cue.rest)]
    if len(tokens) == len(cue.rest) and all(
        w in (t.lemma.lower(), t.lower) for w, t in zip(cue.rest, tokens, strict=True)
    ):
        return tokens[-1]
    apart = [c for c in field.children(first) if c.dep == "compound:prt" and c.lower == cue.rest[0]]
    return apart[0] if apart and len(cue.rest) == 1 and first.pos == "VERB" and apart[0].i - first.i < 6 else None


def _fits(cue: Cue, first: Token) -> bool:
    """Whether a cue's word is of the sort that it tells a state with."""
    if cue.role in ("done", "does"):
        return first.pos in ("VERB", "ADJ", "AUX")
    return first.pos == "NOUN" if cue.role == "noun" else True


def _by_searchers(field: FieldAnalysis, first: Token) -> bool:
    """Whether a verb of looking for somebody is done by those whose work that is, or by nobody named."""
    who = [c for c in field.children(first) if c.dep == "nsubj"]
    return first.lemma.lower() not in special("sought") or all(c.lemma in special("searchers") for c in who)


def _may_hold(scale: str, holder: Holder) -> bool:
    return holder.lemma in holders(scale) or (takes_people(scale) and holder.person)


def _of_others(field: FieldAnalysis, holder: Holder) -> bool:
    """Whether a holder is some of many: "two other reporters", "several men"."""
    beside = [c for c in field.children(holder.token) if c.dep.partition(":")[0] in ("amod", "det", "nummod")]
    counted = holder.plural and not holder.names and any(c.dep == "nummod" for c in beside)
    return any(c.lemma.lower() in words("others") for c in beside) or (counted and holder.lemma in ("man", "woman"))


def _helper(field: FieldAnalysis, first: Token) -> Token:
    """The first of the words that help a cue, where they stand near: "have been freed"."""
    helpers = [
        c
        for c in field.children(first)
        if c.i < first.i and first.start - c.start <= _REACH and c.dep.partition(":")[0] in ("aux", "cop", "nsubj")
    ]
    return helpers[0] if helpers else first
