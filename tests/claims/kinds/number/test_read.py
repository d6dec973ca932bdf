"""Numbers as claims of an article: what is counted, parts, changes, conversions, currencies, places."""

import datetime as dt
from decimal import Decimal

import pytest

from claims.analysis import Analysis
from claims.extract import extract
from claims.kinds.number.read import read_numbers
from claims.model import Article


def numbers(text, title=None):
    return list(read_numbers(Analysis(Article(id="a", source="a", text=text, title=title))))


def by_quote(text):
    return {claim.quote: claim for claim in numbers(text)}


@pytest.mark.parametrize(
    ("text", "quote", "of", "head"),
    [
        ("There were some 7,500 coalition troops in the valley.", "some 7,500", "coalition troops", "troop"),
        ("Dozens of attacks followed.", "Dozens", "attacks", "attack"),
        ("The crew had nearly 5,000 lamps and the harbour office a further 2,500.", "2,500", "lamps", "lamp"),
        ("They handed over $347 million in equipment.", "$347 million", "equipment", "equipment"),
        ("The mill, 17 miles north of Leeds, was shut.", "17 miles", "The mill", "mill"),
        ("A 19-ton truck blocked the road.", "19-ton", "truck", "truck"),
        ("Shares fell 2.1 per cent on Monday.", "2.1 per cent", "Shares", "share"),
        ("Oil traded at $85 a barrel.", "$85 a barrel", "Oil", "oil"),
        ("A 26-year-old sailor was rescued.", "26-year-old", "sailor", "sailor"),
        ("It was the eighth facility to close.", "eighth", "facility", "facility"),
        ("Some 14 per cent of adults voted.", "Some 14 per cent", "adults", "adult"),
        ("There are 107 confirmed cases: 56 in Leeds, 9 in Ripon.", "9", "confirmed cases", "case"),
        ("The goat, which weighs 40 kg, slept.", "40 kg", "The goat", "goat"),
        ("His mother Ada and her partner Dean Moss, 37, came.", "37", "Dean Moss", None),
        ("It is the work of a 57-nation body.", "57", "nation", "nation"),
        ("They took a 3-1 lead in the series.", "3-1", "lead", "lead"),
        ("In a 5-4 Supreme Court decision, it fell.", "5-4", "Supreme Court decision", "decision"),
        ("He has a record of 11-2.", "11-2", "a record", "record"),
        ("Ardley won 8-7 on Sunday.", "8-7", None, None),
    ],
)
def test_what_is_counted(text, quote, of, head):
    claim = by_quote(text)[quote]
    assert (claim.of, claim.about.head) == (of, head)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("There were 7,500 troops, including 5,000 US forces.", "5,000", "7,500"),
        ("At least 84 people died, including three women and two children.", "two", "At least 84"),
        ("Some 27 people were hurt, three of them seriously.", "three", "Some 27"),
        ("It has 40 ships and 30 boats.", "30", None),
        ("The port is ranked among the 40 busiest; 300 ships call there.", "40", None),
        ("The raid killed 15, including two guards, and hurt 20.", "two", "15"),
        ("The raid killed 15, including two guards, and hurt 20.", "20", None),
        ("At least 15 were killed, including two guards, and 20 were hurt.", "20", None),
        ("Thirteen people, including two boys, were killed and six injured.", "six", None),
        ("Fifteen people, including two women and three boys, were killed.", "three", "Fifteen"),
        ("Three Danes among 12 killed in the mine", "Three", "12"),
        ("Three girls were among the 12 killed.", "Three", "12"),
        ("Among the 12 dead were three girls.", "three", "12"),
        ("Among the 12 dead was a girl, and three boys were hurt.", "three", None),
    ],
)
def test_parts_of_a_larger_number(text, part, whole):
    assert by_quote(text)[part].about.part_of == whole


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        ("Two more men died in hospital, bringing the death toll to 14.", "14", "toll"),
        ("Police raised the number of dead to 40.", "40", "dead"),
        ("The number of dead rose to 40.", "40", "dead"),
        ("Officials raised to 40 the number of people killed.", "40", "person"),
        ("That brought the toll for both blasts to 259.", "259", "toll"),
        ("The toll stood at 45 on Monday, up from 40 on Sunday.", "40", "toll"),
        ("He linked the number to 40 accounts.", "40", "account"),
        ("Danes: 12", "12", "dane"),
        ("The raid hurt five people, including two guards, and killed 12.", "12", "person"),
        ("Twelve people died, eight of them sailors.", "eight", "sailor"),
        ("Some 40 men came, two of whom were guards.", "two", "guard"),
        ("A mine blew up and killed 12 and injured scores.", "12", None),
        ("A magnitude 6.2 quake struck.", "6.2", "magnitude"),
        ("The quake had a magnitude of 6.2.", "6.2", "magnitude"),
        ("Some 1.5 million people fled.", "Some 1.5 million", "people"),
        ("Thieves took $5 million worth of lamps.", "$5 million", "lamp"),
        ("The mill signed a deal with Birk worth $5m.", "$5m", "deal"),
        ("The port ordered 12 cranes valued at $2 billion.", "$2 billion", "crane"),
        ("The house was valued at $5 million.", "$5 million", "house"),
        ("The mill was ordered to pay a $5 million fine.", "$5 million", "fine"),
        ("The lamp hit a four-year low.", "four-year", "low"),
        ("The strike ended a six year legal process.", "six year", "process"),
        ("The mill raised $5 million in March.", "$5 million", "mill"),
        ("The mill lost $5 million in the fire.", "$5 million", "mill"),
        ("The jury awarded her $5 million in damages.", "$5 million", "damage"),
        ("Trade in wool totaled $5 billion last year.", "$5 billion", "trade"),
        ("There was a 12 percent drop in sales in May.", "12 percent", "sale"),
        ("The mill posted a 12 percent rise in the sales of lamps.", "12 percent", "sale"),
        ("They fenced a four-acre area Thursday.", "four-acre", "area"),
        ("Mr. Lee was named a director, increasing the board to 22.", "22", "board"),
        ("The mill cut its dividend to 5 cents a share.", "5 cents a share", "dividend"),
        ("Officials put the damage at $5 million.", "$5 million", "damage"),
        ("The mill will cut costs by $5 million.", "$5 million", "cost"),
        ("He took the train to 40 towns.", "40", "town"),
        ("He drove the car at 90 mph.", "90 mph", None),
        ("In a survey, 69 percent of those asked said no.", "69 percent", None),
    ],
)
def test_what_a_number_is_of_by_the_order_of_words(text, quote, head):
    found = by_quote(text)[quote].about.head
    assert found == head or {found, head} == {"person", "people"}


