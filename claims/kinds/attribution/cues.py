"""The words that attribute: reporting verbs that can govern what is said, and phrases such as "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.analysis import FieldAnalysis, Token
from claims.kinds.attribution.lexicon import ReportingVerb, adjectives, source_phrases, verbs

_PASSIVE = frozenset({"nsubj:pass", "aux:pass", "csubj:pass"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: the tokens `[first, last]` that attribute, and the verb with its frames (None for a phrase)."""

    first: int
    last: int
    verb: Token | None
    lemma: str
    frames: frozenset[str]
    passive: bool = False


def find_cues(field: FieldAnalysis) -> Iterator[Cue]:
    """Every possible cue of a field, in order; whether something is said there is for the content to decide."""
    known = verbs()
    tokens = field.tokens
    for token in tokens:
        phrase = _phrase(tokens, token)
        if phrase:
            yield Cue(token.i, token.i + len(phrase) - 1, None, " ".join(phrase), frozenset({"source"}))
            continue
        forms = known.get(token.lower, ())
        marked = _introduces(tokens, token) or (token.tag in _FINITE and _behind_quotation(tokens, token))
        if not forms and not (marked and token.pos == "VERB"):
            continue
        if not marked and (token.dep in ("amod", "compound") or not _is_cue_word(field, token)):
            continue
        verb = next((v for v in forms if _particles_follow(tokens, token, v)), None)
        if verb is None and not marked:
            continue
        frames = frozenset({"colon"}) if marked else frozenset()
        for other in forms:
            if verb is not None and other.particles == verb.particles:
                frames |= other.frames
        last, lemma = (token.i + len(verb.particles), verb.lemma) if verb else (token.i, token.lemma.lower())
        yield Cue(token.i, last, token, lemma, frames, _is_passive(field, token))


def _is_cue_word(field: FieldAnalysis, token: Token) -> bool:
    """Whether a word that can report is used as a verb, or as an adjective that reports."""
    if token.pos in ("VERB", "AUX") or _verb_after_all(field, token):
        return True
    return token.pos == "ADJ" and token.lower in adjectives()


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_MARKS = frozenset({"“", '"', "''", "``", "‘", "'", "«", "„"})
_CLOSING = frozenset({"”", '"', "''", "’", "'", "»"})
_MAX_BEHIND = 12


def _introduces(tokens: list[Token], token: Token) -> bool:
    """Whether a colon and a quotation follow: any word there attributes ("she cracked: “…”")."""
    at = token.i + 1
    return at + 1 < len(tokens) and tokens[at].text == ":" and tokens[at + 1].text in _MARKS and token.pos != "PUNCT"


def _behind_quotation(tokens: list[Token], token: Token) -> bool:
    """Whether any verb attributes here: “…,” somebody riffed."""
    for other in reversed(tokens[max(0, token.i - _MAX_BEHIND) : token.i]):
        if other.sentence != token.sentence or other.pos == "VERB":
            return False
        if other.text in _CLOSING and other.pos == "PUNCT":
            return tokens[other.i - 1].text in (",", "!", "?")
    return False


def _phrase(tokens: list[Token], token: Token) -> tuple[str, ...] | None:
    for words in source_phrases().get(token.lower, ()):
        if tuple(t.lower for t in tokens[token.i : token.i + len(words)]) == words:
            return words
    return None


def _particles_follow(tokens: list[Token], token: Token, verb: ReportingVerb) -> bool:
    following = tokens[token.i + 1 : token.i + 1 + len(verb.particles)]
    return tuple(t.lower for t in following) == verb.particles


def _verb_after_all(field: FieldAnalysis, token: Token) -> bool:
    """A verb that the tagger missed: it governs a subject, or is "said" or "says"."""
    return token.lower in ("said", "says") or (
        token.tag.startswith("VB")
        or any(t.dep in ("nsubj", "nsubj:pass") and t.i < token.i for t in field.children(token))
    )


def _is_passive(field: FieldAnalysis, token: Token) -> bool:
    if token.tag != "VBN":
        return False
    children = field.children(token)
    if any(t.dep in _PASSIVE for t in children):
        return True
    # a participle without an auxiliary, unless it is a past tense that the tagger took for one
    reduced = token.dep in ("acl", "advcl") and not any(t.dep in ("nsubj", "aux") for t in children)
    return reduced and not _behind_quotation(field.tokens, token) and not past_for_participle(field, token)


def past_for_participle(field: FieldAnalysis, token: Token) -> bool:
    """Whether a past tense was tagged a participle: it hangs on a noun that would else be a sentence without a verb."""
    governor = field.governor(token)
    return (
        token.tag == "VBN"
        and token.dep == "acl"
        and governor is not None
        and governor.dep == "root"
        and governor.i < token.i
        and not any(
            t.dep in ("cop", "aux", "nsubj") or t.lower == "by"
            for t in (*field.children(governor), *field.children(token))
        )
    )
