"""Attributions: who said what, quotations included."""

from claims.kinds.attribution.model import AttributionClaim
from claims.kinds.attribution.read import read_attributions
from claims.model import Kind

KIND = Kind(name="attribution", model=AttributionClaim, read=read_attributions)
