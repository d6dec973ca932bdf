"""The parser works in one thread, whatever the process that it works in."""

from __future__ import annotations

import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from claims.analysis import Analysis
from claims.language import parser
from claims.language.parser import load, single_thread
from claims.model import Article


def threads() -> set[int]:
    return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}


def test_matrices_are_multiplied_by_one_thread_and_by_as_many_as_before_afterwards() -> None:
    load()
    with threadpool_limits(2, user_api="blas"):
        before = threads()
        with single_thread():
            assert threads() <= {1}
        assert threads() == before


def test_parsing_is_done_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[set[int]] = []
    pipe = load().get_pipe("tok2vec")
    predict = type(pipe).predict
    monkeypatch.setattr(type(pipe), "predict", lambda self, docs: seen.append(threads()) or predict(self, docs))
    with threadpool_limits(2, user_api="blas"):
        assert Analysis(Article(id="a", source="a", text="It fell.")).text.tokens
    assert seen
    assert all(found <= {1} for found in seen)


def test_an_unknown_model_says_what_to_do() -> None:
    with pytest.raises(parser.ModelError, match="spacy download no_such_model"):
        load("no_such_model")
