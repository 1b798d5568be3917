"""A difference in words: short, grouped, what broke first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from rich.text import Text

from simulator.analysis.difference.attempts import Attempts, Felt, NotJudged, Touched
from simulator.analysis.difference.comparing import Difference
from simulator.analysis.difference.edits import Change, Edit, Kind
from simulator.analysis.difference.fields import Weight
from simulator.analysis.difference.reach import BestChange, EndingReach, MoodChange, Reach
from simulator.analysis.difference.walks import LostPlaythrough, Stop, Why
from simulator.analysis.outcomes import Outcome
from simulator.story.model import SceneId

_SHOWN = 12
"""So many lines a group; `--json` has the rest."""
_WIDE = 88
"""So many characters of a text."""
_SIGNS = {Change.ADDED: ("+", "green"), Change.REMOVED: ("−", "red"), Change.RENAMED: ("~", "")}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines under it."""

    title: str
    lines: tuple[Text, ...]


def sections(found: Difference) -> Iterator[Section]:
    """What there is to say: what broke, what can happen, what was done, what it adds up to."""
    yield from _section("Talks that no longer hold", map(_playthrough, found.playthroughs))
    if found.attempts is not None:
        told = found.attempts
        title = f"Saved attempts: {len(told.touched)} of {told.judged} go otherwise"
        yield Section(title, tuple(_cut(list(_attempts(told)))))
    if found.reach is not None:
        yield from _reach(found.reach)
    came = [edit for edit in found.edits if edit.change is not Change.CHANGED]
    yield from _section("Added, removed, renamed", map(_came, came))
    changed = [edit for edit in found.edits if edit.change is Change.CHANGED]
    yield from _section("Changed", _changed(changed), _SHOWN * 4)
    if found.reach is not None:
        yield from _section("Moods on arrival", _moods(found.reach.moods))
    elif any(edit.weight is Weight.MOVES for edit in found.edits):
        yield from _section("Not looked at", ["endings, best outcomes and moods on arrival"])
    skills = (f"{one.skill}: {one.old} → {one.new} scenes" for one in found.skills)
    yield from _section("Skills at stake", skills)
    before, after = found.minutes
    if before != after:
        yield from _section("Reading", [f"about {before} → {after} minutes a talk"])


def _section(title: str, lines: Iterable[str | Text], most: int = _SHOWN) -> Iterator[Section]:
    told = _cut([_indented(line) for line in lines], most)
    if told:
        yield Section(title, tuple(told))


def _indented(line: str | Text) -> Text:
    return Text("  ").append(line)


def _cut(lines: list[Text], most: int = _SHOWN) -> list[Text]:
    if len(lines) <= most + 1:
        return lines
    return [*lines[:most], Text(f"  … and {len(lines) - most} more lines; --json has them all")]


def _playthrough(one: LostPlaythrough) -> str:
    if one.now is None:
        told = f"`{one.persona}` is no persona of the rulebook any more"
    elif one.stop is not None:
        told = _stopped(one.stop)
    else:
        told = f"comes to `{one.now}`, not to `{one.ends}`"
    rewritten = " (you have rewritten it since)" if one.rewritten else ""
    return f"“{one.name}” ({one.persona}) {told}{rewritten}"


def _stopped(stop: Stop) -> str:
    match stop.why:
        case Why.GONE:
            why = f"`{stop.place}` has no `{stop.option}` any more"
        case Why.NOT_OFFERED:
            why = f"`{stop.option}` is not on offer in `{stop.place}`"
        case Why.TALK_OVER:
            why = f"the talk has already ended in `{stop.place}`"
        case _:
            assert_never(stop.why)
    return f"stops at decision {stop.decision}: {why}"


def _attempts(told: Attempts) -> Iterator[Text]:
    for one in told.touched:
        yield Text(f"  {one.file} ({one.persona}) {_touched(one)}")
    for why, words in (
        (NotJudged.EARLIER, "made in an earlier version"),
        (NotJudged.OTHER_STORY, "of another story"),
        (NotJudged.NO_ATTEMPT, "not an attempt"),
    ):
        files = [name for name, reason in told.skipped if reason is why]
        if files:
            yield Text(f"  Left out, {words}: {', '.join(files)}", style="dim")


def _touched(one: Touched) -> str:
    if one.persona_gone:
        return "was with a persona that the rulebook no longer has"
    parts = []
    if one.stop is not None:
        parts.append(_stopped(one.stop))
    if one.ends is not None:
        parts.append("ends in `{1}`, not in `{0}`".format(*one.ends))
    if one.felt is not None:
        parts.append(_felt(one.felt))
    return "; ".join(parts)


