"""Score the language layer on a treebank: `python -m claims.language.evaluate FILE.conllu [--model NAME]`.

From raw text, as an article would come: the sentences of a document joined by spaces (by newlines
where a paragraph is marked), split by our rules, tokenized and parsed. Tokens are aligned by their
characters, as in the CoNLL 2018 shared task: F1 of sentences and tokens, and of UPOS, lemma, UAS and
LAS over all tokens. LAS counts the universal relation (`nmod` for `nmod:poss`); "with subtypes" the
whole one. A head is right when it is the aligned token's head (or both are roots). The figures
"without punctuation" leave it out, as spaCy's scorer does: treebanks disagree on where a comma
hangs, and nothing here reads it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.analysis import FieldAnalysis, parse
from claims.model import Article

UAS_BARE, LAS_BARE = "UAS without punctuation", "LAS without punctuation"
MEASURES = ("sentences", "tokens", "UPOS", "lemma", "UAS", "LAS", "LAS with subtypes", UAS_BARE, LAS_BARE)


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word by its place among the text's characters without white space; its head likewise."""

    span: tuple[int, int]
    upos: str
    lemma: str
    head: tuple[int, int] | None
    dep: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its raw text, its sentences' spans without white space, its words."""

    text: str
    sentences: list[tuple[int, int]]
    words: list[Word]


def read_documents(path: Path) -> Iterator[Document]:
    """The documents of a CoNLL-U file, cut at `newdoc`; files without it are one document a paragraph."""
    blocks = [block.split("\n") for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip()]
    mark = "# newdoc" if any(line.startswith("# newdoc") for block in blocks for line in block) else "# newpar"
    document: list[list[str]] = []
    for block in blocks:
        if document and any(line.startswith(mark) for line in block):
            yield _document(document)
            document = []
        document.append(block)
    if document:
        yield _document(document)


def _document(blocks: list[list[str]]) -> Document:
    text = ""
    sentences: list[tuple[int, int]] = []
    words: list[Word] = []
    place = 0
    for block in blocks:
        rows = [line.split("\t") for line in block if line and line[0].isdigit()]
        rows = [row for row in rows if "." not in row[0]]
        surface, joined = "", 0
        spans: dict[int, tuple[int, int]] = {}
        first = place
        for row in rows:
            if "-" in row[0]:
                joined = int(row[0].split("-")[1])
            elif int(row[0]) <= joined:
                spans[int(row[0])] = (place, place + len("".join(row[1].split())))
                place = spans[int(row[0])][1]
                continue
            else:
                spans[int(row[0])] = (place, place + len("".join(row[1].split())))
                place = spans[int(row[0])][1]
            surface += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
        if len("".join(surface.split())) != place - first:  # a contraction whose parts are spelt anew: leave it out
            place = first
            continue
        sentences.append((first, place))
        paragraph = any(line.startswith("# newpar") for line in block)
        text += ("\n" if text and paragraph else " " if text else "") + surface.strip()
        words += [Word(spans[int(r[0])], r[3], r[2], spans.get(int(r[6])), r[7]) for r in rows if "-" not in r[0]]
    return Document(text, sentences, words)


def predict(documents: list[Document], model: str = "") -> list[Document]:
    """The same documents as the language layer sees them."""
    fields = [FieldAnalysis(Article(id="", source="", text=document.text), "text", model) for document in documents]
    parse(fields)
    return [_predicted(field) for field in fields]


def _predicted(field: FieldAnalysis) -> Document:
    places = [0]
    for character in field.text:
        places.append(places[-1] + (not character.isspace()))
    words = []
    for token in field.tokens:
        if token.pos == "SPACE":
            continue
        head = field.governor(token)
        words.append(
            Word(
                (places[token.start], places[token.end]),
                token.pos,
                token.lemma,
                (places[head.start], places[head.end]) if head else None,
                token.dep,
            )
        )
    return Document(field.text, [(places[s.start], places[s.end]) for s in field.sentences], words)


def score(gold: list[Document], system: list[Document]) -> dict[str, float]:
    """F1 in per cent, by measure."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for wanted, found in zip(gold, system, strict=True):
        right["sentences"] += len(set(wanted.sentences) & set(found.sentences))
        total["sentences"] += len(wanted.sentences) + len(found.sentences)
        total["words"] += len(wanted.words) + len(found.words)
        total["bare words"] += sum(word.dep != "punct" for word in (*wanted.words, *found.words))
        by_span = {word.span: word for word in found.words}
        right.update(name for word in wanted.words for name in _agreed(word, by_span.get(word.span)))
    bases = {"sentences": "sentences", UAS_BARE: "bare words", LAS_BARE: "bare words"}
    return {name: 200 * right[name] / total[bases.get(name, "words")] for name in MEASURES}


def _agreed(word: Word, found: Word | None) -> Iterator[str]:
    """The measures on which the parse agrees with the treebank about a word."""
    if found is None:
        return
    yield "tokens"
    if word.upos == found.upos:
        yield "UPOS"
    if word.lemma == found.lemma:
        yield "lemma"
    if word.head == found.head:
        same = word.dep.split(":")[0] == found.dep.split(":")[0]
        yield "UAS"
        yield from ["LAS"] * same
        yield from ["LAS with subtypes"] * (word.dep == found.dep)
        if word.dep != "punct":
            yield UAS_BARE
            yield from [LAS_BARE] * same


def main(arguments: list[str]) -> None:
    """Print the scores of a file."""
    model = arguments[arguments.index("--model") + 1] if "--model" in arguments else ""
    documents = list(read_documents(Path(arguments[0])))
    for name, value in score(documents, predict(documents, model)).items():
        sys.stdout.write(f"{name:24} {value:6.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
