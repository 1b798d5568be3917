"""From a judgement to what the page shows of it."""

from collections.abc import Iterable

from simulator.debrief.cost_phrases import CostPhrases
from simulator.debrief.debrief import Debrief
from simulator.debrief.goal import costliest_goal
from simulator.debrief.judgement import Judged, Judgement, Verdict
from simulator.debrief.phrases import called, in_short
from simulator.debrief.what_if import OtherReply, best_talk, other_replies
from simulator.debrief.words import Translate
from simulator.play.catalogue import Card
from simulator.play.session import Session
from simulator.ui.debrief.annotations import (
    AnnotationsView,
    BestPointView,
    ExchangeView,
    MarkView,
    OtherReplyView,
    TurningView,
)
from simulator.ui.debrief.goal_view import goal_view
from simulator.ui.debrief.phrases import PagePhrases
from simulator.ui.debrief.views import MoveView

_LINE = 100
"""How many characters of a line a card shows."""


class Annotator:
    """Says what the decisions of one attempt cost, and what could have been said instead."""

    def __init__(
        self, session: Session, told: Debrief, judgement: Judgement, tr: Translate = str
    ) -> None:
        self._session = session
        self._told = told
        self._judgement = judgement
        self._tr = tr
        self._rules = session.engine.rulebook
        self._phrases = PagePhrases(tr)
        self._costs = CostPhrases(self._rules, called(told.customer), tr)

    def view(self, stories: Iterable[Card]) -> AnnotationsView:
        """All annotations at once; `stories` are those in which the goal could be practised."""
        judged = self._judgement
        turning = tuple(self._turning(one) for one in judged.turning_points())
        talk = best_talk(self._session, judged)
        points = (talk.start, *(one.after for one in talk.exchanges))
        goal = costliest_goal(self._told, judged, self._rules)
        return AnnotationsView(
            turning=turning,
            no_turning="" if turning else self._no_turning(),
            marks=tuple(self._mark(one) for one in judged.decisions),
            best=tuple(BestPointView(one.score, one.band) for one in points),
            best_summary=self._costs.best(talk) if talk.ending is not None else "",
            goal=goal_view(goal, self._told, self._rules, stories) if goal else None,
            no_goal="" if goal else self._no_goal([one.number for one in turning]),
        )

    def what_if(self, number: int) -> tuple[OtherReplyView, ...]:
        """Everything else that was on offer at a decision, what costs least first."""
        judged = self._judgement.decisions[number - 1]
        before = self._told.course[number - 1].band
        others = other_replies(self._session, judged, self._tr)
        return tuple(self._other(one, before) for one in others)

    def _no_turning(self) -> str:
        decisions = self._judgement.decisions
        if decisions and decisions[0].before is None:
            return self._costs.nothing_ahead()
        all_best = all(one.verdict is Verdict.BEST for one in decisions)
        return self._costs.nothing_lost(all_best=all_best)

    def _mark(self, judged: Judged) -> MarkView:
        verdict = judged.verdict
        return MarkView(verdict, self._costs.word(verdict), self._costs.cost(judged))

    def _turning(self, judged: Judged) -> TurningView:
        others = other_replies(self._session, judged, self._tr)
        better = next((one for one in others if one.verdict is Verdict.BEST), None)
        return TurningView(
            number=judged.number,
            mark=self._mark(judged),
            said=in_short(self._told.reviews[judged.number - 1].said, _LINE),
            instead=in_short(better.said, _LINE) if better else "",
            answer=in_short(better.reply, _LINE) if better and better.reply else "",
        )

    def _other(self, one: OtherReply, before: str) -> OtherReplyView:
        after = one.after.band
        verdict, approach = one.verdict, self._rules.approaches[one.approach]
        return OtherReplyView(
            said=one.said,
            customer=called(self._told.customer),
            reply=one.reply,
            approach=approach.name,
            mark=MarkView(verdict, self._costs.word(verdict), self._costs.would_cost(one)),
            move=MoveView(before, after, self._phrases.move(before, after)),
            because=one.because,
            why=one.why,
            on=tuple(
                ExchangeView(line.after.decision, line.heard, line.said, line.reply)
                for line in one.on.exchanges
            ),
            ends=self._costs.ends(one.on),
        )

    def _no_goal(self, turning: list[int]) -> str:
        if turning and self._told.skills:
            return self._phrases.no_goal_but_turning(turning)
        return self._phrases.no_goal(judged=bool(self._told.skills))
