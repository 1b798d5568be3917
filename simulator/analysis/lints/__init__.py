"""What gives a story's answers away, or leaves its writer's work half done: one rule a file."""

from simulator.analysis.lints import (
    absolute_words,
    alike_options,
    always_right,
    best_by_length,
    best_by_place,
    hard_to_read,
    hopeless_option,
    long_line,
    missing_why,
    no_tempting_option,
    nothing_at_stake,
    rule_does_well,
    sorry_is_best,
    too_many_options,
    two_rude_options,
    unexplained_swing,
)
from simulator.analysis.lints.lint import Find, Lint

LINTS: tuple[Lint, ...] = (
    best_by_length.LINT,
    best_by_place.LINT,
    absolute_words.LINT,
    sorry_is_best.LINT,
    always_right.LINT,
    rule_does_well.LINT,
    no_tempting_option.LINT,
    alike_options.LINT,
    hopeless_option.LINT,
    two_rude_options.LINT,
    too_many_options.LINT,
    nothing_at_stake.LINT,
    unexplained_swing.LINT,
    missing_why.LINT,
    hard_to_read.LINT,
    long_line.LINT,
)
"""Run over every story that is analysed, in this order; each is called with the analysis."""

__all__ = ["LINTS", "Find", "Lint"]
