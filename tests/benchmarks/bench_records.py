"""115,000 attempts, 1.5 million decisions: `python tests/benchmarks/bench_records.py [N]`.

All of one person, which is the worst case: opening, the library's figures, a page of attempts,
the progress page, one attempt read back, and one decision saved. Each is measured a few times
and the middle one counts. It exits 1 where one is over its target. The database is a file in the
temporary folder, made in under a minute.

The method: what a page counts stands in an index whole, so that no attempt's row is read for it;
attempts are in the order of their numbers, so that a page of them is the end of an index; an
attempt is found by its id, and its story is parsed once.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import insert

from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records import rows
from simulator.records.database import open_database, sqlite_url, writing
from simulator.records.edition import Edition
from simulator.records.opening import now, open_records_file
from simulator.records.past import Wanted
from simulator.records.progress import Progress
from simulator.records.store import Records
from simulator.records.tables import attempts, decisions, evidence

ATTEMPTS = 115_000
LENGTH = 15
"""Decisions of an attempt, on average."""
WALKS = 12
"""Different talks of each story."""
TARGET = 0.3
"""Seconds for a page to open."""
SAVE = 0.05
ROUNDS = 5
AT_ONCE = 2_000
"""Attempts written in one transaction."""

Talk = tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]
"""An attempt's columns, its decisions and its evidence, still without their numbers."""


def walk(engine: Engine, seed: int) -> Session:
    """A talk at random, to its end or a little beyond the usual length."""
    draw, session = random.Random(seed), Session.start(engine, seed)
    while not session.over and len(session.times) < LENGTH + 4:
        option = draw.choice(session.options)
        session = session.choose(option.id, 4.0 * len(session.times))
    return session


def talks(records: Records, profile: str) -> Iterator[Talk]:
    """Some talks of every story that ships, as long as is usual; their texts are kept."""
    for path in sorted(stories_folder().glob("*.yaml")):
        loaded = load_story(path)
        assert loaded.story is not None
        assert loaded.source is not None
        engine = Engine(loaded.story, loaded.rulebook)
        with writing(records.database) as db:
            edition = Edition(path.name, loaded.source.data, loaded.rulebook)
            revision, rulebook = rows.keep_edition(db, edition)
        walks = sorted((walk(engine, seed) for seed in range(100)), key=lambda one: -len(one.times))
        for session in walks[:WALKS]:
            columns = {
                "profile": profile,
                "revision": revision,
                "rulebook": rulebook,
                "coach": True,
                "note": "",
                **rows.played(session),
                **rows.standing(session, 0),
            }
            if not session.over:
                columns["state"] = "left"
            said = [
                {"number": number, "scene": scene, "option": option, "at": at}
                for number, (scene, option, at) in enumerate(rows.said_in(session), start=1)
            ]
            shown = [
                {"skill": skill, "points": points, "best": best, "opportunities": count}
                for skill, (points, best, count) in rows.evidence_of(session).items()
            ]
            yield columns, said, shown


def fill(records: Records, number: int) -> tuple[str, int]:
    """Write so many attempts of one person; the profile, and how many decisions they have."""
    profile = records.add_profile("Ada").id
    kinds, draw, total = list(talks(records, profile)), random.Random(1), 0
    for start in range(1, number + 1, AT_ONCE):
        serials = range(start, min(start + AT_ONCE, number + 1))
        chosen = [(serial, *draw.choice(kinds)) for serial in serials]
        ids = {serial: f"{serial:032x}" for serial in serials}
        times = {serial: 1_700_000_000_000 + serial * 60_000 for serial in serials}
        with writing(records.database) as db:
            parts = [
                {**row, "serial": at, "id": ids[at], "started": times[at], "closed": times[at]}
                for at, row, _, _ in chosen
            ]
            db.execute(insert(attempts), parts)
            said = [{**one, "attempt": at} for at, _, some, _ in chosen for one in some]
            db.execute(insert(decisions), said)
            db.execute(
                insert(evidence),
                [{**one, "attempt": at} for at, _, _, some in chosen for one in some],
            )
        total += len(said)
    return profile, total


def middle(work: Callable[[], object]) -> float:
    """Seconds of the middle one of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return median(taken)


def saving(records: Records, profile: str) -> Callable[[], None]:
    """Saves one decision after another."""
    loaded = load_story(stories_folder() / "faulty-kettle.yaml")
    assert loaded.story is not None
    assert loaded.source is not None
    edition = Edition("faulty-kettle.yaml", loaded.source.data, loaded.rulebook)
    recording = records.begin(edition, profile, coach=True)
    paths = iter(loaded.story.playthroughs[0].choose)
    session = Session.start(Engine(loaded.story, loaded.rulebook))

    def save() -> None:
        nonlocal session
        session = session.choose(next(paths))
        records.save(recording, session)

    return save


def measure(file: Path, profile: str, number: int) -> bool:
    """Print what each page takes; whether all keep to their targets."""
    draw = random.Random(2)
    records = open_records_file(file).records
    progress = Progress(lambda: records.database, profile)

    def again() -> None:
        records.attempt(f"{1:032x}")

    def fresh() -> None:
        Records(records.database, now).attempt(f"{draw.randrange(1, number):032x}")

    figures: dict[str, tuple[Callable[[], object], float]] = {
        "opening the records": (lambda: open_records_file(file).records.close(), TARGET),
        "library: best and counts": (
            lambda: (records.best(profile), records.counts(profile)),
            TARGET,
        ),
        "the unfinished attempt": (lambda: records.unfinished(profile), TARGET),
        "a page of attempts": (lambda: records.attempts(profile, limit=50), TARGET),
        "a page of attempts, the last": (
            lambda: records.attempts(profile, limit=50, skip=number - 50),
            TARGET,
        ),
        "a page of one story's": (
            lambda: records.attempts(profile, story="faulty-kettle", limit=50),
            TARGET,
        ),
        "progress: talks, stories, skills": (
            lambda: (
                progress.talks(Wanted(), 50),
                progress.how_many(Wanted()),
                progress.stories(),
                progress.skills(),
                progress.reviews(),
            ),
            TARGET,
        ),
        "an attempt": (fresh, TARGET),
        "the same attempt again": (again, TARGET),
        "saving a decision": (saving(records, profile), SAVE),
    }
    good = True
    for name, (work, target) in figures.items():
        seconds = middle(work)
        good &= seconds <= target
        print(f"{name:34} {1000 * seconds:8.1f} ms  {seconds / target:6.2f} of the target")
    records.close()
    return good


def main() -> int:
    """Fill a database and measure it."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else ATTEMPTS
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.sqlite"
        records = Records(open_database(sqlite_url(file)), now)
        begun = perf_counter()
        profile, total = fill(records, number)
        records.close()
        size, took = file.stat().st_size / 2**20, perf_counter() - begun
        print(f"{number:,} attempts, {total:,} decisions, {size:.0f} MB, made in {took:.0f} s")
        good = measure(file, profile, number)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
