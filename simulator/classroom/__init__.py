"""Group play: a room decides what is said next, by a show of hands or on phones."""
