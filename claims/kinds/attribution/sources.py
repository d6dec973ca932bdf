"""Who says it, by the parser: the subject of the cue, its own or one that it shares."""

from __future__ import annotations

from claims.analysis import FieldAnalysis, Token
from claims.kinds.attribution.cues import Cue, past_for_participle

_SUBJECTS = ("nsubj", "nsubj:outer", "csubj")
_SHARED = frozenset({"conj", "xcomp", "advcl", "parataxis"})
_EDGE = frozenset({"PUNCT", "SPACE", "CCONJ"})
_LEADS_IN = _EDGE | {"ADP", "SCONJ"}
_MAX_STEPS = 6


def find_source(field: FieldAnalysis, cue: Cue) -> tuple[int, int] | None:
    """The tokens `[first, last]` of who says it, or None where the article does not say."""
    if cue.verb is None:
        return _after_phrase(field, cue)
    if cue.passive:
        return _agent(field, cue.verb)
    subject = _subject(field, cue, cue.verb)
    before = _before_parenthesis(field, cue)
    if before is not None and (subject is None or subject[0] > before[0]) and not (subject and subject[1] >= before[1]):
        return before
    return subject or _left_of(field, cue)


def _before_parenthesis(field: FieldAnalysis, cue: Cue) -> tuple[int, int] | None:
    """By rule, the noun phrase before what commas set off from its verb ("Adler, who backs the plan, said").

    The parser likes to take the last name inside the commas for the subject.
    """
    tokens, verb = field.tokens, cue.verb
    close = cue.first - 1
    while close > 0 and tokens[close].pos in ("ADV", "AUX", "PART"):
        close -= 1
    if (
        verb is None
        or verb.tag not in _FINITE
        or close < 2
        or tokens[close].text != ","
        or tokens[close].sentence != verb.sentence
    ):
        return None
    opening = close - 1
    while opening > 0 and tokens[opening].sentence == verb.sentence:
        if tokens[opening].text == "," and tokens[opening + 1].tag in ("WP", "WDT"):
            break
        opening -= 1
    else:
        return None
    first = _phrase_start(tokens, opening)
    while first > 1 and tokens[first - 1].text == "," and tokens[first - 2].sentence == verb.sentence:
        earlier = _phrase_start(tokens, first - 1)  # the name is in apposition to an office, not behind a time or place
        if earlier == first - 1 or tokens[earlier].pos in _LEADS_IN or tokens[earlier].dep.startswith("obl"):
            break
        first = earlier
    while first < opening and tokens[first].pos in _LEADS_IN:
        first += 1
    named = any(t.pos in ("NOUN", "PROPN", "PRON") for t in tokens[first:opening])
    return (first, close - 1) if first < opening and named else None


def _phrase_start(tokens: list[Token], end: int) -> int:
    """Where the noun phrases begin that end before a token."""
    first = end
    while first > 0 and tokens[first - 1].sentence == tokens[end].sentence and tokens[first - 1].pos in _IN_PHRASE:
        first -= 1
    return first


_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_IN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART"})


def _subject(field: FieldAnalysis, cue: Cue, verb: Token) -> tuple[int, int] | None:
    """The verb's subject, else that of the verb it is joined or subordinate to."""
    at: Token = verb
    for _ in range(_MAX_STEPS):
        children = field.children(at)
        subject = next((t for t in children if t.dep in _SUBJECTS), None)
        if subject is not None and not cue.first <= subject.i <= cue.last:
            return span_of(field, subject, cue)
        governor = field.governor(at)
        if governor is None:
            return None
        if at.dep == "acl" and at.tag == "VBG" and at.i > 0 and field.tokens[at.i - 1].text == ",":
            at = governor  # ", arguing that …" belongs to the clause, not to the noun before it
            continue
        if at.dep == "acl" and governor.pos in ("NOUN", "PROPN", "PRON"):
            says = at.tag == "VBG" or past_for_participle(field, at)
            return span_of(field, governor, cue, stop=at.i) if says else None
        passive = next((t for t in children if t.dep == "nsubj:pass"), None)
        if passive is not None and at is not verb and not cue.first <= passive.i <= cue.last:
            return span_of(field, passive, cue)
        if at.dep not in _SHARED and at.pos in ("VERB", "AUX") and not (at.dep == "ccomp" and at.tag == "VBG"):
            return None
        at = governor
    return None


