"""What the phones show of a class: the same for all, and what is only one phone's own.

Nothing in it tells how others voted before that is revealed. Replies are known by their place
on the screen, never by their ids, which name the approach; seats aren't in it at all.
"""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.plan import Plan
from simulator.classroom.split import Split, room_splits, split_of
from simulator.debrief.phrases import called
from simulator.mood.state import State
from simulator.play.engine import Step
from simulator.story.model import Scene
from simulator.story.speech import spans

Plain = dict[str, Any]
"""Made of what JSON has."""
SMALLEST_TEAM = 3
"""Votes of a team from which on its own split is shown: of two, each knows the other's."""


def decision_key(plan: Plan, lesson: Lesson) -> str:
    """Names the vote that is being held, so that one that comes late counts for no other."""
    asked = (plan.id, *lesson.session.path, str(len(lesson.round.ballots)))
    return blake2b("\0".join(asked).encode(), digest_size=8).hexdigest()


def faces_of(faces: Mapping[str, bytes]) -> dict[str, str]:
    """Where each band's face is found; the address changes with the picture."""
    return {
        band: f"/face/{quote(band, safe='')}.svg?{blake2b(svg, digest_size=6).hexdigest()}"
        for band, svg in faces.items()
    }


def lobby(lesson: Lesson) -> Plain:
    """What everybody sees before the talk begins."""
    story = lesson.session.engine.story
    return {"phase": "lobby", "title": story.title, "brief": story.brief.strip()}


def picture(plan: Plan, lesson: Lesson, faces: Mapping[str, str]) -> Plain:
    """What everybody sees now."""
    session, shown = lesson.session, _Shown(lesson, faces)
    common: Plain = {
        "phase": lesson.phase.value,
        "key": decision_key(plan, lesson),
        "title": session.engine.story.title,
        "customer": session.engine.story.customer.name,
        "called": called(session.engine.story.customer.name),
    }
    if lesson.phase is Phase.OVER:
        return common | {"ending": shown.step(session.step), "last": shown.exchange()}
    common |= shown.scene() | {"until": lesson.until}
    if lesson.phase is Phase.ASKING:
        return common | {"moods": shown.moods() if plan.foresight else []}
    common["split"] = shown.split()
    if lesson.phase is Phase.ANSWERED:
        common["answers"] = [shown.answer(one) for one in (lesson.shown, lesson.beside) if one]
        common["foreseen"] = shown.foreseen()
    return common


def own(plan: Plan, lesson: Lesson, seat: str, *, kept: bool) -> Plain:
    """What one phone alone sees; `kept` says that it is on the disk."""
    vote, who = lesson.round.ballot.votes.get(seat), lesson.seats[seat]
    ids: list[str] = [one.id for one in lesson.options]
    mine: Plain = {
        "key": decision_key(plan, lesson),
        "name": who.name,
        "team": who.team,
        "option": -1,
        "band": "",
        "kept": kept,
    }
    if vote is None or vote.option not in ids:
        return mine
    mine |= {"option": ids.index(vote.option), "band": vote.band}
    if vote.band and vote.option in lesson.round.played:
        rules = lesson.session.engine.rulebook
        mine["foresaw"] = rules.mood_band(lesson.after(vote.option).after) == vote.band
    return mine


class _Shown:
    """The parts of a picture."""

    def __init__(self, lesson: Lesson, faces: Mapping[str, str]) -> None:
        self._lesson, self._faces = lesson, faces
        self._rules = lesson.session.engine.rulebook

    def scene(self) -> Plain:
        """The customer's line, what was said before it, and the replies."""
        step = self._lesson.session.step
        return {
            "mood": self._mood(step.state),
            "line": _said(step.view.line if step.view else ""),
            "later": _later(step),
            "last": self.exchange(),
            "replies": [_said(one.say) for one in self._lesson.options],
            "again": len(self._lesson.round.ballots) > 1,
        }

    def exchange(self) -> Plain | None:
        """What the room said last, and the customer's answer to it."""
        step = self._lesson.session.step
        return {"said": _said(step.option.say), "reply": _said(step.reply)} if step.option else None

    def moods(self) -> list[Plain]:
        """The bands in which the customer can be after a reply."""
        return [self._band(one.name) for one in self._rules.bands["mood"]]

    def split(self) -> Plain:
        """How the room voted, how it did when it was first asked, and how its teams did."""
        splits = room_splits(self._lesson)
        counts = [list(one.counts.values()) for one in splits]
        return {
            "counts": counts[-1],
            "before": counts[-2] if len(counts) > 1 and any(counts[-2]) else [],
            "teams": _teams(splits[-1]),
        }

    def answer(self, option: str) -> Plain:
        """What became of a reply."""
        ids: list[str] = [one.id for one in self._lesson.options]
        return {"option": ids.index(option)} | self.step(self._lesson.after(option))

    def step(self, step: Step) -> Plain:
        """The answer to what was said last, the mood after it, and what comes next."""
        told: Plain = {"reply": _said(step.reply), "mood": self._mood(step.after)}
        if step.ending is not None:
            told["ending"] = [part for part in (step.ending.text, step.ending.epilogue) if part]
        elif step.view is not None:
            told |= {"next": _said(step.view.line), "later": _later(step)}
        return told

    def foreseen(self) -> Plain:
        """How many foresaw the mood after their own reply."""
        split = split_of(self._lesson)
        return {"guesses": split.guesses, "right": split.foreseen}

    def _mood(self, state: State) -> Plain:
        return self._band(self._rules.mood_band(state))

    def _band(self, name: str) -> Plain:
        return {"band": name, "face": self._faces.get(name, "")}


def _teams(split: Split) -> list[Plain]:
    """Each team's split; none at all where a small team's votes could be worked out."""
    if (
        len(split.teams) < 2
        or min(sum(one.values()) for one in split.teams.values()) < SMALLEST_TEAM
    ):
        return []
    return [
        {"name": team, "counts": [votes.get(one, 0) for one in split.counts]}
        for team, votes in split.teams.items()
    ]


def _said(line: str) -> list[list[Any]]:
    """A line's words and stage directions: [text, whether it is a direction]."""
    return [[part.text, part.direction] for part in spans(line)]


def _later(step: Step) -> str:
    return step.place.later or "" if isinstance(step.place, Scene) else ""
