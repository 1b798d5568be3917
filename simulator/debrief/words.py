"""The ledger in words: why the mood moved, in a sentence that names the rule."""

from collections.abc import Iterator, Sequence

from simulator.mood.arithmetic import BROKEN, NO_LINE, Row
from simulator.mood.rulebook import Persona, Rulebook
from simulator.mood.state import Change, Mood
from simulator.story.words import Translate

__all__ = ["DIALS", "Sentences", "Translate"]

DIALS = ("Temper", "Heard", "Trust")


class Sentences:
    """Says what changes of the mood mean, for one rulebook and persona."""

    def __init__(self, rulebook: Rulebook, persona: Persona, tr: Translate = str) -> None:
        self._rulebook = rulebook
        self._persona = persona
        self._tr = tr

    def ledger(self, changes: Sequence[Change], before: Mood, line: Row = NO_LINE) -> list[str]:
        """One sentence a change; `line` is what the writer added to the option's row."""
        sentences = []
        for change in changes:
            sentences.append(self.sentence(change, before, line))
            before, line = change.mood, NO_LINE
        return sentences

    def sentence(self, change: Change, before: Mood, line: Row = NO_LINE) -> str:
        """Such as "Trust fell by 2: you escalated before you had the facts."."""
        reasons = [reason for reason in self._reasons(change, before, line) if reason]
        return f"{self.moves(change.mood, before)}: {'; '.join(reasons)}."

    def moves(self, after: Mood, before: Mood) -> str:
        """What really moved, such as "Heard rose by 2, temper fell by 1"."""
        parts = []
        for name, now, then in zip(DIALS, after, before, strict=True):
            if now > then:
                parts.append(self._tr("{dial} rose by {by}").format(dial=name, by=now - then))
            elif now < then:
                parts.append(self._tr("{dial} fell by {by}").format(dial=name, by=then - now))
        if not parts:
            return self._tr("Nothing moved")
        return ", ".join([parts[0], *(part[0].lower() + part[1:] for part in parts[1:])])

    def _reasons(self, change: Change, before: Mood, line: Row) -> Iterator[str]:
        yield self._deed(change, before)
        if "same-again" in change.rules:
            yield self._tr("the same kind of move twice running gains nothing")
        if "line" in change.rules:
            yield self._tr("the words themselves added {row}").format(row=_signed(line))
        yield self._temperament(change)

    def _deed(self, change: Change, before: Mood) -> str:
        if change.source == "time":
            return self._tr("time has passed, which cools tempers and lets what was heard fade")
        if change.source == BROKEN:
            return self._tr("a promise was broken")
        did = self._rulebook.approaches[change.source].did
        for rule in change.rules:
            if (reason := self._rule(rule, change, before)) is not None:
                return reason.format(did=did)
        return did

    def _rule(self, rule: str, change: Change, before: Mood) -> str | None:
        match rule:
            case "too-soon" if before.heard < self._persona.gate:
                return self._tr("{did} before they felt heard")
            case "too-soon":
                return self._tr("{did} while they were too angry to take it in")
            case "apology":
                return self._apology(change, before)
            case "enough-talk":
                return self._tr("{did} when they had said it all and wanted something done")
            case "premature":
                return self._tr("you escalated before you had the facts, or without need")
            case "unprovoked":
                return self._tr("you drew a line where nobody had overstepped one")
            case _:
                return None

    def _apology(self, change: Change, before: Mood) -> str:
        if change.temper < 0 < change.heard:
            return self._tr("you apologised once they had been heard")
        if change.temper < 0:
            return self._tr("you apologised before they had been heard, which helps only a little")
        if "line" not in change.rules and change.temper == 0:
            return self._tr("a second apology adds nothing")
        return self._tr("they have had their apology; another one sounds empty")

    def _temperament(self, change: Change) -> str:
        persona = self._persona
        if change.temper > 0 and persona.spark:
            return self._tr("+{by} temper because this customer flares up").format(by=persona.spark)
        wary = persona.guard and change.source in self._rulebook.approaches
        if wary and self._rulebook.approaches[change.source].row[2] > change.trust >= 0:
            return self._tr("trust comes slowly to this customer")
        return ""


def _signed(row: Row) -> str:
    names = ("temper", "heard", "trust")
    parts = [f"{by:+d} {name}" for name, by in zip(names, row, strict=True) if by]
    return ", ".join(parts).replace("-", "−")
