"""An attempt as plain data: the object of DESIGN.md, section 5."""

from collections.abc import Sequence
from typing import Any

from simulator.debrief.debrief import Debrief, Point, Review, debrief
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Change
from simulator.play.engine import Step
from simulator.play.session import Session


def attempt_report(session: Session) -> dict[str, Any]:
    """The attempt with its debrief, ready for JSON.

    What entering a scene changed stands first in the ledger of the decision taken there, or in
    `epilogue` where the talk stops there.
    """
    engine, story = session.engine, session.engine.story
    told = debrief(session)
    played = zip(session.decisions, told.reviews, strict=True)
    ending = told.ending
    report: dict[str, Any] = {
        "story": story.id,
        "revision": story.revision,
        "persona": engine.customer.persona.id,
        "start": _point(told.course[0]),
        "decisions": [_decision(step, review) for step, review in played],
        "ending": {"id": ending.id, "grade": ending.grade.value} if ending else None,
    }
    if told.epilogue:
        report["epilogue"] = {"ledger": _ledger(told.epilogue)}
    report["debrief"] = _debrief(told, engine.rulebook)
    return report


def _decision(step: Step, review: Review) -> dict[str, Any]:
    return {
        "scene": review.scene,
        "option": review.option,
        "approach": review.approach,
        "ledger": _ledger((*review.entry, *review.changes)),
        "mood": _point(review.after),
        "facts": sorted(step.after.facts),
    }


def _ledger(changes: Sequence[Change]) -> list[dict[str, Any]]:
    return [
        {
            "source": change.source,
            "rules": list(change.rules),
            "temper": change.temper,
            "heard": change.heard,
            "trust": change.trust,
        }
        for change in changes
    ]


def _point(point: Point) -> dict[str, int | str]:
    mood = point.mood
    return {
        "temper": mood.temper,
        "heard": mood.heard,
        "trust": mood.trust,
        "score": point.score,
        "band": point.band,
    }


def _debrief(told: Debrief, rules: Rulebook) -> dict[str, Any]:
    return {
        "left": told.left,
        "walked-out": told.walked_out,
        "decisions": [
            {
                "decision": review.number,
                "said": review.said,
                "reply": review.reply,
                "because": list(review.because),
                "why": review.why,
                "skills": dict(review.levels),
                "techniques": {"shown": list(review.shown), "missed": list(review.missed)},
            }
            for review in told.reviews
        ],
        "skills": [
            {
                "skill": one.skill,
                "name": rules.skills[one.skill].name,
                "points": one.points,
                "best": one.best,
                "opportunities": len(one.opportunities),
                "enough-evidence": one.enough,
            }
            for one in told.skills
        ],
        "strengths": [
            {"skill": one.skill, "decisions": list(one.decisions)} for one in told.strengths
        ],
        "goal": {
            "skill": told.goal.skill,
            "practise": told.goal.practise,
            "decisions": list(told.goal.decisions),
        }
        if told.goal
        else None,
        "reflect": list(told.reflect),
    }
