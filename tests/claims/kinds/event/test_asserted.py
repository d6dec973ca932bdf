"""What an article says happened, did not, or leaves open."""

from __future__ import annotations

import pytest

from claims.analysis import Analysis, parse
from claims.kinds.event.asserted import asserted, is_hedged
from claims.model import Article

SAID = [
    ("The bridge was closed.", "closed", "said"),
    ("The bridge has not been closed.", "closed", "denied"),
    ("No bridge was closed.", "closed", "denied"),
    ("The bridge will be closed.", "closed", "denied"),
    ("The bridge is expected to reopen.", "reopen", "denied"),
    ("The mayor refused to close the bridge.", "close", "denied"),
    ("The bridge has yet to be closed.", "closed", "denied"),
    ("The bridge may be closed.", "closed", "open"),
    ("If the bridge is closed, ferries run.", "closed", "open"),
    ("Police denied that the bridge was closed.", "closed", "open"),
    ("The mayor managed to close the bridge.", "close", "said"),
    ("The mayor said that the bridge was closed.", "closed", "said"),
]


@pytest.mark.parametrize(("text", "word", "told"), SAID, ids=[row[0] for row in SAID])
def test_asserted(text: str, word: str, told: str) -> None:
    analysis = Analysis(Article(id="a", source="a", text=text))
    parse(analysis.fields)
    token = next(t for t in analysis.text.tokens if t.lower == word)
    assert asserted(analysis.text, token) == told


@pytest.mark.parametrize(
    ("text", "hedged"), [("The bridge was reportedly closed.", True), ("The bridge was closed.", False)]
)
def test_hedged(text: str, hedged: bool) -> None:
    analysis = Analysis(Article(id="a", source="a", text=text))
    parse(analysis.fields)
    token = next(t for t in analysis.text.tokens if t.lower == "closed")
    assert is_hedged(analysis.text, token) is hedged
