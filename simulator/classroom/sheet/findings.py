"""What stands out in the figures: techniques missed where others showed them, parting roads."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations

from simulator.classroom.sheet.decisions import counts_of
from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.teams import FEWEST
from simulator.classroom.sheet.techniques import uses
from simulator.classroom.sheet.voices import Choice, Voices
from simulator.story.model import Grade, Option

_FAR_APART = 0.4
"""So much likelier must one reply lead to a good end than another for roads to part there."""
_WELL = frozenset({Grade.GREAT, Grade.GOOD})


@dataclass(frozen=True, slots=True)
class Missed:
    """A technique that many missed in a scene where others showed it, most of them by `model`."""

    scene: str
    heard: str
    technique: str
    missed: int
    of: int
    model: Option


@dataclass(frozen=True, slots=True)
class Parting:
    """Two replies of a scene and how many, of those who chose each, came to a good end."""

    scene: str
    better: Option
    well: tuple[int, int]
    worse: Option
    badly: tuple[int, int]

    @property
    def apart(self) -> float:
        """How much likelier the better reply led to a good end, 0 to 1."""
        return self.well[0] / self.well[1] - self.badly[0] / self.badly[1]


def most_missed(voices: Voices) -> tuple[Missed, ...]:
    """One for each scene where three or more missed any, those first that were missed most."""
    by_scene: dict[str, list[Choice]] = {}
    for one in voices.choices:
        by_scene.setdefault(one.scene, []).append(one)
    found = [missed for choices in by_scene.values() if (missed := _missed(choices)) is not None]
    return tuple(sorted(found, key=lambda one: -one.missed))


def partings(material: Material) -> tuple[Parting, ...]:
    """Where roads to good and to bad ends part, one for each scene, the clearest first."""
    ends: dict[str, Counter[tuple[str, bool]]] = {}
    options: dict[tuple[str, str], Option] = {}
    for attempt in material.attempts:
        ending = attempt.session.step.ending
        for scene, _, after in attempt.decisions():
            if ending is not None and after.option is not None:
                options[str(scene.id), str(after.option.id)] = after.option
                counts = ends.setdefault(str(scene.id), Counter())
                counts[str(after.option.id), ending.grade in _WELL] += 1
    found = []
    for scene_id, counts in ends.items():
        pairs = _pairs(scene_id, counts, options)
        best = max(pairs, key=lambda one: one.apart, default=None)
        if best is not None and best.apart >= _FAR_APART:
            found.append(best)
    return tuple(sorted(found, key=lambda one: -one.apart))


def _missed(choices: list[Choice]) -> Missed | None:
    """The technique that was missed most in a scene; None where fewer than three missed any."""
    counts = counts_of(choices)
    options = {one.id: one for choice in choices for one in choice.options}.values()
    for use in uses(choices):
        showing = [one for one in options if use.technique in one.technique and counts[one.id]]
        if use.missed >= FEWEST and showing:
            model = max(showing, key=lambda one: counts[one.id])
            heard = Counter(one.heard for one in choices).most_common(1)[0][0]
            return Missed(choices[0].scene, heard, use.technique, use.missed, use.of, model)
    return None


def _pairs(
    scene: str, counts: Counter[tuple[str, bool]], options: dict[tuple[str, str], Option]
) -> Iterator[Parting]:
    chosen: Iterable[str] = dict.fromkeys(option for option, _ in counts)
    sizes = {one: counts[one, True] + counts[one, False] for one in chosen}
    many = [one for one, size in sizes.items() if size >= FEWEST]
    for better, worse in permutations(many, 2):
        yield Parting(
            scene,
            options[scene, better],
            (counts[better, True], sizes[better]),
            options[scene, worse],
            (counts[worse, True], sizes[worse]),
        )
