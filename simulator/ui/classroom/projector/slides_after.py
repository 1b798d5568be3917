"""How the slides of an answer, of two, and of the end are laid out."""

from collections.abc import Iterable

from simulator.ui.classroom.projector.boxes import Box, Column, Row
from simulator.ui.classroom.projector.parts import (
    HEADING,
    LINE,
    QUIET,
    TEXT,
    Composition,
    Parts,
)
from simulator.ui.classroom.projector.road_block import RoadBlock
from simulator.ui.classroom.projector.stage import Answer, Answered, Over


def answered(slide: Answered, parts: Parts) -> Composition:
    """One answer large beside the face, or two in columns of one width."""
    below = parts.prompt(slide.prompt, HEADING)
    if len(slide.answers) == 1:
        (answer,) = slide.answers
        customer = parts.customer(answer.who, answer.before, answer.who.band)
        words = Column(*_words(answer, parts, LINE), gap=22, middle=True)
        top: Box = Row(customer, words, shares=(26, 74), gap=48)
    else:
        columns = [_column(one, parts, which) for which, one in enumerate(slide.answers)]
        top = Row(*columns, gap=56)
    return Composition((Column(top, below, gap=28, grows=top),))


def _column(answer: Answer, parts: Parts, which: int) -> Box:
    """A road with its own face; the words begin at one height in both columns."""
    face = parts.face(answer.who, 220, which)
    mood = Column(
        parts.words(answer.title, TEXT, bold=True),
        parts.mood(answer.before, answer.who.band),
        gap=16,
        middle=True,
    )
    head = Row(face, mood, shares=(42, 58), gap=24)
    return Column(head, *_words(answer, parts, HEADING), gap=18)


def _words(answer: Answer, parts: Parts, size: float) -> list[Box]:
    said = parts.words(
        answer.said.text, min(size, TEXT), ground="tint", ours=True, letter=answer.said.letter
    )
    told: list[Box] = [said]
    if answer.reply:
        told.append(parts.line(answer.reply, size))
    if answer.later:
        told.append(parts.told(answer.later))
    if answer.line:
        told.append(parts.line(answer.line, size))
    if answer.closing:
        told.append(parts.words(answer.closing, min(size, TEXT), italic=True, role="soft"))
    return told


def over(slide: Over, parts: Parts) -> Composition:
    """How it ended beside the face; below, the road and the decision that divided the room."""
    customer = parts.customer(slide.who, slide.who.band)
    ended = [parts.words(slide.title, HEADING, bold=True), parts.words(slide.text, HEADING)]
    if slide.epilogue:
        ended.append(parts.words(slide.epilogue, TEXT, role="soft"))
    words = Column(*ended, gap=16, middle=True)
    top = Row(customer, words, shares=(24, 76), gap=48)
    prompt = parts.prompt(slide.prompt, HEADING)
    ways = []
    for road in (_road(slide, parts), _turns(slide, parts)):
        below: Box = road
        if slide.divided:
            below = Row(road, _divided(slide, parts), shares=(55, 45), gap=56)
        ways.append(Column(top, below, prompt, gap=28, grows=top))
    return Composition(tuple(ways))


def _road(slide: Over, parts: Parts, steps: Iterable[int] = ()) -> Box:
    """The decisions by which it went, or those of them with such numbers (from 1)."""
    numbered = dict(enumerate(slide.road, start=1))
    rows = [
        RoadBlock(parts.theme, str(number), one.said, parts.sheet, band=one.band)
        for number, one in numbered.items()
        if not steps or number in steps
    ]
    return Column(parts.words(parts.tr("The road"), TEXT, bold=True), *rows, gap=10)


def _turns(slide: Over, parts: Parts) -> Box:
    """The decisions after which the mood was another, and the last: a long road in short."""
    bands = ["", *(one.band for one in slide.road)]
    turns = {number for number in range(1, len(bands)) if bands[number] != bands[number - 1]}
    return _road(slide, parts, turns | {len(slide.road)})


def _divided(slide: Over, parts: Parts) -> Box:
    return Column(
        parts.words(parts.tr("Where you differed most"), TEXT, bold=True),
        parts.words(slide.divided, QUIET, ground="card", edge="line"),
        *(
            RoadBlock(parts.theme, reply.letter, reply.text, parts.sheet, votes=many)
            for reply, many in slide.votes
        ),
        gap=10,
    )
