"""Claims of an article: exact, settled, with stable ids; nothing that raises, nothing that depends on chance."""

from __future__ import annotations

import datetime as dt
import gc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.extract import Failure, extract, extract_all, settle
from claims.kinds import kinds
from claims.kinds.date.model import DateClaim
from claims.kinds.number.model import NumberClaim
from claims.model import Article, Claim, Kind

TEXT = (
    "A ferry hit the pier at Port Ellen at 6.10am on August 23, hurting 27 passengers. The six-year inquiry cost $5 million.\n\n"
    "“We heard a bang,” said Ann Berger, 43, who had waited for two hours. It was the third crash in six years. The captain was arrested."
)
WORDS = [
    "the", "ferry", "gunman", "arrested", "freed", "missing", "identified", "as", "not", "claimed responsibility", "Ann Berger", "Mr.", "said", "told", "killed", "at least", "about", "up to", "from", "to", "between", "and", "27",
    "five", "million", "$5m", "3.5", "1,000", "half", "dozens", "km", "miles", "percent", "%", "per", "Monday", "May", "2014", "August 23",
    "6.10am", "last", "week", "ago", "years", "old", "23-year-old", "(", ")", ",", ".", "“", "”", '"', "'", "‘", "’", "–", "-", "\n", "\n\n", "é", "٣", "½",
]  # fmt: skip


def article(text: str, **more: object) -> Article:
    return Article.model_validate({"id": "a", "source": "a", "text": text, **more})


@pytest.mark.parametrize(
    ("caption", "kinds_"),
    [
        pytest.param("Image caption The ferry Aldine hurt 27 passengers on August 23", {"number", "name"}, id="of a picture"),
        pytest.param("The ferry Aldine hurt 27 passengers on August 23.", {"number", "name", "date"}, id="of the text"),
    ],
)  # fmt: skip
def test_captions_give_numbers_and_names(caption: str, kinds_: set[str]) -> None:
    told = f"A boat was late. Nobody minded that the boat was late.\n\n{caption}\n\nThe boat was late again."
    found = extract(article(told))
    assert {claim.kind for claim in found if claim.start >= told.index(caption)} == kinds_
    both, _ = extract_all([article(told)])
    assert both["a"] == found


def sound(article: Article, claims: tuple[Claim, ...]) -> None:
    """What every claim promises."""
    for claim in claims:
        text = article.text if claim.field == "text" else article.title or ""
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.quote == text[claim.start : claim.end]
        assert claim.sentence[0] <= claim.start < claim.sentence[1]
        if isinstance(claim, NumberClaim):
            assert claim.low is not None or claim.high is not None
            assert claim.low is None or claim.high is None or claim.low <= claim.high
        if isinstance(claim, DateClaim) and claim.earliest and claim.latest:
            assert claim.earliest <= claim.latest
    assert len({c.id for c in claims}) == len(claims)
    assert all(c.id for c in claims)
    assert [(c.field, c.start, c.end) for c in claims] == sorted((c.field, c.start, c.end) for c in claims)


def test_every_kind_is_read_and_every_quote_is_exact() -> None:
    one = article(TEXT, title="27 hurt as ferry hits pier", published=dt.date(2020, 8, 24))
    claims = extract(one)
    sound(one, claims)
    assert {c.kind for c in claims} == set(kinds())
    assert {c.field for c in claims} == {"text", "title"}


def test_a_date_swallows_the_numbers_inside_it() -> None:
    quotes = [c.quote for c in extract(article(TEXT)) if c.kind == "number"]
    assert not [q for q in quotes if "23" in q or "6.10" in q]
    assert "27" in quotes


def test_a_duration_is_a_number_that_knows_its_timex() -> None:
    claims = extract(article("The trip took six years. They met two days a week."))
    (six,) = (c for c in claims if c.quote == "six years")
    assert isinstance(six, NumberClaim)
    assert (six.unit, six.low) == ("year", 6)
    assert six.timex is not None
    assert (six.timex.type, six.timex.value) == ("DURATION", "P6Y")
    assert not [c for c in claims if c.kind == "date" and c.quote == "six years"]


