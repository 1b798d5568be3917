"""A talk as it is told on the page: its lines, and what the console shows at their end; no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.debrief.words import Translate
from simulator.play.session import Session
from simulator.story.model import Channel
from simulator.ui.play.console import Console
from simulator.ui.play.costume import Wardrobe
from simulator.ui.play.line import Arrival, Line, Manner


@dataclass(frozen=True, slots=True)
class Told:
    """Every line so far, and the console and the channel after the last."""

    lines: tuple[Line, ...]
    console: Console | None
    channel: Channel


def told(session: Session, tr: Translate) -> Told:
    """What is known before the talk, then its transcript, each line in its costume."""
    wardrobe = Wardrobe(session, tr)
    said = tuple(wardrobe.lines())
    fade = min(len(session.decisions), 2)
    last = _last_words(said)
    lines = [_settled(line, index == last) for index, line in enumerate(said)]
    known = _opening(session.engine.story.brief, fade)
    return Told((*known, *lines), wardrobe.console(), wardrobe.channel)


def _opening(brief: str, fade: int) -> Iterator[Line]:
    for paragraph in brief.splitlines():
        if paragraph.strip():
            yield Line(Manner.OPENING, paragraph.strip(), fade, arrival=Arrival.TOLD)


def _last_words(lines: Sequence[Line]) -> int:
    """Where the customer's last words stand; -1 where the talk has moved past them."""
    index = len(lines) - 1
    while index >= 0 and lines[index].manner is Manner.CLOSING:
        index -= 1
    return index if index >= 0 and lines[index].manner is Manner.CUSTOMER else -1


def _settled(line: Line, current: bool) -> Line:
    """The line as it stands now: only the letter that is to be answered has its whole head."""
    if current:
        return replace(line, current=True)
    if line.channel is Channel.EMAIL and line.head:
        which = 1 if line.manner is Manner.TRAINEE else 0
        return replace(line, head=line.head[which : which + 1])
    return line
