"""A talk and its debrief as text in a terminal."""

import time
from typing import TextIO

from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from simulator.cli.output import console
from simulator.debrief.debrief import Debrief, debrief
from simulator.debrief.words import Sentences
from simulator.play.engine import Step
from simulator.play.errors import UndoRefusedError
from simulator.play.session import Session
from simulator.play.transcript import Entry, Voice, arrival, exchange, transcript
from simulator.story.model import Scene
from simulator.story.speech import spans


def play_in_terminal(session: Session, answers: TextIO | None = None) -> Session:
    """Ask for replies until the talk ends, or the trainee leaves with `q` or the input's end.

    `answers` is read in place of the keyboard.
    """
    story, started = session.engine.story, time.monotonic()
    console.print(Panel(_plain(story.brief), title=escape(story.title), title_align="left"))
    for card in story.cards:
        console.print(Panel(_plain(card.text), title=escape(card.title), title_align="left"))
    console.print("Answer with a number; u takes the last reply back, q leaves.", style="dim")
    _say(session, list(arrival(session.step, 0)))
    while not session.over and not session.step.stuck:
        answer = _ask(session, answers)
        if answer == "q":
            break
        if answer == "u":
            session = _undo(session)
            continue
        option = session.options[int(answer) - 1]
        session = session.choose(option.id, time.monotonic() - started)
        _coach(session)
        _say(session, list(exchange(session.step, 1))[1:])
    return session


def show_transcript(session: Session) -> None:
    """The whole talk so far."""
    _say(session, list(transcript(session)))


def show_debrief(session: Session) -> None:
    """The debrief of the attempt."""
    told = debrief(session)
    console.rule("Debrief")
    console.print(_plain(_how_it_ended(told)), style="bold")
    console.print()
    for review in told.reviews:
        mood = review.after
        console.print(_plain(f"{review.number}. {review.said}"), style="bold")
        numbers = f"temper {mood.mood.temper}, heard {mood.mood.heard}, trust {mood.mood.trust}"
        console.print(f"   {mood.band} ({numbers})", style="dim")
        for sentence in review.because:
            console.print(_plain(f"   {sentence}"))
        if review.why:
            console.print(_plain(f"   {review.why}"), style="italic")
    if told.skills:
        console.print(_skill_table(session, told))
    _closing(session, told)


def _how_it_ended(told: Debrief) -> str:
    if told.ending is None:
        return f"You left the talk; {told.customer} was {told.left}."
    how = "walked out" if told.walked_out else f"left {told.left}"
    return f"{told.customer} {how}: a {told.ending.grade} ending. {told.ending.text}"


def _skill_table(session: Session, told: Debrief) -> Table:
    rules = session.engine.rulebook
    table = Table("Skill", "Points", "From", title="Skills", title_justify="left")
    for one in told.skills:
        points = f"{one.points} of {one.best}" if one.enough else "not enough evidence"
        chances = len(one.opportunities)
        source = f"{chances} opportunit{'y' if chances == 1 else 'ies'}"
        table.add_row(escape(rules.skills[one.skill].name), points, source)
    return table


def _closing(session: Session, told: Debrief) -> None:
    rules = session.engine.rulebook
    for one in told.strengths:
        where = ", ".join(str(number) for number in one.decisions)
        console.print(_plain(f"Went well: {rules.skills[one.skill].name} (decisions {where})."))
    if told.goal is not None:
        name = rules.skills[told.goal.skill].name
        console.print(_plain(f"One thing to try: {name}. {told.goal.practise}"))
    for question in told.reflect:
        console.print(_plain(f"To think about: {question}"))


def _say(session: Session, entries: list[Entry]) -> None:
    name = session.engine.story.customer.name
    for entry in entries:
        who = {Voice.CUSTOMER: f"{name}: ", Voice.TRAINEE: "You: ", Voice.NARRATOR: ""}[entry.voice]
        text = Text().append(who, style="bold")
        for span in spans(entry.text):
            if span.direction:
                text.append(f"[{span.text}] ", style="italic dim")
            else:
                text.append(f"{span.text} ")
        console.print(text)
    step = session.step
    if isinstance(step.place, Scene):
        band = session.engine.rulebook.mood_band(step.state)
        console.print(f"({name} looks {band})", style="dim", markup=False)


def _ask(session: Session, answers: TextIO | None) -> str:
    options = session.options
    for number, option in enumerate(options, start=1):
        console.print(_plain(f"  {number}  {option.say}"))
    numbers = [str(number) for number in range(1, len(options) + 1)]
    while True:
        try:
            answer = console.input("Your reply: ", markup=False, stream=answers)
        except (EOFError, KeyboardInterrupt):
            console.print()
            return "q"
        if answer == "" and answers is not None:
            return "q"
        if answer.strip().lower() in {*numbers, "u", "q"}:
            return answer.strip().lower()
        console.print(f"Please type a number from 1 to {len(options)}, u or q.")


def _undo(session: Session) -> Session:
    try:
        session = session.undo()
    except UndoRefusedError as error:
        console.print(str(error), style="dim")
    else:
        _say(session, list(arrival(session.step, 0)))
    return session


def _coach(session: Session) -> None:
    step: Step = session.step
    if step.before is None or step.option is None:
        return
    words = Sentences(session.engine.rulebook, session.engine.customer.persona)
    for line in words.ledger(step.changes, step.before.state.mood, step.option.mood):
        console.print(_plain(f"  ({line})"), style="dim")


def _plain(text: str) -> Text:
    """Text from a file, never read as markup."""
    return Text(text)
