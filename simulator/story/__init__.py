"""What a story is, and how one is read."""
