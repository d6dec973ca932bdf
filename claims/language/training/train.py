"""Train the embedded English pipeline: `python -m claims.language.training.train TREEBANKS`.

TREEBANKS is a folder with the CoNLL-U files that data.toml lists. Writes `english.model` (float16
weights) beside the language layer and `result.toml` (checksums, scores) beside this script. Takes
about twenty minutes on one core; never run by the tests.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config, registry

from claims.language.pack import pack
from claims.language.training.conllu import as_doc, read_paragraphs

HERE = Path(__file__).resolve().parent
MODEL = HERE.parent / "english.model"


@registry.augmenters("crosscheck.CaseAugmenter.v1")  # type: ignore[untyped-decorator]  # spaCy tells no types
def case_augmenter(lower: float, title: float) -> Callable[[Language, Example], Iterator[Example]]:
    """Yield each example as it is, and shares of them in lower case and in Headline Case.

    News has both (transcripts, headlines), treebanks have little of either.
    """

    def recased(nlp: Language, example: Example, change: Callable[[str], str]) -> Example:
        reference = example.reference
        words = [change(token.text) for token in reference]
        copy = Doc(
            nlp.vocab,
            words=words,
            spaces=[bool(token.whitespace_) for token in reference],
            tags=[token.tag_ for token in reference],
            lemmas=[token.lemma_ for token in reference],
            heads=[token.head.i for token in reference],
            deps=[token.dep_ for token in reference],
            sent_starts=[bool(token.is_sent_start) for token in reference],
        )
        return Example(nlp.make_doc(copy.text), copy)

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield example
        if random.random() < lower:
            yield recased(nlp, example, str.lower)
        if random.random() < title:
            yield recased(nlp, example, lambda word: word[:1].upper() + word[1:])

    return augment


def write_docs(treebanks: Path, names: list[str], target: Path) -> None:
    """Write the named treebank files as one DocBin, a document a paragraph."""
    vocab = spacy.blank("en").vocab
    store = DocBin(attrs=["ORTH", "SPACY", "TAG", "LEMMA", "HEAD", "DEP", "SENT_START"])
    for name in names:
        for paragraph in read_paragraphs(treebanks / name):
            store.add(as_doc(paragraph, vocab))
    store.to_disk(target)


def main(argv: list[str] | None = None) -> int:
    """Train, pack, write; print spaCy's progress."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--steps", type=int, default=None, help="fewer steps, for a trial")
    parser.add_argument("--output", type=Path, default=MODEL)
    options = parser.parse_args(argv)
    data = tomllib.loads((HERE / "data.toml").read_text(encoding="utf-8"))
    for name, checksum in data["sha256"].items():
        found = hashlib.sha256((options.treebanks / name).read_bytes()).hexdigest()
        if found != checksum:
            sys.exit(f"{options.treebanks / name}: not the file that data.toml names ({found})")
    with tempfile.TemporaryDirectory() as folder:
        train, dev = Path(folder, "train.spacy"), Path(folder, "dev.spacy")
        write_docs(options.treebanks, data["train"], train)
        write_docs(options.treebanks, data["dev"], dev)
        overrides: dict[str, object] = {"paths.train": str(train), "paths.dev": str(dev)}
        if options.steps:
            overrides["training.max_steps"] = options.steps
            overrides["training.eval_frequency"] = max(100, options.steps // 4)
        nlp = init_nlp(load_config(HERE / "config.cfg", overrides=overrides, interpolate=True))
        best = Path(folder, "best")
        best.mkdir()
        train_loop(nlp, best, stdout=sys.stdout, stderr=sys.stderr)
        nlp = spacy.load(best / "model-best")
        packed = pack(nlp.to_bytes())
    options.output.write_bytes(packed)
    print(f"{options.output}: {len(packed)} bytes, sha256 {hashlib.sha256(packed).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
