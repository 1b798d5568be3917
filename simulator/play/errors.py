"""What can't be done in a talk, as typed errors with a sentence."""

from difflib import get_close_matches


class PlayError(Exception):
    """Something that a talk does not allow."""


class UnknownPersonaError(PlayError):
    """The rulebook has no such persona."""

    def __init__(self, persona: str, known: tuple[str, ...]) -> None:
        super().__init__(f"There is no persona `{persona}`; there are {', '.join(known)}.")
        self.persona = persona


class TalkOverError(PlayError):
    """The talk has reached its ending."""

    def __init__(self, ending: str) -> None:
        super().__init__(f"The talk has ended (`{ending}`); nothing more can be said.")
        self.ending = ending


class UnknownOptionError(PlayError):
    """The scene has no option of that id."""

    def __init__(self, scene: str, option: str, known: tuple[str, ...]) -> None:
        near = get_close_matches(option, known, n=1)
        rest = f" Did you mean `{near[0]}`?" if near else f" It has {', '.join(known)}."
        super().__init__(f"The scene `{scene}` has no option `{option}`.{rest}")
        self.scene = scene
        self.option = option


class OptionUnavailableError(PlayError):
    """The scene has the option, and its `when` does not hold."""

    def __init__(self, scene: str, option: str) -> None:
        super().__init__(f"In the scene `{scene}`, `{option}` is not on offer in this mood.")
        self.scene = scene
        self.option = option


class UndoRefusedError(PlayError):
    """There is nothing to take back, or the attempt is an assessment."""
