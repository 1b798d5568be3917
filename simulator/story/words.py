"""The words for what a story's file says in codes: its level, its channel and its grades."""

from collections.abc import Callable
from typing import assert_never

from simulator.story.model import Channel, Grade, Level

Translate = Callable[[str], str]
"""Turns an English phrase into the reader's language; the UI passes its own."""


def level_word(level: Level, tr: Translate = str) -> str:
    """How much practice a story asks for, as a heading would say it."""
    match level:
        case Level.STARTER:
            return tr("Starter")
        case Level.CORE:
            return tr("Core")
        case Level.STRETCH:
            return tr("Stretch")
        case _:
            assert_never(level)


def channel_word(channel: Channel, tr: Translate = str) -> str:
    """How the two talk, as it stands within a sentence."""
    match channel:
        case Channel.IN_PERSON:
            return tr("in person")
        case Channel.PHONE:
            return tr("by phone")
        case Channel.CHAT:
            return tr("by chat")
        case Channel.EMAIL:
            return tr("by email")
        case Channel.SOCIAL:
            return tr("on social media")
        case _:
            assert_never(channel)


def grade_word(grade: Grade, tr: Translate = str) -> str:
    """How well a talk ended."""
    match grade:
        case Grade.GREAT:
            return tr("great")
        case Grade.GOOD:
            return tr("good")
        case Grade.FAIR:
            return tr("fair")
        case Grade.POOR:
            return tr("poor")
        case _:
            assert_never(grade)


def skill_level_word(level: int, tr: Translate = str) -> str:
    """How well a reply shows a skill, from 0 to 3."""
    words = ("harmful", "weak", "works", "model")
    return tr(words[level])


def skill_word(skill: str) -> str:
    """A skill that no rulebook here names, from its id."""
    return skill.replace("-", " ").capitalize()
