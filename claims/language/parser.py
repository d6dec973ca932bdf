"""The parser: the embedded model, or any spaCy English pipeline in its place. Loaded when first used."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any

EMBEDDED = Path(__file__).with_name("english.model")


class ModelError(Exception):
    """A language model that cannot be loaded; the message says what to do."""


@cache
def load(name: str = "") -> Any:
    """The spaCy pipeline of that name or path; the embedded one for an empty name.

    Raises ModelError where there is none.
    """
    import spacy

    if name:
        try:
            return spacy.load(name, exclude=["ner", "senter"])
        except OSError as error:
            raise ModelError(
                f"language-model {name!r}: no such spaCy pipeline; install it (python -m spacy download {name}) "
                "or leave the setting out to use the embedded one"
            ) from error
    from claims.language.lemmatizer import FACTORY
    from claims.language.pack import read_packed

    config, data = read_packed(EMBEDDED)
    config["components"]["trainable_lemmatizer"]["factory"] = FACTORY
    from thinc.api import use_ops

    # numpy multiplies these matrices three times as fast as the BLIS that thinc brings along
    with use_ops("numpy", use_blis=False):
        return spacy.util.load_model_from_config(config, auto_fill=True, validate=False).from_bytes(data)


def single_thread() -> AbstractContextManager[Any]:
    """A context in which matrices are multiplied by one thread.

    The parser's are small: further threads spend more time waiting in circles than they save,
    a third of all processor time on two processors.
    """
    return _pools().limit(limits=1, user_api="blas")  # type: ignore[no-any-return]  # untyped


@cache
def _pools() -> Any:
    """The threads of the libraries loaded by now; found once, behind the parser's loading."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
