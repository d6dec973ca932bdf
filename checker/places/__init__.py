"""Places of events across articles: which are of one event, and which cannot both be right."""
