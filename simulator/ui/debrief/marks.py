"""How a decision's verdict is shown beside its word: a shape, and the role of a colour."""

from simulator.debrief.judgement import Verdict

MARK_SHAPES = {
    Verdict.BEST: "●",
    Verdict.FINE: "○",
    Verdict.SLIP: "◆",
    Verdict.COSTLY: "■",
    Verdict.TURNING_POINT: "▼",
}


def mark_role(verdict: Verdict) -> str:
    """The theme's role for a verdict's colour."""
    return "decision.turning" if verdict is Verdict.TURNING_POINT else f"decision.{verdict.value}"
