"""Quotations: what stands between quotation marks, over paragraphs, nested, speech or scare quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.analysis import FieldAnalysis


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: its span with the marks, the span of the words inside, its nesting depth.

    `speech` is False for scare quotes, titles and names in quotation marks. `continues` is the
    start of the quotation of the same speech that this one goes on with (a further paragraph).
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    speech: bool = True
    closed: bool = True
    continues: int | None = None


def find_quotations(field: FieldAnalysis) -> list[Quotation]:
    """The quotations of a field's paragraphs and headings, in order of their starts."""
    return []
