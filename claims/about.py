"""What a claim is about: the facets that alignment compares, read from the parse and the names.

Facets are evidence, not judgement: what the words of the clause and the sentence say. A facet
stays empty where the article is silent, since only evidence on both sides may keep claims apart.
"""

from __future__ import annotations

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.anaphora import stand_ins
from claims.model import About, Predicate
from claims.states import states_of
from claims.whereabouts import known_as, place_of

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
_MAX_ANCHORS = 8


def describe(
    analysis: Analysis, field: FieldAnalysis, start: int, end: int, head: Token | None, *, follows: bool = False
) -> About:
    """The facets of a claim at a span; `head` is the token of what is counted, measured or dated.

    `follows` lets a sentence that names nothing go on where the one before it was.
    """
    at = head or field.span_root(start, end)
    if at is None:
        return About()
    predicate = _predicate(field, at)
    names = _anchors(analysis, field, at.sentence, start, end)
    place = _place(analysis, field, at.sentence, start)
    before = _scene_before(field, at.sentence) if follows and not names and place is None else None
    if before is not None:
        place = _place(analysis, field, before, start)
        names = _anchors(analysis, field, before, start, end) if place is not None else ()
    return About(
        head=_lemma(head) if head else None,
        modifiers=_modifiers(field, head, start, end) if head else (),
        states=states_of(field, at, head, predicate, (start, end)),
        predicate=_as_predicate(field, predicate) if predicate else None,
        subject=_argument(field, predicate, "nsubj", start, end),
        object=_argument(field, predicate, "obj", start, end),
        relation=_relation(field, at, predicate),
        anchors=names,
        owner=_owner(analysis, field, start, end, head),
        place=place,
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


def _argument(field: FieldAnalysis, predicate: Token | None, role: str, start: int, end: int) -> str | None:
    """The lemma of the predicate's subject or object, passive subjects being objects, unless it is the claim itself."""
    if predicate is None:
        return None
    wanted = {"nsubj": ("nsubj",), "obj": ("obj", "nsubj:pass")}[role]
    for child in field.children(predicate):
        if child.dep not in wanted or start <= child.start < end:
            continue
        if child.pos in ("NOUN", "PROPN"):
            return _lemma(child)
        if child.tag in ("WDT", "WP") or child.lower == "that":  # "the attacks *that* killed 130"
            meant = field.governor(predicate) if predicate.dep.startswith("acl") else None
            return _lemma(meant) if meant is not None and meant.pos in ("NOUN", "PROPN") else None
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
    """The canonical names of the sentence, those nearest to the claim first; then those that descriptions stand for."""
    span = field.sentences[sentence]
    names = analysis.names
    mentions = [m for m in names.mentions_in(field.field, span.start, span.end) if not start <= m.start < end]
    mentions.sort(key=lambda m: (min(abs(m.start - end), abs(start - m.end)), m.start))
    meant = [s for s in stand_ins(analysis, field, sentence) if not start <= s.token.start < end]
    meant.sort(key=lambda s: (abs(s.token.start - start), s.token.start))
    found = [*(names.of(m).name for m in mentions), *(s.entity.name for s in meant)]
    return tuple(dict.fromkeys(map(known_as, found)))[:_MAX_ANCHORS]


def _scene_before(field: FieldAnalysis, sentence: int) -> int | None:
    """The sentence before in the same paragraph, None where there is none."""
    if sentence and field.sentences[sentence - 1].block is field.sentences[sentence].block:
        return sentence - 1
    return None


def _place(analysis: Analysis, field: FieldAnalysis, sentence: int, start: int) -> str | None:
    """Where it happens: the place that the sentence names, else the nearest site that it describes ("the base")."""
    named = place_of(analysis, field, sentence, start)
    if named is not None:
        return named
    meant = [s for s in stand_ins(analysis, field, sentence) if s.site]
    if not meant:
        return None
    return known_as(min(meant, key=lambda s: (abs(s.token.start - start), s.token.start)).entity.name)


def _owner(analysis: Analysis, field: FieldAnalysis, start: int, end: int, head: Token | None) -> str | None:
    """The name whose bracket the number is, or that its phrase begins with: Ann Lee (23); 10 *US* citizens."""
    names = analysis.names
    if field.text[end : end + 1] == ")" and field.text[start - 1 : start] == "(":
        before = names.mentions_in(field.field, max(0, start - 4), start)
        return next((names.of(m).name for m in before if field.text[m.end : start].strip() == "("), None)
    if head is None or head.start < end:
        return None
    for mention in names.mentions_in(field.field, end, end + 3):
        if mention.start - end == 1 and field.text[end] in " \u00a0" and mention.start <= head.start:
            return known_as(names.of(mention).name)
    return None


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
