"""A few of `make fuzz`'s articles, and texts of hypothesis's making: no crash, no broken offset."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz", Path(__file__).with_name("fuzz.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


fuzz = _module()
WORDS = [
    "12",
    "“",
    "”",
    "said",
    "Sunday",
    "on",
    "million",
    "$",
    "5.",
    "Mr.",
    "Ada",
    "of",
    "\n\n",
    "at least",
    "1,000",
    "per cent",
    "May",
    "2026",
    "who",
    "-",
    "killed",
]
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_is_read_without_a_crash_or_a_broken_offset(texts: list[str]) -> None:
    assert fuzz.try_batch([text.encode("utf-8", "replace") for text in texts], whole=False) == []


def test_mutated_articles_go_all_the_way() -> None:
    said: list[str] = []
    assert fuzz.run(48, seed=11, say=said.append) == 0, said


def test_a_broken_offset_would_be_seen() -> None:
    article = fuzz.Article(id="a", source="a", text="12 people")
    claim = fuzz.Claim(kind="number", start=0, end=2, quote="13", sentence=(0, 9))
    assert "is not" in fuzz.broken_offset(article, claim)
    assert fuzz.broken_offset(article, claim.model_copy(update={"quote": "12"})) is None
    assert "span" in fuzz.broken_offset(article, claim.model_copy(update={"end": 20}))


def test_an_exception_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("deep")

    monkeypatch.setattr(fuzz, "extract_all", broken)
    assert fuzz.guarded([b"12 people"], whole=False) == ["RecursionError: deep"]
