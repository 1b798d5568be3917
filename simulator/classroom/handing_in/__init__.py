"""Attempts on their way to a facilitator: a file, a shared folder, or a computer in the room."""
