"""Classes on the disk for the tests of the front page and the sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from simulator.classroom.events import Joined, Quoted, Revealed, Voted
from simulator.classroom.folder import Classes, ClassFolder
from simulator.classroom.plan import Plan
from simulator.classroom.record import record_of
from simulator.mood.loading import Loaded, load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card, story_card
from simulator.records.attempt_file import file_data, file_name
from simulator.ui.classroom.front.view import FrontPresenter
from tests.classroom.attempts import parcel_of
from tests.classroom.holding import GREAT, held_in, taking

NOW = 1_700_000_000_000
MINUTE, DAY = 60_000, 86_400_000
PLAN = Plan("may", "Onboarding May", "firecracker", 7, "K7QP", NOW - 12 * MINUTE)


@dataclass
class School:
    """One user's classes and stories; `stories` holds files whose name is the story's id."""

    folder: Path
    stories: Path
    small: str
    rules: Rulebook
    asked: list[Path] = field(default_factory=list)

    @property
    def classes(self) -> Classes:
        return Classes(self.folder)

    def begin(self, id_: str, name: str, ago: int = 0, plan: Plan = PLAN) -> ClassFolder:
        """A class that was begun so many ms ago."""
        wanted = replace(plan, id=id_, name=name, began=NOW - ago)
        return held_in(self.folder, self.small, self.rules, wanted)

    def play(self, folder: ClassFolder, road: Sequence[str] = GREAT[:2]) -> None:
        """Three people vote at the first decision, one says something, and a road is taken."""
        room = folder.open(lambda: NOW)
        for number, vote in enumerate(("listen-on", "listen-on", "blame-the-driver")):
            room.do(Joined(f"s{number}"))
            room.do(Voted(f"s{number}", vote))
        room.do(Quoted("Let her finish."))
        room.do(Revealed())
        for event in taking(*road):
            room.do(event)
        room.close()

    def end(
        self, id_: str, name: str, ago: int, road: Sequence[str] = GREAT, attempt: str = "a1"
    ) -> ClassFolder:
        """A class that was held and is over."""
        folder = self.begin(id_, name, ago)
        self.play(folder, road)
        room = folder.open(lambda: NOW)
        folder.finish(record_of(folder.plan(), room.lesson, NOW, attempt))
        room.close()
        return folder

    def hand_in(self, folder: Path, *path: str, story: str = "test") -> Path:
        """The file of an attempt, in a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        text = self.small.replace("story: test", f"story: {story}")
        parcel = parcel_of(text, *path, story=story)
        file = folder / file_name(parcel)
        file.write_bytes(file_data(parcel))
        return file

    def write(self, id_: str, title: str) -> Path:
        """One more story to play."""
        self.stories.mkdir(exist_ok=True)
        path = self.stories / f"{id_}.yaml"
        text = self.small.replace("story: test", f"story: {id_}")
        path.write_text(text.replace("The late parcel", title), encoding="utf-8")
        return path

    def cards(self) -> Iterator[Card]:
        for path in sorted(self.stories.glob("*.yaml")):
            loaded = self.load(path)
            if loaded.story is not None:
                yield story_card(path, loaded.story)

    def load(self, path: Path) -> Loaded:
        self.asked.append(path)
        return load_story(path, self.rules)

    def presenter(self) -> FrontPresenter:
        return FrontPresenter(
            self.classes, self.cards, self.load, lambda at: f"day {at // DAY}", clock=lambda: NOW
        )
