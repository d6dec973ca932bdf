"""Names in an analysed article, as claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.about import describe
from claims.kinds.name.model import NameClaim
from claims.naming.fold import fold
from claims.naming.words import boundaries

if TYPE_CHECKING:
    from claims.analysis import Analysis, FieldAnalysis
    from claims.naming import Entity, Mention

_LOWER = re.compile(r"(?<![^\W_])[^\W\d_]{4,}+(?![^\W_])")
_NEAR = 80  # characters on either side of a mention whose words are its context
_MOST_TERMS = 40


def read_names(analysis: Analysis) -> Iterator[NameClaim]:
    """One claim a field and spelling of each named referent; case, accents and hyphens make no spelling."""
    for entity in analysis.names.entities:
        spellings: dict[tuple[str, str], list[Mention]] = {}
        for mention in entity.mentions:
            spellings.setdefault((mention.field, fold(mention.text)), []).append(mention)
        for mentions in spellings.values():
            field = analysis.title if mentions[0].field == "title" else analysis.text
            yield _claim(analysis, field, entity, mentions)


def _claim(analysis: Analysis, field: FieldAnalysis, entity: Entity, mentions: list[Mention]) -> NameClaim:
    first = mentions[0]
    sentence = field.sentence_at(first.start)
    about = describe(analysis, field, first.start, first.end, field.span_root(first.start, first.end))
    terms = _context(field, mentions)
    return NameClaim(
        field=first.field,
        start=first.start,
        end=first.end,
        quote=field.text[first.start : first.end],
        sentence=(sentence.start, sentence.end) if sentence else (first.start, first.end),
        found_by="name",
        about=about.model_copy(update={"head": None, "terms": terms}),
        name=entity.name,
        printed=first.text,
        entity=entity.kind,
        role="; ".join(dict.fromkeys(role for mention in mentions for role in mention.roles)) or None,
        age=entity.age,
        aliases=entity.aliases,
        mentions=tuple((mention.start, mention.end) for mention in mentions),
    )


def _context(field: FieldAnalysis, mentions: list[Mention]) -> tuple[str, ...]:
    """The longer words round a spelling's mentions, inside their sentences, nearest mention first."""
    words: dict[str, None] = {}
    for mention in mentions:
        sentence = field.sentence_at(mention.start)
        if sentence is None:
            continue
        first = max(sentence.start, mention.start - _NEAR)
        last = min(sentence.end, mention.end + _NEAR)
        lead, after = _words(field.text, first, mention.start), _words(field.text, mention.end, last)
        words.update(dict.fromkeys(map(fold, (*reversed(lead), *after))))
    stop = boundaries().context_stop
    return tuple(word for word in words if word not in stop)[:_MOST_TERMS]


def _words(text: str, start: int, end: int) -> list[str]:
    """The longer words of a stretch, without one that its end cuts."""
    while text[end - 1 : end + 1].isalnum() and start < end < len(text):
        end -= 1
    return _LOWER.findall(text, start, end)
