"""Attempts as statements of the Experience API, in the shape of its version 1.0.3.

One `initialized`, one `answered` a decision, and `completed` or `terminated`. The id of a statement
is made of the attempt and the decision, so that the same statement is the same wherever and
however often it is made.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any
from uuid import UUID, uuid5

from simulator.analysis.skills import SkillScore, skill_scores
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import State, score
from simulator.play.engine import Step
from simulator.records.store import Kept
from simulator.story.model import Grade, Scene

Statement = dict[str, Any]
"""A statement as plain data, ready for JSON."""
VERSION = "1.0.3"
"""The version whose shape statements have."""
HOME = "https://rapport.invalid"
"""Stands for the organisation where none is named; the domain belongs to nobody."""

_NAMESPACE = UUID("6f1c0e6e-3d1b-5a57-9f5a-2a1c7f0d9b44")
_VERBS = "http://adlnet.gov/expapi/verbs/"
_TYPES = "http://adlnet.gov/expapi/activities/"


@dataclass(frozen=True, slots=True)
class Speaker:
    """In whose name statements are made.

    `home` is the address of the organisation, under which trainees and stories have their ids;
    `name` is the trainee's own name, "" where it is to stay here; `language` that of the stories.
    """

    home: str = HOME
    name: str = ""
    language: str = "en"


def statements(kept: Kept, speaker: Speaker) -> Iterator[Statement]:
    """The statements of an attempt that is over, in the order in which they happened."""
    made = _Attempt(kept, speaker)
    yield made.initialized()
    levels = _levels(kept)
    before = 0.0
    steps = zip(kept.session.decisions, kept.session.times, strict=True)
    for number, (step, at) in enumerate(steps, start=1):
        yield made.answered(number, step, at, before, levels.get(number))
        before = at
    yield made.closed()


def statement_id(attempt: str, part: str | int) -> str:
    """The id of what is said of an attempt: the number of a decision, or a verb."""
    return str(uuid5(_NAMESPACE, f"{attempt}/{part}"))


def duration(seconds: float) -> str:
    """Seconds as ISO 8601 has them, to the hundredth; never less than none."""
    return f"PT{max(0.0, seconds):.2f}S"


class _Attempt:
    def __init__(self, kept: Kept, speaker: Speaker) -> None:
        self._kept, self._speaker = kept, speaker
        self._home = speaker.home.rstrip("/")
        self._rules = kept.session.engine.rulebook
        self._end = max(kept.session.times, default=0.0)

    def initialized(self) -> Statement:
        return self._statement("initialized", "initialized", 0.0, self._story())

    def answered(
        self,
        number: int,
        step: Step,
        at: float,
        before: float,
        levels: tuple[int, int] | None,
    ) -> Statement:
        """A decision; `levels` are the points of its reply and of the best, over all skills."""
        assert step.before is not None
        assert step.option is not None
        assert isinstance(step.before.place, Scene)
        result: Statement = {
            "response": step.option.id,
            "duration": duration(at - before),
            "extensions": {
                self._term("mood-before"): _mood(step.before.state, self._rules),
                self._term("mood-after"): _mood(step.after, self._rules),
            },
        }
        if levels is not None:
            raw, best = levels
            result["score"] = {"scaled": raw / best, "raw": raw, "min": 0, "max": best}
        said = self._statement("answered", number, at, self._scene(step.before.place), result)
        said["context"]["contextActivities"] = {"parent": [self._story()]}
        said["context"]["extensions"][self._term("decision")] = number
        return said

    def closed(self) -> Statement:
        session, outcome = self._kept.session, self._kept.row.outcome
        result: Statement = {"completion": session.over, "duration": duration(self._end)}
        more = {
            "mood-after": _mood(session.step.state, self._rules),
            "skills": {one.skill: _points(one) for one in _scores(self._kept)},
        }
        if outcome is not None:
            result["success"] = outcome.grade in {Grade.GREAT, Grade.GOOD}
            more |= {"ending": outcome.ending, "grade": outcome.grade.value}
        result["extensions"] = {self._term(name): value for name, value in more.items()}
        verb = "completed" if session.over else "terminated"
        return self._statement(verb, verb, self._end, self._story(), result)

    def _statement(
        self,
        verb: str,
        part: str | int,
        at: float,
        about: Statement,
        result: Statement | None = None,
    ) -> Statement:
        row = self._kept.row
        said = {
            "id": statement_id(row.id, part),
            "actor": self._actor(),
            "verb": {"id": f"{_VERBS}{verb}", "display": {"en": verb}},
            "object": about,
            "context": self._context(),
            "timestamp": _moment(row.started + round(at * 1000)),
        }
        return said if result is None else {**said, "result": result}

    def _actor(self) -> Statement:
        account = {"homePage": self._home, "name": self._kept.row.profile}
        actor = {"objectType": "Agent", "account": account}
        return {**actor, "name": self._speaker.name} if self._speaker.name else actor

    def _context(self) -> Statement:
        row = self._kept.row
        more: Statement = {
            "attempt": row.id,
            "revision": row.revision,
            "persona": row.persona,
            "mode": row.mode,
        }
        if row.retry is not None:
            more["retry-of"] = {"attempt": row.retry.of, "after": row.retry.after}
        return {
            "registration": statement_id(row.id, "registration"),
            "revision": row.revision,
            "platform": f"Rapport {version('rapport-simulator')}",
            "language": self._speaker.language,
            "extensions": {self._term(name): value for name, value in more.items()},
        }

    def _story(self) -> Statement:
        story = self._kept.session.engine.story
        definition = {"type": f"{_TYPES}simulation", "name": self._words(story.title)}
        if story.summary:
            definition["description"] = self._words(story.summary)
        return self._activity("", definition)

    def _scene(self, scene: Scene) -> Statement:
        """A scene as a question: every option that it has, whether or not it was on offer."""
        choices = [{"id": one.id, "description": self._words(one.say)} for one in scene.options]
        definition = {
            "type": f"{_TYPES}cmi.interaction",
            "name": self._words(scene.id),
            "description": self._words(scene.customer[-1].say),
            "interactionType": "choice",
            "choices": choices,
        }
        return self._activity(f"/scenes/{scene.id}", definition)

    def _activity(self, part: str, definition: Mapping[str, Any]) -> Statement:
        story = f"{self._home}/stories/{self._kept.row.story}{part}"
        return {"objectType": "Activity", "id": story, "definition": dict(definition)}

    def _words(self, text: str) -> dict[str, str]:
        return {self._speaker.language: text}

    def _term(self, name: str) -> str:
        return f"{self._home}/xapi/{name}"


def _scores(kept: Kept) -> tuple[SkillScore, ...]:
    session = kept.session
    return skill_scores(session.decisions, session.engine.rulebook.skills)


def _levels(kept: Kept) -> dict[int, tuple[int, int]]:
    """For each decision with a skill at stake: the levels of the reply, and the best, summed."""
    found: dict[int, tuple[int, int]] = {}
    for one in _scores(kept):
        for chance in one.opportunities:
            raw, best = found.get(chance.decision, (0, 0))
            found[chance.decision] = (raw + chance.level, best + chance.best)
    return found


def _points(one: SkillScore) -> dict[str, int]:
    return {"points": one.points, "best": one.best, "opportunities": len(one.opportunities)}


def _mood(state: State, rules: Rulebook) -> dict[str, int | str]:
    mood = state.mood
    return {
        "temper": mood.temper,
        "heard": mood.heard,
        "trust": mood.trust,
        "score": score(state),
        "band": rules.mood_band(state),
    }


def _moment(milliseconds: int) -> str:
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
