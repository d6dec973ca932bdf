"""Words quoted inside a reported sentence, against the sentence that another article quotes whole.

"She killed to see if she was as “cold as I feel”" and "I killed to see if I was as cold as I thought I
was" tell one utterance: what stands before the quotation marks matches, what stands inside does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel

from checker.wordings import Word, is_light, sentences
from claims.kinds.attribution.model import AttributionClaim

_PERSONS = {**dict.fromkeys(("i", "he", "she", "we", "they", "you"), "i"),
            **dict.fromkeys(("my", "his", "her", "our", "their", "your"), "my"),
            **dict.fromkeys(("am", "is", "are", "was", "were"), "is")}  # fmt: skip
"""Whoever reports speech changes its person and tense."""
SHORTEST = 3
_CONTEXT = 2  # telling words before the fragment that both sentences have
_LONGEST_CHANGE = 4


@dataclass(frozen=True, slots=True)
class Altered:
    """Where a fragment's words differ: what the two sentences share before it, its words, and the other's there."""

    shared: str
    mine: str
    theirs: str


def altered_fragment(a: AttributionClaim, b: AttributionClaim) -> Altered | None:
    """How a fragment that the first quotes inside a report differs from a sentence that the other quotes whole."""
    if a.mode != "mixed" or len(a.quoted) != 1 or len(a.content) != 1:
        return None
    (content,), (quoted,) = a.content, a.quoted
    before = content.quote[: quoted.start - content.start]
    fragment = [w for sentence in sentences(quoted.quote) for w in sentence]
    context = [w for sentence in sentences(before)[-1:] for w in sentence]
    if len(fragment) < SHORTEST or not context or any(w.gap or w.bracketed for w in fragment):
        return None
    for part in b.quoted:
        for sentence in sentences(part.quote):
            found = _compare(context, fragment, list(sentence))
            if found is not None:
                return found
    return None


def _compare(context: list[Word], fragment: list[Word], other: list[Word]) -> Altered | None:
    """The change inside a fragment, None where the two sentences do not match round it."""
    words = [*context, *fragment]
    ops = Indel.opcodes([_neutral(w) for w in words], [_neutral(w) for w in other])
    same = {
        op.src_start + n: op.dest_start + n for op in ops if op.tag == "equal" for n in range(op.src_end - op.src_start)
    }
    first = len(context)
    led = [w for n, w in enumerate(context) if n in same and not is_light(w.norm)]
    inside = [n for n in range(first, len(words)) if n in same]
    changed = [n for n in range(first, len(words)) if n not in same]
    if len(led) < _CONTEXT or len(inside) < 2 or not changed or all(is_light(words[n].norm) for n in inside):
        return None
    if 2 * len(inside) < len(fragment) or changed != list(range(changed[0], changed[-1] + 1)):
        return None
    start = same[changed[0] - 1] + 1 if changed[0] - 1 in same else None
    if start is None:
        return None
    end = same.get(changed[-1] + 1, min(len(other), start + len(changed)))  # behind its end it is but a part
    if not 0 < end - start <= _LONGEST_CHANGE or any(w.gap for w in other[start:end]):
        return None
    mine, theirs = words[changed[0] : changed[-1] + 1], other[start:end]
    if all(is_light(w.norm) for w in (*mine, *theirs)):
        return None
    return Altered(_print([words[n] for n in sorted(same)]), _print(mine), _print(theirs))


def _neutral(word: Word) -> str:
    return _PERSONS.get(word.norm, word.norm)


def _print(words: list[Word]) -> str:
    return " ".join(w.printed for w in words if w.printed)


def in_context(claim: AttributionClaim, fragment: AttributionClaim) -> AttributionClaim:
    """One fragment of a report that quotes several, with the reported words that lead up to it."""
    (part,) = fragment.quoted
    holder = next((c for c in claim.content if c.start <= part.start and part.end <= c.end), None)
    if claim.mode != "mixed" or holder is None or not part.quote[:1].islower():
        return fragment
    start = max([holder.start, *(q.end for q in claim.quoted if q.end <= part.start)])
    words = holder.quote[start - holder.start : part.end - holder.start]
    lead = words.strip(" ,;:.\"'“”‘’")
    if not lead or lead == part.quote.strip(" ,;:.\"'“”‘’"):
        return fragment
    content = part.model_copy(update={"start": start, "quote": words})
    return fragment.model_copy(update={"mode": "mixed", "content": (content,)})