def test_a_toll_at_a_number_is_no_age():
    assert not by_quote("The death toll now stands at 12, with 30 missing.")["12"].age
    assert by_quote("The sailor died at 67, his wife said.")["67"].age


def test_the_agencies_old_dollars_are_money():
    assert by_quote("They lost dlrs 50 million in the fire.")["dlrs 50 million"].unit == "USD"


def test_a_year_earlier_is_no_rate():
    assert by_quote("Sales rose from $4 million a year earlier.")["$4 million"].per is None
    assert by_quote("The clerk earns $40,000 a year after tax.")["$40,000 a year"].per == "year"


@pytest.mark.parametrize(
    ("text", "quote", "change"),
    [
        ("Shares fell 2.1 per cent.", "2.1 per cent", "down"),
        ("The fund was up 19 cents.", "19 cents", "up"),
        ("They saw a 5% rise in sales.", "5%", "up"),
        ("There was a 12 percent drop in sales.", "12 percent", "down"),
        ("The mill will cut costs by $5 million.", "$5 million", "down"),
        ("The mill raised its price by 12 percent.", "12 percent", "up"),
        ("The mill raised its price to $5.", "$5", None),
        ("The index closed 9% lower.", "9%", "down"),
        ("Shares fell to $45.", "$45", None),
        ("The price fell below $6,000.", "below $6,000", None),
        ("The club raised $5m.", "$5m", None),
        ("It pays 3% a year.", "3% a year", None),
    ],
)
def test_changes_and_levels(text, quote, change):
    assert by_quote(text)[quote].change == change


def test_the_ends_of_a_change_keep_their_order():
    claim = by_quote("Sales fell from 273 in May to 240 in June.")["from 273 in May to 240"]
    assert (claim.low, claim.high, claim.before, claim.after, claim.change) == (240, 273, 273, 240, "down")


def test_a_span_is_no_change():
    claim = by_quote("Prices ranged from $2 to $5.")["from $2 to $5"]
    assert (claim.low, claim.high, claim.before, claim.after, claim.change) == (2, 5, None, None, None)


