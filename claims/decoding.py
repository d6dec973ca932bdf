"""Text from bytes: byte-order marks, UTF-8, and what else an English article may come in."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = ["cp1252", "mac_roman", "cp850", "latin_1"]
_KNOWN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class DecodingError(ValueError):
    """Bytes that are no text; the message says why, with the byte's position (from 0)."""


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text without its byte-order mark, and warnings where it had to be guessed or mended.

    Raises DecodingError for binary files and for bytes that fit no encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, len(mark)), ()
    for start, what in _KNOWN:
        if data.startswith(start):
            raise DecodingError(f"{what}, not a text: give the article's text or JSON")
    if (zero := data.find(0)) >= 0:
        return _without_mark(data, zero)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _mended(data, error.start)


def _strict(data: bytes, encoding: str, offset: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodingError(
            f"its byte-order mark says {encoding.upper()}, but byte {offset + error.start} does not fit"
        ) from None


def _without_mark(data: bytes, zero: int) -> tuple[str, tuple[str, ...]]:
    """UTF-16 without a byte-order mark has a zero in nearly every second byte of English."""
    sample = data[:4000]
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = sample[first::2].count(0)
        if zeros * 10 > 9 * len(sample[first::2]) and not sample[1 - first :: 2].count(0):
            return _strict(data, encoding, 0), (f"decoded as {encoding.upper()}, though it has no byte-order mark",)
    raise DecodingError(f"binary: byte {zero} is zero")


def _mended(data: bytes, bad: int) -> tuple[str, tuple[str, ...]]:
    """UTF-8 with a few broken bytes, else an encoding of Western Europe found by detection."""
    good = len(_MULTIBYTE.findall(data))
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if good > broken:
        return text, (f"byte {bad} is not UTF-8 ({broken} such place{'s' * (broken > 1)}); read as \ufffd",)
    if sum(byte < 32 and byte not in b"\t\n\r\f" for byte in data[:4000]) > 4:
        raise DecodingError(f"binary: control characters, and byte {bad} is not UTF-8")
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_WESTERN).best()
    if best is None:
        raise DecodingError(f"byte {bad} is not UTF-8, and no other encoding fits: save the file as UTF-8")
    return data.decode(best.encoding), (f"byte {bad} is not UTF-8; decoded as {best.encoding}, by detection",)
