"""What a writer did to a story: parts added, removed, renamed, and fields that read otherwise."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from simulator.analysis.difference import fields
from simulator.analysis.difference.fields import Field, Lines, Weight
from simulator.analysis.difference.pairs import AS_THEY_ARE, Named, Names, Part, pairs
from simulator.story.model import Ending, Option, Scene, Story

Whole = TypeVar("Whole")


class Change(StrEnum):
    """What was done to a part."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


class Kind(StrEnum):
    """What kind of part it was done to."""

    STORY = "story"
    SCENE = "scene"
    OPTION = "option"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing done to one part, which is called by its new id where it has one.

    `scene` is an option's scene, `was` a renamed part's former id. `field` says what of a
    changed part; `old` and `new` are the lines of it that were taken out and put in.
    """

    change: Change
    kind: Kind
    id: str
    weight: Weight = Weight.READS
    scene: str = ""
    was: str = ""
    field: str = ""
    old: Lines = ()
    new: Lines = ()


def edits(old: Story, new: Story, names: Names) -> Iterator[Edit]:
    """Everything that differs between two versions: the story, its endings, its scenes."""
    yield from _fields(Edit(Change.CHANGED, Kind.STORY, new.id), (old, new), fields.STORY, names)
    for was, now in pairs(old.endings.values(), new.endings.values()):
        yield from _part(Kind.ENDING, (was, now), fields.ENDING, names)
    for scene_was, scene_now in pairs(old.scenes.values(), new.scenes.values()):
        yield from _part(Kind.SCENE, (scene_was, scene_now), fields.SCENE, names)
        if scene_was and scene_now:
            yield from _within(scene_was, scene_now, names)


def _within(old: Scene, new: Scene, names: Names) -> Iterator[Edit]:
    """What was done to a scene's options; if they go by its own `go`, that is told, and once."""
    told: list[Edit] = []
    by_default = False
    for was, now in pairs(old.options, new.options):
        inherited = was and now and (was.go, now.go) == (old.go, new.go)
        for edit in _part(Kind.OPTION, (was, now), fields.OPTION, names, new.id):
            if edit.field == "go" and inherited:
                by_default = True
            else:
                told.append(edit)
    if by_default:
        about = Edit(Change.CHANGED, Kind.SCENE, new.id)
        yield from _fields(about, (old, new), (fields.DEFAULT_GO,), names)
    yield from told


def _part(
    kind: Kind,
    both: tuple[Part | None, Part | None],
    of_kind: Iterable[Field[Part]],
    names: Names,
    scene: str = "",
) -> Iterator[Edit]:
    """What was done to one part, of which `both` are the old and the new side."""
    match both:
        case (None, now) if now is not None:
            yield Edit(Change.ADDED, kind, now.id, Weight.MOVES, scene, new=_words(now))
        case (was, None) if was is not None:
            yield Edit(Change.REMOVED, kind, was.id, Weight.MOVES, scene, old=_words(was))
        case (was, now) if was is not None and now is not None:
            if was.id != now.id:
                yield Edit(Change.RENAMED, kind, now.id, Weight.NOTES, scene, was=was.id)
            about = Edit(Change.CHANGED, kind, now.id, scene=scene)
            yield from _fields(about, (was, now), of_kind, names)


def _fields(
    about: Edit, both: tuple[Whole, Whole], of_kind: Iterable[Field[Whole]], names: Names
) -> Iterator[Edit]:
    """An edit `about` the part for each of its fields that reads otherwise."""
    for one in of_kind:
        old, new = one.lines(both[0], names), one.lines(both[1], AS_THEY_ARE)
        if old != new:
            out, put = _differing(old, new)
            yield replace(about, weight=one.weight, field=one.name, old=out, new=put)


def _differing(old: Lines, new: Lines) -> tuple[Lines, Lines]:
    """The lines that were taken out and those that were put in."""
    out: list[str] = []
    put: list[str] = []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            out += old[i:j]
            put += new[k:m]
    return tuple(out), tuple(put)


def _words(part: Named) -> Lines:
    """What a part that came or went says first."""
    match part:
        case Scene(customer=(first, *_)):
            return (first.say,)
        case Option(say=say):
            return (say,)
        case Ending(text=text):
            return (text,)
        case _:
            return ()
