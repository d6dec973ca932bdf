"""How the embedded English model was trained: run by hand, never by the tests."""
