"""Reading a rulebook: validated like a story, and replaceable by an organisation's own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from simulator.assets import asset_path
from simulator.mood.rulebook import (
    Approach,
    Band,
    Persona,
    Rule,
    Rulebook,
    Side,
    Skill,
    Technique,
)
from simulator.mood.state import HIGH, LOW, Mood
from simulator.story.diagnostics import Diagnostic, Finding, did_you_mean
from simulator.story.locate import place
from simulator.story.schema import LEVELS, FileModel, Id, LevelName, Text
from simulator.story.source import read_source
from simulator.story.tree import read_tree
from simulator.story.validation import validate
from simulator.story.vocabulary import DIALS

Part = Annotated[int, Field(ge=LOW, le=HIGH)]
Step = Annotated[int, Field(ge=-HIGH, le=HIGH)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]


class SkillFile(FileModel):
    """What the debrief reports on."""

    name: Text
    means: Text
    practise: Text
    notes: tuple[Text, ...] = ()


class TechniqueFile(FileModel):
    """A way to show a skill."""

    skill: Id
    name: Text
    means: Text
    looks_like: Text
    breaks: Text
    sources: tuple[Text, ...] = ()


class ApproachFile(FileModel):
    """A kind of move."""

    name: Text
    did: Text
    means: Text
    side: Literal["helps", "harms"]
    temper: Step = 0
    heard: Step = 0
    trust: Step = 0
    rule: Literal["too-soon", "apology", "enough-talk", "escalate", "boundary"] | None = None
    skills: dict[Id, LevelName] = Field(default_factory=dict)


class PersonaFile(FileModel):
    """A temperament."""

    name: Text
    means: Text
    hint: Text
    temper: Part
    heard: Part
    trust: Part
    gate: Part
    spark: Part
    guard: Part


class BandsFile(FileModel):
    """Each dial's bands with their highest values, lowest band first."""

    temper: dict[Id, int] = Field(min_length=1)
    heard: dict[Id, int] = Field(min_length=1)
    trust: dict[Id, int] = Field(min_length=1)
    mood: dict[Id, int] = Field(min_length=1)


class RulebookFile(FileModel):
    """A rulebook of Rapport."""

    rulebook: Id
    title: Text
    skills: dict[Id, SkillFile] = Field(min_length=1)
    techniques: dict[Id, TechniqueFile] = Field(default_factory=dict)
    approaches: dict[Id, ApproachFile] = Field(min_length=1)
    personas: dict[Id, PersonaFile] = Field(min_length=1)
    bands: BandsFile


@dataclass(frozen=True, slots=True)
class RulebookReading:
    """What became of a rulebook's file; `rulebook` is None where it has errors."""

    file: str
    rulebook: Rulebook | None
    diagnostics: tuple[Diagnostic, ...]


def read_rulebook(path: Path) -> RulebookReading:
    """The rulebook in a file, all its problems at once."""
    source = read_source(path)
    if isinstance(source, Diagnostic):
        return RulebookReading(str(path), None, (source,))
    tree = read_tree(source)
    if tree.data is None:
        return RulebookReading(str(path), None, tree.diagnostics)
    model, found = validate(RulebookFile, tree.data, ())
    findings = list(found)
    if model is not None:
        findings += _checks(model)
    diagnostics = (*tree.diagnostics, *place(source, findings))
    if model is None or diagnostics:
        return RulebookReading(str(path), None, diagnostics)
    return RulebookReading(str(path), _build(model, source.revision), ())


@cache
def own_rulebook() -> Rulebook:
    """The rulebook that ships with Rapport; an error in it is a bug."""
    reading = read_rulebook(asset_path("rulebook.yaml"))
    if reading.rulebook is None:
        raise RuntimeError(f"Rapport's own rulebook is broken: {reading.diagnostics}")
    return reading.rulebook


def _checks(model: RulebookFile) -> Iterator[Finding]:
    for id_, technique in model.techniques.items():
        if technique.skill not in model.skills:
            yield _unknown_skill(technique.skill, ("techniques", id_, "skill"), model.skills)
    for id_, approach in model.approaches.items():
        for skill in approach.skills:
            if skill not in model.skills:
                yield _unknown_skill(skill, ("approaches", id_, "skills", skill), model.skills)
    if "promise-broken" not in model.approaches:
        message = "The approach `promise-broken` is missing; a broken promise needs its row."
        yield Finding("missing-key", ("approaches", "promise-broken"), message)
    for dial in DIALS:
        tops = list(_tops(model.bands, dial).values())
        if tops != sorted(set(tops)):
            message = f"The bands of {dial} don't rise from the lowest to the highest."
            hint = "Give each band its highest value, the lowest band first."
            yield Finding("bad-bands", ("bands", dial), message, hint, at_key=True)


def _unknown_skill(name: str, path: tuple[str, ...], known: Mapping[str, Any]) -> Finding:
    message = f"`{name}` is not a skill of this rulebook."
    return Finding("unknown-skill", path, message, did_you_mean(name, known), at_key=True)


def _tops(bands: BandsFile, dial: str) -> dict[str, int]:
    tops: dict[str, int] = getattr(bands, dial)
    return tops


def _build(model: RulebookFile, revision: str) -> Rulebook:
    return Rulebook(
        id=model.rulebook,
        title=model.title,
        skills={
            id_: Skill(id_, one.name, one.means, one.practise, one.notes)
            for id_, one in model.skills.items()
        },
        techniques={
            id_: Technique(
                id_,
                one.skill,
                one.name,
                one.means,
                one.looks_like,
                one.breaks,
                one.sources,
            )
            for id_, one in model.techniques.items()
        },
        approaches={id_: _approach(id_, one) for id_, one in model.approaches.items()},
        personas={id_: _persona(id_, one) for id_, one in model.personas.items()},
        bands={dial: _bands(_tops(model.bands, dial)) for dial in DIALS},
        revision=revision,
    )


def _approach(id_: str, one: ApproachFile) -> Approach:
    return Approach(
        id=id_,
        name=one.name,
        did=one.did,
        means=one.means,
        side=Side(one.side),
        row=(one.temper, one.heard, one.trust),
        rule=Rule(one.rule or ""),
        skills={skill: LEVELS[level] for skill, level in one.skills.items()},
    )


def _persona(id_: str, one: PersonaFile) -> Persona:
    start = Mood(one.temper, one.heard, one.trust)
    return Persona(id_, one.name, one.means, one.hint, start, one.gate, one.spark, one.guard)


def _bands(tops: Mapping[str, int]) -> tuple[Band, ...]:
    lows = [-2 * HIGH, *(top + 1 for top in tops.values())]
    return tuple(Band(name, low, top) for (name, top), low in zip(tops.items(), lows, strict=False))
