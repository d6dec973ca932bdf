"""What is said, by rule: from behind the cue to the end of its clause, or what stands before it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.analysis import FieldAnalysis, Token
from claims.kinds.attribution.cues import Cue
from claims.kinds.attribution.lexicon import verbs
from claims.kinds.attribution.sources import find_source

COMPLEMENTIZERS = frozenset(
    {"that", "whether", "if", "how", "what", "why", "who", "whom", "whose", "where", "when", "which"}
)
_AFTER = frozenset({"ccomp", "xcomp", "obj", "csubj", "ccomp:pass"})
_MAX_HEARER = 8
_CUTS = frozenset({"conj", "advcl", "parataxis", "cc"})
_EDGE = frozenset(" \t\n\u00a0,;:.-–—")


@dataclass(frozen=True, slots=True)
class Found:
    """What a cue reports: its spans of characters, and by which frame it was found."""

    spans: tuple[tuple[int, int], ...]
    frame: str


def sentence_range(field: FieldAnalysis, token: Token) -> tuple[int, int]:
    """The first and last token of a token's sentence."""
    tokens = field.tokens
    first = last = token.i
    while first > 0 and tokens[first - 1].sentence == token.sentence:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].sentence == token.sentence:
        last += 1
    return first, last


def following(field: FieldAnalysis, cue: Cue, source: tuple[int, int] | None) -> Found | None:
    """What the cue's clause reports behind it, where a frame of the verb allows that."""
    verb = cue.verb
    assert verb is not None  # noqa: S101 - phrases report what stands around them
    end = clause_end(field, verb)
    after = max(cue.last, source[1]) if source and source[0] > cue.last and source[0] - cue.last <= 2 else cue.last
    start, frame = _start(field, cue, after, end)
    if start is None:
        return None
    last = _core_end(field, cue, start, end, frame)
    span = trim(field, field.tokens[start].start, field.tokens[last].end)
    if span is None:
        return None
    if frame == "fronted":
        front = fronted_object(field, cue)
        assert front is not None  # noqa: S101 - that is how the frame was found
        return Found(((front.start, front.end), span), frame)
    return Found((span,), frame)


def fronted_object(field: FieldAnalysis, cue: Cue) -> Token | None:
    """What stands before a cue as its object: "what the mayor called a mistake"."""
    assert cue.verb is not None  # noqa: S101
    return next(
        (t for t in field.children(cue.verb) if t.i < cue.first and t.dep == "obj" and t.tag in ("WP", "WDT")), None
    )


def _start(field: FieldAnalysis, cue: Cue, after: int, end: int) -> tuple[int | None, str]:
    """The first token of what is said behind the cue, and its frame."""
    tokens, verb, frames = field.tokens, cue.verb, cue.frames
    assert verb is not None  # noqa: S101
    children = [t for t in field.children(verb) if after < t.i <= end]
    fronted = fronted_object(field, cue)
    if fronted is not None and "noun" in frames and after < end and field.tokens[after + 1].pos != "PUNCT":
        return after + 1, "fronted"
    obj = next((t for t in children if t.dep in ("obj", "iobj")), None)
    clause = next((t for t in children if t.dep == "ccomp"), None)
    infinitive = next((t for t in children if t.dep in ("xcomp", "advcl") and is_infinitive(field, t)), None)
    at = after + 1
    if "hearer" in frames:  # told reporters that …, whatever the parser makes of "that"
        that = next((t for t in tokens[at : min(end, at + _MAX_HEARER) + 1] if t.lower == "that" and t.i > at), None)
        if that is not None and obj is not None and obj.i == that.i - 1:
            return that.i, "clause"
    if "clause" in frames:
        that = (
            next((t for t in field.children(clause) if t.dep == "mark" and t.lower == "that"), None) if clause else None
        )
        if that is not None and that.i > after:
            return that.i, "clause"
        for t in tokens[at : end + 1]:
            if (
                t.lower in COMPLEMENTIZERS
                and (t.dep in ("mark", "advmod") or t.tag in ("WP", "WDT", "WRB", "WP$"))
                and (
                    (clause is not None and t.i <= clause.i)
                    or t.i == at
                    or (t.lower == "that" and t.tag == "IN" and t.i - at < 14)
                )
            ):
                return t.i, "clause"
            if t.dep in ("nsubj", "nsubj:pass") and t.head != verb.i and clause is not None:
                break
        if clause is not None:
            return min(x.i for x in field.subtree(clause) if x.i > after), "clause"
    if frames >= _ZERO and _zero_clause(tokens, at, end):
        return at, "clause"
    if infinitive is not None and "to" in frames:
        start = min(x.i for x in field.subtree(infinitive) if x.i > after)
        if obj is not None and "hearer" not in frames and obj.i < start:
            start = min(x.i for x in field.subtree(obj) if x.i > after)
        return start, "to"
    if obj is not None and "noun" in frames:
        return min(x.i for x in field.subtree(obj) if x.i > after), "noun"
    gerund = next((t for t in children if t.dep in ("xcomp", "ccomp") and t.tag == "VBG"), None)
    if gerund is not None and "noun" in frames:
        return min(x.i for x in field.subtree(gerund) if x.i > after), "noun"
    for child in children:
        if child.dep.startswith("obl") or child.dep in ("nmod", "advcl"):
            case = next((t for t in field.children(child) if t.dep in ("case", "mark") and t.i < child.i), None)
            if case is not None and (
                (case.lower in frames and case.lower != "to") or (case.lower == "to" and "to+noun" in frames)
            ):
                return (case.i + 1 if case.i < end else None), case.lower
    return None, ""


