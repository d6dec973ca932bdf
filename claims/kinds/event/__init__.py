"""Events as the states they lead to: who or what is missing, held, freed, closed, reopened, by the article."""

from claims.kinds.event.model import EventClaim
from claims.kinds.event.read import read_events
from claims.model import Kind

KIND = Kind(name="event", model=EventClaim, read=read_events)
