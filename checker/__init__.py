"""The application: aligns claims across articles, compares them, applies rules, gates."""
