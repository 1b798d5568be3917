"""Every state, the best outcomes and all proofs: `python tests/benchmarks/bench_states.py [N …]`.

The abstract story at each size N with all six personas, then the stories that ship with the
personas they name. Each in a process of its own. Beside the seconds stands their ratio to the
target, and to a bare loop over sets of moods in the same run, for the machines that this runs
on are noisy; in the end how the cost of a scene grows with the story.

The method: the moods of a scene are the bits of one integer, moved all at once; what is not
the mood is forgotten as soon as nothing ahead asks for it; what an option does is worked out
once for all contexts that agree on what it reads; outcomes are carried back from the endings as
numbers in bit planes, all moods of a scene at once.
"""

import gc
import json
import resource
import subprocess
import sys
from itertools import pairwise
from time import perf_counter

from abstract_story import abstract_story

from simulator.analysis import moods
from simulator.analysis.analysis import analyse
from simulator.analysis.proofs import PROOFS
from simulator.assets import stories_folder
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.story.model import Story
from simulator.story.reading import read_story
from simulator.story.source import Source, decode

TARGETS = {"60": 0.5, "500": 5.0, "5000": 60.0}
"""Seconds for states, outcomes and proofs with all personas; `TARGETS.md`, States."""
MOST_MB = 2_000
LEAST_RATE = 10_000_000
"""States a second, of the search alone."""


def story_of(name: str, rules: Rulebook) -> Story:
    """The abstract story of a size, or one that ships."""
    if name.isdigit():
        also = tuple(one for one in rules.personas if one != "steady")
        source = decode(f"abstract-{name}.yaml", abstract_story(int(name), also=also).encode())
    else:
        source = decode(f"{name}.yaml", (stories_folder() / f"{name}.yaml").read_bytes())
    assert isinstance(source, Source)
    story = read_story(source, rules.vocabulary()).story
    assert story is not None
    return story


def measured(name: str) -> dict[str, float]:
    """The figures of one story, on this process; garbage rests, as it does in `rapport check`."""
    rules = own_rulebook()
    story = story_of(name, rules)
    gc.disable()
    marks = [perf_counter()]
    analysis = analyse(story, rules)
    marks.append(perf_counter())
    for persona in analysis.spaces:
        analysis.outcomes(persona)
    marks.append(perf_counter())
    findings = [one for proof in PROOFS for one in proof(analysis)]
    marks.append(perf_counter())
    assert analysis.complete
    return {
        "scenes": len(story.scenes),
        "personas": len(analysis.spaces),
        "states": analysis.states,
        "search": marks[1] - marks[0],
        "outcomes": marks[2] - marks[1],
        "proofs": marks[3] - marks[2],
        "findings": len(findings),
        "bare": bare_loop(),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def bare_loop(rounds: int = 200_000) -> float:
    """The seconds in which sets of moods are masked, shifted and joined so many times."""
    some, mask = moods.ALL // 7, moods.plane(1, 3) | moods.plane(1, 4)
    began = perf_counter()
    for _ in range(rounds):
        joined = (some & mask) << 11 | some
    assert joined
    return perf_counter() - began


def told(name: str, row: dict[str, float]) -> str:
    """A story's row."""
    whole = row["search"] + row["outcomes"] + row["proofs"]
    share = f"{whole / TARGETS[name]:.2f} of the target, " if name in TARGETS else ""
    return (
        f"{name:>20}, {row['personas']:.0f} personas: {whole:6.2f} s"
        f" (search {row['search']:.2f}, outcomes {row['outcomes']:.2f},"
        f" proofs {row['proofs']:.2f}; {share}{whole / row['bare']:.1f} bare loops),"
        f" {row['states']:>10,.0f} states, {row['states'] / row['search'] / 1e6:.1f} million/s"
        f" ({row['states'] / row['search'] / LEAST_RATE:.2f} of the target),"
        f" peak {row['peak']:.0f} MB ({row['peak'] / MOST_MB:.2f})"
    )


def main() -> None:
    """Print a row a story; with one name and `--json`, that story's figures alone."""
    if "--json" in sys.argv:
        print(json.dumps(measured(sys.argv[1])))
        return
    shipped = [path.stem for path in sorted(stories_folder().glob("*.yaml"))]
    names = sys.argv[1:] or [*TARGETS, *shipped]
    rows = {}
    for name in names:
        command = [sys.executable, __file__, name, "--json"]
        rows[name] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        print(told(name, rows[name]), flush=True)
    grown = [rows[name] for name in TARGETS if name in rows]
    for small, large in pairwise(grown):
        each = [(one["search"] + one["outcomes"] + one["proofs"]) / one["scenes"] for one in grown]
        print(
            f"a scene of {large['scenes']:,.0f} costs"
            f" {each[grown.index(large)] / each[grown.index(small)]:.2f} times"
            f" one of {small['scenes']:,.0f}"
        )


if __name__ == "__main__":
    main()
