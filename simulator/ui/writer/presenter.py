"""The writer's workshop without its window: the file, what is selected, the talk, what is known."""

from collections.abc import Mapping
from pathlib import Path
from time import monotonic

from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import State
from simulator.play.checking import check_story
from simulator.play.engine import Engine
from simulator.story.model import Ending, Scene, SceneId, Story
from simulator.ui.play.presenter import PlayPresenter
from simulator.ui.writer import remarks
from simulator.ui.writer.analyst import Passed, Proved, Study, Told
from simulator.ui.writer.knowledge import Knowledge
from simulator.ui.writer.ledger import ledger
from simulator.ui.writer.manuscript import Manuscript
from simulator.ui.writer.outline import outline
from simulator.ui.writer.places import Spot
from simulator.ui.writer.problems import Tally, tallies
from simulator.ui.writer.sheets import Inspected, Sheets
from simulator.ui.writer.views import StoryView, TalkView
from simulator.ui.writer.walk import HandSet, Walk


class WriterPresenter:
    """One story's file under its writer's hands."""

    def __init__(self, path: Path, rulebook: Rulebook, tr: Translate = str) -> None:
        """`rulebook` is for a story that names none of its own."""
        self._tr = tr
        self.rulebook = rulebook
        self.manuscript = Manuscript(path, lambda file: check_story(file, rulebook))
        self.knowledge = Knowledge()
        self.selected = ""
        self.persona = ""
        self.walk: Walk | None = None
        self._unreached = False
        self._lost = ""
        self._sheets: Sheets | None = None
        self._take_in()

    def reread(self) -> bool:
        """Read the file again and go on where one was; False where nothing changed."""
        good = self.manuscript.good
        if not self.manuscript.read():
            return False
        if self.manuscript.good is not good or good is None:
            self._take_in()
        return True

    def story_view(self) -> StoryView:
        """Everything of the file that is shown."""
        story, problems = self.manuscript.story, self.manuscript.problems
        rows = outline(story, tallies(problems), self._tr) if story is not None else []
        return StoryView(
            title=story.title if story is not None else self.manuscript.path.stem,
            size=remarks.size(rows, self._tr),
            notice=remarks.notice(self.manuscript, self._tr) or self._lost,
            outline=tuple(rows),
            problems=problems,
            personas=self._personas(),
        )

    def tallies(self) -> Mapping[str, Tally]:
        """The problems of each scene and ending, counted."""
        return tallies(self.manuscript.problems)

    def select(self, place: str) -> None:
        """Look at a scene or an ending."""
        self.selected = place

    def inspected(self) -> Inspected | None:
        """What is known of the scene or ending that is looked at."""
        sheet = self._sheets.of(self.selected, self.persona) if self._sheets else None
        if sheet is None:
            return None
        envelope = self.knowledge.envelopes.get(self.selected)
        arrival = envelope.personas.get(self.persona) if envelope is not None else None
        asked = envelope.conditions if envelope is not None else ()
        return Inspected(
            sheet=sheet,
            playable=sheet.number > 0 and self.walk is not None,
            persona=self._persona_name(),
            arrival=arrival,
            why_not=self._why_not() if arrival is None else "",
            verdicts={one.path: one.verdict for one in asked},
        )

    def talk_view(self) -> TalkView | None:
        """The talk as it stands; None where no version could be played yet."""
        if self.walk is None:
            return None
        play = PlayPresenter(self.walk.session, coach=True, clock=monotonic, tr=self._tr)
        return TalkView(
            play=play.view(),
            ledger=ledger(self.walk.session, self._tr),
            at=self.walk.at,
            length=len(self.walk.path),
            visited=self.walk.visited,
            unreached=self._unreached,
        )

    def choose_number(self, number: int) -> bool:
        """Say the reply of that number; False where there is none."""
        options = self.walk.session.options if self.walk is not None else ()
        if self.walk is None or not 1 <= number <= len(options):
            return False
        self.walk.choose(options[number - 1].id)
        return True

    def step_to(self, at: int) -> None:
        """Go up or down the path to after so many decisions."""
        if self.walk is not None:
            self.walk.scrub(at)

    def restart(self) -> None:
        """Begin the talk anew."""
        if self.walk is not None:
            self._unreached = False
            self.walk.restart()

    def follow(self, path: tuple[str, ...]) -> None:
        """Begin anew and say these."""
        if self.walk is not None:
            self._unreached = False
            self.walk.follow(path)

    def set_by_hand(self, scene: str, state: State, *, reached: bool) -> None:
        """Begin in a scene with a state of one's own choosing."""
        if self.walk is not None and scene in self.walk.engine.story.scenes:
            self._unreached = not reached
            self.walk.set_by_hand(HandSet(SceneId(scene), state))

    def use_persona(self, persona: str) -> str:
        """Have the customer be somebody else; a sentence where the path did not survive that."""
        self.persona = persona
        loaded = self.manuscript.good
        if self.walk is None or loaded is None or loaded.story is None:
            return ""
        return self.walk.change(Engine(loaded.story, loaded.rulebook, persona), self._tr)

    def files(self) -> tuple[Path, ...]:
        """The files on which the preview depends: the story, and the rulebook it names."""
        story, path = self.manuscript.story, self.manuscript.path
        if story is None or not story.rulebook:
            return (path,)
        return path, path.parent / story.rulebook

    def study(self) -> Study:
        """What the analyst is to study now."""
        self.knowledge = self.knowledge.begun()
        return Study(self.manuscript.path, self.rulebook)

    def nothing_to_prove(self) -> None:
        """The newest version can't be played."""
        self.knowledge = self.knowledge.idle()

    def stop_proving(self) -> None:
        """The writer does not want to wait for the proofs."""
        self.knowledge = self.knowledge.stopped()

    def fail_proving(self, why: str) -> None:
        """The proofs could not be made."""
        self.knowledge = self.knowledge.failed(why)

    @property
    def proofs_are_old(self) -> bool:
        """Whether the proofs that are shown are of an older version."""
        known = self.knowledge.revision
        return bool(known) and known != self.manuscript.revision

    def take(self, told: Told) -> bool:
        """Take in what the analyst tells; True where what is shown of the story changed."""
        self.knowledge = self.knowledge.with_told(told)
        if isinstance(told, Proved):
            return self.manuscript.take(told.revision, told.diagnostics)
        return isinstance(told, Passed)

    def spot(self, place: str, option: str = "") -> Spot:
        """Where a scene or one of its options stands in the file."""
        return self.manuscript.spot(place, option or None)

    def _take_in(self) -> None:
        """Go on in a new version where one was in the one before."""
        story, loaded = self.manuscript.story, self.manuscript.good
        self._lost = ""
        self._sheets = None
        if story is None:
            return
        rules = (loaded or self.manuscript.loaded).rulebook
        self._sheets = Sheets(story, rules, self._tr)
        if self.persona not in rules.personas:
            self.persona = story.customer.persona
        self.selected = self._still_there(story)
        if loaded is None or loaded.story is None:
            return
        engine = Engine(loaded.story, loaded.rulebook, self.persona)
        if self.walk is None:
            self.walk = Walk(engine)
        else:
            self._lost = self.walk.change(engine, self._tr)
            self._unreached = self._unreached and self.walk.by_hand is not None

    def _still_there(self, story: Story) -> str:
        """The selected place, under its new id where it was renamed; else the start."""
        places: list[Scene | Ending] = [*story.scenes.values(), *story.endings.values()]
        if any(one.id == self.selected for one in places):
            return self.selected
        renamed = next((one.id for one in places if one.was and one.was == self.selected), None)
        return renamed or next((one.id for one in places), "")

    def _personas(self) -> tuple[tuple[str, str], ...]:
        story, rules = self.manuscript.story, self._rules()
        own = story.customer.personas if story is not None else ()
        ids = dict.fromkeys((*(one for one in own if one in rules.personas), *rules.personas))
        return tuple((one, rules.personas[one].name) for one in ids)

    def _rules(self) -> Rulebook:
        return (self.manuscript.good or self.manuscript.loaded).rulebook

    def _persona_name(self) -> str:
        persona = self._rules().personas.get(self.persona)
        return persona.name if persona is not None else self.persona

    def _why_not(self) -> str:
        story = self.manuscript.story
        if story is not None and self.persona not in story.customer.personas:
            return remarks.not_named(self._tr)
        known = self.selected in self.knowledge.envelopes and not self.proofs_are_old
        return remarks.nobody_comes(self.knowledge, known, self._persona_name(), self._tr)
