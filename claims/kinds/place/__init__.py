"""Places: where an article says that something happened."""

from claims.kinds.place.model import PlaceClaim
from claims.kinds.place.read import read_places
from claims.model import Kind

KIND = Kind(name="place", model=PlaceClaim, read=read_places)
