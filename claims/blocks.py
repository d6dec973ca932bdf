"""A text's blocks: paragraphs, headings, page furniture, metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from claims.model import Article

BlockKind = Literal["paragraph", "heading", "furniture", "caption", "metadata"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between newlines. Claims are taken from paragraphs and headings only."""

    start: int
    end: int
    kind: BlockKind


def split_blocks(article: Article) -> list[Block]:
    """The blocks of an article's text, in order, not overlapping; blank stretches belong to none."""
    masked = [(span.start, span.end) for span in article.masked]
    blocks = []
    for match in re.finditer(r"\S[^\n]*", article.text):
        start, end = match.start(), match.end()
        for a, b in masked:
            if a <= start < b:
                start = b
        while start < end and article.text[start].isspace():
            start += 1
        if start < end:
            blocks.append(Block(start, end, "paragraph"))
    return blocks
