"""The graph in words, scene by scene, and the class's own road through it."""

from collections.abc import Iterator

from simulator.classroom.sheet.drawing import Link, links, short
from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.sheet import Place, Road, Stop
from simulator.classroom.sheet.voices import Voices, letter
from simulator.debrief.phrases import in_short, shortened
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Scene
from simulator.story.words import grade_word

_TITLE = 60
"""Characters of a scene's first words."""


def places(voices: Voices, phrases: ClassPhrases) -> Iterator[Place]:
    """Every scene with its ways on: what the graph shows, in words."""
    out: dict[str, list[Link]] = {}
    for link in links(voices):
        out.setdefault(link.source, []).append(link)
    for scene in voices.story.scenes.values():
        id_ = str(scene.id)
        came = voices.came[id_]
        roads = sorted(out.get(id_, ()), key=lambda link: -link.count)
        yield Place(
            voices.numbers[id_],
            shortened(short(scene), _TITLE),
            phrases.choices(came) if came else phrases.tr("nobody"),
            id_ in voices.road_places,
            tuple(_road(link, scene, voices, phrases) for link in roads),
        )


def road(voices: Voices, rules: Rulebook, phrases: ClassPhrases) -> Iterator[Stop]:
    """The road that the class took, one exchange after another."""
    wanted = {one.decision.path: one for one in voices.met}
    path: tuple[str, ...] = ()
    for number, step in enumerate(voices.road, start=1):
        before, option = step.before, step.option
        if before is None or option is None or before.view is None:
            continue
        met = wanted.get(path)
        split = met.splits[-1] if met and met.splits else None
        order = [one.id for one in met.session.options] if met else []
        yield Stop(
            number,
            before.view.line,
            letter(order.index(option.id)) if option.id in order else "",
            option.say,
            step.reply,
            phrases.tr(rules.mood_band(step.after)),
            phrases.tally(
                split.counts.get(option.id, 0) if split else 0, split.cast if split else 0
            ),
        )
        path = (*path, str(option.id))


def _road(link: Link, scene: Scene, voices: Voices, phrases: ClassPhrases) -> Road:
    said = {str(one.id): one.say for one in scene.options}
    named = sorted((voices.letter(link.source, one), one) for one in link.options)
    return Road(
        voices.letters(link.source, link.options),
        tuple(in_short(said[one]) for _, one in named if one in said),
        phrases.tally(link.count, voices.came[link.source]),
        _target(link.target, voices, phrases),
    )


def _target(id_: str, voices: Voices, phrases: ClassPhrases) -> str:
    if id_ in voices.numbers:
        scene = next(one for one in voices.story.scenes.values() if one.id == id_)
        return f"{voices.numbers[id_]} {in_short(short(scene), _TITLE)}"
    ending = next(one for one in voices.story.endings.values() if one.id == id_)
    told = phrases.tr("ending, {grade}: {text}")
    return told.format(
        grade=grade_word(ending.grade, phrases.tr), text=shortened(ending.text, _TITLE)
    )
