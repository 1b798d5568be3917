"""The progress page's own sentences: they tell what is so, and count no streaks."""

from datetime import datetime

from simulator.debrief.words import Translate
from simulator.records.past import Evidence
from simulator.records.schedule import Practice, Why
from simulator.story.model import Grade

_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
_WEEK, _MONTH, _YEAR = 7, 30, 365


class Phrases:
    """Everything the page says by itself, in the reader's language."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr

    def number(self, count: int) -> str:
        """A small number as a word, others in digits."""
        return self._tr(_WORDS[count]) if count < len(_WORDS) else f"{count:,}"

    def talks(self, count: int) -> str:
        """How many talks."""
        tr = self._tr
        return tr("one talk") if count == 1 else tr("{n} talks").format(n=self.number(count))

    def times(self, count: int) -> str:
        """How often."""
        if count < 3:
            return self._tr(("never", "once", "twice")[count])
        return self._tr("{n} times").format(n=self.number(count))

    def ago(self, then: int, now: int) -> str:
        """How long ago, in days of this computer's calendar, weeks or months."""
        tr, days = self._tr, days_between(then, now)
        if days == 0:
            return tr("today")
        if days == 1:
            return tr("yesterday")
        if days < 2 * _WEEK:
            return tr("{n} days ago").format(n=self.number(days))
        if days < 2 * _MONTH:
            return tr("{n} weeks ago").format(n=self.number(days // _WEEK))
        if days < 2 * _YEAR:
            return tr("{n} months ago").format(n=self.number(days // _MONTH))
        return tr("{n} years ago").format(n=self.number(days // _YEAR))

    def ahead(self, then: int, now: int) -> str:
        """How soon."""
        days = days_between(now, then)
        if days <= 1:
            return self._tr("tomorrow")
        return self._tr("in {n} days").format(n=self.number(days))

    def ending(self, grade: Grade | None) -> str:
        """What an ending is worth; None where there is none."""
        if grade is None:
            return self._tr("broken off")
        words = {
            Grade.GREAT: "great ending",
            Grade.GOOD: "good ending",
            Grade.FAIR: "fair ending",
            Grade.POOR: "poor ending",
        }
        return self._tr(words[grade])

    def length(self, decisions: int) -> str:
        """How long a talk was."""
        if decisions == 1:
            return self._tr("1 decision")
        return self._tr("{n} decisions").format(n=decisions)

    def evidence(self, evidence: Evidence) -> str:
        """What a score rests on."""
        if evidence.opportunities == 1:
            told = self._tr("{points} of {best} points from 1 opportunity")
        else:
            told = self._tr("{points} of {best} points from {n} opportunities")
        numbers = (evidence.points, evidence.best, evidence.opportunities)
        points, best, count = (f"{one:,}" for one in numbers)
        return told.format(points=points, best=best, n=count)

    def reason(self, practice: Practice, skill: str, now: int) -> str:
        """Why a skill is suggested, in one sentence."""
        due = practice.due
        if practice.why is Why.NEW or due is None:
            told = self._tr("None of your talks so far has put {skill} to the test.")
            return told.format(skill=_within(skill))
        if practice.why is Why.AHEAD:
            told = self._tr("It comes due {when}; nothing keeps you from going ahead.")
            return told.format(when=self.ahead(due.due, now))
        if due.last.points == due.last.best:
            told = self._tr("You last practised {skill} {ago}, and won all {best} points.")
        elif due.last.points == 0:
            told = self._tr("You last practised {skill} {ago}, and won none of {best} points.")
        else:
            told = self._tr("You last practised {skill} {ago}, and won {points} of {best} points.")
        return told.format(
            skill=_within(skill),
            ago=self.ago(due.last.at, now),
            points=self.number(due.last.points),
            best=self.number(due.last.best),
        )

    def met(self, title: str, customer: str, times: int, closed: int, now: int) -> str:
        """Whom the story is about, and how often they were met."""
        if not times:
            told = self._tr("{title}: you have not met {customer} yet.")
            return told.format(title=title, customer=customer)
        told = self._tr("{title}: you met {customer} {times}, last {ago}.")
        ago, often = self.ago(closed, now), self.times(times)
        return told.format(title=title, customer=customer, times=often, ago=ago)


def days_between(earlier: int, later: int) -> int:
    """How many midnights of this computer's calendar lie between two moments, at least 0."""
    then, now = (datetime.fromtimestamp(at / 1000).date() for at in (earlier, later))
    return max(0, (now - then).days)


def _within(name: str) -> str:
    """A skill's name as it stands within a sentence; names with capitals of their own stay."""
    return name[:1].lower() + name[1:] if name[1:] == name[1:].lower() else name
