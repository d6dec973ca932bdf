"""Date claims of whole articles: tense from the parse, what a date dates, spans and quotes."""

import datetime as dt

import pytest

from claims.analysis import Analysis
from claims.kinds.date.read import read_dates
from claims.model import Article, Span

SUNDAY = dt.date(2020, 8, 23)


def read(text, published=SUNDAY, **fields):
    article = Article(id="a", source="a", text=text, published=published, **fields)
    return list(read_dates(Analysis(article)))


def test_a_claim_points_back_at_its_words():
    text = "The bridge fell late on Friday. It had opened in May 2014."
    for claim in read(text):
        assert claim.quote == text[claim.start : claim.end]
        assert claim.sentence[0] <= claim.start < claim.end <= claim.sentence[1]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("The minister resigned on Friday.", "2020-08-21", id="past"),
        pytest.param("The minister will resign on Friday.", "2020-08-28", id="will"),
        pytest.param("The minister is scheduled to resign on Friday.", "2020-08-28", id="infinitive"),
        pytest.param("The deadline was extended until Friday.", "2020-08-28", id="until"),
        pytest.param("The court could rule as early as Friday.", "2020-08-28", id="as-early-as"),
        pytest.param("The family could not be reached on Friday.", "2020-08-21", id="could-not"),
        pytest.param("Officials declined to comment on Friday.", "2020-08-21", id="declined-to"),
        pytest.param("Until Friday, they had not called him.", "2020-08-21", id="until-with-past-perfect"),
        pytest.param("They promised to forget Friday's defeat.", "2020-08-21", id="a-date-of-a-noun"),
        pytest.param("Storms could delay Friday's planned launch.", "2020-08-28", id="planned"),
        pytest.param("The ship sank in December.", "2019-12", id="past-month"),
        pytest.param("The ship will sail in January.", "2021-01", id="future-month"),
    ],
)
def test_tense(text, value):
    assert [claim.timex.value for claim in read(text)] == [value]


def test_what_a_date_dates():
    crash, trial = read("The train crashed on Monday. The trial began on Tuesday.")
    assert crash.about.head == "crash"
    assert trial.about.head == "begin"


def test_a_time_takes_the_day_that_follows_its_zone():
    claims = read("The blast occurred at about 10:35 a.m. (0735 GMT) Friday.")
    assert [c.timex.value for c in claims][:2] == ["2020-08-21T10:35", "2020-08-21T07:35"]
    assert claims[0].approx
    assert claims[1].zone == "GMT"


def test_hedges_are_told():
    (claim,) = read("It happened around 6 a.m. on Friday.")
    assert claim.approx
    assert claim.timex.mod == "APPROX"


def test_title_and_text_are_both_read():
    claims = read("It rained on Monday.", title="Rain on Tuesday")
    assert [(c.field, c.quote) for c in claims] == [("title", "Tuesday"), ("text", "Monday")]


def test_a_printed_weekday_and_date_are_kept_even_if_they_disagree():
    (claim,) = read("It rained on Monday, May 5, 2020.")
    assert (claim.weekday, claim.month, claim.day, claim.earliest) == (0, 5, 5, "2020-05-05")


def test_a_crawler_s_late_date_gives_way_to_the_url():
    (claim,) = read("It rained on Friday.", published=dt.date(2020, 9, 20), url="https://news.example/2020/08/23/rain")
    assert claim.timex.value == "2020-08-21"


def test_what_is_masked_is_not_read():
    text = " date 2020-08-23 \nIt rained on 5 May 2019."
    assert [c.quote for c in read(text, masked=(Span(start=0, end=18),))] == ["5 May 2019"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nothing here has one.", id="no-date"),
        pytest.param("Theresa May met April Jones on the bridge.", id="people"),
        pytest.param("She was named Player of the Year again.", id="a-title"),
    ],
)
def test_quiet(text):
    assert read(text) == []
