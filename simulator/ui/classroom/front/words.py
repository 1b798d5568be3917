"""What the front page of the classroom says of classes, in words."""

from simulator.classroom.plan import Plan
from simulator.debrief.words import Translate
from simulator.story.model import Grade
from simulator.ui.progress.phrases import Phrases, days_between

_MINUTE, _HOUR = 60_000, 3_600_000
"""In ms."""
_JUST_NOW = 2 * _MINUTE


class ClassPhrases:
    """The page's own sentences."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr
        self._say = Phrases(tr)

    def ago(self, then: int, now: int) -> str:
        """How long ago (both in ms since 1970): in minutes, in hours of this day, then in days."""
        tr, passed = self._tr, max(0, now - then)
        if passed < _JUST_NOW:
            return tr("just now")
        if passed < _HOUR:
            return tr("{n} minutes ago").format(n=passed // _MINUTE)
        if days_between(then, now) == 0:
            hours = passed // _HOUR
            return tr("1 hour ago") if hours == 1 else tr("{n} hours ago").format(n=hours)
        return self._say.ago(then, now)

    def left(self, then: int, now: int) -> str:
        """How long ago a class was left."""
        return self._tr("left {ago}").format(ago=self.ago(then, now))

    def people(self, count: int) -> str:
        """How many took part, as far as votes tell."""
        if not count:
            return self._tr("nobody voted")
        return self._tr("1 person") if count == 1 else self._tr("{n} people").format(n=count)

    def ending(self, grade: Grade | None) -> str:
        """How the talk ended; None where it was not played to an end."""
        return self._say.ending(grade)

    def where(self, decisions: int, *, over: bool) -> str:
        """How far an unfinished class has come: so many decisions are taken."""
        if over:
            return self._tr("the talk is over")
        return self._tr("at decision {n}").format(n=decisions + 1)

    def code(self, plan: Plan) -> str:
        """By what phones join."""
        return self._tr("code {code}").format(code=plan.code)

    def handed_in(self, count: int) -> str:
        """How many attempts came in; "" for none."""
        tr = self._tr
        if not count:
            return ""
        return tr("1 handed in") if count == 1 else tr("{n} handed in").format(n=count)

    def gone(self, decisions: int, quotes: int, attempts: int) -> tuple[str, ...]:
        """What is lost with a class."""
        tr = self._tr
        votes = tr("how the room voted at {n} decisions").format(n=decisions)
        if decisions == 1:
            votes = tr("how the room voted at 1 decision")
        said = tr("1 quote") if quotes == 1 else tr("{n} quotes").format(n=quotes)
        handed = tr("{n} attempts that were handed in").format(n=attempts)
        if attempts == 1:
            handed = tr("1 attempt that was handed in")
        return (votes, *([said] if quotes else ()), *([handed] if attempts else ()))
