"""Running the playthroughs that a writer recorded."""

from collections.abc import Iterator

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.errors import PlayError, UnknownOptionError
from simulator.play.session import Session
from simulator.story.diagnostics import Finding, Path
from simulator.story.model import Playthrough, Story


def broken_playthroughs(story: Story, rulebook: Rulebook) -> Iterator[Finding]:
    """Recorded walks that can't be walked any more, or end elsewhere."""
    engines: dict[str, Engine] = {}
    for index, recorded in enumerate(story.playthroughs):
        persona = recorded.persona
        if persona not in engines:
            engines[persona] = Engine(story, rulebook, persona)
        yield from _walk(Session.start(engines[persona]), recorded, ("playthroughs", index))


def _walk(session: Session, recorded: Playthrough, path: Path) -> Iterator[Finding]:
    for number, option_id in enumerate(recorded.choose):
        here: Path = (*path, "choose", number)
        if session.over:
            ending = session.step.place.id
            message = f"“{recorded.name}” has ended in `{ending}` before `{option_id}`."
            yield Finding("playthrough-too-long", here, message, "Cut the rest of `choose`.")
            return
        try:
            session = session.choose(option_id)
        except UnknownOptionError as error:
            message = f"“{recorded.name}”: {error}"
            yield Finding("playthrough-unknown-option", here, message)
            return
        except PlayError as error:
            mood = session.step.state.mood
            message = f"“{recorded.name}”: {error}"
            hint = f"There: temper {mood.temper}, heard {mood.heard}, trust {mood.trust}."
            yield Finding("playthrough-unavailable", here, message, hint)
            return
    yield from _arrived(session, recorded, path)


def _arrived(session: Session, recorded: Playthrough, path: Path) -> Iterator[Finding]:
    place_ = session.step.place
    if not session.over:
        offered = ", ".join(f"`{option.id}`" for option in session.options)
        message = f"“{recorded.name}” stops in the scene `{place_.id}`, before any ending."
        yield Finding("playthrough-unfinished", (*path, "choose"), message, f"There: {offered}.")
    elif place_.id != recorded.ends:
        state = session.step.state
        mood = state.mood
        message = f"“{recorded.name}” ends in `{place_.id}`, not in `{recorded.ends}`."
        hint = f"With temper {mood.temper}, heard {mood.heard}, trust {mood.trust}."
        yield Finding("playthrough-wrong-ending", (*path, "ends"), message, hint)
