"""The number grammar on plain text: a corpus, a negative corpus, properties, and the work it does."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.number.grammar import find_quantities, read
from claims.kinds.number.lexer import MARGIN, lex
from claims.kinds.number.words import number_words

CORPUS = tomllib.loads(Path(__file__).with_name("corpus.toml").read_text(encoding="utf-8"))
CASES = [(group, *case) for group, cases in CORPUS.items() if group != "quiet" for case in cases]


def wanted(text):
    """The corpus's notation as the fields of a quantity."""
    marks, value, per, unit = re.fullmatch(r"([~#@%]*)([^ |]+)(?:\|([^|]+)\|)?(?: (.+))?", text).groups()
    low, _, high = value.partition("..") if ".." in value else (value.lstrip("<>"), "", value.lstrip("<>"))
    low, high = Decimal(low) if low else None, Decimal(high) if high else None
    if value[0] == ">":
        high = None
    if value[0] == "<":
        low = None
    return {
        "low": low, "high": high, "low_open": value[0] == ">", "high_open": value[0] == "<", "approx": "~" in marks, "ordinal": "#" in marks,
        "age": "@" in marks, "share": "%" in marks, "per": per, "unit": unit or "1",
    }  # fmt: skip


@pytest.mark.parametrize(("group", "marked", "values"), CASES, ids=[f"{g}: {t}" for g, t, _ in CASES])
def test_corpus(group, marked, values):  # noqa: ARG001 - the group names the case
    text = marked.replace("[", "").replace("]", "")
    found = {text[f.start : f.end]: f.q for f in find_quantities(text)}
    for quote, value in zip(re.findall(r"\[([^]]*)\]", marked), values, strict=True):
        assert quote in found, f"{quote!r} is not among {list(found)}"
        fields = wanted(value)
        assert {name: getattr(found[quote], name) for name in fields} == fields


@pytest.mark.parametrize("text", CORPUS["quiet"], ids=CORPUS["quiet"])
def test_what_is_no_number(text):
    assert [text[f.start : f.end] for f in find_quantities(text)] == []


def quotes(text):
    return [text[f.start : f.end] for f in find_quantities(text)]


@given(st.integers(0, 10**12))
def test_figures_with_commas_are_read_back(value):
    assert [f.q.low for f in find_quantities(f"There were {value:,} boats there.")] == [value] or value in range(
        1100, 2101
    )


ONES = [
    word
    for word, _ in sorted(number_words().cardinals.items(), key=lambda item: item[1])
    if word not in ("nought", "naught")
]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(n):
    """A number in English words, by the rules of arithmetic, not by the grammar's."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spell(n // size)} {name}" + (joint + spell(rest) if rest else "")
    raise AssertionError(n)


@given(st.integers(2, 10**12 - 1))
def test_number_words_are_read_back(value):
    text = f"They saw {spell(value)} boats."
    assert [(f.q.low, text[f.start : f.end]) for f in find_quantities(text)] == [(value, spell(value))]


@given(st.decimals(0, 10**6, places=3), st.sampled_from(["km", "kg", "mph", "%", "GB", "°C", "ml"]))
def test_units_keep_the_figure_exact(value, unit):
    (found,) = find_quantities(f"It had {value}{unit} left.")
    assert found.q.low == value
    assert isinstance(found.q.low, Decimal)
    assert found.q.unit != "1"


PIECES = st.sampled_from(
    ["1", "12", "1,000", "2019", "-", "–", " ", "to", "and", "between", "from", "$", "£", "%", "km", "one", "hundred", "million", "half", "a", "of", "in", ".", ",",
     "five", "third", "per", "barrel", "about", "more than", "or so", "May", "'", '"', "/", ":", "ft", "years", "old", "\n", "½", "x", "×", "10", "^"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30), st.booleans())
def test_whatever_the_text_quotes_lie_in_it_in_order(pieces, spaced):
    text = (" " if spaced else "").join(pieces)
    end = 0
    for found in find_quantities(text):
        assert end <= found.start <= found.core_start < found.core_end <= found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.q.low is not None or found.q.high is not None
        assert found.q.low is None or found.q.high is None or found.q.low <= found.q.high
        assert "\n" not in text[found.start : found.end]
        end = found.end


class Counting(list):
    """A list that counts how often it is looked into."""

    steps = 0

    def __getitem__(self, index):
        Counting.steps += 1 if isinstance(index, int) else index.stop - index.start
        return super().__getitem__(index)


@pytest.mark.parametrize(
    ("piece", "most"),
    [("7", 3), (",", 20), ("1,", 150), ("one hundred and ", 120), ("1-", 40), ("1 to ", 150), ("from 1 ", 150), ("$", 20), ("a ", 60), ("about ", 10), ("between 2 and ", 150)],
    ids=repr,
)  # fmt: skip
def test_the_work_grows_with_the_text_and_no_faster(piece, most):
    steps = []
    for size in (4_000, 8_000):
        lexemes = Counting(lex(piece * (size // len(piece))))
        Counting.steps = 0
        read(lexemes)
        steps.append(Counting.steps)
        assert Counting.steps <= most * len(lexemes)
    assert steps[1] <= 2.05 * steps[0] + 100


@pytest.mark.parametrize("piece", ["7", ",", "one hundred and "], ids=repr)
def test_a_megabyte_of_one_thing(piece):
    lexemes = Counting(lex(piece * (1_000_000 // len(piece))))
    Counting.steps = 0
    read(lexemes)
    assert Counting.steps <= 120 * (len(lexemes) + MARGIN)


def test_a_digit_string_is_one_lexeme_and_no_number():
    assert len(lex("7" * 1_000_000)) == 2 * MARGIN + 1
    assert quotes("7" * 1000) == []


def test_thousands_that_end_badly_cost_no_more_than_their_length():
    # a run of groups whose last is broken must not be scanned again from each group
    assert len(lex(",234" * 50_000 + "5")) < 2 * 50_000 + 2 * MARGIN + 2


@pytest.mark.parametrize(
    ("text", "name"),
    [("at least 40 boats", "figure+from"), ("$85 a barrel", "rate+money+figure"), ("6ft 2in", "composite+figure"), ("one in five boats", "ratio+number words"),
     ("between 10 and 15 boats", "between+figure"), ("a 26-year-old", "age+figure")],
)  # fmt: skip
def test_productions_stay_with_what_they_read(text, name):
    (found,) = find_quantities(text)
    assert "+".join(found.q.names) == name


def test_precision_is_the_last_printed_place():
    assert [
        f.q.precision for f in find_quantities("It cost $1.2bn, then 5,000 and 0.25 per cent, five million in all")
    ] == [8, 0, -2, 6]
