"""What a story is, as plain frozen values with every name resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from simulator.story.conditions import Condition
from simulator.story.portrait import Portrait

SceneId = NewType("SceneId", str)
"""The id of a scene or an ending: they share one name space."""
OptionId = NewType("OptionId", str)


class Grade(StrEnum):
    """How well an ending is for the customer and the house."""

    GREAT = "great"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


class Channel(StrEnum):
    """How the two of them talk."""

    IN_PERSON = "in person"
    PHONE = "phone"
    CHAT = "chat"
    EMAIL = "email"
    SOCIAL = "social"


class Level(StrEnum):
    """How much practice a story asks for."""

    STARTER = "starter"
    CORE = "core"
    STRETCH = "stretch"


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to say a line; the first whose `when` holds is said."""

    say: str
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One way on; the first whose `when` holds is taken."""

    to: SceneId
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One thing the trainee can say.

    `mood` is what the writer adds to the approach's row, as (temper, heard, trust).
    `skills` are levels: model 3, works 2, weak 1, harmful 0 (DESIGN.md, section 6).
    """

    id: OptionId
    approach: str
    say: str
    go: tuple[Route, ...]
    when: Condition | None = None
    reply: tuple[Variant, ...] = ()
    mood: tuple[int, int, int] = (0, 0, 0)
    sets: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    promises: str | None = None
    keeps: str | None = None
    breaks: str | None = None
    meets_need: bool = False
    skills: Mapping[str, int] = field(default_factory=dict)
    technique: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    why: str = ""
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A customer line and the trainee's options, in the writer's order.

    `go` is where options lead that say nothing else; each such option holds it too. `channel` is
    None where the talk stays on the channel of the setting (`Story.channel_in`).
    """

    id: SceneId
    customer: tuple[Variant, ...]
    options: tuple[Option, ...]
    later: str | None = None
    breaks: str | None = None
    sets: tuple[str, ...] = ()
    go: tuple[Route, ...] = ()
    channel: Channel | None = None
    note: str = ""
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """One way the talk can end."""

    id: SceneId
    grade: Grade
    text: str
    epilogue: str = ""
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the talk happens and who the trainee is."""

    place: str
    role: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class Customer:
    """Whom the trainee meets; `also` are further temperaments that suit the lines."""

    name: str
    portrait: Portrait
    persona: str
    also: tuple[str, ...] = ()

    @property
    def personas(self) -> tuple[str, ...]:
        """Every temperament the story reads naturally with, its own first."""
        return (self.persona, *self.also)


@dataclass(frozen=True, slots=True)
class Card:
    """A sheet that lies open to the trainee during the talk."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Playthrough:
    """A recorded walk that must lead where the writer says."""

    name: str
    choose: tuple[OptionId, ...]
    ends: SceneId
    persona: str


@dataclass(frozen=True, slots=True)
class Story:
    """One whole story; `scenes` stand in the writer's order, the first is the start.

    `revision` is the sha256 (hex) of the file's bytes.
    """

    id: str
    title: str
    summary: str
    level: Level
    setting: Setting
    customer: Customer
    brief: str
    cards: tuple[Card, ...]
    facts: frozenset[str]
    walk_out: SceneId
    scenes: Mapping[SceneId, Scene]
    endings: Mapping[SceneId, Ending]
    reflect: tuple[str, ...] = ()
    playthroughs: tuple[Playthrough, ...] = ()
    rulebook: str | None = None
    revision: str = ""

    @property
    def start(self) -> Scene:
        """The scene in which every talk begins."""
        return next(iter(self.scenes.values()))

    def channel_in(self, scene: Scene) -> Channel:
        """How the two of them talk in a scene."""
        return scene.channel or self.setting.channel

    def options(self) -> Iterator[tuple[Scene, Option]]:
        """Every option with its scene, in the writer's order."""
        for scene in self.scenes.values():
            for option in scene.options:
                yield scene, option
