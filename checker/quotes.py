"""Two quotations compared: whether they are one utterance of one speaker, and what became of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Indel

from checker.align import saying
from checker.fragments import altered_fragment
from checker.speakers import same_speaker
from checker.wordings import Word, is_formula, is_light, is_negation, light, sentences
from claims.kinds.attribution.model import AttributionClaim

Level = Literal[
    "same",
    "spelling",
    "excerpt",
    "altered-words",
    "altered-key",
    "other-speaker",
    "paraphrase",
    "other-figure",
    "unrelated",
]
Op = Literal["equal", "spelling", "replace", "insert", "delete", "bracket", "gap", "edge"]

_MIN_ALIKE = 0.6
_MIN_ALIKE_LONG = 0.45
_MOST = 0.8
_FEW = 3
_ORDER: dict[str, int] = {"same": 0, "spelling": 1, "excerpt": 2, "altered-words": 3, "altered-key": 4}


@dataclass(frozen=True, slots=True)
class QuoteComparison:
    """What comparing two attributions gave.

    `alignment` are the words in order: (operation, words of a, words of b); "edge" are words that
    only one of them goes on to quote, "gap" what an ellipsis left out, "bracket" what an editor put
    in. `confidence` is between 0 and 1.
    """

    level: Level
    alignment: tuple[tuple[Op, str, str], ...] = ()
    confidence: float = 0.0


def compare_quotes(a: AttributionClaim, b: AttributionClaim) -> QuoteComparison:
    """What became of one utterance in two articles; speaker and occasion come before wording."""
    speakers = same_speaker(a.source, b.source)
    if not a.quoted or not b.quoted or a.mode == "indirect" or b.mode == "indirect":
        return _paraphrase(a, b, speakers)
    compared = _compare_words(_sentences(a), _sentences(b))
    if compared is None:
        if speakers and _one_fragment(a, b):
            return QuoteComparison("same", (), 0.5)
        fragment = None if speakers is False else altered_fragment(a, b) or altered_fragment(b, a)
        if fragment is not None:
            changed: tuple[Op, str, str] = ("replace", fragment.mine, fragment.theirs)
            return QuoteComparison("altered-words", (("equal", fragment.shared, fragment.shared), changed), 0.55)
        return _paraphrase(a, b, speakers)
    level, alignment, alike, size = compared
    if speakers is False:
        if _telling_enough(level, alignment):
            sure = min(0.95, 0.5 + 0.05 * size) if _named_there(a) and _named_there(b) else _UNSURE
            return QuoteComparison("other-speaker", alignment, sure)
        return QuoteComparison("unrelated", alignment, 0.6)
    if level in ("altered-words", "altered-key") and _other_occasion(a, b):
        return QuoteComparison("unrelated", alignment, 0.6)
    sure = min(1.0, size / 8) * alike
    return QuoteComparison(level, alignment, round(min(0.98, 0.45 + 0.5 * sure) * (1.0 if speakers else 0.85), 3))


_UNSURE = 0.4  # "he said": who that is, is our reading, and likelier wrong than the newspaper


def _named_there(claim: AttributionClaim) -> bool:
    """Whether the speaker is named right beside the words, in their own sentence, with a verb of saying."""
    source, cue = claim.source, claim.cue
    if source is None or cue is None:
        return False
    start, end = claim.sentence
    named = source.name.split()[-1].lower() in source.quote.lower()
    return named and start <= source.start < end and all(start <= part.start < end for part in claim.quoted)


_TELLING = 5
"""So many telling words in common make a chance likeness of two speakers' words unlikely; one less where all agree."""


_LONG = 8
"""A sentence of so many words, word for word the same, is one utterance with few telling words."""


def _telling_enough(level: Level, alignment: Sequence[tuple[Op, str, str]]) -> bool:
    """Whether two people cannot well have said so independently; what everybody says after a death tells nothing."""
    if level not in ("same", "spelling", "excerpt"):
        return False
    shared = [w.norm for op, said, _ in alignment if op in ("equal", "spelling") for s in sentences(said) for w in s]
    telling = {word for word in shared if not is_light(word) and not is_formula(word)}
    if level != "excerpt" and len(shared) >= _LONG:
        return len(telling) >= _FEW
    return len(telling) >= _TELLING - (level != "excerpt")


