"""A small past for the progress page, and people for the page of profiles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from simulator.play.session import Mode
from simulator.records.attempt import AttemptRow, Outcome, Profile, State
from simulator.records.errors import RecordsError
from simulator.records.past import (
    Evidence,
    Holdings,
    Review,
    SkillPast,
    StoryPast,
    Wanted,
)
from simulator.story.model import Grade

DAY = 86_400_000
NOW = 1_795_000_000_000
GOOD = Outcome("pleased", Grade.GOOD, "satisfied", 9)
POOR = Outcome("gone", Grade.POOR, "furious", -14)


def talk(id_: str, story: str = "parcel", **differs: Any) -> AttemptRow:
    """A talk of today that ended well."""
    usual: dict[str, Any] = {
        "id": id_,
        "profile": "ann",
        "story": story,
        "title": story.capitalize(),
        "customer": "Ida Brandt",
        "persona": "steady",
        "mode": Mode.PRACTICE.value,
        "coach": True,
        "started": NOW - 1000,
        "closed": NOW,
        "state": State.ENDED,
        "decisions": 9,
        "outcome": GOOD,
        "guess": None,
        "note": "",
        "retry": None,
        "revision": "0" * 64,
    }
    return AttemptRow(**{**usual, **differs})


def skill(name: str, *groups: tuple[int, int, int], days: int = 1) -> SkillPast:
    """A skill's course: points, best and opportunities of each talk, some days apart."""
    first = NOW - len(groups) * days * DAY
    return SkillPast(
        name,
        tuple(
            Evidence(*group, 1, first + at * days * DAY, first + at * days * DAY)
            for at, group in enumerate(groups)
        ),
    )


@dataclass
class FakePast:
    """Somebody's past, newest talk first; with `failure` set, nothing of it can be read."""

    held: Sequence[AttemptRow] = ()
    stories_: tuple[StoryPast, ...] = ()
    skills_: tuple[SkillPast, ...] = ()
    reviews_: tuple[Review, ...] = ()
    failure: str = ""

    def talks(self, wanted: Wanted, limit: int, skip: int = 0) -> tuple[AttemptRow, ...]:
        return tuple(self._found(wanted)[skip : skip + limit])

    def how_many(self, wanted: Wanted) -> int:
        return len(self._found(wanted))

    def stories(self) -> tuple[StoryPast, ...]:
        if self.failure:
            raise RecordsError(self.failure)
        return self.stories_

    def skills(self) -> tuple[SkillPast, ...]:
        return self.skills_

    def reviews(self) -> tuple[Review, ...]:
        return self.reviews_

    def _found(self, wanted: Wanted) -> list[AttemptRow]:
        if self.failure:
            raise RecordsError(self.failure)
        grade = wanted.outcome
        return [
            one
            for one in self.held
            if wanted.story in {"", one.story}
            and wanted.mode in {None, one.mode}
            and (grade is None or (one.outcome.grade if one.outcome else State.LEFT) == grade)
        ]


def past() -> FakePast:
    """Fourteen talks in two stories; empathy is due, patience has too little evidence."""
    held = [talk(f"talk-{n}", closed=NOW - n * DAY) for n in range(13)]
    left = talk("left", "kettle", outcome=None, state=State.LEFT, decisions=1, mode="assessment")
    return FakePast(
        held=[held[0], left, *held[1:]],
        stories_=(
            StoryPast("parcel", "Parcel", 13, POOR, GOOD, NOW, 14),
            StoryPast("kettle", "Kettle", 1, None, None, NOW, 13),
        ),
        skills_=(
            skill("empathy", (3, 9, 3), (5, 6, 2), (9, 9, 4)),
            skill("patience", (1, 3, 1)),
        ),
        reviews_=(Review("empathy", NOW - 9 * DAY, 3, 8, 3), Review("patience", NOW, 3, 3, 1)),
    )


@dataclass(frozen=True)
class Written:
    """What became of an export."""

    written: int
    lost: int = 0


@dataclass
class FakeBook:
    """Profiles in memory; with `failure` set, nothing can be written."""

    people: list[Profile] = field(
        default_factory=lambda: [Profile("ann", "Ann Reed", 1), Profile("bob", "Bob", 2)]
    )
    failure: str = ""
    held: dict[str, Holdings] = field(
        default_factory=lambda: {"ann": Holdings(14, 120, 2, NOW - DAY)}
    )

    def profiles(self) -> tuple[Profile, ...]:
        return tuple(self.people)

    def add_profile(self, name: str) -> Profile:
        self._check()
        self.people.append(Profile(name.lower(), name, 3))
        return self.people[-1]

    def rename_profile(self, profile: str, name: str) -> None:
        self._check()
        self.people = [
            Profile(one.id, name if one.id == profile else one.name, one.created)
            for one in self.people
        ]

    def delete_profile(self, profile: str) -> None:
        self._check()
        self.people = [one for one in self.people if one.id != profile]

    def holdings(self, profile: str) -> Holdings:
        return self.held.get(profile, Holdings(0, 0, 0, None))

    def _check(self) -> None:
        if self.failure:
            raise RecordsError(self.failure)
