"""What a part of a story says, field by field, as lines of text that can be set side by side."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from simulator.analysis.difference.pairs import Names
from simulator.story.model import Ending, Option, Route, Scene, Story, Variant
from simulator.story.schema import LEVELS
from simulator.story.spelling import spelled

Lines = tuple[str, ...]
Part = TypeVar("Part")


class Weight(StrEnum):
    """What a change changes: how talks go, what a trainee reads, or nothing in play."""

    MOVES = "moves"
    READS = "reads"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Field(Generic[Part]):
    """A key of a part. `lines` takes what scenes and endings are to be called."""

    name: str
    weight: Weight
    lines: Callable[[Part, Names], Lines]


def _variants(variants: Iterable[Variant]) -> Lines:
    return tuple(f"{_when(one)}{one.say}" for one in variants)


def _routes(routes: Iterable[Route], names: Names) -> Lines:
    return tuple(f"{_when(one)}{names.now(one.to)}" for one in routes)


def _when(one: Variant | Route) -> str:
    return f"[if {spelled(one.when)}] " if one.when is not None else ""


def _maybe(text: str | None) -> Lines:
    return (text,) if text else ()


def _sorted(names: Iterable[str]) -> Lines:
    return tuple(sorted(names))


def _mood(option: Option) -> Lines:
    parts = zip(("temper", "heard", "trust"), option.mood, strict=True)
    return tuple(f"{dial} {by:+d}".replace("-", "−") for dial, by in parts if by)


def _skills(skills: Mapping[str, int]) -> Lines:
    names = {count: name for name, count in LEVELS.items()}
    return tuple(f"{skill}: {names[level]}" for skill, level in sorted(skills.items()))


def _portrait(story: Story) -> Lines:
    look = story.customer.portrait
    parts = (look.head, look.skin, look.clothing, look.hair, look.facial_hair, look.glasses)
    return (", ".join(part for part in (*parts, look.mask) if part),)


def _playthroughs(story: Story, names: Names) -> Lines:
    return tuple(
        f"{one.name} ({one.persona}), {len(one.choose)} decisions → {names.now(one.ends)}"
        for one in story.playthroughs
    )


_MOVES, _READS, _NOTES = Weight.MOVES, Weight.READS, Weight.NOTES

STORY: tuple[Field[Story], ...] = (
    Field("walk-out", _MOVES, lambda one, names: (names.now(one.walk_out),)),
    Field("first scene", _MOVES, lambda one, names: (names.now(one.start.id),)),
    Field("facts", _MOVES, lambda one, _: _sorted(one.facts)),
    Field("persona", _MOVES, lambda one, _: (one.customer.persona,)),
    Field("also", _MOVES, lambda one, _: _sorted(one.customer.also)),
    Field("story", _READS, lambda one, _: (one.id,)),
    Field("title", _READS, lambda one, _: (one.title,)),
    Field("brief", _READS, lambda one, _: (one.brief,)),
    Field(
        "cards", _READS, lambda one, _: tuple(f"{card.title}: {card.text}" for card in one.cards)
    ),
    Field("place", _READS, lambda one, _: (one.setting.place,)),
    Field("role", _READS, lambda one, _: (one.setting.role,)),
    Field("channel", _READS, lambda one, _: (one.setting.channel,)),
    Field("name", _READS, lambda one, _: (one.customer.name,)),
    Field("portrait", _READS, lambda one, _: _portrait(one)),
    Field("reflect", _READS, lambda one, _: one.reflect),
    Field("summary", _NOTES, lambda one, _: _maybe(one.summary)),
    Field("level", _NOTES, lambda one, _: (one.level,)),
    Field("playthroughs", _NOTES, _playthroughs),
)

SCENE: tuple[Field[Scene], ...] = (
    Field("customer", _READS, lambda one, _: _variants(one.customer)),
    Field("later", _MOVES, lambda one, _: _maybe(one.later)),
    Field("channel", _READS, lambda one, _: _maybe(one.channel)),
    Field("breaks", _MOVES, lambda one, _: _maybe(one.breaks)),
    Field("sets", _MOVES, lambda one, _: _sorted(one.sets)),
    Field("note", _NOTES, lambda one, _: _maybe(one.note)),
)

DEFAULT_GO: Field[Scene] = Field("go", _MOVES, lambda one, names: _routes(one.go, names))

OPTION: tuple[Field[Option], ...] = (
    Field("say", _READS, lambda one, _: (one.say,)),
    Field("approach", _MOVES, lambda one, _: (one.approach,)),
    Field("when", _MOVES, lambda one, _: (spelled(one.when),) if one.when else ()),
    Field("mood", _MOVES, lambda one, _: _mood(one)),
    Field("sets", _MOVES, lambda one, _: _sorted(one.sets)),
    Field("clears", _MOVES, lambda one, _: _sorted(one.clears)),
    Field("promises", _MOVES, lambda one, _: _maybe(one.promises)),
    Field("keeps", _MOVES, lambda one, _: _maybe(one.keeps)),
    Field("breaks", _MOVES, lambda one, _: _maybe(one.breaks)),
    Field("meets-need", _MOVES, lambda one, _: ("true",) if one.meets_need else ()),
    Field("go", _MOVES, lambda one, names: _routes(one.go, names)),
    Field("reply", _READS, lambda one, _: _variants(one.reply)),
    Field("skills", _READS, lambda one, _: _skills(one.skills)),
    Field("technique", _READS, lambda one, _: _sorted(one.technique)),
    Field("misses", _READS, lambda one, _: _sorted(one.misses)),
    Field("why", _READS, lambda one, _: _maybe(one.why)),
)

ENDING: tuple[Field[Ending], ...] = (
    Field("grade", _MOVES, lambda one, _: (one.grade,)),
    Field("text", _READS, lambda one, _: (one.text,)),
    Field("epilogue", _READS, lambda one, _: _maybe(one.epilogue)),
)
