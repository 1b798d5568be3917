"""The graph of a story with the share that took each road, laid out to be read on A4."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.analysis.arrange.drawing import Drawing, Place, Way
from simulator.analysis.arrange.layout import lay_out
from simulator.analysis.arrange.shape import Box, Shape
from simulator.classroom.sheet.graph import PAD, Card, Graph, Head, Line, Tag
from simulator.classroom.sheet.lettering import broken
from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.voices import Voices
from simulator.story.model import Ending, Scene
from simulator.story.speech import spoken
from simulator.story.words import grade_word

CARD_WIDTH, CARD_HEIGHT = 208.0, 120.0
TAG_WIDTH, TAG_HEIGHT = 77.0, 66.0
"""The room of what stands at a road's beginning."""
PAGE = (680.0, 880.0)
"""What is free of an A4 page, in 96ths of an inch."""
WIDEST, THINNEST = 12.0, 2.0
"""A line's width where everybody took the road, and where one did."""
_ASPECTS = (0.5, 0.75, 1.0)
_LINES = 2
"""Of a card's words."""


@dataclass(frozen=True, slots=True)
class Link:
    """All roads from one place to another, and how many took them.

    `options` are the replies by which somebody took it; those that can lead there, where nobody
    did.
    """

    source: str
    target: str
    options: tuple[str, ...]
    count: int
    on_road: bool


def graph(voices: Voices, phrases: ClassPhrases) -> Graph:
    """The whole drawing."""
    return _Draughtsman(voices, phrases).graph()


def links(voices: Voices) -> tuple[Link, ...]:
    """The roads that the story has, and walks out of it that somebody took."""
    found: dict[tuple[str, str], list[str]] = {}
    for scene, option in voices.story.options():
        for route in option.go:
            found.setdefault((str(scene.id), str(route.to)), []).append(str(option.id))
    for scene_id, option_id, to in (*voices.taken, *sorted(voices.road_ways)):
        found.setdefault((scene_id, to), []).append(option_id)
    return tuple(_link(source, to, tuple(all_), voices) for (source, to), all_ in found.items())


def short(place: Scene | Ending) -> str:
    """What is said first: where a scene has several lines, the one that needs no condition."""
    line = place.customer[-1].say if isinstance(place, Scene) else place.text
    return spoken(line) or line


def _link(source: str, to: str, options: tuple[str, ...], voices: Voices) -> Link:
    options = tuple(dict.fromkeys(options))
    counts = [voices.taken[source, one, to] for one in options]
    walked = [(source, one, to) in voices.road_ways for one in options]
    went = tuple(one for one, *by in zip(options, counts, walked, strict=True) if any(by))
    return Link(source, to, went or options, sum(counts), any(walked))


class _Draughtsman:
    def __init__(self, voices: Voices, phrases: ClassPhrases) -> None:
        self._voices = voices
        self._phrases = phrases
        story = voices.story
        places: list[Scene | Ending] = [*story.scenes.values(), *story.endings.values()]
        self._places = {str(one.id): one for one in places}
        self._links = links(voices)
        self._drawing = _fitting(_shape(tuple(self._places), self._links))
        self._most = max(voices.total, *voices.came.values(), 1)

    def graph(self) -> Graph:
        drawing, phrases = self._drawing, self._phrases
        return Graph(
            drawing.width,
            drawing.height,
            tuple(self._cards()),
            tuple(self._lines()),
            tuple(self._heads()),
            tuple(self._tags()),
            self._summary(),
            phrases.legend(by_class=bool(self._voices.road_ways)),
        )

    def _cards(self) -> Iterator[Card]:
        voices = self._voices
        into: Counter[str] = Counter()
        for link in self._links:
            into[link.target] += link.count
        for id_, place in self._places.items():
            at = self._drawing.places[id_]
            on_road, number = id_ in voices.road_places, voices.numbers.get(id_, 0)
            grade = place.grade if isinstance(place, Ending) else None
            came = into[id_] if grade else voices.came[id_]
            yield Card(
                number,
                broken(short(place), CARD_WIDTH - 2 * PAD, _LINES),
                grade,
                grade_word(grade, self._phrases.tr) if grade else "",
                self._phrases.card(number, grade, came, short(place)),
                str(came) if came else "",
                on_road or bool(came or into[id_]),
                on_road,
                at.x,
                at.y,
                at.width,
                at.card,
            )

    def _lines(self) -> Iterator[Line]:
        """Strokes that roads share are as wide as all of them together."""
        counts: Counter[int] = Counter()
        road: set[int] = set()
        for link, route in zip(self._links, self._drawing.routes, strict=True):
            for number in route.strokes:
                counts[number] += link.count
                if link.on_road:
                    road.add(number)
        for number, stroke in enumerate(self._drawing.strokes):
            yield Line(stroke.points, self._width(counts[number]), number in road)

    def _heads(self) -> Iterator[Head]:
        counts: Counter[tuple[float, float]] = Counter()
        road: set[tuple[float, float]] = set()
        for link, route in zip(self._links, self._drawing.routes, strict=True):
            counts[route.head] += link.count
            if link.on_road:
                road.add(route.head)
        for at, count in counts.items():
            yield Head(at, self._width(count), at in road)

    def _tags(self) -> Iterator[Tag]:
        for link, route in zip(self._links, self._drawing.routes, strict=True):
            place: Place = self._drawing.places[link.source]
            came = self._voices.came[link.source]
            tally = self._phrases.tally(link.count, came)
            far = route.way is Way.FAR
            number = self._voices.numbers.get(link.target)
            yield Tag(
                (route.port[0], place.y + place.card),
                self._voices.letters(link.source, link.options),
                tally.percent if link.count else "",
                str(link.count) if link.count else "",
                (str(number) if number else "●") if far else "",
                link.on_road,
            )

    def _width(self, count: int) -> float:
        return max(THINNEST, WIDEST * count / self._most) if count else 0.0

    def _summary(self) -> str:
        reached = sum(card.reached for card in self._cards() if card.number)
        return self._phrases.graph(reached, len(self._voices.story.scenes))


def _shape(ids: tuple[str, ...], all_: tuple[Link, ...]) -> Shape:
    index: Mapping[str, int] = {id_: number for number, id_ in enumerate(ids)}
    out = Counter(link.source for link in all_)
    boxes = tuple(
        Box(
            id_,
            max(CARD_WIDTH, TAG_WIDTH * out[id_]),
            CARD_HEIGHT,
            TAG_HEIGHT if out[id_] else 0.0,
        )
        for id_ in ids
    )
    return Shape(boxes, tuple((index[one.source], index[one.target]) for one in all_))


def _fitting(shape: Shape) -> Drawing:
    """The drawing that can be printed largest."""
    drawings = [lay_out(shape, aspect=aspect) for aspect in _ASPECTS]
    return max(drawings, key=lambda one: min(PAGE[0] / one.width, PAGE[1] / one.height))
