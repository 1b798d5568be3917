"""What is certain of a story, because every state that a trainee can reach was looked at."""

from collections.abc import Callable, Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.endings import unreached_endings
from simulator.analysis.proofs.facts import unused_facts
from simulator.analysis.proofs.lines import unsaid_lines
from simulator.analysis.proofs.loops import endless_loops
from simulator.analysis.proofs.options import options_never_offered
from simulator.analysis.proofs.promises import promises_left_open
from simulator.analysis.proofs.replies import unsaid_replies
from simulator.analysis.proofs.routes import routes_never_taken
from simulator.analysis.proofs.scenes import unreached_scenes
from simulator.analysis.proofs.stopped import not_proved
from simulator.analysis.proofs.stuck import stuck_scenes
from simulator.story.diagnostics import Finding

Proof = Callable[[Analysis], Iterator[Finding]]

PROOFS: tuple[Proof, ...] = (
    not_proved,
    stuck_scenes,
    endless_loops,
    unreached_scenes,
    unreached_endings,
    options_never_offered,
    unsaid_lines,
    unsaid_replies,
    routes_never_taken,
    promises_left_open,
    unused_facts,
)
"""Run over every story that is analysed, in this order. What is missing from a search that was
stopped is never called impossible."""

__all__ = ["PROOFS", "Proof"]
