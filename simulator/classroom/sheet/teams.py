"""Splits by team, without giving a small team away."""

from collections import Counter
from collections.abc import Mapping

from simulator.classroom.split import Split

FEWEST = 3
"""A group of fewer is not told apart."""


def told_teams(split: Split) -> Mapping[str, Mapping[str, int]]:
    """The votes of each team, as far as they may be told; none where there is one group only.

    Teams of under three are told as one, such as "Green + Red", together with the smallest of
    the others where they are too few even so. A team is also left out where what is not told of
    all votes would be under three: it could be had by taking the rest from the whole.
    """
    sizes = {team: sum(counts.values()) for team, counts in split.teams.items()}
    order = sorted(sizes, key=lambda team: (sizes[team], team))
    pool = [team for team in order if sizes[team] < FEWEST]
    kept = [team for team in order if sizes[team] >= FEWEST]
    while pool and kept and sum(sizes[team] for team in pool) < FEWEST:
        pool.append(kept.pop(0))
    groups = {team: Counter(split.teams[team]) for team in sorted(kept)}
    if pool and sum(sizes[team] for team in pool) >= FEWEST:
        groups[" + ".join(sorted(pool))] = _together(split, pool)
    rest = split.cast - sum(counts.total() for counts in groups.values())
    if groups and 0 < rest < FEWEST:
        del groups[min(groups, key=lambda team: (groups[team].total(), team))]
    return groups if len(groups) > 1 else {}


def _together(split: Split, teams: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for team in teams:
        counts.update(split.teams[team])
    return counts
