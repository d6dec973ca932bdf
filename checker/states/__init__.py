"""States of people, places and things across articles: which speak of one holder, and which state is the newer."""
