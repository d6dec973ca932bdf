"""Markdown: the same facts, and no source's text acts on it."""

from __future__ import annotations

import re

import pytest
from ci_samples import matches_golden
from hypothesis import given
from hypothesis import strategies as st
from report_samples import ferries, hostile

from reports.formats.markdown import FORMAT, escape
from reports.model import Options
from reports.summary import summarize


def test_is_the_golden_file() -> None:
    assert matches_golden("../reports/draft.md", FORMAT.write(ferries(draft=True), Options()))


def test_starts_with_the_sentence_and_names_no_folder() -> None:
    text = FORMAT.write(ferries(), Options(everything=True))
    assert text.startswith(f"## {summarize(ferries()).sentence}\n")
    assert "/home" not in text
    assert "kim" not in text


def test_agreements_are_told_when_asked() -> None:
    assert "Nothing to settle" not in FORMAT.write(ferries(), Options())
    assert "passengers of the Marit Sofie: **214 passengers**" in FORMAT.write(ferries(), Options(everything=True))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("<b>", r"\<b\>"),
        ("**no** `code`", r"\*\*no\*\* \`code\`"),
        ("@desk and #12", "@\u200bdesk and \\#12"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("27.4 km - south", "27.4 km - south"),
        ("two\nlines", "two lines"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(st.text(alphabet="[]()<>*_`#@|~\\$& ab1.-\n", max_size=40))
def test_every_special_sign_is_escaped(text: str) -> None:
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]<>*_`#|~$&]", escape(text))
    assert "\n" not in escape(text)


def test_hostile_text_makes_no_markup() -> None:
    text = re.sub(r"`[^`\n]*`", "", FORMAT.write(hostile(), Options()))  # code shows what is in it
    assert not re.search(r"(?<!\\)<(script|img|svg|style)", text)
    assert "](<javascript" not in text
    assert "](<data:" not in text