_ZERO = frozenset({"quote", "clause"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECT = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART", "ADV"})


def _zero_clause(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a clause without "that" begins here, whatever the parser says: a noun phrase, then a finite verb."""
    named = False
    for token in tokens[at : end + 1]:
        if token.tag in _FINITE:
            return named
        if token.pos not in _SUBJECT or token.tag in ("WP", "WDT", "TO") or (not named and token.pos == "ADP"):
            return (
                token.pos == "PUNCT" and token.text in _QUOTES and not named and _zero_clause(tokens, token.i + 1, end)
            )
        named = named or token.pos in ("NOUN", "PROPN", "PRON", "NUM")
    return False


_QUOTES = frozenset({"“", '"', "''", "``", "‘"})


def is_infinitive(field: FieldAnalysis, token: Token) -> bool:
    """Whether a verb (or predicate) stands with "to"."""
    return any(t.dep == "mark" and t.lower == "to" for t in field.children(token))


def _core_end(field: FieldAnalysis, cue: Cue, start: int, end: int, frame: str) -> int:
    """Where what is said ends: before what is joined to the cue itself behind it, or attributed anew."""
    verb, tokens = cue.verb, field.tokens
    assert verb is not None  # noqa: S101
    core_end = _constituent_end(field, verb, start)
    cut = end
    for child in field.children(verb):
        if child.i <= core_end or child.i > end:
            continue
        if _joined(field, child, frame):
            first = min(t.i for t in field.subtree(child))
            if first > start:
                cut = min(cut, first - 1)
    for token in tokens[start + 1 : end + 1]:
        begin = _attributed_anew(field, token, verb)
        if begin is not None and start + 1 < begin <= cut + 1:
            return begin - 1
    return max(cut, start)


_COMPLEMENTS = frozenset({"obl", "obl:unmarked", "obl:tmod", "advcl", "nmod"})
_CIRCUMSTANCES = frozenset(
    {"during", "after", "before", "while", "when", "since", "with", "through", "via", "until", "because", "if", "by"}
)


def _constituent_end(field: FieldAnalysis, verb: Token, start: int) -> int:
    """The last token of the verb's constituent that holds a token."""
    for child in field.children(verb):
        inside = [t.i for t in field.subtree(child)]
        if child.i > verb.i and inside[0] <= start <= inside[-1]:
            return inside[-1]
    return start


def _joined(field: FieldAnalysis, child: Token, frame: str) -> bool:
    """Whether a constituent behind what is said belongs to the cue, not to what is said."""
    if child.dep == "cc":
        return False
    if child.dep == "conj":
        first = min(t.i for t in field.subtree(child))
        opens = [t.lower for t in field.tokens[first : first + 3]]
        return (
            "that" not in opens
            and (child.lower in verbs() or child.tag == "VBD")
            and not any(t.dep == "aux" for t in field.children(child))
        )
    if frame in ("clause", "to"):
        return child.dep in ("advcl", "parataxis") and child.tag == "VBG"
    if child.dep in _COMPLEMENTS:
        case = next((t.lower for t in field.children(child) if t.dep in ("case", "mark") and t.i <= child.i), "")
        return case in _CIRCUMSTANCES if case else child.dep != "obl"
    return child.dep in _CUTS


def _attributed_anew(field: FieldAnalysis, token: Token, verb: Token) -> int | None:
    """The start of a further attribution: ", adding that", ", while others said"."""
    if token.pos != "VERB" or token.lower not in verbs():
        return None
    tokens = field.tokens
    if token.tag == "VBG" and tokens[token.i - 1].text == ",":
        return token.i - 1 if any("quote" in v.frames for v in verbs()[token.lower]) else None
    if token.tag == verb.tag and token.tag in ("VBD", "VBZ", "VBP"):  # said it was over and criticized him
        before = token.i - 1
        while tokens[before].pos == "ADV":
            before -= 1
        if tokens[before].pos == "CCONJ":
            return before
    if any("aside" in v.frames and "quote" in v.frames for v in verbs()[token.lower]):
        source = find_source(field, Cue(token.i, token.i, token, token.lower, frozenset()))
        if source is not None and 2 <= source[0] < token.i and tokens[source[0] - 2].text in (",", ";"):
            return source[0] - 2 if tokens[source[0] - 1].lower in ("while", "and", "but", "as") else None
    return None


def clause_end(field: FieldAnalysis, verb: Token) -> int:
    """The last token of the clause that a verb governs: its sentence's for a main verb."""
    _, last = sentence_range(field, verb)
    at = verb
    for _ in range(8):
        governor = field.governor(at)
        if governor is None or at.dep in ("root", "parataxis"):
            return last
        if at.dep in ("acl:relcl", "acl", "advcl", "csubj", "amod") and governor.i < at.i:
            return min(last, max(t.i for t in field.subtree(at)))
        if at.dep in ("acl:relcl", "acl", "advcl", "csubj", "amod"):
            return min(last, max(t.i for t in field.subtree(at)), governor.i - 1)
        at = governor
    return last


def trim(field: FieldAnalysis, start: int, end: int) -> tuple[int, int] | None:
    """A span without space and punctuation at its ends; marks of quotation stay."""
    text = field.text
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return (start, end) if end > start else None


def set_off(field: FieldAnalysis, cue: Cue, source: tuple[int, int] | None, frame: str) -> Found | None:
    """The rest of the sentence round a set-off attribution: what stands before it, and behind a second comma."""
    tokens = field.tokens
    first = min(cue.first, source[0]) if source and cue.verb is not None else cue.first
    last = max(cue.last, source[1]) if source else cue.last
    begin, end = sentence_range(field, tokens[cue.first])
    if first > begin and tokens[first - 1].lower == "as":  # ", as the mayor said"
        first -= 1
    spans = []
    if first > begin:
        spans.append(trim(field, tokens[begin].start, tokens[first - 1].end))
    if last < end and (first == begin or tokens[last + 1].text == ","):
        spans.append(trim(field, tokens[last + 1].start, tokens[end].end))
    kept = tuple(span for span in spans if span and span[1] - span[0] > 5)
    return Found(kept, frame) if kept else None


def passive_content(field: FieldAnalysis, cue: Cue) -> Found | None:
    """What a passive reports: its subject with its infinitive ("the bridge is expected to open")."""
    verb = cue.verb
    assert verb is not None  # noqa: S101 - phrases have no voice
    if cue.frames & {"hearer", "about"}:  # the subject was asked or told
        return following(field, cue, None)
    if "passive" not in cue.frames:
        return None
    children = field.children(verb)
    subject = next((t for t in children if t.dep in ("nsubj:pass", "nsubj", "csubj:pass")), None)
    if subject is None:
        return None
    rest = next((t for t in children if t.dep in ("xcomp", "ccomp", "advcl") and t.i > verb.i), None)
    spans = []
    for part in (subject, rest):
        if part is not None:
            inside = field.subtree(part)
            spans.append(trim(field, inside[0].start, inside[-1].end))
    return Found(tuple(span for span in spans if span), "passive")
