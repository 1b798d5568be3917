"""Talks that were recorded, said again in another version of their story."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from simulator.analysis.difference.pairs import Names
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.errors import UnknownPersonaError
from simulator.play.session import Session, replay
from simulator.story.model import OptionId, Playthrough, SceneId, Story


class Why(StrEnum):
    """Why an option can't be said at a place."""

    GONE = "gone"
    NOT_OFFERED = "not-offered"
    TALK_OVER = "talk-over"


@dataclass(frozen=True, slots=True)
class Stop:
    """The decision (from 1) that could not be made any more, and where."""

    decision: int
    place: SceneId
    option: str
    why: Why


class Stage:
    """One version of a story, with an engine for each persona that is asked for."""

    def __init__(self, story: Story, rulebook: Rulebook) -> None:
        self.story = story
        self._rulebook = rulebook
        self._engines: dict[str, Engine] = {}

    def knows(self, persona: str) -> bool:
        """Whether the rulebook has such a persona."""
        return persona in self._rulebook.personas

    def say(self, persona: str, path: Iterable[str]) -> tuple[Session, Stop | None]:
        """How far a recorded talk gets, and what stopped it; UnknownPersonaError."""
        if persona not in self._engines:
            self._engines[persona] = Engine(self.story, self._rulebook, persona)
        said = replay(Session.start(self._engines[persona]), path)
        session = said.session
        if said.vanished is None:
            return session, None
        place = session.step.place.id
        return session, Stop(
            len(session.path) + 1, place, said.vanished, _why(session, said.vanished)
        )


def _why(session: Session, option_id: str) -> Why:
    scene = session.engine.story.scenes.get(session.step.place.id)
    if scene is None:
        return Why.TALK_OVER
    there = any(option_id in (one.id, one.was) for one in scene.options)
    return Why.NOT_OFFERED if there else Why.GONE


@dataclass(frozen=True, slots=True)
class LostPlaythrough:
    """A playthrough that held in the old version and does not hold in the new one.

    `ends` is where it should end (by its new name), `now` where it comes to. `stop` is None
    where every option can still be said. `rewritten` says that the new version has another
    playthrough of that name. A persona that is gone leaves `now` empty.
    """

    name: str
    persona: str
    ends: SceneId
    now: SceneId | None
    stop: Stop | None
    rewritten: bool


def lost_playthroughs(old: Stage, new: Stage, names: Names) -> Iterator[LostPlaythrough]:
    """The old version's playthroughs that held there and don't any more."""
    for one in old.story.playthroughs:
        session, stop = old.say(one.persona, one.choose)
        if stop is None and session.step.place.id == one.ends:
            lost = _said_again(one, names.now(one.ends), new)
            if lost is not None:
                yield lost


def _said_again(one: Playthrough, ends: SceneId, new: Stage) -> LostPlaythrough | None:
    try:
        session, stop = new.say(one.persona, one.choose)
    except UnknownPersonaError:
        return LostPlaythrough(one.name, one.persona, ends, None, None, rewritten=False)
    now, said = session.step.place.id, tuple(map(OptionId, session.path))
    if stop is None and now == ends:
        return None
    renamed = Playthrough(one.name, (*said, *one.choose[len(said) :]), ends, one.persona)
    named = [other for other in new.story.playthroughs if other.name == one.name]
    rewritten = bool(named) and renamed not in named
    return LostPlaythrough(one.name, one.persona, ends, now, stop, rewritten)
