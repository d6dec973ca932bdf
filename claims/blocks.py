"""A text's blocks: paragraphs, headings, page furniture, captions, metadata.

Lines are the blocks; within a line, set phrases of page furniture are cut out. What a line is, is told
by the patterns of `lexicon/furniture.toml` and by its shape. In doubt a line is a paragraph: a claim
lost costs more than a link read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from claims.language.sentences import split
from claims.lexicon import load
from claims.model import Article

BlockKind = Literal["paragraph", "heading", "furniture", "caption", "metadata"]

LONGEST = 20_000
"""Characters of a block beyond which it is cut, at a sentence's end: the parser takes a block at a time."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+")
_FULL_STOP = re.compile(r"[.!?…](?:['\"’”»)\]]|â\x80[\x99\x9d])*\Z")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
_COUNTER = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2}) (?=[A-Z0-9\"“'‘])")
_RULE = re.compile(r"[\W_]+")
_HEADING_WORDS = 15
_LINK_WORDS = 25


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between newlines. Claims are taken from paragraphs and headings only."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class _Patterns:
    whole: re.Pattern[str]
    unstopped: re.Pattern[str]
    opening: re.Pattern[str]
    opening_limit: int
    telling: re.Pattern[str]
    telling_words: tuple[str, ...]
    telling_limit: int
    inside: re.Pattern[str]
    inside_words: tuple[str, ...]
    list_head: re.Pattern[str]
    caption_opening: re.Pattern[str]
    credit: re.Pattern[str]
    last_credit: re.Pattern[str]
    first_credit: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lists = load("furniture")

    def any_of(name: str) -> str:
        return "|".join(f"(?:{pattern})" for pattern in lists[name])

    agency = f"(?:{'|'.join(sorted(lists['agencies'], key=len, reverse=True))})"
    credited = rf"{agency}(?:(?: ?/ ?|, | via | ?• ?){agency})*(?:[/,] ?[Ff]ile(?: [Pp]hoto)?)?"
    return _Patterns(
        whole=re.compile(rf"(?:{any_of('whole')}|{credited}(?: ?[-–,&] ?{agency})*)", re.IGNORECASE),
        unstopped=re.compile(any_of("unstopped"), re.IGNORECASE),
        opening=re.compile(any_of("opening"), re.IGNORECASE),
        opening_limit=int(lists["opening_limit"]),
        telling=re.compile(any_of("telling"), re.IGNORECASE),
        telling_words=tuple(lists["telling_words"]),
        telling_limit=int(lists["telling_limit"]),
        inside=re.compile(any_of("inside"), re.IGNORECASE | re.MULTILINE),
        inside_words=tuple(lists["inside_words"]),
        list_head=re.compile(rf"(?:{any_of('list_heads')})", re.IGNORECASE),
        caption_opening=re.compile(any_of("caption_opening"), re.IGNORECASE),
        credit=re.compile(rf"(?:{any_of('credit')})\.?\Z".replace("AGENCY", credited)),
        last_credit=re.compile(rf"(?:{any_of('credit_unless_last')})\Z".replace("AGENCY", credited)),
        first_credit=re.compile(rf"{credited}\s+(?=[A-Z'\"“‘])"),
    )


def split_blocks(article: Article) -> list[Block]:
    """The blocks of an article's text, in order, not overlapping; blank stretches belong to none."""
    text = article.text
    masked = [(span.start, span.end) for span in article.masked]
    lines = list(_lines(text, masked))
    blocks = _classified(text, lines)
    if not any(block.kind == "paragraph" for block in blocks):
        # a picture gallery, say: its captions are the article
        blocks = [replace(b, kind="paragraph") if b.kind == "caption" else b for b in blocks]
    metadata = [Block(a, b, "metadata") for a, b in (_trim(text, *span) for span in masked) if a < b]
    return sorted([*metadata, *(piece for b in blocks for piece in _bounded(text, b))], key=lambda b: b.start)


def _lines(text: str, masked: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans of the lines outside the masked stretches, without white space round them."""
    for match in _LINE.finditer(text):
        pieces = [match.span()]
        for a, b in masked:
            pieces = [p for s, e in pieces for p in ((s, min(e, a)), (max(s, b), e)) if p[0] < p[1]]
        for start, end in pieces:
            start, end = _trim(text, start, end)  # noqa: PLW2901
            if start < end:
                yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _classified(text: str, lines: list[tuple[int, int]]) -> list[Block]:
    blocks: list[Block] = []
    seen: set[str] = set()
    in_list = False
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        bare = line.strip("_*-–—•|:»>. \t").lower()
        words = bare.split()
        pieces = list(_pieces(text, start, end, last=number == len(lines) - 1))
        again = bare in seen and len(words) > 2  # a teaser or caption shown again
        link = in_list and len(words) <= _LINK_WORDS and not _FULL_STOP.search(line[-20:])
        if again or (link and all(piece.kind in {"paragraph", "heading"} for piece in pieces)):
            pieces = [Block(start, end, "furniture")]
        else:
            in_list = bool(_patterns().list_head.fullmatch(bare))
        seen.add(bare)
        blocks += pieces
    return blocks


def _pieces(text: str, start: int, end: int, *, last: bool) -> Iterator[Block]:
    """A line as one block, or as several where furniture stands inside prose."""
    kind = _kind(text[start:end], last=last)
    inside = [] if kind == "furniture" else _furniture_inside(text, start, end)
    if not inside:
        yield from _block(text, start, end, kind)
        return
    left = start
    for a, b, cut in [*inside, (end, end, kind)]:
        s, e = _trim(text, left, a)
        if s < e:
            yield from _block(text, s, e, _kind(text[s:e], last=last))
        if a < b:
            yield Block(a, b, cut)
        left = b


def _block(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """A block; a Markdown heading's without its number signs."""
    if mark := _MARKDOWN_HEADING.match(text, start, end) if kind in {"paragraph", "heading"} else None:
        start, kind = mark.end(), "heading"
    if start < end:
        yield Block(start, end, kind)


def _kind(line: str, *, last: bool) -> BlockKind:
    """What a line is, by its words and its shape; `last` is the article's last, which may carry an agency's name."""
    known = _patterns()
    bare = line.strip("_*-–—•|:»>[( \t").rstrip(".!)] \t") if len(line) <= known.telling_limit else line
    if not bare or _RULE.fullmatch(bare):
        return "furniture"
    if len(line) <= known.telling_limit and (
        known.whole.fullmatch(bare)
        or known.whole.fullmatch(line)
        or (_holds(line, known.telling_words) and known.telling.search(line))
    ):
        return "furniture"
    if len(line) <= known.opening_limit and known.opening.match(bare):
        return "furniture"
    stopped = _FULL_STOP.search(line[-20:])
    if not stopped and len(line) <= known.opening_limit and known.unstopped.fullmatch(bare):
        return "furniture"
    if known.caption_opening.match(line) and len(line) <= 2 * known.telling_limit:
        return "caption"
    tail = line[-200:]
    if len(line) <= 2 * known.telling_limit and (
        known.credit.search(tail) or (not last and known.last_credit.search(tail))
    ):
        return "caption"
    if not stopped and known.first_credit.match(line):
        return "caption"
    return "heading" if not stopped and _is_heading(line) else "paragraph"


def _holds(line: str, words: tuple[str, ...]) -> bool:
    """Whether a line holds one of several words: a search for a phrase at every letter is fifty times as slow."""
    lower = line.lower()
    return any(word in lower for word in words)


def _is_heading(line: str) -> bool:
    return line[-1] not in ":;," and len(line.split(None, _HEADING_WORDS)) <= _HEADING_WORDS


def _furniture_inside(text: str, start: int, end: int) -> list[tuple[int, int, BlockKind]]:
    known, line = _patterns(), text[start:end]
    matches = known.inside.finditer(line) if _holds(line, known.inside_words) else ()
    found: list[tuple[int, int, BlockKind]] = [(*_trim(text, m.start(), m.end()), "furniture") for m in matches]
    found = [(a + start, b + start, kind) for a, b, kind in found]
    if gallery := _gallery(text, start, end):
        found = [f for f in found if f[1] <= gallery[0] or f[0] >= gallery[1]] + [(*gallery, "caption")]
    return sorted(found)


def _gallery(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The captions of a picture gallery run together: "1/8 … 2/8 … 3/8 …", three or more in a row.

    It ends with its line; one that is followed by prose, at the end of the sentence after its last counter.
    """
    if text.count("/", start, end) < 3:
        return None
    counters = list(_COUNTER.finditer(text, start, end))
    runs = [m for m, n in zip(counters, range(1, 100), strict=False) if m[2] == counters[0][2] and int(m[1]) == n]
    if len(runs) < 3:
        return None
    sentences = split(text, runs[-1].end(), end)
    return runs[0].start(), sentences[0][1] if sentences else end


def _bounded(text: str, block: Block) -> Iterable[Block]:
    """A block in pieces that the parser can take."""
    if block.end - block.start <= LONGEST:
        return [block]
    pieces: list[Block] = []
    start = last = block.start
    for _, end in split(text, block.start, block.end):
        if end - start > LONGEST and last > start:
            a, b = _trim(text, start, last)
            pieces.append(replace(block, start=a, end=b))
            start = last
        last = end
    a, b = _trim(text, start, block.end)
    return [*pieces, replace(block, start=a, end=b)]
