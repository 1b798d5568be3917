"""The question about a split, before anybody has heard what comes of a reply."""

from collections import Counter
from collections.abc import Mapping

from simulator.classroom.lesson import Lesson
from simulator.classroom.prompts.moves import Turn, did, turn_of
from simulator.classroom.split import room_splits
from simulator.debrief.phrases import called
from simulator.story.words import Translate

FEW = 3
"""Under so many votes, nothing is said of how a room, or a team, leans."""
_NEARLY_ALL, _MOST, _HALF, _PART = 0.85, 0.56, 0.44, 0.3
_EVEN = 0.15
"""Parts of a room that differ by less are halves of it."""
_MOVED = 0.2
"""The share of votes that went elsewhere from which on a room has changed its mind."""
_ASKS = {
    Turn.AGAIN: "What does {name} need now?",
    Turn.UNHEARD: "How ready is {name} to hear it?",
    Turn.TOO_HOT: "How much of it can {name} take in right now?",
    Turn.ENOUGH: "What would {name} like to see happen?",
    Turn.HANDED_UP: "What would change for {name} if somebody else took over?",
    Turn.LINE_DRAWN: "What is {name} fighting: you, or the problem?",
    Turn.HARM: "Imagine being {name}. What do those words do to you?",
}


class SplitPrompt:
    """Each case gives its question, or "" where it doesn't hold; the first that does is asked."""

    def __init__(self, lesson: Lesson, tr: Translate = str) -> None:
        self._lesson, self._tr = lesson, tr
        self._splits = room_splits(lesson)
        self._split = self._splits[-1]
        self._name = called(lesson.session.engine.story.customer.name)
        self._kind = {one.id: one.approach for one in lesson.options}
        self._moves = self._by_move(self._split.counts)

    def words(self) -> str:
        """The question."""
        cases = (self._few, self._second_vote, self._teams, self._turn, self._halves, self._plain)
        return next(said for case in cases if (said := case()))

    def _few(self) -> str:
        if not self._split.cast:
            return self._say("No votes this time. What would you say to {name}, and why?")
        if self._split.cast < FEW:
            return self._say("Only a few have voted. What would the rest of you say to {name}?")
        return ""

    def _second_vote(self) -> str:
        if len(self._splits) < 2 or self._splits[-2].cast < FEW:
            return ""
        before, now = self._splits[-2:]
        moved = sum(abs(now.share(one) - before.share(one)) for one in now.counts) / 2
        if moved < _MOVED:
            return self._say("A second vote, and much the same. What would move {name}?")
        (first, _), (last, many) = _most(self._by_move(before.counts)), _most(self._moves)
        if first == last or many < _HALF * now.cast:
            return self._say("Some of you have changed your minds. What did you hear that did it?")
        told = self._say("{who} {did} this time.", who=self._who(many), did=self._did(last))
        return f"{told} {self._say('What changed your minds?')}"

    def _teams(self) -> str:
        leans: dict[str, str] = {}
        for team, counts in self._split.teams.items():
            move, many = _most(self._by_move(counts))
            if sum(counts.values()) >= FEW and many * 2 > sum(counts.values()):
                leans.setdefault(move, team)
        if len(leans) < 2:
            return ""
        (one, team), (other, rival) = list(leans.items())[:2]
        return self._say(
            "{team} {one}; {rival} {other}. What did each of you see in {name}?",
            team=team,
            one=self._did(one),
            rival=rival,
            other=self._did(other),
        )

    def _turn(self) -> str:
        """A move that half of the room or more had in mind, and that this moment makes peculiar."""
        for move, many in self._moves.most_common(2):
            turn = self._turn_of(move) if many >= _HALF * self._split.cast else None
            if turn is not None:
                told = self._did(move)
                if turn is Turn.AGAIN:
                    told = self._say("{did} again", did=told)
                return self._asked(many, told, _ASKS[turn])
        return ""

    def _turn_of(self, move: str) -> Turn | None:
        """What is peculiar about the reply by which most would make a move."""
        likely = [one for one, kind in self._kind.items() if kind == move]
        return turn_of(self._lesson, max(likely, key=lambda one: self._split.counts[one]))

    def _halves(self) -> str:
        if len(self._moves) < 2:
            return ""
        (one, many), (other, fewer) = self._moves.most_common(2)
        cast = self._split.cast
        if fewer < _PART * cast or many - fewer > _EVEN * cast:
            return ""
        told = "Some of you {one}, some {other}. What does {name} need first?"
        if many + fewer >= (1 - _EVEN) * cast:
            told = "Half of you {one}, half {other}. What did each half hear in {name}'s words?"
        return self._say(told, one=self._did(one), other=self._did(other))

    def _plain(self) -> str:
        move, many = _most(self._moves)
        share = many / self._split.cast
        if share < _HALF:
            return self._say("You are of many minds. Which of {name}'s words did you answer?")
        ask = "What else could one hear in {name}'s words?"
        if share >= _NEARLY_ALL:
            ask = "What could be said for one of the other replies?"
        if len(self._moves) == 1:
            ask = "What makes it the thing to say to {name} now?"
        return self._asked(many, self._did(move), ask)

    def _asked(self, many: int, told: str, ask: str) -> str:
        return self._say("{who} {did}. {ask}", who=self._who(many), did=told, ask=self._say(ask))

    def _who(self, many: int) -> str:
        """What part of the room so many are, half of it or more."""
        share = many / self._split.cast
        if share == 1:
            return self._tr("All of you")
        if share >= _NEARLY_ALL:
            return self._tr("Nearly all of you")
        if share > _MOST:
            return self._tr("Most of you")
        return self._tr("Half of you")

    def _by_move(self, counts: Mapping[str, int]) -> Counter[str]:
        """Votes by kind of move, those that got any; in the order of the replies."""
        moves: Counter[str] = Counter()
        for option, kind in self._kind.items():
            moves[kind] += counts.get(option, 0)
        return +moves

    def _did(self, move: str) -> str:
        return did(self._lesson.session.engine.rulebook.approaches[move], self._name, self._tr)

    def _say(self, words: str, **parts: str) -> str:
        return self._tr(words).format(name=self._name, **parts)


def _most(moves: Counter[str]) -> tuple[str, int]:
    """The kind of move with the most votes; the first shown where it is a tie."""
    return moves.most_common(1)[0]
