"""A story as a script for two voices, to be read aloud: the whole of it, or one talk."""
