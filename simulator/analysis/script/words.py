"""The few words that a script adds to its story's own."""

from simulator.analysis.script.parts import Line, Passage, Script, Way
from simulator.play.transcript import Voice
from simulator.story.words import Translate, channel_word


class Words:
    """Says the same things of one script in the text and on the page."""

    def __init__(self, script: Script, tr: Translate = str) -> None:
        self.script = script
        self.tr = tr
        self._passages = {one.id: one for one in script.passages}

    def setting(self) -> str:
        """Where it takes place, such as "A dental clinic, in person"."""
        return f"{self.script.place}, {channel_word(self.script.channel, self.tr)}"

    def voices(self) -> tuple[str, str]:
        """The two who read, the customer with their temperament in one talk."""
        customer = self.script.customer
        if self.script.persona:
            customer = f"{customer}: {self.script.persona}. {self.script.manner}"
        return customer, self.script.trainee

    def who(self, line: Line) -> str:
        """Whose line it is; nobody's is ""."""
        names = {Voice.CUSTOMER: self.script.customer, Voice.TRAINEE: self.script.trainee}
        return names.get(line.voice, "")

    def aside(self, line: Line) -> str:
        """What stands beside the name: when the line is said, or how the customer looks."""
        return line.looks or self.when(line.when)

    def when(self, when: str | None) -> str:
        """Such as "if heard is fully", or "otherwise"; "" where there is nothing to say."""
        if when is None:
            return ""
        return self.tr("if {condition}").format(condition=when) if when else self.tr("otherwise")

    def heading(self, passage: Passage) -> str:
        """What stands over a scene or an ending."""
        if passage.grade is None:
            return f"{passage.number}. {passage.heading}"
        return f"{self.tr('Ending')}: {passage.heading} ({self.tr(passage.grade)})"

    def way(self, way: Way) -> str:
        """Where an option leads, such as "3. Next day", without when."""
        to = self._passages[way.to]
        return self.heading(to) if to.grade is None else self._ending(to.heading)

    def walk_out(self) -> str:
        """What happens to a customer who has had enough."""
        told = self.tr(
            "Wherever the customer's temper stands at its highest after two replies running, "
            "they leave: {ending}."
        )
        return told.format(ending=self._ending(self._passages[self.script.walk_out].heading))

    def _ending(self, heading: str) -> str:
        return self.tr("the ending “{name}”").format(name=heading)

    def stopped(self) -> str:
        """What stands below a talk that reaches no ending."""
        return self.tr("The script stops here, before any ending.")
