"""Mutated articles through the whole tool: no crash, no hang, no broken offset. `make fuzz` runs 10,000.

An input that breaks something is written to build/fuzz/ and named; the run goes on. The same seed
gives the same articles.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from checker.pipeline import check
from checker.settings import Settings
from claims.extract import extract_all
from claims.model import Article, Claim
from claims.read import read
from reports.formats import formats
from reports.model import Options
from reports.wire import dump, load

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = (
    "A fire at the Larch Mill in Dunmore injured at least 12 workers on Sunday, the county fire service said.",
    "“Nobody had a chance to save the stock,” manager Ada Brennock, 52, told the Evening Ledger on 4 May 2026.",
    "Damage was put at between $1.1 million and $1.4bn (£0.9bn), up 20% from two-thirds of last year's 3,000 tonnes.",
    "The blaze, 17 miles (27 km) north of Vellby, burned for nine hours from 6.10am until shortly after 3 p.m. on Monday.",
    "Gen. Ivo Marrick, a former mayor, denied that “dozens” had died: “It is not true,” he said, “and it never was.”",
    "The K1 base held up to 2,000 troops, including some 500 from the U.N., until the third quarter of 2019.",
    "Since the mid-1990s about half a million people - one in ten - have left; in March 2021 alone 40,500 did.",
    "According to Dr. Lena Ostrow of the Northern Institute, temperatures fell to -12°C, 3.5 degrees below average.",
)
ODD = "\u202e\u200b\u00ad\ufeff\x00\x1b\x7f\u2028é́ﬁ½²①٣३〇🙂𝟙’‘“”«»—–…\t\r\n\\<>&{}[]|`$%#*_~^\"'()"
SNIPPETS = (
    "1,000,000,000,000,000,000,000,000", "9" * 400, "1e999", "0.000000000001", "12/13/14", "31 June 2026", "25:99", "the the the",
    "$$$", "“““", "said said", "- " * 30, "-->", "<!-- crosscheck: ignore[x] -->", "```", "---\ntitle: [", "{{ 7*7 }}", "https://a.b/?q=1&r=%00",
    "million billion trillion", "last next last year", "of of of", "one two three four five six seven eight nine ten", "A. B. C. D.", "\n\n\n",
)  # fmt: skip


def make(rng: random.Random, seeds: Sequence[str]) -> str:
    """An article of a few sentences, mutated."""
    parts = [
        rng.choice(SENTENCES) if rng.random() < 0.7 or not seeds else rng.choice(seeds)
        for _ in range(rng.randint(1, 5))
    ]
    text = rng.choice([" ", "\n\n"]).join(parts)
    for _ in range(rng.randint(0, 6)):
        text = rng.choice(MUTATIONS)(rng, text)
    return text[:4000]


def _cut(rng: random.Random, text: str) -> str:
    start = rng.randint(0, len(text))
    return text[:start] + text[start + rng.randint(0, 40) :]


def _double(rng: random.Random, text: str) -> str:
    start = rng.randint(0, len(text))
    part = text[start : start + rng.randint(1, 60)]
    return text[:start] + part * rng.randint(2, 4) + text[start:]


def _swap(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    i, j = rng.randrange(len(words)), rng.randrange(len(words))
    words[i], words[j] = words[j], words[i]
    return " ".join(words)


def _odd(rng: random.Random, text: str) -> str:
    at = rng.randint(0, len(text))
    return text[:at] + "".join(rng.choice(ODD) for _ in range(rng.randint(1, 4))) + text[at:]


def _snippet(rng: random.Random, text: str) -> str:
    at = rng.randint(0, len(text))
    return f"{text[:at]} {rng.choice(SNIPPETS)} {text[at:]}"


def _recase(rng: random.Random, text: str) -> str:
    return rng.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def _digits(rng: random.Random, text: str) -> str:
    return "".join(rng.choice("0123456789.,/:-%$") if c.isdigit() and rng.random() < 0.3 else c for c in text)


def _code_point(rng: random.Random, text: str) -> str:
    at = rng.randint(0, len(text))
    return text[:at] + chr(rng.choice([rng.randrange(0xD800), rng.randrange(0xE000, 0x110000)])) + text[at:]


MUTATIONS: tuple[Callable[[random.Random, str], str], ...] = (
    _cut, _double, _swap, _odd, _snippet, _recase, _digits, _code_point,
)  # fmt: skip


def as_bytes(rng: random.Random, text: str) -> bytes:
    """The file: mostly UTF-8, sometimes another encoding, broken bytes, JSON, front matter."""
    kind = rng.random()
    if kind < 0.8:
        return text.encode()
    if kind < 0.85:
        return text.encode("utf-16")
    if kind < 0.9:
        data = bytearray(text.encode())
        data[rng.randrange(len(data) or 1) : 1] = bytes([rng.randrange(256)])
        return bytes(data)
    if kind < 0.95:
        return json.dumps(
            {"id": "a", "source": "b", "text": text, "published": rng.choice(["2026-05-04", "soon", None, 3])}
        ).encode()
    return f"---\ntitle: {text[:30]}\npublished: 2026-05-04\n---\n{text}".encode()


def broken_offset(article: Article, claim: Claim) -> str | None:
    """What is wrong with a claim's spans, if anything is."""
    text = article.text if claim.field == "text" else article.title or ""
    if not 0 <= claim.start < claim.end <= len(text):
        return f"span {claim.start}-{claim.end} of {len(text)}"
    if text[claim.start : claim.end] != claim.quote:
        return f"quote {claim.quote!r} is not {text[claim.start : claim.end]!r}"
    first, last = claim.sentence
    inside = first < claim.end and claim.start < last  # a quotation may begin sentences before its cue's
    if claim.kind != "attribution":
        inside = first <= claim.start < last
    if not (inside and 0 <= first < last <= len(text)):
        return f"sentence {claim.sentence} of {claim.start}-{claim.end}"
    return None


