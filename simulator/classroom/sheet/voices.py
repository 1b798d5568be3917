"""Who was for which reply, and where that led: votes and single attempts, counted alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from simulator.classroom.record import ClassRecord, Decision
from simulator.classroom.sheet.material import Material
from simulator.classroom.split import Split
from simulator.play.engine import Engine, Step
from simulator.play.session import Session, replay
from simulator.story.model import Option, Story

Way = tuple[str, str, str]
"""A scene, a reply and the place that it led to, by their ids."""


@dataclass(frozen=True, slots=True)
class Choice:
    """People before the same replies, `options`; `counts` and `ways` are by the ids of those."""

    scene: str
    heard: str
    options: tuple[Option, ...]
    counts: Mapping[str, int]
    ways: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Met:
    """A decision that the class was asked, with the session that stood there."""

    decision: Decision
    session: Session

    @property
    def splits(self) -> tuple[Split, ...]:
        """How the room voted each time that anybody did."""
        return tuple(one for one in self.decision.splits if one.cast)

    @property
    def heard(self) -> str:
        """What the customer had said."""
        view = self.session.step.view
        return view.line if view else ""

    def after(self, option: str) -> Step:
        """The step that a reply leads to."""
        return self.session.engine.choose(self.session.step, option)

    def choice(self) -> Choice:
        """How the room voted the last time that it was asked."""
        options = self.session.options
        ways = {str(one.id): str(self.after(one.id).place.id) for one in options}
        last = self.splits[-1].counts if self.splits else {}
        counts = {str(one.id): last.get(one.id, 0) for one in options}
        return Choice(self.decision.scene, self.heard, options, counts, ways)


class Voices:
    """Everything that was said to one story.

    `met` are the class's decisions and `alone` those of attempts; `road` is the class's own.
    `taken` counts every way, `came` who decided in each scene; `total` is the most who can have
    come to one place.
    """

    def __init__(self, material: Material) -> None:
        record, engine = material.record, material.engine
        self.story: Story = engine.story
        self.met = tuple(_met(record, engine)) if record else ()
        self.alone = tuple(_alone(material))
        self.road = _road(record, engine) if record else ()
        self.total = (record.people if record else 0) + len(material.attempts)
        self.choices = (*(one.choice() for one in self.met), *self.alone)
        self.taken, self.came = _counted(self.choices)
        self.road_ways = frozenset(_ways(self.road))
        start = {str(self.story.start.id)} if record else set()
        self.road_places = frozenset(start | {to for _, _, to in self.road_ways})
        self.numbers = {str(id_): at for at, id_ in enumerate(self.story.scenes, start=1)}
        self.order = _order(self.story, self.met)

    def letter(self, scene: str, option: str) -> str:
        """By which letter a reply is known in the graph and in its table."""
        return letter(self.order[scene].index(option))

    def letters(self, scene: str, options: Iterable[str]) -> str:
        """The letters of several replies there."""
        return letters(self.order[scene].index(one) for one in options)


def letter(at: int) -> str:
    """The letter of a reply by its place from 0; numbers follow after Z."""
    return ascii_uppercase[at] if at < len(ascii_uppercase) else str(at + 1)


def letters(places: Iterable[int]) -> str:
    """The letters of several replies, such as "A–CE": three and more in a row in short."""
    runs: list[list[int]] = []
    for at in sorted(places):
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    told = ["".join(map(letter, run)) for run in runs]
    return "".join(
        f"{letter(run[0])}–{letter(run[-1])}" if len(run) > 2 else one
        for run, one in zip(runs, told, strict=True)
    )


def _met(record: ClassRecord, engine: Engine) -> Iterator[Met]:
    """Decisions at which anything happened, in the order in which the class came to them."""
    start = Session.start(engine, record.seed)
    for one in record.decisions:
        played = replay(start, one.path)
        met = Met(one, played.session)
        if (
            (one.played or one.quotes or met.splits)
            and played.vanished is None
            and not played.session.over
        ):
            yield met


def _road(record: ClassRecord, engine: Engine) -> tuple[Step, ...]:
    return replay(Session.start(engine, record.seed), record.path).session.decisions


def _alone(material: Material) -> Iterator[Choice]:
    for one in material.attempts:
        for scene, before, after in one.decisions():
            if before.view is not None and after.option is not None:
                chosen, to = str(after.option.id), str(after.place.id)
                heard, options = before.view.line, before.view.options
                yield Choice(str(scene.id), heard, tuple(options), {chosen: 1}, {chosen: to})


def _counted(choices: Iterable[Choice]) -> tuple[Counter[Way], Counter[str]]:
    taken: Counter[Way] = Counter()
    came: Counter[str] = Counter()
    for one in choices:
        for option, many in one.counts.items():
            if many:
                taken[one.scene, option, one.ways[option]] += many
                came[one.scene] += many
    return taken, came


def _ways(steps: Iterable[Step]) -> Iterator[Way]:
    for step in steps:
        if step.before is not None and step.option is not None:
            yield str(step.before.place.id), str(step.option.id), str(step.place.id)


def _order(story: Story, met: Iterable[Met]) -> Mapping[str, Sequence[str]]:
    """The replies of each scene: first as the class first saw them, then as the writer wrote."""
    seen: dict[str, list[str]] = {}
    for one in met:
        seen.setdefault(one.decision.scene, [str(option.id) for option in one.session.options])
    return {
        str(scene.id): list(
            dict.fromkeys((*seen.get(scene.id, ()), *(str(one.id) for one in scene.options)))
        )
        for scene in story.scenes.values()
    }
