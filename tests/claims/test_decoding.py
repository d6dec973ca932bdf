"""Bytes become text, or the reason why not; nothing else is raised."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.decoding import DecodingError, decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@given(
    text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), min_size=1).map(
        lambda t: "n" + t
    )
)
def test_what_states_its_encoding_comes_back(encoding: str, text: str):
    assert decode(text.encode(encoding)) == (text, ())


@given(st.binary(max_size=300))
def test_bytes_are_text_or_a_decoding_error(data: bytes):
    with contextlib.suppress(DecodingError):
        text, _ = decode(data)
        text.encode("utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_detection_reads_western_text(encoding: str):
    text = "The café in the old town – “the best” – cost £5 and was open all day long, said its owner."
    found, warnings = decode(text.encode(encoding))
    assert found == text
    assert warnings == (f"byte 7 is not UTF-8; decoded as {encoding}, by detection",)


def test_a_few_broken_bytes_in_utf8_are_replaced_not_reinterpreted():
    data = "“One” £5 – ".encode() + b"\xe2\x80 two \xc3"
    assert decode(data)[0] == "“One” £5 – \ufffd two \ufffd"
