"""The logic of the debrief page: what it asks, what it answers, what it shows."""

from collections.abc import Iterable, Iterator

from simulator.analysis.skills import SkillScore
from simulator.debrief.calibration import calibration
from simulator.debrief.debrief import Strength, debrief
from simulator.debrief.judgement import Judgement
from simulator.debrief.phrases import called, in_short
from simulator.debrief.reading_phrases import ReadingPhrases
from simulator.debrief.recovery import recovery
from simulator.debrief.techniques import TechniqueUse, technique_uses
from simulator.debrief.words import Sentences, Translate
from simulator.play.catalogue import Card
from simulator.play.session import Mode, Session
from simulator.ui.debrief.annotations import AnnotationsView, OtherReplyView
from simulator.ui.debrief.annotator import Annotator
from simulator.ui.debrief.decision_views import course_view, decision_views, technique_names
from simulator.ui.debrief.goal_view import goal_view
from simulator.ui.debrief.phrases import PagePhrases
from simulator.ui.debrief.views import (
    AnswerView,
    ChoiceView,
    DebriefView,
    PersonaView,
    QuestionView,
    SkillView,
    StrengthView,
    TechniqueView,
)

_KEYS = 9
"""So many bands can be chosen by a digit."""


class DebriefPresenter:
    """One attempt looked back on; it keeps the trainee's guess and note while it lives."""

    def __init__(
        self,
        session: Session,
        tr: Translate = str,
        judgement: Judgement | None = None,
        note: str = "",
        guess: str | None = None,
        *,
        seen: bool = False,
        stories: Iterable[Card] = (),
    ) -> None:
        """`judgement`, `note` and `guess` are what was kept of the attempt.

        An attempt that was `seen` before, or guessed at, is not asked about again. The goal is
        practised in one of `stories`.
        """
        self._session = session
        self._tr = tr
        self._stories = tuple(stories)
        self._rules = session.engine.rulebook
        self._phrases = PagePhrases(tr)
        self._told = debrief(session, tr)
        self._readings = ReadingPhrases(self._rules, called(self._told.customer), tr)
        self._view = self._make()
        self._answer = self._answered(guess) if seen or guess is not None else None
        self._note = note
        self._annotator: Annotator | None = None
        self._annotations: AnnotationsView | None = None
        if judgement is not None:
            self.judge(judgement)

    @property
    def session(self) -> Session:
        """The attempt."""
        return self._session

    @property
    def annotations(self) -> AnnotationsView | None:
        """What the decisions cost; None until the attempt was judged."""
        return self._annotations

    def judge(self, judgement: Judgement) -> AnnotationsView:
        """Take in what the decisions of this attempt cost."""
        self._annotator = Annotator(self._session, self._told, judgement, self._tr)
        self._annotations = self._annotator.view(self._stories)
        return self._annotations

    def what_if(self, number: int) -> tuple[OtherReplyView, ...]:
        """What else was on offer at a decision; nothing until the attempt was judged."""
        return self._annotator.what_if(number) if self._annotator else ()

    @property
    def view(self) -> DebriefView:
        """All that the page shows beside the answer."""
        return self._view

    @property
    def answer(self) -> AnswerView | None:
        """How the customer left; None until `guess` was called."""
        return self._answer

    @property
    def note(self) -> str:
        """What the trainee wrote down about this attempt."""
        return self._note

    def keep_note(self, text: str) -> None:
        """Keep the trainee's note."""
        self._note = text

    def guess(self, band: str | None) -> AnswerView:
        """The answer to the trainee's guess; None skips it. The first guess stands."""
        if self._answer is None:
            self._answer = self._answered(band)
        return self._answer

    def _answered(self, band: str | None) -> AnswerView:
        told = self._told
        ending = told.ending
        read = calibration(band, told.left, self._rules) if band else None
        return AnswerView(
            headline=self._phrases.headline(
                called(told.customer),
                self._tr(told.left),
                self._tr(band) if band else None,
                ended=ending is not None,
                walked_out=told.walked_out,
            ),
            calibration=self._readings.calibration(read, self._session.step.state.mood),
            outcome=self._phrases.outcome(ending.grade if ending else None, len(told.reviews)),
            text=ending.text if ending else "",
            epilogue=ending.epilogue if ending else "",
            band=told.left,
        )

    def _make(self) -> DebriefView:
        told, rules, phrases = self._told, self._rules, self._phrases
        story, state = self._session.engine.story, self._session.step.state
        return DebriefView(
            title=told.title,
            subtitle=self._subtitle(),
            nothing=self._nothing(),
            question=self._question(),
            portrait=story.customer.portrait,
            course=course_view(told, state, rules, phrases, self._tr),
            decisions=decision_views(told, rules, phrases),
            closing=self._closing(),
            recovery=self._readings.recovery(recovery(told.course, rules)),
            strengths=tuple(self._strength(one) for one in told.strengths),
            no_strengths="" if told.strengths else phrases.no_strengths(),
            skills=self._skills(),
            techniques=tuple(self._techniques()),
            goal=goal_view(told.goal, told, rules, self._stories) if told.goal else None,
            no_goal="" if told.goal else phrases.no_goal(judged=bool(told.skills)),
            questions=told.reflect,
            personas=tuple(self._personas()),
        )

    def _subtitle(self) -> str:
        persona = self._session.engine.customer.persona
        times = self._session.times
        parts = [
            self._tr("as {persona}").format(persona=persona.name),
            self._phrases.length(len(self._told.reviews)) if self._told.reviews else "",
            self._phrases.lasted(times[-1] if times else 0.0),
            self._tr("assessment") if self._session.mode is Mode.ASSESSMENT else "",
        ]
        return " · ".join(part for part in parts if part)

    def _nothing(self) -> str:
        if self._told.reviews:
            return ""
        told = self._tr(
            "You left before you had said anything to {name}. Play a little, and this page "
            "shows how each thing you said was taken."
        )
        return told.format(name=called(self._told.customer))

    def _question(self) -> QuestionView | None:
        told = self._told
        if not told.reviews:
            return None
        asked = self._phrases.question(ended=told.ending is not None)
        hint = self._tr("Guess first: reading how people feel is half of the work.")
        choices = (
            ChoiceView(band.name, str(number) if number <= _KEYS else "")
            for number, band in enumerate(self._rules.bands["mood"], start=1)
        )
        return QuestionView(asked, hint, tuple(choices))

    def _closing(self) -> tuple[str, ...]:
        """What happened after the last decision, where the talk stopped on entering a scene."""
        told = self._told
        words = Sentences(self._rules, self._session.engine.customer.persona, self._tr)
        return tuple(words.ledger(told.epilogue, told.course[-1].mood))

    def _strength(self, one: Strength) -> StrengthView:
        shown = (
            technique
            for review in self._told.reviews
            if review.number in one.decisions
            for technique in review.shown
            if self._rules.techniques[technique].skill == one.skill
        )
        names = " · ".join(technique_names(shown, self._rules))
        return StrengthView(self._rules.skills[one.skill].name, names, one.decisions)

    def _skills(self) -> tuple[SkillView, ...]:
        """Every skill that had an opportunity; those with evidence enough come first."""
        ordered = sorted(self._told.skills, key=lambda one: not one.enough)
        return tuple(self._skill(one) for one in ordered)

    def _skill(self, one: SkillScore) -> SkillView:
        chances = one.opportunities
        return SkillView(
            skill=self._rules.skills[one.skill].name,
            evidence=self._phrases.evidence(one.points, one.best, len(chances), enough=one.enough),
            where=self._phrases.numbers([chance.decision for chance in chances]),
            share=one.ratio if one.enough else None,
        )

    def _techniques(self) -> Iterator[TechniqueView]:
        """What was shown, then what was missed, each by the first words that did so."""
        uses = technique_uses(self._told.reviews)
        for one in uses:
            if one.shown:
                yield self._technique(one, one.shown, shown=True)
        for one in uses:
            if one.missed:
                yield self._technique(one, one.missed, shown=False)

    def _technique(
        self, one: TechniqueUse, decisions: tuple[int, ...], *, shown: bool
    ) -> TechniqueView:
        name = self._rules.techniques[one.technique].name
        words = in_short(self._told.reviews[decisions[0] - 1].said)
        return TechniqueView(name, shown, words, decisions)

    def _personas(self) -> Iterator[PersonaView]:
        """Every other temperament; those that the story names come first."""
        suited = self._session.engine.story.customer.personas
        mine = self._told.persona
        for id_ in dict.fromkeys((*suited, *self._rules.personas)):
            persona = self._rules.personas[id_]
            if id_ != mine:
                yield PersonaView(id_, persona.name, persona.means, id_ in suited)
