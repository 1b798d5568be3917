"""How each slide is laid out."""

from typing import assert_never

from simulator.ui.classroom.projector.bar_block import BarBlock
from simulator.ui.classroom.projector.boxes import Box, Column, Grid, Room, Row
from simulator.ui.classroom.projector.code_block import CodeBlock
from simulator.ui.classroom.projector.parts import (
    HEADING,
    QUIET,
    TEXT,
    TITLE,
    Composition,
    Parts,
)
from simulator.ui.classroom.projector.reply_block import ReplyBlock
from simulator.ui.classroom.projector.slides_after import answered, over
from simulator.ui.classroom.projector.stage import (
    Answered,
    Asking,
    Bar,
    Lobby,
    Over,
    Revealed,
    Slide,
)
from simulator.ui.classroom.projector.stage_news import bar_news
from simulator.ui.classroom.projector.team_strip import TeamStrip

_FEW_REPLIES = 3
"""Up to so many replies stand one below the other."""
_LEAST_WHOLE = 0.5
"""A bar of so great a share fills the room for bars, or the longest one if that is longer."""


def composed(slide: Slide, parts: Parts) -> Composition:
    """A slide put together on the sheet of `parts`."""
    match slide:
        case Lobby():
            return _lobby(slide, parts)
        case Asking():
            return _asking(slide, parts)
        case Revealed():
            return _revealed(slide, parts)
        case Answered():
            return answered(slide, parts)
        case Over():
            return over(slide, parts)
        case _:
            assert_never(slide)


def _lobby(slide: Lobby, parts: Parts) -> Composition:
    about = Column(
        parts.words(slide.title, TITLE, bold=True),
        parts.words(slide.setting, TEXT, role="soft"),
        Room(16),
        Column(*(parts.words(one, HEADING) for one in slide.brief), gap=20),
        gap=12,
        middle=True,
    )
    if slide.join is None:
        face = parts.face(slide.who, 480)
        ask = parts.words(slide.invitation, HEADING, bold=True, centred=True)
        beside = Column(face, ask, gap=24, grows=face)
        return Composition((Row(about, beside, shares=(62, 38), gap=64),))
    join = slide.join
    told = parts.tr("QR code for {url}").format(url=join.url)
    way = Column(
        parts.words(slide.invitation, HEADING, bold=True, centred=True),
        CodeBlock(parts.theme, join.url, told, 520, parts.sheet),
        parts.words(join.address, 42, bold=True, centred=True),
        parts.words(" ".join(join.code), 84, bold=True, centred=True, role="accent"),
        gap=14,
        middle=True,
    )
    return Composition((Row(about, way, shares=(58, 42), gap=64),))


def _asking(slide: Asking, parts: Parts) -> Composition:
    customer = parts.customer(slide.who, slide.who.band)
    line = parts.line(slide.line)
    talk = [parts.said(one) for one in slide.talk]
    cards = [ReplyBlock(parts.theme, one, parts.sheet) for one in slide.replies]
    replies = Grid(cards, 1 if len(cards) <= _FEW_REPLIES else 2)
    ways: list[Box] = []
    for left_out in range(len(talk) + 1):
        told = Column(*talk[left_out:], line, gap=16, middle=True)
        top = Row(customer, told, shares=(24, 76), gap=48)
        ways.append(Column(top, replies, gap=28, grows=top))
    return Composition(tuple(ways))


def _revealed(slide: Revealed, parts: Parts) -> Composition:
    most = max(_LEAST_WHOLE, *(bar.share for bar in slide.bars))
    bars = [_bar(one, most, parts) for one in slide.bars]
    teams = [TeamStrip(parts.theme, one, parts.sheet) for one in slide.teams]
    face = parts.face(slide.who, 150)
    customer = Column(face, parts.mood(slide.who.band), gap=12, grows=face)
    words = Column(
        parts.words(slide.line, QUIET + 2, ground="card", edge="line"),
        parts.prompt(slide.prompt),
        gap=18,
        middle=True,
    )
    top = Row(customer, words, shares=(18, 82), gap=36)
    below = [Grid(teams, min(2, len(teams)), gap=10, apart=64)] if teams else []
    whole = Column(top, Column(*bars, gap=4), *below, gap=24, grows=top)

    def grow(share: float) -> None:
        for bar in bars:
            bar.grow(share)

    return Composition((whole,), grow)


def _bar(bar: Bar, most: float, parts: Parts) -> BarBlock:
    before = ""
    if bar.before is not None:
        before = parts.tr("before: {n}").format(n=bar.before)
    told = (before, f"{bar_news(bar, parts.tr)}. {bar.reply.text}")
    return BarBlock(parts.theme, bar, most, told, parts.sheet)