def _left_of(field: FieldAnalysis, cue: Cue) -> tuple[int, int] | None:
    """By rule, where the parser sees no subject: the noun phrases between the clause's start and a finite cue.

    That is how a source behind a long apposition looks ("the general, head of the staff, said").
    """
    verb, tokens = cue.verb, field.tokens
    if verb is None or verb.tag not in ("VBD", "VBZ", "VBP") or verb.dep in ("amod", "acl"):
        return None
    at = cue.first - 1
    while at >= 0 and tokens[at].sentence == verb.sentence and tokens[at].pos in ("ADV", "AUX", "PART"):
        at -= 1  # has also said
    first = at + 1
    while at >= 0 and tokens[at].sentence == verb.sentence and cue.first - at < _MAX_LEFT:
        token = tokens[at]
        if (
            token.pos in ("VERB", "AUX", "SCONJ")
            or token.dep == "mark"
            or token.tag in _RELATIVE
            or token.text in _BREAKS
        ):
            break
        if token.pos == "CCONJ" and at > 0 and tokens[at - 1].text == ",":
            break
        first = at
        at -= 1
    while first < cue.first and tokens[first].pos in ("PUNCT", "ADV", "CCONJ", "SPACE", "ADP", "AUX", "PART"):
        first += 1
    last = cue.first - 1
    while last > first and tokens[last].pos in ("ADV", "AUX", "PART", "PUNCT", "SPACE"):
        last -= 1
    return (first, last) if first <= last < cue.first and tokens[first].pos in _NAMES_SOMEBODY else None


def named_right(field: FieldAnalysis, cue: Cue) -> tuple[int, int] | None:
    """By rule, behind a cue that follows its quotation: the noun phrase up to a comma ("said the mayor, who …")."""
    tokens = field.tokens
    first = last = cue.last + 1
    sentence = tokens[cue.last].sentence
    while (
        last < len(tokens)
        and tokens[last].sentence == sentence
        and tokens[last].pos in _NOMINAL
        and tokens[last].pos != "PUNCT"
        and (tokens[last].tag not in _RELATIVE)
    ):
        last += 1
    last -= 1
    if (
        last < first
        or tokens[first].pos not in _NAMES_SOMEBODY
        or (tokens[first].dep.startswith("obl") and tokens[first].pos != "PROPN")
    ):
        return None
    return first, last


_MAX_LEFT = 30
_BREAKS = frozenset({";", ":", "”", '"', "“", "''", "``"})
_NAMES_SOMEBODY = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"})


def _agent(field: FieldAnalysis, verb: Token) -> tuple[int, int] | None:
    """Who a passive is done by: what follows "by"."""
    for child in field.children(verb):
        if child.dep.startswith(("obl", "nmod")) and child.i > verb.i:
            by = next((t for t in field.children(child) if t.dep == "case" and t.lower == "by"), None)
            if by is not None:
                first, last = _trim(field, by.i + 1, max(t.i for t in field.subtree(child)))
                return (first, last) if first <= last else None
    return None


def _after_phrase(field: FieldAnalysis, cue: Cue) -> tuple[int, int] | None:
    """The noun phrase behind "according to"."""
    tokens = field.tokens
    if cue.last + 1 >= len(tokens) or tokens[cue.last + 1].sentence != tokens[cue.last].sentence:
        return None
    head = tokens[cue.last]
    for _ in range(_MAX_STEPS):
        if head.i > cue.last or head.head == head.i:
            break
        head = tokens[head.head]
    if head.i > cue.last and head.sentence == tokens[cue.last].sentence:
        inside = [t.i for t in field.subtree(head) if t.i > cue.last]
        last = inside[0]
        for i in inside:  # only what hangs together
            if i - last > 1:
                break
            last = i
        return _trim(field, cue.last + 1, last)
    last = cue.last + 1
    while last + 1 < len(tokens) and tokens[last + 1].sentence == head.sentence and tokens[last + 1].pos != "PUNCT":
        last += 1
    return cue.last + 1, last


