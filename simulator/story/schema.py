"""The shape of a story file: what pydantic validates and editors complete from."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from simulator.story import portrait as looks
from simulator.story.limits import MAX_SCENES, MAX_TEXT
from simulator.story.portrait import Portrait

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Dial = Annotated[int, Field(ge=-10, le=10)]
LevelName = Literal["model", "works", "weak", "harmful"]
LEVELS: dict[str, int] = {"model": 3, "works": 2, "weak": 1, "harmful": 0}
"""What a level counts (DESIGN.md, section 6)."""


def _listed(value: Any) -> Any:
    """One name as a list of one."""
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[Id, ...], BeforeValidator(_listed, json_schema_input_type=Id | list[Id])]


def kebab(name: str) -> str:
    """A field's name as writers spell it: `meets_need` is `meets-need`."""
    return name.rstrip("_").replace("_", "-")


class FileModel(BaseModel):
    """A mapping of a file: kebab-case keys, none unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=kebab)


class VariantFile(FileModel):
    """One way to say a line."""

    when: Text | None = Field(None, description="A condition; the first line whose holds is said.")
    say: Text


def _spoken(value: Any) -> Any:
    return [{"say": value}] if isinstance(value, str) else value


Spoken = Annotated[
    list[VariantFile],
    Field(min_length=1),
    BeforeValidator(_spoken, json_schema_input_type=Text | list[VariantFile]),
]


class RouteFile(FileModel):
    """One way on."""

    when: Text | None = Field(None, description="A condition, tested after the mood has moved.")
    to: Id = Field(description="A scene or an ending.")


def _routed(value: Any) -> Any:
    return [{"to": value}] if isinstance(value, str) else value


Routes = Annotated[
    list[RouteFile],
    Field(min_length=1),
    BeforeValidator(_routed, json_schema_input_type=Id | list[RouteFile]),
]


class MoodFile(FileModel):
    """What a line adds to its approach's row."""

    temper: Dial = 0
    heard: Dial = 0
    trust: Dial = 0


class OptionFile(FileModel):
    """One thing the trainee can say. The first words of its id name the approach."""

    say: Text = Field(description="The words, with [stage directions] in square brackets.")
    approach: Id | None = Field(None, description="Where the id does not start with it.")
    when: Text | None = Field(None, description="A condition; offered only while it holds.")
    reply: Spoken | None = Field(None, description="The customer's answer, after the mood moved.")
    mood: MoodFile | None = Field(None, description="Added to the approach's row.")
    sets: Names = Field((), description="Facts that become true.")
    clears: Names = Field((), description="Facts that become false.")
    promises: Id | None = Field(None, description="A promise that is made.")
    keeps: Id | None = Field(None, description="A promise that is kept.")
    breaks: Id | None = Field(None, description="A promise that is broken.")
    meets_need: bool = Field(False, description="Gives the customer what they came for.")
    skills: dict[Id, LevelName] | None = Field(None, description="Else the approach's own.")
    technique: Names = Field((), description="The techniques it shows.")
    misses: Names = Field((), description="The techniques it breaks.")
    why: Text | None = Field(None, description="What it did to this customer, for the debrief.")
    go: Routes | None = Field(None, description="Where it leads; else the scene's own `go`.")
    was: Id | None = Field(None, description="The id it had before.")


ChannelName = Literal["in person", "phone", "chat", "email", "social"]


class SceneFile(FileModel):
    """A customer line and the trainee's options."""

    customer: Spoken
    options: dict[Id, OptionFile] = Field(min_length=1)
    go: Routes | None = Field(None, description="Where options lead that say nothing else.")
    later: Text | None = Field(None, description="Time passes, as in `Next morning`.")
    channel: ChannelName | None = Field(
        None, description="How they talk in this scene, where that isn't the setting's channel."
    )
    breaks: Id | None = Field(None, description="A promise that is broken by now.")
    sets: Names = Field((), description="Facts that become true on entering.")
    note: Text | None = Field(None, description="For writers and facilitators.")
    was: Id | None = Field(None, description="The id it had before.")


class EndingFile(FileModel):
    """One way the talk can end."""

    grade: Literal["great", "good", "fair", "poor"]
    text: Text
    epilogue: Text | None = Field(None, description="What came of it afterwards.")
    was: Id | None = None


class SettingFile(FileModel):
    """Where the talk happens."""

    place: Text
    role: Text
    channel: ChannelName


class PortraitFile(FileModel):
    """How the customer looks (the shapes of Open Peeps)."""

    head: Literal[looks.HEADS] = Portrait().head  # type: ignore[valid-type]
    skin: Literal[looks.SKINS] = Portrait().skin  # type: ignore[valid-type]
    clothing: Literal[looks.CLOTHES] = Portrait().clothing  # type: ignore[valid-type]
    hair: Literal[looks.HAIRS] | None = None  # type: ignore[valid-type]
    facial_hair: Literal[looks.FACIAL_HAIR] | None = None  # type: ignore[valid-type]
    glasses: Literal[looks.GLASSES] | None = None  # type: ignore[valid-type]
    mask: Literal[looks.MASKS] | None = None  # type: ignore[valid-type]


class CustomerFile(FileModel):
    """Whom the trainee meets."""

    name: Text
    persona: Id
    also: Names = Field((), description="Other temperaments that suit the lines.")
    portrait: PortraitFile = PortraitFile()


class CardFile(FileModel):
    """A sheet that lies open to the trainee."""

    title: Text
    text: Text


class PlaythroughFile(FileModel):
    """A recorded walk that `rapport check` runs."""

    name: Text
    persona: Id | None = Field(None, description="Else the customer's own.")
    choose: Names
    ends: Id


class StoryFile(FileModel):
    """A story of Rapport."""

    story: Id = Field(description="The stable id: the file's name without `.yaml`.")
    title: Text
    summary: Text | None = None
    level: Literal["starter", "core", "stretch"] = "core"
    rulebook: Text | None = Field(None, description="A rulebook's file, inside this folder.")
    setting: SettingFile
    customer: CustomerFile
    brief: Text
    cards: tuple[CardFile, ...] = ()
    facts: Names = Field((), description="True at the start.")
    walk_out: Id = Field(description="The ending when the customer has had enough.")
    scenes: dict[Id, SceneFile] = Field(max_length=MAX_SCENES)
    endings: dict[Id, EndingFile] = Field(min_length=1)
    reflect: tuple[Text, ...] = ()
    playthroughs: tuple[PlaythroughFile, ...] = ()