def _felt(felt: Felt) -> str:
    dials = zip(("temper", "heard", "trust"), felt.old, felt.new, strict=True)
    moved = [f"{dial} {old} → {new}" for dial, old, new in dials if old != new]
    if felt.old_score != felt.new_score:
        moved.append(f"mood {_number(felt.old_score)} → {_number(felt.new_score)}")
    return f"from decision {felt.decision} on feels otherwise ({', '.join(moved)})"


def _reach(reach: Reach) -> Iterator[Section]:
    yield from _section("Endings", map(_ending, reach.endings))
    yield from _section("Best outcome", map(_best, reach.best))
    if not reach.complete:
        note = "The search was stopped, so what is said of endings and moods is not proved."
        yield from _section("Not proved", [note])


def _ending(one: EndingReach) -> str:
    name, way = f"`{one.ending}` ({one.grade})", f"{one.way.persona}: {', '.join(one.way.choose)}"
    if not one.new:
        return f"{name} can't be reached any more. It was, with {way}"
    if not one.old:
        return f"{name} can be reached now. With {way}"
    gained = [persona for persona in one.new if persona not in one.old]
    lost = [persona for persona in one.old if persona not in one.new]
    told = [f"now with {', '.join(gained)} too"] if gained else []
    told += [f"no longer with {', '.join(lost)}"] if lost else []
    return f"{name} can be reached {', and '.join(told)}"


def _best(one: BestChange) -> str:
    return f"{one.persona}: {_outcome(one.old)} → {_outcome(one.new)}"


def _outcome(outcome: Outcome | None) -> str:
    return f"{outcome.grade}, mood {_number(outcome.score)}" if outcome else "no ending"


def _came(edit: Edit) -> Text:
    sign, style = _SIGNS[edit.change]
    if edit.change is Change.RENAMED:
        return Text(f"{sign} {edit.kind} `{_where(edit)}` was `{edit.was}`")
    said = "".join((*edit.old, *edit.new))
    return Text(f"{sign} ", style=style).append(
        f"{edit.kind} `{_where(edit)}`: {_short(said)}", style=""
    )


def _where(edit: Edit) -> str:
    return f"{edit.scene}/{edit.id}" if edit.scene else edit.id


def _changed(changed: list[Edit]) -> Iterator[Text]:
    """The fields of each part under its name; a short field stands on one line."""
    for where, group in groupby(changed, key=lambda edit: (edit.kind, _where(edit))):
        yield Text(f"{where[0]} `{where[1]}`" if where[0] is not Kind.STORY else "the story")
        for edit in group:
            yield from _field(edit)


def _field(edit: Edit) -> Iterator[Text]:
    old, new = ", ".join(edit.old), ", ".join(edit.new)
    if len(old) + len(new) <= _WIDE // 2 and "\n" not in old + new:
        yield Text(f"  {edit.field}: {old or 'nothing'} → {new or 'nothing'}")
        return
    yield Text(f"  {edit.field}")
    start = _parting(edit.old[0], edit.new[0]) if edit.old and edit.new else 0
    for sign, style, lines in (("−", "red", edit.old), ("+", "green", edit.new)):
        for number, line in enumerate(lines):
            shown = _short(line, start if number == 0 else 0)
            yield Text("    ").append(f"{sign} {shown}", style=style)


def _parting(old: str, new: str) -> int:
    """Where two texts part, some words earlier; 0 where that is near their beginning."""
    pairs = zip(old, new, strict=False)
    same = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
    if same < _WIDE // 2:
        return 0
    return old.rfind(" ", 0, same - _WIDE // 4) + 1


def _short(text: str, start: int = 0) -> str:
    """A text on one line, from `start`, cut where it is too long."""
    shown = " ".join(text[start:].split())
    shown = f"…{shown}" if start else shown
    return shown if len(shown) <= _WIDE else f"{shown[: _WIDE - 1].rstrip()}…"


def _moods(changes: tuple[MoodChange, ...]) -> Iterator[str]:
    """The dials of a scene on one line, personas for whom they changed alike together."""
    spoken: dict[tuple[SceneId, str], list[str]] = {}
    for one in changes:
        told = f"{one.dial} {_range(one.old)} → {_range(one.new)}"
        spoken.setdefault((one.scene, one.persona), []).append(told)
    alike: dict[tuple[SceneId, str], list[str]] = {}
    for (scene, persona), dials in spoken.items():
        alike.setdefault((scene, ", ".join(dials)), []).append(persona)
    order = {
        scene: place for place, scene in enumerate(dict.fromkeys(one.scene for one in changes))
    }
    for (scene, told), personas in sorted(alike.items(), key=lambda one: order[one[0][0]]):
        yield f"{scene}: {told} ({', '.join(personas)})"


def _range(values: tuple[int, int]) -> str:
    low, high = map(_number, values)
    return low if low == high else f"{low} to {high}"


def _number(value: int) -> str:
    return f"{value}".replace("-", "−")
