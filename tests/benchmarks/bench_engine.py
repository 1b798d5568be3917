"""Decisions per second of the engine: `python tests/benchmarks/bench_engine.py [N …]`.

One decision is the customer's line, the texts of the available options, one choice and the new
mood with its ledger. Each size runs in a process of its own. Beside each figure stands its
ratio to the target, and to a bare loop over ready tables in the same run: the machines that
this runs on are noisy, and a ratio travels better than a second.
"""

import json
import random
import resource
import subprocess
import sys
from time import perf_counter

from abstract_story import abstract_story

from simulator.mood.rulebook_file import own_rulebook
from simulator.play.engine import Engine
from simulator.story.reading import read_story
from simulator.story.source import Source, decode

DECISIONS = 200_000
ROUNDS = 5
TARGETS = {50: 400_000, 500: 400_000, 5_000: 300_000}
"""Decisions a second; `TARGETS.md`, Speed."""


def measured(scenes: int) -> dict[str, float]:
    """The figures of one size, on this process."""
    source = decode(f"abstract-{scenes}.yaml", abstract_story(scenes).encode())
    assert isinstance(source, Source)
    rules = own_rulebook()
    started = perf_counter()
    story = read_story(source, rules.vocabulary()).story
    assert story is not None
    engine = Engine(story, rules)
    load = perf_counter() - started
    draw = random.Random(1)
    picks = [draw.random() for _ in range(DECISIONS)]
    walk(engine, picks)  # what is worked out once is worked out
    best = min(walk(engine, picks) for _ in range(ROUNDS))
    bare = min(bare_loop(picks) for _ in range(ROUNDS))
    singles = single_decisions(engine, picks)
    return {
        "rate": DECISIONS / best,
        "bare": DECISIONS / bare,
        "p99": singles[int(len(singles) * 0.99)] * 1e6,
        "load": load,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def walk(engine: Engine, picks: list[float]) -> float:
    """The seconds that all decisions take, talk after talk."""
    start, choose = engine.start, engine.choose
    began = perf_counter()
    step = start()
    for pick in picks:
        view = step.view
        if view is None:
            step = start()
            view = step.view
        line, texts, options = view.line, view.texts, view.options  # what a player looks at
        step = choose(step, options[int(pick * len(texts))].id)
    assert line
    return perf_counter() - began


def single_decisions(engine: Engine, picks: list[float]) -> list[float]:
    """The seconds of each decision by itself, sorted."""
    times = []
    step = engine.start()
    for pick in picks:
        if step.view is None:
            step = engine.start()
        began = perf_counter()
        view = step.view
        options = view.options
        step = engine.choose(step, options[int(pick * len(options))].id)
        times.append(perf_counter() - began)
    return sorted(times)


def bare_loop(picks: list[float]) -> float:
    """A loop that does nothing but look up tables and make one small tuple a turn."""
    table = [[(number * 7 + index) % 1331 for index in range(4)] for number in range(1331)]
    began = perf_counter()
    place = 0
    for pick in picks:
        place = table[place][int(pick * 4)]
        state = (place, pick)
    assert state
    return perf_counter() - began


def share(row: dict[str, float], size: int) -> str:
    """The figure as a share of its target, where there is one."""
    return f"{row['rate'] / TARGETS[size]:.2f} of the target, " if size in TARGETS else ""


def main() -> None:
    """Print a row a size; with one number and `--json`, that size's figures alone."""
    if "--json" in sys.argv:
        print(json.dumps(measured(int(sys.argv[1]))))
        return
    sizes = [int(word) for word in sys.argv[1:]] or [50, 500, 5_000, 50_000]
    rows = {}
    for size in sizes:
        command = [sys.executable, __file__, str(size), "--json"]
        rows[size] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for size, row in rows.items():
        print(
            f"N = {size:>6,}: {row['rate']:>9,.0f} decisions/s"
            f" ({share(row, size)}"
            f"{row['rate'] / row['bare']:.3f} of a bare loop),"
            f" p99 {row['p99']:.1f} us, load {row['load']:.2f} s, peak {row['peak']:.0f} MB"
        )
    if 50 in rows and 50_000 in rows:
        times = rows[50]["rate"] / rows[50_000]["rate"]
        print(f"a decision at N = 50,000 costs {times:.2f} times that at N = 50 (at most 2)")


if __name__ == "__main__":
    main()
