"""What a claim's neighbours tell of it: the time its sentence speaks of, and whose words it stands in."""

from __future__ import annotations

import datetime as dt

import pytest

from claims.extract import extract
from claims.model import About, Article
from claims.situate import situate


def about(text: str, quote: str) -> About:
    claims = extract(Article(id="a", source="a", text=text, published=dt.date(2020, 8, 24)))
    return next(c.about for c in claims if c.kind in ("number", "date") and c.quote == quote)


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("The plant had 300 workers in 2018.", "2018"),
        ("The plant had 300 workers in May 2018.", "2018-05"),
        ("The plant had 300 workers on 5 May 2018.", "2018-05-05"),
        ("The plant had 300 workers yesterday.", "2020-08-23"),
        ("The plant had 300 workers.", None),
        ("It shut in 2018. The plant had 300 workers.", None),
        ("The plant recently had 300 workers.", None),
    ],
)
def test_the_time_a_number_speaks_of_is_its_sentences_date(text: str, as_of: str | None) -> None:
    assert about(text, "300").as_of == as_of


def test_the_nearest_date_counts() -> None:
    text = "In 2018 the plant had 300 workers, and in 2019 there were 340 in the town."
    assert (about(text, "300").as_of, about(text, "340").as_of) == ("2018", "2019")


@pytest.mark.parametrize(
    ("text", "quote", "as_of"),
    [
        ("The mill made $5 million, up 12 percent from a year earlier.", "$5 million", None),
        ("Sales were $5 million, compared with $4 million in 2014.", "$5 million", None),
        ("Sales were $5 million, compared with $4 million in 2014.", "$4 million", "2014"),
        ("Prices rose 0.3 percent in May after a 0.2 percent gain in April.", "0.2 percent", "2020-04"),
        ("Sales fell 12 percent in May from a year earlier, to $3 million.", "$3 million", None),
        ("Some 40 people were led from the mill on 5 May 2018.", "Some 40", "2018-05-05"),
    ],
)
def test_the_time_of_what_a_figure_is_compared_with_is_not_its_own(text: str, quote: str, as_of: str | None) -> None:
    assert about(text, quote).as_of == as_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Keller said that the plant had 300 workers.", "Anna Keller"),
        ("“The plant had 300 workers,” said Anna Keller, the mayor.", "Anna Keller"),
        ("The plant had 300 workers. “It was a good time,” said Anna Keller.", None),
        ("The plant had 300 workers.", None),
    ],
)
def test_whose_words_a_number_stands_in(text: str, speaker: str | None) -> None:
    assert about(text, "300").speaker == speaker


def test_a_date_within_words_has_their_speaker_too() -> None:
    assert about("Anna Keller said that the plant opened on 5 May 2018.", "5 May 2018").speaker == "Anna Keller"


def test_situating_twice_changes_nothing() -> None:
    text = "Anna Keller said that the plant had 300 workers in 2018. It shut on 5 May 2019."
    claims = extract(Article(id="a", source="a", text=text))
    assert situate(claims) == list(claims)
