"""The replies on the desk, and the customer's answers to those on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.notes import Lead, Notes
from simulator.classroom.split import Split, room_splits
from simulator.story.model import Scene
from simulator.ui.classroom.conductor import Conductor, letter_of
from simulator.ui.classroom.desk.words import DeskWords


@dataclass(frozen=True, slots=True)
class LeadView:
    """What comes of a reply, for the facilitator's eyes only; `slip` is "" for no mistake.

    `then` says where it leads; it is "" where all replies lead to the same (`DeskView.then`).
    `missed` are the techniques that it lacks, each with what that does; `because` says what the
    mood makes of it.
    """

    approach: str
    band: str
    then: str
    slip: str
    why: str
    missed: tuple[str, ...]
    shown: tuple[str, ...]
    levels: str
    because: str


@dataclass(frozen=True, slots=True)
class ReplyView:
    """One reply on offer. `hands` were counted for it in the ballot that is open or was last.

    `share` (0 to 1) and `votes`, which says it in words, are None and "" while nobody may see
    them. `picked` is the reply that is played next, `shown` and `beside` are on the screen.
    """

    option: str
    letter: str
    say: str
    hands: int
    share: float | None
    votes: str
    picked: bool
    shown: bool
    beside: bool
    lead: LeadView


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The customer's answer to a reply on the screen, and what comes next.

    `reply` may be "" where the customer says nothing; `later` is the time that passes, or "".
    """

    letter: str
    said: str
    reply: str
    before: str
    after: str
    next: str
    later: str


def reply_views(
    conductor: Conductor, lesson: Lesson, notes: Notes, words: DeskWords, *, peeking: bool
) -> Iterator[ReplyView]:
    splits = room_splits(lesson)
    seen = lesson.phase is not Phase.ASKING or peeking
    before = splits[-2] if len(splits) > 1 else None
    same = len({one.to for one in notes.leads}) == 1
    chosen, hands = conductor.chosen, lesson.round.ballot.hands
    for index, lead in enumerate(notes.leads):
        share = splits[-1].share(lead.option) if seen else None
        lead_view = _lead(lead, words, same)
        yield ReplyView(
            lead.option,
            letter_of(index),
            lead.say,
            hands.get(lead.option, 0),
            share,
            _votes(lead.option, splits[-1], before, words) if seen else "",
            lead.option == chosen and lesson.phase is Phase.REVEALED,
            lead.option == lesson.shown,
            lead.option == lesson.beside,
            lead_view,
        )


def common_way(notes: Notes, words: DeskWords) -> str:
    """Where the talk goes whatever is said; "" where that depends."""
    ways = {one.to for one in notes.leads}
    return words.arrival(ways.pop()) if len(ways) == 1 else ""


def _votes(option: str, split: Split, before: Split | None, words: DeskWords) -> str:
    then = before.share(option) if before is not None and before.cast else None
    return words.share(split.counts[option], split.share(option), then)


def _lead(lead: Lead, words: DeskWords, same: bool) -> LeadView:
    return LeadView(
        lead.approach,
        lead.band,
        "" if same else words.arrival(lead.to),
        words.slip(lead.slip),
        lead.why,
        tuple(f"{one.name}. {one.breaks}" for one in lead.misses),
        tuple(one.name for one in lead.shows),
        " · ".join(f"{skill}: {level}" for skill, level in lead.levels),
        " ".join(lead.because),
    )


def answer_views(lesson: Lesson) -> Iterator[AnswerView]:
    rules = lesson.session.engine.rulebook
    before = rules.mood_band(lesson.session.step.state)
    ids: list[str] = [one.id for one in lesson.options]
    for option in (lesson.shown, lesson.beside):
        if not option:
            continue
        step, index = lesson.after(option), ids.index(option)
        ending, place = step.ending, step.place
        yield AnswerView(
            letter_of(index),
            lesson.options[index].say,
            step.reply,
            before,
            rules.mood_band(step.after),
            ending.text if ending else (step.view.line if step.view else ""),
            (place.later or "") if isinstance(place, Scene) else "",
        )
