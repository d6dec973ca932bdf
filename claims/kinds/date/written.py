"""When and where an article was written, as far as its own date, URL and source tell."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from claims.model import Article

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(\d\d|[a-z]{3})[/_-]?(\d\d)(?!\d)", re.IGNORECASE)
_DRIFT = dt.timedelta(days=2)  # a stated date this much after the URL's is a later version's or a crawler's


def writing_day(article: Article) -> dt.date | None:
    """The day that an article's "today" is: published, or the URL's day where that is days earlier.

    News sites keep the first day in the URL while the stated date moves with every update.
    """
    published = article.published
    day = published.date() if isinstance(published, dt.datetime) else published
    from_url = url_day(article.url)
    if day is not None and from_url is not None and day - from_url > _DRIFT:
        return from_url
    return day


def day_first(article: Article) -> bool | None:
    """Whether 05/06/2020 is the fifth of June in an article's region, None where that is unknown."""
    host = (urlsplit(article.url).hostname or "" if article.url else article.source).lower()
    top = host.rsplit(".", 1)[-1] if "." in host else ""
    if top in ("us", "gov", "mil", "edu"):
        return False
    return True if top in ("uk", "ie", "au", "nz", "in", "za", "ng", "ke", "pk", "my", "sg", "eu") else None


def url_day(url: str | None) -> dt.date | None:
    """The day that a URL names: /2016/11/09/, /2016/nov/09/, 2014-05-05, 20161109."""
    for match in _URL_DAY.finditer(urlsplit(url).path if url else ""):
        year, month, day = match.groups()
        if not month.isdecimal():
            if month.lower() not in _MONTHS:
                continue
            month = _MONTHS.index(month.lower()) + 1
        try:
            return dt.date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None
