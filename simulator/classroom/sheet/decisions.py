"""Decision by decision: how the room was split, and what people did on their own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from simulator.classroom.record import ClassRecord
from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.sheet import Decision, Reply, TeamSplit
from simulator.classroom.sheet.teams import FEWEST, told_teams
from simulator.classroom.sheet.voices import Choice, Met, Voices, letter
from simulator.classroom.split import Split
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Option


def decisions(
    voices: Voices, record: ClassRecord | None, rules: Rulebook, phrases: ClassPhrases
) -> Iterator[Decision]:
    """What the class was asked, in its order; then the scenes that only attempts came to."""
    alone = _by_scene(voices.alone)
    number = 0
    for number, met in enumerate(voices.met, start=1):
        mine = alone.pop(met.decision.scene, [])
        taken = record.taken(met.decision) if record else ""
        yield _held(number, met, mine, taken, voices, rules, phrases)
    for scene in voices.story.scenes:
        if str(scene) in alone:
            number += 1
            yield _single(number, alone[str(scene)], voices, rules, phrases)


def counts_of(choices: Sequence[Choice]) -> Counter[str]:
    """Who chose what, by the replies' ids."""
    counts: Counter[str] = Counter()
    for one in choices:
        counts.update(one.counts)
    return counts


def _held(
    number: int,
    met: Met,
    alone: Sequence[Choice],
    taken: str,
    voices: Voices,
    rules: Rulebook,
    phrases: ClassPhrases,
) -> Decision:
    held, options = met.decision, met.session.options
    splits, counts = met.splits, counts_of(alone)
    offered = {str(one.id) for one in options}
    late = [one for one in _options(alone) if one.id not in offered and counts[one.id]]
    replies = [
        Reply(
            letter(at),
            one.say,
            rules.approaches[one.approach].name,
            tuple(phrases.tally(split.counts.get(one.id, 0), split.cast) for split in splits)
            if one.id in offered
            else (),
            phrases.tally(counts[one.id], counts.total()) if alone else None,
            phrases.tr(rules.mood_band(met.after(one.id).after)) if one.id in offered else "",
            one.id in held.played,
            one.id == taken,
        )
        for at, one in enumerate((*options, *late))
    ]
    return Decision(
        number,
        voices.numbers[held.scene],
        met.heard,
        _about(splits, counts.total(), phrases),
        bool(taken),
        tuple(replies),
        max(one.division for one in splits) if splits else Split(counts).division,
        _changed(splits, options, phrases),
        _foresight(splits[-1], phrases) if splits else "",
        tuple(_teams(splits[-1], options, phrases)) if splits else (),
        held.quotes,
    )


def _single(
    number: int, alone: Sequence[Choice], voices: Voices, rules: Rulebook, phrases: ClassPhrases
) -> Decision:
    """A scene that only attempts came to."""
    scene, counts = alone[0].scene, counts_of(alone)
    by_id = {str(one.id): one for one in _options(alone)}
    heard = Counter(one.heard for one in alone).most_common(1)[0][0]
    replies = [
        Reply(
            voices.letter(scene, id_),
            by_id[id_].say,
            rules.approaches[by_id[id_].approach].name,
            (),
            phrases.tally(counts[id_], counts.total()),
            "",
            played=False,
            taken=False,
        )
        for id_ in voices.order[scene]
        if id_ in by_id
    ]
    return Decision(
        number,
        voices.numbers[scene],
        heard,
        phrases.choices(counts.total()),
        on_road=False,
        replies=tuple(replies),
        division=Split(counts).division,
        changed="",
        foresight="",
        teams=(),
        quotes=(),
    )


def _by_scene(choices: Sequence[Choice]) -> dict[str, list[Choice]]:
    found: dict[str, list[Choice]] = {}
    for one in choices:
        found.setdefault(one.scene, []).append(one)
    return found


def _options(choices: Sequence[Choice]) -> tuple[Option, ...]:
    """Every reply that was on offer to somebody."""
    return tuple({one.id: one for choice in choices for one in choice.options}.values())


def _about(splits: Sequence[Split], alone: int, phrases: ClassPhrases) -> str:
    """Who decided, such as "28 votes and 2 hands, asked twice; 12 choices made alone"."""
    tr, parts = phrases.tr, []
    if splits and splits[-1].phones:
        parts.append(phrases.votes(splits[-1].phones))
    if splits and splits[-1].hands:
        parts.append(phrases.hands(splits[-1].hands))
    told = phrases.listed(parts) or tr("no vote")
    if (many := len(splits)) > 1:
        twice = tr("asked twice") if many == 2 else tr("asked {n} times").format(n=many)
        told = f"{told}, {twice}"
    return f"{told}; {phrases.alone(alone)}" if alone else told


def _changed(splits: Sequence[Split], options: Sequence[Option], phrases: ClassPhrases) -> str:
    """What became of the votes when the room was asked again; "" where nothing did."""
    if len(splits) < 2:
        return ""
    first, last, tr = splits[0], splits[-1], phrases.tr
    moves = [
        tr("{letter} from {first} to {last}").format(
            letter=letter(at), first=first.counts.get(one.id, 0), last=last.counts.get(one.id, 0)
        )
        for at, one in enumerate(options)
        if first.counts.get(one.id, 0) != last.counts.get(one.id, 0)
    ]
    if not moves:
        return tr("Asked again, the room voted as before.")
    return tr("Asked again, the room moved: {moves}.").format(moves=phrases.listed(moves))


def _foresight(split: Split, phrases: ClassPhrases) -> str:
    if split.guesses < FEWEST:
        return ""
    told = phrases.tr("{count} of {of} foresaw how the customer would feel after their own reply.")
    return told.format(count=split.foreseen, of=split.guesses)


def _teams(split: Split, options: Sequence[Option], phrases: ClassPhrases) -> Iterator[TeamSplit]:
    counts: Mapping[str, int]
    for team, counts in told_teams(split).items():
        size = sum(counts.values())
        tallies = (phrases.tally(counts.get(one.id, 0), size) for one in options)
        yield TeamSplit(team, phrases.people(size), tuple(tallies))