def span_of(field: FieldAnalysis, head: Token, cue: Cue, stop: int | None = None) -> tuple[int, int]:
    """A noun phrase with its appositions: the subtree on the head's side of the cue, cut before `stop`."""
    assert cue.verb is not None  # noqa: S101 - phrases have no subject
    inside = [t.i for t in field.subtree(head)]
    inside = [i for i in inside if i < cue.first] if head.i < cue.first else [i for i in inside if i > cue.last]
    if stop is not None:
        inside = [i for i in inside if i < stop]
    at = inside.index(head.i) if head.i in inside else 0
    if not inside:
        return head.i, head.i
    first = last = at
    while first > 0 and inside[first] - inside[first - 1] == 1:
        first -= 1
    start = inside[first]
    while (
        start > 0
        and field.tokens[start].pos == "PROPN"
        and field.tokens[start - 1].pos == "PROPN"
        and (field.tokens[start - 1].sentence == head.sentence)
    ):
        start -= 1  # a long name that the parser took apart
    while last + 1 < len(inside) and inside[last + 1] - inside[last] == 1:
        last += 1
    end = inside[last]
    while end + 1 < cue.first and field.tokens[end + 1].pos == "PROPN":
        end += 1
    return _trim(field, start, end)


def aside_source(field: FieldAnalysis, cue: Cue) -> tuple[int, int] | None:
    """The source of a set-off attribution by rule ("…, the mayor said[,.]", "…, said the mayor[,.]"), or None."""
    tokens, sentence = field.tokens, field.tokens[cue.first].sentence
    at = cue.first - 1
    while at > cue.first - _MAX_ASIDE and at >= 0 and tokens[at].sentence == sentence:
        if tokens[at].text in _SETS_OFF or tokens[at].pos not in _NOMINAL or tokens[at].lower == "as":
            break
        at -= 1
    compared = at > 0 and tokens[at].lower == "as" and "aside" in cue.frames  # ", as the mayor said,"
    opening = at - 1 if compared else at
    if opening < 0 or tokens[opening].sentence != sentence or tokens[opening].text not in _SETS_OFF:
        return None
    if at + 1 < cue.first:
        return _aside_left(tokens, at + 1, cue)
    last = cue.last
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].sentence == sentence
        and tokens[last + 1].pos in _NOMINAL - {"AUX", "PUNCT"}
    ):
        last += 1
    if last == cue.last or (
        last + 1 < len(tokens)
        and tokens[last + 1].sentence == sentence
        and tokens[last + 1].text not in (",", ".", ";")
    ):
        return None
    return (
        (cue.last + 1, last)
        if any(t.pos in ("NOUN", "PROPN", "PRON") for t in tokens[cue.last + 1 : last + 1])
        else None
    )


_MAX_ASIDE = 14
_SETS_OFF = frozenset({",", "”", '"', "''", "’", "–", "—", "-"})
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART", "ADV", "AUX", "PUNCT", "SYM", "X"})
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})


def _aside_left(tokens: list[Token], first: int, cue: Cue) -> tuple[int, int] | None:
    """A source between a comma and its cue, where the aside ends behind the cue."""
    last = cue.first - 1
    while last > first and tokens[last].pos in ("ADV", "AUX", "PART"):
        last -= 1
    named = any(t.pos in ("NOUN", "PROPN", "PRON", "NUM") for t in tokens[first : last + 1])
    led_in = tokens[first].pos in ("ADP", "CCONJ", "SCONJ") or tokens[last].tag in _RELATIVE
    ends = _ends_aside(tokens, cue.last + 1, tokens[cue.first].sentence)
    return (first, last) if named and ends and not led_in else None


def _ends_aside(tokens: list[Token], at: int, sentence: int) -> bool:
    """Whether an aside ends here: at a comma or a stop, or after a time or a place ("on Monday", "in a statement")."""
    stop = at + _MAX_CIRCUMSTANCE
    for token in tokens[at:stop]:
        if token.sentence != sentence or token.text in (",", ".", ";", "”", '"', "''"):
            return True
        if token.i == at and not (token.pos == "ADP" or token.dep.startswith("obl:")):
            return False
        if token.pos not in _IN_PHRASE:
            return False
    return len(tokens) <= stop


_MAX_CIRCUMSTANCE = 9


def _trim(field: FieldAnalysis, first: int, last: int) -> tuple[int, int]:
    tokens = field.tokens
    for i in range(last - 1, first, -1):  # in the dock as the judge said
        if tokens[i].lower in _CLAUSE_OPENERS and tokens[i + 1].pos in ("DET", "PROPN", "PRON", "NOUN"):
            first = i + 1
            break
    while first < last and tokens[first].pos in _LEADS_IN:
        first += 1
    while last > first and tokens[last].pos in _EDGE:
        last -= 1
    return first, last


_CLAUSE_OPENERS = frozenset({"as", "when", "while", "because", "if", "although", "though"})
