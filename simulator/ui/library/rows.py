"""One entry of the library as it is shown and as a screen reader says it."""

from dataclasses import dataclass
from enum import Enum, auto

from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card
from simulator.play.session import Session
from simulator.records.attempt import Best
from simulator.story.model import Channel
from simulator.story.portrait import Portrait
from simulator.story.words import channel_word, grade_word, level_word, skill_word
from simulator.ui.bands import band_face, band_shape, first_face

_SHOWN_SKILLS = 2


class Kind(Enum):
    """What an entry offers. BEGIN and RESUME stand first and are shown bigger."""

    STORY = auto()
    BROKEN = auto()
    BEGIN = auto()
    RESUME = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One entry. `band` is the best outcome's, "" where there is none; `face` the expression's.

    `spoken` is the whole of it for a screen reader; `card` is None for a talk to resume.
    """

    kind: Kind
    card: Card | None
    story: str
    channel: Channel
    portrait: Portrait
    face: str
    title: str
    summary: str
    skills: str
    meta: str
    outcome: str
    band: str
    action: str
    spoken: str

    @property
    def big(self) -> bool:
        """Whether it takes the grid's whole width."""
        return self.kind in (Kind.BEGIN, Kind.RESUME)

    @property
    def key(self) -> tuple[bool, str]:
        """What tells it from all other entries."""
        return self.big, str(self.card.path) if self.card else ""


class Rows:
    """Makes entries; the words come from a rulebook and a translation."""

    def __init__(self, rulebook: Rulebook, tr: Translate = str) -> None:
        self._rulebook = rulebook
        self._tr = tr

    def story(self, card: Card, best: Best | None) -> Row:
        """A story that can be played."""
        return self._made(Kind.STORY, card, best, self._tr("Open"))

    def begin(self, card: Card) -> Row:
        """The story that a new trainee is offered first."""
        return self._made(Kind.BEGIN, card, None, self._tr("Begin here"))

    def broken(self, card: Card) -> Row:
        """A story whose file has errors."""
        tr = self._tr
        says = tr("It can't be played yet: {problem}").format(problem=card.problem)
        action = tr("See what to mend")
        return Row(
            kind=Kind.BROKEN,
            card=card,
            story=card.id,
            channel=card.channel,
            portrait=card.portrait,
            face="neutral",
            title=card.title,
            summary=says,
            skills="",
            meta=card.path.name,
            outcome=tr("needs mending"),
            band="",
            action=action,
            spoken=_sentences(card.title, says, card.path.name, action),
        )

    def resume(self, talk: Session) -> Row:
        """The talk that waits to be continued."""
        tr, story = self._tr, talk.engine.story
        band = talk.engine.rulebook.mood_band(talk.step.state)
        action = tr("Continue with {customer}").format(customer=story.customer.name)
        summary = tr("The customer is waiting for your first words.")
        if talk.path:
            summary = tr("Replies given so far: {count}. All is as you left it.")
            summary = summary.format(count=len(talk.path))
        return Row(
            kind=Kind.RESUME,
            card=None,
            story=story.id,
            channel=story.setting.channel,
            portrait=story.customer.portrait,
            face=band_face(band),
            title=story.title,
            summary=summary,
            skills="",
            meta=tr("A talk you left open"),
            outcome=f"{band_shape(band)} {band}",
            band=band,
            action=action,
            spoken=_sentences(action, story.title, summary, band),
        )

    def skill_name(self, skill: str) -> str:
        """A skill's name, also for one of a story's own rulebook."""
        known = self._rulebook.skills.get(skill)
        return known.name if known else skill_word(skill)

    def _made(self, kind: Kind, card: Card, best: Best | None, action: str) -> Row:
        tr = self._tr
        minutes = tr("{count} min").format(count=card.minutes)
        level, channel = level_word(card.level, tr), channel_word(card.channel, tr)
        skills = ", ".join(self.skill_name(one) for one in card.skills[:_SHOWN_SKILLS])
        outcome = told = tr("new")
        if best is not None:
            grade = grade_word(best.grade, tr)
            outcome = f"{band_shape(best.band)} {best.band} · {grade}"
            told = tr("Best so far: {band}, {grade}").format(band=best.band, grade=grade)
        lead: tuple[str, ...] = (card.title,)
        if kind is Kind.BEGIN:
            lead, outcome = (action, card.title), ""
        return Row(
            kind=kind,
            card=card,
            story=card.id,
            channel=card.channel,
            portrait=card.portrait,
            face=first_face(self._rulebook, card.persona),
            title=card.title,
            summary=card.summary,
            skills=skills,
            meta=" · ".join((level, channel, minutes)),
            outcome=outcome,
            band=best.band if best else "",
            action=action,
            spoken=_sentences(*lead, card.summary, f"{level}, {channel}, {minutes}", skills, told),
        )


def _sentences(*parts: str) -> str:
    """The parts that say anything, each closed by a full stop."""
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)