def test_an_age_is_a_number_without_a_timex() -> None:
    (age,) = (c for c in extract(article("Ann Berger, 43, waited.")) if isinstance(c, NumberClaim))
    assert age.age
    assert age.timex is None


@pytest.mark.parametrize("phrase", ["six years ago", "three days later", "in the past six years"])
def test_one_stretch_is_not_told_twice(phrase: str) -> None:
    claims = [c for c in extract(article(f"The bridge fell {phrase}.")) if c.kind in ("number", "date")]
    assert len(claims) == 1


def test_ids_are_stable_and_tell_claims_apart() -> None:
    first, again = extract(article(TEXT)), extract(article(TEXT))
    assert [c.id for c in first] == [c.id for c in again]
    other = extract(article(TEXT.replace("27 passengers", "25 passengers")))
    (old,) = (c.id for c in first if c.quote == "27")
    (new,) = (c.id for c in other if c.quote == "25")
    assert old != new
    twice = [c for c in extract(article("It has 27 beds. It has 27 beds.")) if c.kind == "number"]
    assert len({c.id for c in twice}) == 2


def test_settling_what_is_settled_changes_nothing() -> None:
    claims = extract(article(TEXT))
    assert settle(claims) == claims
    assert settle(reversed(claims)) == claims


def test_a_batch_gives_what_each_article_gives_alone() -> None:
    texts = [TEXT, "The bridge fell on 5 May 2014.", "", "27"] * 5
    rows = [article(text, id=f"a{n}") for n, text in enumerate(texts)]
    told: list[int] = []
    found, failures = extract_all(rows, progress=told.append)
    assert failures == ()
    assert sum(told) == len(rows)
    assert found == {row.id: extract(row) for row in rows}


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_of_garbage_rests_during_a_batch_and_is_as_before_afterwards(
    monkeypatch: pytest.MonkeyPatch, enabled: bool
) -> None:
    from claims import extract as module

    seen: list[bool] = []
    known = {**kinds(), "seen": Kind("seen", Claim, lambda _: seen.append(gc.isenabled()) or ())}
    monkeypatch.setattr(module, "kinds", lambda: known)
    was = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        extract_all([article("It fell.")])
        assert (seen, gc.isenabled()) == ([False], enabled)
    finally:
        (gc.enable if was else gc.disable)()


def test_an_article_is_parsed_once_for_all_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    from claims import analysis as module

    told: list[int] = []
    parse = module.parse
    monkeypatch.setattr(module, "parse", lambda fields: told.append(1) or parse(fields))
    extract(article(TEXT))
    assert len(told) == 2  # title and text


def test_a_kind_that_raises_costs_only_its_own_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    from claims import extract as module

    def broken(_analysis: object) -> list[Claim]:
        raise ValueError("broken on purpose")

    known = kinds()
    broke = {**known, "date": dataclasses.replace(known["date"], read=broken)}
    monkeypatch.setattr(module, "kinds", lambda: broke)
    found, failures = extract_all([article("It cost 27 euros on 5 May 2014.")])
    assert failures == (Failure("a", "date", "ValueError: broken on purpose"),)
    assert "number" in {c.kind for c in found["a"]}


@settings(max_examples=70, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text("09aZ “\"'.,\n-$", max_size=6), max_size=40))
@example(["“", "\n\n", "”", "said", "27"])
@example(["from", "27", "to", "five", "million", "years", "ago"])
def test_any_text_is_read_soundly_and_the_same_each_time(words: list[str]) -> None:
    one = article(" ".join(words), published=dt.date(2020, 8, 24), title=" ".join(words[:5]))
    claims = extract(one)
    sound(one, claims)
    assert extract(one) == claims


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_characters_are_read(text: str) -> None:
    one = article(text)
    sound(one, extract(one))
