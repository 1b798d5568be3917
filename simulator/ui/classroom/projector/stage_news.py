"""What a screen reader says of a slide; no Qt."""

from typing import assert_never

from simulator.story.words import Translate
from simulator.ui.classroom.projector.stage import (
    Answer,
    Answered,
    Asking,
    Bar,
    Lobby,
    Over,
    Revealed,
    Slide,
)


def percent(share: float) -> str:
    """A share of 0 to 1 as people write it."""
    return f"{round(share * 100)} %"


def news(slide: Slide, tr: Translate) -> str:
    """The slide in a few sentences, in the order in which it is read."""
    match slide:
        case Lobby():
            way = ""
            if slide.join:
                way = tr("{address}, code {code}").format(
                    address=slide.join.address, code=" ".join(slide.join.code)
                )
            return _joined(slide.title, slide.invitation, way)
        case Asking():
            replies = (f"{one.letter}: {one.text}" for one in slide.replies)
            return _joined(f"{slide.who.name}, {slide.who.band}: {slide.line}", *replies)
        case Revealed():
            return _joined(*(bar_news(one, tr) for one in slide.bars), slide.prompt)
        case Answered():
            return _joined(*(_answer(one) for one in slide.answers), slide.prompt)
        case Over():
            return _joined(slide.title, slide.text, slide.epilogue, slide.prompt)
        case _:
            assert_never(slide)


def bar_news(bar: Bar, tr: Translate) -> str:
    """A reply in figures, such as "B: 14, 33 %, picked"."""
    told = f"{bar.reply.letter}: {bar.count}, {percent(bar.share)}"
    if bar.before is not None:
        told = tr("{now}, before {before}").format(now=told, before=bar.before)
    return tr("{now}, picked").format(now=told) if bar.picked else told


def _answer(answer: Answer) -> str:
    heading = f"{answer.title}: {answer.said.letter}" if answer.title else answer.said.letter
    mood = f"{answer.who.name}: {answer.before} → {answer.who.band}"
    return _joined(
        heading, answer.said.text, mood, answer.reply, answer.later, answer.line, answer.closing
    )


def _joined(*parts: str) -> str:
    told = (part.strip() for part in parts if part.strip())
    return " ".join(part if part[-1] in ".!?…”’" else f"{part}." for part in told)
