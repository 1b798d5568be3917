"""What can go wrong in a class."""


class RefusedError(Exception):
    """A move that isn't possible now; the lesson stays as it is. The message says why."""


class ClassroomError(Exception):
    """Something outside of the class failed, in words for a person."""
