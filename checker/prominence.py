"""Whether a statement stands where every reader sees it: in the title, a headline or the first paragraph."""

from __future__ import annotations

from functools import lru_cache

from checker.model import Statement
from claims.blocks import split_blocks
from claims.model import Article

LEAD_CHARACTERS = 400  # a first paragraph that is longer is the article on one line


def prominent(statement: Statement) -> bool:
    """Whether a statement stands in its article's title, headline or first paragraph."""
    claim = statement.item.claim
    return claim.field == "title" or claim.start < _lead_end(statement.item.article)


@lru_cache(maxsize=256)
def _lead_end(article: Article) -> int:
    """Where an article's first paragraph ends; metadata and headings before it do not count as one."""
    for block in split_blocks(article):
        if block.kind == "paragraph":
            return min(block.end, block.start + LEAD_CHARACTERS)
    return 0
