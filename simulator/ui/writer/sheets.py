"""What the inspector shows of one scene or ending."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.analysis.envelope import Arrival, Verdict
from simulator.debrief.words import Translate
from simulator.mood.rulebook import Persona, Rulebook
from simulator.story.checks.walk import option_path
from simulator.story.conditions import Condition
from simulator.story.diagnostics import Path
from simulator.story.model import Ending, Option, Route, Scene, SceneId, Story, Variant
from simulator.story.spelling import spelled
from simulator.story.words import grade_word, skill_level_word, skill_word
from simulator.ui.writer.effects import approach_words, effect_words
from simulator.ui.writer.outline import leading_to, words_of


@dataclass(frozen=True, slots=True)
class LineSheet:
    """Something the customer says, and the condition it is said under ("" for always).

    `at` is where that condition stands in the file.
    """

    say: str
    when: str = ""
    at: Path = ()


@dataclass(frozen=True, slots=True)
class WaySheet:
    """One way on: where it leads, and when ("" for always), and where that stands."""

    to: str
    when: str = ""
    at: Path = ()


@dataclass(frozen=True, slots=True)
class OptionSheet:
    """One option: what is said, what that does in words, and where it leads.

    `approach` names the approach, `does` says its change for the persona at hand; `effects` is
    all else that saying it does; `skills` are such as "empathy: model"; `at` is where `when`
    stands in the file.
    """

    id: str
    say: str
    when: str
    at: Path
    approach: str
    does: str
    effects: tuple[str, ...]
    skills: str
    why: str
    replies: tuple[LineSheet, ...]
    ways: tuple[WaySheet, ...]


@dataclass(frozen=True, slots=True)
class Leader:
    """An option that leads here, with its scene."""

    scene: str
    option: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class SceneSheet:
    """All that stands in the file about one scene or ending.

    `entry` says what happens on coming here; `grade` is "" for a scene. `number` counts scenes
    from 1, and is 0 for an ending.
    """

    id: str
    number: int
    words: int
    grade: str
    entry: tuple[str, ...]
    note: str
    lines: tuple[LineSheet, ...]
    options: tuple[OptionSheet, ...]
    leaders: tuple[Leader, ...]


@dataclass(frozen=True, slots=True)
class Inspected:
    """A sheet with what was found out about it for a persona, which is named.

    `playable` says whether a talk could begin there. `arrival` is None where nothing is known
    yet or nobody comes: `why_not` then says which. `verdicts` are by where conditions stand.
    """

    sheet: SceneSheet
    playable: bool
    persona: str
    arrival: Arrival | None
    why_not: str
    verdicts: Mapping[Path, Verdict]


class Sheets:
    """Makes the sheets of one reading of a story."""

    def __init__(self, story: Story, rulebook: Rulebook, tr: Translate = str) -> None:
        self._story = story
        self._rulebook = rulebook
        self._tr = tr
        self._leading = leading_to(story)
        self._numbers = {id_: number for number, id_ in enumerate(story.scenes, start=1)}

    def of(self, place: str, persona: str) -> SceneSheet | None:
        """The sheet of a scene or ending; None for an id that the story does not have.

        The story may be a draft whose names the rulebook does not know.
        """
        if (scene := self._story.scenes.get(SceneId(place))) is not None:
            return self._scene(scene, self._rulebook.personas.get(persona))
        ending = self._story.endings.get(SceneId(place))
        return self._ending(ending) if ending is not None else None

    def _scene(self, scene: Scene, persona: Persona | None) -> SceneSheet:
        return SceneSheet(
            id=scene.id,
            number=self._numbers[scene.id],
            words=words_of(scene),
            grade="",
            entry=tuple(self._entry(scene)),
            note=scene.note,
            lines=_lines(scene.customer, ("scenes", scene.id, "customer")),
            options=tuple(self._option(scene, option, persona) for option in scene.options),
            leaders=self._leaders(scene.id),
        )

    def _ending(self, ending: Ending) -> SceneSheet:
        lines = [LineSheet(ending.text)]
        if ending.epilogue:
            lines.append(LineSheet(ending.epilogue))
        walks_out = ending.id == self._story.walk_out
        told = self._tr("Here a customer who has had enough ends the talk.")
        return SceneSheet(
            id=ending.id,
            number=0,
            words=sum(len(line.say.split()) for line in lines),
            grade=grade_word(ending.grade, self._tr),
            entry=(told,) if walks_out else (),
            note="",
            lines=tuple(lines),
            options=(),
            leaders=self._leaders(ending.id),
        )

    def _entry(self, scene: Scene) -> Iterator[str]:
        tr = self._tr
        if self._numbers[scene.id] == 1:
            yield tr("Every talk begins here.")
        if scene.later:
            yield tr("Time passes: {later}").format(later=scene.later)
        if scene.breaks:
            yield tr("Breaks the promise {name} where it is still open.").format(name=scene.breaks)
        if scene.sets:
            yield tr("Sets {names}.").format(names=", ".join(scene.sets))

    def _option(self, scene: Scene, option: Option, persona: Persona | None) -> OptionSheet:
        own = option_path(scene, option)
        by_default = option.go is scene.go
        approach = self._rulebook.approaches.get(option.approach)
        does = approach_words(approach, persona, self._tr) if approach and persona else ""
        return OptionSheet(
            id=option.id,
            say=option.say,
            when=_spelled(option.when),
            at=(*own, "when"),
            approach=approach.name if approach else option.approach,
            does=does,
            effects=tuple(effect_words(option, self._tr)),
            skills=self._skills(option),
            why=option.why,
            replies=_lines(option.reply, (*own, "reply")),
            ways=_ways(option.go, (*own[:2], "go") if by_default else (*own, "go")),
        )

    def _skills(self, option: Option) -> str:
        known = self._rulebook.skills
        named = (
            (
                known[skill].name if skill in known else skill_word(skill),
                skill_level_word(level, self._tr),
            )
            for skill, level in option.skills.items()
        )
        return " · ".join(f"{name}: {level}" for name, level in named)

    def _leaders(self, place: str) -> tuple[Leader, ...]:
        return tuple(
            Leader(scene.id, option.id, _spelled(option.when))
            for scene, option in self._leading.get(place, ())
        )


def _lines(variants: Sequence[Variant], path: Path) -> tuple[LineSheet, ...]:
    return tuple(
        LineSheet(one.say, _spelled(one.when), (*path, at, "when"))
        for at, one in enumerate(variants)
    )


def _ways(routes: Sequence[Route], path: Path) -> tuple[WaySheet, ...]:
    return tuple(
        WaySheet(one.to, _spelled(one.when), (*path, at, "when")) for at, one in enumerate(routes)
    )


def _spelled(condition: Condition | None) -> str:
    return spelled(condition) if condition is not None else ""
