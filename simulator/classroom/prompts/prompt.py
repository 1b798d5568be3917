"""One question that opens the discussion, fitted to how the room voted and what came of it.

It scolds nobody, gives nobody away, and doesn't say before a reply is played what will come of it.
"""

from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.prompts.moves import Turn, turn_of
from simulator.classroom.prompts.split_prompt import FEW, SplitPrompt
from simulator.classroom.split import split_of
from simulator.debrief.phrases import called
from simulator.mood.state import State
from simulator.story.words import Translate

_SURPRISED = 1 / 3
"""If fewer than this share foresaw the mood, the answer was a surprise."""
_SHOWS = {
    Turn.AGAIN: "The same move once more. What did {name} hear this time?",
    Turn.UNHEARD: "That was meant to help. What has to come first for {name}?",
    Turn.TOO_HOT: "That was meant to help. What has to come first for {name}?",
    Turn.ENOUGH: "{name} has said it all. What would show that something happens now?",
    Turn.HANDED_UP: "Who could still help {name} best, and why?",
    Turn.LINE_DRAWN: "What did {name} make of that line?",
}


def prompt(lesson: Lesson, tr: Translate = str) -> str:
    """What to ask the room now; "" while it votes."""
    match lesson.phase:
        case Phase.ASKING:
            return ""
        case Phase.REVEALED:
            return SplitPrompt(lesson, tr).words()
        case Phase.ANSWERED:
            told = _beside(lesson) if lesson.beside else _answer(lesson)
            return tr(told).format(name=called(lesson.session.engine.story.customer.name))
        case Phase.OVER:
            ours = tr("If it began again, what would you say otherwise?")
            return next(iter(lesson.session.engine.story.reflect), ours)


def _answer(lesson: Lesson) -> str:
    """What the answer to the reply that is shown gives to talk about."""
    step, split = lesson.after(lesson.shown), split_of(lesson)
    if step.walked_out:
        return "{name} has had enough. When could it still have gone otherwise?"
    if split.guesses >= FEW and split.foreseen < _SURPRISED * split.guesses:
        return "Hardly anybody saw that coming. What in it surprised you?"
    turn = turn_of(lesson, lesson.shown)
    if turn in _SHOWS:
        return _SHOWS[turn]
    before, after = (_mood(lesson, state) for state in (lesson.session.step.state, step.after))
    if after > before:
        return "Something eased in {name}. Which words did it?"
    if after < before:
        return "Something shut in {name}. At which word did you notice?"
    return "Not much has moved. What is {name} still waiting for?"


def _beside(lesson: Lesson) -> str:
    """What the road not taken gives to talk about beside the one that was."""
    one, other = (_mood(lesson, lesson.after(said).after) for said in (lesson.shown, lesson.beside))
    if one != other:
        return "One moment, two replies, two moods. Which words made the difference to {name}?"
    return "Two replies, and {name} looks the same. What will stay of each?"


def _mood(lesson: Lesson, state: State) -> int:
    """The place of the mood's band among all, from the worst to the best."""
    rulebook = lesson.session.engine.rulebook
    names = [band.name for band in rulebook.bands["mood"]]
    return names.index(rulebook.mood_band(state))
