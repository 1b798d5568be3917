"""The progress page's logic: what was played, how skills stand, and what to practise next."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from simulator.analysis.skills import ENOUGH_OPPORTUNITIES
from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card
from simulator.play.session import Mode
from simulator.records.attempt import AttemptRow, Outcome
from simulator.records.past import Evidence, Review, SkillPast, StoryPast, Wanted
from simulator.records.schedule import Playable, Practice, due_skills, practise_next
from simulator.story.model import Level
from simulator.story.words import skill_word
from simulator.ui.progress.phrases import Phrases
from simulator.ui.progress.views import (
    FilterChoices,
    GroupView,
    OutcomeView,
    PracticeView,
    ProgressView,
    SkillView,
    StoryView,
    TalksView,
    TalkView,
)

PAGE = 12
"""So many talks are shown at once; as many more are added when asked for."""
_LEVELS = tuple(Level)


class Past(Protocol):
    """What the page asks about one trainee's talks (`records.progress.Progress` is one)."""

    def talks(self, wanted: Wanted, limit: int, skip: int = 0) -> tuple[AttemptRow, ...]: ...
    def how_many(self, wanted: Wanted) -> int: ...
    def stories(self) -> tuple[StoryPast, ...]: ...
    def skills(self) -> tuple[SkillPast, ...]: ...
    def reviews(self) -> tuple[Review, ...]: ...


def iso_day(at: int) -> str:
    """A moment's day such as 2026-11-22."""
    return datetime.fromtimestamp(at / 1000).date().isoformat()


