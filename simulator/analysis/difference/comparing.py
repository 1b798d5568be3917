"""Two versions of a story set side by side: what was done to it, and what that does in play."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.analysis.analysis import Analysis, Progress, analyse
from simulator.analysis.difference.attempts import Attempts, touched_attempts
from simulator.analysis.difference.edits import Change, Edit, Kind, edits
from simulator.analysis.difference.fields import Weight
from simulator.analysis.difference.pairs import Names
from simulator.analysis.difference.reach import Reach, reach
from simulator.analysis.difference.walks import LostPlaythrough, Stage, lost_playthroughs
from simulator.analysis.space import DEFAULT_LIMIT
from simulator.mood.loading import Loaded
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import estimated_minutes
from simulator.story.diagnostics import Severity
from simulator.story.model import Story
from simulator.story.stakes import skills_at_stake


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a story with the rulebook it is played by."""

    story: Story
    rulebook: Rulebook


def version(loaded: Loaded) -> Version | None:
    """A file that was read, as a version; None where errors keep it from being played.

    A copy under another file's name is as good as the original.
    """
    story = loaded.story
    errors = {one.code for one in loaded.diagnostics if one.severity is Severity.ERROR}
    if story is None and errors == {"id-not-file-name"}:
        story = loaded.draft
    return None if story is None else Version(story, loaded.rulebook)


@dataclass(frozen=True, slots=True)
class SkillChange:
    """In how many scenes a skill is at stake."""

    skill: str
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a story from `old` to `new`.

    `reach` is None where the change can't alter what can happen, or nobody asked. `attempts` is
    None where none were given. `minutes` are estimates of one talk.
    """

    old: Version
    new: Version
    edits: tuple[Edit, ...] = ()
    playthroughs: tuple[LostPlaythrough, ...] = ()
    attempts: Attempts | None = None
    reach: Reach | None = None
    skills: tuple[SkillChange, ...] = ()
    minutes: tuple[int, int] = (0, 0)

    @property
    def in_play(self) -> bool:
        """Whether anything changed that a trainee could meet, in the talk or the debrief."""
        return any(edit.weight is not Weight.NOTES for edit in self.edits)


def compare(
    old: Version,
    new: Version,
    attempts: Iterable[Path] | None = None,
    *,
    explore: bool = True,
    progress: Progress | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Difference:
    """All that differs between two versions.

    Every state is explored only where something moves talks, and not if `explore` says no.
    """
    names = Names.between(old.story, new.story)
    done = (*_rulebooks(old, new), *edits(old.story, new.story, names))
    stages = Stage(old.story, old.rulebook), Stage(new.story, new.rulebook)
    moves = any(edit.weight is Weight.MOVES for edit in done)
    found = None
    if moves and explore:
        found = reach(_explored(old, progress, limit), _explored(new, progress, limit), names)
    return Difference(
        old,
        new,
        done,
        tuple(lost_playthroughs(*stages, names)),
        None if attempts is None else touched_attempts(attempts, *stages, names),
        found,
        tuple(_skills(old, new)),
        (estimated_minutes(old.story), estimated_minutes(new.story)),
    )


def _explored(one: Version, progress: Progress | None, limit: int) -> Analysis:
    return analyse(one.story, one.rulebook, progress, limit)


def _rulebooks(old: Version, new: Version) -> list[Edit]:
    """The rulebook as an edit of the story, where it is another one."""
    if old.rulebook.revision == new.rulebook.revision:
        return []
    lines = [f"{one.rulebook.title} ({one.rulebook.revision[:8]})" for one in (old, new)]
    changed = Edit(Change.CHANGED, Kind.STORY, new.story.id, Weight.MOVES, field="rulebook")
    return [replace(changed, old=(lines[0],), new=(lines[1],))]


def _skills(old: Version, new: Version) -> list[SkillChange]:
    before, after = (
        Counter(
            skill for scene in one.story.scenes.values() for skill in skills_at_stake(scene.options)
        )
        for one in (old, new)
    )
    known = dict.fromkeys((*new.rulebook.skills, *before))
    counted = (SkillChange(one, before[one], after[one]) for one in known)
    return [one for one in counted if one.old != one.new]
