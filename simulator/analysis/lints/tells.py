"""How often a mark that anybody can see (the longest, the first …) stands on the best option."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.naming import named
from simulator.analysis.lints.verdicts import Verdict, verdicts
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Path, Severity
from simulator.story.model import Option, OptionId, Scene

Pick = Callable[[tuple[Option, ...]], Collection[Option]]
"""Of the options offered, those that bear the mark; empty where none does."""

ENOUGH_SCENES = 6
"""In fewer scenes than these, half of them may be so by mere chance."""


class Mark(NamedTuple):
    """A mark, and how often it may stand on the best option.

    It gives the answer away where its share of the scenes is past `limit`, and past chance by
    more than `margin`: where scenes offer few options, chance alone passes a limit that is meant
    for four. `message` says so of {often} out of {scenes}; `hint` ends in the {culprits}.
    """

    code: str
    pick: Pick
    limit: float
    margin: float
    message: str
    hint: str


class Moment(NamedTuple):
    """A scene where the mark is met: how often it stands on the best, and would by chance."""

    scene: Scene
    share: float
    chance: float
    clearest: Option


class Tell(NamedTuple):
    """A mark over a whole story, or several; the moments stand in the stories' order."""

    moments: tuple[Moment, ...]

    @property
    def hits(self) -> float:
        """In how many of the scenes the best option bears the mark."""
        return sum(moment.share for moment in self.moments)

    @property
    def chance(self) -> float:
        """In how many it would if the marks were dealt out blindly."""
        return sum(moment.chance for moment in self.moments)

    @property
    def where(self) -> Path:
        """The words that give most away."""
        clearest = max(self.moments, key=lambda moment: moment.share)
        return (*option_path(clearest.scene, clearest.clearest), "say")

    @property
    def culprits(self) -> list[str]:
        """The scenes where the mark does better than chance, those that give most away first."""
        found = [moment for moment in self.moments if moment.share > moment.chance]
        return [one.scene.id for one in sorted(found, key=lambda moment: -moment.share)]

    def gives_away(self, mark: Mark) -> bool:
        """Whether the mark stands on the best option too often."""
        scenes = len(self.moments)
        if scenes < ENOUGH_SCENES:
            return False
        return self.hits / scenes > max(mark.limit, self.chance / scenes + mark.margin)

    def said(self, mark: Mark) -> str:
        """In how many of the scenes the mark stands on the best option, as a sentence."""
        return mark.message.format(often=round(self.hits), scenes=len(self.moments))


def given_away(analysis: Analysis, marks: Iterable[Mark]) -> Iterator[Finding]:
    """A warning for each of the marks that gives the best options of a story away."""
    for mark in marks:
        found = tell(analysis, mark.pick)
        if found.gives_away(mark):
            hint = mark.hint.format(culprits=named(found.culprits))
            warning = Severity.WARNING
            yield Finding(mark.code, found.where, found.said(mark), hint, severity=warning)


def tell(analysis: Analysis, pick: Pick) -> Tell:
    """The mark over all scenes where it is met and one option is better than another.

    Each scene counts alike, and each of its states within it. Where several options are
    equally good, or bear the mark, each has its share; so a mark dealt out blindly comes to
    one in as many as there are options.
    """
    return Tell(tuple(_moments(analysis, pick)))


def _moments(analysis: Analysis, pick: Pick) -> Iterator[Moment]:
    for scene, choices in verdicts(analysis):
        marked = [(one, pick(one.offered)) for one in choices]
        marked = [(one, bearers) for one, bearers in marked if bearers]
        states = sum(one.states for one, _ in marked)
        if not states:
            continue
        hits = sum(one.states * _hit(one, bearers) for one, bearers in marked)
        chance = sum(one.states / len(one.offered) for one, _ in marked)
        clearest = _clearest(marked)
        yield Moment(scene, hits / states, chance / states, clearest)


def _hit(choice: Verdict, bearers: Collection[Option]) -> float:
    """The chance that one of the bearers is the one option taken for the best."""
    right = sum(one in bearers for one in choice.best)
    return right / len(choice.best) / len(bearers)


def _clearest(marked: list[tuple[Verdict, Collection[Option]]]) -> Option:
    """The option that is most often both marked and best; else any that is marked."""
    options = {option.id: option for _, bearers in marked for option in bearers}
    often: dict[OptionId, float] = dict.fromkeys(options, 0.0)
    for choice, bearers in marked:
        for option in bearers:
            if option in choice.best:
                often[option.id] += choice.states / len(choice.best)
    return options[max(often, key=lambda id_: often[id_])]
