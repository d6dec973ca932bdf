"""The language layer: sentence splitter and the embedded English parser."""
