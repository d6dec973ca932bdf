"""Dates, numbers and paths as an editor reads them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reports.words import file_name, listing, show_converted, show_date, show_measure, show_number, without_paths


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2020-08-23", "23 Aug 2020"),
        ("2020-08-23T06:10", "23 Aug 2020, 06:10"),
        ("2020-08-23T06:10:00Z", "23 Aug 2020, 06:10 UTC"),
        ("2020-08-23T06:10+05:30", "23 Aug 2020, 06:10 +05:30"),
        ("last spring", "last spring"),
        (None, ""),
    ],
)
def test_show_date(text: str | None, shown: str) -> None:
    assert show_date(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1100000", "1,100,000"),
        ("27.3588", "27.3588"),
        ("3.14159265", "3.14159"),
        ("0.05", "0.05"),
        ("1E+9", "1,000,000,000"),
        ("-3.50", "-3.5"),
    ],
)
def test_show_number(value: str, shown: str) -> None:
    assert show_number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("7.36", "kilometer", "7.36 kilometers"),
        ("1", "mile", "1 mile"),
        ("27.358848", "kilometer", "27.4 kilometers"),
        ("5", "1", "5"),
        ("40", "USD", "USD 40"),
    ],
)
def test_show_measure(value: str, unit: str, shown: str) -> None:
    assert show_measure(Decimal(value), unit) == shown


@pytest.mark.parametrize(
    ("path", "name"),
    [("/home/kim/a.txt", "a.txt"), ("C:\\Users\\kim\\b.txt", "b.txt"), ("c.txt", "c.txt"), ("-", "-")],
)
def test_file_name(path: str, name: str) -> None:
    assert file_name(path) == name


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        pytest.param("cannot read /home/kim/x.txt: gone", "cannot read x.txt: gone", id="posix"),
        pytest.param(r"cannot read C:\Users\kim\x.txt: gone", "cannot read x.txt: gone", id="windows"),
        pytest.param("see '~/desk/y.toml'", "see 'y.toml'", id="home"),
        pytest.param("see file:///home/kim/z", "see z", id="file-address"),
        pytest.param("km / hour and 3/4 and and/or", "km / hour and 3/4 and and/or", id="quiet-slashes"),
        pytest.param("https://example.org/a/b", "https://example.org/a/b", id="quiet-web"),
    ],
)
def test_without_paths(text: str, clean: str) -> None:
    assert without_paths(text) == clean


def test_listing() -> None:
    assert [listing(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("value", "unit", "said", "shown"),
    [
        pytest.param("27.358848", "kilometer", "17 miles", "27.4 kilometers", id="other-unit"),
        pytest.param("20", "kilometer", "20 km", "", id="quiet-same-unit"),
        pytest.param("27.358848", "kilometer", "27.4 km", "", id="quiet-rounded"),
        pytest.param("347000000", "USD", "$347m", "", id="quiet-money"),
        pytest.param("27", "1", "twenty-seven", "", id="quiet-count"),
    ],
)
def test_show_converted(value: str, unit: str, said: str, shown: str) -> None:
    assert show_converted(Decimal(value), unit, said) == shown
