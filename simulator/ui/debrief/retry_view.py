"""What the trainee has to know again before a second try."""

from dataclasses import dataclass

from simulator.debrief.phrases import called
from simulator.debrief.what_if import before_decision
from simulator.debrief.words import Translate
from simulator.play.session import Session
from simulator.story.model import Scene
from simulator.story.portrait import Portrait
from simulator.story.words import channel_word


@dataclass(frozen=True, slots=True)
class RetryView:
    """Where the talk stands before a decision: all of it in words, story text as it is.

    `said` and `reply` are the exchange before it, "" where the talk begins there; `heard` is what
    the customer says now; `later` the time that went by; `first` what was said the first time.
    """

    title: str
    subtitle: str
    where: str
    customer: str
    portrait: Portrait
    band: str
    feels: str
    said: str
    reply: str
    later: str
    heard: str
    first: str


def retry_view(session: Session, number: int, tr: Translate = str) -> RetryView:
    """The state before a decision, counted from 1, in words."""
    engine, before = session.engine, before_decision(session, number)
    story, place, view = engine.story, before.place, before.view
    name = called(story.customer.name)
    band = engine.rulebook.mood_band(before.state)
    chosen = session.decisions[number - 1].option
    setting = story.setting
    channel = story.channel_in(place) if isinstance(place, Scene) else setting.channel
    return RetryView(
        title=tr("Try again from decision {n}").format(n=number),
        subtitle=story.title,
        where=tr("{place}, {channel}. Your role: {role}.").format(
            place=setting.place, channel=channel_word(channel, tr), role=setting.role
        ),
        customer=name,
        portrait=story.customer.portrait,
        band=band,
        feels=tr("{name} is {band} now.").format(name=name, band=tr(band)),
        said=before.option.say if before.option is not None else "",
        reply=before.reply,
        later=(place.later or "") if isinstance(place, Scene) else "",
        heard=view.line if view is not None else "",
        first=chosen.say if chosen is not None else "",
    )
