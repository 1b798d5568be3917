"""File to first customer line, validated: `python tests/benchmarks/bench_reading.py`.

Each size is read by a whole process, started for it; the ratio is to a process that only runs
libyaml's parser over the same file, in the same run.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from abstract_story import abstract_story

TARGETS = {5_000: 1.5}
"""Seconds of a whole process; `TARGETS.md`, Reading."""
SMALL_TARGET = 0.060
"""Seconds for reading 60 scenes within a process."""
ROUNDS = 5

READ = """
import sys
from pathlib import Path
from simulator.mood.loading import load_story
from simulator.play.engine import Engine
loaded = load_story(Path(sys.argv[1]))
assert Engine(loaded.story, loaded.rulebook).start().view.line
"""
PARSE = """
import sys, yaml
loader = yaml.CLoader(open(sys.argv[1], encoding="utf-8").read())
while loader.get_event() is not None:
    pass
"""
WITHIN = """
import sys
from pathlib import Path
from time import perf_counter
from simulator.mood.loading import load_story
from simulator.mood.rulebook_file import own_rulebook
own_rulebook()
times = []
for _ in range(20):
    began = perf_counter()
    assert load_story(Path(sys.argv[1])).story
    times.append(perf_counter() - began)
print(sorted(times)[len(times) // 2])
"""


def whole_process(code: str, path: Path) -> float:
    """The fastest of some runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        subprocess.run([sys.executable, "-c", code, str(path)], check=True)
        times.append(perf_counter() - began)
    return min(times)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        for scenes, target in TARGETS.items():
            path = Path(folder) / f"abstract-{scenes}.yaml"
            path.write_text(abstract_story(scenes), encoding="utf-8")
            read, parse = whole_process(READ, path), whole_process(PARSE, path)
            print(
                f"N = {scenes:,}: file to first line {read:.2f} s as a whole process"
                f" ({read / target:.2f} of the target, {read / parse:.2f} times parsing alone)"
            )
        path = Path(folder) / "abstract-60.yaml"
        path.write_text(abstract_story(60), encoding="utf-8")
        command = [sys.executable, "-c", WITHIN, str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        within = float(done.stdout)
        print(
            f"N = 60: {within * 1000:.0f} ms within a process"
            f" ({within / SMALL_TARGET:.2f} of the target)"
        )


if __name__ == "__main__":
    main()
