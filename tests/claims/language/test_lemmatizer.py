"""The lemmatizer by the column finds what spaCy's own finds."""

from __future__ import annotations

import pytest
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer

from claims.language.lemmatizer import Lemmatizer
from claims.language.parser import load

TEXTS = [
    "The ferries were carrying 27 passengers when they struck the pier, officials said.",
    "Ann Berger's sisters weren't hurt; the captain's wives, she'd been told, had left.",
    "x̄ Ω 3.5km naïvely “Zzyx-ing” I.M.F. #blessed",
    "Word",
]


@pytest.fixture(scope="module")
def lemmatizer() -> Lemmatizer:
    found = load().get_pipe("trainable_lemmatizer")
    assert isinstance(found, Lemmatizer)
    return found


def test_finds_what_the_pipeline_it_stands_for_finds(lemmatizer: Lemmatizer) -> None:
    docs = list(load().pipe(TEXTS))
    mine = [[token.lemma_ for token in doc] for doc in docs]
    for doc in docs:
        for token in doc:
            token.lemma_ = ""
    EditTreeLemmatizer.set_annotations(lemmatizer, docs, EditTreeLemmatizer.predict(lemmatizer, docs))
    assert [[token.lemma_ for token in doc] for doc in docs] == mine


def test_applies_a_tree_to_a_form_once(lemmatizer: Lemmatizer, monkeypatch: pytest.MonkeyPatch) -> None:
    nlp, told = load(), []
    apply = lemmatizer._lemma
    monkeypatch.setattr(lemmatizer, "_lemmas", {})
    monkeypatch.setattr(lemmatizer, "_lemma", lambda *word: told.append(word) or apply(*word))
    list(nlp.pipe(TEXTS * 3))
    assert len(told) == len(set(told)) > 20
