"""What to practise next: each skill comes due as the `fsrs` library foresees that it fades.

A skill is a card of spaced repetition, and what a talk showed of it is a review. Nothing of the
schedule is kept: it follows from the talks each time, so that it can't contradict them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING

from simulator.records.past import Review

if TYPE_CHECKING:
    from fsrs import Rating

LONGEST = 90
"""The most days for which a skill is put off."""
_SHARES = (0.4, 0.7, 0.95)
"""From these shares of the points on, a review is rated hard, good and easy."""
_SURE = 2
"""An easy rating takes so many opportunities: one good choice may have been luck."""


@dataclass(frozen=True, slots=True)
class Due:
    """When a skill is to be practised again, in ms since 1970, and what the last talk showed.

    `kept` is the chance from 0 to 1 that it is still there, by how it went and how long ago.
    """

    skill: str
    due: int
    kept: float
    last: Review


@dataclass(frozen=True, slots=True)
class Playable:
    """A story that could be played; the skills that it puts at stake most come first."""

    story: str
    skills: tuple[str, ...]


class Why(Enum):
    """Why a skill is suggested: it is due, no talk has asked for it yet, or it comes next."""

    DUE = "due"
    NEW = "new"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Practice:
    """One thing to practise and the story to do it with; `due` is None for a new skill."""

    skill: str
    story: str
    why: Why
    due: Due | None


def due_skills(reviews: Iterable[Review], now: int) -> tuple[Due, ...]:
    """Each skill that was reviewed, the one that has faded most first.

    Reviews are taken in their order; where a clock had jumped, none is earlier than the one
    before it or later than `now`.
    """
    from fsrs import Card, Scheduler

    scheduler = Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False
    )
    cards: dict[str, Card] = {}
    last: dict[str, Review] = {}
    for review in reviews:
        card = cards.get(review.skill) or Card(card_id=len(cards))
        at = _moment(min(review.at, now))
        if card.last_review is not None:
            at = max(at, card.last_review)
        cards[review.skill], _ = scheduler.review_card(card, _rating(review), at)
        last[review.skill] = review
    found = (
        Due(
            skill, _ms(card.due), scheduler.get_card_retrievability(card, _moment(now)), last[skill]
        )
        for skill, card in cards.items()
    )
    return tuple(sorted(found, key=lambda one: (one.kept, one.due)))


def practise_next(
    dues: Sequence[Due],
    stories: Sequence[Playable],
    played: Mapping[str, tuple[int, int]],
    now: int,
    most: int = 3,
) -> tuple[Practice, ...]:
    """What to practise next, the most urgent first: each another skill with another story.

    `stories` are in the order in which one would meet them; `played` tells of each story how
    often it was played and the place of its newest talk among all. What is due comes first, then
    skills of which no talk has told anything, then what comes due next.
    """
    reviewed = {one.skill for one in dues}
    fresh = dict.fromkeys(
        skill for one in stories for skill in one.skills[:1] if skill not in reviewed
    )
    wanted: list[tuple[str, Why, Due | None]] = []
    wanted += [(one.skill, Why.DUE, one) for one in dues if one.due <= now]
    wanted += [(skill, Why.NEW, None) for skill in fresh]
    ahead = sorted((one for one in dues if one.due > now), key=lambda one: one.due)
    wanted += [(one.skill, Why.AHEAD, one) for one in ahead]
    found: list[Practice] = []
    for skill, why, due in wanted:
        taken = {one.story for one in found}
        story = _story_for(skill, stories, played, taken)
        if story is not None and len(found) < most:
            found.append(Practice(skill, story, why, due))
    return tuple(found)


def _story_for(
    skill: str,
    stories: Sequence[Playable],
    played: Mapping[str, tuple[int, int]],
    taken: Collection[str],
) -> str | None:
    """The story that puts the skill at stake most for how often it was played already.

    Of equals the one that was played least, then longest ago, then the first. The story of the
    newest talk has to wait, unless no other asks for the skill.
    """
    fit = [one for one in stories if skill in one.skills and one.story not in taken]
    newest = max(played, key=lambda story: played[story][1], default=None)
    others = [one for one in fit if one.story != newest]

    def order(one: Playable) -> tuple[float, int, int]:
        times, last = played.get(one.story, (0, 0))
        stake = 1 / (1 + one.skills.index(skill))
        return -stake / (1 + times), times, last

    best = min(others or fit, key=order, default=None)
    return best.story if best else None


def _rating(review: Review) -> "Rating":
    """A review in the words of spaced repetition, from the share of the points that were won."""
    from fsrs import Rating

    share = review.points / review.best if review.best else 0.0
    hard, good, easy = _SHARES
    if share < hard:
        return Rating.Again
    if share < good:
        return Rating.Hard
    if share < easy or review.opportunities < _SURE:
        return Rating.Good
    return Rating.Easy


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)
