"""What one article says: bytes in, claims out; imports neither of its neighbours."""
