"""What a claim is about: the facets that alignment compares, read from the parse and the names.

Facets are evidence, not judgement: what the words of the clause and the sentence say. A facet
stays empty where the article is silent, since only evidence on both sides may keep claims apart.
"""

from __future__ import annotations

from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.lexicon import load
from claims.model import About, Predicate

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_LIGHT = frozenset(
    {"be", "have", "do", "say", "tell", "get", "make", "take", "go", "come", "report", "according", "also", "just",
     "more", "most", "very", "about", "around", "nearly", "almost", "only", "now", "then", "here", "there", "so",
     "too", "not", "well", "far", "still", "even", "already", "again", "ago", "other", "such", "many", "much", "few",
     "several", "least", "back", "yet"}
)  # fmt: skip
_MODALS = frozenset({"will", "would", "may", "might", "could", "can", "should", "shall", "must", "'ll", "’ll", "'d"})
_HEDGING = frozenset({"may", "might", "could"})
_PLANNING = frozenset(
    {"plan", "expect", "intend", "aim", "hope", "schedule", "propose", "promise", "seek", "want", "due", "set"}
)
_MAX_TERMS = 24


@cache
def _states() -> dict[str, str]:
    """A lemma's state ("killed" -> "dead")."""
    return {lemma: state for state, lemmas in load("states")["states"].items() for lemma in lemmas}


def describe(analysis: Analysis, field: FieldAnalysis, start: int, end: int, head: Token | None) -> About:
    """The facets of a claim at a span; `head` is the token of what is counted, measured or dated."""
    at = head or field.span_root(start, end)
    if at is None:
        return About()
    predicate = _predicate(field, at)
    names = _anchors(analysis, field, at.sentence, start, end)
    return About(
        head=_lemma(head) if head else None,
        modifiers=_modifiers(field, head, start, end) if head else (),
        states=_find_states(field, at, head, predicate),
        predicate=_as_predicate(field, predicate) if predicate else None,
        subject=_argument(field, predicate, "nsubj", start, end),
        object=_argument(field, predicate, "obj", start, end),
        relation=_relation(field, at, predicate),
        anchors=names,
        owner=_owner(analysis, field, start, end),
        place=_place(analysis, field, at.sentence, start),
        terms=_terms(field, at, start, end),
    )


def _lemma(token: Token) -> str:
    return token.lemma.lower()


def _predicate(field: FieldAnalysis, token: Token) -> Token | None:
    """The verb (or predicative noun or adjective) of the clause that a token stands in."""
    for _ in range(12):
        if token.pos in ("VERB", "AUX") and token.dep not in (
            "amod",
            "compound",
            "aux",
            "aux:pass",
            "cop",
            "case",
            "mark",
        ):
            return token
        if any(child.dep == "cop" for child in field.children(token)):
            return token
        above = field.governor(token)
        if above is None:
            return token if token.pos in ("VERB", "AUX") else None
        token = above
    return None


def _as_predicate(field: FieldAnalysis, verb: Token) -> Predicate:
    children = field.children(verb)
    words = {child.lower for child in children if child.dep in ("aux", "aux:pass", "advmod", "mark", "det", "cc")}
    planned = bool(words & _MODALS) or _is_planned(field, verb)
    return Predicate(
        lemma=_lemma(verb),
        negated=bool(words & {"not", "n't", "n’t", "never", "no"}),
        planned=planned or _lemma(verb) in _PLANNING,
        hedged=bool(words & _HEDGING),
    )


def _is_planned(field: FieldAnalysis, verb: Token) -> bool:
    """Whether a verb stands under one of planning: "wants troops to begin *withdrawing*"."""
    for _ in range(4):
        above = field.governor(verb)
        if above is None or verb.dep not in ("xcomp", "ccomp", "advcl", "acl", "conj"):
            return False
        if _lemma(above) in _PLANNING:
            return True
        verb = above
    return False


def _modifiers(field: FieldAnalysis, head: Token, start: int, end: int) -> tuple[str, ...]:
    found = [
        _lemma(child)
        for child in field.children(head)
        if child.dep.split(":")[0] in ("amod", "compound", "nmod", "acl")
        and not start <= child.start < end
        and child.pos in _CONTENT
    ]
    return tuple(dict.fromkeys(found))


