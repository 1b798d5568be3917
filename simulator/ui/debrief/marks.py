"""How a decision's verdict is shown beside its word: the role of a colour."""

from simulator.debrief.judgement import Verdict


def mark_role(verdict: Verdict) -> str:
    """The theme's role for a verdict's colour."""
    return "decision.turning" if verdict is Verdict.TURNING_POINT else f"decision.{verdict.value}"
