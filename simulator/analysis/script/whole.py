"""A whole story as a script: every scene with its options, and where each of them leads."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from simulator.analysis.script.parts import Choice, Line, Passage, Script, Way
from simulator.play.transcript import Voice
from simulator.story.conditions import Condition
from simulator.story.model import Ending, Option, Scene, Story, Variant
from simulator.story.speech import spans
from simulator.story.spelling import spelled

Part = TypeVar("Part")


def whole_script(story: Story) -> Script:
    """Every scene in the writer's order, then the endings."""
    scenes = (_scene(number, one) for number, one in enumerate(story.scenes.values(), start=1))
    return headed(story, (*scenes, *map(ending_passage, story.endings.values())))


def headed(story: Story, passages: tuple[Passage, ...]) -> Script:
    """A script with all that stands before the talk."""
    return Script(
        title=story.title,
        place=story.setting.place,
        channel=story.setting.channel,
        customer=story.customer.name,
        trainee=story.setting.role,
        brief=story.brief,
        cards=story.cards,
        passages=passages,
        walk_out=story.walk_out,
    )


def heading(id_: str) -> str:
    """What a scene or ending is called, from its id: `next-day` is "Next day"."""
    words = id_.replace("-", " ")
    return words[:1].upper() + words[1:]


def ending_passage(ending: Ending) -> Passage:
    """An ending, with its epilogue."""
    lines = tuple(narrated(text) for text in (ending.text, ending.epilogue) if text)
    return Passage(ending.id, 0, heading(ending.id), lines, grade=ending.grade)


def narrated(text: str) -> Line:
    """What nobody says."""
    return Line(Voice.NARRATOR, spans(text))


def _scene(number: int, scene: Scene) -> Passage:
    lines = [narrated(scene.later)] if scene.later else []
    lines += _variants(scene.customer)
    choices = tuple(map(_choice, scene.options))
    return Passage(scene.id, number, heading(scene.id), tuple(lines), choices, scene.note)


def _choice(option: Option) -> Choice:
    said = spelled(option.when) if option.when else None
    ways = _cases((route.when, route.to) for route in option.go)
    return Choice(
        option.id,
        Line(Voice.TRAINEE, spans(option.say), said),
        tuple(_variants(option.reply)),
        tuple(Way(to, when) for when, to in ways),
    )


def _variants(variants: tuple[Variant, ...]) -> list[Line]:
    cases = _cases((one.when, one.say) for one in variants)
    return [Line(Voice.CUSTOMER, spans(say), when) for when, say in cases]


def _cases(parts: Iterable[tuple[Condition | None, Part]]) -> Iterator[tuple[str | None, Part]]:
    """Each part with when it is its turn: None for always, "" for what is left."""
    left = None
    for condition, part in parts:
        yield (spelled(condition) if condition else left), part
        left = ""