class ProgressPresenter:
    """One trainee's progress. Every call that looks at the past may raise RecordsError.

    `name` is whose it is, "" where nobody else plays here; `cards` gives the stories that there
    are now; `clock` gives ms since 1970, and `day` such a moment's date for the reader.
    """

    def __init__(
        self,
        past: Past,
        cards: Callable[[], Iterable[Card]],
        rulebook: Rulebook,
        clock: Callable[[], int],
        *,
        name: str = "",
        day: Callable[[int], str] = iso_day,
        tr: Translate = str,
    ) -> None:
        self._past = past
        self._cards = cards
        self._rules = rulebook
        self._clock = clock
        self._name = name
        self._day = day
        self._tr = tr
        self._say = Phrases(tr)
        self._wanted = Wanted()
        self._shown: tuple[AttemptRow, ...] = ()
        self._total = 0

    @property
    def wanted(self) -> Wanted:
        """What the talks are narrowed down to."""
        return self._wanted

    def narrow(self, wanted: Wanted) -> TalksView:
        """Show only the talks wanted, from the newest on."""
        self._wanted = wanted
        self._total = self._past.how_many(wanted)
        self._shown = self._past.talks(wanted, PAGE)
        return self._talks()

    def more(self) -> TalksView:
        """Show some older talks as well."""
        self._shown += self._past.talks(self._wanted, PAGE, len(self._shown))
        return self._talks()

    def view(self) -> ProgressView:
        """All beside the talks, looked at anew."""
        tr, stories, skills = self._tr, self._past.stories(), self._past.skills()
        total = sum(one.times for one in stories)
        title = tr("Progress of {name}").format(name=self._name) if self._name else tr("Progress")
        note = tr("{talks} with {people}, so far.").format(
            talks=_begin(self._say.talks(total)), people=self._people(len(stories))
        )
        lately = max((one.whole.talks for one in skills), default=0)
        views = tuple(self._skill(one) for one in skills)
        ordered = sorted(views, key=lambda one: (one.share is None, -(one.share or 0), one.name))
        return ProgressView(
            title=title,
            note=note if stories else "",
            nothing="" if stories else self._nothing(),
            practices=self._practices(stories) if stories else (),
            skills=tuple(ordered),
            skills_note=self._skills_note(lately),
            stories=tuple(self._story(one) for one in stories),
            choices=FilterChoices(
                tuple(sorted(((one.story, one.title) for one in stories), key=lambda one: one[1])),
                tuple(sorted(((one.skill, one.name) for one in views), key=lambda one: one[1])),
            ),
        )

    def _nothing(self) -> str:
        return self._tr(
            "Nothing here yet. Each talk you hold will be kept: how it ended, what it showed of "
            "your skills, and what to practise next."
        )

    def _people(self, count: int) -> str:
        if count == 1:
            return self._tr("one customer")
        return self._tr("{n} customers").format(n=self._say.number(count))

    def _skills_note(self, lately: int) -> str:
        if not lately:
            return self._tr("No talk has put a skill to the test yet.")
        return self._tr(
            "A larger point rests on more opportunities; an empty one on too few to go by."
        )

    # Talks

    def _talks(self) -> TalksView:
        shown, total = len(self._shown), self._total
        empty = "" if shown else self._tr("No talk fits that. Try another choice.")
        if shown < total:
            note = self._tr("The newest {n} of {talks}").format(
                n=f"{shown:,}", talks=self._say.talks(total)
            )
        else:
            note = _begin(self._say.talks(total))
        return TalksView(
            talks=tuple(self._talk(one) for one in self._shown),
            note=note if shown else "",
            empty=empty,
            more=shown < total,
        )

    def _talk(self, talk: AttemptRow) -> TalkView:
        persona = self._rules.personas.get(talk.persona)
        tried = self._tr("tried again from decision {n}")
        about = (
            talk.customer,
            persona.name if persona else skill_word(talk.persona),
            self._tr("assessment") if talk.mode == Mode.ASSESSMENT else "",
            tried.format(n=talk.retry.after + 1) if talk.retry else "",
            self._tr("with your note") if talk.note else "",
        )
        return TalkView(
            attempt=talk.id,
            day=self._day(talk.started if talk.closed is None else talk.closed),
            title=talk.title,
            about=" · ".join(part for part in about if part),
            outcome=self._outcome(talk.outcome),
            length=self._say.length(talk.decisions),
        )

    def _outcome(self, outcome: Outcome | None) -> OutcomeView:
        if outcome is None:
            return OutcomeView("", self._say.ending(None))
        return OutcomeView(outcome.band, self._say.ending(outcome.grade))

    def _story(self, one: StoryPast) -> StoryView:
        times = _begin(self._say.times(one.times))
        return StoryView(one.title, times, self._outcome(one.first), self._outcome(one.best))

    # Skills

    def _skill(self, past: SkillPast) -> SkillView:
        whole, name = past.whole, self._skill_name(past.skill)
        enough = whole.opportunities >= ENOUGH_OPPORTUNITIES
        evidence = self._say.evidence(whole)
        return SkillView(
            skill=past.skill,
            name=name,
            evidence=evidence if enough else self._tr("not enough evidence"),
            share=whole.share if enough else None,
            groups=tuple(self._group(one) for one in past.groups),
            since=self._day(whole.since),
            until=self._day(whole.until) if len(past.groups) > 1 else "",
            summary=f"{name}: {evidence}.",
        )

    def _group(self, one: Evidence) -> GroupView:
        first, last = self._day(one.since), self._day(one.until)
        when = first if first == last else f"{first} – {last}"
        evidence = self._say.evidence(one)
        enough = one.opportunities >= ENOUGH_OPPORTUNITIES
        told = f"{when}: {evidence}" + (f" ({self._say.talks(one.talks)})" if one.talks > 1 else "")
        if not enough:
            told = self._tr("{told}; not enough to go by alone").format(told=told)
        return GroupView(when, one.share, evidence, one.opportunities, enough, told)

    def _skill_name(self, skill: str) -> str:
        known = self._rules.skills.get(skill)
        return known.name if known else skill_word(skill)

    # Practise next

    def _practices(self, stories: Sequence[StoryPast]) -> tuple[PracticeView, ...]:
        now = self._clock()
        cards = sorted(
            (one for one in self._cards() if not one.problem),
            key=lambda one: (_LEVELS.index(one.level), one.title),
        )
        by_id = {one.id: one for one in reversed(cards)}
        found = practise_next(
            due_skills(self._past.reviews(), now),
            [Playable(one.id, one.skills) for one in cards],
            {one.story: (one.times, one.order) for one in stories},
            now,
        )
        past = {one.story: one for one in stories}
        return tuple(self._practice(one, by_id[one.story], past, now) for one in found)

    def _practice(
        self, one: Practice, card: Card, stories: dict[str, StoryPast], now: int
    ) -> PracticeView:
        name, past = self._skill_name(one.skill), stories.get(one.story)
        times, closed = (past.times, past.closed) if past else (0, 0)
        return PracticeView(
            skill=name,
            title=card.title,
            reason=self._say.reason(one, name, now),
            about=self._say.met(card.title, card.customer, times, closed, now),
            card=card,
        )


def _begin(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
