"""What a channel is called where the talk comes to it, and how it asks for a reply; no Qt."""

from dataclasses import dataclass

from simulator.debrief.words import Translate
from simulator.story.model import Channel, Story


@dataclass(frozen=True, slots=True)
class Answering:
    """How the trainee's replies are announced: a caption over them ("" for none), the template
    of each one's name, and whether they are drafts."""

    caption: str
    name: str
    drafts: bool = False


def answering(story: Story, channel: Channel, tr: Translate) -> Answering:
    """How replies are announced on a channel."""
    match channel:
        case Channel.EMAIL:
            named = tr("Draft {number} of {count}: {words}")
            return Answering(tr("Your drafts"), named, drafts=True)
        case Channel.SOCIAL:
            named = tr("Public reply {number} of {count}: {words}")
            return Answering(tr("Your reply, for everybody to read"), named)
        case Channel.CHAT if story.setting.channel is Channel.SOCIAL:
            named = tr("Private message {number} of {count}: {words}")
            return Answering(tr("Your reply, between the two of you"), named)
        case Channel.CHAT:
            return Answering("", tr("Message {number} of {count}: {words}"))
        case _:
            return Answering("", tr("Reply {number} of {count}: {words}"))


def channel_news(story: Story, channel: Channel, tr: Translate) -> str:
    """How a talk that changes its channel goes on."""
    match channel:
        case Channel.IN_PERSON:
            return tr("Face to face")
        case Channel.PHONE:
            return tr("By phone")
        case Channel.CHAT if story.setting.channel is Channel.SOCIAL:
            return tr("Private message")
        case Channel.CHAT:
            return tr("By chat")
        case Channel.EMAIL:
            return tr("By e-mail")
        case Channel.SOCIAL:
            return tr("In public")
