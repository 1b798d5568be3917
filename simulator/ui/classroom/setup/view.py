"""How a class is to be held: what is asked before it, and what becomes of the answers."""

from dataclasses import dataclass
from pathlib import Path

from simulator.classroom.plan import LONGEST_NAME, MOST_TEAMS, Plan
from simulator.debrief.words import Translate
from simulator.mood.loading import Loaded
from simulator.ui.briefing.presenter import BriefingPresenter, BriefingView


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a facilitator settled: the story's file, the customer's persona, and how to vote."""

    path: Path
    persona: str
    name: str
    nicknames: bool = False
    teams: tuple[str, ...] = ()
    foresight: bool = False


@dataclass(frozen=True, slots=True)
class Usual:
    """How the class before this one was held; what is asked starts out as it was then."""

    name: str = ""
    nicknames: bool = False
    teams: tuple[str, ...] = ()
    foresight: bool = False

    @classmethod
    def of(cls, plan: Plan) -> "Usual":
        """That of a class."""
        return cls(plan.name, plan.nicknames, plan.teams, plan.foresight)


@dataclass(frozen=True, slots=True)
class SetUpView:
    """What is asked: `briefing` is the story and its temperaments, `unnamed` a name for want
    of another."""

    path: Path
    briefing: BriefingView
    usual: Usual
    unnamed: str


@dataclass(frozen=True, slots=True)
class Teams:
    """The teams that were typed; `problem` says what must be mended first, "" for nothing."""

    names: tuple[str, ...]
    told: str
    problem: str = ""


def setup_view(
    path: Path, loaded: Loaded, usual: Usual, today: str, tr: Translate = str
) -> SetUpView | None:
    """What is asked before a class in a story; None where the story can't be played."""
    if loaded.story is None:
        return None
    briefing = BriefingPresenter(loaded.story, loaded.rulebook, tr=tr).view
    return SetUpView(path, briefing, usual, tr("Class of {day}").format(day=today))


def teams_in(text: str, tr: Translate = str) -> Teams:
    """Team names between commas; the same name twice is one team."""
    by_key: dict[str, str] = {}
    for part in text.split(","):
        name = " ".join(part.split())
        if name:
            by_key.setdefault(name.casefold(), name)
    names = tuple(by_key.values())
    problem = _problem(names, tr)
    if problem or not names:
        nobody = tr("Without names here, there are no teams.")
        return Teams(() if problem else names, "" if problem else nobody, problem)
    told = tr("{n} teams: {names}").format(n=len(names), names=" · ".join(names))
    return Teams(names, told)


def _problem(names: tuple[str, ...], tr: Translate) -> str:
    if len(names) == 1:
        return tr("One team is none: name a second after a comma, or take this one out.")
    if len(names) > MOST_TEAMS:
        told = tr("These are {n} teams. {most} fit on the screens: take {over} out.")
        return told.format(n=len(names), most=MOST_TEAMS, over=len(names) - MOST_TEAMS)
    long = next((one for one in names if len(one) > LONGEST_NAME), "")
    if long:
        told = tr("“{name} …” is too long: a team's name has at most {most} letters.")
        return told.format(name=long[:20].strip(), most=LONGEST_NAME)
    return ""