def _find_states(field: FieldAnalysis, at: Token, head: Token | None, predicate: Token | None) -> tuple[str, ...]:
    """The states that the noun, its participles and its verb give what is counted, nearest first."""
    table = _states()
    found: list[str] = []
    near: list[Token] = []
    if head is not None:
        near.append(head)
        near += [c for c in field.children(head) if c.dep.split(":")[0] in ("amod", "acl", "compound", "nmod", "conj")]
    near.append(at)
    above = field.governor(at)
    if above is not None and above.pos in ("NOUN", "ADJ", "VERB", "NUM"):
        near.append(above)
    if predicate is not None:
        near.append(predicate)
        # "were reported killed", "left 18 people wounded", "taken to hospital"
        near += [c for c in field.children(predicate) if c.dep in ("xcomp", "obl", "advcl", "ccomp") and c.i > at.i - 6]
    for token in near:
        state = table.get(_lemma(token)) or table.get(token.lower)  # "are missing" is of no verb "to miss"
        if state and state not in found:
            found.append(state)
    return tuple(found)


def _argument(field: FieldAnalysis, predicate: Token | None, role: str, start: int, end: int) -> str | None:
    """The lemma of the predicate's subject or object, passive subjects being objects, unless it is the claim itself."""
    if predicate is None:
        return None
    wanted = {"nsubj": ("nsubj",), "obj": ("obj", "nsubj:pass")}[role]
    for child in field.children(predicate):
        if child.dep in wanted and not start <= child.start < end and child.pos in ("NOUN", "PROPN"):
            return _lemma(child)
    return None


def _relation(field: FieldAnalysis, at: Token, predicate: Token | None) -> str | None:
    """How the claim hangs on its predicate: nsubj, obj, obl:in, …; "self" where it is the predicate."""
    if predicate is None:
        return None
    if predicate.i == at.i:
        return "self"
    token = at
    for _ in range(12):
        above = field.governor(token)
        if above is None:
            return None
        if above.i == predicate.i:
            case = next((c.lower for c in field.children(token) if c.dep == "case"), None)
            dep = {"nsubj:pass": "obj"}.get(token.dep, token.dep.split(":")[0])
            return f"{dep}:{case}" if case and dep in ("obl", "nmod") else dep
        token = above
    return None


def _anchors(analysis: Analysis, field: FieldAnalysis, sentence: int, start: int, end: int) -> tuple[str, ...]:
    """The canonical names of the sentence, those nearest to the claim first."""
    span = field.sentences[sentence]
    names = analysis.names
    mentions = [m for m in names.mentions_in(field.field, span.start, span.end) if not start <= m.start < end]
    mentions.sort(key=lambda m: (min(abs(m.start - end), abs(start - m.end)), m.start))
    return tuple(dict.fromkeys(names.of(m).name for m in mentions))[:8]


def _owner(analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> str | None:
    """The name right before the claim, or right behind it: "Hannah Collier, 23", "23-year-old Hannah Collier"."""
    names = analysis.names
    for mention in reversed(names.mentions_in(field.field, max(0, start - 4), start)):
        between = field.text[mention.end : start]
        if mention.end <= start and between.strip(" \u00a0") in (",", "(", "", ", aged", "is"):
            return names.of(mention).name
    for mention in names.mentions_in(field.field, end, end + 3):
        if mention.start >= end and field.text[end : mention.start].strip(" ,\u00a0") == "":
            return names.of(mention).name
    return None


def _place(analysis: Analysis, field: FieldAnalysis, sentence: int, start: int) -> str | None:
    """The nearest place named in the sentence, or None."""
    span = field.sentences[sentence]
    names = analysis.names
    places = [m for m in names.mentions_in(field.field, span.start, span.end) if names.of(m).kind == "place"]
    if not places:
        return None
    return names.of(min(places, key=lambda m: (abs(m.start - start), m.start))).name


def _terms(field: FieldAnalysis, at: Token, start: int, end: int) -> tuple[str, ...]:
    """The content lemmas of the sentence, nearest to the claim first."""
    memo: dict[int, list[tuple[int, int, str]]] = field.memo.setdefault("terms", {})
    found = memo.get(at.sentence)
    if found is None:
        found = memo[at.sentence] = [
            (t.i, t.start, _lemma(t))
            for t in field.sentence_tokens(at.sentence)
            if t.pos in _CONTENT and t.lower[0].isalpha() and len(t.lower) > 1 and _lemma(t) not in _LIGHT
        ]
    near = sorted((abs(i - at.i), i, lemma) for i, where, lemma in found if not start <= where < end)
    return tuple(dict.fromkeys(lemma for _, _, lemma in near))[:_MAX_TERMS]
