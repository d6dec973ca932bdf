"""One article analysed once: blocks, sentences, parsed tokens, quotations, names; shared by all kinds."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from claims.blocks import Block, split_blocks
from claims.language.lemmas import lemma as lemma_of
from claims.language.parser import load, single_thread
from claims.language.repair import repair
from claims.language.sentences import split
from claims.model import Article, FieldName

if TYPE_CHECKING:
    from claims.naming import Names
    from claims.quotations import Quotation

READ_FROM = ("paragraph", "heading", "caption")


@dataclass(slots=True, eq=False)
class Token:
    """A word as the parser has it; `head` is the index of its governor (its own for a root)."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str  # UPOS
    tag: str  # Penn Treebank
    dep: str  # UD relation, "root" for a sentence's root
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its block, and its tokens `[first, last)` once parsed."""

    index: int
    start: int
    end: int
    block: Block


class FieldAnalysis:
    """One field (text or title) of an article. Blocks and sentences are cheap; tokens need the parser."""

    def __init__(self, article: Article, field: FieldName, model: str = "") -> None:
        self.article = article
        self.field: FieldName = field
        self.model = model
        self.text: str = article.text if field == "text" else article.title or ""
        self._tokens: list[Token] | None = None
        self.memo: dict[str, Any] = {}  # what readers want to find only once a field

    @cached_property
    def blocks(self) -> list[Block]:
        """All blocks, furniture and metadata included."""
        if self.field == "title":
            return [Block(0, len(self.text), "heading")] if self.text.strip() else []
        return split_blocks(self.article)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the blocks that claims are read from."""
        spans = [
            (start, end, block)
            for block in self.blocks
            if block.kind in READ_FROM
            for start, end in split(self.text, block.start, block.end)
        ]
        return [Sentence(i, start, end, block) for i, (start, end, block) in enumerate(spans)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character, or None (furniture, white space)."""
        at = bisect.bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def tokens(self) -> list[Token]:
        """All parsed tokens, in order of the text."""
        if self._tokens is None:
            parse([self])
        assert self._tokens is not None  # noqa: S101 - parse sets it
        return self._tokens

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _children(self) -> list[list[Token]]:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                children[token.head].append(token)
        return children

    def tokens_in(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that overlap a span: neighbours, all of them."""
        first = max(0, bisect.bisect_right(self._token_starts, start) - 1)
        last = bisect.bisect_left(self._token_starts, end)
        if first < last and self.tokens[first].end <= start:
            first += 1
        return self.tokens[first:last]

    @cached_property
    def _sentence_tokens(self) -> list[list[Token]]:
        found: list[list[Token]] = [[] for _ in self.sentences]
        for token in self.tokens:
            found[token.sentence].append(token)
        return found

    def sentence_tokens(self, index: int) -> list[Token]:
        """The tokens of a sentence, by its index."""
        return self._sentence_tokens[index]

    def children(self, token: Token) -> Sequence[Token]:
        """A token's dependents, in order."""
        return self._children[token.i]

    def governor(self, token: Token) -> Token | None:
        """A token's head, None for a root."""
        return None if token.head == token.i else self.tokens[token.head]

    def subtree(self, token: Token) -> list[Token]:
        """A token and all below it, in order."""
        found, todo = [], [token]
        while todo:
            below = todo.pop()
            found.append(below)
            todo.extend(self._children[below.i])
        return sorted(found, key=attrgetter("i"))

    def span_root(self, start: int, end: int) -> Token | None:
        """The token of a span that governs the others (the highest one), or None."""
        inside = self.tokens_in(start, end)
        if not inside:
            return None
        first, last = inside[0].i, inside[-1].i
        return next((t for t in inside if t.head == t.i or not first <= t.head <= last), None)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The quotations, in order."""
        from claims.quotations import find_quotations

        return find_quotations(self)

    def _set_parse(self, docs: Iterable[tuple[Any, int]]) -> None:
        """Take the parser's documents, each with its offset."""
        tokens: list[Token] = []
        ends = [*(sentence.end for sentence in self.sentences[:-1]), len(self.text) + 1]
        sentence = 0
        for doc, offset in docs:
            word_of, dep_of = _readers(doc.vocab.strings)
            # columns of ids, not one object a token: much the quicker way out of the parser
            heads = doc.to_array("HEAD").astype("int64").tolist()  # how far off the governor is, 0 for a root
            columns = doc.to_array(["ORTH", "LEMMA", "POS", "TAG", "DEP", "IDX", "LENGTH"]).tolist()
            for i, ((orth, lemma, upos, fine, dep, at, length), head) in enumerate(
                zip(columns, heads, strict=True), len(tokens)
            ):
                start = offset + at
                while start >= ends[sentence]:
                    sentence += 1
                tokens.append(
                    Token(i, start, start + length, *word_of(orth, lemma, upos, fine), dep_of(dep) if head else "root",
                          i + head, sentence)
                )  # fmt: skip
        repair(tokens)
        self._tokens = tokens


@cache
def _readers(strings: Any) -> tuple[Callable[..., tuple[str, str, str, str, str]], Callable[[int], str]]:
    """What reads a word (text, in lower case, lemma, UPOS, tag) and a relation from a pipeline's ids, once each."""

    @lru_cache(maxsize=1 << 15)
    def word(orth: int, lemma: int, upos: int, fine: int) -> tuple[str, str, str, str, str]:
        text: str = strings[orth]
        lower = text.lower()
        if text.isspace():  # kept, so that heads stay right
            pos, tag = "SPACE", "_SP"
        else:
            pos, _, tag = strings[fine].partition("/")
            if not tag:  # a foreign pipeline: Penn tags, UPOS of its own
                pos, tag = strings[upos], strings[fine]
        return text, lower, lemma_of(lower, tag, strings[lemma] or text), pos, tag

    return word, cache(lambda dep: strings[dep].lower())


class Analysis:
    """An article with both of its fields analysed."""

    def __init__(self, article: Article, model: str = "") -> None:
        self.article = article
        self.text = FieldAnalysis(article, "text", model)
        self.title = FieldAnalysis(article, "title", model)

    @property
    def fields(self) -> tuple[FieldAnalysis, FieldAnalysis]:
        """Title and text."""
        return self.title, self.text

    @cached_property
    def names(self) -> Names:
        """The named persons, places and organizations, grouped within the article."""
        from claims.naming import find_names

        return find_names(self)


def parse(fields: Iterable[FieldAnalysis]) -> None:
    """Parse several fields in batches: one document a block, its sentences fixed beforehand."""
    todo = [field for field in fields if field._tokens is None]  # noqa: SLF001
    if not todo:
        return
    import numpy as np  # heavy, and here with the parser

    nlp = load(todo[0].model)

    def documents() -> Iterator[tuple[Any, tuple[int, int]]]:
        for number, field in enumerate(todo):
            by_block: dict[int, list[Sentence]] = {}
            for sentence in field.sentences:
                by_block.setdefault(sentence.block.start, []).append(sentence)
            for sentences in by_block.values():
                start = sentences[0].start
                doc = nlp.make_doc(field.text[start : sentences[-1].end])
                cuts = {s.start - start for s in sentences}
                opens = np.array([1 if at in cuts else -1 for at in doc.to_array("IDX").tolist()])
                yield doc.from_array(["SENT_START"], opens.astype("uint64").reshape(-1, 1)), (number, start)

    parsed: list[list[tuple[Any, int]]] = [[] for _ in todo]
    with single_thread():
        for doc, (number, start) in nlp.pipe(documents(), as_tuples=True, batch_size=128):
            parsed[number].append((doc, start))
    for field, docs in zip(todo, parsed, strict=True):
        field._set_parse(docs)  # noqa: SLF001
