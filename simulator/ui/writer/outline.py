"""The outline: scenes in the story's order with what leads on from them, then the endings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from simulator.debrief.words import Translate
from simulator.story.model import Ending, Grade, Option, Scene, Story
from simulator.story.speech import word_count
from simulator.story.spelling import spelled
from simulator.story.words import grade_word
from simulator.ui.writer.problems import Tally, tally_words

_NO_TALLY = Tally()


class Kind(Enum):
    """What a line of the outline stands for."""

    SCENE = auto()
    ENDING = auto()
    WAY = auto()


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One line: a scene, an ending, or one way on from a scene.

    `id` is the scene's or ending's; a way's is where it leads. `detail` is quiet text beside
    the label; `spoken` is the whole of it for a screen reader. `grade` is an ending's; `scene`
    is what a scene's line can be opened into.
    """

    kind: Kind
    id: str
    label: str
    detail: str
    words: int
    tally: Tally
    spoken: str
    grade: Grade | None = None
    scene: Scene | None = None


def outline(story: Story, tallies: Mapping[str, Tally], tr: Translate = str) -> list[OutlineRow]:
    """Every scene in the writer's order, then every ending."""
    rows = [
        _scene_row(number, scene, tallies.get(scene.id, _NO_TALLY), tr)
        for number, scene in enumerate(story.scenes.values(), start=1)
    ]
    endings = (
        _ending_row(ending, tallies.get(ending.id, _NO_TALLY), tr)
        for ending in story.endings.values()
    )
    return [*rows, *endings]


def words_of(scene: Scene) -> int:
    """How many words a scene holds: every variant of what is said and answered in it."""
    lines = [variant.say for variant in scene.customer]
    for option in scene.options:
        lines.append(option.say)
        lines += [variant.say for variant in option.reply]
    return sum(word_count(line) for line in lines)


def leading_to(story: Story) -> dict[str, list[tuple[Scene, Option]]]:
    """For each scene and ending, the options that can lead there, in the story's order."""
    leading: defaultdict[str, list[tuple[Scene, Option]]] = defaultdict(list)
    for scene, option in story.options():
        for target in dict.fromkeys(route.to for route in option.go):
            leading[target].append((scene, option))
    return leading


def _scene_row(number: int, scene: Scene, counted: Tally, tr: Translate) -> OutlineRow:
    words = words_of(scene)
    detail = tr("{count} words").format(count=words)
    told = tr("Scene {number}, {id}, {words} words, {count} replies")
    spoken = told.format(number=number, id=scene.id, words=words, count=len(scene.options))
    return OutlineRow(
        kind=Kind.SCENE,
        id=scene.id,
        label=scene.id,
        detail=detail,
        words=words,
        tally=counted,
        spoken=_with_problems(spoken, counted, tr),
        scene=scene,
    )


def _ending_row(ending: Ending, counted: Tally, tr: Translate) -> OutlineRow:
    grade = grade_word(ending.grade, tr)
    words = word_count(ending.text) + word_count(ending.epilogue)
    told = tr("Ending {id}, {grade}, {words} words")
    return OutlineRow(
        kind=Kind.ENDING,
        id=ending.id,
        label=ending.id,
        detail=grade,
        words=words,
        tally=counted,
        spoken=_with_problems(told.format(id=ending.id, grade=grade, words=words), counted, tr),
        grade=ending.grade,
    )


def ways(scene: Scene, tr: Translate = str) -> Iterator[OutlineRow]:
    """Where the scene's options lead, in the writer's order."""
    for option in scene.options:
        for route in option.go:
            when = [spelled(one) for one in (option.when, route.when) if one is not None]
            condition = tr("when {condition}").format(condition=" · ".join(when)) if when else ""
            spoken = tr("{option} leads to {target} {condition}").format(
                option=option.id, target=route.to, condition=condition
            )
            yield OutlineRow(
                kind=Kind.WAY,
                id=route.to,
                label=f"{option.id} → {route.to}",
                detail=condition,
                words=word_count(option.say),
                tally=_NO_TALLY,
                spoken=spoken.strip(),
            )


def _with_problems(spoken: str, counted: Tally, tr: Translate) -> str:
    told = tally_words(counted, tr)
    return f"{spoken}, {told}" if told else spoken
