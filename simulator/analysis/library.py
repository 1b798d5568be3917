"""What holds over a whole library: a rule that a trainee learns in one story works in the next."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints import best_by_length, best_by_place, sorry_is_best
from simulator.analysis.lints.always_right import Use, uses
from simulator.analysis.lints.naming import named
from simulator.analysis.lints.rule_does_well import TOO_MANY_POINTS, naive_tallies
from simulator.analysis.lints.tells import ENOUGH_SCENES, Mark, Tell, tell
from simulator.analysis.players.policies import NAIVE, Player
from simulator.analysis.players.tally import Tally, satisfied_with, skill_of
from simulator.story.diagnostics import Diagnostic, Severity

MARKS: tuple[Mark, ...] = (*best_by_length.MARKS, *best_by_place.MARKS, *sorry_is_best.MARKS)
ENOUGH_STORIES = 4
"""Of fewer each can be judged by itself."""
TOO_OFTEN = 3 / 14
"""The share of stories in which a rule of thumb may satisfy the customer."""


class Volume(NamedTuple):
    """One story of a library, as far as the others are judged with it."""

    file: str
    story: str
    tells: tuple[Tell, ...]
    """In the order of `MARKS`."""
    tallies: tuple[Tally, ...]
    uses: Mapping[str, Sequence[Use]]


def volume(file: str, analysis: Analysis) -> Volume:
    """What is kept of a story that was explored to the end."""
    return Volume(
        file,
        analysis.story.id,
        tuple(tell(analysis, mark.pick) for mark in MARKS),
        tuple(naive_tallies(analysis)),
        uses(analysis),
    )


def library_diagnostics(volumes: Sequence[Volume]) -> Iterator[Diagnostic]:
    """What gives the best options away over all stories together, all of it warnings.

    Each stands in the file that does most for it. Of fewer than `ENOUGH_STORIES` nothing is said.
    """
    if len(volumes) < ENOUGH_STORIES:
        return
    for index, mark in enumerate(MARKS):
        yield from _marked(volumes, mark, [one.tells[index] for one in volumes])
    for player in NAIVE:
        yield from _played(volumes, player)
    for approach in dict.fromkeys(name for one in volumes for name in one.uses):
        yield from _used(volumes, approach)


def _marked(volumes: Sequence[Volume], mark: Mark, tells: Sequence[Tell]) -> Iterator[Diagnostic]:
    whole = Tell(tuple(moment for one in tells for moment in one.moments))
    if whole.gives_away(mark):
        above = {one.story: own.hits - own.chance for one, own in zip(volumes, tells, strict=True)}
        worst = sorted(volumes, key=lambda one: -above[one.story])
        yield _told(volumes, mark.code, whole.said(mark), worst)


def _played(volumes: Sequence[Volume], player: Player) -> Iterator[Diagnostic]:
    own = {one.story: [t for t in one.tallies if t.player == player.name] for one in volumes}
    won = [one for one in volumes if satisfied_with(own[one.story])]
    share = skill_of(tally for found in own.values() for tally in found)
    worst = sorted(volumes, key=lambda one: -skill_of(own[one.story]))
    who = f"Whoever {player.means}"
    if len(won) / len(volumes) > TOO_OFTEN:
        said = f"{who} satisfies the customer in {len(won)} stories."
        yield _told(volumes, "rule-does-well", said, won)
    if share >= TOO_MANY_POINTS:
        said = f"{who} gains {share:.0%} of the skill points."
        yield _told(volumes, "rule-does-well", said, worst)


def _used(volumes: Sequence[Volume], approach: str) -> Iterator[Diagnostic]:
    found = [(one, use) for one in volumes for use in one.uses.get(approach, ())]
    scenes = {(one.story, use.scene.id) for one, use in found}
    if len(scenes) >= ENOUGH_SCENES and all(use.right for _, use in found):
        said = f"To {approach} is right in all of the {len(scenes)} scenes that offer it."
        yield _told(volumes, "always-right", said, [one for one, _ in found])


def _told(
    volumes: Sequence[Volume], code: str, message: str, worst: Sequence[Volume]
) -> Diagnostic:
    hint = f"Most of all in {named(one.story for one in worst[:3])}."
    over = f"Over {len(volumes)} stories: {message[0].lower()}{message[1:]}"
    return Diagnostic(code, Severity.WARNING, worst[0].file, 1, 1, over, hint)
