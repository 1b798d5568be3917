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
    alone, tell = _by_scene(voices.alone), _Telling(voices, rules, phrases)
    number = 0
    for number, met in enumerate(voices.met, start=1):
        mine = alone.pop(met.decision.scene, [])
        yield tell.held(number, met, mine, record.taken(met.decision) if record else "")
    for scene in voices.story.scenes:
        if str(scene) in alone:
            number += 1
            yield tell.single(number, alone[str(scene)])


def counts_of(choices: Sequence[Choice]) -> Counter[str]:
    """Who chose what, by the replies' ids."""
    counts: Counter[str] = Counter()
    for one in choices:
        counts.update(one.counts)
    return counts


class _Telling:
    """Puts decisions into words."""

    def __init__(self, voices: Voices, rules: Rulebook, phrases: ClassPhrases) -> None:
        self._voices = voices
        self._rules = rules
        self._phrases = phrases

    def held(self, number: int, met: Met, alone: Sequence[Choice], taken: str) -> Decision:
        """What the class was asked; beside it, in its first decision there, who chose alone."""
        held, splits, phrases = met.decision, met.splits, self._phrases
        options, counts = met.session.options, counts_of(alone)
        offered = {one.id for one in options}
        late = [one for one in self._options(alone) if one.id not in offered and counts[one.id]]
        replies = [
            *(self._asked(letter(at), one, met, counts, taken) for at, one in enumerate(options)),
            *(self._alone(one, held.scene, counts) for one in late),
        ]
        return Decision(
            number,
            self._voices.numbers[held.scene],
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

    def single(self, number: int, alone: Sequence[Choice]) -> Decision:
        """A scene that only attempts came to."""
        scene, counts = alone[0].scene, counts_of(alone)
        replies = (self._alone(one, scene, counts) for one in self._options(alone))
        return Decision(
            number,
            self._voices.numbers[scene],
            Counter(one.heard for one in alone).most_common(1)[0][0],
            self._phrases.choices(counts.total()),
            on_road=False,
            replies=tuple(sorted(replies, key=lambda one: one.letter)),
            division=Split(counts).division,
            changed="",
            foresight="",
            teams=(),
            quotes=(),
        )

    def _asked(self, name: str, option: Option, met: Met, alone: Counter[str], taken: str) -> Reply:
        """A reply that was on offer to the class."""
        tally = self._phrases.tally
        return Reply(
            name,
            option.say,
            self._rules.approaches[option.approach].name,
            tuple(tally(split.counts.get(option.id, 0), split.cast) for split in met.splits),
            tally(alone[option.id], alone.total()) if alone else None,
            self._phrases.tr(self._rules.mood_band(met.after(option.id).after)),
            option.id in met.decision.played,
            option.id == taken,
        )

    def _alone(self, option: Option, scene: str, counts: Counter[str]) -> Reply:
        """A reply that only people on their own had on offer."""
        return Reply(
            self._voices.letter(scene, option.id),
            option.say,
            self._rules.approaches[option.approach].name,
            (),
            self._phrases.tally(counts[option.id], counts.total()),
            "",
            played=False,
            taken=False,
        )

    def _options(self, choices: Sequence[Choice]) -> list[Option]:
        """Every reply that was on offer to somebody, as the sheet's own rules read it."""
        met = {(choice.scene, one.id) for choice in choices for one in choice.options}
        all_ = self._voices.story.options()
        return [option for scene, option in all_ if (str(scene.id), option.id) in met]


def _by_scene(choices: Sequence[Choice]) -> dict[str, list[Choice]]:
    found: dict[str, list[Choice]] = {}
    for one in choices:
        found.setdefault(one.scene, []).append(one)
    return found


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