def _one_fragment(a: AttributionClaim, b: AttributionClaim) -> bool:
    """Whether one speaker's quoted words are a single telling word in both: "outrageous"."""
    one, two = ([w.norm for s in _sentences(claim) for w in s] for claim in (a, b))
    return len(one) == 1 and one == two and not is_light(one[0])


def _other_occasion(a: AttributionClaim, b: AttributionClaim) -> bool:
    """Whether the articles say that the words fell on two days."""
    return bool(a.about.as_of and b.about.as_of and a.about.as_of[:10] != b.about.as_of[:10])


def _sentences(claim: AttributionClaim) -> list[list[Word]]:
    return [words for part in claim.quoted for words in sentences(part.quote)]


Compared = tuple[Level, tuple[tuple[Op, str, str], ...], float, int]


def _compare_words(a: list[list[Word]], b: list[list[Word]]) -> Compared | None:
    """The worst level of the sentences that belong together, with their alignment; None where none do.

    Each sentence takes its best match; sentences that only one side quotes make it an excerpt.
    """
    matches = []
    for i, left in enumerate(a):
        for j, right in enumerate(b):
            found = _align(left, right)
            if found is not None:
                matches.append((-found[2] * found[3], i, j, found))
    matches.sort(key=lambda m: m[:3])
    used_a: set[int] = set()
    used_b: set[int] = set()
    kept: list[tuple[int, Compared]] = []
    for _, i, j, found in matches:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            kept.append((i, found))
    if not any(not _weak(found) for _, found in kept):
        return None
    kept.sort(key=lambda item: item[0])
    level = max((found[0] for _, found in kept), key=lambda name: _ORDER[name])
    if level in ("same", "spelling") and (len(used_a) < len(a) or len(used_b) < len(b)):
        level = "excerpt"
    size = sum(found[3] for _, found in kept)
    alike = sum(found[2] * found[3] for _, found in kept) / size
    return level, tuple(op for _, found in kept for op in found[1]), alike, size


def _weak(found: Compared) -> bool:
    """Whether a sentence alone is too little to be called altered: its neighbours must belong together, too."""
    shared = sum(len(words.split()) for op, words, _ in found[1] if op in ("equal", "spelling"))
    return found[0].startswith("altered") and found[3] < _FEW and not (shared > _FEW + 1 and found[2] > _MOST)


def _align(a: list[Word], b: list[Word]) -> Compared | None:
    """Two sentences word by word; None where they have too little in common to be one."""
    left, right = [w.norm for w in a], [w.norm for w in b]
    if light().issuperset({*left}.intersection(right) - {""}):
        return None
    ops = [(op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end) for op in Indel.opcodes(left, right)]
    shared = [w for tag, i1, i2, _, _ in ops if tag == "equal" for w in left[i1:i2] if w]
    telling = sum([not is_light(w) for w in shared])
    if telling < 1 or not ops:
        return None
    blocks = _blocks(ops)
    done: list[Op] = []
    changed = 0
    worst: Level = "same"
    spliced = any(_spliced(a[i1:i2], b[j1:j2]) for tag, i1, i2, j1, j2 in blocks if tag == "change")
    for n, (tag, i1, i2, j1, j2) in enumerate(blocks):
        op, level = _judge(tag, a[i1:i2], b[j1:j2], at_edge=n in (0, len(blocks) - 1))
        done.append(op)
        if op in ("replace", "insert", "delete"):
            changed += max(i2 - i1, j2 - j1)
        if _ORDER[level] > _ORDER[worst]:
            worst = level
    if spliced:
        worst = "excerpt"
    alike = len(shared) / (len(shared) + changed)
    empty = light()
    shorter = min([sum([w.norm not in empty and not w.gap for w in words]) for words in (a, b)])
    enough = _MIN_ALIKE_LONG if telling > _TELLING else _MIN_ALIKE
    if alike < enough or telling < min(2, shorter) or 2 * telling < shorter or len(shared) < 2:
        return None
    told = tuple(
        [(op, _print(a[i1:i2]), _print(b[j1:j2])) for op, (_, i1, i2, j1, j2) in zip(done, blocks, strict=True)]
    )
    return worst, told, alike, telling


def _spliced(a: list[Word], b: list[Word]) -> bool:
    """Whether an ellipsis stands where the other goes on with words of its own: two excerpts of a longer speech."""
    gap = any(w.gap for w in (*a, *b))
    return gap and any(not w.gap for w in a) and any(not w.gap for w in b)


