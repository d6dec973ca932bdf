"""CoNLL-U files as spaCy documents, one a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab


@dataclass
class Sentence:
    """One sentence's columns, token by token, as the treebank has them."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The sentence as it was printed, without the space behind it."""
        return "".join(word + " " * space for word, space in zip(self.words, self.spaces, strict=True)).rstrip()


def read_paragraphs(path: Path) -> Iterator[list[Sentence]]:
    """Yield the paragraphs of a CoNLL-U file: runs of sentences between `newpar` and `newdoc`."""
    paragraph: list[Sentence] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        if not any(line and not line.startswith("#") for line in lines):
            continue
        opens = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
        if opens and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(_read_sentence(lines))
    if paragraph:
        yield paragraph


def _read_sentence(lines: list[str]) -> Sentence:
    sentence = Sentence()
    joined_until, joined_space = 0, True  # a multiword token's last word, and the space behind it
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        columns = line.split("\t")
        space = "SpaceAfter=No" not in columns[9]
        if "-" in columns[0]:
            joined_until, joined_space = int(columns[0].split("-")[1]), space
            continue
        if "." in columns[0]:  # an empty node of the enhanced graph
            continue
        number = int(columns[0])
        if number < joined_until:
            space = False
        elif number == joined_until:
            space = joined_space
        sentence.words.append(columns[1])
        sentence.spaces.append(space)
        sentence.lemmas.append(columns[2])
        sentence.tags.append(f"{columns[3]}/{columns[4]}")
        head = int(columns[6])
        sentence.heads.append(head - 1 if head else len(sentence.words) - 1)
        sentence.deps.append(columns[7] if head else "ROOT")
    return sentence


def as_doc(paragraph: list[Sentence], vocab: Vocab) -> Doc:
    """Join sentences to one document with gold tags, lemmas, heads and sentence starts."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    for sentence in paragraph:
        heads += [head + len(words) for head in sentence.heads]
        words += sentence.words
        spaces += sentence.spaces
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[tag for s in paragraph for tag in s.tags],
        lemmas=[lemma for s in paragraph for lemma in s.lemmas],
        heads=heads,
        deps=[dep for s in paragraph for dep in s.deps],
        sent_starts=[i == 0 for s in paragraph for i in range(len(s.words))],
    )
