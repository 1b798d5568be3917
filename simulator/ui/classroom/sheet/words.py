"""What a class sheet's figures are in words, on the page and on paper alike; no Qt."""

from simulator.classroom.sheet.sheet import Decision, EndingLine, Place, Reply, Road, Stop, Tally
from simulator.debrief.phrases import in_short
from simulator.debrief.words import Translate


class SheetWords:
    """A sheet's small print."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr

    def tally(self, tally: Tally) -> str:
        """Such as "12 of 30 · 40%"."""
        return " · ".join(filter(None, (tally.words, tally.percent)))

    def now(self, reply: Reply) -> Tally | None:
        """Who is for a reply in the end: the room, or else those on their own."""
        return reply.votes[-1] if reply.votes else reply.alone

    def figures(self, reply: Reply) -> tuple[str, ...]:
        """A reply's figures, the one that counts first."""
        tr, told = self._tr, []
        if reply.votes:
            told.append(self.tally(reply.votes[-1]))
            told += [tr("before: {many}").format(many=one.words) for one in reply.votes[:-1]]
        if reply.alone is not None and reply.alone.of:
            alone = self.tally(reply.alone)
            told.append(tr("alone: {many}").format(many=alone) if reply.votes else alone)
        return tuple(told)

    def about(self, reply: Reply) -> str:
        """What kind of move it is, and what became of it in the class."""
        tr, parts = self._tr, [reply.approach]
        if reply.taken:
            parts.append(tr("taken"))
        elif reply.played:
            parts.append(tr("heard as well"))
        return " · ".join(filter(None, parts))

    def decision(self, decision: Decision) -> str:
        """What a decision is called."""
        return self._tr("Decision {n}").format(n=decision.number)

    def because(self, decision: Decision) -> tuple[str, ...]:
        """What else is to be said of a decision."""
        return tuple(filter(None, (decision.changed, decision.foresight)))

    def team(self, decision: Decision, number: int) -> str:
        """How a team voted, such as "Blue (5 people): A 3, C 2"; `number` counts from 0."""
        split = decision.teams[number]
        pairs = zip(decision.replies, split.tallies, strict=False)  # some only attempts met
        voted = ", ".join(f"{reply.letter} {tally.count}" for reply, tally in pairs if tally.count)
        return f"{split.name} ({split.people}): {voted}"

    def place(self, place: Place) -> str:
        """A scene's first words."""
        return f"{place.number}  {place.title}"

    def road(self, road: Road) -> str:
        """A way on, such as "AC   12 of 30 · 40%   → 4 “So it's cash.”"."""
        many = self.tally(road.tally) or self._tr("nobody was there")
        return f"{road.letters}   {many}   → {road.to}"

    def stop(self, stop: Stop) -> str:
        """Who wanted what was said, and how the customer was after it."""
        wanted = self._tr("{many} had voted for it").format(many=stop.wanted.words)
        return " · ".join(filter(None, (wanted if stop.wanted.of else "", stop.band)))

    def ending(self, ending: EndingLine) -> str:
        """Who came to an ending."""
        tr = self._tr
        told = [tr("the class")] if ending.by_class else []
        if ending.alone is not None and ending.alone.count:
            told.append(tr("{many} attempts").format(many=ending.alone.words))
        return ", ".join(told) or tr("nobody")

    def said(self, text: str) -> str:
        """A line in a few words."""
        return in_short(text)