def _blocks(ops: list[tuple[str, int, int, int, int]]) -> list[tuple[str, int, int, int, int]]:
    """Runs of equal words, and what stands between them on either side."""
    blocks: list[tuple[str, int, int, int, int]] = []
    for tag, i1, i2, j1, j2 in ops:
        kind = "equal" if tag == "equal" else "change"
        if blocks and blocks[-1][0] == kind == "change":
            _, a1, _, b1, _ = blocks.pop()
            blocks.append((kind, a1, i2, b1, j2))
        else:
            blocks.append((kind, i1, i2, j1, j2))
    return blocks


def _judge(tag: str, a: list[Word], b: list[Word], *, at_edge: bool) -> tuple[Op, Level]:
    """What a stretch of an alignment is, and what it makes of the comparison."""
    if tag == "equal":
        same = all(x.printed.lower() == y.printed.lower() for x, y in zip(a, b, strict=True))
        return ("equal", "same") if same else ("spelling", "spelling")
    plain_a, plain_b = [w for w in a if not w.bracketed and not w.gap], [w for w in b if not w.bracketed and not w.gap]
    if "".join(w.norm for w in a) == "".join(w.norm for w in b):
        return "spelling", "spelling"
    if (not plain_a and not plain_b) or any(w.bracketed for w in (*a, *b)):
        return "bracket", "spelling"
    if any(w.gap for w in (*a, *b)):
        return "gap", "spelling"
    if at_edge and (not a or not b):
        return "edge", "excerpt"
    op: Op = "replace" if a and b else "delete" if a else "insert"
    return op, "altered-key" if _key_change(a, b) else "altered-words"


def _key_change(a: list[Word], b: list[Word]) -> bool:
    """Whether a number, a negation or a name is among the changed words."""
    if sum(is_negation(w.norm) for w in a) != sum(is_negation(w.norm) for w in b):
        return True
    if sorted(w.norm for w in a if w.number) != sorted(w.norm for w in b if w.number):
        return True
    names_a, names_b = [w for w in a if _name(w)], [w for w in b if _name(w)]
    return bool(names_a and names_b)


def _name(word: Word) -> bool:
    return word.printed[:1].isupper() and word.printed not in ("I", "I'm", "I’m") and not is_light(word.norm)


def _print(words: list[Word]) -> str:
    return " ".join(w.printed for w in words if w.printed)


_ALIKE, _ALIKE_OF_ANYBODY = 0.5, 0.6
"""The share of telling words that a report needs in common with another, of one speaker, or where that is not known."""


def _paraphrase(a: AttributionClaim, b: AttributionClaim, speakers: bool | None) -> QuoteComparison:
    """Reported against quoted or reported: alike where half of the telling words are shared and nobody else speaks.

    Of one speaker two words do where they are all that one of them says: "praised the bombing".
    """
    first, second = _telling(a), _telling(b)
    fewest = min(len(first), len(second))
    if speakers is False or fewest < 2:
        return QuoteComparison("unrelated")
    shared = first & second
    alike = len(shared) / fewest
    enough = _ALIKE if speakers else _ALIKE_OF_ANYBODY
    if alike < enough or (len(shared) < 3 and not (speakers and alike == 1.0 and _is_named(a, b))):
        return QuoteComparison("unrelated")
    return QuoteComparison("paraphrase", (), round(min(0.9, 0.3 + 0.5 * alike) * (1.0 if speakers else 0.8), 3))


def _is_named(a: AttributionClaim, b: AttributionClaim) -> bool:
    return all(claim.source is not None and claim.source.sort == "named" for claim in (a, b))


def _telling(claim: AttributionClaim) -> frozenset[str]:
    """The telling words of what is reported, with the verb that reports it where it says more than "said"."""
    verb = claim.about.predicate
    cue = [claim.cue] if claim.cue is not None and verb is not None and verb.lemma not in saying() else []
    return _telling_words(tuple([part.quote for part in (*claim.content, *cue)]))


@lru_cache(maxsize=1 << 12)  # an utterance is compared with several others
def _telling_words(texts: tuple[str, ...]) -> frozenset[str]:
    words = {w.norm for text in texts for sentence in sentences(text) for w in sentence}
    return frozenset(words - light() - {""})
