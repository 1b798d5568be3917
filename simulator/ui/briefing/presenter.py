"""The briefing's logic: what a trainee knows beforehand, and what there is to choose."""

from dataclasses import dataclass

from simulator.debrief.words import Translate
from simulator.mood.rulebook import Persona, Rulebook
from simulator.mood.state import State
from simulator.play.session import Mode
from simulator.story.model import Card, Channel, Story
from simulator.story.portrait import Portrait
from simulator.story.words import channel_word
from simulator.ui.bands import band_face


@dataclass(frozen=True, slots=True)
class Temperament:
    """A way the customer can be; `face` is the band in which they then come in."""

    id: str
    name: str
    means: str
    hint: str
    face: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way to play: what `begin` asks for, its name, and what it means."""

    mode: Mode
    coach: bool
    name: str
    means: str


@dataclass(frozen=True, slots=True)
class BriefingView:
    """What the page shows.

    `own` are the temperaments for which the story was written, its usual one first; `others`
    are all the rest of the rulebook's. `about` are labels with values: where, who, how.
    """

    story: str
    title: str
    customer: str
    portrait: Portrait
    channel: Channel
    about: tuple[tuple[str, str], ...]
    brief: tuple[str, ...]
    sheets: tuple[Card, ...]
    own: tuple[Temperament, ...]
    others: tuple[Temperament, ...]
    ways: tuple[Way, ...]
    usual_way: int


class BriefingPresenter:
    """One story before its talk, by its rulebook; `coach` is how practice usually goes."""

    def __init__(
        self, story: Story, rulebook: Rulebook, *, coach: bool = True, tr: Translate = str
    ) -> None:
        self._story = story
        self._rulebook = rulebook
        self._coach = coach
        self._tr = tr

    @property
    def view(self) -> BriefingView:
        """All that is shown."""
        story, tr = self._story, self._tr
        setting = story.setting
        personas = self._rulebook.personas
        own = story.customer.personas
        channel = channel_word(setting.channel, tr)
        return BriefingView(
            story=story.id,
            title=story.title,
            customer=story.customer.name,
            portrait=story.customer.portrait,
            channel=setting.channel,
            about=(
                (tr("Where"), setting.place),
                (tr("You are"), setting.role),
                (tr("You talk"), channel),
            ),
            brief=tuple(line.strip() for line in story.brief.splitlines() if line.strip()),
            sheets=story.cards,
            own=tuple(self._temperament(personas[id_]) for id_ in dict.fromkeys(own)),
            others=tuple(self._temperament(one) for id_, one in personas.items() if id_ not in own),
            ways=self._ways(),
            usual_way=0 if self._coach else 1,
        )

    def _temperament(self, persona: Persona) -> Temperament:
        band = self._rulebook.mood_band(State(persona.start, self._story.facts))
        return Temperament(persona.id, persona.name, persona.means, persona.hint, band_face(band))

    def _ways(self) -> tuple[Way, ...]:
        tr = self._tr
        return (
            Way(
                Mode.PRACTICE,
                True,
                tr("Practice with the coach"),
                tr("The coach says after each reply why the mood moved. You can take words back."),
            ),
            Way(
                Mode.PRACTICE,
                False,
                tr("Practice"),
                tr("You go by the face and the words alone. You can take words back."),
            ),
            Way(
                Mode.ASSESSMENT,
                False,
                tr("Assessment"),
                tr("No coach and no way back: what was said stays said."),
            ),
        )