def test_a_conversion_in_brackets_counts_the_same_thing():
    claims = by_quote("The farm covers 5,250 square kilometers (2,000 square miles) and cost £3m ($4m).")
    assert not claims["5,250 square kilometers"].conversion
    assert claims["2,000 square miles"].conversion
    assert claims["2,000 square miles"].of == claims["5,250 square kilometers"].of
    assert claims["$4m"].conversion


@pytest.mark.parametrize(
    ("text", "quote", "conversion"),
    [
        ("It runs for 17 miles (27 km).", "27 km", True),
        ("It runs for 17 miles (72 km).", "72 km", False),
        ("It was 31°F (-1°C).", "-1°C", True),
        ("It weighs 400 pounds (180 kg).", "180 kg", True),
        ("It weighs 400 pounds (810 kg).", "810 kg", False),
    ],
)
def test_a_wrong_conversion_is_a_value_of_its_own(text: str, quote: str, conversion: bool) -> None:
    claim = by_quote(text)[quote]
    assert claim.conversion is conversion
    assert claim.of == next(iter(by_quote(text).values())).of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Tickets cost £20. The goat weighed 400 pounds.", "pound"),
        ("Tickets cost £20. The 1,250kg (2,760 pounds) car flew.", "pound"),
        ("Tickets cost £20. Its engines give 5.1 million pounds of thrust.", "pound"),
        ("Its engines give 5.1 million pounds at liftoff.", "pound"),
        ("Tickets cost £20. He paid 400 pounds for it.", "GBP"),
        ("The firm made 5 million pounds last year.", "GBP"),
    ],
)
def test_pounds_are_weighed_or_paid(text: str, unit: str) -> None:
    assert numbers(text)[-1].unit == unit


def test_a_number_keeps_to_its_sentence() -> None:
    [claim] = [c for c in numbers("0-. 9 the") if c.sentence[0] <= c.start]
    assert claim.quote == "0-. 9 the"[claim.start : claim.end]


@pytest.mark.parametrize(
    ("text", "unit", "certain"),
    [
        ("It cost $5.", "USD", False),
        ("The American firm in New York paid $5.", "USD", True),
        ("In Canada, where Toronto and Ottawa lie, it cost $5.", "CAD", True),
        ("A tourist from Sydney paid $5.", "USD", False),
        ("The Norwegian shop in Oslo, Norway, charged 500,000 kroner.", "NOK", True),
        ("It cost US$5 in Canada, Toronto and Ottawa.", "USD", True),
    ],
)
def test_which_dollar(text, unit, certain):
    (claim,) = [c for c in numbers(text) if c.low in (5, 500000)]
    assert (claim.unit, claim.unit_certain) == (unit, certain)


def test_pounds_are_money_where_the_article_says_so():
    assert by_quote("The parcel weighed 30 pounds.")["30 pounds"].unit == "pound"
    assert by_quote("The fare was 30 pounds, the fine £5.")["30 pounds"].unit == "GBP"


def test_ranks_that_only_say_when_are_left_out():
    assert [c.quote for c in numbers("The plan was first floated by the third mayor.")] == ["third"]


def test_ages_say_whose():
    claim = by_quote("Nora Quill, 24, steered the boat.")["24"]
    assert (claim.age, claim.unit, claim.low) == (True, "year", 24)


def test_quotes_and_sentences_are_exact():
    text = "No one came.\n\nAbout 11 miles away, in May 2019, 40 boats sank.  “At least 3 were ours,” he said."
    claims = numbers(text, title="Forty boats sink")
    assert [(c.field, c.quote) for c in claims] == [
        ("title", "Forty"),
        ("text", "About 11 miles"),
        ("text", "40"),
        ("text", "At least 3"),
    ]
    for claim in claims:
        if claim.field == "text":
            assert text[claim.start : claim.end] == claim.quote
            start, end = claim.sentence
            assert start <= claim.start < claim.end <= end
            assert "\n" not in text[start:end]


def test_json_writes_numbers():
    (claim,) = numbers("It fell 2.10 per cent.")
    assert claim.low == Decimal("2.10")
    assert '"low":2.1,"high":2.1' in claim.model_dump_json()


def test_dates_swallow_their_numbers_and_durations_carry_a_timex():
    article = Article(
        id="a",
        source="a",
        text="On 23 August 2020 the trial, which took six years, ended.",
        published=dt.date(2020, 8, 24),
    )
    found = [c for c in extract(article) if c.kind == "number"]
    assert [(c.quote, c.unit) for c in found] == [("six years", "year")]
    assert found[0].timex is not None
    assert found[0].timex.value == "P6Y"
