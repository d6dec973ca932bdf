"""Numbers: counts, quantities, money, shares, durations, ages, ranks."""

from claims.kinds.number.model import NumberClaim
from claims.kinds.number.read import read_numbers
from claims.model import Kind

KIND = Kind(name="number", model=NumberClaim, read=read_numbers)
