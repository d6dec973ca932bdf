"""The model's lemmatizer by the column: an edit tree is applied once to a form, not once to each of its tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer

FACTORY = "lemmatizer_by_column"
"""What this component is called in a pipeline's configuration."""


class Lemmatizer(EditTreeLemmatizer):
    """spaCy's `EditTreeLemmatizer` for a trained model: the same lemmas, without a Python object for each token."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._lemmas: dict[tuple[int, int], int] = {}  # by form and label

    def predict(self, docs: Iterable[Any]) -> list[Any]:
        """The likeliest label of each document's words."""
        return [scores.argmax(axis=1) for scores in self.model.predict(docs)]

    def set_annotations(self, docs: Iterable[Any], batch_tree_ids: Sequence[Any]) -> None:
        """Write the lemmas; a word that its tree does not fit is its own."""
        for doc, labels in zip(docs, batch_tree_ids, strict=True):
            words = zip(doc.to_array("ORTH").tolist(), labels.tolist(), strict=True)
            lemmas = [self._lemmas.get(word) or self._lemma(*word) for word in words]
            doc.from_array(["LEMMA"], np.array(lemmas, dtype="uint64").reshape(-1, 1))

    def _lemma(self, form: int, label: int) -> int:
        strings = self.vocab.strings
        lemma = self.trees.apply(self.cfg["labels"][label], strings[form])
        known: int = form if lemma is None else strings.add(lemma)
        self._lemmas[form, label] = known
        return known


@Language.factory(FACTORY)
def _make(
    *, nlp: Language, name: str, model: Any, backoff: str, min_tree_freq: int, overwrite: bool, top_k: int, scorer: Any
) -> Lemmatizer:
    return Lemmatizer(
        nlp.vocab, model, name,
        backoff=backoff, min_tree_freq=min_tree_freq, overwrite=overwrite, top_k=top_k, scorer=scorer,
    )  # fmt: skip