def try_batch(files: Sequence[bytes], *, whole: bool) -> list[str]:
    """What goes wrong with a batch of files; `whole` takes them all the way to every format."""
    wrong: list[str] = []
    articles: list[Article] = []
    for i, data in enumerate(files):
        found = [item for item in read(["-"], stdin=lambda data=data: data) if isinstance(item, Article)]  # type: ignore[misc]
        articles += [article.model_copy(update={"id": f"a{i}-{n}"}) for n, article in enumerate(found)]
    claims, failures = extract_all(articles)
    wrong += [f"{failure.kind} raised {failure.message}" for failure in failures]
    for article in articles:
        for claim in claims[article.id]:
            problem = broken_offset(article, claim)
            if problem:
                wrong.append(f"{claim.kind}: {problem}")
    if whole:
        report = check(articles, Settings())
        wrong += [f"{problem.where}: {problem.message}" for problem in report.problems]
        ids = [finding.id for finding in report.findings]
        if len(set(ids)) != len(ids):
            wrong.append("two findings of one id")
        if dump(load(dump(report))) != dump(report):
            wrong.append("a report that is read again differs")
        for form in formats().values():
            form.write(report, Options(everything=True)).encode()
    return wrong


def run(count: int, seed: int, *, batch: int = 16, save: Path | None = None, say: Callable[[str], None] = print) -> int:
    """Fuzz with `count` articles; the number of batches in which something broke."""
    rng = random.Random(seed)
    seeds = [
        line
        for file in sorted((ROOT / "seeds").glob("*"))
        for line in file.read_text("utf-8").splitlines()
        if len(line) > 60
    ]
    failed = 0
    for start in range(0, count, batch):
        files = [as_bytes(rng, make(rng, seeds)) for _ in range(min(batch, count - start))]
        wrong = guarded(files, whole=(start // batch) % 4 == 0)
        if not wrong:
            continue
        failed += 1
        for data in files:
            alone = guarded([data], whole=False)
            if alone and save:
                save.mkdir(parents=True, exist_ok=True)
                file = save / f"{hashlib.sha256(data).hexdigest()[:12]}.txt"
                file.write_bytes(data)
                say(f"{file}: {alone[0]}")
        say(f"articles {start} to {start + len(files)}: {'; '.join(sorted(set(wrong))[:3])}")
    return failed


def guarded(files: Sequence[bytes], *, whole: bool, seconds: int = 120) -> list[str]:
    """As `try_batch`, with what it raises and a hang as something wrong."""

    def too_long(*_: object) -> None:
        raise TimeoutError(f"no end within {seconds} s")

    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(seconds)
    try:
        return try_batch(files, whole=whole)
    except Exception as error:  # noqa: BLE001 - this is what we look for
        return [f"{type(error).__name__}: {error}"]
    finally:
        signal.alarm(0)


def growth(say: Callable[[str], None] = print) -> bool:
    """Whether the time for a long text grows about as its length does: four times the text, at most eight times the time."""
    rng = random.Random(7)
    took = []
    for size in (50_000, 200_000):
        text = ""
        while len(text) < size:
            text += " ".join(rng.choice(SENTENCES) for _ in range(4)) + "\n\n"
        start = time.process_time()
        extract_all([Article(id="long", source="long", text=text[:size])])
        took.append(time.process_time() - start)
    say(f"{50_000:,} characters: {took[0]:.1f} s; {200_000:,}: {took[1]:.1f} s")
    return took[1] < 8 * took[0]


def main() -> int:
    """Fuzz, then measure the growth; exit code 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.process_time()
    failed = run(options.articles, options.seed, save=ROOT / "build" / "fuzz")
    print(
        f"{options.articles:,} mutated articles in {time.process_time() - start:.0f} s of one core: {failed} batches with something wrong"
    )
    linear = growth()
    return 0 if linear and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
