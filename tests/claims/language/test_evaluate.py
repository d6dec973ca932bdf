"""Scores are those of aligned characters: known documents give known figures."""

from dataclasses import replace
from pathlib import Path

import pytest

from claims.language.evaluate import MEASURES, Document, predict, read_documents, score

CONLLU = """# newdoc id = a
# sent_id = 1
1\tDon\tDon\tPROPN\tNNP\t_\t2\tnsubj:pass\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# sent_id = 2
1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdid\tdo\tAUX\tVBD\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
3.1\tx\tx\tX\tX\t_\t_\t_\t_\t_

# newdoc id = b
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
"""


@pytest.fixture
def documents(tmp_path: Path) -> list[Document]:
    file = tmp_path / "x.conllu"
    file.write_text(CONLLU, encoding="utf-8")
    return list(read_documents(file))


def test_documents_are_raw_text_with_spans_in_its_letters(documents: list[Document]):
    first, second = documents
    assert first.text == "Don left. didn't go"
    assert first.sentences == [(0, 8), (8, 16)]
    assert [word.span for word in first.words] == [(0, 3), (3, 7), (7, 8), (8, 11), (11, 14), (14, 16)]
    assert second.text == "Yes"


def test_a_treebank_agrees_with_itself(documents: list[Document]):
    assert score(documents, documents) == dict.fromkeys(MEASURES, 100.0)


def test_each_error_costs_its_measure(documents: list[Document]):
    first = documents[0]
    words = list(first.words)
    words[0] = replace(words[0], dep="nsubj")
    words[2] = replace(words[2], head=None, upos="X")
    found = score(documents, [replace(first, words=words, sentences=first.sentences[:1]), documents[1]])
    assert found["sentences"] == pytest.approx(80)
    assert found["tokens"] == found["lemma"] == 100
    assert found["UPOS"] == found["UAS"] == found["LAS"] == pytest.approx(600 / 7)
    assert found["LAS with subtypes"] == pytest.approx(500 / 7)
    assert found["UAS without punctuation"] == 100


def test_the_language_layer_reads_the_same_letters(documents: list[Document]):
    for wanted, found in zip(documents, predict(documents), strict=True):
        assert found.words[-1].span[1] == wanted.words[-1].span[1]
        assert found.words[0].span[0] == 0
