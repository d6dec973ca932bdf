"""Dates and times, resolved against the article's own date."""

from claims.kinds.date.model import DateClaim
from claims.kinds.date.read import read_dates
from claims.model import Kind

KIND = Kind(name="date", model=DateClaim, read=read_dates)
