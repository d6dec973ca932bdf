"""Names: persons, places, organizations and events as an article prints them."""

from claims.kinds.name.model import NameClaim
from claims.kinds.name.read import read_names
from claims.model import Kind

KIND = Kind(name="name", model=NameClaim, read=read_names)
